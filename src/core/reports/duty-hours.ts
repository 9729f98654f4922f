import type { LedgerGroup, LedgerLine } from '../roster/ledger.ts';
import { decimal } from '../text/format.ts';
import { PERSONAL_NUMBER } from './columns.ts';
import { frameOf, type SheetDefinition, type SheetFrame, type SheetRow } from './types.ts';

interface DutyHoursData extends SheetFrame {
  titles: string[];
  /** In the order of lists; rank classes follow each other. */
  lines: readonly (LedgerLine & { name: string; rank: string | null })[];
  byRankClass: readonly LedgerGroup[];
}

const FIGURES = [
  { header: 'KALI', width: 8, of: (line: LedgerLine) => line.duties },
  { header: 'JAM', width: 8, of: (line: LedgerLine) => line.hours },
  { header: 'MALAM', width: 8, of: (line: LedgerLine) => line.nights },
  { header: 'LIBUR', width: 8, of: (line: LedgerLine) => line.holidays },
  { header: 'RAWAN', width: 8, of: (line: LedgerLine) => line.rawan },
] as const;

const LETTERS = [
  { header: 'A', of: (line: LedgerLine) => line.letters.A },
  { header: 'D', of: (line: LedgerLine) => line.letters.D },
  { header: 'U', of: (line: LedgerLine) => line.letters.U },
] as const;

const NOTES = [
  'LIBUR: Sabtu, Minggu, dan hari libur nasional.',
  'TIDAK HADIR, dalam hari. A: sakit, cuti, izin, dik. D: dinas luar, BKO. U: tanpa keterangan, patsus, tahanan.',
];

/**
 * Jam dinas: what each person did in a window, by rank class, with least, most, mean and deviation of the hours of
 * each class. A, D and U are days away: by permission, on other duty, by own fault.
 */
export function dutyHours(data: DutyHoursData): SheetDefinition {
  return {
    name: 'Jam dinas',
    title: 'Jam Dinas dan Pemerataan',
    ...frameOf(data),
    titles: data.titles,
    columns: [
      { header: 'NO', width: 5, align: 'center', format: 'number' },
      { header: 'PANGKAT', width: 12, format: 'text' },
      { header: 'NAMA', width: 36, format: 'text' },
      PERSONAL_NUMBER,
      { header: 'KESATUAN', width: 18, format: 'text' },
      ...FIGURES.map(({ header, width }) => ({
        header,
        group: 'DINAS',
        width,
        align: 'center' as const,
        format: header === 'JAM' ? ('hours' as const) : ('count' as const),
      })),
      { header: 'SEJAK TUGAS AKHIR (HARI)', width: 13, align: 'center', format: 'number' },
      ...LETTERS.map(({ header }) => ({
        header,
        group: 'TIDAK HADIR',
        width: 5,
        align: 'center' as const,
        format: 'count' as const,
      })),
    ],
    rows: [...data.byRankClass.flatMap((group) => groupRows(data, group)), totals(data.lines)],
    notes: NOTES,
    orientation: 'landscape',
    autoFilter: true,
  };
}

function groupRows({ lines, byRankClass }: DutyHoursData, group: LedgerGroup): SheetRow[] {
  const before = byRankClass
    .slice(0, byRankClass.indexOf(group))
    .reduce((sum, { people }) => sum + people, 0);
  const own = lines.filter((line) => line.rankClass === group.name);
  const { least, most, mean, sigma } = group.spread.hours;
  const spread = `jam ${decimal(least)}–${decimal(most)}, rata-rata ${decimal(mean)}, simpangan ${decimal(sigma)}`;
  return [
    { kind: 'band', text: `${group.name} · ${group.people} orang · ${spread}` },
    ...own.map(
      (line, i): SheetRow => ({
        kind: 'row',
        cells: [
          before + i + 1,
          line.rank,
          line.name,
          line.number,
          line.unit,
          ...FIGURES.map(({ of }) => of(line)),
          line.daysSince.any,
          ...LETTERS.map(({ of }) => of(line)),
        ],
      }),
    ),
  ];
}

const totals = (lines: readonly LedgerLine[]): SheetRow => {
  const sum = (of: (line: LedgerLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    kind: 'total',
    label: 'JUMLAH',
    cells: [
      ...[null, null, null, null, null],
      ...FIGURES.map(({ of }) => sum(of)),
      null,
      ...LETTERS.map(({ of }) => sum(of)),
    ],
  };
};
