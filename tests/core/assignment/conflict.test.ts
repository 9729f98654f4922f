import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AbsenceInput,
  type DutyInput,
  type EventInput,
  findConflicts,
  type PlanConflict,
  worstSeverity,
} from '../../../src/core/assignment/conflict.ts';
import { touchedDates } from '../../../src/core/event/timing.ts';
import { addDays, addMinutes, fromMinuteNumber, minuteNumber } from '../../../src/core/text/civil-date.ts';

const duty = (
  subject: string,
  start: string | null,
  end: string | null,
  rest: Partial<DutyInput> = {},
): DutyInput => ({
  assignmentId: `${subject} ${start}`,
  personId: 'budi',
  nrp: '85010123',
  nature: 'pelaksana',
  role: 'anggota',
  subject,
  title: subject,
  start,
  end,
  day: start?.slice(0, 10) ?? null,
  ...rest,
});
const event = (key: string): EventInput => ({
  key,
  title: key,
  kind: 'patroli',
  start: null,
  end: null,
  region: null,
  need: null,
  leaderId: 'x',
  sttpNumber: null,
  flags: [],
});
const D = '2024-11-06';
/** Clashes and absences alone: the events named are complete in themselves. */
const CLASHES = new Set(['DOUBLE_BOOK', 'LEADER_SPAN', 'ABSENT']);
const find = (duties: DutyInput[], absences: AbsenceInput[] = [], events: string[] = []): PlanConflict[] =>
  findConflicts({ duties, absences, people: [], events: events.map(event), jurisdiction: [] }).filter(
    ({ code }) => CLASHES.has(code),
  );
const brief = (duties: DutyInput[], absences: AbsenceInput[] = [], events: string[] = []) =>
  find(duties, absences, events).map(({ code, severity, subjects }) => [code, severity, ...subjects]);

describe('two duties at once', () => {
  test('are an error that names both and the time they share', () => {
    const duties = [
      duty('oebufu', `${D}T16:30`, `${D}T18:00`, { title: 'Oebufu' }),
      duty('alun-alun', `${D}T14:00`, `${D}T17:30`, { title: 'Alun-alun' }),
    ];
    expect(find(duties)).toEqual([
      {
        code: 'DOUBLE_BOOK',
        severity: 'error',
        personId: 'budi',
        nrp: '85010123',
        subjects: ['alun-alun', 'oebufu'],
        slots: [`alun-alun/${D}T14:00/${D}T17:30`, `oebufu/${D}T16:30/${D}T18:00`],
        at: `${D}T16:30`,
        message: 'Dua tugas beririsan 1 jam: Alun-alun s.d. 17.30 dan Oebufu mulai 16.30. Ganti salah satu.',
      },
    ]);
  });

  test('a duty may begin when the other ends', () => {
    expect(brief([duty('a', `${D}T14:00`, `${D}T16:00`), duty('b', `${D}T16:00`, `${D}T18:00`)])).toEqual([]);
    expect(
      brief([duty('a', `${D}T14:00`, `${D}T16:01`), duty('b', `${D}T16:00`, `${D}T18:00`)]),
    ).toHaveLength(1);
  });

  test('midnight does not hide a clash', () => {
    const found = find([
      duty('jaga', `${D}T22:00`, '2024-11-07T06:00', { title: 'Kantor KPU' }),
      duty('patroli', '2024-11-07T05:30', '2024-11-07T08:00', { title: 'patroli' }),
    ]);
    expect(found[0]?.message).toBe(
      'Dua tugas beririsan 30 menit: Kantor KPU s.d. 06.00 dan patroli mulai 05.30. Ganti salah satu.',
    );
  });

  test('the date is said when it is another one', () => {
    const [found] = find([
      duty('jaga', `${D}T22:00`, '2024-11-07T06:00', { title: 'Kantor KPU' }),
      duty('patroli', `${D}T23:00`, '2024-11-08T01:00', { title: 'patroli' }),
    ]);
    expect(found?.message).toContain('Kantor KPU s.d. 7 Nov 06.00 dan patroli mulai 23.00');
    expect(found?.message).toContain('beririsan 7 jam');
  });

  test('duties without both times never clash', () => {
    expect(
      brief([duty('a', `${D}T08:00`, null), duty('b', `${D}T08:00`, `${D}T10:00`), duty('c', null, null)]),
    ).toEqual([]);
    expect(brief([duty('a', `${D}T08:00`, `${D}T08:00`), duty('b', `${D}T07:00`, `${D}T10:00`)])).toEqual([]);
  });

  test('a leader may span: information only', () => {
    const leader = duty('a', `${D}T08:00`, `${D}T12:00`, { nature: 'pengendali' });
    expect(brief([leader, duty('b', `${D}T09:00`, `${D}T10:00`)])).toEqual([
      ['LEADER_SPAN', 'info', 'a', 'b'],
    ]);
  });

  test('other people do not clash, and rows of one event are one duty', () => {
    const a = duty('a', `${D}T08:00`, `${D}T12:00`);
    expect(brief([a, duty('b', `${D}T08:00`, `${D}T12:00`, { personId: 'tini' })])).toEqual([]);
    expect(brief([a, duty('a', `${D}T10:00`, `${D}T12:00`)], [], ['a'])).toEqual([]);
  });

  test('two shifts of one post that overlap are two duties; the same shift twice is one', () => {
    const shift = (start: string, end: string) => duty('kpu', start, end);
    const day = shift(`${D}T06:00`, '2024-11-07T06:00');
    expect(brief([day, shift(`${D}T06:00`, `${D}T14:00`)])).toEqual([['DOUBLE_BOOK', 'error', 'kpu', 'kpu']]);
    expect(brief([day, { ...day }])).toEqual([]);
  });

  test('three at once are three pairs', () => {
    const duties = ['a', 'b', 'c'].map((key) => duty(key, `${D}T08:00`, `${D}T12:00`));
    expect(brief(duties)).toEqual([
      ['DOUBLE_BOOK', 'error', 'a', 'b'],
      ['DOUBLE_BOOK', 'error', 'a', 'c'],
      ['DOUBLE_BOOK', 'error', 'b', 'c'],
    ]);
  });
});

describe('absence', () => {
  const cuti = (from: string, to: string | null): AbsenceInput => ({
    personId: 'budi',
    kind: 'CUTI',
    from,
    to,
  });
  const sikumana = duty('sikumana', `${D}T18:30`, `${D}T20:45`, { title: 'Sikumana' });

  test('says kind, days, place and date', () => {
    expect(find([sikumana], [cuti('2024-11-04', '2024-11-08')])).toEqual([
      {
        code: 'ABSENT',
        severity: 'error',
        personId: 'budi',
        nrp: '85010123',
        subjects: ['sikumana'],
        slots: [`sikumana/${D}T18:30/${D}T20:45`],
        at: D,
        message: 'Cuti 4–8 Nov, masih diploting di Sikumana 6 Nov. Cari pengganti.',
      },
    ]);
    expect(find([sikumana], [cuti('2024-11-04', null)])[0]?.message).toBe(
      'Cuti sejak 4 Nov, masih diploting di Sikumana 6 Nov. Cari pengganti.',
    );
  });

  test('both ends count whole, neighbours do not', () => {
    expect(brief([sikumana], [cuti(D, D)])).toHaveLength(1);
    expect(brief([sikumana], [cuti('2024-11-07', null)])).toEqual([]);
    expect(brief([sikumana], [cuti('2024-11-01', '2024-11-05')])).toEqual([]);
    expect(brief([sikumana], [{ ...cuti(D, D), personId: 'tini' }])).toEqual([]);
  });

  test('a night duty touches the next day, unless it ends at midnight', () => {
    const night = duty('jaga', `${D}T22:00`, '2024-11-07T06:00');
    expect(brief([night], [cuti('2024-11-07', '2024-11-07')])).toEqual([['ABSENT', 'error', 'jaga']]);
    expect(brief([{ ...night, end: '2024-11-07T00:00' }], [cuti('2024-11-07', '2024-11-07')])).toEqual([]);
  });

  test('one entry an assignment, and a day is enough', () => {
    expect(brief([sikumana], [cuti(D, D), cuti('2024-11-01', null)])).toHaveLength(1);
    expect(brief([duty('siang', null, null, { day: D })], [cuti(D, D)])).toHaveLength(1);
    expect(brief([duty('siang', null, null)], [cuti(D, D)])).toEqual([]);
  });
});

describe('against a plain comparison of everything with everything', () => {
  const base = minuteNumber('2024-11-06T00:00');
  const any = fc.record({
    personId: fc.constantFrom('p1', 'p2', 'p3'),
    subject: fc.constantFrom('a', 'b', 'c', 'd'),
    nature: fc.constantFrom('pengendali' as const, 'pelaksana' as const),
    from: fc.option(fc.integer({ min: 0, max: 48 }), { freq: 8 }),
    length: fc.option(fc.integer({ min: -1, max: 20 }), { freq: 8 }),
  });
  const plan = fc.array(
    any.map(({ from, length, ...rest }): DutyInput => {
      const start = from === null ? null : fromMinuteNumber(base + from * 60);
      const end = start === null || length === null ? null : addMinutes(start, length * 60);
      return { ...duty(rest.subject, start, end), ...rest, nrp: rest.personId, day: null };
    }),
    { maxLength: 25 },
  );

  test('overlaps', () => {
    fc.assert(
      fc.property(plan, (duties) => {
        const expected: string[] = [];
        for (const [i, a] of duties.entries()) {
          for (const b of duties.slice(i + 1)) {
            if (a.personId !== b.personId || !a.start || !a.end || !b.start || !b.end) continue;
            if (a.end <= a.start || b.end <= b.start) continue;
            if (!(a.start < b.end && b.start < a.end)) continue;
            // 'a' and 'b' are events, the others posts with shifts.
            const same = a.subject === b.subject;
            if (same && ('ab'.includes(a.subject) || (a.start === b.start && a.end === b.end))) continue;
            const leads = a.nature === 'pengendali' || b.nature === 'pengendali';
            expected.push(
              [a.personId, leads ? 'LEADER_SPAN' : 'DOUBLE_BOOK', ...[a.subject, b.subject].sort()].join(),
            );
          }
        }
        const found = find(duties, [], ['a', 'b']).map((c) => [c.personId, c.code, ...c.subjects].join());
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('absences', () => {
    const absence = fc.record({
      personId: fc.constantFrom('p1', 'p2'),
      kind: fc.constantFrom('SAKIT', 'DIK'),
      from: fc.integer({ min: -1, max: 4 }).map((n) => addDays('2024-11-06', n)),
      length: fc.option(fc.integer({ min: 0, max: 3 })),
    });
    fc.assert(
      fc.property(plan, fc.array(absence, { maxLength: 4 }), (duties, rows) => {
        const absences = rows.map(({ length, ...rest }) => ({
          ...rest,
          to: length === null ? null : addDays(rest.from, length),
        }));
        const expected = duties.filter((d) =>
          touchedDates(d).some((day) =>
            absences.some((a) => a.personId === d.personId && a.from <= day && day <= (a.to ?? '9999-12-31')),
          ),
        );
        const found = find(duties, absences).filter((c) => c.code === 'ABSENT');
        expect(found.map((c) => `${c.personId} ${c.subjects}`).sort()).toEqual(
          expected.map((d) => `${d.personId} ${d.subject}`).sort(),
        );
      }),
    );
  });

  test('the order of the input never matters', () => {
    fc.assert(
      fc.property(plan, (duties) => {
        const keys = (list: DutyInput[]) => find(list).map((c) => `${c.severity} ${c.nrp} ${c.subjects}`);
        expect(keys([...duties].reverse()).sort()).toEqual(keys(duties).sort());
        const order = find(duties).map((c) => ['error', 'warning', 'info'].indexOf(c.severity));
        expect(order).toEqual([...order].sort());
      }),
    );
  });
});

test('a year of duties of one person is swept, not compared pair by pair', () => {
  const duties = Array.from({ length: 40_000 }, (_, i) => {
    const start = addMinutes('2024-01-01T00:00', i * 60);
    return duty(`d${i}`, start, addMinutes(start, 60));
  });
  const started = performance.now();
  expect(find(duties)).toEqual([]);
  // Comparing all pairs would be 800 million comparisons, far over this.
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('worst severity', () => {
  expect(worstSeverity([])).toBeNull();
  expect(worstSeverity([{ severity: 'info' }, { severity: 'error' }, { severity: 'warning' }])).toBe('error');
  expect(worstSeverity([{ severity: 'info' }, { severity: 'warning' }])).toBe('warning');
});
