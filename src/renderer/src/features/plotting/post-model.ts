import { addDays, type CivilDate } from '../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { eventsOn } from './cell-block.ts';
import type { Post } from './cell-code.ts';
import type { GridRow } from './grid-model.ts';

/** Strength of one shift on one day, or of the events of one kind. */
export interface PostCell {
  have: number;
  need: number;
  /** Summed shift by shift, event by event. */
  missing: number;
  /** Who stands there, or which events these are. */
  names: string[];
  eventIds: string[];
}

/** A line of the grid posts × days: a head, a shift of a post, or the events of one kind. */
export type PostLine =
  | { type: 'group'; key: string; title: string }
  | {
      type: 'shift';
      key: string;
      post: Post;
      shift: Post['shifts'][number];
      cells: ReadonlyMap<CivilDate, PostCell>;
    }
  | { type: 'kind'; key: string; title: string; cells: ReadonlyMap<CivilDate, PostCell> };

/** Every shift of every post under the post's name, then the events by kind, on the days given. */
export function postLines(
  posts: readonly Post[],
  rows: readonly GridRow[],
  events: readonly EventView[],
  days: readonly CivilDate[],
  eventsTitle: string,
): PostLine[] {
  const standing = new Map<string, string[]>();
  for (const row of rows)
    for (const { day, duties } of row.cells)
      for (const duty of duties) {
        const slot = `${duty.dutyPostId} ${day} ${duty.code}`;
        if (duty.dutyPostId !== null)
          standing.set(slot, [
            ...(standing.get(slot) ?? []),
            row.rank === null ? row.name : `${row.rank} ${row.name}`,
          ]);
      }
  const lines: PostLine[] = [];
  for (const post of posts) {
    lines.push({ type: 'group', key: post.id, title: post.name });
    for (const shift of post.shifts) {
      const cells = days
        .filter((day) => post.since <= day && day <= post.until)
        .map((day): [CivilDate, PostCell] => {
          const names = standing.get(`${post.id} ${day} ${shift.code}`) ?? [];
          const missing = Math.max(0, shift.need - names.length);
          return [day, { have: names.length, need: shift.need, missing, names, eventIds: [] }];
        });
      lines.push({ type: 'shift', key: `${post.id} ${shift.code}`, post, shift, cells: new Map(cells) });
    }
  }
  const kinds = new Map(events.map((event) => [event.kind, event.kindLabel]));
  if (kinds.size > 0) lines.push({ type: 'group', key: 'events', title: eventsTitle });
  for (const [kind, title] of [...kinds].sort((a, b) => a[1].localeCompare(b[1], 'id')))
    lines.push({
      type: 'kind',
      key: kind,
      title,
      cells: kindCells(
        events.filter((event) => event.kind === kind),
        days,
      ),
    });
  return lines;
}

function kindCells(events: readonly EventView[], days: readonly CivilDate[]): Map<CivilDate, PostCell> {
  const cells = new Map<CivilDate, PostCell>();
  for (const day of days) {
    const own = eventsOn(events, day);
    if (own.length === 0) continue;
    const sum = (of: (event: EventView) => number) => own.reduce((total, event) => total + of(event), 0);
    cells.set(day, {
      have: sum((event) => event.assigned),
      need: sum((event) => event.need ?? 0),
      missing: sum((event) => Math.max(0, (event.need ?? 0) - event.assigned)),
      names: own.map((event) => `${event.time} ${event.title} ${event.assigned}/${event.need ?? '–'}`.trim()),
      eventIds: own.map((event) => event.id),
    });
  }
  return cells;
}

/** Whether anything of a person lies on a day: a duty, an absence, or a night that ends in its morning. */
const isBusy = (row: GridRow, day: CivilDate): boolean =>
  row.cells.some(
    (cell) =>
      cell.day === day || (cell.day === addDays(day, -1) && cell.codes.some((c) => c === 'M' || c === '24')),
  );

/** Who can be dragged onto a day: people who are free before those who are not, fewest hours first. */
export function candidates(rows: readonly GridRow[], day: CivilDate): { row: GridRow; busy: boolean }[] {
  return rows
    .map((row) => ({ row, busy: isBusy(row, day) }))
    .sort((a, b) => Number(a.busy) - Number(b.busy) || a.row.hours - b.row.hours);
}
