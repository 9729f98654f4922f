import { bareName } from '../../../core/personnel/name.ts';
import { AppError } from '../../../shared/errors.ts';
import { type ActionRow, findAction, type LaterAction, laterActions } from '../../db/action.ts';
import type { Db } from '../../db/driver.ts';
import { all } from '../../db/statements.ts';
import { type Blocker, type UndoObstacle, undoAction, undoObstacle } from '../../db/undo.ts';
import type { Context } from '../context.ts';
import { localStamp } from './local-stamp.ts';
import { entityWord, rowSubject } from './words.ts';

/** Making the folder is where its history begins; taking it back would leave a post without a name. */
const NOT_UNDOABLE: ReadonlyMap<string, string> = new Map([
  ['session.create', 'Tindakan ini membuat folder data dan tidak dapat diurungkan.'],
  [
    'letter.issue',
    'Surat yang sudah terbit tidak dapat diurungkan. Batalkan suratnya dengan alasan; nomornya tetap tercatat.',
  ],
  ['register.carry', 'Nomor yang sudah terpakai tetap tercatat di register.'],
  ['output.print', 'Yang sudah dicetak tetap tercatat di jurnal.'],
  ['output.file', 'Yang sudah disimpan ke berkas tetap tercatat di jurnal.'],
  ['output.fail', 'Yang sudah dicetak tetap tercatat di jurnal.'],
]);

/** How many names a sentence holds. */
const NAMED = 3;

/**
 * Takes an action back. Throws UNDO_BLOCKED with a sentence that names what stands on it. Of an import of many
 * thousands it takes a second or two in one step: jobs under way read between their own pauses, and a paper must not be
 * made of rows of which half are taken back.
 */
export function undoWithWords(context: Context, actionId: string): ActionRow {
  const { db } = context;
  const action = undoTarget(db, actionId);
  const message = refusalOf(action);
  if (message) throw blocked(action, message);
  try {
    undoAction(db, context.at(), context.actor, action.id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'UNDO_BLOCKED') throw error;
    throw blocked(action, obstacleSentence(db, action) ?? error.message);
  }
  return action;
}

const blocked = ({ id }: ActionRow, message: string) =>
  new AppError('UNDO_BLOCKED', message, { actionId: id });

/** What can be told without looking at rows. */
function refusalOf({ kind, undone_by }: ActionRow): string | null {
  const standing = NOT_UNDOABLE.get(kind);
  if (standing) return standing;
  return undone_by ? 'Tindakan ini sudah diurungkan.' : null;
}

/** Why an action cannot be undone, in words; null = it can. */
export function obstacleSentence(db: Db, action: ActionRow): string | null {
  const refusal = refusalOf(action);
  if (refusal) return refusal;
  const obstacle = undoObstacle(db, action.id);
  if (!obstacle) return null;
  if (obstacle.dependants.length === 0 && obstacle.changedLater.length === 0)
    return `Yang dirujuk sudah tidak ada lagi: ${countsText(db, obstacle.missing)}. Urungkan penghapusannya dahulu lewat Jurnal.`;
  return `${blockedBy(db, action, obstacle)} ${remedyOf(db, action, obstacle)}`;
}

/** What stands on an action, or was changed after it. */
function blockedBy(db: Db, action: ActionRow, obstacle: UndoObstacle): string {
  const isImport = action.kind === 'import';
  if (obstacle.dependants.length === 0) {
    const changed = countsText(db, obstacle.changedLater);
    return isImport
      ? `Data dari impor ini sudah diubah sesudahnya: ${changed}.`
      : `Tindakan ini tidak dapat diurungkan karena data yang sama sudah berubah sesudahnya: ${changed}.`;
  }
  const used = dependantsText(db, action, obstacle);
  const people = isImport ? usedPeople(db, action) : [];
  if (people.length > 0)
    return `${people.length} orang dari impor ini sudah dipakai: ${used}. Orangnya: ${named(people, people.length)}.`;
  return isImport
    ? `Kesatuan atau satgas dari impor ini sudah dipakai: ${used}.`
    : `Tindakan ini tidak dapat diurungkan karena sudah dipakai: ${used}.`;
}

/** What to do first: a later import is taken back as a whole, so that nothing of it need be removed by hand. */
function remedyOf(db: Db, action: ActionRow, obstacle: UndoObstacle): string {
  const isImport = action.kind === 'import';
  const rows = [...obstacle.changedLater, ...obstacle.dependants].flatMap(({ ids }) => ids);
  const later = laterActions(db, action.seq, rows);
  const listed = (actions: readonly LaterAction[]) => {
    const local = localStamp(db);
    return named(
      actions.map(({ label, at }) => `“${label}” (${local(at)})`),
      actions.length,
    );
  };
  const imports = later.filter(({ kind }) => kind === 'import');
  if (imports.length > 0)
    return `Batalkan dahulu ${listed(imports)}, lalu ${isImport ? 'batalkan impor ini' : 'urungkan tindakan ini'}.`;
  const causes = later.length > 0 ? ` Tindakan yang menghalangi: ${listed(later)}.` : '';
  if (obstacle.dependants.length === 0)
    return `${isImport ? 'Urungkan perubahan itu dahulu lewat Jurnal, lalu batalkan impor.' : 'Urungkan perubahan yang lebih baru dahulu lewat Jurnal.'}${causes}`;
  if (!isImport) return `Cabut dahulu, lalu urungkan.${causes}`;
  return usedPeople(db, action).length > 0
    ? `Cabut dahulu, lalu batalkan impor.${causes}`
    : `Pindahkan dahulu, lalu batalkan impor.${causes}`;
}

/** "1 kegiatan (Rapat umum, Alun-alun), 2 orang (BRIPKA BUDI CONTOH; BRIPDA SITI CONTOH)" */
const countsText = (db: Db, blockers: readonly Blocker[]): string =>
  blockers.map((blocker) => countText(db, blocker)).join(', ');

function countText(db: Db, { entity, count, ids }: Blocker): string {
  const names = [...new Set(ids.map((id) => rowSubject(db, entity, id)))];
  return `${count} ${entityWord(entity)} (${named(names, names.length < ids.length ? names.length : count)})`;
}

/** At most three names, parted by semicolons because titles have commas: "A; B; C; dan 12 lagi". */
function named(names: readonly string[], total: number): string {
  const shown = names.slice(0, NAMED);
  const more = total - shown.length;
  return [...shown, ...(more > 0 ? [`dan ${more} lagi`] : [])].join('; ');
}

/** Undoing a redo means undoing the action that it had brought back. */
function undoTarget(db: Db, actionId: string): ActionRow {
  const action = findAction(db, actionId);
  if (!action) throw new AppError('NOT_FOUND', 'Tindakan itu tidak ada pada jurnal.');
  if (action.kind !== 'redo' || !action.undoes) return action;
  const undone = findAction(db, action.undoes)?.undoes;
  return (undone ? findAction(db, undone) : null) ?? action;
}

/** "15 penugasan pada 1 kegiatan (Rapat umum, Alun-alun), 1 satgas (HUMAS)" */
function dependantsText(db: Db, action: ActionRow, { dependants }: UndoObstacle): string {
  return dependants
    .map((blocker) => {
      const events = blocker.entity === 'assignment' ? eventsOf(db, action) : [];
      return events.length > 0
        ? `${blocker.count} penugasan pada ${events.length} kegiatan (${named(events, events.length)})`
        : countText(db, blocker);
    })
    .join(', ');
}

const IN_ACTION = "(SELECT row_id FROM change WHERE action_seq = ? AND entity = 'person' AND before IS NULL)";

/** Titles of the events that the people made by the action are assigned to. */
const eventsOf = (db: Db, action: ActionRow): string[] =>
  all<{ title: string }>(
    db,
    `SELECT title FROM event WHERE id IN (
       SELECT event_id FROM assignment WHERE ended_at IS NULL AND person_id IN ${IN_ACTION}
     ) ORDER BY coalesce(start, day), id`,
    action.seq,
  ).map(({ title }) => title);

/** Names of the people that the action made and that some later duty, absence, membership, event or satgas refers to. */
const usedPeople = (db: Db, action: ActionRow): string[] =>
  all<{ rank: string | null; name: string }>(
    db,
    `SELECT rank, name FROM person WHERE id IN (
       SELECT person_id FROM assignment WHERE ended_at IS NULL
       UNION SELECT person_id FROM absence WHERE ended_at IS NULL
       UNION SELECT person_id FROM attendance WHERE ended_at IS NULL
       UNION SELECT person_id FROM polling_assignment WHERE ended_at IS NULL
       UNION SELECT leader_id FROM event WHERE ended_at IS NULL
       UNION SELECT head_person_id FROM satgas WHERE ended_at IS NULL
       UNION SELECT deputy_person_id FROM satgas WHERE ended_at IS NULL
       UNION SELECT person_id FROM membership WHERE ended_at IS NULL
         AND id NOT IN (SELECT row_id FROM change WHERE action_seq = ?1)
     ) AND id IN ${IN_ACTION.replace('?', '?1')} ORDER BY rank_order, coalesce(nrp, nip, '~'), name_key, id`,
    action.seq,
  ).map(({ rank, name }) => [rank, bareName(name)].filter(Boolean).join(' '));
