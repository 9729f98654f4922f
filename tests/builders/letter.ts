import { eventFields, personFields, type TestBackend, TODAY } from './backend.ts';

/** Who approves in tests. */
export const APPROVER = { by: 'YOHANIS TEBUAMA, S.H.', office: 'KABAGOPS' };

/** Four people on one campaign meeting of today; the numbers of its letters count, as those of the sample do not. */
export async function plannedEvent(t: TestBackend): Promise<{ eventId: string; people: string[] }> {
  const { id: eventId } = await t.ok('event.create', eventFields());
  const people: string[] = [];
  for (let i = 0; i < 4; i++) people.push((await t.ok('personnel.create', personFields())).id);
  await t.ok('assignment.add', {
    eventId,
    personIds: people,
    role: 'anggota',
    nature: 'pelaksana',
    point: null,
    reason: null,
  });
  return { eventId, people };
}

/** A draft about an event, numbered if told. */
export async function orderDraft(
  t: TestBackend,
  eventId: string,
  number: string | null = null,
): Promise<string> {
  const scope = { operationId: null, eventId, day: null };
  const { id } = await t.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
  if (number !== null) await t.ok('letter.update', { id, number, date: TODAY });
  return id;
}

/** The same, issued the short way. */
export async function issuedOrder(t: TestBackend, eventId: string, number: string): Promise<string> {
  const id = await orderDraft(t, eventId, number);
  await t.ok('letter.issue', { id, approval: APPROVER });
  return id;
}
