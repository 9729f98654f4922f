import { describe, expect, it } from 'vitest';
import { datesBetween } from '../../../src/core/text/civil-date.ts';
import {
  clearedCells,
  codesPasted,
  copied,
  type Field,
  filled,
  type PersonLine,
  type Planned,
  pasted,
  rectOf,
  shiftSet,
  typedCells,
} from '../../../src/renderer/src/features/plotting/cell-block.ts';
import { knownCodes, type Post, typeLetter } from '../../../src/renderer/src/features/plotting/cell-code.ts';
import { type GridCell, gridLines } from '../../../src/renderer/src/features/plotting/grid-model.ts';
import type { EventView } from '../../../src/shared/contract/event.ts';

const DAYS = datesBetween('2024-11-04', '2024-11-17');

const post: Post = {
  id: 'kpu',
  name: 'KPU',
  since: '2024-11-01',
  until: '2024-11-14',
  shifts: ['P', 'S', 'M'].map((code) => ({ code, label: code, from: '06:00', to: '14:00', need: 2 })),
};
const event = (id: string, start: string, title = 'Patroli kota') =>
  ({ id, kind: 'patroli', title, start, day: start.slice(0, 10), approx: null }) as EventView;
const planned: Planned = {
  posts: [post],
  events: [
    event('e4', '2024-11-04T20:00'),
    event('e11', '2024-11-11T19:00'),
    event('e11b', '2024-11-11T20:00'),
    event('e5', '2024-11-05T08:00', 'Apel'),
  ],
};

const shift = (day: string, code: string, role = 'anggota'): GridCell => ({
  day,
  codes: [code],
  titles: ['KPU'],
  duties: [{ id: `${day}${code}`, code, eventId: null, dutyPostId: 'kpu', role, pinned: true }],
  worst: null,
});
const onEvent = (day: string, eventId: string): GridCell => ({
  day,
  codes: ['K'],
  titles: ['Kota'],
  duties: [{ id: eventId, code: 'K', eventId, dutyPostId: null, role: 'padal', pinned: true }],
  worst: null,
});
const away = (day: string, code: string): GridCell => ({
  day,
  codes: [code],
  titles: [code],
  duties: [],
  worst: null,
});

function field(...cells: GridCell[][]): Field {
  const rows = cells.map((own, at) => ({
    personId: `p${at}`,
    name: `Orang ${at}`,
    rank: null,
    gender: null,
    satgas: null,
    satgasId: null,
    cells: own,
    hours: 0,
  }));
  const people = gridLines(rows, '').filter((line): line is PersonLine => line.type === 'person');
  return { people, days: DAYS };
}
const rect = (top: number, left: number, bottom = top, right = left) =>
  rectOf({ row: bottom, column: right }, { row: top, column: left });
const short = ({ cells, skipped }: ReturnType<typeof pasted>) => [
  ...cells.map(({ personId, day, set }) =>
    [personId, day.slice(8), set?.code, set?.eventId, set?.role].filter(Boolean).join(' '),
  ),
  ...(skipped.length === 0 ? [] : [`skipped ${skipped.length}`]),
];

describe('blocks of the month grid', () => {
  it('types a code on everybody and every day of the block, but for the days without it', () => {
    const given = typedCells(field([], [], []), rect(0, 0, 1, 1), 'P', (day) =>
      day === '2024-11-04' ? shiftSet(post, 'P') : null,
    );
    expect(short(given)).toEqual(['p0 04 P anggota', 'p1 04 P anggota', 'skipped 2']);
  });

  it('clears only what holds something', () => {
    const there = field([shift('2024-11-04', 'P')], [away('2024-11-05', 'CT')]);
    expect(clearedCells(there, rect(0, 0, 1, 1))).toEqual([
      { personId: 'p0', day: '2024-11-04', set: null },
      { personId: 'p1', day: '2024-11-05', set: null },
    ]);
  });

  it('copies a week of everybody onto the next: same people, posts and roles, the event that is like it', () => {
    const there = field(
      [shift('2024-11-04', 'P', 'padal'), shift('2024-11-08', 'M')],
      [
        onEvent('2024-11-04', 'e4'),
        onEvent('2024-11-05', 'e5'),
        away('2024-11-06', 'CT'),
        away('2024-11-07', 'LD'),
      ],
    );
    const week = copied(there, rect(0, 0, 1, 6));
    expect(week.whole).toBe(true);
    expect(week.text[1]?.slice(0, 4)).toEqual(['K', 'K', 'CT', 'LD']);
    // Pasted from any row: people stay. The post ends on the 14th, the second event has no like; leave stays behind.
    expect(short(pasted(week, there, rect(1, 7), planned))).toEqual([
      'p0 11 P padal',
      'p1 11 K e11b padal',
      'p1 14 LD anggota',
      'skipped 2',
    ]);
  });

  it('repeats a small block over a larger one and drops what falls out of the field', () => {
    const there = field([shift('2024-11-04', 'P'), shift('2024-11-05', 'S')], [], []);
    const two = copied(there, rect(0, 0, 0, 1));
    expect(short(pasted(two, there, rect(1, 2, 2, 5), planned))).toEqual(
      ['p1', 'p2'].flatMap((p) => [
        `${p} 06 P anggota`,
        `${p} 07 S anggota`,
        `${p} 08 P anggota`,
        `${p} 09 S anggota`,
      ]),
    );
    expect(pasted(two, there, rect(2, 13), planned)).toMatchObject({ cells: [], skipped: [{ code: 'P' }] });
  });

  it('fills the first row down on the same days, events included', () => {
    const there = field([onEvent('2024-11-05', 'e5'), shift('2024-11-06', 'M')], [], []);
    expect(short(filled(there, rect(0, 1, 2, 2), planned))).toEqual(
      ['p1', 'p2'].flatMap((p) => [`${p} 05 K e5 padal`, `${p} 06 M anggota`]),
    );
  });

  it('reads codes from another program and counts what means nothing', () => {
    const text = [
      ['p', 'ct', ''],
      ['K', 'XX', 'm '],
    ];
    expect(short(codesPasted(text, field([], []), rect(0, 0), planned, post))).toEqual([
      'p0 04 P anggota',
      'p0 05 CT anggota',
      'p1 04 K e4 anggota',
      'p1 06 M anggota',
      'skipped 1',
    ]);
    // Two events on the 11th: nobody knows which is meant.
    expect(short(codesPasted([['K']], field([]), rect(0, 7), planned, null))).toEqual(['skipped 1']);
  });
});

describe('typed codes', () => {
  const codes = knownCodes([post, { ...post, id: 'b', shifts: [{ ...post.shifts[0]!, code: '24' }] }]);
  it('takes a code as soon as it is the only one, and waits where another begins with it', () => {
    expect(typeLetter('', 'p', codes)).toEqual({ text: 'P', code: 'P' });
    expect(typeLetter('', '2', codes)).toEqual({ text: '2', code: null });
    expect(typeLetter('2', '4', codes)).toEqual({ text: '24', code: '24' });
    expect(typeLetter('', 's', codes)).toEqual({ text: 'S', code: null });
    expect(typeLetter('SK', 't', codes)).toEqual({ text: 'SKT', code: 'SKT' });
  });
  it('begins anew with a letter that does not go on, and drops one that begins nothing', () => {
    expect(typeLetter('S', 'm', codes)).toEqual({ text: 'M', code: 'M' });
    expect(typeLetter('S', 'x', codes)).toEqual({ text: '', code: null });
  });
});
