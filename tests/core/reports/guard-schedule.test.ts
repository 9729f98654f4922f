import { describe, expect, test } from 'vitest';
import { guardSchedule } from '../../../src/core/reports/guard-schedule.ts';
import { jadwalJagaData } from '../../builders/guard-paper.ts';

const frame = { letterhead: [], signature: null, paper: 'f4' as const, foot: null };
const schedule = (posts = jadwalJagaData().posts) =>
  guardSchedule({ ...frame, titles: [], month: '2024-11-01', posts });

describe('the month of a guard as a workbook', () => {
  test('has a column for each day, weekends grey, and counts of every code', () => {
    const { columns, frozen, orientation } = schedule();
    expect(columns).toHaveLength(3 + 30 + 5 + 1);
    expect(columns.slice(3, 6).map(({ header, shaded }) => [header, shaded])).toEqual([
      ['1\nJm', false],
      ['2\nSb', true],
      ['3\nMg', true],
    ]);
    expect(columns.slice(33).map(({ header }) => header)).toEqual(['24', 'P', 'S', 'M', 'L', 'JAM']);
    expect([frozen, orientation]).toEqual([3, 'landscape']);
  });

  test('works out counts and hours of a person from the codes of the row', () => {
    const row = schedule().rows.find((each) => each.kind === 'row' && each.cells[1] === 'TONI KALANGKANG');
    const cells = row?.kind === 'row' ? row.cells : [];
    expect(cells.slice(33)).toEqual([
      ...[
        ['24', 0],
        ['P', 8],
        ['S', 8],
        ['M', 7],
        ['L', 7],
      ].map(([code, value]) => ({ value, formula: { kind: 'count', from: 3, to: 32, texts: [code] } })),
      {
        value: 184,
        formula: {
          kind: 'weighted',
          parts: [
            { column: 33, times: 24 },
            { column: 34, times: 8 },
            { column: 35, times: 8 },
            { column: 36, times: 8 },
          ],
        },
      },
    ]);
  });

  test('counts each shift of a place in the rows of that place alone, and what it lacks', () => {
    const [post] = jadwalJagaData({}, 30, true).posts;
    if (!post) throw new Error('no post');
    const { rows } = schedule([post, { ...post, place: 'Gudang' }]);
    const totals = rows.flatMap((row, at) => (row.kind === 'total' ? [{ ...row, at }] : []));
    expect(totals.map(({ label }) => label).slice(0, 5)).toEqual([
      'COVER – PADAL, 06–06 (kebutuhan 1)',
      'COVER – PAGI, 06–14 (kebutuhan 5)',
      'COVER – SIANG, 14–22 (kebutuhan 5)',
      'COVER – MALAM, 22–06 (kebutuhan 5)',
      'KURANG',
    ]);
    const last = 32;
    expect(totals[3]?.cells[last]).toEqual({ value: 3, texts: ['M'], from: 1, to: (totals[0]?.at ?? 0) - 1 });
    const lacking = totals[4]?.cells[last];
    expect(lacking).toEqual({
      value: 2,
      lacking: [1, 5, 5, 5].map((need, i) => ({ row: totals[i]?.at, need })),
    });
    const second = totals[8]?.cells[last];
    expect(second).toMatchObject({ value: 3, from: (totals[4]?.at ?? 0) + 2 });
  });

  test('counts two shifts of one day for both, and leaves hours that codes do not tell as they are', () => {
    const [post] = jadwalJagaData().posts;
    const band = post?.bands[1];
    const person = band?.people[0];
    if (!post || !band || !person) throw new Error('no person');
    const both = { ...person, cells: ['P/M', ...person.cells.slice(1)], hours: 190 };
    const { rows } = schedule([{ ...post, bands: [{ ...band, people: [both] }] }]);
    const row = rows.find((each) => each.kind === 'row');
    const cells = row?.kind === 'row' ? row.cells : [];
    expect(cells.at(-1)).toBe(190);
    expect(cells.slice(34, 37)).toMatchObject([
      { value: 8, formula: { texts: ['P', 'P/M'] } },
      { value: 8, formula: { texts: ['S'] } },
      { value: 8, formula: { texts: ['M', 'P/M'] } },
    ]);
  });
});
