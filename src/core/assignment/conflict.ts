import { touchedDates } from '../event/timing.ts';
import { statusLabel } from '../personnel/person.ts';
import { type CivilDate, type CivilDateTime, datePart, diffMinutes, timePart } from '../text/civil-date.ts';
import { compareText } from '../text/compare.ts';
import { clock, dayMonth, dayMonthRange, duration } from '../text/format.ts';

/** Everything that can be wrong with a plan; the stable codes of `posko conflicts`. */
export type ConflictCode =
  | 'DOUBLE_BOOK'
  | 'LEADER_SPAN'
  | 'ABSENT'
  | 'UNDER_STRENGTH'
  | 'OVER_STRENGTH'
  | 'NO_LEADER'
  | 'NO_POLWAN'
  | 'NO_STTP'
  | 'STTP_TIME_MISMATCH'
  | 'JURISDICTION';

/** error: ask before keeping it; warning: look; info: good to know. Nothing ever blocks. */
export type Severity = 'error' | 'warning' | 'info';

export interface Conflict {
  code: ConflictCode;
  severity: Severity;
  /** The person it is about; both null for a finding about an event as a whole. */
  personId: string | null;
  nrp: string | null;
  /** Keys of the events or duty posts, sorted. */
  subjects: string[];
  /** Indonesian: what, where, what to do. */
  message: string;
}

/** One person on one duty, with the times that hold for that person. */
export interface PlannedAssignment {
  personId: string;
  nrp: string | null;
  nature: 'pengendali' | 'pelaksana';
  /** Key of the event or duty post. */
  subject: string;
  kind: 'event' | 'dutyPost';
  /** How sentences call the duty: 'Alun-alun', 'Oebufu', 'Kantor KPU'. */
  label: string;
  start: CivilDateTime | null;
  end: CivilDateTime | null;
  /** The local day of a duty without a start ("siang"); it can meet an absence but never another duty. */
  day: CivilDate | null;
}

/** Whole days, both ends included; `to` null is an open end. */
export interface AbsencePeriod {
  personId: string;
  /** A code of ABSENCE_KINDS, or the text as imported. */
  kind: string;
  from: CivilDate;
  to: CivilDate | null;
}

type Timed = PlannedAssignment & { start: CivilDateTime; end: CivilDateTime };

/**
 * Clashes of people: two duties at once (DOUBLE_BOOK, or LEADER_SPAN if one of the two is pengendali) and
 * duties during an absence (ABSENT). Intervals are half-open [start, end): a duty that begins when another ends
 * does not clash, and duties without both times never do. One entry a pair, one ABSENT an assignment. Two rows
 * of the same event, or of the same shift, are one duty. Order: severity, time, NRP, subjects.
 */
export function findConflicts(
  assignments: readonly PlannedAssignment[],
  absences: readonly AbsencePeriod[],
): Conflict[] {
  const found: { at: string; conflict: Conflict }[] = [];
  for (const duties of byPerson(assignments).values()) {
    for (const [first, second] of overlappingPairs(duties)) {
      found.push({ at: second.start, conflict: overlapConflict(first, second) });
    }
  }
  const absencesOf = byPerson(absences);
  for (const assignment of assignments) {
    const absent = absenceDuring(assignment, absencesOf.get(assignment.personId) ?? []);
    if (absent !== null) found.push({ at: absent.date, conflict: absentConflict(assignment, absent) });
  }
  return found.sort((a, b) => compareFound(a, b)).map(({ conflict }) => conflict);
}

/** Order of findings by weight: error first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITY_ORDER[a] - SEVERITY_ORDER[b];
}

/** The heaviest of some findings, or null if there are none. */
export function worstSeverity(conflicts: readonly Pick<Conflict, 'severity'>[]): Severity | null {
  let worst: Severity | null = null;
  for (const { severity } of conflicts) {
    if (worst === null || compareSeverity(severity, worst) < 0) worst = severity;
  }
  return worst;
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Every overlapping pair of one person's duties, the earlier one first. A sweep over the starts: a duty that is
 * still open either overlaps the next one or is dropped for good, so the work is n log n plus the pairs found.
 */
function overlappingPairs(duties: readonly PlannedAssignment[]): [Timed, Timed][] {
  const timed = duties
    .filter(hasTimes)
    .sort(
      (a, b) =>
        compareText(a.start, b.start) || compareText(a.end, b.end) || compareText(a.subject, b.subject),
    );
  const pairs: [Timed, Timed][] = [];
  let open: Timed[] = [];
  for (const duty of timed) {
    open = open.filter((earlier) => earlier.end > duty.start);
    for (const earlier of open) if (!isSameDuty(earlier, duty)) pairs.push([earlier, duty]);
    open.push(duty);
  }
  return pairs;
}

function hasTimes(duty: PlannedAssignment): duty is Timed {
  return duty.start !== null && duty.end !== null && duty.end > duty.start;
}

function isSameDuty(a: Timed, b: Timed): boolean {
  if (a.kind !== b.kind || a.subject !== b.subject) return false;
  return a.kind === 'event' || (a.start === b.start && a.end === b.end);
}

function overlapConflict(first: Timed, second: Timed): Conflict {
  const leads = first.nature === 'pengendali' || second.nature === 'pengendali';
  const until = [first.end, second.end].sort(compareText)[0]!;
  const shared = duration(diffMinutes(second.start, until));
  const ends = `${first.label} s.d. ${moment(first.end, second.start)}`;
  const begins = `${second.label} mulai ${clock(second.start)}`;
  return {
    code: leads ? 'LEADER_SPAN' : 'DOUBLE_BOOK',
    severity: leads ? 'info' : 'error',
    personId: first.personId,
    nrp: first.nrp,
    subjects: [first.subject, second.subject].sort(compareText),
    message: leads
      ? `Mengendalikan dua tugas sekaligus selama ${shared}: ${ends} dan ${begins}. Pastikan ada wakil di salah satunya.`
      : `Dua tugas beririsan ${shared}: ${ends} dan ${begins}. Ganti salah satu.`,
  };
}

/** A clock, with its date if it is another day than the one spoken of. */
function moment(time: CivilDateTime, other: CivilDateTime): string {
  return datePart(time) === datePart(other)
    ? clock(time)
    : `${dayMonth(datePart(time))} ${clock(timePart(time))}`;
}

interface Absent {
  absence: AbsencePeriod;
  /** First day of the duty on which the person is away. */
  date: CivilDate;
}

function absenceDuring(assignment: PlannedAssignment, absences: readonly AbsencePeriod[]): Absent | null {
  if (absences.length === 0) return null;
  const touched = touchedDates(assignment);
  const dates = touched.length === 0 && assignment.day !== null ? [assignment.day] : touched;
  for (const date of dates) {
    const absence = absences.find((a) => a.from <= date && (a.to === null || date <= a.to));
    if (absence !== undefined) return { absence, date };
  }
  return null;
}

function absentConflict(assignment: PlannedAssignment, { absence, date }: Absent): Conflict {
  const span =
    absence.to === null ? `sejak ${dayMonth(absence.from)}` : dayMonthRange(absence.from, absence.to);
  return {
    code: 'ABSENT',
    severity: 'error',
    personId: assignment.personId,
    nrp: assignment.nrp,
    subjects: [assignment.subject],
    message: `${statusLabel(absence.kind)} ${span}, masih diploting di ${assignment.label} ${dayMonth(date)}. Cari pengganti.`,
  };
}

function byPerson<T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group === undefined) groups.set(row.personId, [row]);
    else group.push(row);
  }
  return groups;
}

function compareFound(a: { at: string; conflict: Conflict }, b: { at: string; conflict: Conflict }): number {
  return (
    compareSeverity(a.conflict.severity, b.conflict.severity) ||
    compareText(a.at, b.at) ||
    compareText(a.conflict.nrp ?? '~', b.conflict.nrp ?? '~') ||
    compareText(a.conflict.subjects.join(), b.conflict.subjects.join())
  );
}
