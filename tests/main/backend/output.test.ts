import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastDataChange } from '../../../src/main/db/journal.ts';
import { outputsOfLetter } from '../../../src/main/db/output.ts';
import type { CallInput } from '../../../src/shared/contract/index.ts';
import {
  openBackend,
  personFields,
  type TestBackend,
  TODAY,
  temporaryFolder,
} from '../../builders/backend.ts';
import { issuedOrder, orderDraft, plannedEvent } from '../../builders/letter.ts';

const NUMBER = 'Sprin/812/XI/OPS.1.3./2024';
const SCOPE = { operationId: null, eventId: null, day: TODAY };

const latest = async (t: TestBackend) =>
  (await t.ok('journal.list', { rowId: null, before: null, limit: 1 })).actions[0];
const count = async (t: TestBackend) =>
  (await t.ok('journal.list', { rowId: null, before: null, limit: 1 })).total;

async function planned() {
  const t = await openBackend();
  return { t, ...(await plannedEvent(t)) };
}

const printing = (given: Partial<CallInput<'document.print'>> = {}): CallInput<'document.print'> => ({
  kind: 'ploting',
  scope: SCOPE,
  paper: 'a4',
  letterId: null,
  printer: 'Ruang Ops',
  copies: 1,
  pageRange: null,
  marked: false,
  ...given,
});

function textOf(pdf: Uint8Array): string {
  const file = join(temporaryFolder(), 'cetak.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

describe('what is saved', () => {
  test('paper, workbook, text and data leave a line in the journal, without the folder', async () => {
    const { t, eventId } = await planned();
    const folder = temporaryFolder();
    const file = (name: string) => ({ $path: join(folder, name) });
    const scope = { operationId: null, eventId, day: null };
    await t.ok('document.save', {
      kind: 'ploting',
      scope: SCOPE,
      paper: 'a4',
      letterId: null,
      file: file('a.pdf'),
    });
    expect(await latest(t)).toMatchObject({
      kind: 'output.file',
      label: 'Simpan berkas Daftar Ploting Personel 6 Nov 2024',
      actor: 'Operator Bag Ops',
    });
    expect((await latest(t))?.detail).toMatch(/^\d halaman, a\.pdf$/);
    await t.ok('report.save', { kind: 'personel', scope, file: file('b.xlsx') });
    expect((await latest(t))?.detail).toBe('4 baris, b.xlsx');
    const clock = '10.00';
    const text = {
      kind: 'laporan-giat',
      pattern: 'pola1',
      scope,
      clock: clock.replace('.', ':'),
      typed: null,
    } as const;
    await t.ok('message.save', { ...text, file: file('c.txt') });
    expect((await latest(t))?.label).toMatch(/^Simpan berkas teks Laporan/);
    await t.ok('data.dump', { file: file('d.json') });
    expect(await latest(t)).toMatchObject({ label: 'Simpan berkas seluruh data', detail: 'd.json' });
    expect(JSON.stringify(t.db.prepare('SELECT * FROM output').all())).not.toContain(folder);
  });

  test('a file that cannot be written leaves none', async () => {
    const { t } = await planned();
    const before = await count(t);
    const folder = join(temporaryFolder(), 'sudah-ada.pdf');
    mkdirSync(folder);
    const request = { kind: 'ploting', scope: SCOPE, paper: 'a4', letterId: null } as const;
    expect((await t.refused('document.save', { ...request, file: { $path: folder } })).code).toBe(
      'FILE_IS_FOLDER',
    );
    expect(await count(t)).toBe(before);
  });
});

describe('a file', () => {
  test('that cannot be told in the journal does not appear', async () => {
    const { t } = await planned();
    const folder = temporaryFolder();
    const file = join(folder, 'lama.xlsx');
    writeFileSync(file, 'kemarin');
    t.db.exec(
      "CREATE TEMP TRIGGER penuh BEFORE INSERT ON main.output BEGIN SELECT raise(ABORT, 'penuh'); END",
    );
    await t.refused('report.save', { kind: 'personel', scope: SCOPE, file: { $path: file } });
    expect(readdirSync(folder)).toEqual(['lama.xlsx']);
    expect(readFileSync(file, 'utf8')).toBe('kemarin');
  });
});

describe('what is printed', () => {
  test('an issued order: number, pages, copies and printer; the frozen bytes stay its own', async () => {
    const { t, eventId } = await planned();
    const id = await issuedOrder(t, eventId, NUMBER);
    const order = { kind: 'sprin', scope: SCOPE, letterId: id };
    const { sha256 } = await t.ok('document.preview', { ...order, paper: 'a4' });
    const plain = await t.ok('document.print', printing({ ...order, copies: 3, pageRange: '2, 1' }));
    expect(plain.sha256).toBe(sha256);
    expect(await latest(t)).toMatchObject({
      label: `Cetak Surat Perintah ${NUMBER}`,
      detail: `${plain.pages} halaman, hanya halaman 1,2, 3 salinan, pencetak Ruang Ops`,
    });
    const marked = await t.ok('document.print', printing({ ...order, marked: true }));
    expect(textOf(marked.pdf).match(/Dicetak 6 November 2024 pukul 10\.42 WITA oleh Bag Ops/g)).toHaveLength(
      marked.pages,
    );
    expect(textOf(plain.pdf)).not.toContain('Dicetak');
    expect((await t.ok('document.preview', { ...order, paper: 'a4' })).sha256).toBe(sha256);
    expect(outputsOfLetter(t.db, id)).toMatchObject([
      { way: 'print', letter_number: NUMBER, copy_count: 3, page_range: '1,2', marked: 0, sha256 },
      { way: 'print', copy_count: 1, page_range: null, marked: 1, sha256: marked.sha256 },
    ]);
    expect(await t.ok('output.ofLetter', { letterId: id })).toEqual({
      times: 2,
      copies: 4,
      last: t.context.at(),
    });
    const only = { rowId: null, before: null, limit: 10, outputs: true };
    expect((await t.ok('journal.list', only)).actions.map(({ kind }) => kind)).toEqual([
      'output.print',
      'output.print',
    ]);
    const [change] = await t.ok('journal.changes', { id: (await latest(t))?.id ?? '', limit: 5 });
    expect(change).toMatchObject({ word: 'cetakan atau berkas', subject: `Surat Perintah ${NUMBER}` });
    expect(change?.fields.map(({ field, after }) => `${field}: ${after}`)).toContain(
      'Pencetak atau berkas: Ruang Ops',
    );
  });

  test('a draft is called one; a secret paper is marked, wanted or not', async () => {
    const { t, eventId } = await planned();
    const id = await orderDraft(t, eventId);
    const begins = { classification: 'R', signatoryId: null, copyList: null, style: null } as const;
    await t.ok('paperDefault.save', { kind: 'sprin', ...begins });
    const { pdf } = await t.ok('document.print', printing({ kind: 'sprin', letterId: id }));
    expect(textOf(pdf)).toMatch(/Dicetak .* oleh Bag Ops/);
    expect(await latest(t)).toMatchObject({ label: 'Cetak konsep Surat Perintah' });
    expect((await latest(t))?.detail).toMatch(/pencetak Ruang Ops, dengan catatan cetak$/);
  });

  test('what the printer refused is noted with its reason', async () => {
    const { t } = await planned();
    const { id } = await t.ok('document.print', printing());
    await t.ok('output.fail', { id, reason: 'lp: kertas habis' });
    expect(await latest(t)).toMatchObject({
      label: 'Gagal mencetak Daftar Ploting Personel 6 Nov 2024',
      reason: 'lp: kertas habis',
    });
    expect((await t.ok('journal.list', { rowId: null, before: null, limit: 9, outputs: true })).total).toBe(
      2,
    );
    expect((await t.refused('output.fail', { id: 'x', reason: '' })).code).toBe('NOT_FOUND');
    expect((await t.refused('document.print', printing({ pageRange: 'semua' }))).code).toBe('INPUT_INVALID');
    expect((await t.refused('document.print', printing({ copies: 0 }))).code).toBe('INPUT_INVALID');
  });
});

describe('an open plan', () => {
  test('stays good while something is printed, and only a change of the data makes it stale', async () => {
    const { t } = await planned();
    const before = lastDataChange(t.db);
    await t.ok('document.print', printing());
    expect(lastDataChange(t.db)).toBe(before);
    await t.ok('personnel.create', personFields());
    expect(lastDataChange(t.db)).toBeGreaterThan(before);
  });
});

describe('undo', () => {
  test('goes past what left the program, and so does redo', async () => {
    const { t } = await planned();
    const { id } = await t.ok('personnel.create', personFields({ name: 'BUDI CONTOH' }));
    await t.ok('personnel.update', { ids: [id], fields: { phone: '0812' } });
    const file = join(temporaryFolder(), 'a.pdf');
    const request = { kind: 'ploting', scope: SCOPE, paper: 'a4', letterId: null } as const;
    await t.ok('document.save', { ...request, file: { $path: file } });
    await t.ok('document.print', printing());
    expect(await t.ok('journal.undo', { id: null })).toMatchObject({ label: 'Ubah data BRIPKA BUDI CONTOH' });
    await t.ok('document.print', printing());
    const own = (await latest(t))?.id ?? '';
    expect(await t.ok('journal.redo', {})).toMatchObject({ label: 'Ubah data BRIPKA BUDI CONTOH' });
    expect((await t.ok('journal.obstacle', { id: own })).message).toContain('tetap tercatat');
    expect((await t.refused('journal.undo', { id: own })).code).toBe('UNDO_BLOCKED');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a draft that was printed can be taken back', async () => {
    const { t, eventId } = await planned();
    const id = await orderDraft(t, eventId);
    await t.ok('document.print', printing({ kind: 'sprin', letterId: id }));
    expect(await t.ok('journal.undo', { id: null })).toMatchObject({
      label: expect.stringMatching(/Surat Perintah/),
    });
  });
});
