import { describe, expect, it } from 'vitest';
import { type CalendarEvent, campaignCalendar } from '../../../src/core/reports/campaign-calendar.ts';

const frame = { letterhead: [], titles: [], signature: null, paper: 'f4' as const, foot: null };
const PAIRS = [
  { header: 'NO. URUT 1', group: 'PASLON' },
  { header: 'NO. URUT 2', group: 'PASLON' },
];
const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  pair: 0,
  start: '2024-11-06T10:00',
  end: '2024-11-06T12:00',
  approx: null,
  kind: 'Tatap muka dan dialog',
  place: 'Balai RW 004, Kel. Manutapen',
  crowd: 120,
  permit: null,
  need: 9,
  assigned: 8,
  ...given,
});
const calendar = (events: readonly CalendarEvent[], pairs = PAIRS) =>
  campaignCalendar({
    ...frame,
    pairs,
    days: [
      { date: '2024-11-06', stageDay: 43, remark: null, events },
      { date: '2024-11-24', stageDay: 1, remark: 'Masa tenang', events: [] },
    ],
  });
const cellsOf = (sheet: ReturnType<typeof calendar>) =>
  sheet.rows.flatMap((row) => (row.kind === 'row' ? [row.cells] : []));

describe('the calendar of a campaign', () => {
  it('says of each event when, what, where, how many come, and that its STTP is not there', () => {
    const [day, quiet] = cellsOf(
      calendar([
        event(),
        event({ pair: 1, start: null, approx: 'siang', crowd: 1500, permit: 'STTP belum ada' }),
        event({ pair: 0, start: '2024-11-06T16:00', end: null, place: null, crowd: null }),
      ]),
    );
    expect(day).toEqual([
      ...['Rabu', '2024-11-06', 43],
      '• 10.00–12.00 Tatap muka dan dialog, Balai RW 004, Kel. Manutapen (120 orang)\n• 16.00–selesai Tatap muka dan dialog',
      'siang Tatap muka dan dialog, Balai RW 004, Kel. Manutapen (1.500 orang; STTP belum ada)',
      ...[3, 1620, 27, 24, null],
    ]);
    expect(quiet).toEqual(['Minggu', '2024-11-24', 1, null, null, null, null, null, null, 'Masa tenang']);
  });

  it('has a column for what no pair holds alone only where something is held', () => {
    const headers = (sheet: ReturnType<typeof calendar>) => sheet.columns.map(({ header }) => header);
    expect(headers(calendar([event()]))).not.toContain('KPU / LAINNYA');
    const shared = calendar([event({ pair: null, kind: 'Debat publik' })]);
    expect(headers(shared).slice(3, 6)).toEqual(['NO. URUT 1', 'NO. URUT 2', 'KPU / LAINNYA']);
    expect(cellsOf(shared)[0]?.[5]).toContain('Debat publik');
    expect(headers(calendar([event({ pair: null })], []))[3]).toBe('KPU / LAINNYA');
  });

  it('goes on in a further row where a pair holds more than a row can show, and counts every event once', () => {
    const sheet = calendar(Array.from({ length: 9 }, () => event()));
    expect(cellsOf(sheet).map((cells) => [cells[1], cells[5]])).toEqual([
      ['2024-11-06', 4],
      ['2024-11-06', 4],
      ['2024-11-06', 1],
      ['2024-11-24', null],
    ]);
    const total = sheet.rows.at(-1);
    expect(total?.kind === 'total' && total.cells.slice(5)).toEqual([9, 1080, 81, 72, null]);
  });
});
