import { AppError } from '../../../shared/errors.ts';

/** Bounds that keep any file, honest or hostile, within bounded time and memory. Sizes in bytes. */
export interface ReadLimits {
  /** The file itself. */
  fileBytes: number;
  /** Files that must be held in memory whole (.csv, web pages). */
  wholeFileBytes: number;
  /** Files of the formats that are held in memory many times over (.xls; .xlsb inflated to twice this). */
  oldFileBytes: number;
  /** All parts of a zip, inflated. */
  totalBytes: number;
  /** Parts of a zip. */
  entries: number;
  /** One part may not inflate to more than `ratio` times its packed size, unless it stays below `ratioFloor`. */
  ratio: number;
  ratioFloor: number;
}

const MB = 1_000_000;

/** What one sheet and one cell of Excel can hold; more is no list, whatever the format would allow. */
export const MAX_ROWS = 1_048_576;
export const MAX_CELL_CHARS = 32_767;
/** Cells of one sheet that are kept: a list of the whole force has six million. */
export const MAX_CELLS = 20_000_000;
/** People of one list: the whole force has 450,000. Comparing and writing them takes memory for each. */
export const MAX_PEOPLE = 500_000;
/** Sheets of one workbook. */
export const MAX_SHEETS = 1_000;

/** Real lists pack at 5:1 to 60:1; sheets of empty formatted rows reach 150:1 but stay small. */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 200 * MB,
  wholeFileBytes: 100 * MB,
  oldFileBytes: 40 * MB,
  totalBytes: 500 * MB,
  entries: 10_000,
  ratio: 200,
  ratioFloor: 50 * MB,
};

const megabytes = (bytes: number) => `${Math.round(bytes / MB).toLocaleString('de-DE')} MB`;

/** FILE_TOO_LARGE that states the limit it met. */
export function tooLarge(what: string, limit: number, unit: 'bytes' | 'count' = 'bytes'): AppError {
  const bound = unit === 'bytes' ? megabytes(limit) : limit.toLocaleString('de-DE');
  return new AppError(
    'FILE_TOO_LARGE',
    `${what} melebihi batas ${bound}. Pecah daftarnya menjadi beberapa berkas, lalu impor satu per satu.`,
    { limit },
  );
}

/** FILE_TOO_LARGE: a sheet with more rows than Excel has. */
export const tooManyRows = (): AppError => tooLarge('Jumlah baris satu lembar', MAX_ROWS, 'count');

/** FILE_TOO_LARGE: a sheet with more cells than any list. */
export const tooManyCells = (): AppError => tooLarge('Jumlah sel satu lembar', MAX_CELLS, 'count');

/** FILE_TOO_LARGE: a list of more people than the whole force. */
export const tooManyPeople = (): AppError => tooLarge('Jumlah orang dalam satu berkas', MAX_PEOPLE, 'count');

/** FILE_TOO_LARGE: a cell ('Daftar!C12') with more text than Excel takes. */
export function tooLongCell(where: string): AppError {
  const limit = MAX_CELL_CHARS.toLocaleString('de-DE');
  return new AppError(
    'FILE_TOO_LARGE',
    `Sel ${where} berisi lebih dari ${limit} huruf; ini bukan daftar yang wajar. Hapus isi sel itu, lalu pilih lagi.`,
    { limit: MAX_CELL_CHARS },
  );
}

/** FILE_DAMAGED; `part` names what could not be read. */
export function damaged(part: string): AppError {
  return new AppError('FILE_DAMAGED', undefined, { part });
}

export interface ReadOptions {
  /** Bytes of content read so far and in all; called a few times a second at most by the caller's throttle. */
  onProgress?: (done: number, total: number) => void;
  /** Called once the file is known to be a file within the limits, before its content is read. */
  onAccepted?: () => void;
  signal?: AbortSignal;
  limits?: Partial<ReadLimits>;
}

/** Throws JOB_CANCELLED once the signal is aborted. */
export function checkCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('JOB_CANCELLED');
}
