import { describe, expect, it } from 'vitest';
import { openBackend, type TestBackend } from '../../../builders/backend.ts';
import { APPROVER, issuedOrder, orderDraft, plannedEvent } from '../../../builders/letter.ts';

const NUMBER = 'Sprin/812/XI/OPS.1.3./2024';
const state = async (t: TestBackend, id: string) => (await t.ok('letter.get', { id })).state;

async function numbered(): Promise<{ t: TestBackend; id: string; people: string[]; eventId: string }> {
  const t = await openBackend();
  const { eventId, people } = await plannedEvent(t);
  return { t, id: await orderDraft(t, eventId, NUMBER), people, eventId };
}

describe('the life of a letter', () => {
  it('is sent, returned with a note, written again, sent, approved and issued', async () => {
    const { t, id } = await numbered();
    await t.ok('letter.submit', { id });
    expect(await t.refused('letter.update', { id, subject: 'lain' })).toMatchObject({
      code: 'LETTER_STATE',
      message: 'Surat ini menunggu persetujuan. Tarik kembali dahulu untuk mengubahnya.',
    });
    expect((await t.refused('letter.return', { id, note: ' ' })).code).toBe('INPUT_INVALID');
    await t.ok('letter.return', { id, note: 'Lengkapi Dasar.' });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'returned', note: 'Lengkapi Dasar.' });
    await t.ok('letter.update', { id, subject: 'Pengamanan kampanye Oebufu' });
    await t.ok('letter.submit', { id });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'waiting', note: null });
    await t.ok('letter.approve', { id, ...APPROVER });
    expect(await t.ok('letter.get', { id })).toMatchObject({
      state: 'approved',
      approval: APPROVER,
      changedSinceApproval: [],
    });
    const { sha256 } = await t.ok('letter.issue', { id });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'issued', sha256, approval: APPROVER });
    const labels = (await t.ok('journal.list', { rowId: id, before: null, limit: 20, search: '' })).actions;
    expect(labels.map(({ label, reason }) => [label, reason]).slice(0, 5)).toEqual([
      [`Terbitkan ${NUMBER}`, null],
      [`Setujui ${NUMBER} oleh KABAGOPS`, null],
      [`Ajukan ${NUMBER} untuk disetujui`, null],
      ['Ubah Surat Perintah Sprin/812/XI/OPS.1.3./2024', null],
      [`Kembalikan ${NUMBER}`, 'Lengkapi Dasar.'],
    ]);
  });

  it('goes the short way where a clerk is alone, and says who approved', async () => {
    const { t, id } = await numbered();
    expect((await t.refused('letter.issue', { id })).code).toBe('LETTER_STATE');
    await t.ok('letter.issue', { id, approval: APPROVER });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'issued', approval: APPROVER });
  });

  it('is not issued while a letter on it cannot be printed', async () => {
    const { t, id, people } = await numbered();
    await t.ok('personnel.update', { ids: people.slice(0, 1), fields: { name: 'MARKUS 漢字 OEMATAN' } });
    const refused = await t.refused('letter.issue', { id, approval: APPROVER });
    expect(refused.code).toBe('LETTER_UNPRINTABLE');
    expect(refused.message).toContain('"漢字"');
    expect(await state(t, id)).toBe('draft');
  });

  it('is not sent without its full number', async () => {
    const t = await openBackend();
    const { eventId } = await plannedEvent(t);
    const id = await orderDraft(t, eventId);
    for (const [number, message] of [
      [null, 'Nomor surat belum diisi. Nomor berikutnya Sprin/1/XI/OPS.1.3./2024.'],
      ['812/XI', 'Nomor 812/XI belum lengkap. Tulis seperti Sprin/1/XI/OPS.1.3./2024.'],
    ] as const) {
      await t.ok('letter.update', { id, number });
      const refused = { code: 'INPUT_INVALID', message, details: { fields: [{ path: 'number' }] } };
      expect(await t.refused('letter.submit', { id })).toMatchObject(refused);
      expect(await t.refused('letter.approve', { id, ...APPROVER })).toMatchObject(refused);
    }
    expect(await state(t, id)).toBe('draft');
  });

  it('gives a number to the first that is sent; the other is told who has it', async () => {
    const { t, id, eventId } = await numbered();
    const other = await orderDraft(t, eventId, 'SPRIN/812/XI/PAM.3.2/2024');
    expect(await t.ok('letter.get', { id: other })).toMatchObject({ numberValue: 812, numberObstacle: null });
    await t.ok('letter.submit', { id });
    expect((await t.refused('letter.submit', { id: other })).code).toBe('NUMBER_TAKEN');
    expect((await t.ok('letter.get', { id: other })).numberObstacle?.message).toMatch(
      /^Nomor 812 tahun 2024 dipegang surat yang menunggu terbit \(.*\)\. Pakai nomor berikutnya\.$/,
    );
    // It is held until it is out or taken back, approved or not.
    await t.ok('letter.approve', { id, ...APPROVER });
    expect((await t.refused('letter.submit', { id: other })).code).toBe('NUMBER_TAKEN');
    await t.ok('letter.withdraw', { id });
    await t.ok('letter.submit', { id: other });
  });

  it('freezes what was approved; what changed since is said, and it is issued so only when asked', async () => {
    const { t, id, people, eventId } = await numbered();
    await t.ok('letter.approve', { id, ...APPROVER });
    const { assignments } = await t.ok('event.get', { id: eventId });
    await t.ok('assignment.end', { ids: assignments.slice(0, 1).map((a) => a.id) });
    expect((await t.ok('letter.get', { id })).changedSinceApproval).toEqual(['1 nama keluar']);
    const refused = await t.refused('letter.issue', { id });
    expect(refused).toMatchObject({ code: 'LETTER_CHANGED', details: { changes: ['1 nama keluar'] } });
    expect(refused.message).toContain('1 nama keluar');
    expect(await state(t, id)).toBe('approved');
    await t.ok('letter.issue', { id, asApproved: true });
    expect(await t.ok('letter.get', { id })).toMatchObject({
      state: 'issued',
      people: people.length,
      differs: 1,
    });
  });

  it('loses its approval when it is taken back or returned', async () => {
    const { t, id } = await numbered();
    await t.ok('letter.approve', { id, ...APPROVER });
    await t.ok('letter.withdraw', { id });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'draft', approval: null });
    await t.ok('letter.update', { id, subject: 'lain' });
    await t.ok('letter.approve', { id, ...APPROVER });
    await t.ok('letter.return', { id, note: 'Lengkapi Dasar.' });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'returned', approval: null });
  });

  it('is made void with a reason, keeps its number for ever, and nothing takes the issue back', async () => {
    const { t, id, eventId } = await numbered();
    await t.ok('letter.issue', { id, approval: APPROVER });
    const { actions } = await t.ok('journal.list', { rowId: id, before: null, limit: 1, search: '' });
    expect(await t.refused('journal.undo', { id: actions[0]?.id ?? null })).toMatchObject({
      code: 'UNDO_BLOCKED',
      message:
        'Surat yang sudah terbit tidak dapat diurungkan. Batalkan suratnya dengan alasan; nomornya tetap tercatat.',
    });
    expect((await t.refused('letter.void', { id, reason: '' })).code).toBe('INPUT_INVALID');
    await t.ok('letter.void', { id, reason: 'Kegiatan batal.' });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'void', voidReason: 'Kegiatan batal.' });
    const request = {
      kind: 'sprin',
      scope: { operationId: null, eventId, day: null },
      paper: 'a4' as const,
      letterId: id,
    };
    // A copy of it carries a mark: it is no longer the paper that was issued.
    const { sha256 } = await t.ok('letter.get', { id });
    expect((await t.ok('document.preview', request)).sha256).not.toBe(sha256);
    const other = await orderDraft(t, eventId, NUMBER);
    expect(await t.refused('letter.submit', { id: other })).toMatchObject({ code: 'NUMBER_TAKEN' });
    expect((await t.refused('letter.void', { id, reason: 'lagi' })).code).toBe('LETTER_STATE');
  });

  it('void can be taken back like any action', async () => {
    const { t, eventId } = await numbered();
    const id = await issuedOrder(t, eventId, 'Sprin/9/XI/OPS.1.3./2024');
    await t.ok('letter.void', { id, reason: 'Salah tekan.' });
    await t.ok('journal.undo', { id: null });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'issued', voidReason: null });
  });
});
