import type { PrintopsData } from '../../../core/documents/printops-data.ts';
import type { PrintopsContent } from '../../../core/order/content.ts';
import { defaultBases } from '../../../core/order/default-text.ts';
import { defaultPrintops } from '../../../core/order/plan-text.ts';
import type { Db } from '../../db/driver.ts';
import type { OperationRow } from '../../db/operation.ts';
import { orderMasters } from '../master/paper-lists.ts';
import { readSettings } from '../master/setting.ts';
import { readScope } from '../scope.ts';
import { type ClassifiedLetter, classifiedHead, planChoices } from './classified.ts';
import { operationName } from './guards.ts';
import { printTime } from './parts.ts';
import { planFacts, planOperation, structureOf } from './plan-facts.ts';
import type { PaperSource } from './source.ts';
import { orderFacts } from './sprin-data.ts';

/** What a new order of an operation begins with. */
export function defaultPrintopsContent(
  db: Db,
  operation: OperationRow,
  paper: 'a4' | 'f4',
): { subject: string; content: PrintopsContent } {
  const masters = orderMasters(db);
  const scope = readScope(db, { operationId: operation.id, eventId: null, day: null });
  // The permits of single events are no basis of the whole operation.
  const bases = defaultBases({ ...orderFacts(db, scope), sttp: [] }, masters);
  return {
    subject: `Perintah Operasi ${operationName(operation)}`,
    content: {
      numberPattern: readSettings(db).numberPatterns.printops,
      paper,
      ...defaultPrintops(planFacts(db, operation), bases, masters.texts, planChoices(db, 'printops')),
    },
  };
}

/** The data of a Perintah Operasi. */
export function printopsData(
  db: Db,
  operation: OperationRow,
  letter: ClassifiedLetter<PrintopsContent>,
): PrintopsData {
  const { content } = letter;
  const defaults = defaultPrintopsContent(db, operation, content.paper).content;
  const or = (typed: string[], fallback: string[]) => (typed.length > 0 ? typed : fallback);
  return {
    ...classifiedHead(db, operation, structureOf(db, operation.id), letter, []),
    bases: or(content.bases, defaults.bases),
    duties: or(content.duties, defaults.duties),
    execution: or(content.execution, defaults.execution),
    satgas: content.satgas,
    others: content.others,
  };
}

/** Without an order of its own: a draft with default texts. */
export const printopsSource: PaperSource<PrintopsData> = {
  needs: ['operation'],
  data: (context, scope, paper) => {
    const { db } = context;
    const operation = planOperation(db, scope);
    const { content } = defaultPrintopsContent(db, operation, paper);
    const createdAt = printTime(context);
    return printopsData(db, operation, { number: null, date: null, state: 'draft', content, createdAt });
  },
  about: (db, scope) => operationName(planOperation(db, scope)),
};
