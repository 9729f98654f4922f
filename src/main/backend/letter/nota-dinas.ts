import { defaultNotaDinasContent, notaDinasData } from '../paper/nota-dinas.ts';
import { printTime } from '../paper/parts.ts';
import { readScope } from '../scope.ts';
import type { LetterSource } from './kind.ts';

export const notaDinasLetter: LetterSource<'nota-dinas'> = {
  word: 'Nota Dinas',
  start: (db, scope, paper) => {
    const read = readScope(db, scope);
    const { subject, content } = defaultNotaDinasContent(db, read, paper);
    return { operationId: read.operation?.id ?? null, from: read.from, subject, content };
  },
  data: (context, { scope, number, date, subject, content }, state) =>
    notaDinasData(context.db, readScope(context.db, scope), {
      number,
      date,
      subject,
      state,
      content,
      createdAt: printTime(context),
    }),
  named: () => null,
};
