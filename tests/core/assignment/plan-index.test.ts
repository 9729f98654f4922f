import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlanIndex } from '../../../src/core/assignment/plan-index.ts';
import { DEFAULT_RULES, type RuleSettings } from '../../../src/core/assignment/rules.ts';
import {
  type DutyInput,
  type PlanConflict,
  type PlanInput,
  shiftSlot,
} from '../../../src/core/assignment/types.ts';
import { addDays, addMinutes } from '../../../src/core/text/civil-date.ts';
import { type Plain, plainFindings } from './brute-force.ts';

const FIRST = '2024-11-06';
const PEOPLE = ['p1', 'p2', 'p3', 'p4'];
const EVENTS = ['k1', 'k2', 'k3'];
const NATURES = ['pelaksana', 'pelaksana', 'pelaksana', 'pengendali'] as const;
/** The kecamatan of events and posts, where it is known. */
const DISTRICTS: Readonly<Record<string, string>> = {
  k1: '53.71.01',
  k3: '53.71.02',
  'jaga-kpu': '53.71.01',
};
const SHIFTS = { P: ['06:00', 8], S: ['14:00', 8], M: ['22:00', 8], '24': ['06:00', 24] } as const;

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays(FIRST, n));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

const person = fc.record({
  name: fc.constantFrom('BUDI CONTOH', 'TINI CONTOH'),
  rank: fc.constantFrom('IPDA', 'AIPDA', 'BRIPDA', 'KOMPOL', 'PENDA', null),
  nrp: maybe(fc.constantFrom('90010001', '90010002')),
  nip: fc.constant(null),
  gender: maybe(fc.constantFrom('L' as const, 'P' as const)),
  status: fc.constantFrom('AKTIF', 'AKTIF', 'BKO MASUK', 'BKO KELUAR'),
});

const time = fc
  .record({ date: day(-1, 8), hour: fc.integer({ min: 0, max: 23 }) })
  .map(({ date, hour }) => `${date}T${String(hour).padStart(2, '0')}:00`);
const period = fc
  .record({ start: maybe(time), hours: maybe(fc.constantFrom(0, 1, 2, 4, 8, 12, 24, 40, 80)) })
  .map(({ start, hours }) => ({
    start,
    end: start && hours !== null ? addMinutes(start, hours * 60) : null,
  }));

const onEvent = fc.record({ key: fc.constantFrom(...EVENTS, 'k9'), period, date: maybe(day(-1, 8)) });
const onShift = fc.record({
  key: fc.constantFrom('jaga-kpu', 'jaga-gudang'),
  date: day(-1, 8),
  shift: fc.constantFrom('P' as const, 'S' as const, 'M' as const, '24' as const),
});
const who = fc.record({
  personId: fc.constantFrom(...PEOPLE, 'p9'),
  nature: fc.constantFrom(...NATURES),
  role: fc.constantFrom('anggota', 'anggota', 'padal'),
});
const duty: fc.Arbitrary<Omit<DutyInput, 'assignmentId'>> = fc.oneof(
  fc.tuple(who, onEvent).map(
    ([
      own,
      {
        key,
        period: { start, end },
        date,
      },
    ]) => ({
      ...own,
      nrp: own.personId,
      subject: key,
      slot: key,
      title: key,
      start,
      end,
      day: start?.slice(0, 10) ?? date,
      district: DISTRICTS[key] ?? null,
    }),
  ),
  fc.tuple(who, onShift).map(([own, { key, date, shift }]) => {
    const start = `${date}T${SHIFTS[shift][0]}`;
    return {
      ...own,
      nrp: own.personId,
      subject: key,
      slot: shiftSlot(key, date, shift),
      title: key,
      start,
      end: addMinutes(start, SHIFTS[shift][1] * 60),
      day: date,
      district: DISTRICTS[key] ?? null,
    };
  }),
);

const event = fc.record({
  kind: fc.constantFrom('kampanye.pertemuan-terbatas', 'kampanye.debat', 'patroli'),
  period,
  region: maybe(fc.constantFrom('53.71.04.1009', '53.04.17.2002')),
  need: maybe(fc.integer({ min: 0, max: 3 })),
  leaderId: maybe(fc.constantFrom(...PEOPLE, 'p9')),
  sttpNumber: maybe(fc.constant('STTP/49')),
  sttpStart: maybe(time),
  sttpEnd: maybe(time),
  sttpDate: maybe(day(-9, 2)),
  sttpNotified: maybe(day(-12, 2)),
  sttpPlace: maybe(fc.constantFrom('Balai A', 'Lapangan B')),
  venue: maybe(fc.constantFrom('Balai A', 'Lapangan B')),
  expectedCrowd: maybe(fc.constantFrom(10, 1000, 1001)),
  flags: fc.subarray(['searches-women', 'without-sttp']),
});
const absence = fc
  .record({
    personId: fc.constantFrom(...PEOPLE),
    kind: fc.constantFrom('SAKIT', 'CUTI', 'BKO KELUAR'),
    from: day(-1, 8),
    length: maybe(fc.integer({ min: 0, max: 3 })),
  })
  .map(({ length, ...rest }) => ({ ...rest, to: length === null ? null : addDays(rest.from, length) }));
const rules: fc.Arbitrary<RuleSettings> = fc
  .record({
    stretchHours: fc.constantFrom(0, 6, 12),
    travelHours: fc.constantFrom(0, 2, 5),
    inRow: fc.integer({ min: 1, max: 3 }),
    dutyDays: fc.constantFrom({ most: 6, within: 7 }, { most: 2, within: 3 }, { most: 2, within: 4 }),
    people: fc.constantFrom(1, 2, 30),
    rest: fc.constantFrom(DEFAULT_RULES.rest, [], [{ fromHours: 8, freeHours: 40 }]),
  })
  .map(({ inRow, people, ...rest }) => ({
    ...DEFAULT_RULES,
    ...rest,
    night: { ...DEFAULT_RULES.night, inRow },
    ranks: DEFAULT_RULES.ranks.map((rank) => ({ ...rank, people })),
  }));

interface Case {
  plan: PlanInput & { rules: RuleSettings };
  /** New duty for an assignment of the plan, or for a new one. */
  changes: DutyInput[];
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    duties: fc.array(duty, { maxLength: 24 }),
    people: fc.tuple(...PEOPLE.map(() => person)),
    events: fc.tuple(...EVENTS.map(() => event)),
    shifts: fc.array(onShift, { maxLength: 6 }),
    shiftNeed: fc.integer({ min: 0, max: 2 }),
    shiftLeader: fc.boolean(),
    absences: fc.array(absence, { maxLength: 4 }),
    orders: fc.array(
      fc.record({
        people: fc.subarray(PEOPLE),
        planned: fc.subarray(PEOPLE),
        moved: fc.constantFrom(0, 0, 2),
      }),
      { maxLength: 2 },
    ),
    apart: fc.subarray([['p1', 'p2'] as const, ['p4', 'p3'] as const]),
    rules,
    changes: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), duty), { minLength: 1, maxLength: 4 }),
  })
  .map(({ duties, people, events, shifts, shiftNeed, shiftLeader, orders, changes, ...rest }) => ({
    plan: {
      ...rest,
      duties: duties.map((d, i) => ({ ...d, assignmentId: `a${i}` })),
      people: people.map((p, i) => ({ ...p, id: PEOPLE[i]!, nameKey: p.name })),
      events: events.map(({ period: { start, end }, ...e }, i) => ({
        ...e,
        key: EVENTS[i]!,
        title: EVENTS[i]!,
        start,
        end,
      })),
      shifts: shifts.map(({ key, date, shift }) => ({
        slot: shiftSlot(key, date, shift),
        subject: key,
        title: key,
        start: `${date}T${SHIFTS[shift][0]}`,
        need: shiftNeed,
        leader: shiftLeader,
      })),
      orders: orders.map((order, i) => ({ ...order, number: `Sprin/${i}`, from: FIRST })),
      jurisdiction: ['53.71'],
    },
    changes: changes.map(([at, d]) => ({ ...d, assignmentId: `a${at}` })),
  }));

/** A pair of records is named by its first; the other is left out of the comparison. */
const name = ({
  code,
  slots,
  ...found
}: { code: string; slots: string[] } & (Plain | PlanConflict)): string => {
  const people = 'people' in found ? found.people.slice(0, 1) : [found.personId ?? ''];
  return [code, people.join() || '-', ...slots].join(' ');
};
const names = (found: readonly (Plain | PlanConflict)[]): string[] => found.map(name).sort();
/** Shifts that are listed twice are one shift. */
const distinct = (plan: Case['plan']): Case['plan'] => ({
  ...plan,
  shifts: [...new Map((plan.shifts ?? []).map((shift) => [shift.slot, shift])).values()],
});

describe('against the rules said plainly, on random plans', () => {
  test('the whole plan', () => {
    fc.assert(
      fc.property(cases, ({ plan }) => {
        const found = names(new PlanIndex(plan).all());
        const expected = names(plainFindings(distinct(plan), plan.rules));
        expect(found).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test('what a change touches, and nothing else changes', () => {
    fc.assert(
      fc.property(cases, ({ plan, changes }) => {
        const index = new PlanIndex(plan);
        const duties = new Map(plan.duties.map((d) => [d.assignmentId, d]));
        for (const change of changes) {
          const before = duties.get(change.assignmentId);
          const touched = [change, ...(before ? [before] : [])];
          const people = new Set(touched.map((d) => d.personId));
          const slots = new Set(touched.map((d) => d.slot ?? ''));
          expect(index.put(change)).toEqual(before ?? null);
          duties.set(change.assignmentId, change);
          const now = plainFindings(distinct({ ...plan, duties: [...duties.values()] }), plan.rules);
          const expected = now.filter((f) =>
            f.code === 'DOC_STALE'
              ? false
              : f.people.length > 0
                ? f.people.some((id) => people.has(id))
                : f.slots.some((slot) => slots.has(slot)),
          );
          expect(names(index.around({ people, slots }))).toEqual(names(expected));
        }
        expect(names(index.all())).toEqual(
          names(new PlanIndex({ ...plan, duties: [...duties.values()] }).all()),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('a change that is taken back leaves the plan as it was', () => {
    fc.assert(
      fc.property(cases, ({ plan, changes }) => {
        const index = new PlanIndex(plan);
        const first = index.all();
        const undo = changes.map((change) => ({ id: change.assignmentId, before: index.put(change) }));
        for (const { id, before } of undo.reverse()) {
          if (before) index.put(before);
          else expect(index.remove(id)?.assignmentId).toBe(id);
        }
        expect(names(index.all())).toEqual(names(first));
      }),
      { numRuns: 100 },
    );
  });
});
