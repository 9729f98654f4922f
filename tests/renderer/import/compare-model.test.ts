import { describe, expect, it } from 'vitest';
import {
  compareLines,
  losesNumber,
  nextKey,
  relationOf,
  sideKey,
} from '../../../src/renderer/src/features/import/compare-model.ts';
import type { ImportSideView } from '../../../src/shared/contract/import.ts';

const side = (more: Partial<ImportSideView>, values: Record<string, string | null> = {}): ImportSideView => ({
  kind: 'row',
  key: 'A!2',
  personId: null,
  sheet: 'A',
  row: 2,
  outcome: 'held',
  ended: false,
  decided: null,
  chosen: false,
  clash: false,
  fields: (['name', 'rank', 'nrp'] as const).map((field) => ({ field, value: values[field] ?? null })),
  differs: [],
  ...more,
});

const row = side({}, { name: 'MARIA TEFA', nrp: '85010123' });
const other = side({ key: 'A!3', differs: ['name'] }, { name: 'BUDI CONTOH', nrp: '85010123' });
const person = side(
  { kind: 'person', key: null, personId: 'p1', sheet: null, row: null, outcome: null, differs: ['rank'] },
  { name: 'MARIA TEFA', rank: 'AIPDA', nrp: '85010123' },
);

describe('compareLines', () => {
  it('has a line for each field in which anybody has a value, sides in order, differences marked', () => {
    const lines = compareLines(row, [other, person]);
    expect(lines.map((line) => line.field)).toEqual(['name', 'rank', 'nrp']);
    expect(lines[0]?.values).toEqual([
      { text: 'MARIA TEFA', differs: false },
      { text: 'BUDI CONTOH', differs: true },
      { text: 'MARIA TEFA', differs: false },
    ]);
    expect(lines[1]?.values.map(({ text }) => text)).toEqual([null, null, 'AIPDA']);
    expect(compareLines(row, [other]).map((line) => line.field)).toEqual(['name', 'nrp']);
  });
});

describe('a number that a stored person has', () => {
  const named = side({ clash: true }, { name: 'RUBEN CONTOH', nrp: '85010123' });
  it('says what each answer does with it, and who is left without', () => {
    expect(relationOf(named, [person])).toBe('clashStored');
    expect(relationOf(named, [person, other])).toBe('clash');
    expect(losesNumber(named, named, [person])).toBe(false);
    const fresh = { ...named, decided: 'new' as const };
    expect([losesNumber(fresh, fresh, [person]), losesNumber(person, fresh, [person])]).toEqual([
      true,
      false,
    ]);
    const right = { ...named, chosen: true };
    expect([losesNumber(right, right, [person]), losesNumber(person, right, [person])]).toEqual([
      false,
      true,
    ]);
  });
});

describe('relationOf', () => {
  it('tells a clash also after one was chosen, a known person, nobody known, and nobody at all', () => {
    expect(relationOf(row, [])).toBe('alone');
    expect(relationOf({ ...row, clash: true }, [other])).toBe('clash');
    expect(relationOf({ ...row, chosen: true }, [other])).toBe('clash');
    expect(relationOf({ ...row, personId: 'p1' }, [person])).toBe('known');
    expect(relationOf(row, [person])).toBe('unknown');
  });
});

describe('going through doubtful rows', () => {
  it('goes round, finds a way in from outside, and has nowhere to go from the only one', () => {
    expect(nextKey(['a', 'b', 'c'], 'c', 1)).toBe('a');
    expect(nextKey(['a', 'b', 'c'], 'a', -1)).toBe('c');
    expect(nextKey(['a', 'b'], 'x', 1)).toBe('a');
    expect(nextKey(['a', 'b'], 'x', -1)).toBe('b');
    expect(nextKey(['a'], 'a', 1)).toBeNull();
    expect(nextKey([], 'a', 1)).toBeNull();
  });

  it('names sides by row or by person', () => {
    expect([row, person].map(sideKey)).toEqual(['A!2', 'p1']);
  });
});
