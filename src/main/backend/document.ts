import { isSecretPaper, printedCopy } from '../../core/documents/printed-copy.ts';
import type { PaperDocument } from '../../core/documents/types.ts';
import { isOut } from '../../core/order/life.ts';
import { fileNameSafe } from '../../core/text/format.ts';
import type { Scope } from '../../shared/contract/document.ts';
import { tidyPageRange } from '../../shared/page-range.ts';
import { findLetter } from '../db/letter.ts';
import type { Context } from './context.ts';
import type { Handlers } from './handlers.ts';
import { letterSource } from './letter/kinds.ts';
import { letterPaper, requireLetter } from './letter/row.ts';
import { notePrint, type OutputFacts, saveOutput } from './output.ts';
import { paperUnit, printStamp } from './paper/parts.ts';
import { paperKinds, paperName, paperOf } from './paper/table.ts';
import { render } from './render.ts';

type Names = 'document.kinds' | 'document.preview' | 'document.save' | 'document.print' | 'document.fileName';

interface Request {
  kind: string;
  scope: Scope;
  paper: 'a4' | 'f4';
  letterId: string | null;
}

export const documentHandlers: Handlers<Names> = {
  'document.kinds': paperKinds,
  'document.preview': async (context, request) => {
    const { pdf, pages, sha256 } = await render(context, requested(context, request));
    return { pdf, pages, sha256 };
  },
  'document.save': async (context, { file, ...request }) => {
    const { pdf, pages, sha256 } = await render(context, requested(context, request));
    await saveOutput(context, file.$path, pdf, { ...named(context, request), pages, sha256 });
    return { pages, sha256, bytes: pdf.byteLength };
  },
  'document.print': async (context, { printer, copies, pageRange, marked, ...request }) => {
    const paper = requested(context, request);
    const mark = marked || isSecretPaper(paper);
    const { pdf, pages, sha256 } = await render(
      context,
      mark ? printedCopy(paper, printStamp(context), paperUnit(context.db)) : paper,
    );
    const print = { printer, copies, pageRange: pageRange && tidyPageRange(pageRange), marked: mark };
    const id = await notePrint(context, print, { ...named(context, request), pages, sha256 });
    return { id, pdf, pages, sha256 };
  },
  'document.fileName': (context, { kind, scope, letterId }) => {
    const letter = letterId ? findLetter(context.db, letterId) : null;
    const title = letter
      ? (letter.number ?? `KONSEP ${letterSource(letter.kind).word} ${letter.subject}`)
      : paperName(context, kind, scope);
    return { name: `${fileNameSafe(title)}.pdf`, title };
  },
};

/** The paper of a request, from today's plan or, for an issued letter, from what was frozen. */
function requested(context: Context, { kind, scope, paper, letterId }: Request): PaperDocument {
  if (letterId) return letterPaper(context, letterId);
  return paperOf(context, kind, scope, paper);
}

/** What the journal calls it. */
function named(context: Context, { kind, scope, letterId }: Request): OutputFacts {
  if (!letterId) return { kind, title: paperName(context, kind, scope) };
  const { kind: own, number, state } = requireLetter(context.db, letterId);
  const { word } = letterSource(own);
  return {
    kind: own,
    title: isOut(state) ? word : `konsep ${word}`,
    letter: { id: letterId, number },
  };
}
