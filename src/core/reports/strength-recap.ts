import { RECAP_GROUPS, recapGroup } from '../personnel/rank.ts';
import type { SheetDefinition, SheetRow } from './types.ts';

interface CountedPerson {
  satgas: string | null;
  rank: string | null;
  gender: 'L' | 'P' | null;
}

interface StrengthRecapData {
  letterhead: string[];
  titles: string[];
  /** Satgas in the order of the operation; people without one come last. */
  satgasOrder: readonly string[];
  /** Distinct people. */
  people: readonly CountedPerson[];
  signature: SheetDefinition['signature'];
  paper: 'a4' | 'f4';
}

const WITHOUT = 'TANPA SATGAS';

const isPolice = ({ rank }: CountedPerson): boolean => !['PNS', 'LAIN'].includes(recapGroup(rank));

/** Columns of JENIS KELAMIN: everyone counts in exactly one of them. */
const SEXES: readonly {
  header: string;
  width: number;
  always: boolean;
  counts: (person: CountedPerson) => boolean;
}[] = [
  { header: 'POLKI', width: 9, always: true, counts: (p) => isPolice(p) && p.gender === 'L' },
  { header: 'POLWAN', width: 9, always: true, counts: (p) => isPolice(p) && p.gender === 'P' },
  { header: 'PNS / LAIN', width: 12, always: false, counts: (p) => !isPolice(p) },
  { header: 'BELUM DIISI', width: 14, always: false, counts: (p) => isPolice(p) && p.gender === null },
];

/**
 * Rekap kekuatan: distinct people by satgas × rank group and by Polki and Polwan, with a total row. Both groups of
 * columns add up to JUMLAH: who is no police officer, or has no L/P entered, has a column as soon as there is one.
 */
export function strengthRecap(data: StrengthRecapData): SheetDefinition {
  const groups = RECAP_GROUPS.filter(
    (g) => g !== 'LAIN' || data.people.some((p) => recapGroup(p.rank) === 'LAIN'),
  );
  const sexes = SEXES.filter(({ always, counts }) => always || data.people.some(counts));
  const count = (people: readonly CountedPerson[]) => [
    ...groups.map((g) => people.filter((p) => recapGroup(p.rank) === g).length),
    ...sexes.map(({ counts }) => people.filter(counts).length),
    people.length,
  ];
  const names = [...data.satgasOrder, WITHOUT].filter((name) => peopleOf(data, name).length > 0);
  const rows = names.map((name, i): SheetRow => {
    return { kind: 'row', cells: [i + 1, name, ...count(peopleOf(data, name))] };
  });
  return {
    name: 'Rekap kekuatan',
    title: 'Rekap Kekuatan Personel',
    letterhead: data.letterhead,
    titles: data.titles,
    columns: [
      { header: 'NO', width: 6, align: 'center', format: 'number' },
      { header: 'SATGAS', width: 34, format: 'text' },
      ...groups.map((g) => ({
        header: g,
        group: 'GOLONGAN PANGKAT',
        width: 11,
        align: 'center' as const,
        format: 'number' as const,
      })),
      ...sexes.map(({ header, width }) => ({
        header,
        group: 'JENIS KELAMIN',
        width,
        align: 'center' as const,
        format: 'number' as const,
      })),
      { header: 'JUMLAH', width: 11, align: 'center', format: 'number' },
    ],
    rows: [...rows, { kind: 'total', label: 'JUMLAH', cells: [null, null, ...count(data.people)] }],
    signature: data.signature,
    paper: data.paper,
    orientation: 'landscape',
    autoFilter: false,
  };
}

const peopleOf = ({ people, satgasOrder }: StrengthRecapData, name: string): CountedPerson[] =>
  people.filter((p) =>
    name === WITHOUT ? p.satgas === null || !satgasOrder.includes(p.satgas) : p.satgas === name,
  );
