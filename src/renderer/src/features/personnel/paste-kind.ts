import { matchHeader } from '../../../../core/import/header-words.ts';
import type { ImportFieldName } from '../../../../shared/contract/import.ts';
import { problemOf } from './edit-fields.ts';

type Values = readonly (readonly string[])[];

/** Where a block is about to be pasted. */
export interface PastePlace {
  /** Upper left cell. */
  readonly row: number;
  readonly col: number;
  /** Rows of the grid. */
  readonly rows: number;
  /** Keys of its visible columns. */
  readonly columns: readonly string[];
  /** Name and number of the rows from `row` on, as far as the block reaches. */
  readonly people: readonly { readonly name: string; readonly number: string }[];
}

/**
 * cells: an edit of the cells that are there. list: people to be checked like a file. askRows: it has more rows than
 * remain. askPeople: it would put other people's names and numbers into so many rows.
 */
export type PasteKind =
  | { kind: 'cells' }
  | { kind: 'list' }
  | { kind: 'askRows'; rows: number; room: number }
  | { kind: 'askPeople'; replaced: number };

export function pasteKind(values: Values, place: PastePlace): PasteKind {
  if (values.length === 0) return { kind: 'cells' };
  if (place.rows === 0 || hasHeader(values)) return { kind: 'list' };
  const room = place.rows - place.row;
  if (values.length > room) return { kind: 'askRows', rows: values.length, room };
  const replaced = replacedPeople(values, place);
  return replaced > 0 && values.length > 1 ? { kind: 'askPeople', replaced } : { kind: 'cells' };
}

/** The first row names columns: two headings that lists of people have, and no number below a heading. */
export function hasHeader(values: Values): boolean {
  const [first, ...rest] = values;
  if (!first || rest.length === 0) return false;
  const known = first.filter((text) => !/\d/.test(text) && (matchHeader([text])?.confidence ?? 0) === 1);
  return known.length >= 2;
}

/** Rows that would get both another name and another number: not an edit, but other people. */
function replacedPeople(values: Values, { col, columns, people }: PastePlace): number {
  const name = columns.indexOf('name') - col;
  const number = columns.indexOf('number') - col;
  if (name < 0 || number < 0) return 0;
  return people.filter((person, at) => {
    const newName = values[at]?.[name]?.trim();
    const newNumber = values[at]?.[number]?.trim();
    if (!newName || !newNumber) return false;
    return newNumber !== person.number && newName.toUpperCase() !== person.name.toUpperCase();
  }).length;
}

const FIELDS: Readonly<Record<string, ImportFieldName>> = {
  name: 'name',
  rank: 'rank',
  number: 'nrp',
  unit: 'unit',
  position: 'position',
  satgas: 'satgas',
  opsPosition: 'opsPosition',
  gender: 'gender',
  phone: 'phone',
  note: 'note',
};

/**
 * What the columns of a block without a heading hold, by the columns under which it was pasted; null when what
 * stands under the name and the number is none, so that the block was not meant for these columns.
 */
export function pastedFields(
  values: Values,
  col: number,
  columns: readonly string[],
): ImportFieldName[] | null {
  if (hasHeader(values)) return null;
  const name = columns.indexOf('name') - col;
  const number = columns.indexOf('number') - col;
  const rows = values.filter((row) => row.some((text) => text.trim() !== ''));
  if (name < 0 || number < 0 || rows.length === 0) return null;
  const good = rows.filter((row) => {
    const numberText = row[number]?.trim() ?? '';
    return (
      /\p{L}{2}/u.test(row[name] ?? '') && /\d/.test(numberText) && problemOf('number', numberText) === null
    );
  });
  if (good.length < rows.length * 0.6) return null;
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => FIELDS[columns[col + at] ?? ''] ?? 'ignore');
}
