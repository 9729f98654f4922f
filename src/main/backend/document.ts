import type { PaperDocument } from '../../core/documents/types.ts';
import { fileNameSafe } from '../../core/text/format.ts';
import type { Scope } from '../../shared/contract/document.ts';
import { writeFileAtomic } from '../db/files.ts';
import { findLetter } from '../db/letter.ts';
import type { Context } from './context.ts';
import type { Handlers } from './handlers.ts';
import { letterSource } from './letter/kinds.ts';
import { letterPaper } from './letter/row.ts';
import { paperFileName, paperKinds, paperOf } from './paper/table.ts';
import { render } from './render.ts';

type Names = 'document.kinds' | 'document.preview' | 'document.save' | 'document.fileName';

interface Request {
  kind: string;
  scope: Scope;
  paper: 'a4' | 'f4';
  letterId: string | null;
}

export const documentHandlers: Handlers<Names> = {
  'document.kinds': paperKinds,
  'document.preview': async (context, request) => render(context, requested(context, request)),
  'document.save': async (context, { file, ...request }) => {
    const { pdf, pages, sha256 } = await render(context, requested(context, request));
    writeFileAtomic(file.$path, pdf);
    return { pages, sha256, bytes: pdf.byteLength };
  },
  'document.fileName': (context, { kind, scope, letterId }) => {
    const letter = letterId ? findLetter(context.db, letterId) : null;
    if (letter)
      return {
        name: `${fileNameSafe(letter.number ?? `KONSEP ${letterSource(letter.kind).word} ${letter.subject}`)}.pdf`,
      };
    return { name: paperFileName(context, kind, scope) };
  },
};

/** The paper of a request, from today's plan or, for an issued letter, from what was frozen. */
function requested(context: Context, { kind, scope, paper, letterId }: Request): PaperDocument {
  if (letterId) return letterPaper(context, letterId);
  return paperOf(context, kind, scope, paper);
}
