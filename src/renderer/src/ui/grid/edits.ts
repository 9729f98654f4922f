import type { StoreApi } from 'zustand/vanilla';
import { thousands } from '../../../../core/text/format.ts';
import { gridText } from '../../../../shared/text/grid.ts';
import { draftOf, isWaiting, waitingDrafts, withDrafts } from './drafts.ts';
import type { TargetCell } from './paste.ts';
import type { Cell } from './selection.ts';
import type { RowId, RowSource } from './source.ts';
import type { GridState } from './state.ts';
import type { Draft, EditCause, EditProblem, GridColumn, GridEdit, GridEvents } from './types.ts';

/** More cells than this are never sent in one paste, fill or clear. */
export const MAX_EDITS = 20_000;

interface Desk<R> {
  source(): RowSource<R> | null;
  columns(): readonly GridColumn<R>[];
  events(): GridEvents<R>;
}

/**
 * Values on their way: shown at once, sent together, kept in their cells with the sentence when they are refused.
 * Nothing that was typed is lost before its person throws it away.
 */
export class EditDesk<R> {
  readonly #store: StoreApi<GridState>;
  readonly #desk: Desk<R>;

  constructor(store: StoreApi<GridState>, desk: Desk<R>) {
    this.#store = store;
    this.#desk = desk;
  }

  /**
   * Sends the value of one cell; the stored value again only ends a waiting draft. `confirmed`: a doubt about it
   * has been read.
   */
  async saveCell(
    row: R,
    rowId: RowId,
    column: GridColumn<R>,
    text: string,
    confirmed = false,
  ): Promise<void> {
    const next = text.trim();
    if (next === storedText(column, row)) this.#set([{ rowId, column: column.key, draft: null }]);
    else await this.#save([{ row, rowId, column: column.key, text: next }], 'cell', confirmed);
  }

  /** Sends the values of many cells in one call; cells that already hold theirs are left out. */
  async saveCells(cells: readonly TargetCell[], cause: EditCause): Promise<void> {
    const source = this.#desk.source();
    const { onEdit, announce } = this.#desk.events();
    if (cells.length === 0 || !source || !onEdit) return;
    if (cells.length > MAX_EDITS) {
      announce?.(gridText.tooMany(thousands(MAX_EDITS)));
      return;
    }
    const indexes = [...new Set(cells.map((cell) => cell.row))];
    const ids = new Map(indexes.map((index) => [index, source.idAt(index)]));
    const loaded = await source.load(indexes);
    const rows = new Map(indexes.map((index, at) => [index, loaded[at]]));
    const edits = cells.flatMap(({ row: index, col, text }) => {
      const row = rows.get(index);
      const column = this.#desk.columns()[col];
      const rowId = ids.get(index);
      if (row === undefined || !column?.editing || rowId === undefined) return [];
      const { pasted } = column.editing;
      const written = text.trim();
      const next = cause === 'paste' && pasted ? pasted(written, row) : written;
      return storedText(column, row) === next ? [] : [{ row, rowId, column: column.key, text: next }];
    });
    if (edits.length > 0) await this.#save(edits, cause);
  }

  /** What makes a value doubtful that is about to be saved; null for the stored one and for one that is wrong. */
  doubt(row: R, column: GridColumn<R>, text: string): string | null {
    const next = text.trim();
    if (next === storedText(column, row) || this.#wrong(column, row, next) !== null) return null;
    return column.editing?.doubt?.(next, row, false) ?? null;
  }

  /** Throws a waiting value away: the cell shows the stored one again. Answers whether there was one. */
  discard(cell: Cell): boolean {
    const rowId = this.#desk.source()?.idAt(cell.row);
    const column = this.#desk.columns()[cell.col];
    const draft = column && draftOf(this.#store.getState().drafts, rowId, column.key);
    if (!column || rowId === undefined || !isWaiting(draft)) return false;
    this.#set([{ rowId, column: column.key, draft: null }]);
    return true;
  }

  /** Throws the values away that still wait in these cells. */
  discardOf(cells: readonly { rowId: RowId; column: string }[]): void {
    const { drafts } = this.#store.getState();
    const waiting = cells.filter(({ rowId, column }) => isWaiting(draftOf(drafts, rowId, column)));
    this.#set(waiting.map(({ rowId, column }) => ({ rowId, column, draft: null })));
  }

  discardAll(): void {
    this.#set(
      waitingDrafts(this.#store.getState().drafts).map(({ rowId, column }) => ({
        rowId,
        column,
        draft: null,
      })),
    );
  }

  /** The waiting value after a cell in reading order, or the first one. */
  nextRefused(after: Cell): Cell | null {
    const columns = this.#desk.columns();
    const source = this.#desk.source();
    const order = ({ row, col }: Cell) => row * columns.length + col;
    const waiting = waitingDrafts(this.#store.getState().drafts)
      .flatMap(({ rowId, column }) => {
        const row = source?.indexOf(rowId) ?? -1;
        const col = columns.findIndex((c) => c.key === column);
        return row < 0 || col < 0 ? [] : [{ row, col }];
      })
      .sort((a, b) => order(a) - order(b));
    return waiting.find((cell) => order(cell) > order(after)) ?? waiting[0] ?? null;
  }

  /** Ends saved drafts whose rows have been read again: the cell now shows what is stored. */
  settle(): void {
    const source = this.#desk.source();
    if (!source) return;
    const done: { rowId: RowId; column: string; draft: null }[] = [];
    for (const [rowId, row] of this.#store.getState().drafts) {
      for (const [column, draft] of row) {
        if (draft.state !== 'saved') continue;
        const index = source.indexOf(rowId);
        const current = index < 0 ? undefined : source.rowAt(index);
        if (current !== draft.base) done.push({ rowId, column, draft: null });
      }
    }
    if (done.length > 0) this.#set(done);
  }

  async #save(edits: readonly GridEdit<R>[], cause: EditCause, confirmed = false): Promise<void> {
    const { onEdit } = this.#desk.events();
    if (!onEdit) return;
    const sent: GridEdit<R>[] = [];
    const wrong: (GridEdit<R> & { message: string })[] = [];
    const doubted: (GridEdit<R> & { message: string })[] = [];
    for (const edit of edits) {
      const column = this.#desk.columns().find((c) => c.key === edit.column);
      const problem = column ? this.#wrong(column, edit.row, edit.text) : null;
      const doubt = confirmed
        ? null
        : (column?.editing?.doubt?.(edit.text, edit.row, cause !== 'cell') ?? null);
      if (problem !== null) wrong.push({ ...edit, message: problem });
      else if (doubt !== null) doubted.push({ ...edit, message: doubt });
      else sent.push(edit);
    }
    this.#mark(wrong, 'refused');
    this.#mark(doubted, 'doubted');
    const kept = cause === 'cell' ? [] : [...wrong, ...doubted];
    if (sent.length + kept.length === 0) return;
    this.#mark(sent, 'saving');
    const problems = await onEdit(sent, cause, kept).catch((error: unknown): EditProblem[] => {
      const message = error instanceof Error ? error.message : String(error);
      return sent.map(({ rowId, column }) => ({ rowId, column, message }));
    });
    const messages = new Map(problems.map((p) => [cellKey(p), p.message]));
    this.#mark(
      sent.filter((edit) => !messages.has(cellKey(edit))),
      'saved',
    );
    this.#mark(
      sent.flatMap((edit) => {
        const message = messages.get(cellKey(edit));
        return message === undefined ? [] : [{ ...edit, message }];
      }),
      'refused',
    );
    this.settle();
  }

  /** What is wrong with a value before it is sent. */
  #wrong(column: GridColumn<R>, row: R, text: string): string | null {
    if (column.editing?.required && text === '') return gridText.required(column.title);
    return column.editing?.check?.(text, row) ?? null;
  }

  #mark(edits: readonly (GridEdit<R> & { message?: string })[], state: Draft['state']): void {
    if (edits.length === 0) return;
    this.#set(
      edits.map(({ rowId, column, text, row, message }) => ({
        rowId,
        column,
        draft: { text, state, message: message ?? null, base: row },
      })),
    );
  }

  #set(changes: Parameters<typeof withDrafts>[1]): void {
    this.#store.setState(({ drafts }) => ({ drafts: withDrafts(drafts, changes) }));
  }
}

/** The text that an edit of a stored cell starts with. */
export const storedText = <R>(column: GridColumn<R>, row: R): string =>
  (column.editing?.start?.(row) ?? column.text(row)).trim();

const cellKey = ({ rowId, column }: { rowId: RowId; column: string }): string => `${rowId}\0${column}`;
