// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { monthYear } from '../../../../core/text/format.ts';
import type { OperationView } from '../../../../shared/contract/operation.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { rankedName } from '../../lib/person-name.ts';
import type { PersonLine } from './cell-block.ts';
import { CoverRows } from './cover-rows.tsx';
import { GridHead } from './grid-head.tsx';
import type { GridPlace } from './grid-keys.ts';
import { type CoverDay, type GridCell, type GridLine, stageBands } from './grid-model.ts';
import { PersonRow } from './grid-row.tsx';
import { Legend } from './legend.tsx';
import type { CellEdit } from './use-cell-edit.tsx';
import { useGridBlock } from './use-grid-block.ts';
import { useGridDays } from './use-grid-days.ts';
import './grid.css';

interface Props {
  days: readonly CivilDate[];
  /** The day of the context bar. */
  day: CivilDate;
  lines: readonly GridLine[];
  cover: readonly CoverDay[];
  stages: OperationView['stages'];
  /** The person whose clash is looked at. */
  marked: string | null;
  /** Enter or double click on a cell. */
  onOpen: (personId: string, day: CivilDate, cell: GridCell | null) => void;
  edit: CellEdit;
}

/** Heights of the head and of the cover rows, which stay in sight. */
const HEAD = 54;
const COVER = 70;
const PERSON = 22;
const GROUP = 20;
const NAME_WIDTH = 222;
const DAY_WIDTH = 23;
const HOURS_WIDTH = 36;

/**
 * People × days. One tab stop; arrows move, Shift takes a block, letters write codes on it, Enter opens; heads, names
 * and cover rows stay in sight.
 */
export function MonthGrid({ days, day, lines, cover, stages, marked, onOpen, edit }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const people = useMemo(() => lines.flatMap((line, at) => (line.type === 'person' ? [at] : [])), [lines]);
  const field = useMemo(
    () => ({ people: lines.filter((line): line is PersonLine => line.type === 'person'), days }),
    [lines, days],
  );
  const block = useGridBlock({ lines, people, field, start: Math.max(0, days.indexOf(day)), edit, scroller });
  const { place, rect, typed, setAt } = block;

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.type === 'group' ? GROUP : PERSON),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
    // Lines count from below the head, which lies over them too; at the end the cover rows do.
    scrollPaddingEnd: HEAD + COVER,
    // The line of the current cell is always drawn: the focus names it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return place.line < range.count && !shown.includes(place.line) ? [...shown, place.line] : shown;
      },
      [place.line],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights belong to the lines.
  useEffect(() => virtualizer.measure(), [lines]);

  // The chosen day and the marked person lead the cell, so that a clash is one Enter away.
  useEffect(() => {
    const index = days.indexOf(day);
    if (index >= 0) setAt((present) => ({ ...present, day: index }));
  }, [day, days, setAt]);
  useEffect(() => {
    if (marked === null) return;
    const line = lines.findIndex((entry) => entry.type === 'person' && entry.row.personId === marked);
    if (line < 0) return;
    setAt((present) => ({ ...present, line }));
    virtualizer.scrollToIndex(line, { align: 'center' });
  }, [marked, lines, virtualizer, setAt]);

  // Arrows work from the start, unless somebody is elsewhere already.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);

  const bands = useMemo(() => stageBands(days, stages), [days, stages]);
  const gridDays = useGridDays(days, day, bands);

  const open = (target: GridPlace) => {
    const line = lines[target.line];
    const date = days[target.day];
    if (line?.type === 'person' && date !== undefined)
      onOpen(line.row.personId, date, line.cells.get(date) ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = block.onKey(event, open);
    if (next === null) return;
    virtualizer.scrollToIndex(next.line, { align: 'auto' });
    scroller.current
      ?.querySelector(`[data-head="${days[next.day]}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const placeOf = (event: MouseEvent): GridPlace | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[role="gridcell"][data-day]');
    const row = cell?.closest<HTMLElement>('[data-line]');
    const date = cell?.dataset.day;
    return row && date ? { line: Number(row.dataset.line), day: days.indexOf(date) } : null;
  };
  // 31 days and the panel of clashes fit a window of 1366 px; wider windows widen the days.
  const columns = {
    '--pg-cols': `${NAME_WIDTH}px repeat(${days.length}, minmax(${DAY_WIDTH}px, 1fr)) ${HOURS_WIDTH}px`,
    '--pg-min': `${NAME_WIDTH + days.length * DAY_WIDTH + HOURS_WIDTH}px`,
  };

  const shown = lines[place.line];
  const titles = shown?.type === 'person' ? shown.cells.get(days[place.day] ?? '')?.titles : undefined;
  const currentText = shown?.type === 'person' ? [rankedName(shown.row), ...(titles ?? [])].join(' · ') : '';

  return (
    <>
      <div
        ref={scroller}
        className="pg scroll"
        role="grid"
        tabIndex={0}
        aria-label={plottingText.grid(monthYear(days[0] ?? day))}
        aria-rowcount={lines.length + 2}
        aria-colcount={days.length + 2}
        aria-multiselectable="true"
        aria-activedescendant={people.length === 0 ? undefined : `${id}-${place.line}-${place.day}`}
        style={columns as React.CSSProperties}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          const head = (event.target as HTMLElement).closest<HTMLElement>('[data-head]')?.dataset.head;
          const target = placeOf(event);
          if (event.button !== 0 || (head === undefined && target === null)) return;
          // The cell is drawn anew under the mouse: left to itself, the focus would go with the old one.
          event.preventDefault();
          scroller.current?.focus({ preventScroll: true });
          if (head !== undefined) block.takeColumn(days.indexOf(head), event.shiftKey);
          if (target) block.take(target, event.shiftKey);
        }}
        onMouseMove={(event) => {
          const target = (event.buttons & 1) === 1 ? placeOf(event) : null;
          if (target) block.take(target, true);
        }}
        onDoubleClick={(event) => {
          const target = placeOf(event);
          if (target) open(target);
        }}
      >
        <GridHead
          days={gridDays}
          bands={bands}
          title={plottingText.nameHead}
          hours={plottingText.hoursHead}
        />
        <div role="rowgroup" className="pg-body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            if (line.type === 'group') {
              return (
                <div
                  key={item.key}
                  className="pg-group"
                  style={{ transform: `translateY(${item.start}px)` }}
                  role="row"
                  aria-rowindex={item.index + 2}
                >
                  <span role="rowheader">{plottingText.group(line.title, line.people)}</span>
                </div>
              );
            }
            const row = block.rowOf(item.index);
            const inBlock = rect !== null && rect.top <= row && row <= rect.bottom;
            return (
              <PersonRow
                key={item.key}
                gridId={id}
                line={line}
                index={item.index}
                top={item.start}
                days={gridDays}
                current={item.index === place.line ? place.day : null}
                typed={item.index === place.line ? typed : ''}
                from={inBlock ? rect.left : -1}
                to={inBlock ? rect.right : -1}
              />
            );
          })}
        </div>
        <CoverRows cover={cover} days={gridDays} />
      </div>
      <Legend current={currentText} />
    </>
  );
}
