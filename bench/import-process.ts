import { rmSync } from 'node:fs';
import type { BackendEvent } from '../src/shared/contract/define.ts';
import { newPost, type Post } from './backend.ts';
import { pauseClock } from './measure.ts';
import { peakMemory } from './own-process.ts';

/** What is imported in a process of its own. */
export interface ImportTask {
  root: string;
  /** Data folder of the post; removed at the end. */
  folder: string;
  file: string;
  size: number;
  /** Cancel in each stage before the import. */
  cancels: boolean;
}

/** What was seen of an import that ran alone in its process. */
export interface Watched {
  /** Milliseconds of plan and commit. */
  took: number;
  /** Megabytes that process and worker held at most together; null where the system does not say. */
  peak: number | null;
  /** Milliseconds between two turns of the backend's event loop at most, and the stage. */
  pause: number;
  pausedIn: string;
  /** Milliseconds from a cancel until the job has ended. */
  cancels: { stage: string; took: number }[];
}

/** What a process of its own does, see `inOwnProcess`. */
export async function watchImport({ root, folder, file, size, cancels }: ImportTask): Promise<Watched> {
  let hear: (event: BackendEvent) => void = () => undefined;
  const post = await newPost(root, folder, (event) => hear(event));
  try {
    const input = { file: { $path: file }, operationId: null };
    let stage = 'start';
    const follow = (event: BackendEvent) => {
      if (event.type === 'progress') stage = event.progress.stage;
    };
    hear = follow;
    const pauses = pauseClock(() => stage);
    const started = performance.now();
    const { planId } = await post.call('import.plan', input, 'plan');
    const planned = performance.now() - started;
    const answers = cancels
      ? await cancelEach(post, file, planId, (listener) => {
          hear = listener;
        })
      : [];
    hear = follow;
    const committing = performance.now();
    const { counts } = await post.call('import.commit', { planId }, 'commit');
    const took = planned + performance.now() - committing;
    if (counts.new !== size) throw new Error(`imported ${counts.new}, not ${size}`);
    return { took, peak: peakMemory(), ...pauses.end(), cancels: answers };
  } finally {
    await post.backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const PLAN_STAGES = ['Membaca berkas', 'Mencari orang', 'Membandingkan dengan data'];
const COMMIT_STAGES = ['Mencadangkan', 'Menyimpan'];

/** Cancels at the first sign of each stage; the plan stays open through all of it. */
async function cancelEach(
  post: Post,
  file: string,
  planId: string,
  listen: (hear: (event: BackendEvent) => void) => void,
): Promise<Watched['cancels']> {
  const answers: Watched['cancels'] = [];
  const cancelIn = async (stage: string, job: () => Promise<unknown>) => {
    let cancelled = 0;
    listen((event) => {
      if (event.type !== 'progress' || event.progress.stage !== stage || cancelled > 0) return;
      // In the middle of the stage, not at its door.
      setTimeout(() => {
        cancelled = performance.now();
        post.backend.cancel('dibatalkan');
      }, 20);
    });
    const failed = await job().then(
      () => null,
      (error: Error) => error,
    );
    if (cancelled === 0 || failed === null) return;
    if (!failed.message.includes('JOB_CANCELLED')) throw failed;
    answers.push({ stage, took: performance.now() - cancelled });
    const left = await post.call('personnel.facets', { operationId: null, day: '2024-11-06' });
    if (left.all > 0) throw new Error(`cancelled in "${stage}", and ${left.all} people are there`);
  };
  const input = { file: { $path: file }, operationId: null };
  for (const stage of PLAN_STAGES) {
    await cancelIn(stage, () => post.call('import.plan', input, 'dibatalkan'));
  }
  for (const stage of COMMIT_STAGES) {
    await cancelIn(stage, () => post.call('import.commit', { planId }, 'dibatalkan'));
  }
  return answers;
}
