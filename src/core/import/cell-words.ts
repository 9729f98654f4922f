import type { ImportField, SourceCell } from './types.ts';
import type { Report } from './unreadable.ts';

/**
 * Cells whose words speak of other cells: ditto marks, which repeat what stands above, and '(kosong)', which takes
 * the stored value away.
 */

/** Fields in which lists repeat what stands above by a mark. Names and numbers are nobody else's. */
export const REPEATED: ReadonlySet<ImportField> = new Set([
  'rank',
  'position',
  'opsPosition',
  'unit',
  'satgas',
  'subSatgas',
  'status',
  'note',
]);

const LONGEST_MARK = 8;
const DITTO = /^(?:-?\s*(?:["“”„″〃]|''|,,|‘‘|’’|´´|``)\s*-?|s\.?\s?d\.?\s?a\.?|idem\.?|ditt?o\.?)$/i;

/** Signs and words that mean "as above": ", ″, 〃, '', ,,, -"-, sda, s.d.a., idem, ditto. */
export function isDitto(text: string): boolean {
  if (text.length > LONGEST_MARK * 2) return false;
  const bare = text.replace(/[\u00a0\u200b-\u200f\u2060\ufeff]/g, ' ').trim();
  return bare.length <= LONGEST_MARK && DITTO.test(bare);
}

const EMPTIED = /^\(\s*kosong\s*\)$/i;

/** A cell that says this empties the stored value. An empty cell or a dash never does. */
const saysEmpty = ({ raw }: SourceCell): boolean => raw.length < 20 && EMPTIED.test(raw.trim());

type Cells = Partial<Record<ImportField, SourceCell>>;

/** The fields that are emptied by word, and the cells with these blank. */
export function withEmptied(cells: Cells): { cells: Cells; emptied: ImportField[] } {
  const emptied: ImportField[] = [];
  for (const field in cells) if (saysEmpty(cells[field as ImportField]!)) emptied.push(field as ImportField);
  if (emptied.length === 0) return { cells, emptied };
  return {
    cells: {
      ...cells,
      ...Object.fromEntries(emptied.map((field) => [field, { ...cells[field]!, raw: '' }])),
    },
    emptied,
  };
}

/** Ditto marks are filled from above, which is told; with nothing above they are empty. */
export function reportDittos(cells: Cells, report: Report): void {
  for (const field in cells) {
    const { ditto, raw } = cells[field as ImportField]!;
    if (ditto === undefined) continue;
    if (raw === '') {
      report(
        'CELL_ERROR',
        field as ImportField,
        ditto,
        null,
        (where) =>
          `Tanda ${ditto.trim()} di ${where} tidak ada isinya di atas; dibaca kosong. Ketik isinya bila perlu.`,
      );
    } else {
      report(
        'DITTO_FILLED',
        field as ImportField,
        ditto,
        raw,
        (where) => `Tanda ${ditto.trim()} di ${where} dibaca “${raw}” seperti di atasnya. Periksa bila ragu.`,
      );
    }
  }
}
