import { columnLetters, type Texts, type WorkbookData } from '../../../core/import/sheet.ts';
import { AppError } from '../../../shared/errors.ts';
import { MAX_CELL_CHARS, tooLarge, tooLongCell } from './limits.ts';

/** What a file that is no spreadsheet plainly is, by its first bytes or by the names of its parts. */
const KNOWN: readonly [pattern: RegExp, sentence: string][] = [
  [
    /^\s*%PDF/,
    'Berkas ini dokumen PDF, bukan lembar kerja. Minta daftar aslinya (Excel, ODS, atau CSV) dari pengirim.',
  ],
  [
    /^\s*\{\\rtf|W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t|^word\/document\.xml$/m,
    'Berkas ini dokumen Word, bukan lembar kerja. Salin tabelnya ke Excel, simpan sebagai .xlsx, lalu pilih lagi.',
  ],
  [
    /^(MIME-Version:|\s*<)/i,
    'Berkas ini halaman web, bukan lembar kerja. Buka di Excel, simpan sebagai .xlsx, lalu pilih lagi.',
  ],
  [
    /^(\x89PNG|\xFF\xD8\xFF|GIF8|BM)/,
    'Berkas ini gambar, bukan lembar kerja. Minta daftar aslinya (Excel, ODS, atau CSV) dari pengirim.',
  ],
];

/** FILE_NOT_SPREADSHEET that says what the file is, where that is plain. */
export function notSpreadsheet(bytes: Buffer): AppError {
  const text = bytes.toString('latin1', 0, 100_000);
  const sentence = KNOWN.find(([pattern]) => pattern.test(text))?.[1];
  return new AppError('FILE_NOT_SPREADSHEET', sentence);
}

/** Texts from this length on are counted each time a cell refers to them. */
const LONG_TEXT = 500;
const MAX_LONG_CELLS = 20_000;

/**
 * Throws FILE_TOO_LARGE where a cell holds more than any list: rules that look at every cell must come to an
 * end. One long text that very many cells share is as bad as many.
 */
export function checkTextLengths(workbook: WorkbookData): void {
  const { texts } = workbook;
  if (!hasLongText(texts)) return;
  let long = 0;
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.rowNumbers.length; row++) {
      for (let cell = sheet.rowStarts[row]!; cell < sheet.rowStarts[row + 1]!; cell++) {
        if (sheet.kinds[cell] !== 0) continue;
        const { length } = texts.at(sheet.values[cell]!) ?? '';
        if (length <= LONG_TEXT) continue;
        if (length > MAX_CELL_CHARS)
          throw tooLongCell(`${sheet.name}!${columnLetters(sheet.columns[cell]!)}${sheet.rowNumbers[row]}`);
        if (++long > MAX_LONG_CELLS)
          throw tooLarge('Jumlah sel berisi teks panjang', MAX_LONG_CELLS, 'count');
      }
    }
  }
}

function hasLongText(texts: Texts): boolean {
  for (let i = 0; i < texts.length; i++) if (texts.at(i)!.length > LONG_TEXT) return true;
  return false;
}
