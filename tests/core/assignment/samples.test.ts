import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DutyInput, findConflicts } from '../../../src/core/assignment/conflict.ts';
import { type Strength, strength } from '../../../src/core/assignment/strength.ts';
import { type ShiftInput, shiftSlot } from '../../../src/core/assignment/types.ts';
import { type Bundle, parseBundle } from '../../../src/core/bundle/bundle.ts';
import { isEventKind } from '../../../src/core/event/kind.ts';
import { satgasPath } from '../../../src/core/operation/satgas-tree.ts';
import { nameKey } from '../../../src/core/personnel/name.ts';
import { isNrp } from '../../../src/core/personnel/number.ts';
import { parseRank } from '../../../src/core/personnel/rank.ts';
import { isWithin } from '../../../src/core/region/region.ts';
import { parseRegionCsv } from '../../../src/core/region/region-csv.ts';
import { shiftsOf, shiftWindow } from '../../../src/core/roster/shift-pattern.ts';
import { datesBetween } from '../../../src/core/text/civil-date.ts';
import { unitFromPosition } from '../../../src/core/unit/unit-position.ts';

const FILES = [
  '000-polresta-kupang-kota',
  '001-polres-belu',
  '002-polres-kupang',
  '003-polda-ntt',
  '004-polda-kalteng',
] as const;

function sample(file: (typeof FILES)[number]): Bundle {
  const parsed = parseBundle(JSON.parse(readFileSync(`resources/samples/${file}.json`, 'utf8')));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.bundle;
}

/** The strength of a date as the command answers it. */
function strengthOf(bundle: Bundle, date: string): Strength {
  const operation = bundle.operations[0]!;
  const nodes = operation.satgas.map((s) => ({ id: s.key, name: s.name, parentId: s.parent }));
  return strength({
    date,
    operation,
    events: bundle.events.map((event) => ({ ...event, id: event.key })),
    assignments: bundle.assignments.map((a) => ({
      personId: a.nrp,
      eventId: 'event' in a ? a.event : null,
      date: 'date' in a ? a.date : null,
    })),
    people: bundle.people.map((p) => ({
      id: p.nrp!,
      satgas: satgasPath(nodes, p.memberships[0]?.satgas ?? '')[0]?.name ?? null,
      unit: p.unit,
      rank: p.rank,
    })),
    satgasOrder: operation.satgas.map((s) => s.name),
  });
}

function duties(bundle: Bundle): DutyInput[] {
  return bundle.assignments.map((a) => {
    const who = { assignmentId: '', personId: a.nrp, nrp: a.nrp, nature: a.nature, role: a.role };
    if ('event' in a) {
      const event = bundle.events.find((e) => e.key === a.event)!;
      return {
        ...who,
        subject: event.key,
        title: event.title,
        start: event.start,
        end: event.end,
        day: event.day,
      };
    }
    const post = bundle.dutyPosts.find((p) => p.key === a.dutyPost)!;
    const shift = shiftsOf(post.pattern).find((s) => s.code === a.shift)!;
    return {
      ...who,
      subject: post.key,
      slot: shiftSlot(post.key, a.date, a.shift),
      title: post.key,
      ...shiftWindow(shift, a.date),
      day: a.date,
    };
  });
}

/** Every shift of the standing guards. */
const shifts = (bundle: Bundle): ShiftInput[] =>
  bundle.dutyPosts.flatMap((post) =>
    datesBetween(post.from, post.to).flatMap((date) =>
      shiftsOf(post.pattern).map((shift) => ({
        slot: shiftSlot(post.key, date, shift.code),
        subject: post.key,
        title: `${post.key} ${date} ${shift.label}`,
        start: shiftWindow(shift, date).start,
        need: post.need,
        leader: post.leader,
      })),
    ),
  );

describe.each(FILES)('sample %s', (file) => {
  const bundle = sample(file);

  test('is whole: every reference leads somewhere', () => {
    const nrps = new Set(bundle.people.map((p) => p.nrp));
    expect(nrps.size).toBe(bundle.people.length);
    const keys = <T extends { key: string }>(rows: readonly T[]) => new Set(rows.map((row) => row.key));
    const operation = bundle.operations[0]!;
    for (const event of bundle.events) {
      expect(isEventKind(event.kind)).toBe(true);
      expect(event.operation).toBe(operation.key);
      if (event.stage !== null) expect(keys(operation.stages)).toContain(event.stage);
      if (event.candidate !== null) expect(keys(operation.candidates)).toContain(event.candidate);
      if (event.place !== null) expect(keys(bundle.places)).toContain(event.place);
      expect(nrps).toContain(event.leaderNrp);
      if (event.region !== null) expect(isWithin(bundle.unit!.jurisdiction, event.region)).toBe(true);
    }
    for (const satgas of operation.satgas)
      if (satgas.headNrp !== null) expect(nrps).toContain(satgas.headNrp);
    for (const person of bundle.people) {
      for (const m of person.memberships) expect(keys(operation.satgas)).toContain(m.satgas);
    }
    for (const a of bundle.assignments) {
      expect(nrps).toContain(a.nrp);
      if ('event' in a) expect(keys(bundle.events)).toContain(a.event);
      else expect(keys(bundle.dutyPosts)).toContain(a.dutyPost);
    }
    for (const post of bundle.dutyPosts) expect(keys(bundle.places)).toContain(post.place);
    for (const absence of bundle.absences) expect(nrps).toContain(absence.nrp);
  });

  test('its people have real ranks, numbers and units', () => {
    for (const person of bundle.people) {
      expect(isNrp(person.nrp!), person.nrp!).toBe(true);
      expect(parseRank(person.rank!)?.short).toBe(person.rank);
      expect(person.unit).not.toBeNull();
      expect(person.unit).toBe(unitFromPosition(person.position!));
    }
  });

  test('regions are in the shipped table', () => {
    const known = new Set(
      parseRegionCsv(readFileSync('resources/regions/ntt.csv', 'utf8')).regions.map((r) => r.code),
    );
    for (const { region } of [...bundle.events, ...bundle.places])
      if (region !== null) expect(known).toContain(region);
  });

  test('nobody clashes and no event lacks anything', () => {
    const findings = findConflicts({
      duties: duties(bundle),
      people: bundle.people.map((p) => ({ ...p, id: p.nrp!, nameKey: nameKey(p.name) })),
      absences: bundle.absences.map((a) => ({ personId: a.nrp, kind: a.kind, from: a.from, to: a.to })),
      events: bundle.events.map((event) => ({
        ...event,
        leaderId: event.leaderNrp,
        sttpNumber: event.sttp?.number ?? null,
        sttpStart: event.sttp?.start ?? null,
        sttpEnd: event.sttp?.end ?? null,
        sttpDate: event.sttp?.date ?? null,
      })),
      shifts: shifts(bundle),
      jurisdiction: bundle.unit!.jurisdiction,
    });
    expect(findings).toEqual([]);
  });
});

describe('the figures of the five days', () => {
  test('6 November 2024, Polresta Kupang Kota', () => {
    expect(strengthOf(sample('000-polresta-kupang-kota'), '2024-11-06')).toMatchObject({
      weekday: 'Rabu',
      stageDay: 43,
      operationDay: 72,
      operationDays: 121,
      people: 151,
      spelled: '151 (seratus lima puluh satu)',
      bySatgas: [
        { satgas: 'PIM STAF', people: 12 },
        { satgas: 'PREEMTIF', people: 21 },
        { satgas: 'PREVENTIF', people: 62 },
        { satgas: 'KAMSELTIBCARLANTAS', people: 22 },
        { satgas: 'GAKKUM', people: 14 },
        { satgas: 'HUMAS', people: 8 },
        { satgas: 'BANOPS', people: 12 },
      ],
      byRankGroup: [
        { rankGroup: 'PAMEN', people: 6 },
        { rankGroup: 'PAMA', people: 30 },
        { rankGroup: 'BINTARA', people: 115 },
      ],
      events: 9,
      villages: 8,
      districts: 4,
    });
  });

  test('nine locations with 139 people, the general meeting with 70', () => {
    const { events, assignments, people } = sample('000-polresta-kupang-kota');
    const at = (key: string) => assignments.filter((a) => 'event' in a && a.event === key).length;
    expect(events.map((event) => at(event.key))).toEqual([9, 9, 9, 9, 9, 8, 8, 8, 70]);
    expect(events.map((event) => event.need)).toEqual([9, 9, 9, 9, 9, 8, 8, 8, 70]);
    expect(people.filter((person) => person.gender === 'P')).toHaveLength(16);
  });

  test('17 October 2024, Polsek Lasiolat', () => {
    const bundle = sample('001-polres-belu');
    expect(strengthOf(bundle, '2024-10-17')).toMatchObject({
      weekday: 'Kamis',
      stageDay: 23,
      operationDay: 52,
      operationDays: 121,
      villages: 2,
      districts: 1,
    });
    expect(bundle.events.filter((event) => event.kind !== 'apel')).toHaveLength(2);
    expect(bundle.events.find((event) => event.kind === 'apel')?.start).toBe('2024-10-17T14:30');
  });

  test('1 September 2024, a visit at "siang"', () => {
    const bundle = sample('002-polres-kupang');
    expect(strengthOf(bundle, '2024-09-01')).toMatchObject({
      weekday: 'Minggu',
      operationDay: 6,
      events: 0,
      people: 0,
    });
    expect(bundle.events[0]).toMatchObject({
      start: null,
      approx: 'siang',
      day: '2024-09-01',
      region: '53.01.06.2006',
      need: null,
    });
  });

  test('23 November 2023, a patrol across midnight', () => {
    const bundle = sample('003-polda-ntt');
    expect(strengthOf(bundle, '2023-11-23')).toMatchObject({
      weekday: 'Kamis',
      stageDay: null,
      operationDay: 36,
      operationDays: 222,
      people: 41,
      spelled: '41 (empat puluh satu)',
      events: 1,
    });
    expect(strengthOf(bundle, '2023-11-23').bySatgas).toHaveLength(5);
    expect(strengthOf(bundle, '2023-11-24').people).toBe(41);
    expect(strengthOf(bundle, '2023-11-25').people).toBe(0);
  });

  test('November 2024, a guard without a gap in WIB', () => {
    const bundle = sample('004-polda-kalteng');
    expect(bundle.unit?.timeZone).toBe('WIB');
    expect(strengthOf(bundle, '2024-11-07')).toMatchObject({
      weekday: 'Kamis',
      stageDay: 44,
      people: 16,
      spelled: '16 (enam belas)',
    });
    const windows = duties(bundle)
      .filter((d) => d.subject === 'jaga-kpu')
      .map((d) => `${d.start} ${d.end}`);
    const shifts = [...new Set(windows)].sort();
    expect(shifts).toHaveLength(90);
    for (const [i, shift] of shifts.entries()) {
      expect(windows.filter((w) => w === shift)).toHaveLength(5);
      const next = shifts[i + 1];
      if (next !== undefined) expect(next.slice(0, 16)).toBe(shift.slice(17));
    }
  });
});
