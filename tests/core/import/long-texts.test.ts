import { expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { planImport } from '../../../src/core/import/plan.ts';
import { unitFromPosition } from '../../../src/core/unit/unit-position.ts';
import { findings, NOBODY } from '../../builders/import-read.ts';
import { type CellSpec, packedWorkbook } from '../../builders/workbook.ts';

const HEADER = ['NO', 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', 'KESATUAN', 'SATGAS', 'NO HP', 'KET'];
const PERSON: CellSpec[] = [
  1,
  'BUDI CONTOH',
  'AIPDA',
  '85010123',
  'BANIT',
  'SAT LANTAS',
  'GAKKUM',
  '0812',
  'x',
];
const plan = (rows: readonly (readonly CellSpec[])[]) =>
  planImport(parseWorkbook(packedWorkbook([{ rows }])), NOBODY);

test('a text too long for a field is said and read as empty; the others of the row are taken', () => {
  const row = PERSON.with(4, 'BANIT SAT LANTAS '.repeat(100));
  const { issues, writeSet } = plan([HEADER, row]);
  expect(findings(issues)).toEqual(['CELL_ERROR E2 BANIT SAT LANTAS BANIT SAT LANTAS BANIT … → null']);
  expect(issues[0]?.message).toBe(
    'E2 berisi lebih dari 1.000 huruf; dibaca kosong. Ketik isinya bila perlu.',
  );
  expect(writeSet.insertPeople).toMatchObject([{ nrp: '85010123', position: null, unit: 'SAT LANTAS' }]);
  expect(findings(plan([HEADER, PERSON.with(8, 'catatan '.repeat(100))]).issues)).toEqual([]);
});

/** Pieces that the patterns of the rules can be made to try again and again. */
const PIECES = [
  'SAT ',
  'BANIT SAT ',
  'a ',
  '1. ',
  '1',
  ' ',
  '. ',
  'S.H., ',
  'J U M ',
  'NRP ',
  '1/',
  '(',
  '\u00a0',
  'CUTI ',
];

test('no cell, title, band or header keeps the rules busy, whatever it repeats', () => {
  const started = process.cpuUsage().user;
  for (const piece of PIECES) {
    const text = piece.repeat(Math.floor(32_000 / piece.length));
    for (let column = 0; column < HEADER.length; column++) {
      for (const cell of [text, text.slice(0, 990)]) plan([HEADER, PERSON.with(column, cell)]);
    }
    plan([[text], HEADER, [text], PERSON, [null, text]]);
    plan([[...HEADER, text], PERSON]);
  }
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20);
});

test('a unit is looked for in positions of words, not in pages', () => {
  expect(unitFromPosition('SAT '.repeat(99))).toBeNull();
  expect(unitFromPosition(`BANIT ${'x '.repeat(300)}SAT LANTAS`)).toBeNull();
});
