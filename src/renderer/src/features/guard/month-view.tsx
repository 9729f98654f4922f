import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { clockRange, dayLongDate, dayShort, monthYear } from '../../../../core/text/format.ts';
import type { MonthPost } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { addMonths, isWeekend, monthDays } from '../../lib/calendar.ts';
import { setDay, useDay } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Severity } from '../../ui/marks.tsx';
import { ShiftDrawer } from './shift-drawer.tsx';

const t = guardText.month;

/** One shift of a post on one day. */
export interface CellPlace {
  dutyPostId: string;
  date: CivilDate;
  shift: string;
}

type Cell = MonthPost['cells'][number];

/** Posts × days × shifts of the month; a cell opens the people of that shift. */
export function MonthView({ operationId }: { operationId: string }) {
  const day = useDay();
  const days = monthDays(day);
  const [from, to] = [days[0] ?? day, days.at(-1) ?? day];
  const month = useCall('dutyPost.month', { operationId, from, to });
  const [open, setOpen] = useState<CellPlace | null>(null);
  const posts = month.data ?? [];
  return (
    <div className="split gd-wrap">
      <section className="split-main" data-pane tabIndex={-1} aria-label={t.grid}>
        <div className="answer">
          <IconButton label={t.previous} small onClick={() => setDay(addMonths(day, -1))}>
            <IconChevronLeft className="i14" />
          </IconButton>
          <b>{monthYear(day)}</b>
          <IconButton label={t.next} small onClick={() => setDay(addMonths(day, 1))}>
            <IconChevronRight className="i14" />
          </IconButton>
          <Legend />
        </div>
        {month.error ? <ErrorNote error={month.error} /> : null}
        {month.data === undefined ? (
          <SkeletonRows />
        ) : posts.length === 0 ? (
          <EmptyState>{guardText.noneInMonth}</EmptyState>
        ) : (
          <Matrix posts={posts} days={days} day={day} open={open} onOpen={setOpen} />
        )}
      </section>
      {open ? (
        <ShiftDrawer
          key={`${open.dutyPostId} ${open.date} ${open.shift}`}
          operationId={operationId}
          place={open}
          posts={posts}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

function Legend() {
  return (
    <span className="gd-legend s11 t2">
      <span className="gd-n full">4</span> {t.legend.full}
      <span className="gd-n low">−1</span> {t.legend.short}
      <span className="gd-n full">
        4<i className="gd-nolead" />
      </span>
      {t.legend.noLeader}
      <span className="gd-n full pin">4</span> {t.legend.pinned}
      <Severity level="error" small /> {t.legend.wrong}
      <span className="r">{t.keys}</span>
    </span>
  );
}

interface MatrixProps {
  posts: readonly MonthPost[];
  days: readonly CivilDate[];
  day: CivilDate;
  open: CellPlace | null;
  onOpen: (place: CellPlace) => void;
}

/** Heights of a post's heading and of one shift, as the style sheet has them. */
const HEADING = 22;
const LINE = 27;
/** Height of the head and of the foot, which stay in sight. */
const HEAD = 34;
const FOOT = 24;

/** The table itself: one tab stop, arrows move. Posts out of sight are not drawn. */
function Matrix({ posts, days, day, open, onOpen }: MatrixProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  // The post of every row, and the first row of every post.
  const postOf = posts.flatMap((post, i) => post.shifts.map(() => i));
  const firstRow = posts.map((_, i) => postOf.indexOf(i));
  const [at, setAt] = useState({ row: 0, column: Math.max(0, days.indexOf(day)) });
  const current = { row: Math.min(at.row, postOf.length - 1), column: Math.min(at.column, days.length - 1) };
  const virtual = useVirtualizer({
    count: posts.length,
    getScrollElement: () => scroll.current,
    estimateSize: (i) => HEADING + LINE * (posts[i]?.shifts.length ?? 0),
    overscan: 2,
    paddingStart: HEAD,
    paddingEnd: FOOT,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: FOOT,
    // The post of the tab stop is always there.
    rangeExtractor: (range) =>
      [...new Set([postOf[current.row] ?? 0, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  useEffect(() => {
    if (!wanted.current) return;
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-at="${current.row} ${current.column}"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      Home: [0, -days.length],
      End: [0, days.length],
    }[event.key];
    if (!step || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
    const row = clamp(current.row + (step[0] ?? 0), postOf.length - 1);
    wanted.current = true;
    setAt({ row, column: clamp(current.column + (step[1] ?? 0), days.length - 1) });
    virtual.scrollToIndex(postOf[row] ?? 0);
  };
  const missing = days.map((date) =>
    posts.reduce((sum, post) => {
      const lack = post.cells.reduce((all, cell) => {
        const need = post.shifts.find((s) => s.code === cell.shift)?.need ?? 0;
        return cell.date === date ? all + Math.max(0, need - cell.people.length) : all;
      }, 0);
      return sum + lack;
    }, 0),
  );
  const guarded = days.map((date) => posts.some((post) => post.cells.some((cell) => cell.date === date)));
  const items = virtual.getVirtualItems();
  const gapBefore = (i: number) => (items[i]?.start ?? HEAD) - (items[i - 1]?.end ?? HEAD);
  const rest = virtual.getTotalSize() - FOOT - (items.at(-1)?.end ?? HEAD);
  return (
    <div ref={scroll} className="gd-scroll scroll">
      <table className="gd-matrix" aria-label={t.grid} aria-rowcount={postOf.length} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className="nm">
              {t.post}
            </th>
            {days.map((date) => (
              <th key={date} scope="col" className={dayClass(date, day)} title={dayLongDate(date)}>
                <b>{Number(date.slice(8))}</b>
                {dayShort(date)}
              </th>
            ))}
          </tr>
        </thead>
        {items.map(({ index, key }, i) => {
          const post = posts[index];
          return post ? (
            <Fragment key={key}>
              <Spacer height={gapBefore(i)} />
              <PostRows
                post={post}
                firstRow={firstRow[index] ?? 0}
                days={days}
                day={day}
                current={current}
                open={open}
                onOpen={onOpen}
                onFocus={setAt}
              />
            </Fragment>
          ) : null;
        })}
        <Spacer height={rest} />
        <tfoot>
          <tr>
            <th scope="row" className="nm">
              {t.cover}
            </th>
            {missing.map((n, i) => (
              <td key={days[i]} className={n > 0 ? 'low' : undefined}>
                {n > 0 ? `−${n}` : guarded[i] ? '✓' : ''}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Room of the posts that are not drawn. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden>
      <tr style={{ height }} />
    </tbody>
  );
}

interface PostRowsProps {
  post: MonthPost;
  /** Number of its first row in the whole table. */
  firstRow: number;
  days: readonly CivilDate[];
  day: CivilDate;
  current: { row: number; column: number };
  open: CellPlace | null;
  onOpen: (place: CellPlace) => void;
  onFocus: (at: { row: number; column: number }) => void;
}

/** One post: its name, then a row for each shift. */
function PostRows({ post, firstRow, days, day, current, open, onOpen, onFocus }: PostRowsProps) {
  const cells = new Map(post.cells.map((cell) => [`${cell.date} ${cell.shift}`, cell]));
  return (
    <tbody>
      <tr className="gd-post">
        <th scope="rowgroup" colSpan={days.length + 1}>
          <span>{post.name}</span>
        </th>
      </tr>
      {post.shifts.map((shift, i) => {
        const row = firstRow + i;
        return (
          <tr key={shift.code} aria-rowindex={row + 1}>
            <th scope="row" className="nm">
              <b>{shift.code}</b> {shift.label}
              <span className="t2"> {clockRange(shift.from, shift.to)}</span>
            </th>
            {days.map((date, column) => {
              const cell = cells.get(`${date} ${shift.code}`);
              const place = { dutyPostId: post.id, date, shift: shift.code };
              return (
                <td key={date} className={dayClass(date, day)}>
                  <button
                    type="button"
                    data-at={`${row} ${column}`}
                    tabIndex={row === current.row && column === current.column ? 0 : -1}
                    aria-disabled={cell === undefined}
                    aria-label={cellLabel(post, shift, date, cell)}
                    className={cellClass(shift.need, cell, isOpen(open, place))}
                    onFocus={() => onFocus({ row, column })}
                    onClick={() => {
                      if (cell) onOpen(place);
                    }}
                  >
                    {cell === undefined ? '' : cellText(shift.need, cell)}
                    {cell && shift.leader && !cell.led && cell.people.length > 0 ? (
                      <i className="gd-nolead" />
                    ) : null}
                    {cell?.people.some((p) => p.worst === 'error') ? <Severity level="error" small /> : null}
                  </button>
                </td>
              );
            })}
          </tr>
        );
      })}
    </tbody>
  );
}

const isOpen = (open: CellPlace | null, place: CellPlace): boolean =>
  open?.dutyPostId === place.dutyPostId && open.date === place.date && open.shift === place.shift;

const dayClass = (date: CivilDate, day: CivilDate): string | undefined =>
  [isWeekend(date) ? 'we' : '', date === day ? 'td' : ''].filter(Boolean).join(' ') || undefined;

/** People there, or how many are missing. */
function cellText(need: number, { people }: Cell): string {
  const lack = need - people.length;
  if (lack > 0) return people.length === 0 ? `−${need}` : `−${lack}`;
  return String(people.length);
}

function cellClass(need: number, cell: Cell | undefined, open: boolean): string {
  if (cell === undefined) return 'gd-n none';
  const state = cell.people.length < need ? 'low' : 'full';
  const pin = cell.people.some((person) => person.pinned) ? ' pin' : '';
  return `gd-n ${state}${pin}${open ? ' cur' : ''}`;
}

function cellLabel(
  post: MonthPost,
  shift: MonthPost['shifts'][number],
  date: CivilDate,
  cell: Cell | undefined,
): string {
  if (cell === undefined) return `${post.name}, ${dayLongDate(date)}, ${t.unguarded}`;
  const base = t.cell(post.name, dayLongDate(date), shift.label, cell.people.length, shift.need);
  return shift.leader && !cell.led ? `${base}, ${t.noLeader}` : base;
}
