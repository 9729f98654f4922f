import { expect, it } from 'vitest';
import { listName, rankedListName, rankedName } from '../../../src/renderer/src/lib/person-name.ts';

it('shows names of narrow lists without titles, in sentence case, middle words as initials when long', () => {
  expect(listName('ADRIANUS J. PANDEWULA, S.I.K., M.H.')).toBe('Adrianus J. Pandewula');
  expect(listName('DRS. YOHANIS FRANSISKUS TEBUAMA, S.H.')).toBe('Yohanis F. Tebuama');
  expect(listName('BUDI KOLIWEDO')).toBe('Budi Koliwedo');
});

it('keeps the rank as stored, and the whole name for the tooltip', () => {
  const person = { rank: 'KOMBES POL', name: 'ADRIANUS J. PANDEWULA, S.I.K., M.H.' };
  expect(rankedListName(person)).toBe('KOMBES POL Adrianus J. Pandewula');
  expect(rankedName(person)).toBe('KOMBES POL ADRIANUS J. PANDEWULA, S.I.K., M.H.');
  expect(rankedListName({ rank: null, name: 'IGNASIUS TEFUNAI' })).toBe('Ignasius Tefunai');
});
