import { letterDate, longDate } from '../text/format.ts';
import { fillWidth, GREY, LIST_LANDSCAPE, textWidth } from './geometry.ts';
import { listTitle } from './parts/letterhead.ts';
import { listSection } from './parts/list-page.ts';
import { listSignature } from './parts/signature.ts';
import type { PlotingData, PlotPerson } from './ploting-data.ts';
import type { Section, TableCell, TableRow } from './types.ts';
import { countedOf, dividable } from './words.ts';

type Recap = NonNullable<PlotingData['recap']>;

/** NO, LOKASI, KECAMATAN, JENIS, PUKUL; JUMLAH closes the row; the satgas share what is left. */
const LEFT_WIDTHS = [9, 46, 26, 45, 17.2];
const SUM_WIDTH = 18;
const SATGAS_WIDTH = 116;
const ROW = 5.6;
const OTHER = 'Lainnya';

/** Counts per location and satgas: people are counted once, also those plotted at two locations. */
export function recapSection(data: PlotingData, recap: Recap): Section {
  const width = textWidth(data.paper, 'landscape', LIST_LANDSCAPE);
  const satgas = satgasColumns(data);
  return listSection(data, {
    orientation: 'landscape',
    margins: LIST_LANDSCAPE,
    runningTitle: `Rekapitulasi ploting personel, ${longDate(recap.date)}`,
    body: [
      listTitle([recap.title, data.operationLine, letterDate(recap.date).toUpperCase()], {
        before: 3.8,
        after: 3,
      }),
      {
        kind: 'table',
        keepWithNext: true,
        columns: columns(width, satgas.length),
        head: headRows(recap, satgas, data.unit.timeZone),
        rows: rows(data, recap, satgas),
      },
      {
        kind: 'paragraph',
        text: sentence(data, recap),
        align: 'left',
        before: 2.6,
        lineHeight: 1.6,
        keepWithNext: true,
      },
      listSignature(data.signature, { width, city: data.unit.city, date: data.date }),
    ],
  });
}

/** The satgas asked for, and a last column if somebody belongs to none of them. */
function satgasColumns(data: PlotingData): string[] {
  const known = new Set(data.satgas);
  const others = data.events.some((event) => event.people.some((person) => !known.has(person.satgas ?? '')));
  return others ? [...data.satgas, OTHER] : data.satgas;
}

function columns(width: number, count: number) {
  const satgas = Array.from({ length: count }, () => SATGAS_WIDTH / Math.max(1, count));
  const widths = fillWidth([...LEFT_WIDTHS, ...satgas, SUM_WIDTH], width);
  return widths.map((each, index) => ({
    width: each,
    align: index === 1 || index === 3 ? ('left' as const) : ('center' as const),
  }));
}

function headRows(recap: Recap, satgas: string[], zone: string): TableRow[] {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    text,
    bold: true,
    align: 'center',
    padding: 0.6,
    rowSpan: 2,
    ...more,
  });
  return [
    {
      fill: GREY.head,
      minHeight: 6.35,
      cells: [
        cell('NO'),
        cell('LOKASI'),
        cell('KECAMATAN'),
        cell(recap.kindHeading),
        cell(`PUKUL\n(${zone})`),
        ...(satgas.length > 0 ? [cell('KEKUATAN PER SATGAS', { span: satgas.length, rowSpan: 1 })] : []),
        cell('JUMLAH'),
      ],
    },
    {
      fill: GREY.head,
      minHeight: 8.5,
      cells: satgas.map((name) => cell(dividable(name).toUpperCase(), { size: 8, rowSpan: 1 })),
    },
  ];
}

function rows(data: PlotingData, recap: Recap, satgas: string[]): TableRow[] {
  const made: TableRow[] = data.events.map((event, index) => ({
    minHeight: ROW,
    cells: [
      { text: String(index + 1) },
      { text: event.recap.location },
      { text: event.recap.district ?? '–' },
      { text: event.recap.kind },
      { text: event.recap.time ?? '–' },
      ...satgas.map((name) => ({ text: dash(countIn(event.people, name, data)) })),
      { text: dash(distinct(event.people)), bold: true },
    ],
  }));
  for (const row of made.slice(-2)) row.keepWithNext = true;
  const everyone = data.events.flatMap((event) => event.people);
  made.push({
    fill: GREY.total,
    minHeight: ROW,
    keepWithNext: true,
    cells: [
      { text: 'JUMLAH DI LOKASI', span: LEFT_WIDTHS.length, bold: true, align: 'right' },
      ...satgas.map((name) => ({ text: dash(countIn(everyone, name, data)), bold: true })),
      { text: dash(distinct(everyone)), bold: true },
    ],
  });
  if (recap.staff !== null) {
    made.push(
      {
        minHeight: ROW,
        keepWithNext: true,
        cells: [
          { text: String(data.events.length + 1) },
          { text: recap.staff.label, span: LEFT_WIDTHS.length - 1 + satgas.length, align: 'left' },
          { text: dash(staffOnly(data, recap).length), bold: true },
        ],
      },
      {
        fill: GREY.total,
        minHeight: ROW,
        keepWithNext: true,
        cells: [
          {
            text: [{ text: 'JUMLAH', bold: true, letterSpacing: 2 }],
            span: LEFT_WIDTHS.length + satgas.length,
            align: 'right',
          },
          { text: dash(total(data, recap)), bold: true },
        ],
      },
    );
  }
  return made;
}

function sentence(data: PlotingData, recap: Recap): string {
  const strength = countedOf(total(data, recap), 'personel Polri');
  const places: string[] = [];
  if (recap.villages > 0)
    places.push(
      `${countedOf(recap.villages, recap.villageWord)} pada ${countedOf(recap.districts, 'kecamatan')}`,
    );
  if (recap.otherLocations > 0) places.push(countedOf(recap.otherLocations, recap.otherLocationWord));
  const where = places.length > 0 ? `, tersebar di ${places.join(' dan ')}` : '';
  const twice = plottedTwice(data);
  const note =
    twice > 0
      ? ` ${countedOf(twice, 'personel')} bertugas di lebih dari satu lokasi dan dihitung satu kali.`
      : '';
  return `Kekuatan yang dilibatkan ${strength} (dihitung per orang, tanpa hitung ganda)${where}.${note}`;
}

function countIn(people: PlotPerson[], satgas: string, data: PlotingData): number {
  const known = new Set(data.satgas);
  return distinct(
    people.filter((person) =>
      satgas === OTHER && !known.has(OTHER) ? !known.has(person.satgas ?? '') : person.satgas === satgas,
    ),
  );
}

function distinct(people: PlotPerson[]): number {
  return new Set(people.map((person) => person.key)).size;
}

/** Staff who are not also plotted at a location. */
function staffOnly(data: PlotingData, recap: Recap): string[] {
  const plotted = new Set(data.events.flatMap((event) => event.people.map((person) => person.key)));
  return [...new Set(recap.staff?.keys ?? [])].filter((key) => !plotted.has(key));
}

function total(data: PlotingData, recap: Recap): number {
  return distinct(data.events.flatMap((event) => event.people)) + staffOnly(data, recap).length;
}

function plottedTwice(data: PlotingData): number {
  const times = new Map<string, number>();
  for (const event of data.events) {
    for (const key of new Set(event.people.map((person) => person.key)))
      times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times.values()].filter((count) => count > 1).length;
}

/** Nothing is a dash, not a zero. */
function dash(count: number): string {
  return count === 0 ? '–' : String(count);
}
