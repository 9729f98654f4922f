import type { Bundle, BundleProblem } from '../../../core/bundle/bundle.ts';
import { eventMisfit, type Misfit, shiftMisfit } from '../../../core/bundle/duty-fit.ts';
import type { Db } from '../../db/driver.ts';
import { all } from '../../db/statements.ts';
import { patternShifts } from '../guard/post-shift.ts';

interface DutyRow {
  id: string;
  key: string;
  date: string | null;
  shift: string | null;
  start: string | null;
  end: string | null;
}
interface PostDuty extends DutyRow {
  pattern: string;
  own_shifts: string | null;
  since: string;
  until: string;
}
interface EventDuty extends DutyRow {
  event_start: string | null;
  event_end: string | null;
  day: string | null;
}

const OF_POSTS = `SELECT a.id, d.key, a.date, a.shift, a.start, a."end", d.pattern, d.since, d.until,
    s.shifts AS own_shifts
  FROM assignment a JOIN duty_post d ON d.id = a.duty_post_id
  LEFT JOIN shift_pattern s ON s.key = d.pattern AND s.ended_at IS NULL
  WHERE a.ended_at IS NULL AND d.ended_at IS NULL ORDER BY a.id`;
const OF_EVENTS = `SELECT a.id, e.key, a.date, a.shift, a.start, a."end", e.start AS event_start, e."end" AS event_end, e.day
  FROM assignment a JOIN event e ON e.id = a.event_id
  WHERE a.ended_at IS NULL AND e.ended_at IS NULL AND (a.start IS NOT NULL OR a."end" IS NOT NULL) ORDER BY a.id`;

/**
 * Duties that do not fit their post or event once a bundle is written: its own, and those that were there before and
 * that a post or event of the bundle has left behind.
 * @param written paths of the bundle's assignments by the key of their row
 */
export function dutyProblems(db: Db, bundle: Bundle, written: ReadonlyMap<string, string>): BundleProblem[] {
  const posts = pathsByKey(bundle.dutyPosts, 'dutyPosts');
  const events = pathsByKey(bundle.events, 'events');
  const problem = (
    row: DutyRow,
    subject: string | undefined,
    misfit: () => Misfit | null,
  ): BundleProblem[] => {
    const path = written.get(row.id);
    const found = path || subject ? misfit() : null;
    if (!found) return [];
    if (path) return [{ path: `${path}.${found.field}`, message: found.message }];
    return [{ path: subject ?? '', message: `ploting yang sudah ada: ${found.message}` }];
  };
  return [
    ...all<PostDuty>(db, OF_POSTS).flatMap((row) =>
      problem(row, posts.get(row.key), () =>
        shiftMisfit(
          { pattern: row.pattern, shifts: patternShifts(row), from: row.since, to: row.until },
          { ...row, date: row.date ?? '', shift: row.shift ?? '' },
        ),
      ),
    ),
    ...all<EventDuty>(db, OF_EVENTS).flatMap((row) =>
      problem(row, events.get(row.key), () =>
        eventMisfit({ start: row.event_start, end: row.event_end, day: row.day }, row),
      ),
    ),
  ];
}

const pathsByKey = (rows: readonly { key: string }[], list: string): Map<string, string> =>
  new Map(rows.map(({ key }, i) => [key, `${list}.${i}`]));
