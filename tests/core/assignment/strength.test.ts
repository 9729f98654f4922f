import { describe, expect, test } from 'vitest';
import { NO_SATGAS, NO_UNIT, type StrengthInput, strength } from '../../../src/core/assignment/strength.ts';
import { OMP_TURANGGA_2024 } from '../../../src/core/operation/template.ts';

const D = '2024-11-06';
const input = (rest: Partial<StrengthInput> = {}): StrengthInput => ({
  date: D,
  operation: OMP_TURANGGA_2024,
  events: [
    { id: 'e1', start: `${D}T16:00`, end: `${D}T18:00`, region: '53.71.04.1009' },
    { id: 'e2', start: `${D}T18:00`, end: `${D}T20:00`, region: null },
    { id: 'night', start: '2024-11-05T22:00', end: `${D}T00:00`, region: '53.71.05.1006' },
    { id: 'siang', start: null, end: null, region: '53.71.06.1007' },
  ],
  assignments: [
    { personId: 'a', eventId: 'e1', date: null },
    { personId: 'a', eventId: 'e2', date: null },
    { personId: 'b', eventId: 'e2', date: null },
    { personId: 'c', eventId: null, date: D },
    { personId: 'd', eventId: null, date: '2024-11-05' },
    { personId: 'e', eventId: 'night', date: null },
    { personId: 'f', eventId: 'siang', date: null },
  ],
  people: [
    { id: 'a', satgas: 'PREVENTIF', unit: 'SAT SAMAPTA', rank: 'BRIPKA' },
    { id: 'b', satgas: 'PREEMTIF', unit: 'SAT BINMAS', rank: 'AIPTU' },
    { id: 'c', satgas: null, unit: null, rank: 'KOMPOL' },
    { id: 'd', satgas: 'GAKKUM', unit: 'SAT RESKRIM', rank: 'AKP' },
    { id: 'e', satgas: 'GAKKUM', unit: 'SAT RESKRIM', rank: 'AKP' },
    { id: 'f', satgas: 'GAKKUM', unit: 'SAT RESKRIM', rank: 'AKP' },
  ],
  satgasOrder: ['PREEMTIF', 'PREVENTIF'],
  ...rest,
});

describe('strength of a day', () => {
  test('counts people once, over the events and duties of that date', () => {
    expect(strength(input())).toEqual({
      date: D,
      weekday: 'Rabu',
      stageDay: 43,
      operationDay: 72,
      operationDays: 121,
      people: 3,
      spelled: '3 (tiga)',
      bySatgas: [
        { satgas: 'PREEMTIF', people: 1 },
        { satgas: 'PREVENTIF', people: 1 },
        { satgas: NO_SATGAS, people: 1 },
      ],
      byUnit: [
        { unit: 'SAT BINMAS', people: 1 },
        { unit: 'SAT SAMAPTA', people: 1 },
        { unit: NO_UNIT, people: 1 },
      ],
      byRankGroup: [
        { rankGroup: 'PAMEN', people: 1 },
        { rankGroup: 'BINTARA', people: 2 },
      ],
      events: 2,
      villages: 1,
      districts: 1,
    });
  });

  test('the evening before is another date; its midnight end does not reach over', () => {
    const before = strength(input({ date: '2024-11-05' }));
    expect([before.people, before.events, before.villages, before.districts]).toEqual([2, 1, 1, 1]);
  });

  test('without an operation there are no counters; without people it says nol', () => {
    const none = strength(input({ operation: null, date: '2024-12-01' }));
    expect(none).toMatchObject({
      stageDay: null,
      operationDay: null,
      operationDays: null,
      people: 0,
      spelled: '0 (nol)',
      events: 0,
    });
    expect(strength(input({ date: '2025-06-01' }))).toMatchObject({
      stageDay: null,
      operationDay: null,
      operationDays: 121,
    });
  });

  test('someone who is not described is still counted', () => {
    expect(strength(input({ people: [] })).people).toBe(3);
  });
});
