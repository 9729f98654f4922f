import type { CivilDate } from '../text/civil-date.ts';
import { frameOf, type SheetDefinition, type SheetFrame, type SheetRow } from './types.ts';

/** A number of the register. */
interface RegisteredLetter {
  serial: number;
  /** In full; null for a number that was only reserved or given up. */
  number: string | null;
  date: CivilDate | null;
  /** "Surat Perintah", "Sprin perubahan" */
  kind: string;
  subject: string | null;
  /** People that an order names; null for a number without a letter here. */
  people: number | null;
  /** "Terbit", "Dibatalkan" */
  state: string;
  /** What it changes, why it is void, for whom a number is kept. */
  remark: string | null;
}

interface LetterRegisterData extends SheetFrame {
  titles: string[];
  /** A series in a year each, in the order of the sheet. */
  books: readonly {
    series: string;
    year: number;
    /** By serial. */
    letters: readonly RegisteredLetter[];
    /** Serials that were skipped, as text: "805–807". */
    gaps: readonly { before: number; text: string }[];
  }[];
}

/** Column of KEADAAN. */
const STATE = 8;

/**
 * Register surat: every number of each series and year, also those that are reserved, void or entered from outside; what
 * was skipped stands in a row of its own.
 */
export function letterRegister(data: LetterRegisterData): SheetDefinition {
  const letters = data.books.flatMap((book) => book.letters);
  return {
    name: 'Register surat',
    title: 'Register Surat',
    ...frameOf(data),
    titles: data.titles,
    columns: [
      { header: 'NO', width: 6, align: 'center', format: 'number' },
      { header: 'JENIS SURAT', width: 20, format: 'text' },
      { header: 'TAHUN', width: 8, align: 'center', format: 'text' },
      { header: 'NO URUT', width: 8, align: 'center', format: 'text' },
      { header: 'NOMOR SURAT', width: 34, format: 'text' },
      { header: 'TANGGAL', width: 13, align: 'center', format: 'date' },
      { header: 'PERIHAL', width: 48, format: 'text' },
      { header: 'PERSONEL', width: 11, align: 'center', format: 'number' },
      { header: 'KEADAAN', width: 20, align: 'center', format: 'text' },
      { header: 'KETERANGAN', width: 44, format: 'text' },
    ],
    rows: [...bookRows(data.books), ...totals(letters)],
    orientation: 'landscape',
    autoFilter: true,
    wholeTotals: true,
  };
}

/** How many numbers stand where, in the order in which the register meets them. */
function totals(letters: readonly RegisteredLetter[]): SheetRow[] {
  const states = [...new Set(letters.map(({ state }) => state))];
  return states.map((state) => ({
    kind: 'total',
    label: `JUMLAH ${state.toUpperCase()}`,
    cells: [
      ...Array<null>(STATE).fill(null),
      { value: letters.filter((letter) => letter.state === state).length, texts: [state] },
      null,
    ],
  }));
}

function bookRows(books: LetterRegisterData['books']): SheetRow[] {
  let line = 0;
  return books.flatMap(({ series, year, letters, gaps }) =>
    letters.flatMap((letter): SheetRow[] => {
      line += 1;
      const gap = gaps.find(({ before }) => before === letter.serial);
      const { serial, number, date, kind, subject, people, state, remark } = letter;
      const cells = [line, kind, String(year), String(serial), number, date, subject, people, state, remark];
      const skipped = [null, series, String(year), gap?.text ?? null, null, null, null, null, 'Lowong', null];
      return [...(gap ? [{ kind: 'row' as const, cells: skipped }] : []), { kind: 'row', cells }];
    }),
  );
}
