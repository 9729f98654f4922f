import { describe, expect, it } from 'vitest';
import {
  type DuplicatePerson,
  differingFields,
  fullestFirst,
  includeRecord,
  keepRecord,
  mergeInput,
  numberUnsettled,
  startChoice,
  takeValue,
  valueFrom,
} from '../../../src/renderer/src/features/personnel/merge-choice.ts';

const person = (id: string, own: Partial<DuplicatePerson> = {}): DuplicatePerson => ({
  id,
  rid: 1,
  name: 'RIO CONTOH',
  nrp: null,
  nip: null,
  rank: 'BRIPDA',
  unit: null,
  position: null,
  gender: null,
  phone: null,
  status: 'DINAS',
  note: null,
  memberships: 0,
  duties: 0,
  absences: 0,
  ...own,
});

describe('what a merge takes', () => {
  it('is the value of the kept record, or of the first that has one', () => {
    const people = [person('a', { unit: 'SAT A' }), person('b', { unit: 'SAT B', phone: '0811' })];
    const start = startChoice(people);
    expect(valueFrom(people, start, 'unit')).toBe('a');
    expect(valueFrom(people, start, 'phone')).toBe('b');
    expect(valueFrom(people, keepRecord(start, 'b'), 'unit')).toBe('b');
    expect(mergeInput(people, start)).toEqual({
      keepId: 'a',
      otherIds: ['b'],
      fields: { unit: 'a', phone: 'b' },
    });
  });

  it('is what was chosen, an empty value too', () => {
    const people = [person('a', { phone: '0811' }), person('b')];
    const choice = takeValue(startChoice(people), 'phone', 'b');
    expect(valueFrom(people, choice, 'phone')).toBe('b');
    expect(mergeInput(people, choice).fields).toEqual({ phone: 'b' });
  });

  it('names no field in which all are the same', () => {
    const people = [person('a', { nrp: '04050123' }), person('b', { nrp: '04050123' })];
    expect(differingFields(people, startChoice(people))).toEqual([]);
    expect(mergeInput(people, startChoice(people)).fields).toEqual({});
  });
});

describe('records that are left out', () => {
  const people = [person('a'), person('b', { nrp: '91020784' }), person('c', { nrp: '91020785' })];

  it('give no value and take no part', () => {
    const chosen = takeValue(startChoice(people), 'nrp', 'c');
    const choice = includeRecord(chosen, 'c', false);
    expect(choice.taken).toEqual({});
    expect(mergeInput(people, choice)).toEqual({ keepId: 'a', otherIds: ['b'], fields: { nrp: 'b' } });
    expect(mergeInput(people, includeRecord(choice, 'c', true)).otherIds).toEqual(['b', 'c']);
  });

  it('are never the kept one', () => {
    const start = startChoice(people);
    expect(includeRecord(start, 'a', false)).toBe(start);
    const left = includeRecord(start, 'b', false);
    expect(keepRecord(left, 'b').included).toContain('b');
  });
});

describe('numbers that only the user can choose', () => {
  it('are those that differ', () => {
    const people = [person('a', { nrp: '91020784' }), person('b', { nrp: '91020785' }), person('c')];
    const start = startChoice(people);
    expect(numberUnsettled(people, start)).toEqual(['nrp']);
    expect(valueFrom(people, start, 'nrp')).toBeNull();
    expect(numberUnsettled(people, takeValue(start, 'nrp', 'b'))).toEqual([]);
    expect(numberUnsettled(people, includeRecord(start, 'b', false))).toEqual([]);
  });

  it('are both when one record has an NRP and another a NIP', () => {
    const nip = '199001012015021001';
    const people = [person('a', { nrp: '91020784' }), person('b', { nip })];
    const start = startChoice(people);
    expect(numberUnsettled(people, start)).toEqual(['nrp', 'nip']);
    expect(numberUnsettled(people, takeValue(start, 'nrp', 'a'))).toEqual(['nip']);
    const both = [person('a', { nrp: '91020784', nip }), person('b', { nip })];
    expect(numberUnsettled(both, startChoice(both))).toEqual([]);
  });
});

it('puts the record first that has a number, then the one that says most or on which more hangs', () => {
  const named = person('named', { unit: 'SAT A', position: 'BANIT', phone: '0811', note: 'x' });
  const busy = person('busy', { duties: 2 });
  const numbered = person('numbered', { nrp: '91020784' });
  expect(fullestFirst([named, busy, numbered]).map(({ id }) => id)).toEqual(['numbered', 'busy', 'named']);
});
