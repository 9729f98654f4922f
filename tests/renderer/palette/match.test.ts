import { expect, test } from 'vitest';
import { matchCommands } from '../../../src/renderer/src/features/palette/match.ts';

const all = [
  { label: 'Buka Beranda' },
  { label: 'Impor daftar personel dari Excel…' },
  { label: 'Kunci sekarang' },
];
const found = (text: string) => matchCommands(all, text).map((c) => c.label);

test('every typed word begins a word of the label, in any order and case', () => {
  expect(found('EX im')).toEqual(['Impor daftar personel dari Excel…']);
  expect(found('bera')).toEqual(['Buka Beranda']);
  expect(found('randa')).toEqual([]);
  expect(found('  ')).toHaveLength(3);
});
