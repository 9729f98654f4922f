import { expect, test } from 'vitest';
import { matching, onlyMatch } from '../../../src/renderer/src/lib/only-match.ts';

const options = (...labels: string[]) => labels.map((label) => ({ value: label, label }));
const taken = (labels: string[], text: string) =>
  onlyMatch(matching(options(...labels), text), text)?.label ?? null;

test('the only option that holds the text is meant, in any case', () => {
  expect(taken(['POLDA NTB', 'POLDA NTT', 'POLDA MALUKU'], 'ntt')).toBe('POLDA NTT');
});

test('an option that is called exactly so is meant, though others hold the text', () => {
  expect(taken(['   Regu 1', '   Regu 10', '   Regu 11'], 'regu 1')).toBe('   Regu 1');
});

test('nothing is guessed among several, among several of one name, or from nothing', () => {
  expect(taken(['POLDA PAPUA BARAT', 'POLDA PAPUA TENGAH'], 'papua')).toBeNull();
  expect(taken(['Regu 1', 'Regu 1'], 'Regu 1')).toBeNull();
  expect(taken(['POLDA NTT'], 'xyz')).toBeNull();
});

test('words are found in any order and wherever they stand', () => {
  const shifts = ['Kadek Manefo, Jumat, 15 Nov Pagi', 'Kadek Manefo, Sabtu, 16 Nov Pagi'];
  expect(taken(shifts, 'kadek 15')).toBe(shifts[0]);
  expect(matching(options(...shifts), ' pagi  KADEK ')).toHaveLength(2);
  expect(matching(options(...shifts), 'kadek 17')).toEqual([]);
});
