import { type DuplicateGroup, duplicateSteps, pairKey } from '../../../core/personnel/duplicates.ts';
import { MERGE_FIELDS, type MergeField } from '../../../core/personnel/merge-fields.ts';
import type { DuplicateGroupView } from '../../../shared/contract/personnel.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import {
  endMerged,
  handOver,
  listNamesakes,
  type MergeRow,
  mergeRows,
  writeNamesake,
} from '../../db/person-merge.ts';
import { type Fields, updateRow } from '../../db/statements.ts';
import { type JobContext, readTurn } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { peopleAtOnce, peopleInSteps } from '../import/existing-data.ts';
import { requirePeople } from './person-record.ts';

type Names = 'personnel.duplicates' | 'personnel.notDuplicate' | 'personnel.merge';

/** Groups that one answer holds; `total` counts all. */
const MOST_GROUPS = 300;

export const personnelMergeHandlers: Handlers<Names> = {
  'personnel.duplicates': async (context) => {
    const groups = await findGroups(context);
    const shown = groups.slice(0, MOST_GROUPS);
    const ids = shown.flatMap((group) => group.ids);
    const rows = new Map(mergeRows(context.db, ids).map((row) => [row.id, row]));
    return {
      total: groups.length,
      // Somebody may have been ended while the search ran.
      groups: shown.filter((group) => group.ids.every((id) => rows.has(id))).map((g) => groupView(g, rows)),
    };
  },
  'personnel.notDuplicate': ({ db }, { ids }, note) => {
    const people = [...new Set(ids)];
    if (people.length < 2) throw new AppError('INPUT_INVALID', 'Pilih sedikitnya dua orang.');
    requirePeople(db, people);
    people.forEach((one, i) => {
      for (const two of people.slice(i + 1)) writeNamesake(db, one, two);
    });
    note({ label: `Tandai ${people.length} orang sebagai orang yang berbeda` });
    return null;
  },
  'personnel.merge': ({ db, at }, { keepId, otherIds, fields }, note) => {
    const others = [...new Set(otherIds)];
    if (others.includes(keepId)) {
      throw new AppError('INPUT_INVALID', 'Orang yang dipertahankan tidak dapat digabung dengan dirinya.');
    }
    requirePeople(db, [keepId, ...others]);
    const found = new Map(mergeRows(db, [keepId, ...others]).map((row) => [row.id, row]));
    const people = [keepId, ...others].map((id) => found.get(id)!);
    const columns = chosenColumns(people, fields);
    const { moved, joined } = handOver(db, keepId, others, at());
    // Before their numbers are given to the kept person.
    endMerged(db, keepId, others, at());
    updateRow(db, 'person', keepId, columns);
    note({ label: `Gabungkan ${people.length} catatan ${called(db, keepId)}` });
    return { personId: keepId, ended: others.length, moved, joined };
  },
};

async function findGroups(context: JobContext): Promise<DuplicateGroup[]> {
  const { db, signal } = context;
  const pause = () => readTurn(db, signal);
  const people = (await peopleInSteps(db, pause)) ?? peopleAtOnce(db);
  const distinct = new Set(listNamesakes(db).map(({ personId, otherId }) => pairKey(personId, otherId)));
  const steps = duplicateSteps(people, distinct);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** The record that says most and on which most hangs comes first: it is the one to keep. */
function groupView(group: DuplicateGroup, rows: ReadonlyMap<string, MergeRow>): DuplicateGroupView {
  const people = group.ids.map((id) => rows.get(id)!).sort((a, b) => fullness(b) - fullness(a));
  return {
    likelihood: group.likelihood,
    score: group.score,
    reasons: group.reasons,
    people: people.map(
      ({ name_key: _key, rank_order: _order, unit_id: _unit, category: _category, ...p }) => p,
    ),
    differs: MERGE_FIELDS.filter((field) => new Set(people.map((person) => person[field])).size > 1),
  };
}

function fullness(person: MergeRow): number {
  const filled = MERGE_FIELDS.filter((field) => person[field] !== null).length;
  const numbered = person.nrp !== null || person.nip !== null ? 100 : 0;
  return numbered + filled + 10 * (person.memberships + person.duties + person.absences);
}

/** The columns that hold a field; a category follows the rank, the name's key the name. */
const COLUMNS: Record<MergeField, readonly (keyof MergeRow)[]> = {
  nrp: ['nrp'],
  nip: ['nip'],
  name: ['name', 'name_key'],
  rank: ['rank', 'rank_order', 'category'],
  unit: ['unit_id'],
  position: ['position'],
  gender: ['gender'],
  phone: ['phone'],
  status: ['status'],
  note: ['note'],
};

/**
 * The values of the kept person (the first): as chosen, else its own, else those of the first other that has one.
 * Throws MERGE_CHOICE when numbers differ and none was chosen: nobody but a person can tell which one is right.
 */
function chosenColumns(
  people: readonly MergeRow[],
  chosen: { [F in MergeField]?: string | undefined },
): Fields {
  const keep = people[0]!;
  const columns: Fields = {};
  for (const field of MERGE_FIELDS) {
    const given = chosen[field];
    const source =
      given === undefined
        ? (people.find((person) => person[field] !== null) ?? keep)
        : people.find((person) => person.id === given);
    if (!source) {
      throw new AppError('INPUT_INVALID', `Isian “${field}” menunjuk orang di luar yang digabung.`, {
        field,
      });
    }
    for (const column of COLUMNS[field]) columns[column] = source[column];
  }
  refuseUndecided(people, chosen, columns);
  return columns;
}

function refuseUndecided(
  people: readonly MergeRow[],
  chosen: { [F in MergeField]?: string | undefined },
  columns: Fields,
): void {
  const numbers = (field: 'nrp' | 'nip') => people.filter((person) => person[field] !== null);
  const undecided = (['nrp', 'nip'] as const).filter(
    (field) => chosen[field] === undefined && new Set(numbers(field).map((p) => p[field])).size > 1,
  );
  const first = undecided[0];
  if (first) {
    const values = numbers(first).map((p) => `${p[first]} (${p.name})`);
    throw choice(`${first.toUpperCase()} berbeda: ${values.join(' dan ')}`, undecided);
  }
  // An NRP of one record and the NIP of another: hardly anybody has both.
  const mixed =
    chosen.nrp === undefined && chosen.nip === undefined && columns.nrp !== null && columns.nip !== null;
  if (mixed && !people.some((person) => person.nrp !== null && person.nip !== null)) {
    throw choice(`Yang satu ber-NRP ${columns.nrp}, yang lain ber-NIP ${columns.nip}`, ['nrp', 'nip']);
  }
}

const choice = (what: string, fields: readonly string[]): AppError =>
  new AppError('MERGE_CHOICE', `${what}. Pilih nomor yang benar, lalu gabungkan.`, { fields });

function called(db: Db, id: string): string {
  const person = mergeRows(db, [id])[0]!;
  return [person.rank, person.name].filter(Boolean).join(' ');
}
