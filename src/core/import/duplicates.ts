import type { DraftRow } from './draft-rows.ts';
import { makeIssue } from './issue.ts';
import type { ImportIssue } from './types.ts';

/** What the rows of one list say about each other. Indexes are positions in the list of rows. */
export interface Duplicates {
  /** Row → earlier row of the same person. */
  mergedInto: Map<number, number>;
  /** Rows that share a number with another name. */
  clashing: Set<number>;
  /** Findings by row. */
  issues: Map<number, ImportIssue[]>;
}

/** Compares the rows of a list with each other; `usable` rows take part. */
export function findDuplicates(rows: readonly DraftRow[], usable: readonly boolean[]): Duplicates {
  const found: Duplicates = { mergedInto: new Map(), clashing: new Set(), issues: new Map() };
  for (const numberOf of [nrpOf, nipOf]) {
    for (const group of repeated(rows, usable, numberOf)) addNumberGroup(rows, group, found);
  }
  for (const group of repeated(rows, usable, nameKeyOf)) addNameGroup(rows, group, found);
  return found;
}

const nrpOf = ({ person }: DraftRow) => person.nrp;
const nipOf = ({ person }: DraftRow) => person.nip;
const nameKeyOf = ({ person }: DraftRow) => person.nameKey;

export function hasNumber({ person }: DraftRow): boolean {
  return person.nrp !== null || person.nip !== null;
}

/** Groups of two rows and more that share a key. */
function repeated(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
  keyOf: (row: DraftRow) => string | null,
): Iterable<number[]> {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (let index = 0; index < rows.length; index++) {
    const key = usable[index] ? keyOf(rows[index]!) : null;
    if (!key) continue;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [before, index]);
  }
  return groups.values();
}

/** One number: the same name is one person, different names are held until someone says which is right. */
function addNumberGroup(rows: readonly DraftRow[], group: readonly number[], found: Duplicates): void {
  const first = rows[group[0]!]!;
  if (group.every((index) => rows[index]!.person.nameKey === first.person.nameKey)) {
    for (const index of group.slice(1)) {
      const row = rows[index]!;
      found.mergedInto.set(index, group[0]!);
      add(found, index, sameNumber(row, first));
    }
    return;
  }
  const cells = group.map((index) => address(rows[index]!, 'number'));
  const sheets = new Set(group.map((index) => rows[index]!.source.sheet));
  const two = group.length === 2;
  for (const index of group) {
    found.clashing.add(index);
    const row = rows[index]!;
    const number = row.person.nrp ?? row.person.nip ?? '';
    const names = [...new Set(group.map((other) => rows[other]!.person.name))].join(' / ');
    const where =
      sheets.size === 1 ? cells.map(({ cell }) => cell) : cells.map(({ sheet, cell }) => `${sheet}!${cell}`);
    add(
      found,
      index,
      makeIssue(
        'NRP_DUPLICATE_OTHER_NAME',
        { ...address(row, 'number'), rowId: row.source.id },
        number,
        null,
        `${row.person.nrp === null ? 'NIP' : 'NRP'} ${number} dipakai ${two ? 'dua' : 'beberapa'} nama (${where.join(', ')}): ` +
          `${names}. Pilih yang benar; ${two ? 'keduanya' : 'semuanya'} ditahan.`,
      ),
    );
  }
}

function sameNumber(row: DraftRow, first: DraftRow): ImportIssue {
  const at = address(first, 'number');
  const where = first.source.sheet === row.source.sheet ? at.cell : `${at.sheet}!${at.cell}`;
  return makeIssue(
    'NRP_DUPLICATE_SAME_PERSON',
    { ...address(row, 'number'), rowId: row.source.id },
    row.person.nrp ?? row.person.nip,
    where,
    `${row.person.name} tertulis juga di ${where}. Dihitung satu orang; tugasnya digabung.`,
  );
}

/** One name: rows without a number may be another row's person. */
function addNameGroup(rows: readonly DraftRow[], group: readonly number[], found: Duplicates): void {
  const open = group.filter((index) => !found.mergedInto.has(index) && !found.clashing.has(index));
  for (const index of open) {
    const row = rows[index]!;
    if (hasNumber(row)) continue;
    const same = samePerson(rows, open, index);
    const other = same ?? open.find((candidate) => candidate < index);
    if (other === undefined) continue;
    if (same !== undefined) found.mergedInto.set(index, same);
    const at = address(rows[other]!, 'name');
    const where = rows[other]!.source.sheet === row.source.sheet ? at.cell : `${at.sheet}!${at.cell}`;
    add(
      found,
      index,
      makeIssue(
        'POSSIBLE_SAME_PERSON',
        { ...address(row, 'name'), rowId: row.source.id },
        row.person.name,
        where,
        `${row.person.name} tanpa NRP, namanya sama dengan ${where}. ` +
          (same === undefined
            ? 'Diambil sebagai dua orang; lengkapi NRP atau lewati baris.'
            : 'Dianggap orang yang sama; lengkapi NRP bila bukan.'),
      ),
    );
  }
}

/**
 * The row whose person this one, without a number, is: the only one with a number in the same unit, or else an
 * earlier one that says the same of unit, rank and position.
 */
function samePerson(rows: readonly DraftRow[], group: readonly number[], index: number): number | undefined {
  const { person } = rows[index]!;
  if (person.unit === null) return undefined;
  const inUnit = group.filter((other) => other !== index && rows[other]!.person.unit === person.unit);
  const numbered = inUnit.filter((other) => hasNumber(rows[other]!));
  if (numbered.length > 0) return numbered.length === 1 ? numbered[0] : undefined;
  return inUnit.find((other) => {
    const earlier = rows[other]!.person;
    const same = earlier.rank === person.rank && earlier.position === person.position;
    return other < index && same && person.position !== null;
  });
}

/** Address of a row's number or name cell. */
export function address(row: DraftRow, of: 'number' | 'name'): { sheet: string; cell: string | null } {
  const cell = of === 'number' ? (row.cells.nrp ?? row.cells.rankNrp) : row.cells.name;
  return { sheet: row.sheetName, cell: cell === undefined ? null : `${cell.column}${row.source.row}` };
}

function add(found: Duplicates, index: number, issue: ImportIssue): void {
  const list = found.issues.get(index);
  if (list) list.push(issue);
  else found.issues.set(index, [issue]);
}
