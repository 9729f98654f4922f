import { sprin } from '../../core/documents/sprin.ts';
import type { PaperDocument } from '../../core/documents/types.ts';
import { fileNameSafe } from '../../core/text/format.ts';
import type { Scope } from '../../shared/contract/document.ts';
import { writeFileAtomic } from '../db/files.ts';
import { findSprin } from '../db/sprin.ts';
import type { Context } from './context.ts';
import type { Handlers } from './handlers.ts';
import { paperFileName, paperKinds, paperOf } from './paper/table.ts';
import { render } from './render.ts';
import { sprinPaperData } from './sprin.ts';

type Names = 'document.kinds' | 'document.preview' | 'document.save' | 'document.fileName';

interface Request {
  kind: string;
  scope: Scope;
  paper: 'a4' | 'f4';
  sprinId: string | null;
}

export const documentHandlers: Handlers<Names> = {
  'document.kinds': paperKinds,
  'document.preview': async (context, request) => render(context, requested(context, request)),
  'document.save': async (context, { file, ...request }) => {
    const { pdf, pages, sha256 } = await render(context, requested(context, request));
    writeFileAtomic(file.$path, pdf);
    return { pages, sha256, bytes: pdf.byteLength };
  },
  'document.fileName': (context, { kind, scope, sprinId }) => {
    const order = sprinId ? findSprin(context.db, sprinId) : null;
    if (order) return { name: `${fileNameSafe(order.number ?? `SPRIN KONSEP ${order.subject}`)}.pdf` };
    return { name: paperFileName(context, kind, scope) };
  },
};

/** The paper of a request, from today's plan or, for an issued order, from what was frozen. */
function requested(context: Context, { kind, scope, paper, sprinId }: Request): PaperDocument {
  if (kind === 'sprin' && sprinId) return sprin(sprinPaperData(context, sprinId));
  return paperOf(context, kind, scope, paper);
}
