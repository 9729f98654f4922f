/** Letters of the month grid for absences, as commands write them on their rosters. */
const CODES: readonly (readonly [code: string, kind: string])[] = [
  ['CT', 'CUTI'],
  ['SKT', 'SAKIT'],
  ['IZ', 'IZIN'],
  ['DIK', 'DIK'],
  ['DL', 'DINAS LUAR'],
  ['BKO', 'BKO KELUAR'],
  ['LD', 'LEPAS DINAS'],
];

/** Codes of absences that can be typed into the month grid. */
export const ABSENCE_CODES: readonly string[] = CODES.map(([code]) => code);

/** The letters of an absence; other kinds show their first three letters. */
export const absenceCode = (kind: string): string =>
  CODES.find(([, known]) => known === kind)?.[0] ?? kind.slice(0, 3);

/** The kind of absence that a code stands for, or null. */
export const absenceKind = (code: string): string | null =>
  CODES.find(([known]) => known === code)?.[1] ?? null;
