import { create } from 'zustand';
import { lockNow } from './session.ts';

interface OpenWork {
  /** What a lock would end, as a sentence names it: 'impor “daftar.xlsx”'; null when nothing is lost. */
  work: string | null;
  /** The user wants to lock and is asked whether that work may go. */
  asking: boolean;
}

/** Work that lives in the open data only, such as an import that is not written yet. */
export const useOpenWork = create<OpenWork>(() => ({ work: null, asking: false }));

export function setOpenWork(work: string | null): void {
  if (work !== useOpenWork.getState().work) useOpenWork.setState({ work, asking: false });
}

export const keepOpenWork = () => useOpenWork.setState({ asking: false });

/** Locks on the user's wish: at once, or after a question when work would be lost. The lock by time never asks. */
export function askToLock(): void {
  if (useOpenWork.getState().work === null) void lockNow();
  else useOpenWork.setState({ asking: true });
}
