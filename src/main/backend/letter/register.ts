import { isOut } from '../../../core/order/life.ts';
import { formatOrderNumber, fullNumber } from '../../../core/order/number.ts';
import { nextSerial, serialGaps } from '../../../core/order/register.ts';
import { type LetterSeries, SERIES_WORDS } from '../../../core/order/series.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import {
  findRegisterRow,
  type NumberedLetterRow,
  numberedLetters,
  type RegisterRow,
  registerRows,
  registerYears,
} from '../../db/register.ts';
import { endRows, insertRow, ownerUnit } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { readSettings } from '../master/setting.ts';
import { printTime } from '../paper/parts.ts';
import { keepNumbers } from './used-numbers.ts';

type Names = 'register.list' | 'register.reserve' | 'register.enter' | 'register.cancel' | 'register.release';

/** A number as it counts in a register. */
export interface Serial {
  series: LetterSeries;
  year: number;
  serial: number;
}

/** Every serial of a series in a year that is taken or held. */
export const takenSerials = (db: Db, series: LetterSeries, year: number): number[] => [
  ...numberedLetters(db, series, year).map(({ serial }) => serial),
  ...registerRows(db, series, year).map(({ serial }) => serial),
];

/** The number proposed for a letter of a day: the next serial of its year, written in the letter's own pattern. */
export const proposedNumber = (db: Db, series: LetterSeries, pattern: string, date: string): string =>
  formatOrderNumber(pattern, nextSerial(takenSerials(db, series, Number(date.slice(0, 4)))), date);

/** Why a letter cannot have a number; `entryId` is the reservation that stands in the way. */
export interface NumberObstacle {
  code: 'NUMBER_TAKEN' | 'NUMBER_RESERVED';
  message: string;
  entryId: string | null;
}

/**
 * What stands between a letter and its number. A number that another letter only has in its draft is free: the first
 * that is sent for approval gets it.
 * @param letterId the letter that asks; null for a number without a letter
 */
export function numberObstacle(
  db: Db,
  { series, year, serial }: Serial,
  letterId: string | null,
): NumberObstacle | null {
  const rivals = numberedLetters(db, series, year).filter((l) => l.serial === serial && l.id !== letterId);
  const out = rivals.find(({ state }) => isOut(state));
  if (out) return taken(`Nomor ${serial} tahun ${year} sudah dipakai surat lain (${out.subject}).`);
  const held = rivals.find(({ state }) => state === 'waiting' || state === 'approved');
  if (held)
    return taken(`Nomor ${serial} tahun ${year} dipegang surat yang menunggu terbit (${held.subject}).`);
  const entry = registerRows(db, series, year).find((row) => row.serial === serial);
  if (!entry) return null;
  if (entry.state === 'reserved') {
    return {
      code: 'NUMBER_RESERVED',
      message: `Nomor ${serial} dipesan untuk ${entry.reserved_for} (${entry.reason}). Lepaskan pesanannya dahulu, atau pakai nomor lain.`,
      entryId: entry.id,
    };
  }
  return taken(
    entry.state === 'void'
      ? `Nomor ${serial} tahun ${year} sudah dibatalkan (${entry.reason}).`
      : `Nomor ${serial} tahun ${year} sudah dipakai (${entry.subject ?? entry.number}).`,
  );
}

const taken = (message: string): NumberObstacle => ({
  code: 'NUMBER_TAKEN',
  message: `${message} Pakai nomor berikutnya.`,
  entryId: null,
});

/** Throws NUMBER_TAKEN or NUMBER_RESERVED. */
export function requireFree(db: Db, serial: Serial, letterId: string | null): void {
  const obstacle = numberObstacle(db, serial, letterId);
  if (obstacle)
    throw new AppError(obstacle.code, obstacle.message, { ...serial, fields: [{ path: 'number' }] });
}

export const registerHandlers: Handlers<Names> = {
  'register.list': (context, { series, year }) => {
    const { db } = context;
    const years = registerYears(db, series);
    const shown = year ?? years[0] ?? thisYear(context);
    const lines = registerLines(db, series, shown);
    const serials = lines.map(({ serial }) => serial);
    const pattern = readSettings(db).numberPatterns[series];
    const next = nextSerial(serials);
    return {
      series,
      year: shown,
      years,
      lines: lines.sort((a, b) => b.serial - a.serial),
      gaps: serialGaps(serials),
      last: serials.length === 0 ? null : next - 1,
      next,
      proposed: formatOrderNumber(pattern, next, `${shown}${printTime(context).slice(4, 10)}`),
    };
  },
  'register.reserve': (context, { series, year, serial, count, reservedFor, reason }, note) => {
    const { db } = context;
    const of = year ?? thisYear(context);
    const first = serial ?? nextSerial(takenSerials(db, series, of));
    const serials = Array.from({ length: count }, (_, i) => first + i);
    for (const each of serials) {
      requireFree(db, { series, year: of, serial: each }, null);
      insertRow(db, 'register_number', {
        series,
        year: of,
        serial: each,
        state: 'reserved',
        reserved_for: reservedFor,
        reason,
      });
    }
    const words = count === 1 ? `${first}` : `${first}–${first + count - 1}`;
    note({ label: `Pesan nomor ${SERIES_WORDS[series]} ${words} untuk ${reservedFor}`, reason });
    return { serials };
  },
  'register.enter': (context, { series, number, date, subject }, note) => {
    const { db } = context;
    const full = fullNumber(readSettings(db).numberPatterns[series], number);
    if (!full) {
      throw new AppError(
        'INPUT_INVALID',
        `Nomor ${number} belum lengkap. Tulis seperti ${formatOrderNumber(readSettings(db).numberPatterns[series], 812, date)}.`,
        { fields: [{ path: 'number' }] },
      );
    }
    requireFree(db, { series, ...full }, null);
    const id = insertRow(db, 'register_number', { series, ...full, state: 'used', number, date, subject });
    keepNumbers(context, [{ owner_unit: ownerUnit(db), series, ...full, number, letter_id: null }]);
    note({ label: `Catat ${number} yang ditulis di luar Posko` });
    return { id };
  },
  'register.cancel': (context, { series, year, serial, reason }, note) => {
    const { db } = context;
    requireFree(db, { series, year, serial }, null);
    const number = formatOrderNumber(readSettings(db).numberPatterns[series], serial, `${year}-01-01`);
    const id = insertRow(db, 'register_number', { series, year, serial, state: 'void', reason });
    keepNumbers(context, [{ owner_unit: ownerUnit(db), series, year, serial, number, letter_id: null }]);
    note({ label: `Batalkan nomor ${SERIES_WORDS[series]} ${serial} tahun ${year}`, reason });
    return { id };
  },
  'register.release': (context, { id }, note) => {
    const row = findRegisterRow(context.db, id);
    if (!row) throw new AppError('NOT_FOUND', 'Nomor ini sudah tidak ada di register. Muat ulang layar.');
    if (row.state === 'carried') {
      throw new AppError(
        'IN_USE',
        `Nomor ${row.serial} terpakai sebelum data dipulihkan dan tidak dapat dilepas.`,
      );
    }
    endRows(context.db, 'register_number', [id], context.at());
    const what = row.state === 'reserved' ? `pesanan nomor ${row.serial}` : `catatan nomor ${row.serial}`;
    note({ label: `Lepas ${what} tahun ${row.year}` });
    return null;
  },
};

/** Every number of a series in a year, those of letters and those without. */
export const registerLines = (db: Db, series: LetterSeries, year: number): Line[] => [
  ...numberedLetters(db, series, year).map(letterLine),
  ...registerRows(db, series, year).map(entryLine),
];

const thisYear = (context: Context): number => Number(printTime(context).slice(0, 4));

type Line = Output<'register.list'>['lines'][number];

const letterLine = (row: NumberedLetterRow): Line => ({
  serial: row.serial,
  // A letter whose data were taken back was out all the same.
  state: row.ended_at === null ? row.state : 'carried',
  number: row.number,
  date: row.date,
  subject: row.subject,
  letterId: row.ended_at === null ? row.id : null,
  entryId: null,
  reservedFor: null,
  reason: row.void_reason,
});

const entryLine = (row: RegisterRow): Line => ({
  serial: row.serial,
  state: row.state === 'used' ? 'outside' : row.state,
  number: row.number,
  date: row.date,
  subject: row.subject,
  letterId: null,
  entryId: row.id,
  reservedFor: row.reserved_for,
  reason: row.reason,
});
