import { type AttendanceCode, reasonsText } from '../event/attendance.ts';
import { type CountedPerson, type StrengthColumn, strengthColumns } from '../personnel/strength-columns.ts';
import {
  type CellValue,
  frameOf,
  type SheetColumn,
  type SheetDefinition,
  type SheetFrame,
  type SheetRow,
} from './types.ts';

interface RecapPerson extends CountedPerson {
  satgas: string | null;
  /** What keeps the person away that day; null = present. */
  away: AttendanceCode | null;
}

interface StrengthRecapData extends SheetFrame {
  titles: string[];
  /** Satgas in the order of the operation; people without one come last. */
  satgasOrder: readonly string[];
  /** Distinct people. */
  people: readonly RecapPerson[];
  /** Of one day: HADIR, KURANG and KET close the rows. */
  present: boolean;
}

const WITHOUT = 'TANPA SATGAS';

const numbers = (header: string, width: number, group?: string): SheetColumn => ({
  header,
  width,
  align: 'center',
  format: 'count',
  ...(group === undefined ? {} : { group }),
});

/**
 * Rekap kekuatan: distinct people by satgas × rank group and by Polki and Polwan, of one day also who is present, with
 * a total row. Both groups of columns add up to JUMLAH.
 */
export function strengthRecap(data: StrengthRecapData): SheetDefinition {
  const columns = strengthColumns(data.people);
  const names = [...data.satgasOrder, WITHOUT].filter((name) => peopleOf(data, name).length > 0);
  const rows = names.map((name, i): SheetRow => {
    return { kind: 'row', cells: [i + 1, name, ...rowCells(data, columns, peopleOf(data, name))] };
  });
  return {
    name: 'Rekap kekuatan',
    title: 'Rekap Kekuatan Personel',
    ...frameOf(data),
    titles: data.titles,
    columns: [
      numbers('NO', 6),
      { header: 'SATGAS', width: 34, format: 'text' },
      ...columns.map(({ header, group }) => numbers(header, Math.max(9, header.length + 2), group)),
      numbers('JUMLAH', 11),
      ...(data.present
        ? [
            numbers('HADIR', 9),
            numbers('KURANG', 9),
            { header: 'KET', width: 26, format: 'text' } satisfies SheetColumn,
          ]
        : []),
    ],
    rows: [
      ...rows,
      {
        kind: 'total',
        label: 'JUMLAH',
        cells: [null, null, ...count(data, columns, data.people), ...(data.present ? [null] : [])],
      },
    ],
    orientation: 'landscape',
    autoFilter: true,
  };
}

/** Columns before the figures: NO and SATGAS. */
const FIRST = 2;

/** The figures of a satgas; JUMLAH adds its rank groups up, HADIR is what KURANG leaves of it. */
function rowCells(
  data: StrengthRecapData,
  columns: readonly StrengthColumn[],
  people: readonly RecapPerson[],
): CellValue[] {
  const cells: CellValue[] = count(data, columns, people);
  const groups = columns.filter(({ group }) => group === 'GOLONGAN PANGKAT').length;
  const total = FIRST + columns.length;
  const sum = { kind: 'sum', from: FIRST, to: FIRST + groups - 1 } as const;
  cells[columns.length] = { value: people.length, formula: sum };
  if (!data.present) return cells;
  const present = people.filter(({ away }) => away === null).length;
  cells[columns.length + 1] = {
    value: present,
    formula: { kind: 'minus', column: total, less: total + 2 },
  };
  return [...cells, reasonsText(people.map(({ away }) => away)) || null];
}

/** Figures of one row: by column, in all, and of one day those present and those who are not. */
function count(
  { present }: StrengthRecapData,
  columns: readonly StrengthColumn[],
  people: readonly RecapPerson[],
): number[] {
  const missing = people.filter(({ away }) => away !== null).length;
  return [
    ...columns.map(({ counts }) => people.filter(counts).length),
    people.length,
    ...(present ? [people.length - missing, missing] : []),
  ];
}

const peopleOf = ({ people, satgasOrder }: StrengthRecapData, name: string): RecapPerson[] =>
  people.filter((p) =>
    name === WITHOUT ? p.satgas === null || !satgasOrder.includes(p.satgas) : p.satgas === name,
  );
