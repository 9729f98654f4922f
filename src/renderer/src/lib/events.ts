import type { PoskoEvent } from '../../../shared/bridge.ts';
import type { JobProgress } from '../../../shared/contract/define.ts';

type Listener = (event: PoskoEvent) => void;
const listeners = new Set<Listener>();
const jobs = new Map<string, (progress: JobProgress) => void>();
let started = false;

/** Connects to the bridge once; from then on every listener hears every event. */
export function startEvents(): void {
  if (started) return;
  started = true;
  window.posko.onEvent((event) => {
    if (event.type === 'progress') jobs.get(event.jobId)?.(event.progress);
    for (const listener of listeners) listener(event);
  });
}

/** Listens to the backend and the menu; the answer stops listening. */
export function onPosko(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows one job; the answer stops following. */
export function onJobProgress(jobId: string, listener: (progress: JobProgress) => void): () => void {
  jobs.set(jobId, listener);
  return () => jobs.delete(jobId);
}

/** How many long tasks run now. */
export const runningJobs = (): number => jobs.size;
