import type { LetterKind } from './content.ts';

/** Letters that are numbered through together, within a year. An amendment is a Surat Perintah too. */
export const LETTER_SERIES = ['sprin', 'renops', 'printops', 'nota-dinas'] as const;
export type LetterSeries = (typeof LETTER_SERIES)[number];

export const seriesOf = (kind: LetterKind): LetterSeries => (kind === 'sprin-perubahan' ? 'sprin' : kind);

/** Whether a letter names people of the plan: a plan of operation and a cover letter do not. */
export const isOrder = (kind: LetterKind): boolean => seriesOf(kind) === 'sprin';

/** What a series is called. */
export const SERIES_WORDS: Readonly<Record<LetterSeries, string>> = {
  sprin: 'Surat Perintah',
  renops: 'Rencana Operasi',
  printops: 'Perintah Operasi',
  'nota-dinas': 'Nota Dinas',
};

/** Patterns in use at Polres (wilayah operations are OPS.1.3. of the classification code). */
export const DEFAULT_PATTERNS: Readonly<Record<LetterSeries, string>> = {
  sprin: 'Sprin/{nomor}/{bulan}/OPS.1.3./{tahun}',
  renops: 'R/RENOPS/{nomor}/{bulan}/OPS.1.3./{tahun}',
  printops: 'R/PRINTOPS/{nomor}/{bulan}/OPS.1.3./{tahun}',
  'nota-dinas': 'B/ND-{nomor}/{bulan}/OPS.1.3./{tahun}/Bagops',
};
