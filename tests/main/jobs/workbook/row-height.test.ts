import { expect, it } from 'vitest';
import { rowHeight } from '../../../../src/main/jobs/workbook/row-height.ts';

const linesOf = (text: string, width: number, bold = false) =>
  Math.floor((rowHeight([{ text, width }], bold) ?? 13) / 13);

it.each([
  ['', 36, 1],
  ['KADEK TUNBOKO, S.I.K.', 36, 1],
  ['BERNARD S. RADJIWA, S.Tr.K., S.I.K.', 36, 1],
  ['I GEDE PUTU SURYA WIJAYA KUSUMA NEGARA ADIPUTRA PRATAMA, S.Tr.K., S.I.K., M.H., M.Si.', 36, 3],
  ['198804172010122003', 21, 1],
  ['LORENSIUS W. MANGGARAI MAUBANA, S.Sos.', 36, 2],
  ['KOMBES POL', 13, 1],
  ['KAMSELTIBCARLANTAS', 26, 1],
  ['KAMSELTIBCARLANTAS', 13, 2],
  ['satu\ndua', 36, 2],
])('%j needs in %i characters %i lines', (text, width, lines) => {
  expect(linesOf(text, width)).toBe(lines);
});

it('is never higher than Excel shows a row', () => {
  expect(rowHeight([{ text: 'baris\n'.repeat(60), width: 20 }], false)).toBe(409);
});

it('is as high as the cell that needs most', () => {
  const cells = [
    { text: 'A', width: 20 },
    { text: 'satu dua tiga empat', width: 6 },
  ];
  expect(rowHeight(cells, false)).toBe(4 * 13 + 3);
  expect(rowHeight(cells.slice(0, 1), true)).toBeUndefined();
});
