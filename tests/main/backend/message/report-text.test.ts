import { describe, expect, test } from 'vitest';
import { EMPTY_OPERATOR_TEXT } from '../../../../src/core/messages/operator-text.ts';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { laporanHarianSource, lapsitSource } from '../../../../src/main/backend/paper/report-paper.ts';
import { eventFields, openBackend, openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';
import { state } from '../../../builders/import-backend.ts';

const DAY = { operationId: null, eventId: null, day: TODAY };
const text = (given: Partial<typeof EMPTY_OPERATOR_TEXT>) => ({ ...EMPTY_OPERATOR_TEXT, ...given });
const request = (given: object) =>
  ({ kind: 'laporan-giat', pattern: 'pola1', scope: DAY, clock: null, typed: null, ...given }) as const;
const rows = (t: TestBackend) =>
  t.db.prepare('SELECT count(*) FROM report_text WHERE ended_at IS NULL').pluck().get();

describe('what an operator writes for reports', () => {
  test('stands in the text of its day, is dumped and undone, and goes when it is emptied', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    const before = state(t);
    const written = text({ analysis: ['Massa terkonsentrasi.'], sender: 'Kabagops' });
    await t.ok('reportText.save', { scope: DAY, text: written });
    expect((await t.ok('reportText.get', { scope: DAY })).text).toEqual(written);
    const { text: report } = await t.ok('message.text', request({}));
    expect(report).toContain('*(ANALISA)*\n1. Massa terkonsentrasi.');
    expect(report).toContain('Dari: Kabagops');
    // The report of the event alone says only what was written for the event.
    const ofEvent = request({ scope: { operationId: null, eventId: id, day: null } });
    expect((await t.ok('message.text', ofEvent)).text).not.toContain('ANALISA');

    const dump = dumpBundle(t.context);
    expect(dump.reportTexts).toMatchObject([{ event: null, operation: null, day: TODAY }]);
    expect(loadBundle(t.context, dump).changes).toBe(0);
    const second = await openBackend();
    loadBundle(second.context, JSON.parse(JSON.stringify(dump)));
    expect(dumpBundle(second.context)).toEqual(dump);

    await t.ok('reportText.save', { scope: DAY, text: EMPTY_OPERATOR_TEXT });
    expect(rows(t)).toBe(0);
    await t.ok('journal.undo', { id: null });
    await t.ok('journal.undo', { id: null });
    expect(state(t)).toEqual(before);
  });

  test('of an event: its words stand with the event, the rest ends with it and comes back with it', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    const scope = { operationId: null, eventId: id, day: null };
    const said = { kind: 'kutipan', speaker: 'Kapolres', text: 'Aman.' } as const;
    const written = text({ notes: ['Catatan kegiatan.'], statements: [said] });
    await t.ok('reportText.save', { scope, text: written });
    expect((await t.ok('event.detail', { id })).statements).toEqual([said]);
    expect((await t.ok('reportText.get', { scope })).text).toEqual(written);
    // A day says what its events say.
    expect((await t.ok('message.text', request({}))).text).toContain('1. Catatan kegiatan.');
    await t.ok('event.end', { ids: [id] });
    expect(rows(t)).toBe(0);
    await t.ok('journal.undo', { id: null });
    expect(rows(t)).toBe(1);
  });

  test('what is typed and not saved yet shows in the text and nowhere else', async () => {
    const t = await openSample();
    const typed = text({ prediction: ['Belum disimpan.'] });
    expect((await t.ok('message.text', request({ typed }))).text).toContain('1. Belum disimpan.');
    expect((await t.ok('message.text', request({}))).text).not.toContain('Belum disimpan.');
  });

  test('suggestions are offered and stand in no text', async () => {
    const t = await openSample();
    const { suggestions, sender, addressee, subjects } = await t.ok('reportText.get', { scope: DAY });
    expect(suggestions.recommendation.length).toBeGreaterThan(0);
    const report = (await t.ok('message.text', request({ typed: EMPTY_OPERATOR_TEXT }))).text;
    for (const line of Object.values(suggestions).flat()) expect(report).not.toContain(line);
    expect(addressee).toBe('Kapolresta Kupang Kota');
    expect(sender).toBe('Kabagops Polresta Kupang Kota');
    expect(subjects['laporan-giat']).toBe('Laporan pengamanan kampanye hari ke-43');
    expect(Object.keys(subjects)).toEqual(['laporan-giat', 'laporan-harian', 'lapsit', 'laporan-patroli']);
  });

  test('number and signatory of a kind stand on its paper, and come over with a dump', async () => {
    const t = await openSample();
    const { id } = await t.ok('signatory.save', {
      id: null,
      onBehalf: null,
      via: null,
      acting: null,
      title: 'KEPALA SATUAN SAMAPTA',
      name: 'RAKA CONTOH',
      rank: 'AKP',
      nrp: '85010001',
    });
    const heading = { number: 'R/LAPSIT/7/XI/2024', subject: null, signatoryId: id };
    await t.ok('reportText.save', { scope: DAY, text: text({ headings: { lapsit: heading } }) });
    const paper = lapsitSource.data(t.context, DAY, 'a4');
    expect(paper.outline.number).toBe('R/LAPSIT/7/XI/2024');
    expect(paper.signature).toMatchObject({ name: 'RAKA CONTOH', number: '85010001' });
    // Other reports of the day are signed by whom the post chose.
    expect(laporanHarianSource.data(t.context, DAY, 'a4').signature.name).not.toBe('RAKA CONTOH');

    const dump = dumpBundle(t.context);
    expect(dump.reportTexts[0]?.headings).toEqual({
      lapsit: { number: 'R/LAPSIT/7/XI/2024', subject: null, signatory: 'KEPALA SATUAN SAMAPTA' },
    });
    const second = await openBackend();
    loadBundle(second.context, JSON.parse(JSON.stringify(dump)));
    expect(dumpBundle(second.context)).toEqual(dump);
    expect(lapsitSource.data(second.context, DAY, 'a4').signature.name).toBe('RAKA CONTOH');
    const wrong = JSON.parse(
      JSON.stringify(dump).replace('"signatory":"KEPALA SATUAN SAMAPTA"', '"signatory":"X"'),
    );
    expect(() => loadBundle(second.context, wrong)).toThrow();

    // Whoever signs no longer leaves the report to the usual one.
    await t.ok('signatory.end', { id });
    expect(lapsitSource.data(t.context, DAY, 'a4').signature.name).not.toBe('RAKA CONTOH');
  });

  test('is named in the journal', async () => {
    const t = await openBackend();
    await t.ok('reportText.save', { scope: DAY, text: text({ analysis: ['Satu.', 'Dua.'] }) });
    const { actions } = await t.ok('journal.list', { rowId: null, before: null, limit: 1 });
    expect(actions[0]?.label).toBe('Ubah isian laporan 6 Nov 2024');
    const changes = await t.ok('journal.changes', { id: actions[0]?.id ?? '', limit: 10 });
    expect(changes).toMatchObject([{ subject: 'isian laporan — 6 Nov 2024' }]);
    expect(JSON.stringify(changes)).toContain('"field":"Analisa","before":null,"after":"Satu., Dua."');
  });
});

describe('texts', () => {
  test('of a kind that is not made are refused; an empty day still says which day it is', async () => {
    const t = await openBackend();
    expect((await t.refused('message.text', request({ kind: 'surat-cinta' }))).code).toBe(
      'KIND_NOT_AVAILABLE',
    );
    const empty = await t.refused(
      'message.text',
      request({ scope: { operationId: null, eventId: null, day: null } }),
    );
    expect(empty.code).toBe('SCOPE_MISSING');
    expect((await t.refused('message.text', request({ kind: 'laporan-patroli' }))).code).toBe('SCOPE_EMPTY');
    expect((await t.ok('message.text', request({ kind: 'siaran-pers' }))).text).not.toContain('TPS');
    expect((await t.ok('message.fileName', { kind: 'laporan-harian', scope: DAY })).name).toBe(
      'Laporan_harian_6_Nov_2024.txt',
    );
  });
});
