import type { SourceCell } from './types.ts';
import type { Report } from './unreadable.ts';

const MALE = /^(?:L|LK|LAKI|LAKILAKI|PRIA|POLKI|M|MALE)$/;
const FEMALE = /^(?:P|PR|PRM|PEREM[A-Z]*|WANITA|W|POLWAN|F|FEMALE)$/;
const NOTHING = /^[\s.\-–—_0]*$/;

/** What a cell of a column of sexes says. Anything else is told and not stored: 1 and 2 mean either in some lists. */
export function genderOf(cell: SourceCell | undefined, report: Report): 'L' | 'P' | null {
  if (cell === undefined || cell.unreadable !== undefined) return null;
  const word = cell.raw.toUpperCase().replace(/[^A-Z]/g, '');
  if (MALE.test(word)) return 'L';
  if (FEMALE.test(word)) return 'P';
  if (!NOTHING.test(cell.raw)) {
    report(
      'GENDER_UNKNOWN',
      'gender',
      cell.raw,
      null,
      (where) => `Jenis kelamin “${cell.raw}” (${where}) tidak dikenal dan tidak dicatat. Tulis L atau P.`,
    );
  }
  return null;
}
