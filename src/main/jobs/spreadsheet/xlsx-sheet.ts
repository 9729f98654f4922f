import { SheetBuilder, type SheetData, type TextPool } from '../../../core/import/sheet.ts';
import type { Archive } from './archive.ts';
import { damaged, MAX_CELLS, tooManyCells } from './limits.ts';
import { isoSerial } from './serial.ts';
import { isTrue, parseAddress, type SheetPart, scanPart } from './xlsx-parts.ts';
import { decodeControlEscapes, type XmlScanner } from './xml.ts';

export interface SheetContext {
  /** Pool whose first entries are the shared strings, in their order. */
  pool: TextPool;
  sharedStrings: number;
  dateFormats: readonly boolean[];
  date1904: boolean;
  onChunk?: (bytes: number) => void;
}

const MAX_ROW = 1_048_576;
const A = 0x41;
const ZERO = 0x30;
const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const LT = 0x3c;
const EQUALS = 0x3d;
const GT = 0x3e;
const C = 0x63;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;
const CELL_END = '</v></c>'.length;
/** Bytes that a cell which is read quickly can take at most. */
const MAX_QUICK = 80;
/** Bytes of XML that a cell takes at least, and cells that are made room for at most before they have come. */
const LEAST_CELL = 40;
const MOST_EXPECTED = 4_000_000;

/** Cell types of the file format by the first letter of `t`; 's' is told from 'str' by its length. */
const SHARED = 's'.charCodeAt(0);
const BOOL = 'b'.charCodeAt(0);
const ERROR = 'e'.charCodeAt(0);
const DATE = 'd'.charCodeAt(0);
const INLINE = 'i'.charCodeAt(0);
const FORMULA_TEXT = 'r'.charCodeAt(0);
const NUMBER = 'n'.charCodeAt(0);

/** Reads one worksheet part into packed cells. */
export async function readSheet(
  archive: Archive,
  sheet: SheetPart,
  context: SheetContext,
): Promise<SheetData> {
  const expected = Math.min(archive.size(sheet.part) / LEAST_CELL, MOST_EXPECTED);
  const scanner = new SheetScanner(sheet, context, expected);
  const visit = (xml: XmlScanner) => scanner.visit(xml);
  await scanPart(archive, sheet.part, visit, (bytes) => {
    scanner.checkSize();
    context.onChunk?.(bytes);
  });
  return scanner.finish();
}

class SheetScanner {
  private readonly builder: SheetBuilder;
  private readonly sheet: SheetPart;
  private readonly context: SheetContext;
  private inData = false;
  private complete = false;
  private row = 0;
  private column = -1;
  private type = NUMBER;
  private style = 0;
  private inCell = false;
  private hasFormula = false;
  private hasValue = false;
  private inInline = false;
  private phonetic = false;
  private inline = '';

  constructor(sheet: SheetPart, context: SheetContext, expected: number) {
    this.sheet = sheet;
    this.context = context;
    this.builder = new SheetBuilder(sheet.name, sheet.hidden, expected);
  }

  visit(xml: XmlScanner): void {
    const length = xml.nameTo - xml.nameFrom;
    if (this.inData && length <= 3) {
      if (length === 1) this.visitCellPart(xml, xml.bytes[xml.nameFrom]!);
      else if (length === 3) this.visitRow(xml);
      else if (xml.is('is')) this.inInline = !xml.closing && !xml.selfClosing;
      if (!this.inCell) this.quickCells(xml);
    } else if (length === 9) {
      if (xml.is('sheetData')) this.inData = !xml.closing && !xml.selfClosing;
      else if (xml.is('mergeCell') && !xml.closing) this.addMerge(xml.attribute('ref') ?? '');
      else if (xml.is('worksheet') && xml.closing) this.complete = true;
    }
  }

  /** Throws FILE_TOO_LARGE beyond the cells of any list. */
  checkSize(): void {
    if (this.builder.count > MAX_CELLS) throw tooManyCells();
  }

  finish(): SheetData {
    if (!this.complete) throw damaged(this.sheet.part);
    const data = this.builder.build();
    // Whichever of two cells were taken, the other person would be lost.
    if (this.builder.hasDoubled) throw damaged(this.sheet.part);
    return data;
  }

  private visitRow(xml: XmlScanner): void {
    if (xml.is('rPh')) {
      this.phonetic = !xml.closing && !xml.selfClosing;
      return;
    }
    if (xml.closing || !xml.is('row')) return;
    const number = xml.attribute('r');
    this.row = number === null ? this.row + 1 : Number(number);
    if (!(this.row >= 1 && this.row <= MAX_ROW)) throw damaged(this.sheet.part);
    this.column = -1;
    if (isTrue(xml.attribute('hidden'))) this.builder.hideRow(this.row);
  }

  private visitCellPart(xml: XmlScanner, name: number): void {
    if (name === 0x63) {
      if (!xml.closing) this.openCell(xml);
      if (xml.closing || xml.selfClosing) this.closeCell();
    } else if (!this.inCell) {
      return;
    } else if (name === 0x76) {
      if (xml.closing) this.readValue(xml);
    } else if (name === 0x66) {
      this.hasFormula = true;
    } else if (name === 0x74 && xml.closing && this.inInline && !this.phonetic) {
      this.inline += xml.text();
    }
  }

  /** Cells as nearly all programs write nearly all of them; the first other one is left to the scanner. */
  private quickCells(xml: XmlScanner): void {
    const { bytes, position } = xml;
    let at = position;
    for (;;) {
      const next = this.quickCell(bytes, at);
      if (next < 0) break;
      at = next;
    }
    if (at !== position) xml.skipTo(at);
  }

  /**
   * Reads `<c r="B12" s="3" t="s"><v>45</v></c>`, with or without s and t, where the value is a shared text or a whole
   * number. Returns the position behind it, or -1, with nothing changed, for anything else or half a cell.
   */
  private quickCell(bytes: Buffer, from: number): number {
    // Longest of these cells: bytes are then read without looking for the end.
    if (bytes.length - from < MAX_QUICK) return -1;
    if (bytes[from] !== LT || bytes[from + 1] !== C || bytes[from + 2] !== SPACE) return -1;
    if (bytes[from + 3] !== R || bytes[from + 4] !== EQUALS || bytes[from + 5] !== QUOTE) return -1;
    let at = from + 6;
    let column = 0;
    for (const to = at + 4; at < to; at++) {
      const letter = bytes[at]! - A;
      if (letter < 0 || letter > 25) break;
      column = column * 26 + letter + 1;
    }
    let row = 0;
    for (const to = at + 8; at < to; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (column === 0 || row === 0 || row > MAX_ROW || bytes[at] !== QUOTE) return -1;
    let style = 0;
    if (bytes[++at] === SPACE && bytes[at + 1] === S && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      at += 4;
      for (const to = at + 8; at < to; at++) {
        const digit = bytes[at]! - ZERO;
        if (digit < 0 || digit > 9) break;
        style = style * 10 + digit;
      }
      if (bytes[at++] !== QUOTE) return -1;
    }
    let shared = false;
    if (bytes[at] === SPACE) {
      if (bytes[at + 1] !== T || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
      if (bytes[at + 4] !== S || bytes[at + 5] !== QUOTE) return -1;
      shared = true;
      at += 6;
    }
    if (bytes[at] !== GT || bytes[at + 1] !== LT || bytes[at + 2] !== V || bytes[at + 3] !== GT) return -1;
    at += 4;
    const valueFrom = at;
    let value = 0;
    for (const to = at + 15; at < to; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === valueFrom) return -1;
    // </v></c>
    if (bytes[at] !== LT || bytes[at + 1] !== SLASH || bytes[at + 2] !== V || bytes[at + 3] !== GT) return -1;
    if (bytes[at + 4] !== LT || bytes[at + 5] !== SLASH || bytes[at + 6] !== C || bytes[at + 7] !== GT)
      return -1;
    if (shared && value >= this.context.sharedStrings) return -1;
    this.row = row;
    this.column = column - 1;
    if (shared) this.addShared(value);
    else this.addNumber(value, style);
    return at + CELL_END;
  }

  private addShared(index: number): void {
    if (this.context.pool.texts[index] !== '') this.builder.add(this.row, this.column, 'text', index);
  }

  private addNumber(value: number, style: number): void {
    const { builder, context, row, column } = this;
    if (context.dateFormats[style]) builder.addDate(row, column, value, context.date1904);
    else builder.add(row, column, 'number', value);
  }

  /** Reads r, t and s of a cell tag straight from the bytes: the hottest loop of a read. */
  private openCell(xml: XmlScanner): void {
    const { bytes, tagTo } = xml;
    this.inCell = true;
    this.hasFormula = false;
    this.hasValue = false;
    this.inline = '';
    this.type = NUMBER;
    this.style = 0;
    this.column++;
    let at = xml.nameTo;
    while (at < tagTo) {
      while (at < tagTo && bytes[at]! <= 0x20) at++;
      const from = at;
      while (at < tagTo && bytes[at] !== 0x22 && bytes[at] !== 0x27) at++;
      const quote = bytes[at];
      const name = bytes[from];
      const single = bytes[from + 1] === 0x3d;
      const valueFrom = ++at;
      while (at < tagTo && bytes[at] !== quote) at++;
      if (single && name === 0x72) this.readAddress(bytes, valueFrom, at);
      else if (single && name === 0x74) this.type = cellType(bytes, valueFrom, at);
      else if (single && name === 0x73) this.style = digits(bytes, valueFrom, at);
      at++;
    }
  }

  private readAddress(bytes: Buffer, from: number, to: number): void {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = bytes[at]! - A;
      if (letter < 0 || letter > 25) break;
      column = column * 26 + letter + 1;
    }
    const row = digits(bytes, at, to);
    if (column === 0 || !(row >= 1 && row <= MAX_ROW)) throw damaged(this.sheet.part);
    this.column = column - 1;
    this.row = row;
  }

  private readValue(xml: XmlScanner): void {
    const { builder, context, row, column } = this;
    switch (this.type) {
      case SHARED: {
        const index = xml.number();
        if (!(index >= 0 && index < context.sharedStrings)) throw damaged(this.sheet.part);
        this.hasValue = true;
        this.addShared(index);
        return;
      }
      case BOOL:
        this.hasValue = true;
        builder.add(row, column, 'bool', isTrue(xml.text().trim()) ? 1 : 0);
        return;
      case ERROR:
        this.hasValue = true;
        builder.add(row, column, 'error', context.pool.add(xml.text()));
        return;
      case DATE:
        this.hasValue = true;
        this.addDate(xml.text().trim());
        return;
      case FORMULA_TEXT:
      case INLINE:
        this.hasValue = true;
        this.addText(xml.text());
        return;
      default: {
        const value = xml.number();
        const text = Number.isFinite(value) ? '' : xml.text().trim();
        if (text === '' && Number.isNaN(value)) return;
        this.hasValue = true;
        // What no program writes is shown as it stands rather than lost.
        if (text === '') this.addNumber(value, this.style);
        else this.addText(text);
      }
    }
  }

  private closeCell(): void {
    if (this.inCell && !this.hasValue) {
      if (this.inline !== '') this.addText(this.inline);
      else if (this.hasFormula && this.type !== FORMULA_TEXT) {
        this.builder.add(this.row, this.column, 'formula-without-value', 0);
      }
    }
    this.inCell = false;
    this.inInline = false;
  }

  private addText(raw: string): void {
    if (raw === '') return;
    this.builder.add(this.row, this.column, 'text', this.context.pool.add(decodeControlEscapes(raw)));
  }

  /** t="d": ISO 8601, civil, without a zone. */
  private addDate(iso: string): void {
    const serial = isoSerial(iso);
    if (serial === null) this.addText(iso);
    else this.builder.addDate(this.row, this.column, serial);
  }

  private addMerge(reference: string): void {
    const [first, last] = reference.split(':');
    const from = parseAddress(first ?? '');
    const to = parseAddress(last ?? first ?? '');
    if (from && to) this.builder.merge(from[0], from[1], to[0], to[1]);
  }
}

function digits(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function cellType(bytes: Buffer, from: number, to: number): number {
  const first = bytes[from]!;
  return first === SHARED && to - from > 1 ? FORMULA_TEXT : first;
}
