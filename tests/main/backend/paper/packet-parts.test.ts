import { expect, it } from 'vitest';
import { packetParts } from '../../../../src/main/backend/paper/packet-parts.ts';
import { readScope } from '../../../../src/main/backend/scope.ts';
import { openBackend } from '../../../builders/backend.ts';
import { issuedOrder, orderDraft, plannedEvent } from '../../../builders/letter.ts';

it('takes the order in force, a draft only without one, and never one that is void', async () => {
  const t = await openBackend();
  const { eventId } = await plannedEvent(t);
  const letters = () =>
    packetParts(t.db, readScope(t.db, { operationId: null, eventId, day: null })).flatMap(
      ({ letter }) => letter?.id ?? [],
    );
  const draft = await orderDraft(t, eventId);
  expect(letters()).toEqual([draft]);
  const issued = await issuedOrder(t, eventId, 'Sprin/812/XI/OPS.1.3./2024');
  expect(letters()).toEqual([issued]);
  await t.ok('letter.void', { id: issued, reason: 'Kampanye dibatalkan panitia.' });
  expect(letters()).toEqual([draft]);
});
