import { describe, expect, it } from 'vitest';
import {
  derivedTitle,
  emptyValues,
  fieldsOf,
  isBlank,
  withConsequences,
} from '../../../src/renderer/src/features/event/draft.ts';
import { eventFields } from '../../../src/shared/contract/event.ts';

const operation = {
  id: 'op',
  key: 'op',
  name: 'Mantap Praja',
  sandi: null,
  kind: 'OMP',
  start: '2024-08-27',
  end: '2024-12-25',
  election: null,
  plans: [],
  apel: null,
  stages: [
    { id: 's', key: 'kampanye', name: 'Kampanye', start: '2024-09-25', end: '2024-11-23', voting: false },
  ],
  candidates: [],
  satgas: [],
  people: 0,
};

describe('a new event', () => {
  it('is blank until somebody says when, where or what; a band that was clicked says nothing', () => {
    const fresh = emptyValues('2024-12-06', 'siang', operation);
    expect(isBlank(fresh, fresh)).toBe(true);
    expect(isBlank({ ...fresh, title: '  ' }, fresh)).toBe(true);
    for (const told of [
      { title: 'Apel' },
      { start: '2024-12-06T14:00' },
      { venue: 'Alun-alun' },
      { region: '53.71.04.1009' },
      { kind: 'patroli' },
    ])
      expect(isBlank({ ...fresh, ...told }, fresh)).toBe(false);
  });

  it('begins in the stage of its day, a campaign only within the campaign', () => {
    expect(emptyValues('2024-11-06', null, operation)).toMatchObject({
      operationId: 'op',
      stageId: 's',
      kind: 'kampanye.tatap-muka',
    });
    expect(emptyValues('2024-12-06', 'siang', operation)).toMatchObject({
      stageId: null,
      kind: 'lain',
      approx: 'siang',
    });
    expect(emptyValues('2024-11-06', null, null)).toMatchObject({ operationId: null, stageId: null });
  });

  it('sends what the contract takes', () => {
    const fields = { ...fieldsOf(emptyValues('2024-11-06', null, operation)), title: 'Apel' };
    expect(eventFields.safeParse(fields).error).toBeUndefined();
  });

  it('titles itself from kind and place until somebody titles it', () => {
    const values = { ...emptyValues('2024-11-06', null, operation), kind: 'kampanye.rapat-umum' };
    expect(derivedTitle(values)).toBe('Rapat umum terbuka');
    expect(withConsequences(values, { venue: 'Alun-alun' })).toEqual({
      venue: 'Alun-alun',
      title: 'Rapat umum terbuka, Alun-alun',
    });
    const titled = { ...values, venue: 'Alun-alun', title: 'Rapat umum terbuka, Alun-alun' };
    expect(withConsequences(titled, { venue: 'Lapangan' }).title).toBe('Rapat umum terbuka, Lapangan');
    expect(withConsequences({ ...titled, title: 'Kampanye akbar' }, { venue: 'Lapangan' })).toEqual({
      venue: 'Lapangan',
    });
    expect(withConsequences({ ...titled, title: 'Kampanye akbar' }, { title: '' }).title).toBe(
      'Rapat umum terbuka, Alun-alun',
    );
  });

  it('drops the candidate outside campaigns', () => {
    const values = { ...emptyValues('2024-11-06', null, operation), candidateId: 'p1', title: 'X' };
    expect(withConsequences(values, { kind: 'patroli' })).toEqual({ kind: 'patroli', candidateId: null });
    expect(withConsequences(values, { kind: 'kampanye.debat' })).toEqual({ kind: 'kampanye.debat' });
  });
});
