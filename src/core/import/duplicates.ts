import { namesAlike } from '../personnel/name-alike.ts';
import type { RowDecisions } from './decisions.ts';
import type { DraftRow } from './draft-rows.ts';
import { makeIssue } from './issue.ts';
import type { ExistingPerson } from './plan-types.ts';
import type { ImportIssue, PersonDraft } from './types.ts';

/** Rows between two yields: a millisecond or two. */
export const STEP_ROWS = 4000;

/** Places and names that a sentence holds; one more is named rather than counted. */
const NAMED = 3;

/** What the rows of one list say about each other. Indexes are positions in the list of rows. */
export interface Duplicates {
  /** Row → earlier row of the same person. */
  mergedInto: Map<number, number>;
  /** Rows that share a number with another name. */
  clashing: Set<number>;
  /** Rows taken without the number that they share with another name. */
  withoutNumber: Set<number>;
  /** Findings by row. */
  issues: Map<number, ImportIssue[]>;
}

/** How clashes and doubts are settled. */
export interface Settling {
  decided: RowDecisions;
  /** Rows of a clash are taken in bulk, all of them without the number. */
  takesClashes: boolean;
  /** Key of the name under which somebody we know has the number of a row. */
  storedName: (person: PersonDraft) => string | undefined;
}

/** Compares the numbers of a list with each other; `usable` rows take part. Yields now and then. */
export function* findSharedNumbers(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
  settling: Settling,
): Generator<void, Duplicates> {
  const found: Duplicates = {
    mergedInto: new Map(),
    clashing: new Set(),
    withoutNumber: new Set(),
    issues: new Map(),
  };
  let done = 0;
  for (const kind of ['nrp', 'nip'] as const) {
    for (const group of yield* repeated(rows, usable, ({ person }) => person[kind])) {
      addNumberGroup(rows, { kind, group }, found, settling);
      done += group.length;
      if (done < STEP_ROWS) continue;
      done = 0;
      yield;
    }
  }
  return found;
}

export function hasNumber({ person }: DraftRow): boolean {
  return person.nrp !== null || person.nip !== null;
}

/** Groups of two rows and more that share a key. */
export function* repeated(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
  keyOf: (row: DraftRow) => string | null,
): Generator<void, Iterable<number[]>> {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (let index = 0; index < rows.length; index++) {
    if (index % STEP_ROWS === STEP_ROWS - 1) yield;
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

/** Rows that share a number; they may have another one beside it, of the other kind. */
interface SharedNumber {
  kind: 'nrp' | 'nip';
  group: readonly number[];
}

/** One number: the same name is one person, different names are held until someone says which is right. */
function addNumberGroup(
  rows: readonly DraftRow[],
  shared: SharedNumber,
  found: Duplicates,
  settling: Settling,
): void {
  const { decided, takesClashes } = settling;
  const { group } = shared;
  const names = new Map<string, number[]>();
  for (const index of group) {
    const { nameKey } = rows[index]!.person;
    const same = names.get(nameKey);
    if (same) same.push(index);
    else names.set(nameKey, [index]);
  }
  if (names.size === 1) {
    merge(rows, group, found);
    return;
  }
  const chosen = new Set(
    group.filter((index) => decided.isChosen(index)).map((i) => rows[i]!.person.nameKey),
  );
  const [right] = chosen;
  if (right !== undefined && chosen.size === 1) settle(rows, shared, found, right);
  else if (takesClashes) {
    holdOrTake(rows, shared, [...names.values()], found, true);
    for (const same of names.values()) merge(rows, same, found);
  } else if (!keepsStored(rows, shared, found, settling)) {
    holdOrTake(rows, shared, [...names.values()], found, false);
  }
}

/**
 * One of the names has this number on the list already: that row is taken, the others are held, or are new people
 * without the number where somebody said so. Answers false when none is.
 */
function keepsStored(
  rows: readonly DraftRow[],
  { kind, group }: SharedNumber,
  found: Duplicates,
  { decided, storedName }: Settling,
): boolean {
  const own = group.filter((index) => storedName(rows[index]!.person) === rows[index]!.person.nameKey);
  const names = new Set(own.map((index) => rows[index]!.person.nameKey));
  if (names.size !== 1 || own.some((index) => decided.isDecided(index))) return false;
  merge(rows, own, found);
  const owner = rows[own[0]!]!;
  for (const index of group) {
    if (own.includes(index)) continue;
    const isNew = decided.isNew(index);
    (isNew ? found.withoutNumber : found.clashing).add(index);
    const { name, [kind]: number } = rows[index]!.person;
    const issue = otherName(rows, kind, index, owner, (where) =>
      isNew
        ? `${kind.toUpperCase()} ${number} tetap milik ${owner.person.name} (${where}). ${name} diambil sebagai ` +
          'orang baru tanpa nomor; lengkapi kemudian.'
        : `${kind.toUpperCase()} ${number} sudah dipakai ${owner.person.name} (${where}) yang tersimpan. ` +
          `Ketik nomor ${name} yang benar, lewati baris, atau pilih orangnya; baris ini ditahan.`,
    );
    if (isNew) issue.severity = 'warning';
    add(found, index, issue);
  }
  return true;
}

/** A row's finding that its number is another row's; `message` is given the place of that row's number. */
function otherName(
  rows: readonly DraftRow[],
  kind: 'nrp' | 'nip',
  index: number,
  owner: DraftRow,
  message: (where: string | null) => string,
): ImportIssue {
  const row = rows[index]!;
  return makeIssue(
    'NRP_DUPLICATE_OTHER_NAME',
    { ...address(row, kind), rowId: row.source.id },
    row.person[kind],
    owner.person.name,
    message(placeFrom(row, owner, kind)),
  );
}

/** Where another row says it, with its sheet when that is another one. */
export function placeFrom(
  row: DraftRow,
  other: DraftRow,
  of: 'number' | 'nrp' | 'nip' | 'name',
): string | null {
  const { sheet, cell } = address(other, of);
  return other.source.sheet === row.source.sheet ? cell : `${sheet}!${cell}`;
}

/** Every row of a clash is held, or (`takes`) taken without the number. */
function holdOrTake(
  rows: readonly DraftRow[],
  { kind, group }: SharedNumber,
  names: readonly (readonly number[])[],
  found: Duplicates,
  takes: boolean,
): void {
  // Written once: every row of a group says the same, and a dummy number may stand in thousands.
  const number = rows[group[0]!]!.person[kind];
  const several = group.length > 2;
  const message =
    `${kind.toUpperCase()} ${number} dipakai ${several ? 'beberapa' : 'dua'} nama (${listPlaces(rows, group, kind)}): ` +
    `${named(names.map(([at]) => rows[at!]!.person.name)).join(' / ')}. ` +
    (takes
      ? 'Semuanya diambil tanpa nomor; lengkapi kemudian.'
      : `Pilih yang benar; ${several ? 'semuanya' : 'keduanya'} ditahan.`);
  for (const index of group) {
    (takes ? found.withoutNumber : found.clashing).add(index);
    const place = { ...address(rows[index]!, kind), rowId: rows[index]!.source.id };
    const issue = makeIssue('NRP_DUPLICATE_OTHER_NAME', place, number, null, message);
    if (takes) issue.severity = 'warning';
    add(found, index, issue);
  }
}

/** The rows of one person: the later ones are joined to the first. */
function merge(rows: readonly DraftRow[], group: readonly number[], found: Duplicates): void {
  const [first, ...later] = group;
  for (const index of later) {
    found.mergedInto.set(index, first!);
    add(found, index, sameNumber(rows[index]!, rows[first!]!));
  }
}

/** Somebody said whose the number is: that name and slips of the pen of it are taken, all others stay held. */
function settle(
  rows: readonly DraftRow[],
  { kind, group }: SharedNumber,
  found: Duplicates,
  right: string,
): void {
  const taken = group.filter((index) => namesAlike(rows[index]!.person.nameKey, right));
  // The name that was chosen is the one that is kept.
  taken.sort((a, b) => Number(rows[b]!.person.nameKey === right) - Number(rows[a]!.person.nameKey === right));
  merge(rows, taken, found);
  const own = new Set(taken);
  const owner = rows[taken[0]!]!;
  for (const index of group) {
    if (own.has(index)) continue;
    const { name, [kind]: number } = rows[index]!.person;
    found.clashing.add(index);
    const issue = otherName(
      rows,
      kind,
      index,
      owner,
      (where) =>
        `${kind.toUpperCase()} ${number} sudah dipilih untuk ${owner.person.name} (${where}). ` +
        `Ketik nomor ${name} yang benar atau lewati baris; baris ini ditahan.`,
    );
    add(found, index, issue);
  }
}

/** 'D5, D9', with the sheets where there are several. */
function listPlaces(rows: readonly DraftRow[], group: readonly number[], kind: 'nrp' | 'nip'): string {
  const oneSheet = new Set(group.map((index) => rows[index]!.sheetName)).size === 1;
  const cells = group.slice(0, NAMED + 1).map((index) => address(rows[index]!, kind));
  const places = cells.map(({ sheet, cell }) => (oneSheet ? (cell ?? '') : `${sheet}!${cell}`));
  return named(places, group.length).join(', ');
}

/** The first few of many, then how many more: 'A', 'B', 'C', 'dan 12 lagi'. Four are all named. */
function named(texts: readonly string[], total = texts.length): string[] {
  if (total <= NAMED + 1) return [...texts];
  return [...texts.slice(0, NAMED), `dan ${total - NAMED} lagi`];
}

function sameNumber(row: DraftRow, first: DraftRow): ImportIssue {
  const where = placeFrom(row, first, 'number');
  const lost = contradictions(row.person, first.person);
  const issue = makeIssue(
    'NRP_DUPLICATE_SAME_PERSON',
    { ...address(row, 'number'), rowId: row.source.id },
    row.person.nrp ?? row.person.nip,
    where,
    `${row.person.name} tertulis juga di ${where}. Dihitung satu orang; tugasnya digabung.${lost}`,
  );
  if (lost !== '') issue.severity = 'warning';
  return issue;
}

/** What a later row of a person says otherwise: the first row is believed, and that is told. */
function contradictions(later: PersonDraft, first: PersonDraft): string {
  const said: readonly (readonly [word: string, later: string | null, first: string | null])[] = [
    ['pangkat', later.rank, first.rank],
    ['kesatuan', later.unitDerived ? null : later.unit, first.unitDerived ? null : first.unit],
    ['jabatan', later.position, first.position],
    ['keterangan', later.note, first.note],
  ];
  const lost = said.filter(([, a, b]) => a !== null && b !== null && a !== b);
  if (lost.length === 0) return '';
  const parts = lost.map(([word, a, b]) => `${word} ${a} tidak dipakai (dipakai ${b})`);
  return ` Isi yang berbeda: ${parts.join('; ')}.`;
}

/**
 * Rows that are said to be one known person, and rows that carry that person's number under a like name, are one
 * person: the first of them stands for all.
 */
export function mergeDecided(
  rows: readonly DraftRow[],
  usable: readonly boolean[],
  found: Duplicates,
  decided: RowDecisions,
  find: (personId: string) => ExistingPerson | undefined,
): void {
  const groups = new Map<string, { known: ExistingPerson; group: Set<number> }>();
  const root = (at: number) => found.mergedInto.get(at) ?? at;
  for (const [at, id] of decided.known()) {
    const known = find(id);
    if (known === undefined || !usable[at] || found.clashing.has(root(at))) continue;
    const entry = groups.get(id) ?? { known, group: new Set() };
    entry.group.add(root(at));
    groups.set(id, entry);
  }
  if (groups.size === 0) return;
  const byNumber = new Map<string, { known: ExistingPerson; group: Set<number> }>();
  for (const entry of groups.values()) {
    if (entry.known.nrp !== null) byNumber.set(`nrp ${entry.known.nrp}`, entry);
    if (entry.known.nip !== null) byNumber.set(`nip ${entry.known.nip}`, entry);
  }
  rows.forEach(({ person }, at) => {
    if (!usable[at] || !hasNumber(rows[at]!) || found.clashing.has(at) || decided.isDecided(at)) return;
    const entry = byNumber.get(person.nrp === null ? `nip ${person.nip}` : `nrp ${person.nrp}`);
    if (entry && namesAlike(person.nameKey, entry.known.nameKey)) entry.group.add(root(at));
  });
  const moved = new Map<number, number>();
  for (const [id, { group }] of groups) {
    const [first, ...later] = [...group].sort((a, b) => a - b);
    decided.decide(first!, id);
    for (const index of later) {
      moved.set(index, first!);
      add(found, index, sameNumber(rows[index]!, rows[first!]!));
    }
  }
  for (const [other, into] of found.mergedInto) {
    const first = moved.get(into);
    if (first !== undefined) found.mergedInto.set(other, first);
  }
  for (const [index, first] of moved) found.mergedInto.set(index, first);
}

/** Address of a row's name or number cell: of the one number asked for, or of the first that the row has. */
export function address(
  row: DraftRow,
  of: 'number' | 'nrp' | 'nip' | 'name',
): { sheet: string; cell: string | null } {
  const { nrp, nip, rankNrp, name, person } = row.cells;
  const first = of === 'nip' || (of === 'number' && row.person.nrp === null) ? (nip ?? nrp) : nrp;
  const cell = (of === 'name' ? name : (first ?? nip ?? rankNrp)) ?? person;
  return { sheet: row.sheetName, cell: cell === undefined ? null : `${cell.column}${row.source.row}` };
}

/** Adds a finding to a row. */
export function add(found: Duplicates, index: number, issue: ImportIssue): void {
  const list = found.issues.get(index);
  if (list) list.push(issue);
  else found.issues.set(index, [issue]);
}
