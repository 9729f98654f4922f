import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountText,
  neededPeople,
  parseAmount,
  STAGE_SHARES,
  stageStrength,
} from '../../../src/core/operation/stage-need.ts';

describe('an amount', () => {
  it.each([
    ['1/2', '1/2'],
    [' 2 / 3 ', '2/3'],
    ['50%', '50/100'],
    ['120', '120'],
    ['1.200', '1200'],
  ])('reads %s', (typed, read) => {
    expect(amountText(parseAmount(typed)!)).toBe(read);
  });
  it.each(['', '3/2', '0/4', 'separuh', '1,5', '120%', '-3', '1.20'])('refuses %j', (typed) => {
    expect(parseAmount(typed)).toBeNull();
  });
  it('rounds parts of people up', () => {
    expect(neededPeople(STAGE_SHARES.kampanye!, 151)).toBe(76);
    expect(neededPeople(STAGE_SHARES['pemungutan-suara']!, 150)).toBe(100);
    expect(neededPeople({ kind: 'number', people: 40 }, 10)).toBe(40);
  });
});

const stage = { id: 's', start: '2024-11-24', end: '2024-11-26' };
const members = [
  { personId: 'a', satgasId: 'p', unit: 'SAMAPTA' },
  { personId: 'b', satgasId: 'p', unit: 'LANTAS' },
  { personId: 'c', satgasId: 'g', unit: 'LANTAS' },
  { personId: 'd', satgasId: null, unit: null },
];

describe('stageStrength', () => {
  it('counts the worst day, and each person once', () => {
    const [result] = stageStrength({
      stages: [
        {
          ...stage,
          needs: [{ satgasId: null, amount: { kind: 'fraction', numerator: 1, denominator: 1 } }],
        },
      ],
      members,
      absences: [
        { personId: 'a', from: '2024-11-20', to: '2024-11-24' },
        { personId: 'a', from: '2024-11-24', to: '2024-11-24' },
        { personId: 'b', from: '2024-11-24', to: null },
        { personId: 'c', from: '2024-11-26', to: '2024-11-26' },
        { personId: 'd', from: '2024-11-27', to: null },
      ],
      duties: [
        { personId: 'c', date: '2024-11-24' },
        { personId: 'c', date: '2024-11-25' },
        { personId: 'd', date: '2024-11-27' },
        { personId: 'nobody', date: '2024-11-24' },
      ],
    });
    expect(result?.total).toEqual({ need: 4, force: 4, available: 2, assigned: 1, lacking: 2, open: 3 });
    expect(result?.bySatgas).toMatchObject([
      { satgasId: 'p', need: null, force: 2, available: 0 },
      { satgasId: 'g', force: 1, available: 0, assigned: 1 },
      { satgasId: null, force: 1, available: 1 },
    ]);
    expect(result?.byUnit).toMatchObject([
      { unit: 'SAMAPTA', force: 1, available: 0 },
      { unit: 'LANTAS', force: 2, available: 0, assigned: 1 },
      { unit: null, force: 1, available: 1 },
    ]);
  });

  it('sums the needs of the satgas where the whole has none, also of a satgas without people', () => {
    const [result] = stageStrength({
      stages: [
        {
          ...stage,
          needs: [
            { satgasId: 'p', amount: { kind: 'fraction', numerator: 1, denominator: 2 } },
            { satgasId: 'empty', amount: { kind: 'number', people: 5 } },
          ],
        },
      ],
      members,
      absences: [],
      duties: [],
    });
    expect(result?.total).toMatchObject({ need: 6, lacking: 2, open: 6 });
    expect(result?.bySatgas.at(-1)).toMatchObject({ satgasId: 'empty', need: 5, force: 0, lacking: 5 });
  });

  it('agrees with counting day by day', () => {
    const date = fc.integer({ min: 20, max: 29 }).map((day) => `2024-11-${day}`);
    const absence = fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd', 'x'),
      from: date,
      to: fc.option(date),
    });
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 12 }), (given) => {
        const absences = given.filter((a) => a.to === null || a.to >= a.from);
        const [result] = stageStrength({ stages: [{ ...stage, needs: [] }], members, absences, duties: [] });
        const present = ['2024-11-24', '2024-11-25', '2024-11-26'].map(
          (day) =>
            members.filter(
              (m) =>
                !absences.some(
                  (a) => a.personId === m.personId && a.from <= day && (a.to === null || day <= a.to),
                ),
            ).length,
        );
        expect(result?.total.available).toBe(Math.min(...present));
      }),
    );
  });
});
