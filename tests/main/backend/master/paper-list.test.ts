import { describe, expect, it } from 'vitest';
import type { SprinContent } from '../../../../src/core/order/content.ts';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { presentData, requireLetter } from '../../../../src/main/backend/letter/row.ts';
import { signatureOf } from '../../../../src/main/backend/paper/parts.ts';
import { openBackend, openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';

const BASIS = {
  kind: 'lain',
  title: 'Surat Perintah Kapolda Contoh',
  number: 'Sprin/9/IX/OPS.1.3./2024',
  year: null,
  date: '2024-09-02',
  about: null,
  validFrom: '2024-09-02',
  validTo: null,
  operations: [],
  usual: true,
} as const;
const fields = <T extends { key: string; origin: string; hidden: boolean; line?: string }>(row: T) => {
  const { key: _k, origin: _o, hidden: _h, line: _l, ...value } = row;
  return value as Omit<T, 'key' | 'origin' | 'hidden' | 'line'>;
};

/** What a new order about the sample's day says. */
async function newOrder(t: TestBackend) {
  const [operation] = (await t.ok('session.overview', {})).operations;
  const scope = { operationId: operation!.id, eventId: null, day: TODAY };
  const { id } = await t.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
  const { content } = await t.ok('letter.get', { id });
  return { id, ...(content as SprinContent) };
}

describe('lists that papers draw from', () => {
  it('begin with what is shipped; changed, taken off and given back, and new orders follow', async () => {
    const t = await openSample();
    const list = () => t.ok('legalBasis.list', {});
    const police = (await list()).find(({ key }) => key === 'uu-2-2002')!;
    expect(police).toMatchObject({ origin: 'shipped', hidden: false });
    expect((await newOrder(t)).bases[0]).toBe(police.line);

    await t.ok('legalBasis.save', { key: police.key, value: { ...fields(police), validTo: '2024-10-31' } });
    const own = await t.ok('legalBasis.save', { key: null, value: { ...BASIS, operations: [] } });
    const { bases } = await newOrder(t);
    expect(bases).not.toContain(police.line);
    expect(bases).toContain(
      'Surat Perintah Kapolda Contoh Nomor: Sprin/9/IX/OPS.1.3./2024 tanggal 2 September 2024',
    );

    const todo = async () =>
      (await t.ok('report.home', { day: TODAY, operationId: null })).todo.filter(
        (f) => f.code === 'BASIS_ENDED',
      );
    expect(await todo()).toMatchObject([
      {
        title: 'Surat Perintah: dasar hukum tidak berlaku',
        detail: expect.stringContaining('31 Oktober 2024'),
      },
    ]);
    await t.ok('legalBasis.reset', { key: police.key });
    expect(await todo()).toEqual([]);
    expect((await newOrder(t)).bases[0]).toBe(police.line);
    await t.ok('legalBasis.remove', { key: police.key });
    expect((await list()).find(({ key }) => key === police.key)).toMatchObject({ hidden: true });
    expect((await newOrder(t)).bases).not.toContain(police.line);
    await t.ok('journal.undo', { id: null });
    await t.ok('journal.undo', { id: null });
    expect((await list()).find(({ key }) => key === police.key)?.hidden).toBe(false);
    await t.ok('legalBasis.remove', { key: own.key });
    expect((await list()).some(({ key }) => key === own.key)).toBe(false);
    expect((await t.refused('legalBasis.reset', { key: 'tidak-ada' })).code).toBe('NOT_FOUND');
  });

  it('refuse what is there already, and what says nothing', async () => {
    const t = await openBackend();
    const [code] = await t.ok('kka.list', {});
    expect((await t.refused('kka.save', { key: null, value: fields(code!) })).message).toContain(
      `${code!.code} sudah ada`,
    );
    const wrong = { code: 'OPS-1', meaning: 'x', local: true };
    expect((await t.refused('kka.save', { key: null, value: wrong })).code).toBe('INPUT_INVALID');
    await t.ok('kka.save', { key: null, value: { code: 'ops. 9.', meaning: 'Setempat', local: true } });
    expect((await t.ok('kka.list', {})).map((row) => row.code)).toContain('OPS.9.');
    const empty = { ...BASIS, title: null, number: null, date: null, operations: [] };
    expect((await t.refused('legalBasis.save', { key: null, value: empty })).code).toBe('INPUT_INVALID');
    const ends = { ...BASIS, operations: [], validTo: '2024-01-01' };
    expect((await t.refused('legalBasis.save', { key: null, value: ends })).code).toBe('INPUT_INVALID');
  });

  it('of sentences keep their order, take new ones before the closing two, and refuse what cannot be filled', async () => {
    const t = await openSample();
    const value = { text: 'menjaga kebersihan di wilayah {satuan}', kinds: [], usual: true };
    const { key } = await t.ok('stockSentence.save', { key: null, value });
    const keys = async () => (await t.ok('stockSentence.list', {})).map((row) => row.key);
    expect((await keys()).slice(-3)).toEqual([key, 'saksama', 'lapor']);
    const { tasks } = await newOrder(t);
    expect(tasks.at(-3)).toBe('menjaga kebersihan di wilayah Polresta Kupang Kota');
    await t.ok('stockSentence.move', { key, by: 1 });
    expect((await keys()).slice(-3)).toEqual(['saksama', key, 'lapor']);
    await t.ok('stockSentence.move', { key, by: 1 });
    expect((await t.refused('stockSentence.move', { key, by: 1 })).code).toBe('NOT_FOUND');
    await t.ok('stockSentence.move', { key, by: -1 });
    expect((await keys()).slice(-3)).toEqual(['saksama', key, 'lapor']);
    const bad = { ...value, text: 'di {satuam}' };
    const refused = await t.refused('stockSentence.save', { key, value: bad });
    expect(refused.message + JSON.stringify(refused.details)).toContain('Maksudnya {satuan}?');
  });
});

describe('how papers of a kind begin', () => {
  it('is chosen by the post: signatory, copies and class', async () => {
    const t = await openSample();
    const copies = { name: 'Polda', lines: ['Kapolda Contoh', 'Karoops Polda Contoh'] };
    const { key } = await t.ok('copyList.save', { key: null, value: copies });
    const deputy = {
      id: null,
      onBehalf: 'a.n. KEPALA KEPOLISIAN RESOR KUPANG KOTA',
      via: 'WAKA',
      acting: 'Plt.' as const,
      title: 'KABAGOPS',
      name: 'ORANG CONTOH',
      rank: 'KOMISARIS POLISI',
      nrp: '80010199',
    };
    const { id } = await t.ok('signatory.save', deputy);
    await t.ok('paperDefault.save', {
      kind: 'sprin',
      classification: 'R',
      signatoryId: id,
      copyList: key,
      style: 'perkap',
    });
    const begun = await newOrder(t);
    expect(begun).toMatchObject({ copies: copies.lines, signatoryId: id, style: null });
    const printed = () => presentData(t.context, requireLetter(t.db, begun.id), 'draft');
    expect(printed()).toMatchObject({ style: 'perkap', classification: 'RAHASIA' });
    await t.ok('letter.update', { id: begun.id, content: { style: 'hemat' } });
    expect(printed()).toMatchObject({ style: 'hemat' });
    expect(signatureOf(t.db, { id, role: 'head' })?.title).toEqual([
      'a.n. KEPALA KEPOLISIAN RESOR KUPANG KOTA',
      'WAKA',
      'u.b.',
      'Plt. KABAGOPS',
    ]);
    await t.ok('signatory.end', { id });
    await t.ok('copyList.remove', { key });
    expect((await t.ok('paperDefault.list', {}))[0]).toMatchObject({
      kind: 'sprin',
      classification: 'R',
      signatoryId: null,
      copyList: null,
      style: 'perkap',
    });
    const order = await newOrder(t);
    expect(order.signatoryId).toBeNull();
    expect(order.copies[0]).toBe('Kapolda NTT');
  });

  it('keeps the head, and u.b. only together with a.n.', async () => {
    const t = await openBackend();
    const { signatories } = await t.ok('unit.identity', {});
    const head = signatories.find(({ role }) => role === 'head')!;
    expect((await t.refused('signatory.end', { id: head.id })).code).toBe('IN_USE');
    const { role: _, ...given } = head;
    expect((await t.refused('signatory.save', { ...given, via: 'WAKA' })).code).toBe('INPUT_INVALID');
    await t.ok('signatory.save', { ...given, acting: 'Plh.' });
    expect(signatureOf(t.db, { role: 'head' })?.title).toEqual([`Plh. ${head.title}`]);
  });
});

it('everything travels in the bundle, and the same bundle twice changes nothing', async () => {
  const t = await openBackend();
  await t.ok('legalBasis.remove', { key: 'uu-2-2002' });
  await t.ok('kka.save', { key: null, value: { code: 'OPS.9.', meaning: 'Setempat', local: true } });
  await t.ok('stockSentence.save', {
    key: null,
    value: { text: 'menjaga {satuan}', kinds: ['patroli'], usual: false },
  });
  const { key } = await t.ok('copyList.save', { key: null, value: { name: 'Polda', lines: ['Kapolda'] } });
  const [head] = (await t.ok('unit.identity', {})).signatories;
  const chosen = { classification: 'T' as const, signatoryId: head!.id, copyList: key, style: null };
  await t.ok('paperDefault.save', { kind: 'renops', ...chosen });
  const bundle = dumpBundle(t.context);
  const other = await openBackend();
  expect(loadBundle(other.context, bundle).changes).toBe(5);
  expect(dumpBundle(other.context)).toEqual(bundle);
  expect(loadBundle(other.context, bundle).changes).toBe(0);
  const lost = { kind: 'sprin', signatory: 'TIDAK ADA', copies: 'tidak-ada' };
  expect(() => loadBundle(other.context, { posko: 1, paperDefaults: [lost] })).toThrow(/paperDefaults\.0/);
});

it('the journal tells of it in words', async () => {
  const t = await openBackend();
  await t.ok('paperDefault.save', {
    kind: 'renops',
    classification: 'SR',
    signatoryId: null,
    copyList: null,
    style: 'perkap',
  });
  await t.ok('legalBasis.remove', { key: 'uu-7-2017' });
  const { actions } = await t.ok('journal.list', { rowId: null, before: null, limit: 2 });
  expect(actions.map(({ label }) => label)).toEqual([
    'Hapus dasar hukum Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum',
    'Ubah bawaan Rencana Operasi',
  ]);
  const [removed, begun] = await Promise.all(
    actions.map(({ id }) => t.ok('journal.changes', { id, limit: 10 })),
  );
  expect(begun![0]).toMatchObject({ word: 'bawaan naskah dinas', subject: 'Rencana Operasi' });
  expect(begun![0]!.fields).toEqual(
    expect.arrayContaining([
      { field: 'Klasifikasi', before: null, after: 'SANGAT RAHASIA' },
      { field: 'Tepi halaman', before: null, after: 'Perkap' },
    ]),
  );
  const fields = removed![0]!.fields;
  expect(fields).toContainEqual({ field: 'Dihapus dari daftar', before: null, after: 'ya' });
  expect(fields.map(({ field }) => field)).not.toContain('key');
});
