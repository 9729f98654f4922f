/** The time table of an operation: a bar for each stage, then the events that are known. */
import { addDays, type CivilDate, diffDays } from '../text/civil-date.ts';
import { dayShortDate, MONTH_SHORTS, thousands } from '../text/format.ts';
import { fillWidth, GREY } from './geometry.ts';
import type { RenopsData, Timetable } from './renops-data.ts';
import type { Block, TableBlock, TableCell, TableRow } from './types.ts';

/** NO, TAHAPAN, TANGGAL, HARI before the weeks. */
const STAGE_WIDTHS = [8, 58, 48, 12];
const EVENT_WIDTHS = [9, 40, 28, 90, 70, 20, 20];
/** With more weeks than this the columns are months. */
const MOST_WEEKS = 40;
const BAR = '#9a9a9a';
const ROW = 5.6;

type Period = RenopsData['period'];

/** A column of the chart: the days it stands for. */
interface Span {
  from: CivilDate;
  to: CivilDate;
}

/** The chart of stages and the list of known events; `width` in mm. */
export function timetableBlocks({ stages, events }: Timetable, period: Period, width: number): Block[] {
  const blocks: Block[] = stages.length > 0 ? [stageChart(stages, period, width)] : [];
  if (events.length > 0)
    blocks.push(
      {
        kind: 'paragraph',
        text: [{ text: 'KEGIATAN YANG SUDAH DIKETAHUI', bold: true }],
        align: 'left',
        before: 6,
        after: 2,
        keepWithNext: true,
      },
      eventTable(events, stages, width),
    );
  return blocks;
}

function stageChart(stages: Timetable['stages'], period: Period, width: number): TableBlock {
  const whole = stages.reduce(
    (all, stage) => ({
      from: stage.from < all.from ? stage.from : all.from,
      to: stage.to > all.to ? stage.to : all.to,
    }),
    period,
  );
  const byWeek = diffDays(whole.from, whole.to) / 7 < MOST_WEEKS;
  const spans = byWeek ? weeksOf(whole) : monthsOf(whole);
  const fixed = STAGE_WIDTHS.reduce((sum, each) => sum + each, 0);
  const each = (width - fixed) / spans.length;
  return {
    kind: 'table',
    size: 9,
    columns: [
      ...STAGE_WIDTHS.map((size, at) => ({ width: size, align: at % 2 === 0 ? 'center' : 'left' }) as const),
      ...spans.map(() => ({ width: each, align: 'center', padding: 0.1 }) as const),
    ].map((column, at) => (at === 3 ? { ...column, align: 'center' } : column)),
    head: chartHead(spans, byWeek),
    rows: stages.map((stage, index) => ({
      minHeight: ROW + 0.6,
      cells: [
        { text: String(index + 1) },
        { text: stage.name },
        { text: rangeText(stage), align: 'center' },
        { text: thousands(diffDays(stage.from, stage.to) + 1) },
        ...spans.map((span): TableCell => {
          const inside = stage.from <= span.to && span.from <= stage.to;
          return inside ? { text: '', fill: BAR } : { text: '' };
        }),
      ],
    })),
  };
}

/** "27 Agu – 21 Sep 2024" */
function rangeText({ from, to }: Span): string {
  const day = (date: CivilDate) => `${Number(date.slice(8))} ${MONTH_SHORTS[Number(date.slice(5, 7)) - 1]}`;
  const [year, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (from === to) return `${day(from)} ${year}`;
  return `${day(from)}${year === last ? '' : ` ${year}`} – ${day(to)} ${last}`;
}

/** Seven days each from the first day on; the last as long as the operation. */
function weeksOf({ from, to }: Period): Span[] {
  const weeks: Span[] = [];
  for (let day = from; day <= to; day = addDays(day, 7)) {
    const end = addDays(day, 6);
    weeks.push({ from: day, to: end < to ? end : to });
  }
  return weeks;
}

function monthsOf({ from, to }: Period): Span[] {
  const months: Span[] = [];
  for (let day = from; day <= to; ) {
    const next = addDays(`${day.slice(0, 8)}28`, 4).slice(0, 8);
    const end = addDays(`${next}01`, -1);
    months.push({ from: day, to: end < to ? end : to });
    day = `${next}01`;
  }
  return months;
}

/** Months over their weeks (a week belongs to the month it begins in), or years over their months. */
function chartHead(spans: Span[], byWeek: boolean): TableRow[] {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    text,
    bold: true,
    align: 'center',
    padding: 0.4,
    ...more,
  });
  const groups: { key: string; count: number }[] = [];
  for (const { from } of spans) {
    const key = byWeek ? from.slice(0, 7) : from.slice(0, 4);
    const open = groups.at(-1);
    if (open?.key === key) open.count++;
    else groups.push({ key, count: 1 });
  }
  const month = (at: string) => (MONTH_SHORTS[Number(at) - 1] ?? '').toUpperCase();
  return [
    {
      fill: GREY.head,
      minHeight: ROW,
      cells: [
        ...['NO', 'TAHAPAN', 'TANGGAL', 'HARI'].map((text) => cell(text, { rowSpan: 2 })),
        ...groups.map(({ key, count }) => cell(byWeek ? month(key.slice(5)) : key, { span: count, size: 8 })),
      ],
    },
    {
      fill: GREY.head,
      minHeight: ROW,
      cells: spans.map(({ from }, at) =>
        cell(byWeek ? String(at + 1) : month(from.slice(5, 7)), { size: 7 }),
      ),
    },
  ];
}

/** The events in bands of their stages. */
function eventTable(events: Timetable['events'], stages: Timetable['stages'], width: number): TableBlock {
  const aligns = ['center', 'left', 'center', 'left', 'left', 'center', 'left'] as const;
  const rows: TableRow[] = [];
  let band: string | null = null;
  events.forEach((event, index) => {
    if (stages.length > 0 && (event.stage ?? 'Di luar tahapan') !== band) {
      band = event.stage ?? 'Di luar tahapan';
      rows.push({
        fill: GREY.subBand,
        minHeight: ROW,
        keepWithNext: true,
        cells: [{ text: band, span: EVENT_WIDTHS.length, bold: true, align: 'left' }],
      });
    }
    rows.push({
      minHeight: ROW,
      cells: [
        { text: String(index + 1) },
        { text: event.date === null ? '' : dayShortDate(event.date) },
        { text: event.time ?? '' },
        { text: event.title },
        { text: event.place ?? '' },
        { text: event.need === null ? '' : thousands(event.need) },
        { text: event.note ?? '' },
      ],
    });
  });
  const last = rows.at(-1);
  if (last) last.keepWithNext = true;
  return {
    kind: 'table',
    size: 9,
    columns: fillWidth(EVENT_WIDTHS, width).map((each, at) => ({ width: each, align: aligns[at] ?? 'left' })),
    head: [
      {
        fill: GREY.head,
        minHeight: 6.9,
        cells: ['NO', 'HARI, TANGGAL', 'PUKUL', 'KEGIATAN', 'TEMPAT', 'KEBUTUHAN', 'KET'].map((text) => ({
          text,
          bold: true,
          align: 'center',
        })),
      },
    ],
    rows,
  };
}
