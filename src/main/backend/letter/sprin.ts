import { peopleOf } from '../../../core/documents/annex-bands.ts';
import { printTime } from '../paper/parts.ts';
import { defaultContent, sprinData } from '../paper/sprin-data.ts';
import { readScope } from '../scope.ts';
import type { LetterSource } from './kind.ts';

export const sprinLetter: LetterSource<'sprin'> = {
  word: 'Surat Perintah',
  start: (db, scope, paper) => {
    const read = readScope(db, scope);
    const { subject, content } = defaultContent(db, read, paper);
    return { operationId: read.operation?.id ?? null, from: read.from, subject, content };
  },
  data: (context, { scope, number, date, content }, state) =>
    sprinData(context.db, readScope(context.db, scope), {
      number,
      date,
      state,
      content,
      createdAt: printTime(context),
    }),
  named: ({ annex, events }) => ({
    people: [...new Set(peopleOf(annex.bands).map(({ key }) => key))],
    events: events ?? [],
  }),
};
