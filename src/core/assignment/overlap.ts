import { type CivilDateTime, datePart, diffMinutes } from '../text/civil-date.ts';
import { compareText } from '../text/compare.ts';
import { clock, dayMonth, duration } from '../text/format.ts';
import type { DutyInput, PlanConflict, TimedConflict } from './types.ts';

type Timed = DutyInput & { start: CivilDateTime; end: CivilDateTime };

/**
 * Two duties of one person at once: DOUBLE_BOOK, or LEADER_SPAN if one of the two is pengendali. Intervals are
 * half-open [start, end) in local time: a duty that begins when another ends does not clash, and duties without
 * both times never do. One entry a pair. Two rows of one event (`events`: keys), or of one shift, are one duty.
 */
export function overlapConflicts(duties: readonly DutyInput[], events: ReadonlySet<string>): TimedConflict[] {
  const people = new Map<string, Timed[]>();
  for (const duty of duties) {
    if (!hasTimes(duty)) continue;
    const own = people.get(duty.personId);
    if (own === undefined) people.set(duty.personId, [duty]);
    else own.push(duty);
  }
  return [...people.values()].flatMap((own) => sweep(own, events));
}

/**
 * The overlapping pairs of one person, the earlier duty first. A duty that is still open either overlaps the
 * next one or is dropped for good, so the work is n log n plus the pairs found.
 */
function sweep(duties: Timed[], events: ReadonlySet<string>): TimedConflict[] {
  duties.sort(
    (a, b) => compareText(a.start, b.start) || compareText(a.end, b.end) || compareText(a.subject, b.subject),
  );
  const found: TimedConflict[] = [];
  let open: Timed[] = [];
  for (const duty of duties) {
    open = open.filter((earlier) => earlier.end > duty.start);
    for (const earlier of open) {
      if (!isOneDuty(earlier, duty, events)) found.push({ at: duty.start, conflict: overlap(earlier, duty) });
    }
    open.push(duty);
  }
  return found;
}

function hasTimes(duty: DutyInput): duty is Timed {
  return duty.start !== null && duty.end !== null && duty.end > duty.start;
}

function isOneDuty(a: Timed, b: Timed, events: ReadonlySet<string>): boolean {
  return a.subject === b.subject && (events.has(a.subject) || (a.start === b.start && a.end === b.end));
}

function overlap(first: Timed, second: Timed): PlanConflict {
  const leads = first.nature === 'pengendali' || second.nature === 'pengendali';
  const until = [first.end, second.end].sort(compareText)[0]!;
  const shared = duration(diffMinutes(second.start, until));
  const ends = `${first.title} s.d. ${moment(first.end, second.start)}`;
  const begins = `${second.title} mulai ${clock(second.start)}`;
  return {
    code: leads ? 'LEADER_SPAN' : 'DOUBLE_BOOK',
    severity: leads ? 'info' : 'error',
    personId: first.personId,
    nrp: first.nrp,
    subjects: [first.subject, second.subject].sort(compareText),
    message: leads
      ? `Mengendalikan dua tugas sekaligus ${shared}: ${ends} dan ${begins}. Pastikan ada wakil di salah satunya.`
      : `Dua tugas beririsan ${shared}: ${ends} dan ${begins}. Ganti salah satu.`,
  };
}

/** A clock, with its date if it is another day than the one spoken of. */
function moment(time: CivilDateTime, other: CivilDateTime): string {
  const day = datePart(time);
  return day === datePart(other) ? clock(time) : `${dayMonth(day)} ${clock(time)}`;
}
