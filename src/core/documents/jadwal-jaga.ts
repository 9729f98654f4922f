import { addDays, dateParts, datesBetween, daysInMonth, weekdayIndex } from '../text/civil-date.ts';
import { dayCode, decimal, monthYear } from '../text/format.ts';
import { fillWidth, GREY, LIST_LANDSCAPE, textWidth } from './geometry.ts';
import type { GuardMonth, GuardRow, JadwalJagaData } from './jadwal-jaga-data.ts';
import { listTitle } from './parts/letterhead.ts';
import { listSection } from './parts/list-page.ts';
import { listName } from './parts/person.ts';
import { listSignature } from './parts/signature.ts';
import type { Block, PaperDocument, Section, TableBlock, TableCell, TableRow } from './types.ts';

/** NO, NAMA, PANGKAT; the days and the counts share what these and JAM leave. */
const WIDTHS = { number: 7, name: 40, rank: 16, days: 177, counts: 26, hours: 11 };
/** Least type size of the matrix; names and bands are larger by half a point. */
const SMALL = 7;
const SIZE = 7.5;
const ROW = 3.55;
/** A post of thirty people fits on one A4 sheet with its signature only because the head stands higher than usual. */
const MARGINS = { ...LIST_LANDSCAPE, top: 7 };

/** Jadwal jaga: a matrix of people and days for each post, with how many stand there in each shift. */
export function jadwalJaga(data: JadwalJagaData): PaperDocument {
  return {
    title: `Jadwal jaga ${monthYear(data.month)}${data.posts.length === 1 ? ` – ${data.posts[0]?.place}` : ''}`,
    subject: data.operationLine,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: data.posts.map((post) => section(data, post)),
  };
}

function section(data: JadwalJagaData, post: GuardMonth): Section {
  const width = textWidth(data.paper, 'landscape', MARGINS);
  const what = `JADWAL JAGA ${post.aroundTheClock ? '24 JAM ' : ''}PENGAMANAN ${post.place.toUpperCase()}`;
  return listSection(data, {
    orientation: 'landscape',
    margins: MARGINS,
    runningTitle: `Jadwal jaga ${post.place} – ${monthYear(data.month)}`,
    kopSize: 9,
    body: [
      listTitle([what, `${data.operationLine} – BULAN ${monthYear(data.month).toUpperCase()}`], {
        before: 1.5,
        after: 1.6,
      }),
      table(post, monthDays(data.month), width),
      listSignature(data.signature, {
        width,
        city: data.unit.city,
        date: data.date,
        size: 9,
        before: 1.5,
        beside: legend(post.legend),
      }),
    ],
  });
}

function monthDays(month: string): string[] {
  const { year, month: number } = dateParts(month);
  return datesBetween(month, addDays(month, daysInMonth(year, number) - 1));
}

const legend = (lines: readonly string[]): Block[] =>
  ['Keterangan', ...lines].map((text, i) => ({
    kind: 'paragraph',
    align: 'left',
    size: SIZE,
    text: i === 0 ? [{ text, bold: true }] : text,
  }));

function table(post: GuardMonth, days: readonly string[], width: number): TableBlock {
  const columns = fillWidth(
    [
      WIDTHS.number,
      WIDTHS.name,
      WIDTHS.rank,
      ...days.map(() => WIDTHS.days / days.length),
      ...post.counted.map(() => WIDTHS.counts / post.counted.length),
      WIDTHS.hours,
    ],
    width,
  );
  return {
    kind: 'table',
    size: SMALL,
    keepWithNext: true,
    padding: { x: 1, y: 0.25 },
    columns: columns.map((each, i) => ({
      width: each,
      align: i === 1 ? 'left' : 'center',
      nowrap: true,
      ...(i > 2 ? { padding: 0.3 } : {}),
    })),
    head: head(post, days),
    rows: rows(post, days),
  };
}

const headCell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  text,
  bold: true,
  align: 'center',
  ...more,
});

function head({ counted }: GuardMonth, days: readonly string[]): TableRow[] {
  return [
    {
      fill: GREY.head,
      minHeight: 4,
      cells: [
        headCell('NO', { rowSpan: 2 }),
        headCell('NAMA', { rowSpan: 2 }),
        headCell('PANGKAT', { rowSpan: 2 }),
        headCell(`TANGGAL (${monthYear(days[0] ?? '').toUpperCase()})`, { span: days.length }),
        headCell('JUMLAH', { span: counted.length }),
        headCell('JAM', { rowSpan: 2 }),
      ],
    },
    {
      fill: GREY.head,
      minHeight: 6.2,
      cells: [
        ...days.map((day) => headCell(`${Number(day.slice(8))}\n${dayCode(day)}`)),
        ...counted.map((code) => headCell(code)),
      ],
    },
  ];
}

const isWeekend = (day: string): boolean => weekdayIndex(day) >= 5;

function rows(post: GuardMonth, days: readonly string[]): TableRow[] {
  const made: TableRow[] = [];
  let number = 0;
  for (const { title, people } of post.bands) {
    made.push({
      fill: GREY.subBand,
      minHeight: ROW,
      keepWithNext: true,
      cells: [
        {
          text: title,
          span: days.length + post.counted.length + 4,
          bold: true,
          align: 'left',
          size: SIZE,
        },
      ],
    });
    for (const person of people) {
      number += 1;
      made.push(personRow(person, number, post, days));
    }
  }
  // The rows of cover stay with the last people and with each other.
  for (const row of made.slice(-2)) row.keepWithNext = true;
  const covers = post.covers.map((cover) => coverRow(cover, post.counted.length));
  return [...made, ...covers.map((row) => ({ ...row, keepWithNext: true }))];
}

function personRow(person: GuardRow, number: number, post: GuardMonth, days: readonly string[]): TableRow {
  const codes = person.cells.flatMap((cell) => cell.split('/'));
  const times = (code: string) => codes.filter((each) => each === code).length;
  return {
    minHeight: ROW,
    cells: [
      { text: String(number), size: SIZE },
      { text: listName(person.name), size: SIZE },
      { text: person.rank, size: SIZE },
      ...days.map((day, i) => ({
        text: person.cells[i] ?? '',
        ...(isWeekend(day) ? { fill: GREY.band } : {}),
      })),
      ...post.counted.map((code) => ({ text: String(times(code) || '–') })),
      { text: hoursText(person.hours) },
    ],
  };
}

const hoursText = (hours: number): string => (Number.isInteger(hours) ? String(hours) : decimal(hours));

function coverRow({ label, hours, need, counts }: GuardMonth['covers'][number], counted: number): TableRow {
  const kept = counts.filter((count) => count !== null);
  const full = kept.filter((count) => count >= need).length;
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({ text, bold: true, ...more });
  return {
    fill: GREY.total,
    minHeight: ROW,
    cells: [
      cell(`COVER – ${label} (kebutuhan ${need})`, { span: 2, align: 'left', size: SIZE }),
      cell(hours, { size: SIZE }),
      // A day that lacks people says how many there are of how many.
      ...counts.map((count) =>
        cell(count === null ? '' : count < need ? `${count}/${need}` : String(count), {
          ...(count !== null && count < need ? { fill: '#ffffff' } : {}),
        }),
      ),
      cell(`${full} / ${kept.length} hari`, { span: counted + 1, size: SIZE }),
    ],
  };
}
