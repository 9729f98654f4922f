// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { CellEditor } from './cell-editor.tsx';
import { CellTip } from './cell-tip.tsx';
import type { PlacedColumn } from './columns.ts';
import type { GridController } from './controller.ts';
import { isWaiting } from './drafts.ts';
import { blockOf, isSingle } from './selection.ts';
import type { RowId, RowSource } from './source.ts';
import type { GridState } from './state.ts';
import type { Draft, GridColumn } from './types.ts';

/** Name of the cell that the focused table points at. */
export const cellId = (gridId: string, row: number, col: number): string => `${gridId}-r${row}c${col}`;

/** What a screen adds to its rows. */
export interface RowLook<R> {
  rowClass?(row: R): string;
  /** Text of the number column; missing = no such column. */
  number?(row: R, index: number): string;
  numberTitle?: string;
  /** Tooltip of the number, which opens the row on a click; missing = it does nothing. */
  openHint?: string;
  numberWidth?: number;
  /** One cell over the whole width, for headings between rows; null = an ordinary row. */
  wide?(row: R): ReactNode | null;
  /** What a screen reader adds to a cell's text, such as its finding. */
  describe?(row: R, column: string): string | null;
}

interface GridRowProps<R> {
  gridId: string;
  index: number;
  top: number;
  controller: GridController<R>;
  source: RowSource<R>;
  columns: readonly PlacedColumn<GridColumn<R>>[];
  checkable: boolean;
  look: RowLook<R> | undefined;
}

/**
 * The part of the state that one row shows, as a text that stays equal while nothing of it changes:
 * cursor column, block columns, column in editing, chosen or not.
 */
function rowMarks({ selection, edit, checked }: GridState, index: number, rowId: RowId | undefined): string {
  const active = selection.active.row === index ? selection.active.col : -1;
  const block = blockOf(selection);
  const inside = index >= block.top && index <= block.bottom && !isSingle(selection);
  const editing = edit?.row === index ? edit.col : -1;
  const chosen = rowId !== undefined && checked.has(rowId) ? 1 : 0;
  return `${active},${inside ? block.left : -1},${inside ? block.right : -1},${editing},${chosen}`;
}

function GridRowInner<R>(props: GridRowProps<R>) {
  const { gridId, index, top, controller, source, columns, checkable, look } = props;
  const subscribe = useCallback((listener: () => void) => source.subscribe(listener), [source]);
  const row = useSyncExternalStore(subscribe, () => source.rowAt(index));
  const rowId = source.idAt(index);
  const marks = useStore(controller.store, (s) => rowMarks(s, index, rowId));
  const drafts = useStore(controller.store, (s) => (rowId === undefined ? undefined : s.drafts.get(rowId)));
  const [active = -1, left = -1, right = -1, editing = -1, chosen = 0] = marks.split(',').map(Number);
  const checked = chosen === 1;

  const cell = (column: PlacedColumn<GridColumn<R>>, col: number) => (
    <GridCell
      key={column.spec.key}
      id={col === active ? cellId(gridId, index, col) : undefined}
      col={col}
      column={column}
      row={row}
      controller={controller}
      active={col === active}
      inBlock={col >= left && col <= right}
      editing={col === editing}
      draft={liveDraft(drafts?.get(column.spec.key), row)}
      note={row === undefined ? null : (look?.describe?.(row, column.spec.key) ?? null)}
    />
  );
  const wide = row === undefined ? null : (look?.wide?.(row) ?? null);
  const frozen = columns.findLastIndex((column) => column.frozen) + 1;
  const classes = [
    'dg-row',
    active >= 0 && 'cur',
    checked && 'sel',
    row !== undefined && look?.rowClass?.(row),
  ];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the table, which names the active cell
    <div
      role="row"
      className={classes.filter(Boolean).join(' ')}
      style={{ top }}
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={checkable ? checked : undefined}
      aria-busy={row === undefined || undefined}
    >
      <div className="dg-frozen" role="presentation">
        {checkable ? (
          <span className="dg-lead dg-check" data-check={index} aria-hidden="true">
            <span className={checked ? 'dg-box on' : 'dg-box'} />
          </span>
        ) : null}
        {look?.number ? (
          <span
            className={look.openHint ? 'dg-lead dg-number opens' : 'dg-lead dg-number'}
            title={look.openHint}
            data-open={look.openHint ? index : undefined}
            aria-hidden="true"
          >
            {row === undefined ? '' : look.number(row, index)}
          </span>
        ) : null}
        {wide === null ? (
          columns.slice(0, frozen).map(cell)
        ) : (
          <div
            role="gridcell"
            id={active >= 0 ? cellId(gridId, index, active) : undefined}
            className={active >= 0 ? 'dg-wide dg-act' : 'dg-wide'}
            data-col={0}
            aria-colindex={1}
            aria-colspan={columns.length}
            tabIndex={-1}
          >
            {wide}
          </div>
        )}
      </div>
      {wide === null ? columns.slice(frozen).map((column, at) => cell(column, frozen + at)) : null}
    </div>
  );
}

export const GridRow = memo(GridRowInner) as typeof GridRowInner;

/** A draft that was saved counts only until its row is read again. */
const liveDraft = (draft: Draft | undefined, row: unknown): Draft | undefined =>
  draft?.state === 'saved' && draft.base !== row ? undefined : draft;

interface GridCellProps<R> {
  /** Only the cursor's cell needs a name. */
  id: string | undefined;
  col: number;
  column: PlacedColumn<GridColumn<R>>;
  row: R | undefined;
  controller: GridController<R>;
  active: boolean;
  inBlock: boolean;
  editing: boolean;
  draft: Draft | undefined;
  note: string | null;
}

function GridCellInner<R>(props: GridCellProps<R>) {
  const { column, row, active, draft, note } = props;
  const { spec } = column;
  const classes = [
    'dg-cell',
    spec.align === 'end' && 'num',
    spec.align === 'center' && 'mid',
    column.lastFrozen && 'edge',
    active && 'dg-act',
    props.inBlock && 'blk',
    props.editing && 'edt',
    draft && `draft-${draft.state}`,
    row !== undefined && spec.cellClass?.(row),
  ];
  return (
    <div
      role="gridcell"
      id={props.id}
      className={classes.filter(Boolean).join(' ')}
      data-col={props.col}
      data-key={spec.key}
      aria-colindex={props.col + 1}
      aria-selected={props.inBlock || undefined}
      aria-invalid={isWaiting(draft) || undefined}
      aria-readonly={spec.editing ? undefined : true}
      tabIndex={-1}
      style={{ width: `var(--w-${spec.key})` }}
    >
      <CellBody {...props} />
      {note ? <span className="sr">{note}</span> : null}
      {active && isWaiting(draft) && !props.editing ? (
        <CellTip kind={draft.state === 'doubted' ? 'ask' : 'error'}>{draft.message}</CellTip>
      ) : null}
    </div>
  );
}

const GridCell = memo(GridCellInner) as typeof GridCellInner;

function CellBody<R>({ row, column, controller, editing, draft }: GridCellProps<R>) {
  if (row === undefined) return null;
  if (editing)
    return (
      <CellEditor
        controller={controller}
        column={column.spec}
        problem={draft?.state === 'refused' ? draft.message : null}
      />
    );
  if (draft) return draft.text;
  return column.spec.cell ? column.spec.cell(row) : column.spec.text(row);
}
