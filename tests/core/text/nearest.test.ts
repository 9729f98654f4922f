import { expect, it } from 'vitest';
import { compact, nearest, unknownWord } from '../../../src/core/text/nearest.ts';

const KINDS = ['kampanye.tatap-muka', 'kampanye.rapat-umum', 'patroli', 'pengamanan-objek'];

it.each([
  ['kampanye.tatapmuka', 'kampanye.tatap-muka'],
  ['Patrol', 'patroli'],
  ['rapat umum', 'kampanye.rapat-umum'],
  ['patroli malam', 'patroli'],
])('takes %s to mean %s', (given, meant) => {
  expect(unknownWord(given, KINDS)).toBe(`"${given}" tidak dikenal; maksudnya "${meant}"?`);
});

it('lists the words where none is near, or several are', () => {
  const all = 'harus salah satu dari kampanye.tatap-muka, kampanye.rapat-umum, patroli, pengamanan-objek';
  expect(unknownWord('kampanye', KINDS)).toBe(`"kampanye" tidak dikenal; ${all}`);
  expect(unknownWord('xyz', KINDS)).toBe(`"xyz" tidak dikenal; ${all}`);
  expect(unknownWord('X', ['P', 'S', 'M'], 'tidak ada')).toBe('"X" tidak ada; harus salah satu dari P, S, M');
  expect(unknownWord('X', [])).toBe('"X" tidak dikenal');
});

it('does not choose between two words that are equally near', () => {
  expect(
    nearest('BACA', [
      ['BATA', 'a'],
      ['BALA', 'b'],
    ]),
  ).toBeNull();
  expect(
    nearest(compact('ba-ta'), [
      ['BATA', 'a'],
      ['BALA', 'b'],
    ])?.value,
  ).toBe('a');
});
