import { parseTsv } from '../../../../core/text/tsv.ts';
import { gridText } from '../../../../shared/text/grid.ts';
import { draftOf } from './drafts.ts';
import { EditDesk, storedText } from './edits.ts';
import type { GridCommand } from './keys.ts';
import { fillDownRange, planPaste, type TargetCell } from './paste.ts';
import {
  applyMotion,
  type Block,
  blockOf,
  type Cell,
  clampCell,
  clampSelection,
  isSingle,
  nextInOrder,
  type Selection,
  shifted,
  single,
  wholeColumns,
  wholeRows,
} from './selection.ts';
import type { RowId, RowSource } from './source.ts';
import { createGridStore, type GridState, NO_CHECKS } from './state.ts';
import type { GridColumn, GridEvents } from './types.ts';

/** Where the cursor goes after an edit. */
export type AfterEdit = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'stay';

/**
 * State and behaviour of one grid, apart from React: rows subscribe to the parts they show, so that a moved cursor
 * draws two rows again and a scroll only those that come in.
 */
export class GridController<R> {
  readonly store = createGridStore();
  /** Rows that fit on the screen, for PageUp and PageDown. */
  pageRows = 20;
  /** Set by the component: brings a cell into view. */
  reveal: (cell: Cell) => void = () => {};
  /** Set by the component: the cursor's row moved by so many places, the view goes with it. */
  follow: (rows: number) => void = () => {};
  /** Set by the component: moves the focus onto the table. */
  focus: () => void = () => {};
  events: GridEvents<R> = {};
  readonly edits: EditDesk<R>;
  #source: RowSource<R> | null = null;
  #columns: readonly GridColumn<R>[] = [];
  /** Row the cursor stands on, by id, so that it stays with its person when the order changes. */
  #activeId: RowId | undefined;
  #checkAnchor = 0;

  constructor() {
    this.edits = new EditDesk<R>(this.store, {
      source: () => this.#source,
      columns: () => this.#columns,
      events: () => this.events,
    });
  }

  get state(): GridState {
    return this.store.getState();
  }

  get source(): RowSource<R> | null {
    return this.#source;
  }

  /** Visible columns, in order: the cursor's columns. */
  get columns(): readonly GridColumn<R>[] {
    return this.#columns;
  }

  /** Connects a list; answers how to let go of it. The cursor follows its row into a new order. */
  attach(source: RowSource<R>): () => void {
    this.#source = source;
    this.#sync();
    return source.subscribe(() => this.#sync());
  }

  setColumns(columns: readonly GridColumn<R>[]): void {
    const { selection, size } = this.state;
    const key = this.#columns[selection.active.col]?.key;
    const col = columns.findIndex((column) => column.key === key);
    this.#columns = columns;
    const next = { ...size, cols: columns.length };
    const kept = col < 0 ? selection : single({ ...selection.active, col });
    this.store.setState({ size: next, selection: clampSelection(kept, next) });
  }

  /** Cursor to the first row: for another filter, where following the old row would surprise. */
  home(): void {
    const top = single({ row: 0, col: this.state.selection.active.col });
    this.store.setState({ selection: top });
    this.#activeId = undefined;
    this.reveal(top.active);
  }

  /** After the source changed: size, the cursor's place, ids that are gone, values that have arrived. */
  #sync(): void {
    const source = this.#source;
    if (!source) return;
    const { size, selection, checked } = this.state;
    const next = { rows: source.count, cols: size.cols };
    const place = this.#activePlace(source, selection);
    const selected = clampSelection(shifted(selection, place - selection.active.row), next);
    const moved = selected.active.row - selection.active.row;
    const gone = source.allIds() !== null && [...checked].some((id) => source.indexOf(id) < 0);
    const sizeChanged = next.rows !== size.rows;
    if (sizeChanged || gone || !sameSelection(selected, selection)) {
      this.store.setState({
        size: sizeChanged ? next : size,
        selection: selected,
        checked: gone ? new Set([...checked].filter((id) => source.indexOf(id) >= 0)) : checked,
      });
    }
    if (moved !== 0) this.follow(moved);
    this.#remember();
    this.edits.settle();
  }

  #activePlace(source: RowSource<R>, { active }: Selection): number {
    if (this.#activeId === undefined || source.idAt(active.row) === this.#activeId) return active.row;
    const place = source.indexOf(this.#activeId);
    return place < 0 ? active.row : place;
  }

  #remember(): void {
    this.#activeId = this.#source?.idAt(this.state.selection.active.row) ?? this.#activeId;
  }

  #select(selection: Selection, reveal: Cell = selection.extent): void {
    this.store.setState({ selection });
    this.#activeId = this.#source?.idAt(selection.active.row);
    this.reveal(reveal);
  }

  /** Puts the cursor on a cell, or with `extend` the block's other corner. */
  place(cell: Cell, extend = false): void {
    const { selection, size } = this.state;
    const inside = clampCell(cell, size);
    this.#select(extend ? { active: selection.active, extent: inside } : single(inside));
  }

  /** Carries out a command of the keyboard; `commit` and `cancel` belong to the editor, which knows the text. */
  run(command: GridCommand): void {
    const { selection, size } = this.state;
    switch (command.type) {
      case 'move':
        this.#select(applyMotion(selection, command.motion, size, this.pageRows, command.extend));
        break;
      case 'edit':
        this.beginEdit(selection.active);
        break;
      case 'type':
        this.beginEdit(selection.active, command.text);
        break;
      case 'clear':
        void this.clear();
        break;
      case 'selectColumns':
        this.store.setState({ selection: wholeColumns(selection, size) });
        this.#remember();
        break;
      case 'selectRows':
        this.#select(wholeRows(selection, size), selection.extent);
        break;
      case 'checkRows':
        this.checkBlock();
        break;
      case 'checkAll':
        this.checkAll();
        break;
      case 'fillDown':
        void this.fillDown();
        break;
      case 'open':
        this.openActive();
        break;
      case 'resize': {
        const column = this.#columns[selection.active.col];
        if (column) this.events.onResize?.(column, command.by);
        break;
      }
      case 'collapse':
        if (!this.edits.discard(selection.active) && !isSingle(selection))
          this.#select(single(selection.active));
        break;
      default:
        break;
    }
  }

  openActive(): void {
    const row = this.#source?.rowAt(this.state.selection.active.row);
    if (row !== undefined) this.events.onOpen?.(row);
  }

  /** Opens the editor on a cell, with its text or with what was typed over it. */
  beginEdit(cell: Cell, typed?: string): void {
    const column = this.#columns[cell.col];
    const row = this.#source?.rowAt(cell.row);
    const rowId = this.#source?.idAt(cell.row);
    if (!column || row === undefined || rowId === undefined) return;
    if (!column.editing || !this.events.onEdit) {
      if (typed === undefined) this.openActive();
      return;
    }
    const draft = draftOf(this.state.drafts, rowId, column.key);
    const text = typed ?? draft?.text ?? storedText(column, row);
    this.#select(single(cell));
    const asked = draft?.state === 'doubted' ? { text: draft.text, message: draft.message ?? '' } : null;
    this.store.setState({ edit: { ...cell, rowId, text, typed: typed !== undefined, asked } });
  }

  cancelEdit(): void {
    this.store.setState({ edit: null });
  }

  /**
   * Ends the edit with a text and moves on. A doubtful text keeps the editor open with the sentence until it is
   * committed once more; one that is left with the mouse waits in its cell. Answers whether the edit has ended.
   */
  commitEdit(text: string, then: AfterEdit): boolean {
    const { edit, size } = this.state;
    if (!edit) return true;
    const column = this.#columns[edit.col];
    const index = this.#source?.indexOf(edit.rowId) ?? -1;
    const row = index < 0 ? undefined : this.#source?.rowAt(index);
    const confirmed = then !== 'stay' && edit.asked?.text === text.trim();
    if (column && row !== undefined) {
      const message = confirmed || then === 'stay' ? null : this.edits.doubt(row, column, text);
      if (message !== null) {
        this.store.setState({ edit: { ...edit, asked: { text: text.trim(), message } } });
        return false;
      }
      void this.edits.saveCell(row, edit.rowId, column, text, confirmed);
    }
    this.store.setState({ edit: null });
    if (then === 'stay') return true;
    const from = { row: index < 0 ? edit.row : index, col: edit.col };
    if (then === 'next' || then === 'previous') {
      this.#select(single(nextInOrder(from, then === 'next' ? 1 : -1, size)));
    } else {
      this.#select(applyMotion(single(from), then, size, this.pageRows, false));
    }
    return true;
  }

  /** Puts the cursor on the next refused value. */
  toRefused(): void {
    const next = this.edits.nextRefused(this.state.selection.active);
    if (next) this.#select(single(next));
  }

  /** Text of the block for the clipboard; null while some of its rows are not loaded. */
  blockText(): string[][] | null {
    const block = blockOf(this.state.selection);
    const rows: string[][] = [];
    for (let index = block.top; index <= block.bottom; index++) {
      const row = this.#source?.rowAt(index);
      if (row === undefined) return null;
      rows.push(this.#texts(row, block));
    }
    return rows;
  }

  async loadBlockText(): Promise<string[][]> {
    const block = blockOf(this.state.selection);
    const rows = (await this.#source?.load(range(block.top, block.bottom))) ?? [];
    return rows.flatMap((row) => (row === undefined ? [] : [this.#texts(row, block)]));
  }

  #texts(row: R, block: Block): string[] {
    return this.#columns.slice(block.left, block.right + 1).map((column) => column.text(row));
  }

  /** Ctrl+V: a block of the clipboard into the editable columns, one undo step. */
  async paste(text: string): Promise<void> {
    const { selection, size } = this.state;
    const editable = (col: number) => this.#columns[col]?.editing !== undefined;
    const plan = planPaste(parseTsv(text), blockOf(selection), size, editable);
    if (plan.cells.length === 0) {
      const why = plan.readOnly > 0 ? gridText.readOnly : gridText.nothingToPaste;
      this.events.announce?.(why);
      return;
    }
    const { top, left, bottom, right } = plan.block;
    this.#select({ active: { row: top, col: left }, extent: { row: bottom, col: right } });
    await this.edits.saveCells(plan.cells, 'paste');
  }

  /** Ctrl+D: the first row of the block into the rows below it. */
  async fillDown(): Promise<void> {
    const fill = fillDownRange(blockOf(this.state.selection));
    const [source] = (fill && (await this.#source?.load([fill.source]))) ?? [];
    if (!fill || source === undefined) return;
    const cells = this.#blockCells(fill.target, (column) => storedText(column, source));
    await this.edits.saveCells(cells, 'fill');
  }

  /** Delete: empties the block where a value may be empty. */
  async clear(): Promise<void> {
    const block = blockOf(this.state.selection);
    const cells = this.#blockCells(block, (column) => (column.editing?.required ? null : ''));
    await this.edits.saveCells(cells, 'clear');
  }

  /** A value for every cell of a block's editable columns; null leaves a column out. */
  #blockCells(block: Block, textOf: (column: GridColumn<R>) => string | null): TargetCell[] {
    const cells: TargetCell[] = [];
    for (let col = block.left; col <= block.right; col++) {
      const column = this.#columns[col];
      const text = column?.editing ? textOf(column) : null;
      if (text === null) continue;
      for (const row of range(block.top, block.bottom)) cells.push({ row, col, text });
    }
    return cells;
  }

  /** Checks or unchecks a row; with `upTo` checks all rows from the last one touched. */
  check(index: number, upTo = false): void {
    const from = upTo ? this.#checkAnchor : index;
    this.#checkAnchor = index;
    const ids = this.#idsBetween(Math.min(from, index), Math.max(from, index));
    this.#setChecked(ids, upTo || !ids.every((id) => this.state.checked.has(id)));
  }

  /** Space: the rows of the block, on if any of them was off. */
  checkBlock(): void {
    const block = blockOf(this.state.selection);
    this.#checkAnchor = block.bottom;
    const ids = this.#idsBetween(block.top, block.bottom);
    this.#setChecked(ids, !ids.every((id) => this.state.checked.has(id)));
  }

  /** Ctrl+A: all rows that match; once more lets all of them go. */
  checkAll(): void {
    const all = this.#source?.allIds();
    if (!all) return;
    if (this.state.checked.size === all.length) this.uncheckAll();
    else this.store.setState({ checked: new Set(all) });
  }

  uncheckAll(): void {
    this.store.setState({ checked: NO_CHECKS });
  }

  #idsBetween(first: number, last: number): RowId[] {
    return range(first, last).flatMap((index) => this.#source?.idAt(index) ?? []);
  }

  #setChecked(ids: readonly RowId[], on: boolean): void {
    const checked = new Set(this.state.checked);
    for (const id of ids) {
      if (on) checked.add(id);
      else checked.delete(id);
    }
    this.store.setState({ checked });
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

const sameSelection = (a: Selection, b: Selection): boolean =>
  a.active.row === b.active.row &&
  a.active.col === b.active.col &&
  a.extent.row === b.extent.row &&
  a.extent.col === b.extent.col;
