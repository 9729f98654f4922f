/**
 * pdfmake's own PDF document: PDFKit with pdfmake's fonts and its policy for local files. Not part of pdfmake's
 * typed surface; the version is pinned and the tests of this folder would notice a change.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  export interface GlyphPosition {
    /** With kerning, in thousandths of the type size. */
    xAdvance: number;
    /** Without. */
    advanceWidth: number;
  }

  /** A text as the font's glyphs. */
  export interface GlyphRun {
    readonly glyphs: readonly { id: number }[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  export interface PdfFont {
    /** Its name in the pages that use it. */
    id: string;
    ascender: number;
    descender: number;
    /** The parsed font file. */
    font: {
      unitsPerEm: number;
      layout(text: string): { glyphs: { advanceWidth: number; path: { toSVG(): string } }[] };
    };
    /** Shapes a text; measuring and drawing both go through it. */
    layoutRun(text: string, features: string[]): GlyphRun;
    widthOfString(text: string, size: number, features: string[]): number;
  }

  export interface FontFiles {
    normal: string;
    bold: string;
    italics: string;
    bolditalics: string;
  }

  export interface PdfOptions {
    autoFirstPage: boolean;
    compress: boolean;
    font: null;
    pdfVersion: string;
    lang: string;
    displayTitle: boolean;
    info: Record<string, string | Date>;
  }

  /** A bookmark; new items lead to the page that was added last. */
  export interface PdfOutline {
    addItem(title: string, options?: { expanded: boolean }): PdfOutline;
  }

  export class PdfDocument {
    constructor(
      fonts: Record<string, FontFiles>,
      images: Record<string, never>,
      patterns: Record<string, never>,
      attachments: Record<string, never>,
      options: PdfOptions,
      virtualFiles: null,
      localAccessPolicy: (path: string) => boolean,
    );
    _font: PdfFont;
    outline: PdfOutline;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
    addPage(options: { size: [number, number]; margin: number }): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(weight: number): this;
    dash(length: number, options: { space: number }): this;
    undash(): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    image(data: Buffer, x: number, y: number, options: { width: number; height: number }): this;
    circle(x: number, y: number, radius: number): this;
    fill(): this;
    stroke(): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(x: number, y: number): this;
    path(svg: string): this;
    rotate(angle: number, options: { origin: [number, number] }): this;
    text(
      text: string,
      x: number,
      y: number,
      options: { lineBreak: false; baseline: number; features?: string[]; characterSpacing?: number },
    ): this;
    /** Marks what is drawn until `endMarkedContent`; `actual` is what readers take it for. */
    markContent(tag: 'Span', options: { actual: string }): this;
    endMarkedContent(): this;
    /** Operators as they are, written into the page. */
    addContent(operators: string): this;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
  }

  const module: typeof PdfDocument | { default: typeof PdfDocument };
  export default module;
}
