import { AppError } from '../../shared/errors.ts';
import type { Db, Statement } from './driver.ts';
import { type ActionResult, journalledTables, rowJson, runAction } from './journal.ts';
import { prepared } from './statements.ts';

interface ChangeRow {
  entity: string;
  row_id: string;
  before: string | null;
  after: string | null;
}

interface ActionRow {
  seq: number;
  id: string;
  label: string;
  undoes: string | null;
  undone_by: string | null;
}

/** Rows of one table that stand in the way of an undo. */
export interface Blocker {
  entity: string;
  count: number;
  /** Keys of at most 20 of the rows, for the sentence that names them. */
  ids: string[];
}

/** How many rows a blocker names. */
const NAMED = 20;

/** Why an action cannot be undone; null = it can. */
export interface UndoObstacle {
  /** Rows changed again by a later action. */
  changedLater: Blocker[];
  /** Rows that would be left pointing at something that the undo takes away. */
  dependants: Blocker[];
  /** Rows ended by a later action to which rows would refer again. */
  missing: Blocker[];
}

/** Tables that only remember choices. A later choice stands: it neither stops an undo nor is taken back by it. */
const MEMORIES: ReadonlySet<string> = new Set(['import_layout', 'import_mapping', 'namesake']);

const findAction = (db: Db, id: string): ActionRow => {
  const row = db.prepare('SELECT seq, id, label, undoes, undone_by FROM action WHERE id = ?').get(id);
  if (!row) throw new AppError('NOT_FOUND', 'Tindakan itu tidak ada pada jurnal.');
  return row as ActionRow;
};

/** Net effect of an action: for each row its state before the first and after the last change. */
function netChanges(db: Db, seq: number): ChangeRow[] {
  const rows = db
    .prepare('SELECT entity, row_id, before, after FROM change WHERE action_seq = ? ORDER BY seq')
    .all(seq) as ChangeRow[];
  const net = new Map<string, ChangeRow>();
  for (const row of rows) {
    const key = `${row.entity}\0${row.row_id}`;
    const first = net.get(key);
    if (first) first.after = row.after;
    else net.set(key, { ...row });
  }
  return [...net.values()];
}

interface ForeignKey {
  entity: string;
  column: string;
  target: string;
}

function foreignKeys(db: Db): ForeignKey[] {
  return journalledTables(db).flatMap(({ name }) =>
    (
      db
        .prepare('SELECT "from" AS column, "table" AS target FROM pragma_foreign_key_list(?)')
        .all(name) as Omit<ForeignKey, 'entity'>[]
    ).map((key) => ({ entity: name, ...key })),
  );
}

/** A row's state as the journal writes it. */
function rowReader(db: Db): (entity: string, id: string) => string | null {
  const statements = new Map(
    journalledTables(db).map(({ name, columns }) => [
      name,
      db.prepare(`SELECT ${rowJson(columns)} FROM ${name} WHERE id = ?`).pluck(),
    ]),
  );
  return (entity, id) => (statements.get(entity)?.get(id) as string | undefined) ?? null;
}

/**
 * What stands in the way of undoing an action. A row that a later action changed blocks, unless it is again
 * exactly as this action left it or only remembers choices. Rows of others that refer to a row this action made
 * block as well, and so do rows ended since to which a row would refer again.
 */
export function undoObstacle(db: Db, actionId: string): UndoObstacle | null {
  const action = findAction(db, actionId);
  const changes = netChanges(db, action.seq);
  const read = rowReader(db);
  const changedLater = new Map<string, string[]>();
  for (const change of changes) {
    if (!MEMORIES.has(change.entity) && read(change.entity, change.row_id) !== change.after) {
      const ids = changedLater.get(change.entity) ?? [];
      ids.push(change.row_id);
      changedLater.set(change.entity, ids);
    }
  }
  const dependants = findDependants(db, action.seq, changes);
  const missing = findMissing(db, action.seq, changes);
  if (changedLater.size === 0 && dependants.length === 0 && missing.length === 0) return null;
  return {
    changedLater: [...changedLater].map(([entity, ids]) => blocker(entity, ids)),
    dependants,
    missing,
  };
}

/**
 * Rows that were live when the action began, have been ended by a later one, and to which a row would refer
 * again after the undo. What had ended before the action stays out: going back to that is no new harm, and the
 * latest action can always be taken back.
 */
function findMissing(db: Db, seq: number, changes: ChangeRow[]): Blocker[] {
  const keys = foreignKeys(db);
  const wanted = new Map<string, Set<unknown>>();
  for (const change of changes) {
    if (!isLive(change.before)) continue;
    const before = JSON.parse(change.before ?? '') as Record<string, unknown>;
    const after = (isLive(change.after) ? JSON.parse(change.after ?? '') : {}) as Record<string, unknown>;
    for (const { entity, column, target } of keys) {
      if (entity !== change.entity) continue;
      if (before[column] === null || before[column] === after[column]) continue;
      const ids = wanted.get(target) ?? new Set();
      wanted.set(target, ids.add(before[column]));
    }
  }
  const own = JSON.stringify(changes.map((c) => c.row_id));
  return [...wanted].flatMap(([entity, ids]) => {
    const gone = db
      .prepare(
        `SELECT id FROM ${entity} WHERE ended_at IS NOT NULL
         AND id IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT value FROM json_each(?))
         AND (SELECT json_extract(before, '$.ended_at') IS NULL FROM change
              WHERE row_id = ${entity}.id AND entity = ? AND action_seq > ? ORDER BY seq LIMIT 1)`,
      )
      .pluck()
      .all(JSON.stringify([...ids]), own, entity, seq) as string[];
    return gone.length > 0 ? [blocker(entity, gone)] : [];
  });
}

/**
 * Live rows outside the action that refer to rows that the undo would end, if they came or changed after it. What
 * referred to a row already while it was ended, before the action brought it back, is no news.
 */
function findDependants(db: Db, seq: number, changes: ChangeRow[]): Blocker[] {
  const endsNow = changes.filter((c) => isLive(c.after) && !isLive(c.before));
  if (endsNow.length === 0) return [];
  const ending = JSON.stringify(endsNow.map((c) => c.row_id));
  const own = JSON.stringify(changes.map((c) => c.row_id));
  const targets = new Set(endsNow.map((c) => c.entity));
  const found = new Map<string, Set<string>>();
  for (const key of foreignKeys(db).filter((k) => targets.has(k.target))) {
    const ids = db
      .prepare(
        `SELECT id FROM ${key.entity} WHERE ended_at IS NULL
         AND ${key.column} IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT value FROM json_each(?))
         AND EXISTS (SELECT 1 FROM change WHERE row_id = ${key.entity}.id AND entity = ? AND action_seq > ?)`,
      )
      .pluck()
      .all(ending, own, key.entity, seq) as string[];
    const set = found.get(key.entity) ?? new Set<string>();
    for (const id of ids) set.add(id);
    if (set.size > 0) found.set(key.entity, set);
  }
  return [...found].map(([entity, ids]) => blocker(entity, [...ids]));
}

const blocker = (entity: string, ids: readonly string[]): Blocker => ({
  entity,
  count: ids.length,
  ids: ids.slice(0, NAMED),
});

const isLive = (state: string | null): boolean =>
  state !== null && (JSON.parse(state) as { ended_at: string | null }).ended_at === null;

/**
 * Takes an action back as a new action: changed rows get their former content, new rows are ended. Refuses
 * with UNDO_BLOCKED (details = UndoObstacle) and changes nothing when something later stands on it.
 * Undoing an undo is the redo.
 */
export function undoAction(db: Db, at: string, actor: string, actionId: string): ActionResult<string> {
  const action = findAction(db, actionId);
  if (action.undone_by) throw new AppError('UNDO_BLOCKED', 'Tindakan ini sudah diurungkan.', { actionId });
  const obstacle = undoObstacle(db, actionId);
  if (obstacle) throw new AppError('UNDO_BLOCKED', undefined, { ...obstacle });
  const info = {
    kind: action.undoes ? 'redo' : 'undo',
    label: action.undoes ? action.label.replace(/^Urungkan: /, 'Ulangi: ') : `Urungkan: ${action.label}`,
    actor,
    undoes: action.id,
  };
  return runAction(db, at, info, (undoId) => {
    const read = rowReader(db);
    const changes = netChanges(db, action.seq).filter(
      ({ entity, row_id, after }) => !MEMORIES.has(entity) || read(entity, row_id) === after,
    );
    restoreRows(db, changes, at);
    db.prepare('UPDATE action SET undone_by = ? WHERE seq = ?').run(undoId, action.seq);
    if (action.undoes) db.prepare('UPDATE action SET undone_by = NULL WHERE id = ?').run(action.undoes);
    return undoId;
  });
}

/**
 * Writes the former state of rows back, last first, so that references always point at something. New rows are
 * ended before, so that rows which become live again find their number or key free.
 */
function restoreRows(db: Db, changes: ChangeRow[], at: string): void {
  const restore = new Map<string, Statement>();
  for (const { name, columns } of journalledTables(db)) {
    const set = columns.filter((c) => c !== 'id').map((c) => `"${c}" = @${c}`);
    restore.set(name, db.prepare(`UPDATE ${name} SET ${set.join(', ')} WHERE id = @id`));
  }
  const ordered = [...changes].reverse();
  setAside(
    db,
    ordered.filter((change) => change.before === null),
    at,
  );
  const changed = ordered.filter((change) => change.before !== null);
  changed.forEach((change, i) => {
    const row = JSON.parse(change.before ?? '') as object;
    try {
      restore.get(change.entity)?.run(row);
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
      // Rows that had swapped a number or key stand in each other's way until the rest is out of it.
      setAside(db, changed.slice(i + 1), at);
      restore.get(change.entity)?.run(row);
    }
  });
}

/** Ends rows. */
function setAside(db: Db, changes: readonly ChangeRow[], at: string): void {
  for (const { entity, row_id } of changes) {
    prepared(db, `UPDATE ${entity} SET ended_at = ? WHERE id = ?`).run(at, row_id);
  }
}
