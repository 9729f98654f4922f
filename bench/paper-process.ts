import { openPost } from './backend.ts';
import { clocked } from './measure.ts';
import { peakMemory } from './own-process.ts';

/** A paper that is made in a process of its own. */
export interface PaperTask {
  root: string;
  /** Data folder of a post that was closed. */
  folder: string;
  day: string;
  rounds: number;
}

export interface PaperSeen {
  /** Milliseconds of each round, the first with a new worker thread. */
  took: number[];
  pages: number;
  /** Megabytes that process and worker held at most together; null where the system does not say. */
  peak: number | null;
}

/** What a process of its own does, see `inOwnProcess`. */
export async function watchPaper({ root, folder, day, rounds }: PaperTask): Promise<PaperSeen> {
  const post = await openPost(root, folder);
  try {
    const { operations } = await post.call('session.overview', {});
    const scope = { operationId: operations[0]?.id ?? null, eventId: null, day };
    let pages = 0;
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      took.push(
        await clocked(async () => {
          const request = { kind: 'sprin', scope, paper: 'a4', letterId: null } as const;
          ({ pages } = await post.call('document.preview', request));
        }),
      );
    }
    return { took, pages, peak: peakMemory() };
  } finally {
    await post.backend.close();
  }
}
