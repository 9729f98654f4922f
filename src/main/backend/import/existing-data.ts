import type { ExistingData, ExistingPerson } from '../../../core/import/plan-types.ts';
import { satgasPath } from '../../../core/operation/satgas-tree.ts';
import { comparePeople } from '../../../core/personnel/person.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { lastDataChange } from '../../db/journal.ts';
import { findOperation, listMemberships, listSatgas } from '../../db/operation.ts';
import { listEndedPeople, listPeople, type PersonRow, peoplePage } from '../../db/person.ts';
import { listMergedNumbers } from '../../db/person-merge.ts';
import { listUnits } from '../../db/unit.ts';
import { satgasNodes } from '../operation/view.ts';

/** People and units as they were at one change: each decision about a plan asks for them again. */
interface Snapshot extends Omit<ExistingData, 'operation'> {
  change: number;
}

/** The last one asked for of each connection; gone with it, or when no plan is open any more. */
const snapshots = new WeakMap<Db, Snapshot>();

/** People read at a time: a few milliseconds. */
const PAGE = 2000;
/** Comparisons between two pauses. */
const COMPARED = 10_000;

/** What the post has, in the form that a plan compares with. */
export function existingData(db: Db, operationId: string | null): ExistingData {
  const { change: _change, ...known } = snapshot(db);
  return { ...known, operation: operationId ? existingOperation(db, operationId) : null };
}

/**
 * Reads the people for the next `existingData` bit by bit, so that a post of half a million people does not keep
 * others waiting. `pause` gives the others a turn; it throws when the data were closed, and never comes back in the
 * middle of an action.
 */
export async function prepareExisting(db: Db, pause: () => Promise<void>): Promise<void> {
  const change = lastDataChange(db);
  if (snapshots.get(db)?.change === change) return;
  const people = await peopleInSteps(db, pause);
  if (people !== null) snapshots.set(db, { change, people, ...besides(db) });
}

/**
 * Everybody on the list, in its order, read bit by bit. null when somebody wrote meanwhile: the pages do not belong
 * together, and who asks reads all at once.
 */
export async function peopleInSteps(db: Db, pause: () => Promise<void>): Promise<ExistingPerson[] | null> {
  const change = lastDataChange(db);
  const runs: ExistingPerson[][] = [];
  for (let after = 0; ; ) {
    const page = peoplePage(db, after, PAGE);
    const last = page.at(-1);
    if (!last) break;
    after = last.rid;
    runs.push(page.map(existingPerson).sort(inListOrder));
    await pause();
  }
  const people = await merged(runs, pause);
  return lastDataChange(db) === change ? people : null;
}

/** Everybody on the list at once. */
export const peopleAtOnce = (db: Db): ExistingPerson[] => listPeople(db).map(existingPerson);

export const forgetExisting = (db: Db): boolean => snapshots.delete(db);

function snapshot(db: Db): Snapshot {
  const change = lastDataChange(db);
  const known = snapshots.get(db);
  if (known?.change === change) return known;
  const people = peopleAtOnce(db);
  const fresh = { change, people, ...besides(db) };
  // Numbers of changes that are taken back are given again.
  if (!db.inTransaction) snapshots.set(db, fresh);
  return fresh;
}

const besides = (db: Db): Omit<Snapshot, 'change' | 'people'> => ({
  ended: listEndedPeople(db).map(existingPerson),
  merged: listMergedNumbers(db).map(({ number, ...into }) => ({ number, into })),
  units: listUnits(db).map((unit) => unit.name),
});

const existingPerson = ({ id, nrp, nip, name, name_key, ...rest }: PersonRow): ExistingPerson => ({
  id,
  nrp,
  nip,
  name,
  nameKey: name_key,
  rank: rest.rank,
  category: rest.category,
  unit: rest.unit,
  position: rest.position,
  gender: rest.gender,
  phone: rest.phone,
  note: rest.note,
});

/** The order of `listPeople`. */
const inListOrder = (a: ExistingPerson, b: ExistingPerson): number =>
  comparePeople(a, b) || (a.id < b.id ? -1 : 1);

/** One sorted list of several, two and two, with pauses. */
async function merged(runs: ExistingPerson[][], pause: () => Promise<void>): Promise<ExistingPerson[]> {
  let lists = runs;
  while (lists.length > 1) {
    const next: ExistingPerson[][] = [];
    for (let i = 0; i < lists.length; i += 2) {
      const [a, b] = [lists[i]!, lists[i + 1]];
      next.push(b === undefined ? a : await mergeTwo(a, b, pause));
    }
    lists = next;
  }
  return lists[0] ?? [];
}

async function mergeTwo(
  a: readonly ExistingPerson[],
  b: readonly ExistingPerson[],
  pause: () => Promise<void>,
): Promise<ExistingPerson[]> {
  const both: ExistingPerson[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (both.length % COMPARED === COMPARED - 1) await pause();
    const left = a[i];
    const right = b[j];
    const takesLeft = right === undefined || (left !== undefined && inListOrder(left, right) <= 0);
    both.push(takesLeft ? left! : right);
    if (takesLeft) i++;
    else j++;
  }
  return both;
}

function existingOperation(db: Db, operationId: string): ExistingData['operation'] {
  if (!findOperation(db, operationId))
    throw new AppError('NOT_FOUND', 'Operasi itu tidak ada lagi. Pilih lagi.');
  const rows = listSatgas(db, operationId);
  const nodes = satgasNodes(rows);
  return {
    satgas: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      path: satgasPath(nodes, row.id).map((node) => node.name),
    })),
    memberships: listMemberships(db, operationId).map((m) => ({
      id: m.id,
      personId: m.person_id,
      satgasId: m.satgas_id,
      opsPosition: m.ops_position,
    })),
  };
}
