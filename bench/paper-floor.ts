import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FontFace, PlacedPage } from '../src/core/documents/layout/placed.ts';
import { FONT_FILES } from '../src/main/jobs/pdf/fonts.ts';

/** As much of PDFKit as is needed to draw text. */
interface Kit {
  registerFont(name: string, file: string): this;
  addPage(options: { size: [number, number]; margin: number }): this;
  font(name: string): this;
  fontSize(size: number): this;
  text(text: string, x: number, y: number, options: { lineBreak: false }): this;
  on(event: 'data', listener: (chunk: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  end(): void;
}

const fromHere = createRequire(import.meta.url);
const PDFKit = createRequire(fromHere.resolve('pdfmake/package.json'))('pdfkit') as new (options: {
  autoFirstPage: false;
}) => Kit;

/**
 * What no paper can do without, and nothing else: the same texts at the same places with the same fonts, drawn by
 * PDFKit as its manual says, without measuring, breaking lines, tables, rules or a second look at anything.
 * Gives the number of bytes.
 */
export function bareKit(pages: readonly PlacedPage[], fontsDir: string): Promise<number> {
  return new Promise((resolve) => {
    const pdf = new PDFKit({ autoFirstPage: false });
    let bytes = 0;
    pdf.on('data', (chunk) => {
      bytes += chunk.length;
    });
    pdf.on('end', () => resolve(bytes));
    for (const face of Object.keys(FONT_FILES) as FontFace[])
      pdf.registerFont(face, join(fontsDir, FONT_FILES[face]));
    for (const page of pages) {
      pdf.addPage({ size: [page.width, page.height], margin: 0 });
      for (const item of page.items)
        if (item.kind === 'text')
          pdf.font(item.face).fontSize(item.size).text(item.text, item.x, item.y, { lineBreak: false });
    }
    pdf.end();
  });
}
