// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { thousands } from '../../../../core/text/format.ts';
import { gridText } from '../../../../shared/text/grid.ts';
import { announce } from '../../lib/announce.ts';
import { hearClipboard } from './clipboard.ts';
import type { PlacedColumn } from './columns.ts';
import type { GridController } from './controller.ts';
import { GridHeader } from './grid-header.tsx';
import { cellId, GridRow, type RowLook } from './grid-row.tsx';
import { commandOf } from './keys.ts';
import { usePointer } from './pointer.ts';
import type { RowSource } from './source.ts';
import type { GridColumn, SortState } from './types.ts';
import './grid.css';

export interface GridProps<R> {
  /** Name of the table, read out. */
  label: string;
  controller: GridController<R>;
  source: RowSource<R>;
  /** Visible columns with their places. */
  columns: readonly PlacedColumn<GridColumn<R>>[];
  rowHeight: number;
  /** Boxes to select rows with, at the left. */
  checkable?: boolean;
  look?: RowLook<R>;
  sort?: SortState;
  onSort?: (key: string) => void;
  onResize?: (column: GridColumn<R>, width: number | null) => void;
  /** A first header row with letters, for tables that look like a sheet. */
  letters?: (column: GridColumn<R>) => string | null;
  /** Shown in the place of the rows when there are none. */
  empty?: ReactNode;
  /** Keys that the grid's owner takes before the grid does; true = taken. */
  onKey?: (event: React.KeyboardEvent) => boolean;
}

/** Width of the box and number columns at the left. */
const CHECK_WIDTH = 28;
const NUMBER_WIDTH = 40;
const LETTERS_HEIGHT = 18;
const HEADER_HEIGHT = 30;

/**
 * A table for many rows, with a spreadsheet's keys: one tab stop, a cursor, blocks, editing in place. The focus
 * stays on the table itself and names its cell by `aria-activedescendant`, so scrolling and new data never lose it.
 */
export function Grid<R>(props: GridProps<R>) {
  const { controller, source, columns, rowHeight, checkable = false, look, letters } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const count = useStore(controller.store, (s) => s.size.rows);
  const editRow = useStore(controller.store, (s) => s.edit?.row ?? -1);
  const lead = (checkable ? CHECK_WIDTH : 0) + (look?.number ? (look.numberWidth ?? NUMBER_WIDTH) : 0);
  const headHeight = HEADER_HEIGHT + (letters ? LETTERS_HEIGHT : 0);

  useLayoutEffect(() => controller.attach(source), [controller, source]);
  useLayoutEffect(() => controller.setColumns(columns.map((c) => c.spec)), [controller, columns]);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The cursor's row is always drawn: it holds the cell that the focus names.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        const active = controller.state.selection.active.row;
        return active < range.count && !shown.includes(active) ? [...shown, active] : shown;
      },
      [controller],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is read inside estimateSize
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);

  const rows = virtualizer.getVirtualItems();
  const shown = virtualizer.range;
  const [first, last] = [shown?.startIndex ?? 0, shown?.endIndex ?? 0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new source or count wants its rows again
  useEffect(() => source.want(first, last), [source, first, last, count]);

  useReveal(controller, scroller, columns, { lead, headHeight, rowHeight });
  useActiveDescendant(controller, scroller, id);
  const pointer = usePointer(controller, scroller);
  useEffect(() => (scroller.current ? hearClipboard(scroller.current, controller) : undefined), [controller]);
  useEffect(() => {
    controller.pageRows = Math.max(1, (last - first || 20) - 1);
  }, [controller, first, last]);

  const slotOf = useSlots(rows, editRow);
  const vars = useMemo(() => columnVars(columns, lead), [columns, lead]);
  const total = lead + columns.reduce((sum, column) => sum + column.width, 0);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== scroller.current || props.onKey?.(event)) return;
    const command = commandOf(event, 'browse');
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    controller.run(command);
  };

  return (
    <div
      ref={scroller}
      className="dg"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable={checkable || undefined}
      style={{ ...vars, '--dg-row': `${rowHeight}px`, '--dg-head': `${headHeight}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <GridHeader
        controller={controller}
        columns={columns}
        count={count}
        checkable={checkable}
        numbered={look?.number !== undefined}
        numberTitle={look?.numberTitle ?? gridText.number}
        width={total}
        sort={props.sort}
        onSort={props.onSort}
        onResize={props.onResize}
        letters={letters}
      />
      <div className="dg-body" role="rowgroup" style={{ height: virtualizer.getTotalSize(), width: total }}>
        {rows.map((row) => (
          <GridRow
            key={slotOf(row.index)}
            gridId={id}
            index={row.index}
            top={row.start}
            controller={controller}
            source={source}
            columns={columns}
            checkable={checkable}
            look={look}
          />
        ))}
      </div>
      {count === 0 && props.empty ? <div className="dg-empty">{props.empty}</div> : null}
    </div>
  );
}

/** Widths as CSS variables: a column that is widened draws no cell again. */
function columnVars<R>(
  columns: readonly PlacedColumn<GridColumn<R>>[],
  lead: number,
): Record<string, string> {
  const vars: Record<string, string> = { '--dg-lead': `${lead}px` };
  for (const { spec, width } of columns) vars[`--w-${spec.key}`] = `${width}px`;
  return vars;
}

/**
 * Which drawn row an index uses. Rows that leave at one edge are used again for those that come in at the other, so
 * that scrolling changes texts and makes no elements. The row in editing keeps its own, and so does the cursor's
 * row while it is off the screen.
 */
function useSlots(rows: readonly { index: number }[], editRow: number): (index: number) => string {
  const room = useRef(0);
  room.current = Math.max(room.current, rows.length);
  const first = rows[0]?.index ?? 0;
  const slots = room.current;
  return (index) => {
    if (index === editRow) return 'edit';
    return index >= first && index < first + slots ? `slot-${index % slots}` : 'pinned';
  };
}

/** Scrolls so that a cell stands clear of the header and the frozen columns. */
function useReveal<R>(
  controller: GridController<R>,
  scroller: React.RefObject<HTMLDivElement | null>,
  columns: readonly PlacedColumn<GridColumn<R>>[],
  { lead, headHeight, rowHeight }: { lead: number; headHeight: number; rowHeight: number },
): void {
  useLayoutEffect(() => {
    controller.reveal = ({ row, col }) => {
      const view = scroller.current;
      if (!view) return;
      const top = row * rowHeight;
      const bottom = top + rowHeight + headHeight;
      if (top < view.scrollTop) view.scrollTop = top;
      else if (bottom > view.scrollTop + view.clientHeight) view.scrollTop = bottom - view.clientHeight;
      const column = columns[col];
      if (!column || column.frozen) return;
      const frozen = lead + columns.filter((c) => c.frozen).reduce((sum, c) => sum + c.width, 0);
      const left = lead + column.left;
      if (left < view.scrollLeft + frozen) view.scrollLeft = left - frozen;
      else if (left + column.width > view.scrollLeft + view.clientWidth) {
        view.scrollLeft = left + column.width - view.clientWidth;
      }
    };
    controller.follow = (rows) => {
      if (scroller.current) scroller.current.scrollTop += rows * rowHeight;
    };
    return () => {
      controller.reveal = () => {};
      controller.follow = () => {};
    };
  }, [controller, scroller, columns, lead, headHeight, rowHeight]);
}

/** Keeps the focused table pointing at its cell; takes the focus back when an edit ends. */
function useActiveDescendant<R>(
  controller: GridController<R>,
  scroller: React.RefObject<HTMLDivElement | null>,
  id: string,
): void {
  useLayoutEffect(() => {
    const point = () => {
      const { selection, size } = controller.state;
      const { row, col } = selection.active;
      if (size.rows === 0) scroller.current?.removeAttribute('aria-activedescendant');
      else scroller.current?.setAttribute('aria-activedescendant', cellId(id, row, col));
    };
    point();
    controller.focus = () => scroller.current?.focus({ preventScroll: true });
    return controller.store.subscribe((state, before) => {
      if (state.selection !== before.selection || state.size !== before.size) point();
      if (before.edit && !state.edit) scroller.current?.focus({ preventScroll: true });
      if (before.checked !== state.checked) {
        announce(
          state.checked.size === 0 ? gridText.noneChosen : gridText.chosen(thousands(state.checked.size)),
        );
      }
    });
  }, [controller, scroller, id]);
}
