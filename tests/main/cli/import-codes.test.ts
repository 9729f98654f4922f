import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ISSUE_CODES } from '../../../src/core/import/types.ts';
import { IDENTITY, PASSPHRASE, personFields, startBackend } from '../../builders/backend.ts';
import { type CellSpec, handMadeFile } from '../../builders/workbook.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'posko-kode-'));
const dataDir = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const posko = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'out', 'main', 'posko.js'), ...args, '--data', dataDir, '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, POSKO_PASSPHRASE: PASSPHRASE },
  });

/** A list with everything that a list can have wrong, each in a row of its own. */
const ROWS: CellSpec[][] = [
  ['NO', 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', 'KESATUAN', 'KET', 'JABATAN OPERASI', 'L/P', 'NAMA'],
  [1, 'BUDI CONTOH', 'AIPDA', '85010123', 'BANIT', 'SAT LANTAS', null],
  [2, 'ANTON NOL', 'BRIPDA', 4050123, 'BANIT', 'SAT LANTAS', null],
  [3, 'BENI TITIK', 'AIPDA', '85.01.0125', 'BANIT', 'SAT LANTAS', null],
  [4, 'CARLI BULAN', 'AIPDA', '85130126', 'BANIT', 'SAT LANTAS', null],
  [5, 'DANI PANJANG', 'AIPDA', '850101271', 'BANIT', 'SAT LANTAS', null],
  [6, 'EDI TANPA', 'AIPDA', null, 'BANIT', 'SAT LANTAS', null],
  [7, 'FERI SATU', 'AIPDA', '85010128', 'BANIT', 'SAT LANTAS', null],
  [8, 'GUNTUR DUA', 'AIPDA', '85010128', 'BANIT', 'SAT LANTAS', null],
  [9, 'BUDI CONTOH', 'AIPDA', '85010123', 'BANIT', 'SAT LANTAS', null],
  [10, 'HANS SIPIL', 'PENATA', '198001012005011000', 'STAF', 'SAT LANTAS', null],
  [11, 'IWAN AJAIB', 'SERSAN AJAIB', '85010129', 'BANIT', 'SAT LANTAS', null],
  [12, 'BRIPKA JONI DEPAN', null, '85010130', 'BANIT', 'SAT LANTAS', null],
  [13, null, 'AIPDA', '85010131', 'BANIT', 'SAT LANTAS', null],
  [14, 'KRIS CUTI', 'AIPDA', '85010132', 'BANIT', 'SAT LANTAS', 'CUTI'],
  [15, 'LEO GALAT', 'AIPDA', '85010133', { error: '#REF!' }, 'SAT LANTAS', null],
  [16, 'MIKA RUMUS', 'AIPDA', '85010134', { formula: 'A1' }, 'SAT LANTAS', null],
  [17, 'EDI TANPA', 'AIPDA', null, 'KANIT', 'SAT RESKRIM', null],
  [18, 'NELLY LAMA', 'AIPDA', '85010135', 'BANIT', 'SAT LANTAS', null],
  [19, 'OSCAR SATUAN', 'AIPDA', '85010136', 'BANIT', 'SAT AJAIB', null, 'PENGAWAS'],
  [20, 'PETRUS SEMBUNYI', 'AIPDA', '85010137', 'BANIT', 'SAT LANTAS', null],
  [21, 'QORI SAMA', '"', '85010141', 'BANIT', 'SAT LANTAS', null],
  [22, 'RIKA KELAMIN', 'AIPDA', '85010142', 'BANIT', 'SAT LANTAS', null, null, 'X', 'BAPAK RIKA'],
  [23, 'SARI TUA', 'AIPDA', '30010143', 'BANIT', 'SAT LANTAS', null],
  [null, 'SINTA SENDIRI'],
  ['ANOA'],
  ['JUMLAH', null, null, 99, null, null, null],
];

test('every finding of an import is told by its code, with the cell, what it holds and what was made of it', async () => {
  const { backend } = startBackend(dataDir);
  const call = async (name: string, input: unknown) => {
    const result = await backend.call({ name, input });
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  await call('session.create', { passphrase: PASSPHRASE, identity: IDENTITY, paper: 'a4', sample: false });
  const gone = personFields({ name: 'NELLY LAMA', nrp: '85010135', rank: 'AIPDA', unit: 'SAT LANTAS' });
  const { id } = (await call('personnel.create', gone)) as { id: string };
  await call('personnel.end', { ids: [id] });
  await call('operation.create', {
    key: 'ops',
    name: 'Ops',
    sandi: null,
    kind: 'OMP',
    start: '2024-08-27',
    end: '2024-12-25',
    template: 'none',
    stages: false,
  });
  await backend.close();

  const file = join(folder, 'semua.xlsx');
  const hidden = { name: 'Rahasia', hidden: true, rows: ROWS.slice(0, 2) };
  const notes = { name: 'Catatan', rows: [['Rapat hari Senin'], ['Jam 10.00']] };
  writeFileSync(file, handMadeFile([{ name: 'Data', rows: ROWS, hiddenRows: [21] }, hidden, notes]));
  const run = posko('import', 'personnel', file, '--operation', 'ops', '--dry-run');
  const report = JSON.parse(run.stdout) as {
    issues: {
      code: string;
      sheet: string;
      cell: string | null;
      value: string | null;
      result: string | null;
    }[];
  };
  const told = report.issues.map(
    ({ code, sheet, cell, value, result }) => `${code} ${sheet}!${cell ?? '*'} ${value} → ${result}`,
  );
  expect(told.sort()).toEqual([
    'CELL_ERROR Data!E16 #REF! → null',
    'COLUMN_TWICE Data!J1 NAMA → B',
    'DITTO_FILLED Data!C22 " → AIPDA',
    'FORMULA_WITHOUT_VALUE Data!E17 null → null',
    'GENDER_UNKNOWN Data!I23 X → null',
    'GROUP_ASSUMED Data!A26 ANOA → ANOA',
    'HIDDEN_ROWS Data!* 1 → null',
    'HIDDEN_SHEET Rahasia!* Rahasia → null',
    'NAME_ALONE Data!B25 SINTA SENDIRI → null',
    'NAME_MISSING Data!B14 null → null',
    'NIP_PRECISION_LOST Data!D11 198001012005011000 → null',
    'NRP_AGE Data!D24 30010143 → 30010143',
    'NRP_CLEANED Data!D4 85.01.0125 → 85010125',
    'NRP_DUPLICATE_OTHER_NAME Data!D8 85010128 → null',
    'NRP_DUPLICATE_OTHER_NAME Data!D9 85010128 → null',
    'NRP_DUPLICATE_SAME_PERSON Data!D10 85010123 → D2',
    'NRP_LENGTH Data!D6 850101271 → 850101271',
    'NRP_MISSING Data!D18 null → null',
    'NRP_MISSING Data!D25 null → null',
    'NRP_MISSING Data!D7 null → null',
    'NRP_MONTH_INVALID Data!D5 85130126 → null',
    'NRP_ZERO_RESTORED Data!D3 4050123 → 04050123',
    'OPS_POSITION_UNPLACED Data!H20 PENGAWAS → null',
    'PERSON_ENDED Data!D19 85010135 → AIPDA, NELLY LAMA, SAT LANTAS, 85010135',
    'POSSIBLE_SAME_PERSON Data!B18 EDI TANPA → B7',
    'RANK_FROM_NAME Data!B13 BRIPKA JONI DEPAN → BRIPKA · JONI DEPAN',
    'RANK_UNKNOWN Data!C12 SERSAN AJAIB → SERSAN AJAIB',
    'SHEET_WITHOUT_PEOPLE Catatan!* Catatan → null',
    'STATUS_PROPOSED Data!G15 CUTI → CUTI',
    'TOTAL_MISMATCH Data!D27 99 → 23',
    'UNIT_UNKNOWN Data!F20 SAT AJAIB → SAT AJAIB',
  ]);
  expect([...new Set(report.issues.map(({ code }) => code))].sort()).toEqual([...ISSUE_CODES].sort());
});
