import type { LetterState } from '../../core/order/life.ts';
import type { LetterSeries } from '../../core/order/series.ts';
import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

/** A number without a letter in this file. */
export interface RegisterRow {
  id: string;
  series: LetterSeries;
  year: number;
  serial: number;
  state: 'reserved' | 'used' | 'void' | 'carried';
  number: string | null;
  date: string | null;
  subject: string | null;
  reserved_for: string | null;
  reason: string | null;
}

const ENTRY = `SELECT id, series, year, serial, state, number, date, subject, reserved_for, reason
  FROM register_number WHERE ended_at IS NULL`;

export const registerRows = (db: Db, series: LetterSeries, year: number): RegisterRow[] =>
  all(db, `${ENTRY} AND series = ? AND year = ? ORDER BY serial`, series, year);

export const allRegisterRows = (db: Db): RegisterRow[] => all(db, `${ENTRY} ORDER BY series, year, serial`);

export const findRegisterRow = (db: Db, id: string): RegisterRow | null => one(db, `${ENTRY} AND id = ?`, id);

/** A letter's own line of the register. */
export interface NumberedLetterRow {
  id: string;
  state: LetterState;
  serial: number;
  number: string;
  date: string;
  subject: string;
  void_reason: string | null;
  ended_at: string | null;
}

const SERIES = "CASE kind WHEN 'sprin-perubahan' THEN 'sprin' ELSE kind END";

/** Letters with a full number, those in work and those that were out at some time, also when they are ended since. */
export const numberedLetters = (db: Db, series: LetterSeries, year: number): NumberedLetterRow[] =>
  all(
    db,
    `SELECT id, state, number_value AS serial, number, date, subject, void_reason, ended_at FROM letter
     WHERE ${SERIES} = ?1 AND number_year = ?2 AND (ended_at IS NULL OR frozen IS NOT NULL)
     ORDER BY number_value, frozen IS NULL, id`,
    series,
    year,
  );

/** Years with a number in a series, the latest first. */
export const registerYears = (db: Db, series: LetterSeries): number[] =>
  all<{ year: number }>(
    db,
    `SELECT number_year AS year FROM letter
       WHERE ${SERIES} = ?1 AND number_year IS NOT NULL AND (ended_at IS NULL OR frozen IS NOT NULL)
     UNION SELECT year FROM register_number WHERE series = ?1 AND ended_at IS NULL ORDER BY year DESC`,
    series,
  ).map(({ year }) => year);

/** A number that is used for good, for the list beside the database. */
export interface UsedNumberRow {
  owner_unit: string;
  series: LetterSeries;
  year: number;
  serial: number;
  number: string;
  letter_id: string | null;
}

/** Every number that may not be used again. */
export const usedNumbers = (db: Db): UsedNumberRow[] =>
  all(
    db,
    `SELECT owner_unit, ${SERIES} AS series, number_year AS year, number_value AS serial, number, id AS letter_id
       FROM letter WHERE frozen IS NOT NULL
     UNION ALL SELECT owner_unit, series, year, serial, coalesce(number, ''), NULL FROM register_number
       WHERE state <> 'reserved' AND ended_at IS NULL
     ORDER BY series, year, serial`,
  );

/** How often a number was entered as used or given up, those that were taken back since as well. */
export const timesEntered = (db: Db, series: LetterSeries, year: number, serial: number): number =>
  one<{ times: number }>(
    db,
    `SELECT count(*) AS times FROM register_number
     WHERE series = ? AND year = ? AND serial = ? AND state <> 'reserved'`,
    series,
    year,
    serial,
  )?.times ?? 0;
