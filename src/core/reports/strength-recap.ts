import { RECAP_GROUPS, type RecapGroup, recapGroup } from '../personnel/rank.ts';
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

/** Rekap kekuatan: distinct people by satgas × rank group, with Polki and Polwan and a total row. */
export function strengthRecap(data: StrengthRecapData): SheetDefinition {
  const groups = RECAP_GROUPS.filter(
    (g) => g !== 'LAIN' || data.people.some((p) => recapGroup(p.rank) === 'LAIN'),
  );
  const names = [...data.satgasOrder, WITHOUT].filter((name) => peopleOf(data, name).length > 0);
  const rows = names.map((name, i): SheetRow => {
    return { kind: 'row', cells: [i + 1, name, ...counts(peopleOf(data, name), groups)] };
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
      { header: 'POLKI', group: 'JENIS KELAMIN', width: 9, align: 'center', format: 'number' },
      { header: 'POLWAN', group: 'JENIS KELAMIN', width: 9, align: 'center', format: 'number' },
      { header: 'JUMLAH', width: 11, align: 'center', format: 'number' },
    ],
    rows: [...rows, { kind: 'total', label: 'JUMLAH', cells: [null, null, ...counts(data.people, groups)] }],
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

/** Counts by group, then Polki and Polwan (Polri only; unknown sex counts as neither), then all. */
function counts(people: readonly CountedPerson[], groups: readonly RecapGroup[]): number[] {
  const police = people.filter((p) => !['PNS', 'LAIN'].includes(recapGroup(p.rank)));
  return [
    ...groups.map((g) => people.filter((p) => recapGroup(p.rank) === g).length),
    police.filter((p) => p.gender === 'L').length,
    police.filter((p) => p.gender === 'P').length,
    people.length,
  ];
}
