import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../src/core/assignment/conflict.ts';
import { DEFAULT_RULES, type RuleSettings } from '../../../src/core/assignment/rules.ts';
import type { DutyInput } from '../../../src/core/assignment/types.ts';
import { obstaclesFor } from '../../../src/core/roster/check.ts';
import type { DoneDuty } from '../../../src/core/roster/types.ts';
import { addDays, addMinutes } from '../../../src/core/text/civil-date.ts';
import { FIRST_DAY, rosterPerson } from '../../builders/roster.ts';

const rules: fc.Arbitrary<RuleSettings> = fc.record({
  rest: fc
    .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 8, max: 24 }), fc.integer({ min: 0, max: 48 }))
    .map(([free, from, long]) => [
      { fromHours: 0, freeHours: free },
      { fromHours: from, freeHours: long },
    ]),
  stretchHours: fc.integer({ min: 0, max: 14 }),
  travelHours: fc.integer({ min: 0, max: 12 }),
  night: fc.record({
    from: fc.constantFrom('20:00', '22:00', '00:00'),
    to: fc.constantFrom('04:00', '06:00'),
    hours: fc.integer({ min: 1, max: 6 }),
    inRow: fc.integer({ min: 1, max: 4 }),
  }),
  dutyDays: fc
    .tuple(fc.integer({ min: 2, max: 14 }), fc.integer({ min: 1, max: 14 }))
    .map(([within, most]) => ({ within, most: Math.min(most, within) })),
  ranks: fc.constant(DEFAULT_RULES.ranks),
  crowd: fc.constant(DEFAULT_RULES.crowd),
  sttp: fc.constant(DEFAULT_RULES.sttp),
});

/** Guards of 8, 12 and 24 hours and events up to two days long, in and beside one kecamatan. */
const duty = fc
  .record({
    day: fc.integer({ min: 0, max: 16 }),
    hour: fc.integer({ min: 0, max: 23 }),
    kind: fc.constantFrom('guard' as const, 'event' as const),
    hours: fc.constantFrom(1, 3, 8, 12, 24, 40),
    district: fc.constantFrom(null, '53.71.01', '53.71.02'),
  })
  .map(({ day, hour, kind, hours, district }): Omit<DoneDuty, 'subject' | 'title'> => {
    const date = addDays(FIRST_DAY, day);
    const start = `${date}T${String(hour).padStart(2, '0')}:00`;
    const length = kind === 'guard' ? Math.max(8, Math.min(24, hours)) : hours;
    const end = addMinutes(start, length * 60);
    return { personId: 'p0', date, start, end, kind, rawan: false, district };
  });

const asInput = (d: DoneDuty, i: number): DutyInput => ({
  assignmentId: String(i),
  personId: 'p0',
  nrp: null,
  role: 'anggota',
  nature: 'pelaksana',
  subject: d.subject,
  slot: d.kind === 'guard' ? `${d.subject}/${d.date}/X` : d.subject,
  title: d.title,
  start: d.start,
  end: d.end,
  day: d.date,
  district: d.district,
});

describe('limits of rosters and of findings', () => {
  test('a duty that a roster allows brings no finding of rest, clash or absence', () => {
    const absences = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 16 }), days: fc.integer({ min: 0, max: 3 }) }),
      { maxLength: 2 },
    );
    let allowed = 0;
    fc.assert(
      fc.property(rules, fc.array(duty, { maxLength: 10 }), duty, absences, (limits, had, next, away) => {
        const named = [...had, next].map((d, i) => ({ ...d, subject: `d${i}`, title: `Tugas ${i}` }));
        const fresh = named.at(-1)!;
        const fixed = named.slice(0, -1);
        const absent = away.map(({ from, days }) => ({
          kind: 'CUTI',
          from: addDays(FIRST_DAY, from),
          to: addDays(FIRST_DAY, from + days),
        }));
        const person = rosterPerson(0, { absences: absent });
        const slot = { ...fresh, key: 'baru', shift: null };
        if (obstaclesFor(person, slot, fixed, limits).length > 0) return;
        allowed += 1;
        const found = (duties: DoneDuty[]) =>
          findConflicts({
            duties: duties.map(asInput),
            people: [],
            absences: absent.map((a) => ({ ...a, personId: 'p0' })),
            events: [
              ...duties
                .filter((d) => d.kind === 'event')
                .map((d) => ({
                  key: d.subject,
                  title: d.title,
                  kind: 'lain',
                  kinds: [],
                  start: d.start,
                  end: d.end,
                  region: null,
                  venue: null,
                  need: null,
                  expectedCrowd: null,
                  leaderId: null,
                  sttpNumber: null,
                  sttpDate: null,
                  sttpStart: null,
                  sttpEnd: null,
                  sttpNotified: null,
                  sttpPlace: null,
                  flags: [],
                })),
            ],
            jurisdiction: [],
            rules: limits,
          })
            .filter((f) => ['REST', 'DOUBLE_BOOK', 'ABSENT'].includes(f.code))
            .map((f) => `${f.code} ${f.slots.join()} ${f.at}`);
        const before = new Set(found(fixed));
        expect(found(named).filter((f) => !before.has(f))).toEqual([]);
      }),
      { numRuns: 4000 },
    );
    expect(allowed).toBeGreaterThan(400);
  });
});
