import { expect, it } from 'vitest';
import { letterPaper } from '../../../../src/main/backend/letter/row.ts';
import { openBackend } from '../../../builders/backend.ts';
import { APPROVER, orderDraft, plannedEvent } from '../../../builders/letter.ts';

it('is marked as a draft until it is out, unmarked while in force, and as void for ever after', async () => {
  const t = await openBackend();
  const { eventId } = await plannedEvent(t);
  const id = await orderDraft(t, eventId, 'Sprin/812/XI/OPS.1.3./2024');
  const mark = () => letterPaper(t.context, id).watermark;
  expect(mark()).toBe('KONSEP');
  await t.ok('letter.submit', { id });
  expect(mark()).toBe('KONSEP');
  // What was approved is not out yet: nobody may take its print for the order.
  await t.ok('letter.approve', { id, ...APPROVER });
  expect(mark()).toBe('KONSEP');
  await t.ok('letter.issue', { id });
  expect(mark()).toBeNull();
  await t.ok('letter.void', { id, reason: 'Kampanye dibatalkan panitia.' });
  expect(mark()).toBe('BATAL');
});
