import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Drafts, NO_DRAFTS } from './drafts.ts';
import { type Selection, type Size, single } from './selection.ts';
import type { RowId } from './source.ts';

/** The cell that is being edited. */
export interface EditState {
  readonly row: number;
  readonly col: number;
  readonly rowId: RowId;
  readonly text: string;
  /** Begun by typing: arrows commit. */
  readonly typed: boolean;
  /** A doubtful text and the sentence about it that is in sight: the same text again is meant. */
  readonly asked: { readonly text: string; readonly message: string } | null;
}

export interface GridState {
  readonly size: Size;
  readonly selection: Selection;
  readonly checked: ReadonlySet<RowId>;
  readonly edit: EditState | null;
  readonly drafts: Drafts;
}

export const NO_CHECKS: ReadonlySet<RowId> = new Set();

export const createGridStore = (): StoreApi<GridState> =>
  createStore<GridState>(() => ({
    size: { rows: 0, cols: 0 },
    selection: single({ row: 0, col: 0 }),
    checked: NO_CHECKS,
    edit: null,
    drafts: NO_DRAFTS,
  }));
