import { AppError } from '../../shared/errors.ts';
import { type ActionRow, findAction } from '../db/action.ts';
import type { Db } from '../db/driver.ts';
import { one } from '../db/statements.ts';
import { type UndoObstacle, undoAction, undoObstacle } from '../db/undo.ts';
import type { Context } from './context.ts';
import { entityWord } from './journal-words.ts';

/** Making the folder is where its history begins; taking it back would leave a post without a name. */
const NOT_UNDOABLE = new Set(['session.create']);

/** Takes an action back. Throws UNDO_BLOCKED with a sentence that names what stands on it. */
export function undoWithWords(context: Context, actionId: string): ActionRow {
  const { db } = context;
  const action = undoTarget(db, actionId);
  const message = obstacleSentence(db, action);
  if (message) throw new AppError('UNDO_BLOCKED', message, { actionId: action.id });
  undoAction(db, context.at(), context.actor, action.id);
  return action;
}

/** Why an action cannot be undone, in words; null = it can. */
export function obstacleSentence(db: Db, action: ActionRow): string | null {
  if (NOT_UNDOABLE.has(action.kind)) return 'Tindakan ini membuat folder data dan tidak dapat diurungkan.';
  if (action.undone_by) return 'Tindakan ini sudah diurungkan.';
  const obstacle = undoObstacle(db, action.id);
  if (!obstacle) return null;
  const isImport = action.kind === 'import';
  if (obstacle.dependants.length > 0) {
    const used = dependantsText(db, action, obstacle);
    const people = isImport ? usedPeople(db, action) : 0;
    if (people > 0)
      return `${people} orang dari impor ini sudah dipakai: ${used}. Cabut dahulu, lalu batalkan impor.`;
    return isImport
      ? `Kesatuan atau satgas dari impor ini sudah dipakai: ${used}. Pindahkan dahulu, lalu batalkan impor.`
      : `Tindakan ini tidak dapat diurungkan karena sudah dipakai: ${used}. Cabut dahulu, lalu urungkan.`;
  }
  if (obstacle.changedLater.length === 0) {
    return `Yang dirujuk sudah tidak ada lagi: ${countsText(obstacle.missing)}. Urungkan penghapusannya dahulu lewat Jurnal.`;
  }
  const changed = countsText(obstacle.changedLater);
  return isImport
    ? `Data dari impor ini sudah diubah sesudahnya: ${changed}. Urungkan perubahan itu dahulu lewat Jurnal, lalu batalkan impor.`
    : `Tindakan ini tidak dapat diurungkan karena data yang sama sudah berubah sesudahnya: ${changed}. Urungkan perubahan yang lebih baru dahulu lewat Jurnal.`;
}

/** "1 kegiatan, 2 orang" */
const countsText = (counts: readonly { entity: string; count: number }[]): string =>
  counts.map(({ entity, count }) => `${count} ${entityWord(entity)}`).join(', ');

/** Undoing a redo means undoing the action that it had brought back. */
function undoTarget(db: Db, actionId: string): ActionRow {
  const action = findAction(db, actionId);
  if (!action) throw new AppError('NOT_FOUND', 'Tindakan itu tidak ada pada jurnal.');
  if (action.kind !== 'redo' || !action.undoes) return action;
  const undone = findAction(db, action.undoes)?.undoes;
  return (undone ? findAction(db, undone) : null) ?? action;
}

/** "15 penugasan pada 1 kegiatan, 1 satgas" */
function dependantsText(db: Db, action: ActionRow, { dependants }: UndoObstacle): string {
  return dependants
    .map(({ entity, count }) => {
      if (entity !== 'assignment') return `${count} ${entityWord(entity)}`;
      const events = eventsOf(db, action);
      return events > 0 ? `${count} penugasan pada ${events} kegiatan` : `${count} penugasan`;
    })
    .join(', ');
}

const IN_ACTION = "(SELECT row_id FROM change WHERE action_seq = ? AND entity = 'person' AND before IS NULL)";

const eventsOf = (db: Db, action: ActionRow): number =>
  one<{ n: number }>(
    db,
    `SELECT count(DISTINCT event_id) AS n FROM assignment WHERE ended_at IS NULL AND person_id IN ${IN_ACTION}`,
    action.seq,
  )?.n ?? 0;

/** People that the action made and that some later duty, absence, membership, event or satgas refers to. */
const usedPeople = (db: Db, action: ActionRow): number =>
  one<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM (
       SELECT person_id FROM assignment WHERE ended_at IS NULL
       UNION SELECT person_id FROM absence WHERE ended_at IS NULL
       UNION SELECT leader_id FROM event WHERE ended_at IS NULL
       UNION SELECT head_person_id FROM satgas WHERE ended_at IS NULL
       UNION SELECT person_id FROM membership WHERE ended_at IS NULL
         AND id NOT IN (SELECT row_id FROM change WHERE action_seq = ?1)
     ) WHERE person_id IN ${IN_ACTION.replace('?', '?1')}`,
    action.seq,
  )?.n ?? 0;
