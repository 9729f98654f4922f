import fc from 'fast-check';
import { Random } from '../../src/core/roster/random.ts';
import { USUAL_RULES, USUAL_WEIGHTS } from '../../src/core/roster/rules.ts';
import { shiftsOf, shiftWindow } from '../../src/core/roster/shift-pattern.ts';
import type {
  DoneDuty,
  Filling,
  RosterPerson,
  RosterProblem,
  RosterSlot,
} from '../../src/core/roster/types.ts';
import { addDays, addMinutes, dayNumber, minuteNumber } from '../../src/core/text/civil-date.ts';

/** First day of invented rosters: a Friday. */
export const FIRST_DAY = '2024-11-01';

/** An invented person who can stand anywhere. */
export function rosterPerson(i: number, given: Partial<RosterPerson> = {}): RosterPerson {
  return {
    id: `p${i}`,
    number: String(90_000_000 + i),
    name: `PERSONEL ${i}`,
    rank: 'BRIPDA',
    rankOrder: 20,
    rankClass: 'BINTARA',
    unit: null,
    regu: null,
    canLead: false,
    woman: false,
    absences: [],
    fixed: [],
    past: { hours: 0, nights: 0, holidays: 0, rawan: 0 },
    pastDays: 0,
    ...given,
  };
}

/** The slots of one guard over some days. */
export function guardSlots(
  subject: string,
  pattern: string,
  from: string,
  days: number,
  given: Partial<RosterSlot> = {},
): RosterSlot[] {
  return Array.from({ length: days }, (_, i) => addDays(from, i)).flatMap((date) =>
    shiftsOf(pattern).map((shift) => ({
      key: `${subject}|${date}|${shift.code}`,
      subject,
      title: subject.toUpperCase(),
      date,
      shift: shift.code,
      ...shiftWindow(shift, date),
      kind: 'guard' as const,
      need: 1,
      leader: false,
      woman: false,
      rawan: false,
      district: null,
      regu: null,
      unit: null,
      pins: [],
      ...given,
    })),
  );
}

/** An event of some hours on one day. */
export function eventSlot(
  key: string,
  date: string,
  hour: number,
  hours: number,
  given: Partial<RosterSlot> = {},
): RosterSlot {
  const start = `${date}T${String(hour).padStart(2, '0')}:00`;
  return {
    key,
    subject: key,
    title: key.toUpperCase(),
    date,
    shift: null,
    start,
    end: addMinutes(start, hours * 60),
    kind: 'event',
    need: 1,
    leader: false,
    woman: false,
    rawan: false,
    district: null,
    regu: null,
    unit: null,
    pins: [],
    ...given,
  };
}

/** A month of guards in three shifts as a post keeps it: a third can lead, half are away for some days. */
export function monthOfGuards(
  people: number,
  posts: number,
  need: number,
  days: number,
  seed: number,
): RosterProblem {
  const random = new Random(seed);
  return {
    people: Array.from({ length: people }, (_, i) => {
      const leads = i < people * 0.35;
      const away = random.below(days);
      const absence = {
        kind: random.next() < 0.7 ? 'CUTI' : 'SAKIT',
        from: addDays(FIRST_DAY, away),
        to: addDays(FIRST_DAY, away + 1 + random.below(6)),
      };
      return rosterPerson(i, {
        rank: leads ? 'AIPDA' : 'BRIPDA',
        rankOrder: leads ? 15 : 20,
        canLead: leads,
        absences: random.next() < 0.5 ? [absence] : [],
        past: {
          hours: 8 * random.below(12),
          nights: random.below(4),
          holidays: random.below(4),
          rawan: random.below(3),
        },
        pastDays: 30,
      });
    }),
    slots: Array.from({ length: posts }, (_, i) =>
      guardSlots(`pos-${i}`, '3x8', FIRST_DAY, days, { need, leader: true, rawan: i === 0 }),
    ).flat(),
    rules: USUAL_RULES,
    weights: USUAL_WEIGHTS,
  };
}

const day = (most: number) => fc.integer({ min: 0, max: most }).map((n) => addDays(FIRST_DAY, n));

const duty = (most: number, personId: string): fc.Arbitrary<DoneDuty> =>
  fc
    .record({
      date: day(most),
      hour: fc.constantFrom(0, 6, 9, 14, 20),
      hours: fc.constantFrom(2, 4, 30),
      rawan: fc.boolean(),
    })
    .map(({ date, hour, hours, rawan }) => {
      const { start, end, kind, district } = eventSlot('tetap', date, hour, hours);
      return { personId, subject: 'tetap', title: 'TETAP', date, start, end, kind, rawan, district };
    });

function person(i: number, days: number): fc.Arbitrary<RosterPerson> {
  const absence = fc
    .record({
      kind: fc.constantFrom('CUTI', 'DINAS LUAR', 'TK'),
      from: day(days),
      length: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ kind, from, length }) => ({ kind, from, to: addDays(from, length) }));
  return fc
    .record({
      canLead: fc.boolean(),
      woman: fc.boolean(),
      regu: fc.constantFrom('I', 'II'),
      unit: fc.constantFrom('SAT SAMAPTA', 'SAT LANTAS'),
      rankClass: fc.constantFrom('PAMA', 'BINTARA'),
      absences: fc.array(absence, { maxLength: 2 }),
      fixed: fc.array(duty(days, `p${i}`), { maxLength: 2 }),
      past: fc.record({
        hours: fc.constantFrom(0, 8, 24, 60),
        nights: fc.integer({ min: 0, max: 4 }),
        holidays: fc.integer({ min: 0, max: 4 }),
        rawan: fc.integer({ min: 0, max: 2 }),
      }),
      pastDays: fc.constantFrom(0, 30),
    })
    .map((given) => rosterPerson(i, given));
}

interface Size {
  people: number;
  days: number;
  need: number;
}

/** Small problems of guards and events with absences, fixed duties, pins, regu and units. */
export function problems({ people, days, need }: Size): fc.Arbitrary<RosterProblem> {
  const slot = fc.record({
    need: fc.integer({ min: 0, max: need }),
    leader: fc.boolean(),
    woman: fc.boolean(),
    rawan: fc.boolean(),
    regu: fc.constantFrom(null, 'I', 'II'),
    unit: fc.constantFrom(null, 'SAT SAMAPTA'),
  });
  const guards = fc
    .record({
      pattern: fc.constantFrom('3x8', '2x12', '1x24'),
      days: fc.integer({ min: 1, max: days }),
      given: slot,
    })
    .map((g) => guardSlots('jaga', g.pattern, FIRST_DAY, g.days, g.given));
  const events = fc
    .array(
      fc.record({
        date: day(days - 1),
        hour: fc.constantFrom(8, 13, 19),
        hours: fc.constantFrom(2, 4, 11, 30, 54),
        given: slot,
        district: fc.constantFrom(null, '53.71.01', '53.71.02'),
      }),
      { maxLength: 2 },
    )
    .map((all) =>
      all.map((e, i) =>
        eventSlot(`giat-${i}`, e.date, e.hour, e.hours, { ...e.given, district: e.district }),
      ),
    );
  return fc
    .record({
      people: fc
        .integer({ min: 1, max: people })
        .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => person(i, days)))),
      slots: fc.tuple(guards, events).map((both) => both.flat()),
      pins: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
      nightsInRow: fc.constantFrom(1, 2),
      daysInSeven: fc.constantFrom(3, 6),
    })
    .map(({ people: all, slots, pins, nightsInRow, daysInSeven }) => ({
      people: all,
      slots: pinned(slots, all, pins),
      rules: {
        ...USUAL_RULES,
        night: { ...USUAL_RULES.night, inRow: nightsInRow },
        dutyDays: { most: daysInSeven, within: 7 },
      },
      weights: USUAL_WEIGHTS,
    }));
}

function pinned(
  slots: readonly RosterSlot[],
  people: readonly RosterPerson[],
  pins: readonly [number, number][],
): RosterSlot[] {
  return slots.map((slot, s) => {
    const own = pins.filter(([, at]) => at % slots.length === s).map(([p]) => people[p % people.length]!.id);
    return { ...slot, pins: [...new Set(own)].map((personId) => ({ personId, role: 'anggota' })) };
  });
}

/**
 * The hard rules once more, straight from their words and minute by minute where it matters: what an added duty breaks.
 * Duties that were fixed or pinned may break rules among themselves; every fault here has an added one in it.
 */
export function bruteFaults({ people, slots, rules }: RosterProblem, filling: Filling): string[] {
  const faults: string[] = [];
  people.forEach((who, p) => {
    const added = slots.filter((_, s) => filling[s]?.includes(p)).map((slot) => ({ ...slot, added: true }));
    const given = [...who.fixed, ...slots.filter((slot) => slot.pins.some((pin) => pin.personId === who.id))];
    const all = [...given.map((d) => ({ ...d, added: false })), ...added];
    for (const mine of added) {
      for (let m = minuteNumber(mine.start); m < minuteNumber(mine.end); m += 30) {
        const date = dayNumber(FIRST_DAY) + Math.floor((m - dayNumber(FIRST_DAY) * 1440) / 1440);
        if (who.absences.some((a) => dayNumber(a.from) <= date && (a.to === null || date <= dayNumber(a.to))))
          faults.push(`absen ${mine.key}`);
        if (all.some((o) => o !== mine && minuteNumber(o.start) <= m && m < minuteNumber(o.end)))
          faults.push(`ganda ${mine.key}`);
      }
      for (const other of all) {
        if (other === mine) continue;
        if (mine.kind === 'guard' && other.kind === 'guard' && mine.date === other.date)
          faults.push(`sehari ${mine.key}`);
        const [first, then] =
          minuteNumber(mine.start) < minuteNumber(other.start) ? [mine, other] : [other, mine];
        const away = first.district !== null && then.district !== null && first.district !== then.district;
        const way = away ? rules.travelHours * 60 : 0;
        const length = minuteNumber(first.end) - minuteNumber(first.start);
        const oneStretch = minuteNumber(then.end) - minuteNumber(first.start) <= rules.stretchHours * 60;
        const least = oneStretch ? way : Math.max(way, length >= 24 * 60 ? 24 * 60 : 8 * 60);
        if (minuteNumber(then.start) - minuteNumber(first.end) < least) faults.push(`istirahat ${mine.key}`);
      }
      const own = daysOf(mine);
      for (let start = own[0]! - 6; start <= own.at(-1)!; start++) {
        const inside = (d: number) => d >= start && d < start + 7;
        const worked = new Set(all.flatMap(daysOf).filter(inside));
        const before = new Set(
          all
            .filter((d) => !d.added)
            .flatMap(daysOf)
            .filter(inside),
        );
        if (worked.size > Math.max(rules.dutyDays.most, before.size)) faults.push(`hari ${mine.key}`);
      }
      for (const night of nightsOf(mine)) {
        const nights = new Set(all.flatMap(nightsOf));
        const before = all.some((d) => !d.added && nightsOf(d).includes(night));
        let run = 1;
        for (let d = night - 1; nights.has(d); d--) run++;
        for (let d = night + 1; nights.has(d); d++) run++;
        if (run > rules.night.inRow && !before) faults.push(`malam ${mine.key}`);
      }
    }
  });
  slots.forEach((slot, s) => {
    const own = (filling[s] ?? []).map((p) => people[p]!);
    const there = [...own, ...people.filter((who) => slot.pins.some((pin) => pin.personId === who.id))];
    if (own.length > Math.max(0, slot.need - slot.pins.length)) faults.push(`lebih ${slot.key}`);
    if (new Set(there.map((who) => who.id)).size !== own.length + slot.pins.length)
      faults.push(`dua kali ${slot.key}`);
    if (own.length === 0 || there.length < slot.need) return;
    if (slot.leader && !there.some((who) => who.canLead)) faults.push(`pemimpin ${slot.key}`);
    if (slot.woman && !there.some((who) => who.woman)) faults.push(`polwan ${slot.key}`);
  });
  return faults;
}

/** The day a duty starts on, or every day it touches when it is longer than one. */
function daysOf({ start, end }: Pick<DoneDuty, 'start' | 'end'>): number[] {
  const [from, to] = [minuteNumber(start), minuteNumber(end)];
  const [first, last] = [Math.floor(from / 1440), Math.floor((to - 1) / 1440)];
  return to - from > 1440 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [first];
}

/** The evenings of the nights that a duty takes: four hours of 22.00 to 06.00, counted by half hours. */
function nightsOf({ start, end }: Pick<DoneDuty, 'start' | 'end'>): number[] {
  const hours = new Map<number, number>();
  for (let m = minuteNumber(start); m < minuteNumber(end); m += 30) {
    const clock = m % 1440;
    const evening = Math.floor(m / 1440) - (clock < 6 * 60 ? 1 : 0);
    if (clock >= 22 * 60 || clock < 6 * 60) hours.set(evening, (hours.get(evening) ?? 0) + 0.5);
  }
  return [...hours].flatMap(([evening, n]) => (n >= 4 ? [evening] : []));
}
