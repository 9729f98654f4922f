import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  openBackend,
  personFields,
  type TestBackend,
  TODAY,
  temporaryFolder,
} from '../../../builders/backend.ts';
import { count, importFile, listFile, plan, state } from '../../../builders/import-backend.ts';
import { annex, peopleRows, plainList } from '../../../builders/import-lists.ts';
import { excelJsFile, temporaryFile } from '../../../builders/workbook.ts';

async function operation(posko: TestBackend): Promise<string> {
  const { id } = await posko.ok('operation.create', {
    key: 'omp-2024',
    name: 'Mantap Praja',
    sandi: 'Contoh-2024',
    kind: 'OMP',
    start: '2024-08-27',
    end: '2024-12-25',
    template: 'none',
    stages: false,
  });
  return id;
}

const rowsOf = async (posko: TestBackend, planId: string, show: 'all' | 'findings' | 'held' = 'all') =>
  (await posko.ok('import.rows', { planId, sheet: null, show, code: null, offset: 0, limit: 500 })).rows;

describe('a plan', () => {
  test('shows the sheet as it is, with what was read from it, and writes nothing', async () => {
    const posko = await openBackend();
    const before = state(posko);
    const summary = await plan(posko, await listFile(annex), await operation(posko));
    expect(summary).toMatchObject({
      format: 'xlsx',
      counts: { new: 6, changed: 0, unchanged: 0, held: 0, missing: 0, skipped: 0 },
      unitGuess: 'RESOR KUPANG KOTA',
      bands: [
        { path: ['PIM STAF'], people: 2 },
        { path: ['PREEMTIF'], people: 1 },
        { path: ['PREVENTIF'], people: 1 },
        { path: ['PREVENTIF', 'PAM OBJEK KEGIATAN'], people: 2 },
      ],
      sheets: [{ name: 'LAMPIRAN', status: 'read', headerRow: 9, people: 6 }],
    });
    expect(summary.sheets[0]?.preview[0]).toEqual({
      row: 1,
      cells: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA'],
    });
    const zero = summary.findings.find((f) => f.code === 'NRP_ZERO_RESTORED');
    expect(zero).toMatchObject({ severity: 'info', count: 1, firstCells: ['LAMPIRAN!E22'] });
    const rows = await rowsOf(posko, summary.planId);
    expect(rows.map((r) => r.kind).join(' ')).toContain(
      'band person person band band person band person band person person',
    );
    const last = rows.at(-1);
    expect(last).toMatchObject({ key: 'LAMPIRAN!22', outcome: 'new' });
    expect(last?.cells.find((c) => c.field === 'nrp')).toMatchObject({
      cell: 'E22',
      raw: '4050123',
      value: '04050123',
      issues: [{ code: 'NRP_ZERO_RESTORED' }],
    });
    expect(last?.cells.find((c) => c.field === 'satgas')).toMatchObject({
      cell: null,
      value: 'PREVENTIF › PAM OBJEK KEGIATAN',
    });
    await posko.ok('journal.undo', { id: null });
    expect(state(posko)).toEqual(before);
  });

  test('follows corrections, mappings and left out rows, and forgets them again', async () => {
    const posko = await openBackend();
    const path = await listFile(
      plainList([
        [1, 'BUDI CONTOH', 'BRIPKA', '85130123', 'BANIT SAT LANTAS', null],
        [2, 'MARIA TEFA', 'SERSAN AJAIB', '86020124', 'BANIT SAT LANTAS', null],
      ]),
    );
    const first = await plan(posko, path);
    const { planId } = first;
    expect(first.counts).toMatchObject({ new: 1, held: 1 });
    expect(first.unknown.ranks).toMatchObject([{ value: 'SERSAN AJAIB', count: 1, mapped: null }]);
    expect((await rowsOf(posko, planId, 'held'))[0]?.key).toBe('Sheet1!2');

    const fixed = await posko.ok('import.correct', {
      planId,
      sheet: 'Sheet1',
      cell: 'D2',
      value: '85120123',
    });
    expect(fixed.counts).toMatchObject({ new: 2, held: 0 });
    const cell = (await rowsOf(posko, planId))[0]?.cells.find((c) => c.field === 'nrp');
    expect(cell).toMatchObject({ value: '85120123', typed: '85120123', raw: '85130123' });
    const mapped = await posko.ok('import.mapValue', {
      planId,
      kind: 'rank',
      value: 'SERSAN AJAIB',
      to: 'BRIPDA',
    });
    expect(mapped.unknown.ranks).toMatchObject([{ value: 'SERSAN AJAIB', count: 1, mapped: 'BRIPDA' }]);
    expect(mapped.findings.some((f) => f.code === 'RANK_UNKNOWN')).toBe(false);
    const without = await posko.ok('import.skipRow', { planId, key: 'Sheet1!3', skip: true });
    expect(without.counts).toMatchObject({ new: 1, skipped: 1 });
    await posko.ok('import.skipRow', { planId, key: 'Sheet1!3', skip: false });
    await posko.ok('import.correct', { planId, sheet: 'Sheet1', cell: 'D2', value: null });
    const back = await posko.ok('import.mapValue', { planId, kind: 'rank', value: 'SERSAN AJAIB', to: null });
    expect(back).toEqual({ ...first, back: 'nilai SERSAN AJAIB' });
  });

  test('reads a sheet again as the user sets it; a failure leaves the plan as it was', async () => {
    const posko = await openBackend();
    const hidden = plainList(peopleRows(2, 50), { name: 'Rahasia', hidden: true });
    const path = await listFile(plainList(peopleRows(3), { name: 'Utama' }), hidden);
    const { planId, sheets } = await plan(posko, path);
    expect(sheets.map((s) => s.status)).toEqual(['read', 'skipped']);
    const both = await posko.ok('import.setSheet', {
      planId,
      sheet: 'Rahasia',
      include: true,
      headerRow: null,
      hiddenRows: false,
    });
    expect(both.counts.new).toBe(5);
    const without = await posko.ok('import.setColumn', {
      planId,
      sheet: 'Utama',
      column: 'D',
      field: 'ignore',
    });
    expect(without.sheets[0]?.columns.find((c) => c.column === 'D')?.field).toBe('ignore');
    expect((await rowsOf(posko, planId))[0]?.cells.some((c) => c.field === 'nrp')).toBe(false);
    expect(without.counts.new).toBe(5);
    rmSync(path);
    const again = { planId, sheet: 'Utama', column: 'D', field: 'nrp' } as const;
    expect((await posko.refused('import.setColumn', again)).code).toBe('FILE_NOT_FOUND');
    expect(await posko.ok('import.summary', { planId })).toEqual(without);
    writeFileSync(path, await excelJsFile([plainList(peopleRows(4), { name: 'Utama' })]));
    expect((await posko.refused('import.setColumn', again)).code).toBe('PLAN_EXPIRED');
    expect(await posko.ok('import.summary', { planId })).toEqual(without);
  });

  test('of a file that is no list is refused in words', async () => {
    const posko = await openBackend();
    const refused = async (path: string) =>
      (await posko.refused('import.plan', { file: { $path: path }, operationId: null })).code;
    expect(await refused(join(temporaryFolder(), 'tidak ada.xlsx'))).toBe('FILE_NOT_FOUND');
    expect(await refused(temporaryFile(''))).toBe('FILE_EMPTY');
    expect(await refused(temporaryFile(Buffer.from([0, 1, 2, 3, 255, 254, 0, 0])))).toBe(
      'FILE_NOT_SPREADSHEET',
    );
    expect(
      await refused(
        await listFile({
          rows: [
            ['Rapat', 'Senin'],
            ['Jam', '10.00'],
          ],
        }),
      ),
    ).toBe('NO_TABLE_FOUND');
  });

  test('is kept with two others, until it is dropped or the data is locked', async () => {
    const posko = await openBackend();
    const path = await listFile(plainList(peopleRows(1)));
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await plan(posko, path)).planId);
    const [a = '', b = '', c = ''] = ids;
    await posko.ok('import.summary', { planId: a });
    await plan(posko, path);
    expect((await posko.refused('import.summary', { planId: b })).code).toBe('PLAN_EXPIRED');
    await posko.ok('import.drop', { planId: a });
    expect((await posko.refused('import.commit', { planId: a })).code).toBe('PLAN_EXPIRED');
    await posko.ok('import.summary', { planId: c });
    await posko.ok('session.lock', {});
    await posko.ok('session.unlock', { passphrase: 'kata sandi uji' });
    expect((await posko.refused('import.summary', { planId: c })).code).toBe('PLAN_EXPIRED');
  });
});

describe('a commit', () => {
  test('writes people, units, satgas tree and positions in one action, after a proven backup', async () => {
    const posko = await openBackend();
    const operationId = await operation(posko);
    const before = count(posko, 'action');
    const { batch, actionId, counts } = await importFile(posko, await listFile(annex), operationId);
    expect(counts).toMatchObject({ new: 6, held: 0 });
    expect(count(posko, 'action')).toBe(before + 1);
    const { actions } = await posko.ok('journal.list', { rowId: batch, before: null, limit: 5 });
    expect(actions).toMatchObject([
      { id: actionId, kind: 'import', label: expect.stringContaining('6 baru') },
    ]);
    expect((await posko.ok('backup.list', {}))[0]).toMatchObject({ place: 'local' });
    const { satgas, people } = await posko.ok('operation.get', { id: operationId });
    expect(people).toBe(6);
    expect(satgas.map((s) => [s.name, s.kind, s.depth, s.own, s.total])).toEqual([
      ['PIM STAF', 'staff', 0, 2, 2],
      ['PREEMTIF', 'satgas', 0, 1, 1],
      ['PREVENTIF', 'satgas', 0, 1, 3],
      ['PAM OBJEK KEGIATAN', 'satgas', 1, 2, 2],
    ]);
    const members = await posko.ok('member.list', { operationId, satgasId: null, below: true });
    expect(members.at(-1)).toMatchObject({
      name: 'ZADRAK NEBATU',
      number: '04050123',
      rank: 'BRIPDA',
      unit: 'SAT SAMAPTA',
      opsPosition: 'ANGGOTA',
    });
    expect((await posko.ok('data.verify', {})).problems).toEqual([]);
    expect(await posko.ok('import.batches', {})).toMatchObject([
      { id: batch, undone: false, counts: { new: 6 } },
    ]);
  });

  test('of the same list again changes nobody', async () => {
    const posko = await openBackend();
    const operationId = await operation(posko);
    const path = await listFile(annex);
    await importFile(posko, path, operationId);
    const { counts, planId } = await plan(posko, path, operationId);
    expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: 6, held: 0, missing: 0, skipped: 0 });
    const people = () => JSON.stringify(posko.db.prepare('SELECT * FROM person ORDER BY rid').all());
    const before = people();
    await posko.ok('import.commit', { planId });
    expect(people()).toBe(before);
  });

  test('taken back gives the exact state of before, and redo the exact state after', async () => {
    const posko = await openBackend();
    const operationId = await operation(posko);
    await importFile(posko, await listFile(plainList(peopleRows(5))));
    const before = state(posko);
    const changed = peopleRows(7).map((row) => row.with(4, 'BANIT SAT LANTAS'));
    const { batch, counts } = await importFile(posko, await listFile(plainList(changed), annex), operationId);
    expect(counts).toMatchObject({ new: 8, changed: 5 });
    const after = state(posko);
    await posko.ok('import.undo', { batch });
    expect(state(posko)).toEqual(before);
    expect((await posko.ok('import.batches', {}))[0]).toMatchObject({ id: batch, undone: true });
    expect((await posko.refused('import.undo', { batch })).code).toBe('UNDO_BLOCKED');
    await posko.ok('journal.redo', {});
    expect(state(posko)).toEqual(after);
    expect((await posko.ok('data.verify', {})).problems).toEqual([]);
  });

  test('that others depend on is not taken back: the sentence names them and nothing changes', async () => {
    const posko = await openBackend();
    const { batch } = await importFile(posko, await listFile(plainList(peopleRows(20))));
    const ids = posko.db.prepare('SELECT id FROM person ORDER BY rid').pluck().all() as string[];
    const event = await posko.ok('event.create', event15);
    await posko.ok('assignment.add', {
      eventId: event.id,
      personIds: ids.slice(0, 15),
      role: 'anggota',
      nature: 'pelaksana',
      point: null,
      reason: null,
    });
    const before = state(posko);
    const error = await posko.refused('import.undo', { batch });
    expect(error).toMatchObject({
      code: 'UNDO_BLOCKED',
      message: expect.stringMatching(
        /^15 orang dari impor ini sudah dipakai: 15 penugasan pada 1 kegiatan \(Patroli kota\)\. Orangnya: (I|A)[^;]+; [^;]+; [^;]+; dan 12 lagi\. Cabut dahulu, lalu batalkan impor\. Tindakan yang menghalangi: “[^”]+” \(\d+ \w+ \d{4} \d\d\.\d\d\)\.$/,
      ),
    });
    expect(await posko.ok('import.obstacle', { batch })).toEqual({ message: error.message });
    expect(state(posko)).toEqual(before);
    await posko.ok('event.end', { ids: [event.id] });
    expect(await posko.ok('import.obstacle', { batch })).toEqual({ message: null });
    await posko.ok('import.undo', { batch });
    expect((await posko.ok('session.overview', {})).people).toBe(0);
  });

  test('whose people were edited later says so', async () => {
    const posko = await openBackend();
    const { batch } = await importFile(posko, await listFile(plainList(peopleRows(2))));
    const [id = ''] = posko.db.prepare('SELECT id FROM person').pluck().all() as string[];
    await posko.ok('personnel.update', { ids: [id], fields: { phone: '0812' } });
    const error = await posko.refused('import.undo', { batch });
    expect(error.message).toContain('sudah diubah sesudahnya: 1 orang');
    await posko.ok('journal.undo', { id: null });
    await posko.ok('import.undo', { batch });
  });

  test('on which a later import stands names that import, and not what was undone since', async () => {
    const posko = await openBackend();
    const rows = peopleRows(3);
    const { batch } = await importFile(posko, await listFile(plainList(rows)));
    const [id = ''] = posko.db.prepare('SELECT id FROM person').pluck().all() as string[];
    await posko.ok('personnel.update', { ids: [id], fields: { phone: '0812' } });
    await posko.ok('journal.undo', { id: null });
    const changed = rows.map((row) => row.map((cell, at) => (at === 2 ? 'AIPTU' : cell)));
    const later = await importFile(posko, await listFile(plainList(changed)));
    const { message } = await posko.ok('import.obstacle', { batch });
    expect(message).toMatch(
      /sudah diubah sesudahnya: \d+ orang .*Batalkan dahulu “Impor [^”;]+” \(\d+ \w+ \d{4} \d\d\.\d\d\), lalu batalkan impor ini\.$/,
    );
    await posko.ok('import.undo', { batch: later.batch });
    expect(await posko.ok('import.obstacle', { batch: later.batch })).toEqual({
      message: 'Impor ini sudah dibatalkan.',
    });
    expect(await posko.ok('import.obstacle', { batch })).toEqual({ message: null });
    await posko.ok('import.undo', { batch });
  });

  test('of a plan that no longer fits is refused once and planned again', async () => {
    const posko = await openBackend();
    const { planId } = await plan(posko, await listFile(plainList(peopleRows(2))));
    await posko.ok(
      'personnel.create',
      personFields({ nrp: '70011000', name: 'BUDI CONTOH A', rank: 'BRIPDA' }),
    );
    expect((await posko.refused('import.commit', { planId })).code).toBe('PLAN_STALE');
    const again = await posko.ok('import.summary', { planId });
    expect(again.counts.new).toBe(1);
    await posko.ok('import.commit', { planId });
    expect((await posko.ok('session.overview', {})).people).toBe(2);
  });
});

const event15 = {
  operationId: null,
  stageId: null,
  kind: 'patroli',
  title: 'Patroli kota',
  day: null,
  start: `${TODAY}T19:00`,
  end: `${TODAY}T22:00`,
  approx: null,
  region: null,
  venue: null,
  candidateId: null,
  sttp: null,
  expectedCrowd: null,
  need: 15,
  leaderId: null,
  partners: [],
  flags: [],
  result: null,
  note: null,
};
