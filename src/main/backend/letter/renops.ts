import { printTime } from '../paper/parts.ts';
import { planOperation } from '../paper/plan-facts.ts';
import { defaultRenopsContent, renopsData } from '../paper/renops.ts';
import type { LetterSource } from './kind.ts';

export const renopsLetter: LetterSource<'renops'> = {
  word: 'Rencana Operasi',
  start: (db, scope, paper) => {
    const operation = planOperation(db, scope);
    const { subject, content } = defaultRenopsContent(db, operation, paper);
    return { operationId: operation.id, from: operation.start, subject, content };
  },
  data: (context, { scope, number, date, content }, state) =>
    renopsData(context.db, planOperation(context.db, scope), {
      number,
      date,
      state,
      content,
      createdAt: printTime(context),
    }),
  named: () => null,
};
