import type { GuardMonth, GuardRow } from '../documents/jadwal-jaga-data.ts';
import {
  addDays,
  type CivilDate,
  dateParts,
  datesBetween,
  daysInMonth,
  weekdayIndex,
} from '../text/civil-date.ts';
import { dayCode, monthYear } from '../text/format.ts';
import { type CellValue, frameOf, type SheetDefinition, type SheetFrame, type SheetRow } from './types.ts';

interface GuardScheduleData extends SheetFrame {
  titles: string[];
  /** First day of the month. */
  month: CivilDate;
  /** One matrix each. */
  posts: readonly GuardMonth[];
}

/** NO, NAMA and PANGKAT stand before the days. */
const FIRST_DAY = 3;

/** Where the columns of a sheet stand, counted from 0. */
interface Layout {
  days: readonly CivilDate[];
  /** Codes counted at the end of a row. */
  codes: readonly string[];
  lastDay: number;
  /** Column of the first count. */
  counts: number;
}

/**
 * Jadwal jaga of a month: people and days with their codes, for each post its regu and below them how many stand in
 * each shift and how many are missing. Counts, hours, cover and shortfall are formulas: they follow a code that
 * somebody changes in the sheet.
 */
export function guardSchedule(data: GuardScheduleData): SheetDefinition {
  const { year, month } = dateParts(data.month);
  const days = datesBetween(data.month, addDays(data.month, daysInMonth(year, month) - 1));
  const codes = [
    ...new Set(data.posts.flatMap(({ covers, counted }) => [...covers.map((c) => c.code), ...counted])),
  ];
  const lastDay = FIRST_DAY + days.length - 1;
  const layout: Layout = { days, codes, lastDay, counts: lastDay + 1 };
  const rows: SheetRow[] = [];
  for (const post of data.posts) addPost(rows, post, layout);
  return {
    name: 'Jadwal jaga',
    title: `Jadwal Jaga ${monthYear(data.month)}`,
    ...frameOf(data),
    titles: data.titles,
    columns: [
      { header: 'NO', width: 5, align: 'center', format: 'number' },
      { header: 'NAMA', width: 32, format: 'text' },
      { header: 'PANGKAT', width: 12, align: 'center', format: 'text' },
      ...days.map((day) => ({
        header: `${Number(day.slice(8))}\n${dayCode(day)}`,
        group: `TANGGAL (${monthYear(data.month).toUpperCase()})`,
        width: 4.8,
        align: 'center' as const,
        format: 'text' as const,
        shaded: weekdayIndex(day) >= 5,
      })),
      ...codes.map((code) => ({
        header: code,
        group: 'JUMLAH',
        width: 5,
        align: 'center' as const,
        format: 'count' as const,
      })),
      { header: 'JAM', width: 7, align: 'center', format: 'hours' },
    ],
    rows,
    notes: ['Keterangan:', ...new Set(data.posts.flatMap(({ legend }) => legend))],
    orientation: 'landscape',
    autoFilter: false,
    frozen: FIRST_DAY,
  };
}

function addPost(rows: SheetRow[], post: GuardMonth, layout: Layout): void {
  rows.push({ kind: 'band', text: post.place.toUpperCase() });
  const first = rows.length;
  let number = 0;
  for (const { title, people } of post.bands) {
    rows.push({ kind: 'band', text: title });
    for (const person of people) rows.push(personRow(person, ++number, post, layout));
  }
  const last = rows.length - 1;
  const used = new Set(post.bands.flatMap(({ people }) => people.flatMap(({ cells }) => cells)));
  const covers = post.covers.map((cover, i) => ({ ...cover, at: rows.length + i }));
  for (const { label, hours, need, counts, code } of covers) {
    rows.push({
      kind: 'total',
      label: `COVER – ${label}, ${hours} (kebutuhan ${need})`,
      cells: [
        ...Array<null>(FIRST_DAY).fill(null),
        ...counts.map((count) =>
          count === null ? null : { value: count, texts: textsOf(used, code), from: first, to: last },
        ),
      ],
    });
  }
  rows.push({
    kind: 'total',
    label: 'KURANG',
    cells: [
      ...Array<null>(FIRST_DAY).fill(null),
      ...layout.days.map((_, day) => {
        const kept = covers.filter(({ counts }) => counts[day] !== null);
        if (kept.length === 0) return null;
        return {
          value: kept.reduce((sum, { counts, need }) => sum + Math.max(0, need - (counts[day] ?? 0)), 0),
          lacking: kept.map(({ at, need }) => ({ row: at, need })),
        };
      }),
    ],
  });
}

/** Texts of cells that say a code: alone, or as one of two shifts of a day. */
const textsOf = (used: ReadonlySet<string>, code: string): string[] => [
  code,
  ...[...used].filter((text) => text !== code && text.split('/').includes(code)).sort(),
];

function personRow(person: GuardRow, number: number, { covers }: GuardMonth, layout: Layout): SheetRow {
  const { codes, lastDay, counts } = layout;
  const used = new Set(person.cells);
  const times = codes.map(
    (code) => person.cells.flatMap((cell) => cell.split('/')).filter((c) => c === code).length,
  );
  const parts = covers.flatMap(({ code, length }) =>
    codes.includes(code) ? [{ column: counts + codes.indexOf(code), times: length }] : [],
  );
  const worked = parts.reduce((sum, part) => sum + part.times * (times[part.column - counts] ?? 0), 0);
  // Somebody's own hours cannot be worked out from codes: they stand as a number.
  const hours: CellValue =
    worked === person.hours ? { value: worked, formula: { kind: 'weighted', parts } } : person.hours;
  return {
    kind: 'row',
    cells: [
      number,
      person.name,
      person.rank,
      ...person.cells.map((cell) => cell || null),
      ...codes.map(
        (code, i): CellValue => ({
          value: times[i] ?? 0,
          formula: { kind: 'count', from: FIRST_DAY, to: lastDay, texts: textsOf(used, code) },
        }),
      ),
      hours,
    ],
  };
}
