import { type DutyInput, findConflicts } from '../../core/assignment/conflict.ts';
import { isReason } from '../../core/assignment/override.ts';
import { datePart, datesBetween } from '../../core/text/civil-date.ts';
import type { ConflictView } from '../../shared/contract/conflict.ts';
import type { PickerRow } from '../../shared/contract/event.ts';
import { AppError } from '../../shared/errors.ts';
import { assignmentsOfEvent, briefPeople, findAssignment, type PersonBrief } from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import type { EventRow } from '../db/event.ts';
import { endRows, insertRow, updateRow } from '../db/statements.ts';
import { assignmentGrid } from './assignment-grid.ts';
import { previewCells, writeCells } from './cell-plan.ts';
import { previewDraft } from './conflict-preview.ts';
import type { Context } from './context.ts';
import { eventDay, requireEvent } from './event-row.ts';
import type { Handlers } from './handlers.ts';
import { placesInOperation } from './operation-view.ts';
import { findingsAbout, recordOverrides } from './override.ts';
import { matchesWords, personFilters } from './person-match.ts';
import { requirePeople } from './person-record.ts';
import { dutyDays, dutyOf, eventLabel, type Plan, readPlan } from './plan.ts';
import { viewsOf } from './plan-findings.ts';
import { absenceInputs, personInput } from './plan-input.ts';

type Names =
  | 'assignment.picker'
  | 'assignment.preview'
  | 'assignment.add'
  | 'assignment.update'
  | 'assignment.end'
  | 'assignment.replace'
  | 'assignment.grid'
  | 'assignment.previewCells'
  | 'assignment.setCells';

export const assignmentHandlers: Handlers<Names> = {
  'assignment.picker': ({ db }, input) => {
    const event = requireEvent(db, input.eventId);
    const places = event.operation_id ? placesInOperation(db, event.operation_id) : new Map();
    const there = new Set(assignmentsOfEvent(db, event.id).map((a) => a.person_id));
    const accepts = personFilters(db, event.operation_id, input);
    const people = briefPeople(db).filter(
      (p) => !there.has(p.id) && matchesWords(p, input.search) && accepts(p),
    );
    const why = obstacles(db, event, people);
    const rows = people.map((p): PickerRow => {
      const place = places.get(p.id);
      const found = why.get(p.id);
      return {
        personId: p.id,
        name: p.name,
        rank: p.rank,
        number: p.nrp ?? p.nip,
        unit: p.unit,
        position: p.position,
        gender: p.gender,
        satgas: place?.satgas ?? null,
        opsPosition: place?.opsPosition ?? null,
        free: (found?.reasons.length ?? 0) === 0,
        reasons: found?.reasons ?? [],
        dutiesThatDay: found?.duties ?? 0,
      };
    });
    const offered = input.onlyFree ? rows.filter((r) => r.free) : rows;
    // Free people first, those with the fewest duties that day before others; else the order of lists stays.
    const sorted = [...offered].sort(
      (a, b) => Number(b.free) - Number(a.free) || a.dutiesThatDay - b.dutiesThatDay,
    );
    return { rows: sorted.slice(0, input.limit), total: sorted.length, hidden: rows.length - offered.length };
  },
  'assignment.preview': ({ db }, { eventId, personIds, nature }) => ({
    conflicts: clashesAhead(db, requireEvent(db, eventId), personIds, nature),
  }),
  'assignment.add': (context, { eventId, personIds, role, nature, point, reason }, note) => {
    const { db } = context;
    const event = requireEvent(db, eventId);
    requirePeople(db, personIds);
    const there = new Set(assignmentsOfEvent(db, eventId).map((a) => a.person_id));
    const fresh = [...new Set(personIds)].filter((id) => !there.has(id));
    for (const personId of fresh)
      insertRow(db, 'assignment', { event_id: eventId, person_id: personId, role, nature, point });
    const conflicts = clashesOf(context, event, fresh, reason);
    note({ label: `Ploting ${fresh.length} personel ke ${event.title}`, reason });
    return { added: fresh.length, skipped: personIds.length - fresh.length, conflicts };
  },
  'assignment.update': ({ db }, { ids, role, nature, point }) => {
    for (const id of ids) {
      if (!findAssignment(db, id)) throw new AppError('NOT_FOUND');
      updateRow(db, 'assignment', id, {
        ...(role === undefined ? {} : { role }),
        ...(nature === undefined ? {} : { nature }),
        ...(point === undefined ? {} : { point }),
      });
    }
    return null;
  },
  'assignment.end': (context, { ids }, note) => {
    const ended = endRows(context.db, 'assignment', ids, context.at());
    note({ label: `Cabut ploting ${ended} personel` });
    return null;
  },
  'assignment.replace': (context, { id, personId, reason }, note) => {
    const { db } = context;
    const row = findAssignment(db, id);
    if (!row?.event_id) throw new AppError('NOT_FOUND');
    const event = requireEvent(db, row.event_id);
    requirePeople(db, [personId]);
    if (assignmentsOfEvent(db, event.id).some((a) => a.person_id === personId))
      throw new AppError('DUPLICATE_ASSIGNMENT');
    endRows(db, 'assignment', [id], context.at());
    insertRow(db, 'assignment', {
      event_id: event.id,
      person_id: personId,
      role: row.role,
      nature: row.nature,
      point: row.point,
    });
    const conflicts = clashesOf(context, event, [personId], reason);
    note({ label: `Ganti personel di ${event.title}`, reason });
    return { conflicts };
  },
  'assignment.grid': ({ db }, input) => assignmentGrid(db, input),
  'assignment.previewCells': ({ db }, { cells }) => previewCells(db, cells),
  'assignment.setCells': (context, { cells }, note) => {
    const result = writeCells(context, cells);
    const parts = [
      [result.added, 'ploting ditambah'],
      [result.ended, 'ploting dicabut'],
      [result.absent, 'hari tidak siap dicatat'],
      [result.present, 'hari tidak siap dicabut'],
    ] as const;
    const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    note({ label: `Isi grid ploting: ${told.join(', ') || 'tidak ada yang berubah'}` });
    return result;
  },
};

/** The days an event's plan looks at, first and last. */
function daysOf(event: EventRow): { from: string; to: string } | null {
  const day = eventDay(event);
  return day ? { from: day, to: event.end ? datePart(event.end) : day } : null;
}

/** An event as the duty of one person who is not on it yet. */
const candidateDuty = (
  db: Db,
  event: EventRow,
  person: PersonBrief,
  nature: 'pengendali' | 'pelaksana',
): DutyInput => ({
  assignmentId: '',
  personId: person.id,
  nrp: person.nrp ?? person.nip,
  nature,
  role: 'anggota',
  subject: event.key,
  slot: event.key,
  title: eventLabel(db, event),
  start: event.start,
  end: event.end,
  day: eventDay(event),
});

/** What would clash if these people were put on the event: by the same rules as the finished plan. */
function clashesAhead(
  db: Db,
  event: EventRow,
  personIds: readonly string[],
  nature: 'pengendali' | 'pelaksana',
): ConflictView[] {
  const there = new Set(assignmentsOfEvent(db, event.id).map((a) => a.person_id));
  const put = [...new Set(personIds)].flatMap((personId) =>
    there.has(personId) ? [] : [{ ...ON_EVENT, eventId: event.id, personId, nature }],
  );
  return previewDraft(db, { put, remove: [] }).conflicts.filter((c) => c.personId !== null);
}

/** A new duty at an event, as long as the event. */
const ON_EVENT = {
  assignmentId: null,
  dutyPostId: null,
  date: null,
  shift: null,
  role: 'anggota',
  start: null,
  end: null,
};

/**
 * What clashes now that these people are on the event. A reason that was given lets those findings stand; without
 * one they stay open.
 */
function clashesOf(
  context: Context,
  event: EventRow,
  personIds: readonly string[],
  reason: string | null,
): ConflictView[] {
  const { db } = context;
  const slots = [event.key];
  const asked = personIds.map((personId) => ({ code: 'DOUBLE_BOOK' as const, personId, slots }));
  const fresh = new Set(personIds);
  const found = findingsAbout(db, asked).filter(
    (f) => f.personId !== null && fresh.has(f.personId) && f.slots.includes(event.key),
  );
  if (reason !== null && isReason(reason)) recordOverrides(context, found, reason);
  return viewsOf(db, found);
}

function conflictsWith(
  db: Db,
  plan: Plan,
  event: EventRow,
  people: readonly PersonBrief[],
  nature: 'pengendali' | 'pelaksana',
) {
  const wanted = new Set(people.map((p) => p.id));
  const present = [
    ...plan.assignments.filter((a) => a.event_id !== event.id).flatMap((a) => dutyOf(plan, a) ?? []),
    ...plan.polling,
  ].filter((duty) => wanted.has(duty.personId));
  const added = people.map((p) => candidateDuty(db, event, p, nature));
  const absences = absenceInputs(plan).filter((a) => wanted.has(a.personId));
  const duties = [...present, ...added];
  const input = { duties, people: people.map(personInput), absences, events: [], jurisdiction: [] };
  return findConflicts(input).filter((c) => c.subjects.includes(event.key));
}

/** For each person: sentences that speak against the event, and the number of duties on its days. */
function obstacles(
  db: Db,
  event: EventRow,
  people: readonly PersonBrief[],
): Map<string, { reasons: string[]; duties: number }> {
  const days = daysOf(event);
  const found = new Map<string, { reasons: string[]; duties: number }>();
  if (!days) return found;
  const plan = readPlan(db, days.from, days.to);
  const entry = (id: string) => {
    const there = found.get(id) ?? { reasons: [], duties: 0 };
    found.set(id, there);
    return there;
  };
  for (const conflict of conflictsWith(db, plan, event, people, 'pelaksana')) {
    if (conflict.severity === 'error' && conflict.personId)
      entry(conflict.personId).reasons.push(conflict.message);
  }
  const span = new Set(datesBetween(days.from, days.to));
  const duties = [...plan.assignments.flatMap((a) => dutyOf(plan, a) ?? []), ...plan.polling];
  for (const duty of duties) {
    if (dutyDays(duty).some((d) => span.has(d))) entry(duty.personId).duties++;
  }
  return found;
}
