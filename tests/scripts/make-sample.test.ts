import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixZipTimes, sampleWorkbook } from '../../scripts/make-sample.mjs';
import { type Bundle, parseBundle } from '../../src/core/bundle/bundle.ts';
import { normaliseNumber } from '../../src/core/personnel/number.ts';

const FILE = 'resources/samples/daftar-personel-omp-2024.xlsx';
const json = JSON.parse(readFileSync('resources/samples/000-polresta-kupang-kota.json', 'utf8'));

function bundle(): Bundle {
  const parsed = parseBundle(json);
  if ('problems' in parsed) throw new Error('the sample bundle is not valid');
  return parsed.bundle;
}

/** Values of every row, merged cells once. */
function cellsOf(workbook: ExcelJS.Workbook): unknown[][] {
  const rows: unknown[][] = [];
  workbook.worksheets[0]!.eachRow({ includeEmpty: true }, (row) => {
    const values: unknown[] = [];
    for (let column = 1; column <= 8; column += 1) {
      const cell = row.getCell(column);
      values.push(cell.isMerged && cell.master !== cell ? null : cell.value);
    }
    rows.push(values);
  });
  return rows;
}

describe('the sample list', () => {
  let rows: unknown[][];
  beforeAll(async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(FILE);
    rows = cellsOf(workbook);
  });

  test('is what the script makes of the bundle', () => {
    expect(cellsOf(sampleWorkbook(json))).toEqual(rows);
  });

  test('has the shape of an annex', () => {
    expect(rows[0]?.[0]).toBe('KEPOLISIAN NEGARA REPUBLIK INDONESIA');
    expect(rows[2]?.[0]).toMatch(/^ +RESOR KUPANG KOTA$/);
    expect(rows[7]).toEqual(['NO', null, 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', null, 'L/P']);
    expect(rows[8]).toEqual(['URUT', 'SAT GAS', null, null, null, 'STRUKTUR', 'OPERASIONAL', null]);
    const bands = rows.flatMap((row) =>
      typeof row[0] === 'string' && /STAF|SATGAS|SATUAN/.test(row[0]) ? [row[0]] : [],
    );
    expect(bands).toEqual([
      'PIM STAF',
      'SATUAN TUGAS',
      '1. SATGAS PREEMTIF',
      '2. SATGAS PREVENTIF',
      '3. SATGAS KAMSELTIBCARLANTAS',
      '4. SATGAS GAKKUM',
      '5. SATGAS HUMAS',
      '6. SATGAS BANOPS',
    ]);
    expect(rows.find((row) => row[0] === 'JUMLAH')?.[2]).toBe('151 (seratus lima puluh satu) orang');
    expect(rows.at(-1)?.[5]).toBe('KOMISARIS BESAR POLISI NRP 76050101');
  });

  test('holds the 151 people of the bundle in order, numbers as clerks type them', () => {
    const people = rows.filter((row) => typeof row[0] === 'number');
    expect(people.map((row) => row[0])).toEqual(Array.from({ length: 151 }, (_, i) => i + 1));
    const read = people.map((row) => normaliseNumber(row[4] as string | number));
    expect(people.map((row, i) => [row[2], row[3], read[i]?.value, row[5], row[6], row[7]])).toEqual(
      bundle().people.map((p) => [
        p.name,
        p.rank,
        p.nrp,
        p.position,
        p.memberships[0]!.opsPosition,
        p.gender,
      ]),
    );
    const issues = read.flatMap((number) => number.issues);
    const count = (code: string) => issues.filter((issue) => issue === code).length;
    expect([count('NRP_CLEANED'), count('NRP_ZERO_RESTORED'), issues.length]).toEqual([14, 12, 26]);
  });

  test('two runs give the same bytes', async () => {
    const make = async () => fixZipTimes(Buffer.from(await sampleWorkbook(json).xlsx.writeBuffer()));
    const [first, second] = [await make(), await make()];
    expect(first.equals(second)).toBe(true);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(first as unknown as ArrayBuffer);
    expect(cellsOf(workbook)).toEqual(rows);
  });
});
