import { datePart } from '../../core/text/civil-date.ts';
import type { Scope } from '../../shared/contract/document.ts';
import { AppError } from '../../shared/errors.ts';
import { type AssignmentRow, anyoneByIds, assignmentsOfEvent, type PersonBrief } from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import { type EventRow, eventsBetween } from '../db/event.ts';
import {
  findOperation,
  listOperations,
  listStages,
  type OperationRow,
  type StageRow,
} from '../db/operation.ts';
import { dutyDays, readPlan } from './assignment/plan.ts';
import { eventDay, requireEvent } from './event/row.ts';
import { type OperationPlace, placesInOperation } from './operation/view.ts';
import type { PollingDuty } from './polling/duty.ts';

/** What a paper or a workbook is about, read from the plan. */
export interface ScopeData {
  operation: OperationRow | null;
  stages: StageRow[];
  from: string;
  to: string;
  /** The event that was chosen; null for a day or an operation. */
  event: EventRow | null;
  /** Events in order of time. */
  events: EventRow[];
  assignments: AssignmentRow[];
  /** Distinct people assigned, in the order of lists. */
  people: PersonBrief[];
  /** Duties at polling places on days of the scope: no papers of their own, but they count. */
  polling: PollingDuty[];
  /** Everybody on duty, polling places included; each once, in the order of lists. */
  force: PersonBrief[];
  places: Map<string, OperationPlace>;
}

/**
 * Reads a scope: one event; a day (of one operation or of all); or a whole operation. Throws SCOPE_MISSING,
 * NOT_FOUND.
 */
export function readScope(db: Db, scope: Scope): ScopeData {
  if (scope.eventId) return scopeOfEvent(db, requireEvent(db, scope.eventId));
  const operation = scope.operationId ? findOperation(db, scope.operationId) : null;
  if (scope.operationId && !operation) throw new AppError('NOT_FOUND', 'Operasi ini sudah tidak ada.');
  if (scope.day)
    return scopeOfDays(db, operation ?? operationOn(db, scope.day), scope.operationId, scope.day, scope.day);
  if (operation) return scopeOfDays(db, operation, operation.id, operation.start, operation.end);
  throw new AppError('SCOPE_MISSING');
}

/** The days of a scope; an event counts for the day that it begins on. */
export const daysOf = ({ event, from, to }: ScopeData): { from: string; to: string } => ({
  from,
  to: event ? from : to,
});

/** The operation that runs on a day, when there is exactly one. */
export function operationOn(db: Db, day: string): OperationRow | null {
  const running = listOperations(db).filter((o) => o.start <= day && day <= o.end);
  return running.length === 1 ? (running[0] ?? null) : null;
}

function scopeOfEvent(db: Db, event: EventRow): ScopeData {
  const operation = event.operation_id ? findOperation(db, event.operation_id) : null;
  const day = eventDay(event);
  if (!day) throw new AppError('SCOPE_MISSING', 'Kegiatan ini belum bertanggal. Isi tanggalnya dahulu.');
  const to = event.end ? datePart(event.end) : day;
  return { ...gathered(db, operation, day, to, [event], assignmentsOfEvent(db, event.id)), event };
}

function scopeOfDays(
  db: Db,
  operation: OperationRow | null,
  operationId: string | null,
  from: string,
  to: string,
): ScopeData {
  const inDays = (days: readonly string[]) => days.some((d) => from <= d && d <= to);
  const events = eventsBetween(db, operationId, from, to).filter((e) =>
    inDays(dutyDays({ ...e, day: e.day })),
  );
  const plan = readPlan(db, from, to);
  const ids = new Set(events.map((e) => e.id));
  const assignments = plan.assignments.filter((a) => {
    if (a.event_id) return ids.has(a.event_id);
    const post = a.duty_post_id ? plan.posts.get(a.duty_post_id) : undefined;
    return (
      a.date !== null &&
      from <= a.date &&
      a.date <= to &&
      (!operationId || post?.operation_id === operationId)
    );
  });
  const polling = plan.polling.filter(
    (duty) => inDays(dutyDays(duty)) && (!operationId || duty.operationId === operationId),
  );
  return gathered(db, operation, from, to, events, assignments, polling);
}

function gathered(
  db: Db,
  operation: OperationRow | null,
  from: string,
  to: string,
  events: EventRow[],
  assignments: AssignmentRow[],
  polling: PollingDuty[] = [],
): ScopeData {
  const plotted = [...new Set(assignments.map((a) => a.person_id))];
  const people = anyoneByIds(db, plotted);
  const force =
    polling.length === 0
      ? people
      : anyoneByIds(db, [...new Set([...plotted, ...polling.map((duty) => duty.personId)])]);
  return {
    operation,
    stages: operation ? listStages(db, operation.id) : [],
    from,
    to,
    event: null,
    events,
    assignments,
    people,
    polling,
    force,
    places: operation ? placesInOperation(db, operation.id, 'anyone') : new Map(),
  };
}

/**
 * Who signs the attendance sheet of a scope: everyone assigned to its events, once each, in the order of lists. An
 * apel among the events of a day takes nobody off the sheet; chosen alone, it lists its own people.
 */
export function attendees({ assignments, people }: Pick<ScopeData, 'assignments' | 'people'>): PersonBrief[] {
  const ids = new Set(assignments.filter((a) => a.event_id !== null).map((a) => a.person_id));
  return people.filter((person) => ids.has(person.id));
}
