import { AppError } from '../../../shared/errors.ts';
import { runAction } from '../../db/journal.ts';
import { findLetter } from '../../db/letter.ts';
import { addToNumberList, type ListedNumber, readNumberList } from '../../db/number-list.ts';
import { registerRows, timesEntered, type UsedNumberRow, usedNumbers } from '../../db/register.ts';
import { endRows, insertRow, ownerUnit } from '../../db/statements.ts';
import { findIdentity } from '../../db/unit.ts';
import type { Context } from '../context.ts';

const CARRIED = 'Terpakai sebelum data dipulihkan dari cadangan.';

/** Numbers of invented letters are nobody's. */
const isSample = ({ db }: Context): boolean => findIdentity(db)?.is_sample !== 0;

/**
 * Writes numbers to the list beside the database, so that no restore forgets them. To be called as the last thing of
 * the action that uses them: a number that cannot be kept is not used. Throws DISK_FULL, FILE_WRITE_FAILED.
 */
export function keepNumbers(context: Context, numbers: readonly UsedNumberRow[]): void {
  if (!isSample(context))
    addToNumberList(
      context.options.dataDir,
      numbers.map((row) => ({ ...row, out: false })),
    );
}

/**
 * Brings register and list to the same numbers after the data were opened. What the list knows and the data do not was
 * used before an older backup was restored: it comes into the register as used, also when its letter is a draft again.
 * A number stays with the letter that waits with it where the list does not say that the letter was out: a power cut
 * came between the list and the issue.
 */
export function carryNumbers(context: Context): void {
  if (isSample(context)) return;
  const { db } = context;
  const used = new Map(usedNumbers(db).map((row) => [keyOf(row), row]));
  const listed = readNumberList(context.options.dataDir).filter((row) => row.owner_unit === ownerUnit(db));
  const entries = listed.filter((row) => row.letter_id === null);
  const isLost = (row: ListedNumber): boolean => {
    if (used.has(keyOf(row))) return false;
    if (row.letter_id !== null) return row.out || !isHeld(context, row);
    // What was entered and taken back since is free, unless it was entered once more after the backup.
    const times = entries.filter((entry) => keyOf(entry) === keyOf(row)).length;
    return times > timesEntered(db, row.series, row.year, row.serial);
  };
  const lost = new Map(listed.filter(isLost).map((row) => [keyOf(row), row]));
  if (lost.size > 0) {
    const info = {
      kind: 'register.carry',
      label: `Catat ${lost.size} nomor surat yang terpakai sebelum pemulihan`,
      actor: context.actor,
    };
    runAction(db, context.at(), info, () => {
      for (const { series, year, serial, number } of lost.values()) {
        const reserved = registerRows(db, series, year).filter((row) => row.serial === serial);
        endRows(
          db,
          'register_number',
          reserved.map(({ id }) => id),
          context.at(),
        );
        const fields = { series, year, serial, state: 'carried', number, reason: CARRIED };
        insertRow(db, 'register_number', fields);
      }
    });
  }
  keepAllNumbers(context);
  noteOut(context);
}

/** Writes those used numbers to the list that are not on it yet. Throws DISK_FULL, FILE_WRITE_FAILED. */
export function keepAllNumbers(context: Context): void {
  const known = new Set(readNumberList(context.options.dataDir).map(lineOf));
  keepNumbers(
    context,
    usedNumbers(context.db).filter((row) => !known.has(lineOf(row))),
  );
}

/**
 * Says of every letter that is out, and of which the list does not say so yet, that it is. To be called after the
 * action that issues one: nothing takes that back, so a full disk is no error here, and the line comes when the data
 * are opened again.
 */
export function noteOut(context: Context): void {
  if (isSample(context)) return;
  const { dataDir } = context.options;
  try {
    const known = new Set(readNumberList(dataDir).flatMap((row) => (row.out ? [lineOf(row)] : [])));
    const news = usedNumbers(context.db).filter((row) => row.letter_id !== null && !known.has(lineOf(row)));
    addToNumberList(
      dataDir,
      news.map((row) => ({ ...row, out: true })),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const keyOf = ({ series, year, serial }: UsedNumberRow): string => `${series} ${year} ${serial}`;

const lineOf = (row: UsedNumberRow): string => `${row.owner_unit} ${keyOf(row)}`;

function isHeld({ db }: Context, { letter_id, year, serial }: UsedNumberRow): boolean {
  const letter = letter_id ? findLetter(db, letter_id) : null;
  return letter?.number_year === year && letter.number_value === serial;
}
