import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFreeDay } from '../../../src/core/roster/holidays.ts';
import { compareFairly, type LedgerPerson, ledger, spreadOf } from '../../../src/core/roster/ledger.ts';
import type { DoneDuty } from '../../../src/core/roster/types.ts';
import { addDays, addMinutes, datesBetween, diffDays } from '../../../src/core/text/civil-date.ts';

const FROM = '2024-11-01';
const TO = '2024-11-30';

const person = (id: string, given: Partial<LedgerPerson> = {}): LedgerPerson => ({
  id,
  number: id,
  rankClass: 'BINTARA',
  unit: 'SAT SAMAPTA',
  absences: [],
  ...given,
});

const duty = (personId: string, date: string, from: string, hours: number, rawan = false): DoneDuty => ({
  personId,
  subject: 'jaga',
  title: 'JAGA',
  date,
  start: `${date}T${from}`,
  end: addMinutes(`${date}T${from}`, hours * 60),
  kind: 'guard',
  rawan,
  district: null,
});

describe('fair-duty ledger', () => {
  it('counts hours, nights, free days, rawan posts and days since', () => {
    const duties = [
      duty('a', '2024-11-02', '22:00', 8),
      duty('a', '2024-11-06', '06:00', 8, true),
      duty('a', '2024-11-20', '06:00', 24),
      duty('a', '2024-10-31', '06:00', 8),
    ];
    const [line] = ledger([person('a')], duties, { from: FROM, to: TO }).lines;
    expect(line).toMatchObject({ duties: 3, hours: 40, nights: 2, holidays: 1, rawan: 1, days: 30 });
    expect(line?.daysSince).toEqual({ any: 10, nights: 10, holidays: 28, rawan: 24 });
  });

  it('gives days away their letter: own fault is still owed', () => {
    const absences = [
      { kind: 'SAKIT', from: '2024-10-30', to: '2024-11-02' },
      { kind: 'DINAS LUAR', from: '2024-11-10', to: '2024-11-11' },
      { kind: 'TK', from: '2024-11-11', to: '2024-11-12' },
      { kind: 'CUTI', from: '2024-11-29', to: null },
    ];
    const [line] = ledger([person('a', { absences })], [duty('a', '2024-11-12', '06:00', 8)], {
      from: FROM,
      to: TO,
    }).lines;
    expect(line?.letters).toEqual({ A: 4, D: 1, U: 1 });
    expect(line?.days).toBe(25);
  });

  it('shows least, most and deviation by rank class and by unit', () => {
    const people = [person('a'), person('b', { unit: null }), person('c', { rankClass: 'PAMA' })];
    const { byRankClass, byUnit } = ledger(people, [duty('a', FROM, '06:00', 8)], { from: FROM, to: TO });
    expect(byRankClass.map((group) => [group.name, group.people, group.spread.hours])).toEqual([
      ['BINTARA', 2, { least: 0, most: 8, mean: 4, sigma: 4 }],
      ['PAMA', 1, { least: 0, most: 0, mean: 0, sigma: 0 }],
    ]);
    expect(byUnit.map((group) => group.name)).toEqual(['SAT SAMAPTA', 'TANPA SATUAN']);
    expect(spreadOf([])).toEqual({ least: 0, most: 0, mean: 0, sigma: 0 });
  });

  it('names next who did least for the days that count, then who is longest off duty, then by number', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id));
    const duties = [
      duty('a', '2024-11-10', '06:00', 8),
      duty('b', '2024-11-05', '06:00', 8),
      duty('c', '2024-11-05', '06:00', 8),
    ];
    const lines = ledger(people, duties, { from: FROM, to: TO }).lines;
    expect([...lines].sort(compareFairly).map((line) => line.personId)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('agrees with a count of every day of every person', () => {
    const day = fc.integer({ min: -3, max: 33 }).map((n) => addDays(FROM, n));
    const duties = fc.array(
      fc
        .tuple(
          fc.constantFrom('a', 'b'),
          day,
          fc.constantFrom('06:00', '14:00', '22:00'),
          fc.constantFrom(8, 12, 24),
          fc.boolean(),
        )
        .map(([id, date, from, hours, rawan]) => duty(id, date, from, hours, rawan)),
      { maxLength: 12 },
    );
    const absences = fc.array(
      fc
        .tuple(fc.constantFrom('CUTI', 'DINAS LUAR', 'TK'), day, fc.integer({ min: 0, max: 9 }))
        .map(([kind, from, days]) => ({ kind, from, to: addDays(from, days) })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(duties, absences, (all, away) => {
        const { lines } = ledger([person('a', { absences: away }), person('b')], all, { from: FROM, to: TO });
        for (const line of lines) {
          const own = all.filter((d) => d.personId === line.personId);
          let hours = 0;
          let free = 0;
          let owed = 0;
          let last: string | null = null;
          for (const date of datesBetween(FROM, TO)) {
            const today = own.filter((d) => d.date === date);
            for (const d of today) {
              hours +=
                diffDays(d.date, d.end.slice(0, 10)) * 24 +
                Number(d.end.slice(11, 13)) -
                Number(d.start.slice(11, 13));
              free += Number(isFreeDay(date));
              last = date;
            }
            const kinds =
              line.personId === 'a'
                ? away.filter((a) => a.from <= date && date <= a.to).map((a) => a.kind)
                : [];
            if (today.length > 0 || kinds.length === 0 || kinds.includes('TK')) owed += 1;
          }
          expect([line.hours, line.holidays, line.days]).toEqual([hours, free, owed]);
          expect(line.daysSince.any).toBe(last === null ? null : diffDays(last, TO));
        }
      }),
    );
  });
});
