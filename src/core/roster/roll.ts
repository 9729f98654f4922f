import type { CivilDate, CivilDateTime } from '../text/civil-date.ts';
import { absentDays } from './ledger.ts';
import { isAway } from './model.ts';
import { rollOut } from './rotation.ts';
import { type Shift, shiftWindow } from './shift-pattern.ts';

/** A regu with its people in their order. */
export interface RollRegu {
  key: string;
  leaderId: string | null;
  personIds: readonly string[];
}

/** A duty of the post as it stands. */
export interface PresentDuty {
  assignmentId: string;
  personId: string;
  date: CivilDate;
  shift: string;
  pinned: boolean;
}

export interface RollInput {
  shifts: readonly Shift[];
  lines: readonly (readonly string[])[];
  /** In the order of the lines. */
  regu: readonly RollRegu[];
  start: CivilDate;
  from: CivilDate;
  to: CivilDate;
  present: readonly PresentDuty[];
  absences: readonly { personId: string; kind: string; from: CivilDate; to: CivilDate | null }[];
  /** Takes those off who are neither pinned nor of the regu whose turn it is. */
  clear: boolean;
}

/** Somebody on a shift of a day. */
export interface RollDuty {
  personId: string;
  date: CivilDate;
  shift: string;
}

export interface RollResult {
  add: (RollDuty & { role: string })[];
  /** Assignments that stay. */
  keep: string[];
  /** Assignments that end. */
  remove: string[];
  /** Members who are away when their turn comes. */
  away: (RollDuty & { kind: string })[];
}

/**
 * Rolls regu over the days from..to of a post: every member stands where the regu's line says, but on days away.
 * The leader leads as karu. Who stands there already stays, so that a second roll changes nothing.
 */
export function rollRegu(input: RollInput): RollResult {
  const { shifts, lines, regu, start, from, to, clear } = input;
  const byCode = new Map(shifts.map((shift) => [shift.code, shift]));
  const there = new Map(input.present.map((duty) => [keyOf(duty), duty]));
  const wanted = new Set<string>();
  const result: RollResult = { add: [], keep: [], remove: [], away: [] };
  for (const { date, regu: at, shift: code } of rollOut({ lines }, start, from, to)) {
    const squad = regu[at];
    const shift = code === null ? undefined : byCode.get(code);
    if (squad === undefined || shift === undefined) continue;
    for (const personId of squad.personIds) {
      const duty = { personId, date, shift: shift.code };
      const kind = awayAs(input, personId, shiftWindow(shift, date));
      if (kind !== null) {
        result.away.push({ ...duty, kind });
        continue;
      }
      wanted.add(keyOf(duty));
      if (!there.has(keyOf(duty)))
        result.add.push({ ...duty, role: personId === squad.leaderId ? 'karu' : 'anggota' });
    }
  }
  for (const duty of input.present) {
    if (duty.date < from || duty.date > to) continue;
    const stays = !clear || duty.pinned || wanted.has(keyOf(duty));
    (stays ? result.keep : result.remove).push(duty.assignmentId);
  }
  return result;
}

const keyOf = ({ personId, date, shift }: RollDuty): string => `${personId} ${date} ${shift}`;

/** The absence that keeps a person from a duty, or null. */
function awayAs(
  { absences }: RollInput,
  personId: string,
  duty: { start: CivilDateTime; end: CivilDateTime },
): string | null {
  const days = { from: duty.start.slice(0, 10), to: duty.end.slice(0, 10) };
  const found = absences.find(
    (absence) => absence.personId === personId && isAway(absentDays([absence], days), duty),
  );
  return found?.kind ?? null;
}
