import type { ImportSideView } from '../../../../shared/contract/import.ts';

export type SideField = ImportSideView['differs'][number];

/** One field of all sides: the row asked about first, then the others. */
export interface CompareLine {
  field: SideField;
  values: readonly { text: string | null; differs: boolean }[];
}

/** The fields in which anybody has a value, in the order of the first side. */
export function compareLines(row: ImportSideView, others: readonly ImportSideView[]): CompareLine[] {
  const sides = [row, ...others];
  return row.fields.flatMap(({ field }) => {
    const values = sides.map((side) => ({
      text: side.fields.find((f) => f.field === field)?.value ?? null,
      differs: side.differs.includes(field),
    }));
    return values.some(({ text }) => text !== null) ? [{ field, values }] : [];
  });
}

/** Why the sides are shown: two names claim a number (`clashStored`: one of them is stored), the row is a stored person, or it is nobody stored. */
export type Relation = 'clash' | 'clashStored' | 'known' | 'unknown' | 'alone';

const numberOf = ({ fields }: ImportSideView): string | null =>
  fields.find(({ field }) => field === 'nrp')?.value ?? null;

const claims = (side: ImportSideView, row: ImportSideView): boolean =>
  numberOf(row) !== null && numberOf(side) === numberOf(row);

/** The side is left without the number that it shows: the row as somebody new, or the stored person when the row is right. */
export function losesNumber(
  side: ImportSideView,
  row: ImportSideView,
  others: readonly ImportSideView[],
): boolean {
  if (side === row)
    return row.decided === 'new' && !row.chosen && others.some((o) => o.kind === 'person' && claims(o, row));
  return side.kind === 'person' && row.chosen && claims(side, row) && side.personId !== row.personId;
}

export function relationOf(row: ImportSideView, others: readonly ImportSideView[]): Relation {
  if (others.length === 0) return 'alone';
  if (row.clash || row.chosen) {
    const rivals = others.filter((side) => claims(side, row));
    return rivals.length > 0 && rivals.every(({ kind }) => kind === 'person') ? 'clashStored' : 'clash';
  }
  return row.personId === null ? 'unknown' : 'known';
}

/** Name of a side that stays the same while the plan changes. */
export const sideKey = (side: ImportSideView): string => side.key ?? side.personId ?? '';

/** The key after (or before) one of a list, going round; null when there is no other. */
export function nextKey(keys: readonly string[], at: string, step: 1 | -1): string | null {
  const here = keys.indexOf(at);
  if (here < 0) return (step === 1 ? keys[0] : keys.at(-1)) ?? null;
  const next = keys[(here + step + keys.length) % keys.length] ?? null;
  return next === at ? null : next;
}
