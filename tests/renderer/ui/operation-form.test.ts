import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/renderer/src/features/operation/candidate-names.ts';
import { newForm, operationKey, problemOf } from '../../../src/renderer/src/ui/operation-form.ts';

describe('form of an operation', () => {
  it('makes a key that the contract takes', () => {
    expect(operationKey('Mantap Praja', 'Turangga-2024')).toBe('mantap-praja-turangga-2024');
    expect(operationKey('Ópêrasi  "Ketupat"', '')).toBe('operasi-ketupat');
    expect(operationKey('***', '')).toBe('operasi');
    expect(operationKey('a'.repeat(200), '')).toMatch(/^[a-z0-9-]{1,80}$/);
  });
  it('says what is missing', () => {
    const form = newForm('polres');
    expect(problemOf(form)).toBeNull();
    expect(problemOf({ ...form, name: ' ' })).toBe('nameMissing');
    expect(problemOf({ ...form, end: null })).toBe('dateBad');
    expect(problemOf({ ...form, start: '2024-12-01', end: '2024-11-01' })).toBe('dateOrder');
    expect(newForm('polda').template).toBe('polda');
  });
  it('splits the names of a pair', () => {
    expect(namesOf('Ana Contoh, S.H.; Beni Contoh')).toEqual(['Ana Contoh, S.H.', 'Beni Contoh']);
    expect(namesOf('Ana Contoh dan Beni Contoh')).toEqual(['Ana Contoh', 'Beni Contoh']);
    expect(namesOf('Dandi Contoh')).toEqual(['Dandi Contoh']);
    expect(namesOf(' ; ')).toEqual([]);
  });
});
