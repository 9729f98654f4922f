import { expect, it } from 'vitest';
import { letterRegister } from '../../../src/core/reports/letter-register.ts';

const frame = { letterhead: [], titles: [], signature: null, paper: 'f4' as const, foot: null };
const letter = (serial: number, state = 'Terbit') => ({
  ...{ serial, number: `Sprin/${serial}/XI/OPS.1.3./2024`, date: '2024-11-06', kind: 'Surat Perintah' },
  ...{ subject: 'Pengamanan', people: 12, state, remark: null },
});

it('numbers the letters through, shows what was skipped before the next, and counts each state', () => {
  const { rows } = letterRegister({
    ...frame,
    books: [
      {
        series: 'Surat Perintah',
        year: 2024,
        letters: [letter(812), letter(815, 'Dibatalkan')],
        gaps: [{ before: 815, text: '813–814' }],
      },
      { series: 'Nota Dinas', year: 2024, letters: [letter(7)], gaps: [] },
    ],
  });
  expect(
    rows.flatMap((row) => (row.kind === 'row' ? [[row.cells[0], row.cells[3], row.cells[8]]] : [])),
  ).toEqual([
    [1, '812', 'Terbit'],
    [null, '813–814', 'Lowong'],
    [2, '815', 'Dibatalkan'],
    [3, '7', 'Terbit'],
  ]);
  expect(rows.flatMap((row) => (row.kind === 'total' ? [[row.label, row.cells[8]]] : []))).toEqual([
    ['JUMLAH TERBIT', { value: 2, texts: ['Terbit'] }],
    ['JUMLAH DIBATALKAN', { value: 1, texts: ['Dibatalkan'] }],
  ]);
});
