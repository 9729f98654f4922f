import { type BasisFinding, basisFindings } from '../../../core/order/basis.ts';
import type { Db } from '../../db/driver.ts';
import { type LetterRow, listLetters } from '../../db/letter.ts';
import { active } from '../master/paper-list.ts';
import { LEGAL_BASES } from '../master/paper-lists.ts';
import { contentOf } from './row.ts';

/** Letters in work that rest on a basis which is not in force on their date, with what is wrong. */
export function endedBases(
  db: Db,
  operationId: string | null,
): { row: LetterRow; findings: BasisFinding[] }[] {
  const bases = active(db, LEGAL_BASES);
  return listLetters(db, operationId)
    .filter(({ state }) => state !== 'issued' && state !== 'amended' && state !== 'void')
    .flatMap((row) => {
      const content = contentOf(row);
      const findings = 'bases' in content ? basisFindings(content.bases, bases, row.date) : [];
      return findings.length > 0 ? [{ row, findings }] : [];
    });
}
