import type { PdfDocument } from 'pdfmake/js/PDFDocument.js';
import { layoutDocument } from '../../../core/documents/layout/index.ts';
import type { Placed, PlacedPage, PlacedText } from '../../../core/documents/layout/placed.ts';
import type { PaperDocument } from '../../../core/documents/types.ts';
import { fontOf, KERNED, measureWith, openPdf, unprintable } from './engine.ts';

/** Grey of the watermark: seen on a copy, yet the text over it stays readable. */
const WATERMARK_GREY = '#ececec';

const TEXT = { lineBreak: false, baseline: 0, features: KERNED } as const;

interface RenderOptions {
  /** Folder with the four Liberation Sans files, see `fontsDir()`. */
  fontsDir: string;
}

interface RenderedPdf {
  pdf: Uint8Array;
  pages: number;
  /** Words with letters that the fonts lack; they stand on the paper with an empty box. */
  unprintable: string[];
}

/** A document as PDF bytes, see `renderPages`. */
export async function renderPdf(document: PaperDocument, options: RenderOptions): Promise<Uint8Array> {
  return (await renderPages(document, options)).pdf;
}

/**
 * A document as PDF bytes with its number of pages. Deterministic: the same document gives the same bytes, so that a hash of an issued paper
 * stays valid. Reads nothing but the four font files.
 */
export async function renderPages(document: PaperDocument, options: RenderOptions): Promise<RenderedPdf> {
  const pdf = openPdf(
    {
      title: document.title,
      subject: document.subject,
      author: document.author,
      createdAt: document.createdAt,
      timeZone: document.timeZone,
    },
    options.fontsDir,
  );
  const bytes = collect(pdf);
  const pages = layoutDocument(document, measureWith(pdf));
  let outline = pdf.outline;
  for (const page of pages) {
    drawPage(pdf, page);
    if (page.part !== undefined) outline = pdf.outline.addItem(page.part, { expanded: false });
    if (page.bookmark !== undefined) outline.addItem(page.bookmark);
  }
  pdf.end();
  return { pdf: await bytes, pages: pages.length, unprintable: unprintable(pdf) };
}

function collect(pdf: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

function drawPage(pdf: PdfDocument, page: PlacedPage): void {
  pdf.addPage({ size: [page.width, page.height], margin: 0 });
  for (const item of page.items) draw(pdf, item, page);
}

function draw(pdf: PdfDocument, item: Placed, page: PlacedPage): void {
  switch (item.kind) {
    case 'text':
      pdf.fillColor('#000000');
      pdf._font = fontOf(pdf, item.face);
      pdf.fontSize(item.size);
      if (item.letterSpacing > 0) spacedText(pdf, item, page.height);
      else pdf.text(item.text, item.x, item.y, TEXT);
      return;
    case 'rule':
      pdf.lineWidth(item.weight).strokeColor('#000000');
      if (item.dash !== undefined) pdf.dash(item.dash, { space: item.dash });
      pdf.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2).stroke();
      if (item.dash !== undefined) pdf.undash();
      return;
    case 'fill':
      pdf.rect(item.x, item.y, item.width, item.height).fillColor(item.fill).fill();
      return;
    case 'circle':
      pdf.lineWidth(item.weight).strokeColor('#000000').circle(item.x, item.y, item.radius).stroke();
      return;
    case 'picture':
      pdf.image(Buffer.from(item.data), item.x, item.y, { width: item.width, height: item.height });
      return;
    case 'watermark': {
      // Drawn as outlines, not as text: whoever copies or searches a draft finds its words undisturbed.
      const x = page.width / 2;
      const y = page.height / 2;
      const angle = (-Math.atan2(page.height, page.width) * 180) / Math.PI;
      pdf.save().rotate(angle, { origin: [x, y] });
      pdf.translate(x - item.width / 2, y + item.size * 0.35);
      fillOutline(pdf, item.text, item.size);
      pdf.restore();
      return;
    }
  }
}

/**
 * Letters set apart. Readers would copy and search them as words of one letter, so the file says what they spell;
 * readers place these words by the axes and the font in force where the mark ends, which must be those of the text
 * (y upwards).
 */
function spacedText(pdf: PdfDocument, item: PlacedText, pageHeight: number): void {
  pdf.markContent('Span', { actual: item.text });
  pdf.text(item.text, item.x, item.y, { ...TEXT, characterSpacing: item.letterSpacing });
  pdf.save().translate(0, pageHeight).scale(1, -1);
  pdf.addContent(`/${pdf._font.id} ${item.size} Tf`);
  pdf.endMarkedContent();
  pdf.restore();
}

function fillOutline(pdf: PdfDocument, text: string, size: number): void {
  const { font } = fontOf(pdf, 'bold');
  const scale = size / font.unitsPerEm;
  pdf.scale(scale, -scale);
  for (const glyph of font.layout(text).glyphs) {
    pdf.path(glyph.path.toSVG()).fillColor(WATERMARK_GREY).fill();
    pdf.translate(glyph.advanceWidth, 0);
  }
}
