import { type CivilDate, weekdayIndex } from '../text/civil-date.ts';

/** A day off for most people: duty on it counts as duty on a holiday. */
export interface Holiday {
  date: CivilDate;
  name: string;
}

/**
 * National holidays of Indonesia and the two election days, 2024–2026, without the joint leave days (cuti bersama).
 * Taken from the joint decrees of three ministers (SKB 3 Menteri) and the days off of elections; religious days move
 * when a decree is changed. The table is data to be edited: a list that the post keeps replaces it.
 */
export const HOLIDAYS: readonly Holiday[] = [
  { date: '2024-01-01', name: 'Tahun Baru Masehi' },
  { date: '2024-02-08', name: 'Isra Mikraj' },
  { date: '2024-02-10', name: 'Tahun Baru Imlek' },
  { date: '2024-02-14', name: 'Pemungutan suara Pemilu' },
  { date: '2024-03-11', name: 'Hari Suci Nyepi' },
  { date: '2024-03-29', name: 'Wafat Yesus Kristus' },
  { date: '2024-03-31', name: 'Paskah' },
  { date: '2024-04-10', name: 'Idulfitri' },
  { date: '2024-04-11', name: 'Idulfitri' },
  { date: '2024-05-01', name: 'Hari Buruh' },
  { date: '2024-05-09', name: 'Kenaikan Yesus Kristus' },
  { date: '2024-05-23', name: 'Waisak' },
  { date: '2024-06-01', name: 'Hari Lahir Pancasila' },
  { date: '2024-06-17', name: 'Iduladha' },
  { date: '2024-07-07', name: 'Tahun Baru Islam' },
  { date: '2024-08-17', name: 'Proklamasi Kemerdekaan' },
  { date: '2024-09-16', name: 'Maulid Nabi Muhammad' },
  { date: '2024-11-27', name: 'Pemungutan suara Pilkada' },
  { date: '2024-12-25', name: 'Kelahiran Yesus Kristus' },
  { date: '2025-01-01', name: 'Tahun Baru Masehi' },
  { date: '2025-01-27', name: 'Isra Mikraj' },
  { date: '2025-01-29', name: 'Tahun Baru Imlek' },
  { date: '2025-03-29', name: 'Hari Suci Nyepi' },
  { date: '2025-03-31', name: 'Idulfitri' },
  { date: '2025-04-01', name: 'Idulfitri' },
  { date: '2025-04-18', name: 'Wafat Yesus Kristus' },
  { date: '2025-04-20', name: 'Paskah' },
  { date: '2025-05-01', name: 'Hari Buruh' },
  { date: '2025-05-12', name: 'Waisak' },
  { date: '2025-05-29', name: 'Kenaikan Yesus Kristus' },
  { date: '2025-06-01', name: 'Hari Lahir Pancasila' },
  { date: '2025-06-06', name: 'Iduladha' },
  { date: '2025-06-27', name: 'Tahun Baru Islam' },
  { date: '2025-08-17', name: 'Proklamasi Kemerdekaan' },
  { date: '2025-09-05', name: 'Maulid Nabi Muhammad' },
  { date: '2025-12-25', name: 'Kelahiran Yesus Kristus' },
  { date: '2026-01-01', name: 'Tahun Baru Masehi' },
  { date: '2026-01-16', name: 'Isra Mikraj' },
  { date: '2026-02-17', name: 'Tahun Baru Imlek' },
  { date: '2026-03-19', name: 'Hari Suci Nyepi' },
  { date: '2026-03-21', name: 'Idulfitri' },
  { date: '2026-03-22', name: 'Idulfitri' },
  { date: '2026-04-03', name: 'Wafat Yesus Kristus' },
  { date: '2026-04-05', name: 'Paskah' },
  { date: '2026-05-01', name: 'Hari Buruh' },
  { date: '2026-05-14', name: 'Kenaikan Yesus Kristus' },
  { date: '2026-05-27', name: 'Iduladha' },
  { date: '2026-05-31', name: 'Waisak' },
  { date: '2026-06-01', name: 'Hari Lahir Pancasila' },
  { date: '2026-06-16', name: 'Tahun Baru Islam' },
  { date: '2026-08-17', name: 'Proklamasi Kemerdekaan' },
  { date: '2026-08-25', name: 'Maulid Nabi Muhammad' },
  { date: '2026-12-25', name: 'Kelahiran Yesus Kristus' },
];

const NAMES = new Map(HOLIDAYS.map(({ date, name }) => [date, name]));

/** The name of a holiday, or null. */
export const holidayName = (date: CivilDate): string | null => NAMES.get(date) ?? null;

/** Saturday, Sunday or a holiday: days that people count apart. */
export const isFreeDay = (date: CivilDate): boolean => weekdayIndex(date) >= 5 || NAMES.has(date);
