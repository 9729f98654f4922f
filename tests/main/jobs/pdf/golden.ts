import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../../src/core/documents/registry.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';
import { renderPages } from '../../../../src/main/jobs/pdf/render.ts';
import { casePaper, PAPER_CASES } from '../../../builders/paper-cases/index.ts';
import { decodePng, difference, encodePng, type GreyPicture } from '../../../support/grey-picture.ts';
import { layoutText, pagePictures } from './poppler.ts';

const GOLDEN = join(import.meta.dirname, '../../../golden');
export const GOLDEN_TEXTS = join(GOLDEN, 'documents');
export const GOLDEN_PICTURES = join(GOLDEN, 'pictures');
const WRITE = process.env.GOLDEN === 'write';

/** Dots an inch of the kept pictures: enough to see a word, a rule or a grey that moved. */
const DPI = 60;
/** So many pixels of a page may differ: other versions of poppler smooth letters otherwise. */
const TOLERATED = 10;

/** What the golden files of a case are called. */
export const goldenName = (kind: DocumentKind, name: string): string => `${kind}-${name}`;

/** The pages that are kept as pictures: the first, one in the middle and the last. */
export const tellingPages = (pages: number): number[] =>
  [...new Set([1, Math.ceil((pages + 1) / 2), pages])].toSorted((a, b) => a - b);

/**
 * Compares each case of these kinds with its golden text (as `pdftotext -layout` reads it from the drawn PDF) and its
 * golden pictures. `GOLDEN=write vitest run …` writes both anew; look at the pages before keeping them.
 */
export function testGoldenPapers(kinds: readonly DocumentKind[]): void {
  describe.each(kinds)('%s', (kind) => {
    it.each(Object.keys(PAPER_CASES[kind]))('%s', async (name) => {
      const { pdf, pages, unprintable } = await renderPages(casePaper(kind, name), { fontsDir: fontsDir() });
      expect(unprintable).toEqual([]);
      compareText(`${goldenName(kind, name)}.txt`, layoutText(pdf));
      const telling = tellingPages(pages);
      pagePictures(pdf, telling, DPI).forEach((picture, at) => {
        comparePicture(`${goldenName(kind, name)}-${telling[at]}.png`, picture);
      });
    });
  });
}

function compareText(name: string, text: string): void {
  const file = join(GOLDEN_TEXTS, name);
  if (WRITE) writeFileSync(file, text);
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

function comparePicture(name: string, picture: GreyPicture): void {
  const file = join(GOLDEN_PICTURES, name);
  if (WRITE) {
    mkdirSync(GOLDEN_PICTURES, { recursive: true });
    // A picture that looks the same stays as it is: fewer bytes in the history.
    if (!existsSync(file) || difference(picture, decodePng(readFileSync(file))) > TOLERATED)
      writeFileSync(file, encodePng(picture));
  }
  expect(existsSync(file), `${file} is missing`).toBe(true);
  const off = difference(picture, decodePng(readFileSync(file)));
  if (off <= TOLERATED) return;
  const seen = join(tmpdir(), `posko-${name}`);
  writeFileSync(seen, encodePng(picture));
  expect.fail(`${off} pixels of ${name} differ; what was drawn is in ${seen}`);
}
