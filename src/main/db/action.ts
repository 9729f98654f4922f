import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

/** An entry of the journal. `at` is UTC. */
export interface ActionRow {
  seq: number;
  id: string;
  at: string;
  actor: string;
  kind: string;
  label: string;
  reason: string | null;
  undoes: string | null;
  undone_by: string | null;
  changes: number;
}

const ACTION = 'SELECT seq, id, at, actor, kind, label, reason, undoes, undone_by, changes FROM action';

export const findAction = (db: Db, id: string): ActionRow | null => one(db, `${ACTION} WHERE id = ?`, id);

/** What left the program is history: Ctrl Z goes past it to the last change of the data, and Ctrl Y too. */
const HISTORY = "'output.print', 'output.file', 'output.fail'";

/** Which entries: about a row, with a word, or only what left the program. */
interface ActionFilter {
  rowId: string | null;
  search: string | null;
  outputs: boolean;
}

const MATCHES = `(?1 IS NULL OR seq IN (SELECT action_seq FROM change WHERE row_id = ?1))
  AND (?2 IS NULL OR label LIKE '%' || ?2 || '%' OR reason LIKE '%' || ?2 || '%')
  AND (?3 = 0 OR kind IN (${HISTORY}))`;

/** Latest first. `before`: only entries older than this seq. `rowId`: only those that touched the row. */
export const listActions = (
  db: Db,
  filter: ActionFilter & { before: number | null; limit: number },
): ActionRow[] =>
  all(
    db,
    `${ACTION} WHERE ${MATCHES} AND (?4 IS NULL OR seq < ?4) ORDER BY seq DESC LIMIT ?5`,
    filter.rowId,
    filter.search,
    filter.outputs ? 1 : 0,
    filter.before,
    filter.limit,
  );

export const countActions = (db: Db, { rowId, search, outputs }: ActionFilter): number =>
  one<{ n: number }>(db, `SELECT count(*) AS n FROM action WHERE ${MATCHES}`, rowId, search, outputs ? 1 : 0)
    ?.n ?? 0;

export type LaterAction = Pick<ActionRow, 'id' | 'at' | 'kind' | 'label'>;

/** Standing actions after `seq` that touched any of the rows, latest first. */
export const laterActions = (db: Db, seq: number, rowIds: readonly string[]): LaterAction[] =>
  all(
    db,
    `SELECT id, at, kind, label FROM action WHERE seq > ?1 AND undone_by IS NULL AND kind NOT IN ('undo', 'redo')
       AND seq IN (SELECT action_seq FROM change WHERE row_id IN (SELECT value FROM json_each(?2)))
     ORDER BY seq DESC`,
    seq,
    JSON.stringify(rowIds),
  );

/** The latest action that Ctrl Z takes back: not undone, and no undo or redo itself. */
export const latestUndoable = (db: Db): ActionRow | null =>
  one(
    db,
    `${ACTION} WHERE undone_by IS NULL AND kind NOT IN ('undo', 'redo', 'session.create', 'sample.load', ${HISTORY}) AND changes > 0
     ORDER BY seq DESC LIMIT 1`,
  );

/** The undo that Ctrl Y takes back: the latest entry, as long as nothing was done after it. */
export const latestRedoable = (db: Db): ActionRow | null =>
  one(
    db,
    `${ACTION} WHERE kind = 'undo' AND undone_by IS NULL
     AND NOT EXISTS (SELECT 1 FROM action later WHERE later.seq > action.seq AND later.kind NOT IN ('undo', 'redo', ${HISTORY}))
     ORDER BY seq DESC LIMIT 1`,
  );

/** When data was last written, UTC; null in a folder without any action. */
export const lastActionAt = (db: Db): string | null =>
  one<{ at: string }>(db, 'SELECT at FROM action ORDER BY seq DESC LIMIT 1')?.at ?? null;

export interface ChangeRow {
  seq: number;
  entity: string;
  row_id: string;
  /** JSON of the row, or null. */
  before: string | null;
  after: string | null;
}

/** Rows that an action changed, in the order they were written. */
export const changesOfAction = (db: Db, actionSeq: number, limit: number): ChangeRow[] =>
  all(
    db,
    'SELECT seq, entity, row_id, before, after FROM change WHERE action_seq = ? ORDER BY seq LIMIT ?',
    actionSeq,
    limit,
  );

/** Rows changed after the change of this number, each once, at most `limit`. */
export const changedRows = (db: Db, after: number, limit: number): Pick<ChangeRow, 'entity' | 'row_id'>[] =>
  all(db, 'SELECT DISTINCT entity, row_id FROM change WHERE seq > ? LIMIT ?', after, limit);

/** Every change of a person and of the rows that refer to them, with its action, latest first. */
export const changesOfPerson = (
  db: Db,
  personId: string,
): (ChangeRow & Pick<ActionRow, 'id' | 'at' | 'actor' | 'label'>)[] =>
  all(
    db,
    `SELECT change.seq, entity, row_id, before, after, action.id, at, actor, label
     FROM change JOIN action ON action.seq = change.action_seq
     WHERE row_id IN (SELECT ?1 UNION SELECT id FROM membership WHERE person_id = ?1
       UNION SELECT id FROM absence WHERE person_id = ?1 UNION SELECT id FROM assignment WHERE person_id = ?1
       UNION SELECT id FROM attendance WHERE person_id = ?1
       UNION SELECT id FROM polling_assignment WHERE person_id = ?1)
     ORDER BY change.seq DESC`,
    personId,
  );
