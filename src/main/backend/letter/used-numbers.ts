import { runAction } from '../../db/journal.ts';
import { findLetter } from '../../db/letter.ts';
import { addToNumberList, readNumberList } from '../../db/number-list.ts';
import { registerRows, type UsedNumberRow, usedNumbers, wasEntered } from '../../db/register.ts';
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
  if (!isSample(context)) addToNumberList(context.options.dataDir, numbers);
}

/**
 * Brings register and list to the same numbers after the data were opened. What the list knows and the data do not was
 * used before an older backup was restored: it comes into the register as used. A number whose letter waits with it
 * stays with that letter, for which a power cut came between the list and the issue.
 */
export function carryNumbers(context: Context): void {
  if (isSample(context)) return;
  const { db } = context;
  const used = new Map(usedNumbers(db).map((row) => [keyOf(row), row]));
  const listed = readNumberList(context.options.dataDir).filter((row) => row.owner_unit === ownerUnit(db));
  const lost = new Map(
    listed
      .filter((row) => !used.has(keyOf(row)) && !isHeld(context, row))
      .filter(({ series, year, serial }) => !wasEntered(db, series, year, serial))
      .map((row) => [keyOf(row), row]),
  );
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
}

/** Writes those used numbers to the list that are not on it yet. Throws DISK_FULL, FILE_WRITE_FAILED. */
export function keepAllNumbers(context: Context): void {
  const of = (row: UsedNumberRow) => `${row.owner_unit} ${keyOf(row)}`;
  const known = new Set(readNumberList(context.options.dataDir).map(of));
  keepNumbers(
    context,
    usedNumbers(context.db).filter((row) => !known.has(of(row))),
  );
}

const keyOf = ({ series, year, serial }: UsedNumberRow): string => `${series} ${year} ${serial}`;

function isHeld({ db }: Context, { letter_id, year, serial }: UsedNumberRow): boolean {
  const letter = letter_id ? findLetter(db, letter_id) : null;
  return letter?.number_year === year && letter.number_value === serial;
}
