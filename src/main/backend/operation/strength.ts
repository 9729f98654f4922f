import { type Strength, strength } from '../../../core/assignment/strength.ts';
import { type BodyStrength, bodiesText, strengthByBody } from '../../../core/event/body.ts';
import { touchesDate } from '../../../core/event/timing.ts';
import type { Db } from '../../db/driver.ts';
import { findOperation, listOperations, listSatgas, listStages } from '../../db/operation.ts';
import { readPlan } from '../assignment/plan.ts';
import { partnersOf } from '../event/detail.ts';
import { operationOn } from '../scope.ts';
import { type OperationPlace, placesInOperation } from './view.ts';

/** The distinct people of a day, and beside them the heads by body: partners that are only counted stand there alone. */
type JointStrength = Strength & { byBody: BodyStrength[]; joint: string };

/** Strength of a day, of one operation or of all. */
export function strengthOf(db: Db, day: string, operationId: string | null): JointStrength {
  const operation = operationId ? findOperation(db, operationId) : operationOn(db, day);
  const plan = readPlan(db, day, day);
  const posts = new Map([...plan.posts.values()].map((p) => [p.id, p]));
  const ours = (id: string | null | undefined) => !operationId || id === operationId;
  const events = [...plan.events.values()].filter((e) => ours(e.operation_id));
  const kept = new Set(events.map((e) => e.id));
  const assignments = plan.assignments.filter((a) =>
    a.event_id ? kept.has(a.event_id) : ours(posts.get(a.duty_post_id ?? '')?.operation_id),
  );
  const places = operation ? placesInOperation(db, operation.id, 'anyone') : placesInAll(db);
  const polling = plan.polling.filter((duty) => duty.day === day && ours(duty.operationId));
  const byBody = strengthByBody(
    [...plan.people.values()],
    events
      .filter((event) => touchesDate(event, day))
      .map((event) => ({
        personIds: assignments.filter((a) => a.event_id === event.id).map((a) => a.person_id),
        partners: partnersOf(event),
      })),
    [
      ...assignments.filter((a) => a.date === day).map((a) => a.person_id),
      ...polling.map((duty) => duty.personId),
    ],
  );
  const counted = strength({
    date: day,
    operation: operation ? { ...operation, stages: listStages(db, operation.id) } : null,
    events,
    assignments: [
      ...assignments.map((a) => ({ personId: a.person_id, eventId: a.event_id, date: a.date })),
      ...polling.map((duty) => ({ personId: duty.personId, eventId: null, date: duty.day })),
    ],
    people: [...plan.people.values()].map((p) => ({
      id: p.id,
      satgas: places.get(p.id)?.top ?? null,
      unit: p.unit,
      rank: p.rank,
    })),
    satgasOrder: operation ? topSatgas(db, operation.id) : [],
  });
  return { ...counted, byBody, joint: bodiesText(byBody) };
}

/** Names of the top satgas of an operation, in order. */
export const topSatgas = (db: Db, operationId: string): string[] =>
  listSatgas(db, operationId)
    .filter((s) => s.parent_id === null)
    .map((s) => s.name);

/** Places over all operations, the latest operation first. */
function placesInAll(db: Db): Map<string, OperationPlace> {
  const places = new Map<string, OperationPlace>();
  for (const operation of listOperations(db)) {
    for (const [id, place] of placesInOperation(db, operation.id, 'anyone'))
      if (!places.has(id)) places.set(id, place);
  }
  return places;
}
