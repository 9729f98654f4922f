import { RECAP_GROUPS, recapGroup } from './rank.ts';

/** What a strength recap needs to know of a person. */
export interface CountedPerson {
  /** Short form; null = none. */
  rank: string | null;
  gender: 'L' | 'P' | null;
}

/** A column of a strength recap. The columns of one group count everyone exactly once. */
export interface StrengthColumn {
  header: string;
  group: 'GOLONGAN PANGKAT' | 'JENIS KELAMIN';
  /** Asked only where somebody belongs in it. */
  rare: boolean;
  counts: (person: CountedPerson) => boolean;
}

const isPolice = ({ rank }: CountedPerson): boolean => !['PNS', 'LAIN'].includes(recapGroup(rank));

const COLUMNS: readonly StrengthColumn[] = [
  ...RECAP_GROUPS.map((group) => ({
    header: group,
    group: 'GOLONGAN PANGKAT' as const,
    rare: group === 'LAIN',
    counts: ({ rank }: CountedPerson) => recapGroup(rank) === group,
  })),
  ...[
    { header: 'POLKI', rare: false, counts: (p: CountedPerson) => isPolice(p) && p.gender === 'L' },
    { header: 'POLWAN', rare: false, counts: (p: CountedPerson) => isPolice(p) && p.gender === 'P' },
    { header: 'PNS / LAIN', rare: true, counts: (p: CountedPerson) => !isPolice(p) },
    { header: 'BELUM DIISI', rare: true, counts: (p: CountedPerson) => isPolice(p) && p.gender === null },
  ].map((column) => ({ ...column, group: 'JENIS KELAMIN' as const })),
];

/**
 * Columns of a strength recap over these people: rank groups, then Polki and Polwan. Who is no police officer, or has
 * no L/P entered, has a column as soon as there is one, so that both groups add up to JUMLAH.
 */
export const strengthColumns = (people: readonly CountedPerson[]): StrengthColumn[] =>
  COLUMNS.filter(({ rare, counts }) => !rare || people.some(counts));
