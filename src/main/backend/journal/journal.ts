import type { Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  type ActionRow,
  type ChangeRow,
  changesOfAction,
  countActions,
  findAction,
  latestRedoable,
  latestUndoable,
  listActions,
} from '../../db/action.ts';
import type { Db } from '../../db/driver.ts';
import type { OutputRow } from '../../db/output.ts';
import type { Handlers } from '../handlers.ts';
import { outputDetail } from '../output.ts';
import { localStamp } from './local-stamp.ts';
import { obstacleSentence, undoWithWords } from './obstacle.ts';
import { changeSummary, entityWord, fieldDiffs, type RowState, subjectOf } from './words.ts';

type Names = 'journal.list' | 'journal.changes' | 'journal.obstacle' | 'journal.undo' | 'journal.redo';

export const journalHandlers: Handlers<Names> = {
  'journal.list': ({ db }, { rowId, before, limit, search, outputs = false }) => {
    const filter = { rowId, search: search || null, outputs };
    const local = localStamp(db);
    const actions = listActions(db, { ...filter, before, limit }).map(({ undone_by, ...row }) => ({
      ...row,
      local: local(row.at),
      detail: detailOf(db, row),
      undone: undone_by !== null,
    }));
    return { actions, total: countActions(db, filter) };
  },
  'journal.changes': ({ db }, { id, limit }) =>
    changesOfAction(db, requireAction(db, id).seq, limit).map((change) => changeView(db, change)),
  'journal.obstacle': ({ db }, { id }) => ({ message: obstacleSentence(db, requireAction(db, id)) }),
  'journal.undo': (context, { id }) => {
    const target = id ?? latestUndoable(context.db)?.id;
    if (!target) throw new AppError('UNDO_NOTHING');
    const { id: undone, label } = undoWithWords(context, target);
    return { undone, label };
  },
  'journal.redo': (context) => {
    const target = latestRedoable(context.db);
    if (!target) throw new AppError('UNDO_NOTHING', 'Tidak ada tindakan yang dapat diulangi.');
    return { label: undoWithWords(context, target.id).label.replace(/^Urungkan: /, '') };
  },
};

function requireAction(db: Db, id: string): ActionRow {
  const action = findAction(db, id);
  if (!action) throw new AppError('NOT_FOUND', 'Tindakan itu tidak ada pada jurnal.');
  return action;
}

/** Actions with more changes than this are told by their label alone: a list was written, not a field. */
const TOLD_CHANGES = 40;

/** What an action changed, in a few words; null for one that made, ended or brought back rows. */
function detailOf(
  db: Db,
  { seq, kind, changes }: Pick<ActionRow, 'seq' | 'kind' | 'changes'>,
): string | null {
  if (changes > TOLD_CHANGES || kind.startsWith('import')) return null;
  if (kind === 'output.print' || kind === 'output.file') return outputDetail(firstAfter(db, seq));
  // Its reason says it.
  if (kind === 'output.fail') return null;
  const rows = changesOfAction(db, seq, TOLD_CHANGES).map((change) => ({ change, ...statesOf(change) }));
  const updates = rows.filter(({ before, after }) => operationOf(before, after) === 'update');
  const main = updates.filter(({ change }) => change.entity === updates[0]?.change.entity);
  const fields = main.flatMap(({ change, before, after }) => fieldDiffs(db, change.entity, before, after));
  return changeSummary(fields, main.length);
}

/** What the only row of an action is after it. */
const firstAfter = (db: Db, seq: number): OutputRow =>
  JSON.parse(changesOfAction(db, seq, 1)[0]?.after ?? '') as OutputRow;

function changeView(db: Db, change: ChangeRow): Output<'journal.changes'>[number] {
  const { before, after } = statesOf(change);
  return {
    entity: change.entity,
    word: entityWord(change.entity),
    rowId: change.row_id,
    subject: subjectOf(db, change.entity, after ?? before ?? {}),
    op: operationOf(before, after),
    fields: fieldDiffs(db, change.entity, before, after),
  };
}

const statesOf = (change: ChangeRow): { before: RowState | null; after: RowState | null } => ({
  before: change.before === null ? null : (JSON.parse(change.before) as RowState),
  after: change.after === null ? null : (JSON.parse(change.after) as RowState),
});

function operationOf(
  before: RowState | null,
  after: RowState | null,
): 'insert' | 'update' | 'end' | 'revive' {
  if (before === null) return 'insert';
  const was = before.ended_at !== null;
  const is = after === null || after.ended_at !== null;
  if (was === is) return 'update';
  return is ? 'end' : 'revive';
}
