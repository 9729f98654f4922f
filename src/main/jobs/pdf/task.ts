import { createHash } from 'node:crypto';
import type { TaskInput, TaskOutput } from '../tasks.ts';
import { renderPdf } from './render.ts';

/** A paper as PDF bytes with the number of its pages and the hash that an issued paper keeps. */
export async function renderPdfTask({
  document,
  fontsDir,
}: TaskInput<'renderPdf'>): Promise<TaskOutput<'renderPdf'>> {
  const pdf = await renderPdf(document, { fontsDir });
  return { pdf, pages: countPages(pdf), sha256: createHash('sha256').update(pdf).digest('hex') };
}

/** Page objects of a PDF whose object dictionaries are not compressed, as ours are. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  );
}
