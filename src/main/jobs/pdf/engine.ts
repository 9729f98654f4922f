import { join } from 'node:path';
import imported, { type PdfDocument, type PdfFont } from 'pdfmake/js/PDFDocument.js';
import type { FontFace, Measure } from '../../../core/documents/layout/placed.ts';
import { type TimeZone, UTC_OFFSET_MS } from '../../../core/text/time-zone.ts';
import { FONT_FILES } from './fonts.ts';
import { keepShapes } from './shapes.ts';

// A CommonJS module with `exports.default`: bundlers and Node disagree on what its default import is.
const Document = 'default' in imported ? imported.default : imported;

/**
 * Makes PDFKit shape a text as a whole. Without it, it shapes word by word and loses the kerning beside spaces, in
 * measuring and in drawing alike.
 */
export const KERNED: string[] = [];

const FAMILY = 'LiberationSans';

interface PdfInfo {
  title: string;
  subject: string;
  author: string;
  /** Local time 'YYYY-MM-DDTHH:mm' and its zone: the only date in the file. */
  createdAt: string;
  timeZone: TimeZone;
}

/**
 * An empty PDF that knows four font files and may read nothing else. The metadata names no tool but Posko, and the
 * file's identity is derived from it, so that the same paper gives the same bytes.
 */
export function openPdf(info: PdfInfo, fontsDir: string): PdfDocument {
  const path = (face: FontFace) => join(fontsDir, FONT_FILES[face]);
  const allowed = new Set(Object.keys(FONT_FILES).map((face) => path(face as FontFace)));
  const fonts = {
    [FAMILY]: {
      normal: path('regular'),
      bold: path('bold'),
      italics: path('italic'),
      bolditalics: path('boldItalic'),
    },
  };
  return new Document(
    fonts,
    {},
    {},
    {},
    {
      autoFirstPage: false,
      compress: true,
      font: null,
      pdfVersion: '1.4',
      lang: 'id-ID',
      displayTitle: true,
      info: {
        Title: info.title,
        Subject: info.subject,
        Author: info.author,
        Creator: 'Posko',
        Producer: 'Posko',
        CreationDate: instantOf(info.createdAt, info.timeZone),
      },
    },
    null,
    (file) => allowed.has(file),
  );
}

const keeping = new WeakSet<PdfFont>();
const missing = new WeakMap<PdfDocument, Set<string>>();

/** Words measured or drawn so far with letters that the fonts lack, in order of first use. */
export const unprintable = (pdf: PdfDocument): string[] => [...(missing.get(pdf) ?? [])];

/** Selects a face for measuring or drawing; it is opened when it is first asked for. */
export function fontOf(pdf: PdfDocument, face: FontFace): PdfFont {
  const font = pdf.provideFont(
    FAMILY,
    face === 'bold' || face === 'boldItalic',
    face === 'italic' || face === 'boldItalic',
  );
  if (!keeping.has(font)) {
    const words = missing.get(pdf) ?? new Set();
    missing.set(pdf, words);
    keepShapes(font, (word) => words.add(word));
    keeping.add(font);
  }
  return font;
}

/** Measures with the very fonts that will draw. */
export function measureWith(pdf: PdfDocument): Measure {
  const regular = fontOf(pdf, 'regular');
  return {
    width: (text, face) => fontOf(pdf, face).widthOfString(text, 1000, KERNED),
    ascent: regular.ascender,
    descent: -regular.descender,
  };
}

function instantOf(local: string, zone: TimeZone): Date {
  return new Date(Date.parse(`${local}:00Z`) - UTC_OFFSET_MS[zone]);
}
