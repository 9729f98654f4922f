import type { Db } from './driver.ts';
import { uuidv7 } from './ids.ts';
import { settingsForManyRows } from './long-write.ts';
import { lastChange, searchSteps } from './search-index.ts';
import { one } from './statements.ts';

export { lastChange };

/**
 * Number of the last change of the data, for whoever must know whether they are still as they were read. What was
 * printed or saved to a file meanwhile changes nothing of them.
 */
export const lastDataChange = (db: Db): number =>
  one<{ seq: number }>(db, "SELECT seq FROM change WHERE entity <> 'output' ORDER BY seq DESC LIMIT 1")
    ?.seq ?? 0;

/** What an action is: who did what and why. `label` is shown to people (Indonesian). */
export interface ActionInfo {
  kind: string;
  label: string;
  actor: string;
  reason?: string | null;
  undoes?: string | null;
}

/** A journalled table and its columns, without `rid`, which is local to one file. */
export interface JournalledTable {
  name: string;
  columns: string[];
}

/** Tables whose rows are exchanged, undone and audited: those that carry owner_unit and ended_at. */
export function journalledTables(db: Db): JournalledTable[] {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return names
    .map((name) => ({ name, columns: tableColumns(db, name) }))
    .filter((table) => table.columns.includes('owner_unit') && table.columns.includes('ended_at'));
}

/** Columns of a table as the journal writes them: without `rid`. */
export const tableColumns = (db: Db, table: string): string[] =>
  db.prepare("SELECT name FROM pragma_table_info(?) WHERE name <> 'rid'").pluck().all(table) as string[];

/** SQL of a row's state as the journal writes it. @param side 'old.' or 'new.' inside a trigger */
export const rowJson = (columns: readonly string[], side = ''): string =>
  `json_object(${columns.map((c) => `'${c}', ${side}"${c}"`).join(', ')})`;

/**
 * Makes the triggers that write before/after of every changed row under the open action. A write without an
 * open action fails, and so does a DELETE: rows are ended, never removed. New rows of the table that `insertRows`
 * is at work on get their entries from there.
 */
export function installJournal(db: Db): void {
  for (const { name, columns } of journalledTables(db)) {
    const json = (side: 'old' | 'new') => rowJson(columns, `${side}.`);
    const guard = `SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action);`;
    const write = (id: string, before: string, after: string) =>
      `INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), '${name}', ${id}, ${before}, ${after});`;
    db.exec(`
      DROP TRIGGER IF EXISTS journal_${name}_insert;
      DROP TRIGGER IF EXISTS journal_${name}_update;
      DROP TRIGGER IF EXISTS journal_${name}_delete;
      CREATE TRIGGER journal_${name}_insert AFTER INSERT ON ${name}
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = '${name}') BEGIN
        ${guard} ${write('new.id', 'NULL', json('new'))}
      END;
      CREATE TRIGGER journal_${name}_update AFTER UPDATE ON ${name} BEGIN
        ${guard} ${write('new.id', json('old'), json('new'))}
      END;
      CREATE TRIGGER journal_${name}_delete BEFORE DELETE ON ${name} BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;`);
  }
}

export interface ActionResult<T> {
  value: T;
  /** Key of the action, or null when nothing was written and so nothing was journalled. */
  actionId: string | null;
  /** Rows changed. */
  changes: number;
}

/**
 * Runs `work` as one transaction and one journal action. Everything or nothing: when `work` throws, no row
 * and no action remains. An action that changed no row leaves no trace.
 * @param at UTC stamp of the action, ISO 8601.
 */
export function runAction<T>(
  db: Db,
  at: string,
  info: ActionInfo,
  work: (actionId: string) => T,
): ActionResult<T> {
  return db
    .transaction((): ActionResult<T> => {
      const action = beginAction(db, at, info);
      const value = work(action.id);
      for (const _step of searchSteps(db, lastChange(db)));
      return endAction(db, action, value);
    })
    .immediate();
}

/**
 * The same for work that pauses to report progress and to hear of a cancel. The transaction stays open during
 * the pauses: the caller must see to it that nothing else reads or writes meanwhile.
 * @param pause called while the search index is brought up to date, and a last time before the commit; breaks the
 * action off by throwing. Counts changes.
 * @param rows how many rows the work is about to write, if that is known
 */
export async function runLongAction<T>(
  db: Db,
  at: string,
  info: ActionInfo,
  work: (actionId: string) => Promise<T>,
  pause: (done: number, total: number) => Promise<void>,
  rows = 0,
): Promise<ActionResult<T>> {
  const settle = settingsForManyRows(db, rows);
  try {
    db.prepare('BEGIN IMMEDIATE').run();
    const action = beginAction(db, at, info);
    const value = await work(action.id);
    const last = lastChange(db);
    for (const done of searchSteps(db, last)) await pause(done - action.since, last - action.since);
    await pause(last - action.since, last - action.since);
    const result = endAction(db, action, value);
    db.prepare('COMMIT').run();
    return result;
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (db.inTransaction) db.prepare('ROLLBACK').run();
    throw error;
  } finally {
    settle();
  }
}

interface OpenAction {
  seq: number | bigint;
  id: string;
  /** Number of the last change before it. */
  since: number;
}

function beginAction(db: Db, at: string, info: ActionInfo): OpenAction {
  const id = uuidv7();
  const since = lastChange(db);
  const { lastInsertRowid: seq } = db
    .prepare('INSERT INTO action (id, at, actor, kind, label, reason, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(id, at, info.actor, info.kind, info.label, info.reason ?? null, info.undoes ?? null);
  db.prepare('INSERT INTO open_action (one, action_seq, indexed) VALUES (1, ?, ?)').run(seq, since);
  return { seq, id, since };
}

function endAction<T>(db: Db, { seq, id }: OpenAction, value: T): ActionResult<T> {
  const open = db.prepare('DELETE FROM open_action RETURNING inserting').get() as {
    inserting: string | null;
  };
  if (open.inserting) throw new Error(`rows of ${open.inserting} without journal entries`);
  const changes = db.prepare('SELECT count(*) FROM change WHERE action_seq = ?').pluck().get(seq) as number;
  if (changes === 0) {
    db.prepare('DELETE FROM action WHERE seq = ?').run(seq);
    return { value, actionId: null, changes };
  }
  db.prepare('UPDATE action SET changes = ? WHERE seq = ?').run(changes, seq);
  return { value, actionId: id, changes };
}
