import type { RowId } from './source.ts';
import type { Draft } from './types.ts';

/** Typed values by row and column. Rows without drafts have no entry, so their cells need no look. */
export type Drafts = ReadonlyMap<RowId, ReadonlyMap<string, Draft>>;

export const NO_DRAFTS: Drafts = new Map();

export const draftOf = (drafts: Drafts, rowId: RowId | undefined, column: string): Draft | undefined =>
  rowId === undefined ? undefined : drafts.get(rowId)?.get(column);

/** Sets or (with null) removes drafts. Rows that are not named keep the very same map. */
export function withDrafts(
  drafts: Drafts,
  changes: readonly { rowId: RowId; column: string; draft: Draft | null }[],
): Drafts {
  const next = new Map(drafts);
  const copied = new Map<RowId, Map<string, Draft>>();
  for (const { rowId, column, draft } of changes) {
    let row = copied.get(rowId);
    if (!row) {
      row = new Map(next.get(rowId));
      copied.set(rowId, row);
    }
    if (draft) row.set(column, draft);
    else row.delete(column);
  }
  for (const [rowId, row] of copied) {
    if (row.size > 0) next.set(rowId, row);
    else next.delete(rowId);
  }
  return next;
}

/** A value that is not stored and stays in its cell until somebody mends, confirms or discards it. */
export const isWaiting = (draft: Draft | undefined): draft is Draft =>
  draft?.state === 'refused' || draft?.state === 'doubted';

/** Values still waiting, in the order they came. */
export function waitingDrafts(drafts: Drafts): { rowId: RowId; column: string; draft: Draft }[] {
  const found: { rowId: RowId; column: string; draft: Draft }[] = [];
  for (const [rowId, row] of drafts) {
    for (const [column, draft] of row) if (isWaiting(draft)) found.push({ rowId, column, draft });
  }
  return found;
}
