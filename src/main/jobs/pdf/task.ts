import { createHash } from 'node:crypto';
import type { TaskInput, TaskOutput } from '../tasks.ts';
import { renderPages } from './render.ts';

/** A paper as PDF bytes with the number of its pages and the hash that an issued paper keeps. */
export async function renderPdfTask({
  document,
  fontsDir,
}: TaskInput<'renderPdf'>): Promise<TaskOutput<'renderPdf'>> {
  const { pdf, ...made } = await renderPages(document, { fontsDir });
  return { pdf, ...made, sha256: createHash('sha256').update(pdf).digest('hex') };
}
