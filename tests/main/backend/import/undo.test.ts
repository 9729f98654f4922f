import { describe, expect, test } from 'vitest';
import { openBackend, personFields, type TestBackend } from '../../../builders/backend.ts';
import { listFile, plan } from '../../../builders/import-backend.ts';
import type { CellSpec } from '../../../builders/workbook.ts';

const HEADER: CellSpec[] = ['NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN', 'NO HP', 'KET'];
const list = (...rows: CellSpec[][]) => listFile({ name: 'Sheet1', rows: [HEADER, ...rows] });

/** The plan as the window sees it, without the names of the steps. */
async function shown(posko: TestBackend, planId: string) {
  const { back: _back, forth: _forth, ...summary } = await posko.ok('import.summary', { planId });
  const { rows } = await posko.ok('import.rows', {
    planId,
    sheet: null,
    show: 'all',
    code: null,
    offset: 0,
    limit: 500,
  });
  return { summary, rows };
}

async function openPlan() {
  const posko = await openBackend();
  await posko.ok('personnel.create', personFields({ name: 'YAKOBA LODOWAI', nrp: '83060184' }));
  const { id } = await posko.ok('personnel.create', personFields({ name: 'TIDAK DISEBUT', nrp: '83060185' }));
  const { planId } = await plan(
    posko,
    await list(
      ['YAKOBA LODOWAI', 'AIPDA', '83060184', 'KANIT', 'SAT LANTAS'],
      ['MARIA TEFA', 'SERSAN AJAIB', '85130123', 'BANIT', 'SAT LANTAS'],
      ['BUDI CONTOH', 'BRIPKA', '85010124', 'KANIT', 'SAT LANTAS'],
      ['ORANG LAIN', 'BRIPKA', '85010124', 'KANIT', 'SAT LANTAS'],
    ),
  );
  return { posko, planId, id };
}

describe('decisions about a plan', () => {
  test('of every kind are taken back one by one and done again, and nothing else is', async () => {
    const { posko, planId, id } = await openPlan();
    const operation = await posko.ok('operation.create', {
      key: 'uji',
      name: 'Uji',
      sandi: null,
      kind: 'pemilu',
      start: '2024-09-25',
      end: '2024-11-23',
      template: 'none',
      stages: false,
    });
    const sheet = { planId, sheet: 'Sheet1', include: true, hiddenRows: false };
    const steps: [what: string, run: () => Promise<unknown>][] = [
      [
        'isi sel C3',
        () => posko.ok('import.correct', { planId, sheet: 'Sheet1', cell: 'C3', value: '85120123' }),
      ],
      [
        'isi 2 sel',
        () =>
          posko.ok('import.correctCells', {
            planId,
            cells: [
              { sheet: 'Sheet1', cell: 'C4', value: '85010125' },
              { sheet: 'Sheet1', cell: 'C5', value: '85010126' },
            ],
          }),
      ],
      [
        'lewati 2 baris',
        () => posko.ok('import.skipRows', { planId, keys: ['Sheet1!4', 'Sheet1!5'], skip: true }),
      ],
      ['ambil 1 baris', () => posko.ok('import.skipRows', { planId, keys: ['Sheet1!5'], skip: false })],
      ['lewati baris 4', () => posko.ok('import.skipRow', { planId, key: 'Sheet1!4', skip: true })],
      [
        'nilai SERSAN AJAIB',
        () => posko.ok('import.mapValue', { planId, kind: 'rank', value: 'SERSAN AJAIB', to: 'BRIPDA' }),
      ],
      [
        '2 nilai',
        () =>
          posko.ok('import.mapValues', {
            planId,
            values: [
              { kind: 'rank', value: 'SERSAN AJAIB', to: 'BRIPTU' },
              { kind: 'unit', value: 'SAT LANTAS', to: 'SAT SAMAPTA' },
            ],
          }),
      ],
      ['pilihan operasi', () => posko.ok('import.setOperation', { planId, operationId: operation.id })],
      [
        'kolom D',
        () => posko.ok('import.setColumn', { planId, sheet: 'Sheet1', column: 'D', field: 'ignore' }),
      ],
      ['lembar Sheet1', () => posko.ok('import.setSheet', { ...sheet, headerRow: 2 })],
      ['lembar Sheet1', () => posko.ok('import.setSheet', { ...sheet, headerRow: 1 })],
      [
        'isian lama pada baris 2',
        () => posko.ok('import.keepOld', { planId, key: 'Sheet1!2', field: 'rank', keep: true }),
      ],
      ['orang pada baris 2', () => posko.ok('import.decide', { planId, key: 'Sheet1!2', as: 'new' })],
      ['akhiri 1 orang', () => posko.ok('import.endMissing', { planId, personIds: [id], end: true })],
      ['pilihan baris 5', () => posko.ok('import.choose', { planId, key: 'Sheet1!5' })],
      [
        'ambil semua NRP_MONTH_INVALID',
        () => posko.ok('import.accept', { planId, code: 'NRP_MONTH_INVALID', accept: true }),
      ],
    ];
    const stations = [await shown(posko, planId)];
    for (const [what, run] of steps) {
      await run();
      stations.push(await shown(posko, planId));
      expect((await posko.ok('import.summary', { planId })).back).toBe(what);
    }
    const actions = () => posko.db.prepare('SELECT count(*) FROM action').pluck().get();
    const before = actions();
    for (let at = stations.length - 2; at >= 0; at--) {
      const summary = await posko.ok('import.back', { planId });
      expect(summary.forth).toBe(steps[at]?.[0]);
      expect(await shown(posko, planId)).toEqual(stations[at]);
    }
    expect((await posko.refused('import.back', { planId })).code).toBe('NOT_FOUND');
    for (const station of stations.slice(1)) {
      await posko.ok('import.forth', { planId });
      expect(await shown(posko, planId)).toEqual(station);
    }
    expect((await posko.refused('import.forth', { planId })).code).toBe('NOT_FOUND');
    expect(actions()).toBe(before);
  });

  test('made after going back end what could be done again', async () => {
    const { posko, planId } = await openPlan();
    await posko.ok('import.skipRow', { planId, key: 'Sheet1!3', skip: true });
    await posko.ok('import.back', { planId });
    const other = await posko.ok('import.skipRow', { planId, key: 'Sheet1!4', skip: true });
    expect(other).toMatchObject({ back: 'lewati baris 4', forth: null });
  });

  test('in bulk are one step each, and reach every row and cell', async () => {
    const { posko, planId } = await openPlan();
    const cells = ['C4', 'C5'].map((cell, at) => ({ sheet: 'Sheet1', cell, value: `8501012${at + 5}` }));
    const corrected = await posko.ok('import.correctCells', { planId, cells });
    expect(corrected.counts).toMatchObject({ new: 2, held: 1 });
    const keys = ['Sheet1!3', 'Sheet1!4', 'Sheet1!99'];
    const skipped = await posko.ok('import.skipRows', { planId, keys, skip: true });
    expect(skipped).toMatchObject({ counts: { new: 1, held: 0, skipped: 2 }, back: 'lewati 2 baris' });
    await posko.ok('import.back', { planId });
    const first = await posko.ok('import.back', { planId });
    expect(first.counts).toMatchObject({ new: 0, held: 3, skipped: 0 });
  });

  test('that cannot be carried out leave the plan as it was', async () => {
    const { posko, planId } = await openPlan();
    const before = await shown(posko, planId);
    await posko.refused('import.setOperation', { planId, operationId: 'tidak ada' });
    expect(await shown(posko, planId)).toEqual(before);
    expect((await posko.ok('import.summary', { planId })).back).toBeNull();
  });

  test('skipped rows are listed by themselves, and a corrected cell still shows what the file holds', async () => {
    const { posko, planId } = await openPlan();
    await posko.ok('import.skipRow', { planId, key: 'Sheet1!3', skip: true });
    await posko.ok('import.correct', { planId, sheet: 'Sheet1', cell: 'C3', value: '' });
    const skipped = await posko.ok('import.rows', {
      planId,
      sheet: null,
      show: 'skipped',
      code: null,
      offset: 0,
      limit: 10,
    });
    expect(skipped.rows.map((row) => row.key)).toEqual(['Sheet1!3']);
    expect(skipped.rows[0]?.cells.find((cell) => cell.cell === 'C3')).toMatchObject({
      raw: '85130123',
      typed: '',
      value: null,
    });
  });
});

test('a satgas of the list is there, would be new, or waits for held rows', async () => {
  const posko = await openBackend();
  const operation = await posko.ok('operation.create', {
    key: 'uji',
    name: 'Uji',
    sandi: null,
    kind: 'pemilu',
    start: '2024-09-25',
    end: '2024-11-23',
    template: 'polres',
    stages: false,
  });
  const path = await listFile({
    name: 'Sheet1',
    rows: [
      ['NO', 'NAMA', 'PANGKAT', 'NRP'],
      ['SATGAS PREVENTIF'],
      [1, 'MARIA TEFA', 'AIPDA', '85010123'],
      ['SATGAS WALPRI'],
      [2, 'BUDI CONTOH', 'BRIPKA', '85010124'],
      ['SATGAS GAKKUM'],
      [3, 'ORANG LAIN', 'BRIPKA', '85130124'],
    ],
  });
  const none = await plan(posko, path);
  expect(none.bands.map((band) => band.satgas)).toEqual([null, null, null]);
  const some = await plan(posko, path, operation.id);
  expect(some.bands.map((band) => band.satgas)).toEqual(['there', 'new', null]);
});
