import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Area } from '../../../shared/contract/define.ts';
import type { SessionStatus } from '../../../shared/contract/session.ts';
import { shellText } from '../../../shared/text/shell.ts';
import { announce } from './announce.ts';
import { asCallError, type CallError, call } from './call.ts';
import { onPosko, runningJobs } from './events.ts';
import { invalidateAreas, queryClient } from './query.ts';
import { dropAllToasts, dropUndoOffers, showToast } from './toast.ts';
import { showNotice } from './ui-state.ts';
import { tellUndone } from './undone.ts';

const STATUS = ['session.status'] as const;

/** Whether there is data and whether it is open. */
export const useSessionStatus = (): UseQueryResult<SessionStatus, CallError> =>
  useQuery<SessionStatus, CallError>({ queryKey: STATUS, queryFn: () => call('session.status', {}) });

export const refreshSession = (): Promise<void> => queryClient.invalidateQueries({ queryKey: STATUS });

/** Nothing of the data stays in memory once the post is locked. */
function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] === 'call' });
  dropAllToasts();
  showNotice(null);
}

/** Keeps what is shown in step with the backend. Call once. */
export function followBackend(): () => void {
  return onPosko((event) => {
    if (event.type === 'changed') onChanged(event.areas);
    if (event.type === 'locked') void refreshSession().then(forgetAnswers);
  });
}

function onChanged(areas: readonly Area[]): void {
  invalidateAreas(areas);
  if (areas.includes('session')) void refreshSession();
  else announce(shellText.savedNow);
}

/** Closes the data at once. */
export async function lockNow(): Promise<void> {
  try {
    await call('session.lock', {});
    await refreshSession();
    forgetAnswers();
  } catch (error) {
    showNotice(asCallError(error));
  }
}

/** Takes back the latest action that is not undone yet. */
export async function undoLatest(): Promise<void> {
  try {
    const { undone, label } = await call('journal.undo', { id: null });
    tellUndone(undone);
    showNotice(null);
    dropUndoOffers();
    showToast({ text: shellText.undone(label) });
  } catch (error) {
    showRefusal(asCallError(error));
  }
}

/** Does again what was undone last. */
export async function redoLatest(): Promise<void> {
  try {
    const { label } = await call('journal.redo', {});
    showNotice(null);
    showToast({ text: shellText.redone(label) });
  } catch (error) {
    showRefusal(asCallError(error));
  }
}

/** Nothing to take back is no failure: it is said and goes away by itself. */
function showRefusal(error: CallError): void {
  const nothing = error.code === 'UNDO_NOTHING';
  showNotice(nothing ? null : error);
  if (nothing) showToast({ text: error.message, tone: 'info' });
}

/** True while a long task runs: the post does not lock itself under it. */
export const isBusy = (): boolean => runningJobs() > 0;
