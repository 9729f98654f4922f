import { printTime } from '../paper/parts.ts';
import { planOperation } from '../paper/plan-facts.ts';
import { defaultPrintopsContent, printopsData } from '../paper/printops.ts';
import type { LetterSource } from './kind.ts';

export const printopsLetter: LetterSource<'printops'> = {
  word: 'Perintah Operasi',
  start: (db, scope, paper) => {
    const operation = planOperation(db, scope);
    const { subject, content } = defaultPrintopsContent(db, operation, paper);
    return { operationId: operation.id, from: operation.start, subject, content };
  },
  data: (context, { scope, number, date, content }, state) =>
    printopsData(context.db, planOperation(context.db, scope), {
      number,
      date,
      state,
      content,
      createdAt: printTime(context),
    }),
  named: () => null,
};
