import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PaperDocument } from '../../../../src/core/documents/types.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';
import { renderPdf } from '../../../../src/main/jobs/pdf/render.ts';
import { layoutText } from './poppler.ts';

const GOLDEN = join(import.meta.dirname, '../../../golden/documents');

/** Name of the text in `tests/golden/documents`, and what makes the paper. */
export type GoldenPaper = readonly [name: string, build: () => PaperDocument];

/**
 * Compares the text of each paper, as `pdftotext -layout` reads it from the drawn PDF, with its golden text.
 * `GOLDEN=write vitest run …` writes the texts anew; look at the pages before keeping them.
 */
export function testGoldenTexts(title: string, papers: readonly GoldenPaper[]): void {
  describe(title, () => {
    it.each(papers)('%s', async (name, build) => {
      const text = layoutText(await renderPdf(build(), { fontsDir: fontsDir() }));
      const file = join(GOLDEN, `${name}.txt`);
      if (process.env.GOLDEN === 'write') writeFileSync(file, text);
      expect(existsSync(file)).toBe(true);
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  });
}
