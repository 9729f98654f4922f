import { ATTENDANCE_CODES, type AttendanceCode } from '../event/attendance.ts';
import { PERSONAL_NUMBER } from './columns.ts';
import { type CellValue, frameOf, type SheetColumn, type SheetDefinition, type SheetFrame } from './types.ts';

/** Expected, and nobody has written whether the person was there. */
export const OPEN = '·';

/** What stands for a person at an occasion; null = not expected there. */
export type Attended = AttendanceCode | typeof OPEN | null;

interface AttendanceRecapData extends SheetFrame {
  titles: string[];
  /** Roll calls and events of one day, or days: "APEL KESIAPAN\n07.30", "6 Nov". */
  occasions: readonly string[];
  /** In the order of lists. */
  people: readonly {
    name: string;
    rank: string | null;
    number: string | null;
    unit: string | null;
    satgas: string | null;
    /** One for each occasion. */
    codes: readonly Attended[];
    note: string | null;
  }[];
  /** More occasions than a page holds: only how often each code was written. */
  countsOnly: boolean;
}

/** Columns before the occasions. */
const FIRST = 6;
const AWAY = ATTENDANCE_CODES.filter(({ code }) => code !== 'H');

/**
 * Kehadiran: people and occasions with the codes of the attendance sheets, how often each person was present and what
 * kept them away, and below it the foot of the sheet of each occasion. All counts are formulas: they follow a code
 * that somebody changes.
 */
export function attendanceRecap(data: AttendanceRecapData): SheetDefinition {
  const shown = data.countsOnly ? [] : data.occasions;
  const width = shown.length > 8 ? 7 : 12;
  return {
    name: 'Kehadiran',
    title: 'Rekap Kehadiran',
    ...frameOf(data),
    titles: data.titles,
    columns: [
      { header: 'NO', width: 5, align: 'center', format: 'number' },
      { header: 'NAMA', width: 34, format: 'text' },
      { header: 'PANGKAT', width: 11, align: 'center', format: 'text' },
      PERSONAL_NUMBER,
      { header: 'KESATUAN', width: 22, format: 'text' },
      { header: 'SATGAS', width: 22, format: 'text' },
      ...shown.map(
        (header): SheetColumn => ({ header, group: 'KEHADIRAN', width, align: 'center', format: 'text' }),
      ),
      count('HADIR'),
      ...AWAY.map(({ code }) => count(code, 'TIDAK HADIR')),
      count('KURANG'),
      { header: 'ALASAN', width: 24, format: 'text' },
    ],
    rows: [
      ...data.people.map((person, i) => ({
        kind: 'row' as const,
        cells: [
          i + 1,
          person.name,
          person.rank,
          person.number,
          person.unit,
          person.satgas,
          ...(data.countsOnly ? [] : person.codes),
          ...personCounts(person.codes, shown.length),
          person.note,
        ],
      })),
      ...(data.countsOnly ? [] : foot(data)),
      {
        kind: 'total',
        label: data.countsOnly ? 'JUMLAH' : 'JUMLAH PERSONEL',
        cells: [
          ...blanks(FIRST),
          ...shown.map((_, at) =>
            occasionCount(data, at, [...ATTENDANCE_CODES.map(({ code }) => code), OPEN]),
          ),
          ...totals(data),
          null,
        ],
      },
    ],
    notes: [
      `Keterangan: ${ATTENDANCE_CODES.map(({ code, label }) => `${code} ${label.toLowerCase().replace('bko', 'BKO')}`).join(' · ')} · ${OPEN} belum diisi`,
    ],
    orientation: 'landscape',
    autoFilter: true,
    wholeTotals: !data.countsOnly,
    frozen: 2,
  };
}

const count = (header: string, group?: string): SheetColumn => ({
  header,
  ...(group === undefined ? {} : { group }),
  width: Math.max(5, header.length + 2),
  align: 'center',
  format: 'count',
});

const blanks = (columns: number): null[] => Array<null>(columns).fill(null);

const times = (codes: readonly Attended[], code: string): number =>
  codes.filter((each) => each === code).length;

/** HADIR, what kept the person away by code, and their sum KURANG; plain numbers where no codes are shown. */
function personCounts(codes: readonly Attended[], shown: number): CellValue[] {
  const of = (code: string): CellValue => {
    const value = times(codes, code);
    return shown === 0
      ? value
      : { value, formula: { kind: 'count', from: FIRST, to: FIRST + shown - 1, texts: [code] } };
  };
  const first = FIRST + shown + 1;
  const away = AWAY.reduce((sum, { code }) => sum + times(codes, code), 0);
  const sum = { kind: 'sum', from: first, to: first + AWAY.length - 1 } as const;
  return [of('H'), ...AWAY.map(({ code }) => of(code)), { value: away, formula: sum }];
}

const occasionCount = ({ people }: AttendanceRecapData, at: number, texts: readonly string[]) => ({
  value: people.filter(({ codes }) => texts.includes(codes[at] ?? '')).length,
  texts,
});

/** The foot of each occasion: present, missing, and of whom nobody has said anything. */
const foot = (data: AttendanceRecapData): SheetDefinition['rows'] =>
  (
    [
      ['HADIR', ['H']],
      ['KURANG', AWAY.map(({ code }) => code)],
      ['BELUM DIISI', [OPEN]],
    ] as const
  ).map(([label, texts]) => ({
    kind: 'total',
    label,
    cells: [
      ...blanks(FIRST),
      ...data.occasions.map((_, at) => occasionCount(data, at, texts)),
      ...blanks(ATTENDANCE_CODES.length + 2),
    ],
  }));

const totals = ({ people }: AttendanceRecapData): number[] => {
  const all = people.flatMap(({ codes }) => codes);
  const away = AWAY.map(({ code }) => times(all, code));
  return [times(all, 'H'), ...away, away.reduce((sum, each) => sum + each, 0)];
};
