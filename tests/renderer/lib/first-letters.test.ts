import { expect, test } from 'vitest';
import { byFirstLetters, NOTHING_TYPED } from '../../../src/renderer/src/lib/first-letters.ts';

const KINDS = ['Tatap muka', 'Pertemuan', 'Rapat umum', 'Debat', 'Patroli', 'Rapat pleno'].map((label) => ({
  value: label,
  label,
}));

/** What typing letters with so many milliseconds between them chooses, one after another. */
function chosen(letters: string, pause: number, from: string | null = null): (string | null)[] {
  let typed = NOTHING_TYPED;
  let value = from;
  return [...letters].map((letter, i) => {
    const found = byFirstLetters(KINDS, value, typed, letter, i * pause);
    typed = found.typed;
    value = found.option?.value ?? value;
    return found.option?.value ?? null;
  });
}

test('letters in a row narrow to the option that begins with them', () => {
  expect(chosen('rap', 100)).toEqual(['Rapat umum', 'Rapat umum', 'Rapat umum']);
  expect(chosen('pa', 100)).toEqual(['Pertemuan', 'Patroli']);
});

test('one letter again, and a letter after a pause, go on to the next', () => {
  expect(chosen('rrr', 100)).toEqual(['Rapat umum', 'Rapat pleno', 'Rapat umum']);
  expect(chosen('pp', 2000)).toEqual(['Pertemuan', 'Patroli']);
  expect(chosen('r', 0, 'Rapat umum')).toEqual(['Rapat pleno']);
});

test('what no option begins with chooses nothing', () => {
  expect(chosen('x', 0, 'Debat')).toEqual([null]);
});
