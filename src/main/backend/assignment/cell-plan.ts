import { absenceKind } from '../../../core/personnel/absence-code.ts';
import { type AbsenceSpan, dayRuns, withoutDays } from '../../../core/personnel/absence-days.ts';
import { diffDays } from '../../../core/text/civil-date.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AssignmentRow } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import { requireEvent } from '../event/row.ts';
import { requirePost, requireShift } from '../guard/post-shift.ts';
import { requirePeople } from '../personnel/person-record.ts';
import { previewDraft } from './conflict-preview.ts';
import { countedDays, dutyDays, dutyOf, type Plan, readPlan } from './plan.ts';
import { findingsBetween } from './plan-findings.ts';

type Cells = Input<'assignment.setCells'>['cells'];
type Written = NonNullable<Cells[number]['set']>;
type Counts = Omit<Output<'assignment.setCells'>, 'conflicts'>;

/** A month and a week on both sides. */
const MOST_DAYS = 62;

/** What writing some cells comes to. */
interface CellPlan {
  from: string;
  to: string;
  put: { personId: string; day: string; set: Written }[];
  remove: string[];
  absences: {
    end: string[];
    trim: { id: string; span: AbsenceSpan }[];
    add: { personId: string; kind: string; note: string | null; span: AbsenceSpan }[];
  };
  counts: Counts;
}

/** What writing these cells would do, with the clashes it would bring. */
export function previewCells(db: Db, cells: Cells): Output<'assignment.previewCells'> {
  const { put, remove, counts } = planCells(db, cells);
  const draft = put.map(({ personId, day, set }) => ({
    assignmentId: null,
    personId,
    eventId: set.eventId,
    dutyPostId: set.dutyPostId,
    date: set.dutyPostId === null ? null : day,
    shift: set.dutyPostId === null ? null : set.code,
    role: set.role,
    nature: 'pelaksana' as const,
    start: null,
    end: null,
  }));
  const { conflicts } = previewDraft(db, { put: draft, remove });
  return { ...counts, conflicts: conflicts.filter((conflict) => conflict.personId !== null) };
}

/** Writes the cells. Must run inside an action. */
export function writeCells(context: Context, cells: Cells): Output<'assignment.setCells'> {
  const { db } = context;
  const { from, to, put, remove, absences, counts } = planCells(db, cells);
  endRows(db, 'assignment', remove, context.at());
  for (const { personId, day, set } of put) {
    const duty =
      set.dutyPostId === null
        ? { event_id: set.eventId }
        : { duty_post_id: set.dutyPostId, date: day, shift: set.code };
    insertRow(db, 'assignment', { ...duty, person_id: personId, role: set.role });
  }
  endRows(db, 'absence', absences.end, context.at());
  for (const { id, span } of absences.trim) updateRow(db, 'absence', id, { ...span });
  for (const { personId, kind, note, span } of absences.add)
    insertRow(db, 'absence', { person_id: personId, kind, note, ...span });
  const people = new Set(cells.map((cell) => cell.personId));
  const days = new Set(cells.map((cell) => cell.day));
  const conflicts = findingsBetween(db, from, to).filter(
    ({ personId, at, override }) =>
      override === null &&
      personId !== null &&
      people.has(personId) &&
      at !== null &&
      days.has(at.slice(0, 10)),
  );
  return { ...counts, conflicts };
}

function planCells(db: Db, cells: Cells): CellPlan {
  const sorted = cells.map((cell) => cell.day).sort();
  const [from, to] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
  if (diffDays(from, to) > MOST_DAYS)
    throw new AppError('INPUT_INVALID', 'Isi paling lama dua bulan sekaligus.');
  requirePeople(db, [...new Set(cells.map((cell) => cell.personId))]);
  const check = cellChecker(db);
  const groups = new Map<string, Cells>();
  for (const cell of cells) {
    check(cell);
    const key = `${cell.personId} ${cell.day}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  const plan = readPlan(db, from, to);
  const present = dutiesByCell(plan, groups);
  const put: CellPlan['put'] = [];
  const remove = new Set<string>();
  // An event is one duty whichever of its days was typed on.
  const events = new Set<string>();
  let skipped = 0;
  for (const [key, group] of groups) {
    const duties = present.get(key) ?? [];
    const clear = group.some((cell) => cell.set === null);
    const shifts = new Set(
      group.flatMap(({ set }) => (set?.dutyPostId ? `${set.dutyPostId} ${set.code}` : [])),
    );
    const kept = new Set<string>();
    for (const duty of duties) {
      const own = duty.event_id ?? `${duty.duty_post_id} ${duty.shift}`;
      const wanted = duty.event_id ? group.some((c) => c.set?.eventId === own) : shifts.has(own);
      if (!wanted && (clear || (duty.event_id === null && shifts.size > 0))) remove.add(duty.id);
      else kept.add(own);
    }
    for (const { personId, day, set } of group) {
      if (set === null || (set.eventId === null && set.dutyPostId === null)) continue;
      const own = set.eventId ?? `${set.dutyPostId} ${set.code}`;
      const once = set.eventId === null ? '' : `${personId} ${own}`;
      if (kept.has(own) || events.has(once)) skipped++;
      else put.push({ personId, day, set });
      kept.add(own);
      if (once !== '') events.add(once);
    }
  }
  const { days, ...absences } = planAbsences(plan, groups);
  const counts = {
    added: put.length,
    ended: remove.size,
    skipped: skipped + days.skipped,
    absent: days.absent,
    present: days.present,
  };
  return { from, to, put, remove: [...remove], absences, counts };
}

/** Refuses a shift, an event or a code that the day does not have; asks the data once for each. */
function cellChecker(db: Db): (cell: Cells[number]) => void {
  const known = new Map<string, ReadonlySet<string> | null>();
  return ({ day, set }) => {
    if (set === null) return;
    if (set.dutyPostId !== null) {
      const key = `${set.dutyPostId} ${day} ${set.code}`;
      if (known.has(key)) return;
      requireShift(requirePost(db, set.dutyPostId), day, set.code);
      known.set(key, null);
    } else if (set.eventId !== null) {
      const days = known.get(set.eventId) ?? new Set(dutyDays(requireEvent(db, set.eventId)));
      known.set(set.eventId, days);
      if (!days.has(day))
        throw new AppError('INPUT_INVALID', `Kegiatan itu tidak berlangsung pada ${day}. Pilih yang lain.`);
    } else if (absenceKind(set.code) === null) {
      throw new AppError('INPUT_INVALID', `Kode ${set.code} tidak dikenal. Lihat keterangan kode.`);
    }
  };
}

/** The duties that count for each of the cells, by person and day. */
function dutiesByCell(plan: Plan, groups: ReadonlyMap<string, Cells>): Map<string, AssignmentRow[]> {
  const duties = new Map<string, AssignmentRow[]>();
  for (const row of plan.assignments) {
    const duty = dutyOf(plan, row);
    for (const day of duty ? countedDays(row, duty) : []) {
      const key = `${row.person_id} ${day}`;
      if (!groups.has(key)) continue;
      const list = duties.get(key);
      if (list) list.push(row);
      else duties.set(key, [row]);
    }
  }
  return duties;
}

/** Absences with the days of the cells written into them or cut out of them. */
function planAbsences(plan: Plan, groups: ReadonlyMap<string, Cells>) {
  const end: string[] = [];
  const trim: CellPlan['absences']['trim'] = [];
  const add: CellPlan['absences']['add'] = [];
  const days = { absent: 0, present: 0, skipped: 0 };
  /** Of each person: days that become free, and days of each kind. */
  const asked = new Map<string, { cut: Map<string, string | null>; wanted: Map<string, Set<string>> }>();
  for (const group of groups.values()) {
    for (const { personId, day, set } of group) {
      const kind = set && set.eventId === null && set.dutyPostId === null ? absenceKind(set.code) : null;
      if (set !== null && kind === null) continue;
      const own = asked.get(personId) ?? { cut: new Map(), wanted: new Map() };
      asked.set(personId, own);
      if (kind !== null) own.wanted.set(kind, (own.wanted.get(kind) ?? new Set()).add(day));
      own.cut.set(day, kind ?? own.cut.get(day) ?? null);
    }
  }
  for (const absence of plan.absences) {
    const own = asked.get(absence.person_id);
    if (own === undefined) continue;
    const touched = [...own.cut.keys()].filter(
      (day) => absence.since <= day && (absence.until === null || day <= absence.until),
    );
    // A day that is to have this kind has it already.
    const same = touched.filter((day) => own.cut.get(day) === absence.kind);
    for (const day of same) own.wanted.get(absence.kind)?.delete(day);
    days.skipped += same.length;
    const gone = touched.filter((day) => own.cut.get(day) !== absence.kind);
    if (gone.length === 0) continue;
    days.present += gone.length;
    const [first, ...others] = withoutDays({ since: absence.since, until: absence.until }, gone);
    if (first === undefined) end.push(absence.id);
    else trim.push({ id: absence.id, span: first });
    for (const span of others)
      add.push({ personId: absence.person_id, kind: absence.kind, note: absence.note, span });
  }
  for (const [personId, { wanted }] of asked)
    for (const [kind, on] of wanted)
      for (const span of dayRuns(on)) {
        days.absent += diffDays(span.since, span.until) + 1;
        add.push({ personId, kind, note: null, span });
      }
  return { end, trim, add, days };
}
