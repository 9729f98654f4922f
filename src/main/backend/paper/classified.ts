import type { SignatureData } from '../../../core/documents/data.ts';
import type { ClassifiedHead } from '../../../core/documents/renops-data.ts';
import type { PrintopsContent, RenopsContent } from '../../../core/order/content.ts';
import { blankOrderNumber } from '../../../core/order/number.ts';
import type { PlanChoices } from '../../../core/order/plan-text.ts';
import type { OperationStructure } from '../../../core/order/structure.ts';
import type { Db } from '../../db/driver.ts';
import type { OperationRow } from '../../db/operation.ts';
import { paperDefault, printedClass } from '../master/paper-default.ts';
import { operationName } from './guards.ts';
import { paperUnit, requireSignature } from './parts.ts';

/** A letter about an operation as its paper needs it. */
export interface ClassifiedLetter<Content> {
  number: string | null;
  date: string | null;
  state: 'draft' | 'issued';
  content: Content;
  /** Local time the paper was made, the only date in the PDF. */
  createdAt: string;
}

/** What the post has chosen for its plans and orders of operations. */
export function planChoices(db: Db, kind: 'renops' | 'printops'): PlanChoices {
  const { signatoryId, copies } = paperDefault(db, kind);
  return { classification: printedClass(db, kind), signatoryId, copies };
}

/** The head of a plan or an order of an operation; `about` is printed on the cover. */
export function classifiedHead(
  db: Db,
  operation: OperationRow,
  structure: OperationStructure,
  letter: ClassifiedLetter<RenopsContent | PrintopsContent>,
  about: string[],
): ClassifiedHead {
  const { content, number, date, state, createdAt } = letter;
  return {
    paper: content.paper,
    state,
    unit: paperUnit(db),
    signature: asChief(requireSignature(db, 'head', content.signatoryId), structure),
    number,
    blankNumber: blankOrderNumber(content.numberPattern, date ?? operation.start),
    date,
    classification: content.classification,
    copy: content.copyCount === null ? null : { number: content.copyNumber, of: content.copyCount },
    operation: operationName(operation).toUpperCase(),
    about,
    period: { from: operation.start, to: operation.end },
    copies: content.copies,
    createdAt,
  };
}

/** The head of the unit signs as head of the operation: "SELAKU KAOPSRES". Nobody signs so in the place of another. */
function asChief(signature: SignatureData, { command }: OperationStructure): SignatureData {
  const [chief] = command;
  const own = signature.title.length === 1;
  return chief && own && /^KAOPS/.test(chief.title)
    ? { ...signature, title: [...signature.title, `SELAKU ${chief.title}`] }
    : signature;
}
