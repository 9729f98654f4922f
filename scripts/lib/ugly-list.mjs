import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from './paths.mjs';

/** Changes of the sample list, by cell: what a list of another week looks like after many hands. */
const CHANGES = /** @type {Record<string, string | number | null>} */ ({
  // A promotion and a move.
  D30: 'AIPTU',
  F31: 'KANIT SAT INTELKAM',
  // A month that is none, typed as a number.
  E33: 8950117,
  // The number of the row above under another name.
  E35: 91050118,
  // A rank that nobody has, a name that is missing, an NIP that Excel broke.
  D36: 'BRIPT',
  C37: null,
  E40: 1.98704012e17,
  // A row that is there for the second time, and a name that is almost another's.
  C42: 'KADEK HAUBESI',
  E42: '82080116',
});

/** Bands renamed, so that a satgas of the list is new. */
const BANDS = /** @type {Record<string, string>} */ ({ C27: 'SUBSATGAS DETEKSI DINI' });

/** Writes the sample list as it comes from a sender in a hurry; answers its path. The people are invented. */
export async function uglyList() {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(at('resources', 'samples', 'daftar-personel-omp-2024.xlsx'));
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('Daftar contoh tanpa lembar');
  for (const [cell, value] of Object.entries({ ...CHANGES, ...BANDS })) sheet.getCell(cell).value = value;
  const path = join(mkdtempSync(join(tmpdir(), 'posko-daftar-')), 'PERS PAM KAMPANYE 6 NOV fix (2).xlsx');
  await book.xlsx.writeFile(path);
  return path;
}
