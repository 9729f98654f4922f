import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { dayLongDate, dayShort, monthYear } from '../../../../core/text/format.ts';
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
        <div className="gd-monthbar">
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

/** The table itself: one tab stop, arrows move. Posts out of sight are not drawn (content-visibility). */
function Matrix({ posts, days, day, open, onOpen }: MatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  const rows = posts.flatMap((post) => post.shifts.map((shift) => ({ post, shift })));
  const [at, setAt] = useState({ row: 0, column: Math.max(0, days.indexOf(day)) });
  const current = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, days.length - 1) };
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
    const row = clamp(current.row + (step[0] ?? 0), rows.length - 1);
    const column = clamp(current.column + (step[1] ?? 0), days.length - 1);
    setAt({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  };
  let row = -1;
  const missing = days.map((date) =>
    posts.reduce((sum, post) => {
      const lack = post.cells.reduce((all, cell) => {
        const need = post.shifts.find((s) => s.code === cell.shift)?.need ?? 0;
        return cell.date === date ? all + Math.max(0, need - cell.people.length) : all;
      }, 0);
      return sum + lack;
    }, 0),
  );
  return (
    <div className="gd-scroll scroll">
      <table ref={table} className="gd-matrix" aria-label={t.grid} onKeyDown={onKeyDown}>
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
        {posts.map((post) => {
          const cells = new Map(post.cells.map((cell) => [`${cell.date} ${cell.shift}`, cell]));
          return (
            <tbody key={post.id}>
              <tr className="gd-post">
                <th scope="rowgroup" colSpan={days.length + 1}>
                  <span>{post.name}</span>
                </th>
              </tr>
              {post.shifts.map((shift) => {
                row += 1;
                const own = row;
                return (
                  <tr key={shift.code}>
                    <th scope="row" className="nm">
                      <b>{shift.code}</b> {shift.label}
                      <span className="t2">
                        {' '}
                        {shift.from.replace(':', '.')}–{shift.to.replace(':', '.')}
                      </span>
                    </th>
                    {days.map((date, column) => {
                      const cell = cells.get(`${date} ${shift.code}`);
                      const place = { dutyPostId: post.id, date, shift: shift.code };
                      return (
                        <td key={date} className={dayClass(date, day)}>
                          <button
                            type="button"
                            data-at={`${own} ${column}`}
                            tabIndex={own === current.row && column === current.column ? 0 : -1}
                            disabled={cell === undefined}
                            aria-label={cellLabel(post, shift, date, cell)}
                            className={cellClass(shift.need, cell, isOpen(open, place))}
                            onFocus={() => setAt({ row: own, column })}
                            onClick={() => onOpen(place)}
                          >
                            {cell === undefined ? '' : cellText(shift.need, cell)}
                            {cell && shift.leader && !cell.led && cell.people.length > 0 ? (
                              <i className="gd-nolead" />
                            ) : null}
                            {cell?.people.some((p) => p.worst === 'error') ? (
                              <Severity level="error" small />
                            ) : null}
                          </button>
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          );
        })}
        <tfoot>
          <tr>
            <th scope="row" className="nm">
              {t.cover}
            </th>
            {missing.map((n, i) => (
              <td key={days[i]} className={n > 0 ? 'low' : undefined}>
                {n > 0 ? `−${n}` : '✓'}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
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
  const base = t.cell(post.name, dayLongDate(date), shift.label, cell?.people.length ?? 0, shift.need);
  return cell && shift.leader && !cell.led ? `${base}, ${t.noLeader}` : base;
}
