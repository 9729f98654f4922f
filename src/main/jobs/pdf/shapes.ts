import type { GlyphPosition, GlyphRun, PdfFont } from 'pdfmake/js/PDFDocument.js';

/** The glyph that stands for every letter a font does not have. */
const MISSING = 0;

/**
 * Makes a font shape every word once. Without it each text is shaped when it is measured and twice more when it is
 * drawn, and lists are the same words over and over. A word is kept with the space after it; between that space and
 * the next word nothing but the kerning of two letters is left to add, so that the glyphs and their places are those
 * of the text shaped as a whole. Words with a letter that the font lacks go to `onMissing`: they would be drawn with
 * an empty box.
 */
export function keepShapes(font: PdfFont, onMissing: (word: string) => void): void {
  const shape = font.layoutRun.bind(font);
  const runs = new Map<string, GlyphRun>();
  const kerns = new Map<string, number>();
  const runOf = (token: string, features: string[]): GlyphRun => {
    let run = runs.get(token);
    if (run === undefined) {
      const { glyphs, positions, advanceWidth } = shape(token, features);
      run = { glyphs, positions, advanceWidth };
      runs.set(token, run);
      if (glyphs.some(({ id }) => id === MISSING)) onMissing(token.trim());
    }
    return run;
  };
  const kernAfterSpace = (letter: string, features: string[]): number => {
    let kern = kerns.get(letter);
    if (kern === undefined) {
      const [space] = runOf(` ${letter}`, features).positions;
      kern = space ? space.xAdvance - space.advanceWidth : 0;
      kerns.set(letter, kern);
    }
    return kern;
  };
  font.layoutRun = (text, features) => {
    const tokens = text.match(/[^ ]* |[^ ]+/g) ?? [];
    const [only] = tokens;
    if (tokens.length === 1 && only !== undefined) return runOf(only, features);
    const glyphs: GlyphRun['glyphs'][number][] = [];
    const positions: GlyphPosition[] = [];
    let advanceWidth = 0;
    tokens.forEach((token, index) => {
      const run = runOf(token, features);
      const kern = index > 0 ? kernAfterSpace(token.charAt(0), features) : 0;
      const space = positions.at(-1);
      if (kern !== 0 && space)
        positions[positions.length - 1] = { ...space, xAdvance: space.xAdvance + kern };
      glyphs.push(...run.glyphs);
      positions.push(...run.positions);
      advanceWidth += run.advanceWidth + kern;
    });
    return { glyphs, positions, advanceWidth };
  };
}
