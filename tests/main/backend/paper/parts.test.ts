import { expect, it } from 'vitest';
import { printStamp, signatureOf } from '../../../../src/main/backend/paper/parts.ts';
import { IDENTITY, openBackend, openSample } from '../../../builders/backend.ts';

it('stamps lists of invented people as such, and no others', async () => {
  expect(printStamp((await openSample()).context).classification).toMatch(/ · DATA CONTOH$/);
  expect(printStamp((await openBackend()).context).classification).not.toContain('CONTOH');
});

it('has lists signed by who is asked for, else by Kabagops, else by the head', async () => {
  const { db, ok } = await openBackend();
  const signed = (id: string | null = null) => signatureOf(db, { role: 'ops', id })?.title.at(-1);
  expect(signed()).toBe('KABAGOPS');
  const { signatories } = await ok('unit.identity', {});
  const head = 'KEPALA KEPOLISIAN RESOR CONTOH';
  expect(signed(signatories.find(({ role }) => role === 'head')?.id)).toBe(head);
  await ok('unit.updateIdentity', { ...IDENTITY, ops: null });
  expect(signed()).toBe(head);
});
