// biome-ignore-all lint/a11y/useSemanticElements: the same grid of cells as people × days
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { clock, dayMonth, monthYear } from '../../../../core/text/format.ts';
import type { OperationView } from '../../../../shared/contract/operation.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { useMutate } from '../../lib/hooks.ts';
import { listName, rankedName } from '../../lib/person-name.ts';
import { ErrorNote } from '../../ui/feedback.tsx';
import { CoverRows } from './cover-rows.tsx';
import { GridHead } from './grid-head.tsx';
import { type GridPlace, placeAfterKey } from './grid-keys.ts';
import { type CoverDay, type GridRow, stageBands } from './grid-model.ts';
import type { GridDay } from './grid-row.tsx';
import { candidates, type PostCell, type PostLine } from './post-model.ts';
import { ShiftDialog } from './shift-dialog.tsx';
import { useGridDays } from './use-grid-days.ts';
import './grid.css';
import './post-grid.css';

const text = plottingText.posts;
/** What a dragged person is called on the way. */
const PERSON_TYPE = 'application/x-posko-person';

interface Props {
  days: readonly CivilDate[];
  day: CivilDate;
  lines: readonly PostLine[];
  people: readonly GridRow[];
  operationId: string | null;
  cover: readonly CoverDay[];
  stages: OperationView['stages'];
  onEvents: (eventIds: readonly string[], names: readonly string[]) => void;
}

/** Posts × days: how many stand where and how many are missing; people are dragged or picked onto a shift. */
export function PostGrid({ days, day, lines, people, operationId, cover, stages, onEvents }: Props) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const bands = useMemo(() => stageBands(days, stages), [days, stages]);
  const gridDays = useGridDays(days, day, bands);
  const usable = useMemo(() => lines.flatMap((line, at) => (line.type === 'group' ? [] : [at])), [lines]);
  const [at, setAt] = useState<GridPlace>({ line: 1, day: Math.max(0, days.indexOf(day)) });
  const [open, setOpen] = useState<GridPlace | null>(null);
  const place = {
    line: usable.includes(at.line) ? at.line : (usable[0] ?? 0),
    day: Math.min(at.day, days.length - 1),
  };
  const date = days[place.day] ?? day;
  const assign = useMutate('dutyPost.assign', {
    done: (_, input) => {
      const person = people.find((row) => row.personId === input.personIds[0]);
      const line = lines.find((l) => l.type === 'shift' && l.post.id === input.dutyPostId);
      return text.added(person?.name ?? '', line?.type === 'shift' ? line.post.name : '');
    },
  });

  const act = (target: GridPlace) => {
    const line = lines[target.line];
    const on = days[target.day];
    if (line === undefined || on === undefined || line.type === 'group') return;
    const cell = line.cells.get(on);
    if (cell === undefined) return;
    if (line.type === 'shift') setOpen(target);
    else onEvents(cell.eventIds, cell.names);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      act(place);
      return;
    }
    const next = placeAfterKey(event, place, { people: usable, days: days.length, page: 15 });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    document
      .getElementById(`${id}-${next.line}-${next.day}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const placeOf = (event: MouseEvent | DragEvent): GridPlace | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place;
    const [line, column] = (cell ?? '').split(' ').map(Number);
    return line === undefined || column === undefined ? null : { line, day: column };
  };
  const onDrop = (event: DragEvent) => {
    const personId = event.dataTransfer.getData(PERSON_TYPE);
    const target = placeOf(event);
    const line = target === null ? undefined : lines[target.line];
    const on = target === null ? undefined : days[target.day];
    if (personId === '' || target === null || line?.type !== 'shift' || on === undefined) return;
    event.preventDefault();
    setAt(target);
    assign.mutate({
      dutyPostId: line.post.id,
      date: on,
      shift: line.shift.code,
      personIds: [personId],
      role: 'anggota',
      reason: null,
    });
  };
  const opened = open === null ? undefined : lines[open.line];
  const columns = {
    '--pg-cols': `222px repeat(${days.length}, minmax(23px, 1fr)) 36px`,
    '--pg-min': `${222 + days.length * 23 + 36}px`,
  };
  return (
    <>
      {assign.error === null ? null : <ErrorNote error={assign.error} />}
      <div className="pt-wrap">
        <div
          ref={root}
          className="pg scroll"
          role="grid"
          tabIndex={0}
          aria-label={text.grid(monthYear(days[0] ?? day))}
          aria-activedescendant={usable.length === 0 ? undefined : `${id}-${place.line}-${place.day}`}
          style={columns as React.CSSProperties}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const target = placeOf(event);
            if (target) setAt(target);
          }}
          onDoubleClick={(event) => {
            const target = placeOf(event);
            if (target) act(target);
          }}
          onDragOver={(event) => {
            const target = placeOf(event);
            if (target !== null && lines[target.line]?.type === 'shift') event.preventDefault();
          }}
          onDrop={onDrop}
        >
          <GridHead days={gridDays} bands={bands} title={text.head} hours="" />
          <div role="rowgroup" className="pt-body">
            {lines.map((line, index) =>
              line.type === 'group' ? (
                <div key={line.key} className="pt-group" role="row">
                  <span role="rowheader">{line.title}</span>
                </div>
              ) : (
                <Line
                  key={line.key}
                  gridId={id}
                  line={line}
                  index={index}
                  days={gridDays}
                  current={index === place.line ? place.day : null}
                />
              ),
            )}
          </div>
          <CoverRows cover={cover} days={gridDays} />
        </div>
        <section className="pt-side" aria-label={text.side} data-pane tabIndex={-1}>
          <p className="s11 t2">{text.sideHint(dayMonth(date))}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
          <ul className="scroll" tabIndex={0}>
            {candidates(people, date).map(({ row, busy }) => (
              <li
                key={row.personId}
                draggable
                className={busy ? 'busy' : undefined}
                title={rankedName(row)}
                onDragStart={(event) => event.dataTransfer.setData(PERSON_TYPE, row.personId)}
              >
                <span className="pg-rk">{row.rank ?? ''}</span>
                <span className="el g1">{listName(row.name)}</span>
                <span className="s11 t2">{busy ? text.busy : text.hours(row.hours)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {open !== null && opened?.type === 'shift' ? (
        <ShiftDialog
          post={opened.post}
          shift={opened.shift}
          day={days[open.day] ?? day}
          operationId={operationId}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

interface LineProps {
  gridId: string;
  line: Exclude<PostLine, { type: 'group' }>;
  index: number;
  days: readonly GridDay[];
  current: number | null;
}

/** One shift of a post, or the events of one kind, through the month. */
const Line = memo(function Line({ gridId, line, index, days, current }: LineProps) {
  const name =
    line.type === 'kind'
      ? line.title
      : text.shift(line.shift.label, short(line.shift.from), short(line.shift.to));
  return (
    <div className={`pg-row pt-row${current === null ? '' : ' curr'}`} role="row">
      <div className="pg-nm" role="rowheader" title={name}>
        <span className="el g1">{name}</span>
        {line.type === 'shift' ? <span className="s11 t2">{text.need(line.shift.need)}</span> : null}
      </div>
      {days.map((day, column) => {
        const cell = line.cells.get(day.date);
        const said =
          cell === undefined ? undefined : text.cell(name, day.label, cell.have, cell.need, cell.names);
        return (
          <div
            key={day.date}
            id={`${gridId}-${index}-${column}`}
            role="gridcell"
            data-place={`${index} ${column}`}
            className={`pt${day.tone}${cell === undefined ? (line.type === 'shift' ? ' out' : '') : toneOf(cell)}${column === current ? ' cur' : ''}`}
            title={said}
            aria-label={said ?? day.label}
          >
            {cell === undefined
              ? ''
              : cell.missing > 0
                ? plottingText.cover.missing(cell.missing)
                : cell.have}
          </div>
        );
      })}
      <div className="pg-hr" />
    </div>
  );
});

/** Nobody there at all is worse than a few missing. */
const toneOf = ({ have, missing }: PostCell): string => (missing === 0 ? '' : have === 0 ? ' none' : ' low');

/** "06" for 06:00, "07.30" for 07:30. */
const short = (time: string): string => (time.endsWith(':00') ? time.slice(0, 2) : clock(time));
