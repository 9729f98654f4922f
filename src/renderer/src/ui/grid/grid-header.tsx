// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
import { useRef } from 'react';
import { useStore } from 'zustand';
import { gridText } from '../../../../shared/text/grid.ts';
import type { PlacedColumn } from './columns.ts';
import type { GridController } from './controller.ts';
import type { GridColumn, SortState } from './types.ts';

interface GridHeaderProps<R> {
  controller: GridController<R>;
  columns: readonly PlacedColumn<GridColumn<R>>[];
  count: number;
  checkable: boolean;
  numbered: boolean;
  numberTitle: string;
  width: number;
  sort: SortState | undefined;
  onSort: ((key: string) => void) | undefined;
  onResize: ((column: GridColumn<R>, width: number | null) => void) | undefined;
  letters: ((column: GridColumn<R>) => string | null) | undefined;
}

/** The headings, fixed at the top: order by a click, width by dragging the right edge. */
export function GridHeader<R>(props: GridHeaderProps<R>) {
  const { controller, columns, checkable, numbered, letters } = props;
  const frozen = columns.findLastIndex((column) => column.frozen) + 1;
  const title = (column: PlacedColumn<GridColumn<R>>, at: number) => (
    <Title
      key={column.spec.key}
      column={column}
      at={at}
      sort={props.sort}
      onSort={props.onSort}
      onResize={props.onResize}
    />
  );
  const letter = (column: PlacedColumn<GridColumn<R>>) => (
    <span key={column.spec.key} className={column.lastFrozen ? 'edge' : undefined} style={widthOf(column)}>
      {letters?.(column.spec)}
    </span>
  );
  return (
    <div className="dg-head" role="rowgroup" style={{ width: props.width }}>
      {letters ? (
        <div className="dg-letters" aria-hidden="true">
          <div className="dg-frozen">
            <span className="dg-corner" />
            {columns.slice(0, frozen).map(letter)}
          </div>
          {columns.slice(frozen).map(letter)}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the table */}
      <div className="dg-titles" role="row" aria-rowindex={1}>
        <div className="dg-frozen" role="presentation">
          {checkable ? <CheckAll controller={controller} count={props.count} /> : null}
          {numbered ? <span className="dg-lead dg-number">{props.numberTitle}</span> : null}
          {columns.slice(0, frozen).map(title)}
        </div>
        {columns.slice(frozen).map((column, at) => title(column, frozen + at))}
      </div>
    </div>
  );
}

const widthOf = <R,>({ spec }: PlacedColumn<GridColumn<R>>): React.CSSProperties => ({
  width: `var(--w-${spec.key})`,
});

function CheckAll<R>({ controller, count }: { controller: GridController<R>; count: number }) {
  const chosen = useStore(controller.store, (s) => s.checked.size);
  const look = chosen === 0 ? 'dg-box' : chosen === count ? 'dg-box on' : 'dg-box part';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+A is the key; the table is the one tab stop
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      className="dg-lead dg-check"
      title={chosen === count ? gridText.uncheckAll : gridText.checkAll}
      onClick={() => controller.checkAll()}
    >
      <span className={look} />
    </span>
  );
}

interface TitleProps<R> {
  column: PlacedColumn<GridColumn<R>>;
  at: number;
  sort: SortState | undefined;
  onSort: ((key: string) => void) | undefined;
  onResize: ((column: GridColumn<R>, width: number | null) => void) | undefined;
}

function Title<R>({ column, at, sort, onSort, onResize }: TitleProps<R>) {
  const { spec } = column;
  const sorted = sort && spec.sortKey === sort.key ? (sort.descending ? 'descending' : 'ascending') : null;
  const sortable = spec.sortKey !== undefined && onSort !== undefined;
  const classes = [
    'dg-title',
    spec.align === 'end' && 'num',
    spec.align === 'center' && 'mid',
    sortable && 'can',
    column.lastFrozen && 'edge',
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the order menu above the table is the way by keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the table
    <div
      role="columnheader"
      className={classes.filter(Boolean).join(' ')}
      style={widthOf(column)}
      aria-colindex={at + 1}
      aria-sort={sorted ?? (sortable ? 'none' : undefined)}
      onClick={sortable && spec.sortKey ? () => onSort(spec.sortKey ?? '') : undefined}
    >
      <span className="el">{spec.title}</span>
      {sorted ? <span aria-hidden="true">{sorted === 'ascending' ? '↓' : '↑'}</span> : null}
      {onResize ? <Handle column={column} onResize={onResize} /> : null}
    </div>
  );
}

function Handle<R>({
  column,
  onResize,
}: {
  column: PlacedColumn<GridColumn<R>>;
  onResize: NonNullable<TitleProps<R>['onResize']>;
}) {
  const from = useRef<{ x: number; width: number } | null>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt+Shift+arrows are the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      className="dg-handle"
      title={gridText.resize}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => onResize(column.spec, null)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width: column.width };
      }}
      onPointerMove={(event) => {
        if (from.current) onResize(column.spec, from.current.width + event.clientX - from.current.x);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}
