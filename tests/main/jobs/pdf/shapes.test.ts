import fc from 'fast-check';
import type { PdfFont } from 'pdfmake/js/PDFDocument.js';
import { describe, expect, it } from 'vitest';
import type { FontFace } from '../../../../src/core/documents/layout/placed.ts';
import { fontOf, KERNED, openPdf } from '../../../../src/main/jobs/pdf/engine.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';

const info = { title: '', subject: '', author: '', createdAt: '2024-11-05T16:20', timeZone: 'WITA' } as const;
const FACES: FontFace[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** Fonts as the library gives them, and those that keep the shapes of words. */
const fresh = openPdf(info, fontsDir());
const keeping = openPdf(info, fontsDir());
const plain: Record<FontFace, PdfFont> = {
  regular: fresh.provideFont('LiberationSans', false, false),
  bold: fresh.provideFont('LiberationSans', true, false),
  italic: fresh.provideFont('LiberationSans', false, true),
  boldItalic: fresh.provideFont('LiberationSans', true, true),
};

/** Glyphs and advances of a text; floating sums are rounded to a thousandth of a thousandth of the type size. */
function shaped(font: PdfFont, text: string) {
  const { glyphs, positions, advanceWidth } = font.layoutRun(text, KERNED);
  const near = (value: number) => Math.round(value * 1000) / 1000;
  return {
    glyphs: glyphs.map(({ id }) => id),
    advances: positions.map((at) => [near(at.xAdvance), near(at.advanceWidth)]),
    width: near(advanceWidth),
  };
}

describe('words shaped once', () => {
  const word = fc.string({ unit: fc.constantFrom(..."AVTYWLPfilabrouy.,'’-/()0147&"), maxLength: 6 });
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '  ')), { maxLength: 6 })
    .map((parts) => parts.flat().join(''));

  it('come out as the text shaped as a whole', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...FACES), (of, face) => {
        expect(shaped(fontOf(keeping, face), of)).toEqual(shaped(plain[face], of));
      }),
      { numRuns: 400 },
    );
  });

  it('leave what was shaped before as it was', () => {
    const font = fontOf(keeping, 'regular');
    const before = shaped(font, 'LETNAN TATA');
    shaped(font, 'LETNAN AYU TATA');
    expect(shaped(font, 'LETNAN TATA')).toEqual(before);
    expect(before).toEqual(shaped(plain.regular, 'LETNAN TATA'));
  });
});
