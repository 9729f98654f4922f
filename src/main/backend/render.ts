import type { PaperDocument } from '../../core/documents/types.ts';
import type { JobContext } from './context.ts';

/** Lays out a paper in the worker; cancelling the job ends it. */
export const render = (context: JobContext, document: PaperDocument) =>
  context.workers.run(
    'renderPdf',
    { document, fontsDir: context.options.fontsDir },
    { signal: context.signal },
  );
