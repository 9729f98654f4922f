import type { GuardFacts, OfficerName } from '../../../core/messages/facts.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { diffDays, minuteNumber } from '../../../core/text/civil-date.ts';
import type { AssignmentRow } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type DutyPostRow, findDutyPost } from '../../db/event.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { isPadalRole } from '../paper/guards.ts';

/** A post with the duties of one day. */
interface Manned {
  post: DutyPostRow;
  duties: AssignmentRow[];
}

/** The posts behind duties of a day, in order of their places. */
export function mannedPosts(db: Db, day: string, assignments: readonly AssignmentRow[]): Manned[] {
  const byPost = new Map<string, AssignmentRow[]>();
  for (const row of assignments) {
    if (row.duty_post_id === null || row.date !== day) continue;
    byPost.set(row.duty_post_id, [...(byPost.get(row.duty_post_id) ?? []), row]);
  }
  return [...byPost]
    .flatMap(([id, duties]) => {
      const post = findDutyPost(db, id);
      return post ? [{ post, duties }] : [];
    })
    .sort((a, b) => (a.post.place < b.post.place ? -1 : 1) || (a.post.key < b.post.key ? -1 : 1));
}

/** The guards of a day, one for each place. @param posts those of objects, not of the command post */
export function guardFacts(
  posts: readonly Manned[],
  day: string,
  officer: (personId: string) => OfficerName | null,
): GuardFacts[] {
  const places = new Map<string, Manned[]>();
  for (const manned of posts) {
    const key = manned.post.place_id;
    places.set(key, [...(places.get(key) ?? []), manned]);
  }
  return [...places.values()].map((at) => {
    const duties = at.flatMap((manned) => manned.duties);
    const padal = duties.find(({ role }) => isPadalRole(role));
    const shifts = at.flatMap((manned) => shiftsWith(manned, day));
    return {
      place: at[0]?.post.place ?? '',
      hours: hoursOf(shifts),
      guardDay: Math.max(...at.map(({ post }) => diffDays(post.since, day) + 1)),
      people: new Set(duties.map((duty) => duty.person_id)).size,
      // The officer in control of the whole day stands beside the shifts.
      shifts: shifts.filter(({ padal: whole }) => !whole).map(({ padal: _, ...shift }) => shift),
      padal: padal ? officer(padal.person_id) : null,
      points: [...new Set(duties.flatMap(({ point }) => point ?? []))],
    };
  });
}

function shiftsWith({ post, duties }: Manned, day: string) {
  return shiftsOfPost(post).flatMap((shift) => {
    const own = duties.filter((duty) => duty.shift === shift.code);
    if (own.length === 0) return [];
    const { start, end } = shiftWindow(shift, day);
    const people = new Set(own.map((duty) => duty.person_id)).size;
    return [{ label: shift.label, start, end, people, padal: own.every(({ role }) => isPadalRole(role)) }];
  });
}

/** Whole hours that shifts cover together. */
function hoursOf(shifts: readonly { start: string; end: string }[]): number {
  let minutes = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...shifts].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const from = Math.max(minuteNumber(start), reached);
    reached = Math.max(reached, minuteNumber(end));
    minutes += Math.max(0, reached - from);
  }
  return Math.floor(minutes / 60);
}
