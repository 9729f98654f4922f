import { addDays, datePart, diffDays } from '../../../core/text/civil-date.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { assignmentsOfEvent, briefPeopleByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type EventRow, eventsBetween } from '../../db/event.ts';
import { insertRow } from '../../db/statements.ts';
import { freeKey } from '../keys.ts';
import { eventDay, stageOn } from './row.ts';

/** Days that can be copied at once. */
const MOST_DAYS = 31;

/**
 * Copies an event to another day: same clock times; without permit, result and stage, which belong to the day.
 * @returns its key and how many people came along: those who are still on the list
 */
export function copyEvent(
  db: Db,
  row: EventRow,
  day: string,
  withPeople: boolean,
): { id: string; people: number } {
  const { id: _id, key: _key, ...rest } = row;
  const nights = row.start && row.end ? diffDays(datePart(row.start), datePart(row.end)) : 0;
  const id = insertRow(db, 'event', {
    ...rest,
    key: freeKey(db, 'event', row.title),
    day,
    start: row.start ? `${day}${row.start.slice(10)}` : null,
    end: row.end ? `${addDays(day, nights)}${row.end.slice(10)}` : null,
    stage_id: row.operation_id ? stageOn(db, row.operation_id, day) : null,
    sttp_number: null,
    sttp_date: null,
    sttp_start: null,
    sttp_end: null,
    sttp_notified: null,
    sttp_place: null,
    result: null,
  });
  return { id, people: withPeople ? copyPeople(db, row.id, id) : 0 };
}

function copyPeople(db: Db, from: string, to: string): number {
  const assignments = assignmentsOfEvent(db, from);
  const living = briefPeopleByIds(
    db,
    assignments.map((a) => a.person_id),
  );
  const onList = new Set(living.map((p) => p.id));
  const coming = assignments.filter((a) => onList.has(a.person_id));
  for (const { person_id, role, nature, point } of coming)
    insertRow(db, 'assignment', { event_id: to, person_id, role, nature, point });
  return coming.length;
}

/** Copies the events that begin on some days onto as many days from another one on. Must run inside an action. */
export function copyDays(
  db: Db,
  { operationId, from, to, target, withPeople }: Input<'event.copyDays'>,
): Output<'event.copyDays'> {
  const length = diffDays(from, to);
  const shift = diffDays(from, target);
  if (length < 0 || length >= MOST_DAYS)
    throw new AppError('INPUT_INVALID', 'Salin paling lama 31 hari sekaligus.');
  if (shift === 0) throw new AppError('INPUT_INVALID', 'Pilih tanggal tujuan yang lain.');
  const begins = (row: EventRow, first: string, last: string) => {
    const day = eventDay(row);
    return day !== null && first <= day && day <= last;
  };
  const there = new Set(
    eventsBetween(db, operationId, target, addDays(target, length)).map((row) => likeness(row, 0)),
  );
  const models = eventsBetween(db, operationId, from, to).filter((row) => begins(row, from, to));
  const fresh = models.filter((row) => !there.has(likeness(row, shift)));
  let assignments = 0;
  for (const row of fresh)
    assignments += copyEvent(db, row, addDays(eventDay(row) ?? from, shift), withPeople).people;
  return { events: fresh.length, assignments, skipped: models.length - fresh.length };
}

/** What makes two events of one day the same: kind, title, hour. */
const likeness = (row: EventRow, shift: number): string =>
  [
    addDays(eventDay(row) ?? '0001-01-01', shift),
    row.kind,
    row.title,
    row.start?.slice(10) ?? row.approx,
  ].join(' ');
