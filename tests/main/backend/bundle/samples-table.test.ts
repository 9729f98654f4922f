import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROTATIONS, rollOut } from '../../../../src/core/roster/rotation.ts';
import { addDays } from '../../../../src/core/text/civil-date.ts';
import { toRoman } from '../../../../src/core/text/roman.ts';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { openBackend, type TestBackend } from '../../../builders/backend.ts';

/* What each of the five shipped days must come to, computed from the data alone: weekday, counters, counts, cover. */

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'samples');

async function opened(name: string): Promise<{ t: TestBackend; operationId: string }> {
  const t = await openBackend();
  loadBundle(t.context, JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8')));
  const [operation] = (await t.ok('session.overview', {})).operations;
  return { t, operationId: operation?.id ?? '' };
}

const day = async (name: string, date: string) => {
  const { t, operationId } = await opened(name);
  return {
    t,
    strength: await t.ok('report.strength', { day: date, operationId }),
    counters: await t.ok('report.dayCounters', { day: date, operationId }),
    events: await t.ok('event.list', { operationId, from: date, to: date }),
  };
};

describe('the table of the five days', () => {
  it('6 November 2024: Rabu, campaign day 43, 72/121, 151 people, 8 villages and a rally, 4 districts', async () => {
    const { strength, counters, events } = await day('000-polresta-kupang-kota', '2024-11-06');
    expect(strength).toMatchObject({
      weekday: 'Rabu',
      stageDay: 43,
      operationDay: 72,
      operationDays: 121,
      people: 151,
      spelled: '151 (seratus lima puluh satu)',
      events: 9,
      villages: 8,
      districts: 4,
    });
    expect(strength.byBody[0]).toEqual({ body: 'Polri', people: 151 });
    expect(strength.joint).toBe('Polri 151, TNI 14, Linmas 26, Satpol PP 5, Dishub 3, Panwascam 8');
    expect(counters).toEqual({
      line1: 'Hari ke-43 kampanye · 72/121 operasi',
      line2: 'H-21 pemungutan suara',
    });
    expect(events.filter((event) => event.region !== null)).toHaveLength(8);
    expect(events.filter((event) => event.kind === 'kampanye.rapat-umum')).toMatchObject([{ region: null }]);
  });

  it('17 October 2024: Kamis, campaign day 23, 52/121, 2 events in 2 villages of 1 district, apel at 14.30 before both', async () => {
    const { t, strength, counters, events } = await day('001-polres-belu', '2024-10-17');
    expect(strength).toMatchObject({
      weekday: 'Kamis',
      stageDay: 23,
      operationDay: 52,
      operationDays: 121,
      villages: 2,
      districts: 1,
    });
    expect(counters.line1).toBe('Hari ke-23 kampanye · 52/121 operasi');
    expect((await t.ok('unit.identity', {})).timeZone).toBe('WITA');
    const apel = events.find((event) => event.kind === 'apel');
    expect(apel?.start).toBe('2024-10-17T14:30');
    const { apels } = await t.ok('event.detail', { id: apel?.id ?? '' });
    const campaigns = events.filter((event) => event.kind !== 'apel');
    expect(campaigns).toHaveLength(2);
    expect(apels.map((link) => [link.id, link.linked])).toEqual(campaigns.map((event) => [event.id, true]));
    for (const event of campaigns) expect((event.start ?? '') > (apel?.start ?? '')).toBe(true);
    expect((await t.ok('attendance.sheet', { eventId: apel?.id ?? '' })).map((row) => row.code)).toEqual(
      Array(9).fill('H'),
    );
  });

  it('1 September 2024: Minggu, before the campaign in "penelitian persyaratan", 6/121, 1 village, no satgas, no strength', async () => {
    const { strength, counters, events } = await day('002-polres-kupang', '2024-09-01');
    expect(strength).toMatchObject({ weekday: 'Minggu', operationDay: 6, operationDays: 121, people: 0 });
    expect(counters.line1).toBe('Hari ke-6 penelitian persyaratan · 6/121 operasi');
    expect(events).toMatchObject([
      {
        start: null,
        approx: 'siang',
        time: 'siang',
        need: null,
        village: 'Desa Tuapukan',
        candidateId: null,
      },
    ]);
  });

  it('23 November 2023: Kamis, H-5 of the campaign, operation day 36, 41 people of five satgas, regu II', async () => {
    const { t, strength, counters, events } = await day('003-polda-ntt', '2023-11-23');
    expect(strength).toMatchObject({
      weekday: 'Kamis',
      stageDay: null,
      operationDay: 36,
      people: 41,
      spelled: '41 (empat puluh satu)',
    });
    expect(strength.bySatgas).toHaveLength(5);
    expect(strength.bySatgas.reduce((sum, { people }) => sum + people, 0)).toBe(41);
    expect(counters.line1).toBe('36/222 operasi');
    const detail = await t.ok('event.detail', { id: events[0]?.id ?? '' });
    expect(toRoman(detail.reguNumber ?? 0)).toBe('II');
    expect(detail.points.map((point) => point.name)).toEqual([
      'Kawasan Kuanino',
      'Kawasan Kelapa Lima',
      'Kawasan Wali Kota',
      'Kantor KPU Kota Kupang',
      'Kantor Bawaslu Kota Kupang',
    ]);
    const campaign = dumpBundle(t.context).operations[0]?.stages.find((stage) => stage.key === 'kampanye');
    expect(campaign?.start).toBe(addDays('2023-11-23', 5));
    expect(events[0]?.end).toBe('2023-11-24T01:00');
  });

  it('7 November 2024 in WIB: Kamis, campaign day 44, H-20, a guard of a month without a gap', async () => {
    const { t, strength, counters } = await day('004-polda-kalteng', '2024-11-07');
    expect(strength).toMatchObject({ weekday: 'Kamis', stageDay: 44 });
    expect(counters.line2).toBe('H-20 pemungutan suara');
    expect((await t.ok('unit.identity', {})).timeZone).toBe('WIB');
    let until: string | null = null;
    for (let date = '2024-11-01'; date <= '2024-11-30'; date = addDays(date, 1)) {
      const posts = await t.ok('dutyPost.list', { day: date, operationId: null });
      for (const shift of posts.find((post) => post.key === 'jaga-kpu')?.shifts ?? []) {
        expect(shift.assigned).toBe(5);
        if (until !== null) expect(shift.start).toBe(until);
        until = shift.end;
      }
    }
    expect(until).toBe('2024-12-01T06:00');
  });

  it('7 November 2024: four regu roll as they stand, each shift is led, handed over and patrolled', async () => {
    const { t } = await opened('004-polda-kalteng');
    const { regu, dutyPosts, assignments, handovers, dutyLog, people } = dumpBundle(t.context);
    const guard = dutyPosts.find((post) => post.key === 'jaga-kpu');
    const rotation = guard?.rotation;
    const lines = ROTATIONS.find(({ code }) => code === rotation?.code)?.lines ?? [];
    const reserve = people.flatMap((p) => (p.memberships[0]?.opsPosition === 'CADANGAN' ? p.nrp : []));
    expect(reserve).toHaveLength(2);
    const turns = rollOut({ lines }, rotation?.start ?? '', '2024-11-01', '2024-11-30');
    for (const { date, shift, regu: at } of turns.filter((turn) => turn.shift !== null)) {
      const squad = regu.find(({ key }) => key === rotation?.regu[at]);
      const standing = assignments.flatMap((a) =>
        'dutyPost' in a && a.dutyPost === 'jaga-kpu' && a.date === date && a.shift === shift ? [a] : [],
      );
      const present = standing.flatMap(({ nrp }) => (reserve.includes(nrp) ? [] : nrp));
      expect(present.filter((nrp) => !squad?.members.includes(nrp))).toEqual([]);
      expect(present.length).toBeGreaterThanOrEqual(4);
      expect(standing.find(({ role }) => role === 'karu')?.nrp).toBe(squad?.leaderNrp);
    }
    const day = handovers.filter(({ date }) => date === '2024-11-07');
    expect(day.map(({ shift }) => shift)).toEqual(['P', 'S', 'M']);
    expect(day.slice(1).map(({ from }) => from)).toEqual(day.slice(0, -1).map(({ to }) => to));
    const patrols = dutyLog.filter(({ kind, at }) => kind === 'patrol' && at.startsWith('2024-11-07'));
    expect(patrols.map(({ at }) => at.slice(11))).toEqual([
      '02:00',
      '04:30',
      '08:00',
      '11:00',
      '16:00',
      '19:00',
      '23:30',
    ]);
  });
});

describe('the five bundles', () => {
  it.each([
    ['000-polresta-kupang-kota', ['permit', 'statements', 'photos', 'risk', 'sttpNotified']],
    [
      '001-polres-belu',
      ['permit', 'kinds', 'precedes', 'attendance', 'briefing', 'photos', 'actualCrowd', 'situation'],
    ],
    ['002-polres-kupang', ['visit', 'situation', 'statements']],
    ['003-polda-ntt', ['reguNumber', 'points', 'actualEnd']],
    ['004-polda-kalteng', ['incidents', 'photos']],
  ])('%s carry %j from file to dump', async (name, carried) => {
    const { t } = await opened(name);
    const file = JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8'));
    const dump = dumpBundle(t.context);
    for (const field of carried) {
      if (field === 'photos' || field === 'incidents') {
        expect(dump[field]).toMatchObject(file[field]);
        expect(dump[field].length).toBeGreaterThan(0);
        continue;
      }
      const given = file.events.filter((event: Record<string, unknown>) => event[field] !== undefined);
      expect(given.length, field).toBeGreaterThan(0);
      for (const event of given) {
        const found = dump.events.find((e) => e.key === event.key) as Record<string, unknown> | undefined;
        const value = field === 'precedes' ? [...event[field]].sort() : event[field];
        if (field !== 'attendance') expect(found).toMatchObject({ [field]: value });
        else expect(found?.[field]).toHaveLength(value.length);
      }
    }
  });
});
