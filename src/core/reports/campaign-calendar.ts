import type { CivilDate, CivilDateTime } from '../text/civil-date.ts';
import { clockRange, dayName, thousands } from '../text/format.ts';
import { type CellValue, frameOf, type SheetColumn, type SheetDefinition, type SheetFrame } from './types.ts';

/** A campaign meeting as the calendar shows it. */
export interface CalendarEvent {
  /** Its place in `pairs`; null = held by the KPU, or by nobody that is known. */
  pair: number | null;
  start: CivilDateTime | null;
  end: CivilDateTime | null;
  /** "siang", where no clock is known. */
  approx: string | null;
  /** "Tatap muka dan dialog" */
  kind: string;
  /** "Balai RW 004, Kel. Manutapen, Kec. Alak" */
  place: string | null;
  crowd: number | null;
  /** What is to be known of its STTP: "STTP belum ada"; null where it is there or none is asked for. */
  permit: string | null;
  need: number | null;
  /** Distinct people plotted. */
  assigned: number;
}

export interface CalendarDay {
  date: CivilDate;
  /** Day of the stage; null outside every stage. */
  stageDay: number | null;
  /** What the day is where it is no day of the campaign: "Masa tenang". */
  remark: string | null;
  /** In order of time. */
  events: readonly CalendarEvent[];
}

interface CampaignCalendarData extends SheetFrame {
  titles: string[];
  /** The pairs of the operation, in the order of their columns. */
  pairs: readonly { header: string; group: string }[];
  days: readonly CalendarDay[];
}

/** HARI, TANGGAL and HARI KE stand before the pairs. */
const FIRST_PAIR = 3;
/** Characters that the columns of the pairs share, and what each needs and fills at most. */
const PAIRS_WIDTH = 150;
const LEAST_WIDTH = 20;
const MOST_WIDTH = 40;
/** Events of one pair in one row: Excel shows no row higher than 409 points. */
const MOST_EVENTS = 4;

const count = (header: string, group: string): SheetColumn => ({
  header,
  group,
  width: Math.max(8, header.length + 2),
  align: 'center',
  format: 'number',
});

/** Kalender kampanye: a row a day, a column a pair, also the days on which nothing is held. */
export function campaignCalendar(data: CampaignCalendarData): SheetDefinition {
  const shared = data.days.some(({ events }) => events.some(({ pair }) => pair === null));
  const pairs = [...data.pairs, ...(shared || data.pairs.length === 0 ? [OTHERS] : [])];
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.floor(PAIRS_WIDTH / pairs.length)));
  return {
    name: 'Kalender kampanye',
    title: 'Kalender Kampanye',
    ...frameOf(data),
    titles: data.titles,
    columns: [
      { header: 'HARI', width: 8, format: 'text' },
      { header: 'TANGGAL', width: 12, align: 'center', format: 'date' },
      { header: 'HARI KE', width: 7, align: 'center', format: 'number' },
      ...pairs.map(({ header, group }): SheetColumn => ({ header, group, width, format: 'text' })),
      count('GIAT', 'JUMLAH'),
      count('MASSA', 'JUMLAH'),
      count('BUTUH', 'KUAT POLRI'),
      count('TERISI', 'KUAT POLRI'),
      { header: 'KET', width: 18, format: 'text' },
    ],
    rows: [
      ...data.days.flatMap((day) =>
        rowsOf(day, data.pairs.length).map((events) => ({
          kind: 'row' as const,
          cells: cellsOf(day, events, pairs.length, data.pairs.length),
        })),
      ),
      {
        kind: 'total',
        label: 'JUMLAH',
        cells: [
          ...Array<null>(FIRST_PAIR + pairs.length).fill(null),
          ...figures(data.days.flatMap(({ events }) => events)),
          null,
        ],
      },
    ],
    notes: [
      'MASSA: perkiraan peserta menurut pemberitahuan. TERISI: orang yang sudah diploting, dihitung per kegiatan.',
    ],
    orientation: 'landscape',
    autoFilter: true,
    frozen: FIRST_PAIR,
  };
}

/** The column of what no pair holds alone. */
const OTHERS = { header: 'KPU / LAINNYA', group: 'BERSAMA' };

/** The events of a day by the rows that they take: one row unless a pair holds more than a row shows. */
function rowsOf({ events }: CalendarDay, others: number): CalendarEvent[][] {
  const rows: CalendarEvent[][] = [[]];
  const taken = new Map<number, number>();
  for (const event of events) {
    const column = event.pair ?? others;
    const before = taken.get(column) ?? 0;
    taken.set(column, before + 1);
    const row = Math.floor(before / MOST_EVENTS);
    rows[row] = [...(rows[row] ?? []), event];
  }
  return rows;
}

function cellsOf(
  { date, stageDay, remark }: CalendarDay,
  events: readonly CalendarEvent[],
  columns: number,
  others: number,
): CellValue[] {
  const texts = Array.from({ length: columns }, (_, column) => {
    const own = events.filter(({ pair }) => (pair ?? others) === column).map(eventText);
    return own.length > 1 ? own.map((text) => `• ${text}`).join('\n') : (own[0] ?? null);
  });
  return [
    dayName(date),
    date,
    stageDay,
    ...texts,
    ...(events.length > 0 ? figures(events) : [null, null, null, null]),
    remark,
  ];
}

/** "10.00–12.00 Tatap muka dan dialog, Balai RW 004, Kel. Manutapen (120 orang; STTP belum ada)" */
function eventText({ start, end, approx, kind, place, crowd, permit }: CalendarEvent): string {
  const time = start ? clockRange(start, end) : approx;
  const facts = [crowd === null ? null : `${thousands(crowd)} orang`, permit].filter((fact) => fact !== null);
  const what = [kind, place].filter(Boolean).join(', ');
  return [time, what, facts.length > 0 ? `(${facts.join('; ')})` : null].filter(Boolean).join(' ');
}

/** GIAT, MASSA, BUTUH and TERISI. */
const figures = (events: readonly CalendarEvent[]): number[] => {
  const sum = (of: (event: CalendarEvent) => number) => events.reduce((total, each) => total + of(each), 0);
  return [
    events.length,
    sum(({ crowd }) => crowd ?? 0),
    sum(({ need }) => need ?? 0),
    sum(({ assigned }) => assigned),
  ];
};
