import { clock, dayName, numericDate, thousands } from '../text/format.ts';
import { fillWidth, GREY, LIST_LANDSCAPE, textWidth } from './geometry.ts';
import { glueAll } from './glue.ts';
import { listTitle } from './parts/letterhead.ts';
import { listSection } from './parts/list-page.ts';
import { listSignature } from './parts/signature.ts';
import type { Giat, RekapGiatData } from './rekap-giat-data.ts';
import { giatNotes, giatSentence, resultText, satgasText } from './rekap-giat-words.ts';
import type { Align, Block, PaperDocument, TableCell, TableRow } from './types.ts';
import { daysInWords, daysTitle } from './words.ts';

const SIZE = 8;
const HEAD_SIZE = 7.5;
const ROW = 8.45;

interface Column {
  head: string;
  width: number;
  align: Align;
  /** Only on F4: A4 across has no room for it. */
  wide?: boolean;
  /** Of KUAT PERS. */
  strength?: boolean;
  text: (giat: Giat, number: number) => string;
  total?: (events: readonly Giat[]) => number;
}

const sum = (of: (giat: Giat) => number) => (events: readonly Giat[]) =>
  events.reduce((total, giat) => total + of(giat), 0);

/** Nothing is a dash, not a zero. */
const dash = (count: number): string => (count === 0 ? '–' : thousands(count));

const body = (head: string, width: number, of: keyof Giat['strength']): Column => ({
  head,
  width,
  align: 'center',
  strength: true,
  text: ({ strength }) => dash(strength[of]),
  total: sum(({ strength }) => strength[of]),
});

/** Columns of a recap; `zone` heads the clock times. */
const columnsOf = (zone: string): readonly Column[] => [
  { head: 'NO', width: 7, align: 'center', text: (_, number) => String(number) },
  {
    head: 'HARI / TGL',
    width: 17,
    align: 'center',
    text: ({ date }) => `${dayName(date)},\n${numericDate(date)}`,
  },
  { head: `JAM\n(${zone})`, width: 15, align: 'center', text: timeText },
  { head: 'JENIS GIAT', width: 23, align: 'left', text: ({ kind }) => kind },
  {
    head: 'TAHAPAN',
    width: 18,
    align: 'center',
    wide: true,
    text: ({ stage, stageDay }) =>
      [stage, stageDay === null ? null : glueAll(`hari ke-${stageDay}`)].filter(Boolean).join('\n'),
  },
  { head: 'LOKASI\n(TEMPAT / KEL / KEC)', width: 48, align: 'left', text: placeText },
  { head: 'PASLON', width: 16.5, align: 'center', text: ({ candidate }) => glueAll(candidate ?? '') },
  { head: 'STTP', width: 31, align: 'left', text: ({ permit }) => permit ?? '' },
  {
    head: 'JML\nMASSA',
    width: 13,
    align: 'center',
    text: ({ crowd }) => (crowd ? `${crowd.estimate ? '±' : ''}${thousands(crowd.people)}` : ''),
    total: sum(({ crowd }) => crowd?.people ?? 0),
  },
  body('POLRI', 10.5, 'polri'),
  body('TNI', 8.5, 'tni'),
  body('LIN-\nMAS', 9.5, 'linmas'),
  body('LAIN', 9.5, 'others'),
  { head: 'PADAL', width: 27, align: 'left', text: ({ padal }) => padal.join('\n') },
  { head: 'SATGAS', width: 15.5, align: 'left', text: satgasText },
  { head: 'HASIL', width: 20, align: 'left', text: resultText },
  {
    head: 'GANG-\nGUAN',
    width: 12,
    align: 'center',
    text: ({ incidents, reported }) =>
      incidents.length > 0 ? incidents.join(', ') : reported ? 'Nihil' : '',
  },
  { head: 'KET', width: 9, align: 'center', wide: true, text: ({ note }) => (note === null ? '' : '*)') },
];

/** Rekap giat: every event with where, who, how many and how it went, in order of time; F4 across holds all columns. */
export function rekapGiat(data: RekapGiatData): PaperDocument {
  const width = textWidth(data.paper, 'landscape', LIST_LANDSCAPE);
  return {
    title: `Rekapitulasi kegiatan, ${daysInWords(data.days)}`,
    subject: data.operationLine,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: [
      listSection(data, {
        orientation: 'landscape',
        margins: LIST_LANDSCAPE,
        runningTitle: `Rekapitulasi kegiatan, ${daysInWords(data.days)}`,
        body: [
          listTitle([data.title, data.operationLine, daysTitle(data.days)], { before: 4.5, after: 3.2 }),
          table(data, width),
          ...below(data),
          listSignature(data.signature, { width, city: data.unit.city, date: data.date }),
        ],
      }),
    ],
  };
}

function table(data: RekapGiatData, width: number): Block {
  const columns = columnsOf(data.unit.timeZone).filter(({ wide }) => !wide || data.paper === 'f4');
  const widths = fillWidth(
    columns.map((column) => column.width),
    width,
  );
  return {
    kind: 'table',
    size: SIZE,
    keepWithNext: true,
    padding: { x: 1.1, y: 0.65 },
    columns: columns.map(({ align }, at) => ({
      width: widths[at] ?? 0,
      align,
      padding: align === 'left' ? 1.1 : 0.4,
    })),
    head: head(columns),
    rows: [...rows(data, columns), totalRow(data, columns)],
  };
}

function head(columns: readonly Column[]): TableRow[] {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    text,
    bold: true,
    align: 'center',
    size: HEAD_SIZE,
    padding: 0.3,
    ...more,
  });
  const strength = columns.filter((column) => column.strength);
  return [
    {
      fill: GREY.head,
      minHeight: 4.8,
      cells: columns.flatMap((column) => {
        if (!column.strength) return [cell(column.head, { rowSpan: 2 })];
        return column === strength[0] ? [cell('KUAT PERS', { span: strength.length })] : [];
      }),
    },
    { fill: GREY.head, minHeight: 7.9, cells: strength.map((column) => cell(column.head)) },
  ];
}

function rows({ events }: RekapGiatData, columns: readonly Column[]): TableRow[] {
  const made = events.map(
    (giat, at): TableRow => ({
      minHeight: ROW,
      cells: columns.map((column) => ({ text: column.text(giat, at + 1) })),
    }),
  );
  for (const row of made.slice(-2)) row.keepWithNext = true;
  return made;
}

/** JUMLAH over the columns before the first sum; nothing is added up behind the last. */
function totalRow({ events }: RekapGiatData, columns: readonly Column[]): TableRow {
  const first = columns.findIndex(({ total }) => total);
  const last = columns.findLastIndex(({ total }) => total);
  const sums = columns.slice(first, last + 1);
  return {
    fill: GREY.total,
    minHeight: 5,
    keepWithNext: true,
    cells: [
      { text: [{ text: 'JUMLAH', letterSpacing: 2.2 }], span: first, bold: true, align: 'center' },
      ...sums.map(({ total }) => ({ text: dash(total?.(events) ?? 0), bold: true })),
      { text: '', span: columns.length - last - 1 },
    ],
  };
}

/** The sentence of figures and the remarks on single events. */
function below(data: RekapGiatData): Block[] {
  return [giatSentence(data), ...giatNotes(data.events)].map((text, at) => ({
    kind: 'paragraph',
    text,
    align: 'left',
    size: 9,
    before: at === 0 ? 2.4 : 0.6,
    lineHeight: 1.25,
    keepWithNext: true,
  }));
}

function timeText({ start, end, approx }: Giat): string {
  if (start === null) return approx ?? '';
  return `${clock(start)} –\n${end === null ? 'selesai' : clock(end)}`;
}

const placeText = ({ venue, village, district }: Giat): string =>
  [venue, village && glueAll(village), district].filter(Boolean).join(', ');
