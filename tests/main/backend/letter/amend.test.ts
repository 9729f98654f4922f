import { describe, expect, it } from 'vitest';
import type { SprinPerubahanContent } from '../../../../src/core/order/content.ts';
import { openBackend, personFields, type TestBackend, TODAY } from '../../../builders/backend.ts';
import { APPROVER, issuedOrder, plannedEvent } from '../../../builders/letter.ts';

const NUMBER = 'Sprin/812/XI/OPS.1.3./2024';

async function issued(): Promise<{ t: TestBackend; id: string; eventId: string; people: string[] }> {
  const t = await openBackend();
  const { eventId, people } = await plannedEvent(t);
  return { t, eventId, people, id: await issuedOrder(t, eventId, NUMBER) };
}

async function takeOff(t: TestBackend, eventId: string, personId: string): Promise<void> {
  const { assignments } = await t.ok('event.get', { id: eventId });
  await t.ok('assignment.end', { ids: assignments.filter((a) => a.personId === personId).map((a) => a.id) });
}

async function putOn(t: TestBackend, eventId: string): Promise<string> {
  const { id } = await t.ok('personnel.create', personFields());
  const given = { role: 'anggota', nature: 'pelaksana', point: null, reason: null } as const;
  await t.ok('assignment.add', { eventId, personIds: [id], ...given });
  return id;
}

describe('an amendment', () => {
  it('is drafted from the differences, issued in the place of the order, and amended again', async () => {
    const { t, id, eventId, people } = await issued();
    expect((await t.refused('letter.amend', { id })).code).toBe('SCOPE_EMPTY');
    const [first = '', second = ''] = people;
    await t.ok('absence.create', {
      personIds: [first],
      kind: 'SAKIT',
      since: TODAY,
      until: TODAY,
      note: null,
    });
    await takeOff(t, eventId, first);
    const heir = await putOn(t, eventId);
    expect(await t.ok('letter.get', { id })).toMatchObject({ differs: 1, amendedBy: null });

    const { id: change } = await t.ok('letter.amend', { id });
    expect(await t.ok('letter.amend', { id })).toEqual({ id: change });
    const draft = await t.ok('letter.get', { id: change });
    expect(draft).toMatchObject({
      kind: 'sprin-perubahan',
      state: 'draft',
      amends: { id, number: NUMBER },
      proposedNumber: 'Sprin/813/XI/OPS.1.3./2024',
    });
    const { bases } = draft.content as SprinPerubahanContent;
    expect(bases.at(-1)).toMatch(
      /^Surat Perintah Kapolres Contoh Nomor: Sprin\/812\/XI\/OPS\.1\.3\.\/2024 tanggal 6 November 2024 tentang pengamanan kampanye/,
    );
    const { changes } = await t.ok('letter.difference', { id: change });
    expect(changes).toMatchObject([{ kind: 'replaced', key: first, oldNumber: 1, reason: 'Sakit' }]);

    await t.ok('letter.update', {
      id: change,
      number: '813',
      content: { reasons: { [first]: 'Dinas luar' } },
    });
    await t.ok('letter.issue', { id: change, approval: APPROVER });
    expect(await t.ok('letter.get', { id })).toMatchObject({
      state: 'amended',
      differs: 0,
      amendedBy: { id: change, number: 'Sprin/813/XI/OPS.1.3./2024' },
    });
    const frozen = JSON.parse(
      (t.db.prepare('SELECT frozen FROM letter WHERE id = ?').pluck().get(change) as string) ?? '{}',
    );
    expect(frozen.tasks[0]).toContain(
      'dengan rincian 1 (satu) personel diganti, sehingga jumlah personel tetap 4',
    );
    expect(frozen.annex.changes[0].reason).toBe('Dinas luar');
    expect(
      (await t.ok('conflict.list', { from: TODAY, to: TODAY })).conflicts.map((c) => c.code),
    ).not.toContain('DOC_STALE');

    await takeOff(t, eventId, heir);
    await takeOff(t, eventId, second);
    expect(await t.ok('letter.get', { id: change })).toMatchObject({ state: 'issued', differs: 2 });
    expect((await t.refused('letter.amend', { id })).code).toBe('LETTER_STATE');
    const { id: again } = await t.ok('letter.amend', { id: change });
    // The heir stands under the number of the one they replaced, in the list that was printed.
    expect((await t.ok('letter.difference', { id: again })).changes).toMatchObject([
      { kind: 'removed', oldNumber: 2, key: second },
      { kind: 'removed', oldNumber: 1, key: heir },
    ]);
    await t.ok('letter.update', { id: again, number: '814' });
    await t.ok('letter.issue', { id: again, approval: APPROVER });
    const register = await t.ok('register.list', { series: 'sprin', year: 2024 });
    expect(register.lines.map(({ serial, state }) => [serial, state])).toEqual([
      [814, 'issued'],
      [813, 'amended'],
      [812, 'amended'],
    ]);

    await t.ok('letter.void', { id: again, reason: 'Salah orang.' });
    expect((await t.ok('letter.get', { id: change })).state).toBe('issued');
    expect((await t.refused('letter.void', { id, reason: 'x' })).code).toBe('LETTER_STATE');
  });

  it('knows people who were found to be one since', async () => {
    const { t, id, people } = await issued();
    const { id: keepId } = await t.ok('personnel.create', personFields({ nrp: null, name: 'ORANG SAMA' }));
    await t.ok('personnel.merge', { keepId, otherIds: [people[0] ?? ''], fields: {} });
    expect(await t.ok('letter.get', { id })).toMatchObject({ differs: 0, people: 4 });
    expect((await t.ok('letter.difference', { id })).changes).toEqual([]);
  });

  it('says what became of an event of the order', async () => {
    const { t, id, eventId } = await issued();
    await t.ok('event.update', {
      id: eventId,
      fields: { start: `${TODAY}T17:00`, end: `${TODAY}T19:00` },
    } as never);
    expect(await t.ok('letter.get', { id })).toMatchObject({ differs: 0, moved: 1 });
    const { id: change } = await t.ok('letter.amend', { id });
    const { changes, events } = await t.ok('letter.difference', { id: change });
    expect(changes).toEqual([]);
    expect(events).toHaveLength(1);
    expect(events[0]).toContain('pukul 16.00 WITA s.d. 18.00 di Kel. Oebufu menjadi');
    await t.ok('letter.update', { id: change, number: '813' });
    await t.ok('letter.issue', { id: change, approval: APPROVER });
    expect(await t.ok('letter.get', { id: change })).toMatchObject({ state: 'issued', moved: 0 });
  });

  it('cannot be issued when its order is no longer in force, or when nothing differs any more', async () => {
    const { t, id, eventId, people } = await issued();
    await takeOff(t, eventId, people[0] ?? '');
    const { id: change } = await t.ok('letter.amend', { id });
    await t.ok('letter.update', { id: change, number: '813' });
    await t.ok('journal.undo', { id: null });
    await t.ok('letter.update', { id: change, number: '813' });
    await t.ok('letter.void', { id, reason: 'Kegiatan batal.' });
    expect((await t.refused('letter.issue', { id: change, approval: APPROVER })).code).toBe('LETTER_STATE');
  });
});
