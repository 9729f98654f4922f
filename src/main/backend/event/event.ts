import { movedWithEvent } from '../../../core/bundle/duty-fit.ts';
import { datePart } from '../../../core/text/civil-date.ts';
import { shortDate } from '../../../core/text/format.ts';
import type { EventFields } from '../../../shared/contract/event.ts';
import { AppError } from '../../../shared/errors.ts';
import { assignmentIdsOfEvent, assignmentsOfEvent, ownTimesOfEvent } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type EventRow, eventsBetween } from '../../db/event.ts';
import { endPartsOfEvent } from '../../db/event-detail.ts';
import { endRows, type Fields, insertRow, updateRow } from '../../db/statements.ts';
import { findingsBetween, undatedFindings } from '../assignment/plan-findings.ts';
import { assignmentViews } from '../assignment/view.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';
import { copyDays, copyEvent } from './copy.ts';
import { eventDay, requireEvent, stageOn } from './row.ts';
import { eventViews } from './view.ts';

type Names =
  | 'event.list'
  | 'event.get'
  | 'event.create'
  | 'event.update'
  | 'event.end'
  | 'event.duplicate'
  | 'event.copyDays';

export const eventHandlers: Handlers<Names> = {
  'event.list': ({ db }, { operationId, from, to }) =>
    eventViews(db, eventsBetween(db, operationId, from, to), findingsBetween(db, from, to)),
  'event.get': ({ db }, { id }) => {
    const row = requireEvent(db, id);
    const day = eventDay(row);
    const findings = day ? findingsBetween(db, day, row.end ? datePart(row.end) : day) : undatedFindings(db);
    const [event] = eventViews(db, [row], findings);
    if (!event) throw new AppError('NOT_FOUND');
    return {
      event,
      assignments: assignmentViews(db, assignmentsOfEvent(db, id), row.operation_id, findings),
      findings: findings.filter((f) => f.eventIds.includes(id)),
    };
  },
  'event.create': ({ db }, fields, note) => {
    checkTimes(fields);
    const key = freeKey(db, 'event', fields.title);
    const id = insertRow(db, 'event', { key, ...columns(withStage(db, fields)) });
    note({ label: `Buat kegiatan ${fields.title}` });
    return { id, key };
  },
  'event.update': ({ db }, { id, fields }, note) => {
    const row = requireEvent(db, id);
    checkTimes({ start: row.start, end: row.end, day: row.day, approx: row.approx, ...fields });
    updateRow(db, 'event', id, { ...columns(fields), ...movedStage(db, row, fields) });
    moveDuties(db, row);
    note({ label: `Ubah kegiatan ${fields.title ?? row.title}` });
    return null;
  },
  'event.end': (context, { ids }, note) => {
    const { db } = context;
    const titles = ids.map((id) => requireEvent(db, id).title);
    const shown = ids.reduce((count, id) => count + assignmentsOfEvent(db, id).length, 0);
    endRows(
      db,
      'assignment',
      ids.flatMap((id) => assignmentIdsOfEvent(db, id)),
      context.at(),
    );
    for (const id of ids) endPartsOfEvent(db, id, context.at());
    const events = endRows(db, 'event', ids, context.at());
    note({ label: events === 1 ? `Hapus kegiatan ${titles[0]}` : `Hapus ${events} kegiatan` });
    return { events, assignments: shown };
  },
  'event.duplicate': ({ db }, { id, day, withPeople }, note) => {
    const row = requireEvent(db, id);
    const copy = copyEvent(db, row, day, withPeople);
    note({ label: `Gandakan kegiatan ${row.title}` });
    return { id: copy.id };
  },
  'event.copyDays': ({ db }, input, note) => {
    const result = copyDays(db, input);
    const people = result.assignments === 0 ? '' : ` dengan ${result.assignments} ploting`;
    note({ label: `Salin ${result.events} kegiatan ke ${shortDate(input.target)}${people}` });
    return result;
  },
};

/** Some of the fields: those that a call gave. */
type Given<T> = { [K in keyof T]?: T[K] | undefined };
type Times = Given<Pick<EventFields, 'start' | 'end' | 'day' | 'approx'>>;

/** Neither start nor day: a notice that is not scheduled yet; it stands in the tray until it has a day. */
function checkTimes({ start, end }: Times): void {
  if (start && end && end <= start) {
    throw new AppError('INPUT_INVALID', 'Jam selesai harus sesudah jam mulai.', {
      fields: [{ path: 'end' }],
    });
  }
}

/** An event of an operation belongs to the stage that holds its day, unless another one is chosen. */
function withStage(db: Db, fields: EventFields): EventFields {
  const day = fields.start ? datePart(fields.start) : fields.day;
  if (fields.stageId || !fields.operationId || !day) return fields;
  return { ...fields, stageId: stageOn(db, fields.operationId, day) };
}

/** An event that moves to another day goes to the stage of that day, unless the caller names a stage. */
function movedStage(db: Db, row: EventRow, fields: Given<EventFields>): Fields {
  const day = fields.start ? datePart(fields.start) : fields.day;
  if (fields.stageId !== undefined || !row.operation_id || !day || day === eventDay(row)) return {};
  return { stage_id: stageOn(db, row.operation_id, day) };
}

/** Duties with times of their own go along with their event: none may be left on a day that it is not on any more. */
function moveDuties(db: Db, before: EventRow): void {
  const after = requireEvent(db, before.id);
  if (after.start === before.start && after.end === before.end && after.day === before.day) return;
  for (const { id, ...times } of ownTimesOfEvent(db, before.id)) {
    const { start, end } = movedWithEvent(before, after, times);
    updateRow(db, 'assignment', id, { start, end });
  }
}

/** Contract fields as columns; only those that were given. `day` follows the start. */
function columns(fields: Given<EventFields>): Fields {
  const out: Fields = {};
  const simple = {
    operationId: 'operation_id',
    stageId: 'stage_id',
    kind: 'kind',
    title: 'title',
    day: 'day',
    start: 'start',
    end: 'end',
    approx: 'approx',
    region: 'region',
    venue: 'venue',
    candidateId: 'candidate_id',
    expectedCrowd: 'expected_crowd',
    need: 'need',
    leaderId: 'leader_id',
    result: 'result',
    note: 'note',
  } as const;
  for (const [from, to] of Object.entries(simple) as [keyof typeof simple, string][]) {
    const value = fields[from];
    if (value !== undefined) out[to] = value;
  }
  if (fields.start) out.day = datePart(fields.start);
  if (fields.partners) out.partners = JSON.stringify(fields.partners);
  if (fields.flags) out.flags = JSON.stringify(fields.flags);
  if (fields.sttp !== undefined) {
    out.sttp_number = fields.sttp?.number ?? null;
    out.sttp_date = fields.sttp?.date ?? null;
    out.sttp_issuer = fields.sttp?.issuer ?? null;
    out.sttp_start = fields.sttp?.start ?? null;
    out.sttp_end = fields.sttp?.end ?? null;
  }
  return out;
}
