import {
  columnLetters,
  MAX_COLUMNS,
  SheetBuilder,
  type SheetData,
  TextPool,
  type WorkbookData,
} from '../../../core/import/sheet.ts';
import {
  damaged,
  MAX_CELL_CHARS,
  MAX_CELLS,
  MAX_ROWS,
  MAX_SHEETS,
  tooLarge,
  tooLongCell,
  tooManyCells,
  tooManyRows,
} from './limits.ts';
import { isoSerial } from './serial.ts';
import type { XmlScanner } from './xml.ts';

/** Elements inside a paragraph whose text is not the cell's: comments, drawings, readings above the letters. */
const NOT_CELL_TEXT = ['annotation', 'frame', 'ruby-text'];
/** Parts of a spreadsheet whose tables are no sheets. */
const NOT_SHEETS = ['dde-links', 'tracked-changes'];
const ERROR_TEXT = /^(#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)|Err:\d{3})$/;
/** Of the last date that LibreOffice knows. */
const LAST_YEAR = '32767-';
const DURATION = /^-?P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

/**
 * Collects the sheets of an OpenDocument spreadsheet from the tags of its content, one by one: hidden sheets and
 * rows, merged cells, stored values of formulas, texts as typed. Repeated rows and cells are spread out within
 * the bounds of a sheet; repeats without content cost nothing.
 */
export class OdsCollector {
  private readonly pool = new TextPool();
  private readonly sheets: SheetData[] = [];
  private readonly hiddenStyles = new Set<string>();
  private tableStyle = '';
  private builder: SheetBuilder | null = null;
  /** Of the open row: number, times it is repeated, and its cells. */
  private row = 0;
  private rowTimes = 1;
  private rowCells: Cell[] = [];
  private rowHidden = false;
  private column = 0;
  private cells = 0;
  private cell: OpenCell | null = null;
  /** The tag that opened a stretch to leave out, and how deep it is nested in itself. */
  private skipped = '';
  private skippedDepth = 0;
  private complete = false;

  /** Looks at the tag that the scanner stands on. Throws FILE_TOO_LARGE. */
  visit(xml: XmlScanner): void {
    if (this.skipped !== '') {
      if (xml.is(this.skipped) && !xml.selfClosing) this.skippedDepth += xml.closing ? -1 : 1;
      if (this.skippedDepth === 0) this.skipped = '';
      return;
    }
    if (this.cell !== null) this.visitInCell(this.cell, xml);
    else if (this.builder !== null) this.visitInTable(this.builder, xml);
    else this.visitOutside(xml);
  }

  /** The workbook; throws FILE_DAMAGED when the content ended early. */
  finish(): WorkbookData {
    if (!this.complete) throw damaged('content.xml');
    return { format: 'ods', date1904: false, texts: this.pool.texts, sheets: this.sheets };
  }

  private visitOutside(xml: XmlScanner): void {
    if (xml.closing) {
      if (xml.is('document-content') || xml.is('document')) this.complete = true;
    } else if (xml.is('style')) {
      this.tableStyle = xml.attribute('family') === 'table' ? (xml.attribute('name') ?? '') : '';
    } else if (xml.is('table-properties')) {
      if (xml.attribute('display') === 'false') this.hiddenStyles.add(this.tableStyle);
    } else if (xml.is('table')) {
      if (this.sheets.length === MAX_SHEETS) throw tooLarge('Jumlah lembar', MAX_SHEETS, 'count');
      const hidden = this.hiddenStyles.has(xml.attribute('style-name') ?? '');
      this.builder = new SheetBuilder(xml.attribute('name') ?? `Sheet${this.sheets.length + 1}`, hidden);
      this.row = 0;
      this.cells = 0;
      if (xml.selfClosing) this.closeTable(this.builder);
    } else this.skipOver(xml, NOT_SHEETS);
  }

  private visitInTable(builder: SheetBuilder, xml: XmlScanner): void {
    if (xml.is('table-cell') || xml.is('covered-table-cell')) {
      if (!xml.closing) this.openCell(xml);
    } else if (xml.is('table-row')) {
      if (!xml.closing) this.openRow(xml);
      if (xml.closing || xml.selfClosing) this.closeRow(builder);
    } else if (xml.is('table')) {
      if (xml.closing) this.closeTable(builder);
    } else if (xml.is('table-source')) {
      // A copy of another file's cells, kept for its formulas: no sheet that anybody sees.
      this.builder = null;
      this.skip('table');
    } else if (!xml.closing && xml.is('shapes')) this.skipOver(xml, ['shapes']);
  }

  private openRow(xml: XmlScanner): void {
    this.row += 1;
    this.rowTimes = repeats(xml, 'number-rows-repeated');
    this.rowCells = [];
    this.column = 0;
    const visibility = xml.attribute('visibility');
    this.rowHidden = visibility === 'collapse' || visibility === 'filter';
  }

  private closeRow(builder: SheetBuilder): void {
    const last = this.row + this.rowTimes - 1;
    if (this.rowCells.length > 0) {
      if (last > MAX_ROWS) throw tooManyRows();
      this.cells += this.rowCells.length * this.rowTimes;
      if (this.cells > MAX_CELLS) throw tooManyCells();
      for (let row = this.row; row <= last; row++) {
        if (this.rowHidden) builder.hideRow(row);
        for (const { column, kind, value } of this.rowCells) {
          if (kind === 'date' && value >= 0) builder.addDate(row, column, value);
          else builder.add(row, column, kind, value);
        }
      }
    }
    this.row = last;
  }

  private closeTable(builder: SheetBuilder): void {
    this.sheets.push(builder.build());
    this.builder = null;
  }

  private openCell(xml: XmlScanner): void {
    const times = repeats(xml, 'number-columns-repeated');
    const column = this.column;
    this.column = Math.min(column + times, 1 << 20);
    if (column >= MAX_COLUMNS) {
      if (!xml.selfClosing) this.skip(xml.is('table-cell') ? 'table-cell' : 'covered-table-cell');
      return;
    }
    const right = column + repeats(xml, 'number-columns-spanned') - 1;
    const bottom = this.row + repeats(xml, 'number-rows-spanned') - 1;
    if (right > column || bottom > this.row) this.builder?.merge(this.row, column, bottom, right);
    const cell: OpenCell = {
      column,
      times: Math.min(times, MAX_COLUMNS - column),
      type: xml.attribute('value-type'),
      value: xml.attribute('value'),
      date: xml.attribute('date-value'),
      time: xml.attribute('time-value'),
      bool: xml.attribute('boolean-value'),
      string: xml.attribute('string-value'),
      formula: xml.attribute('formula') !== null,
      text: '',
      paragraphs: 0,
      inParagraph: false,
      depth: 0,
    };
    if (xml.selfClosing) this.closeCell(cell);
    else this.cell = cell;
  }

  /** Only paragraphs that lie right in the cell are its text: comments and drawings hold paragraphs too. */
  private visitInCell(cell: OpenCell, xml: XmlScanner): void {
    if (cell.inParagraph) this.append(cell, paragraphText(xml.text(), cell.text));
    if (xml.closing) {
      cell.depth--;
      if (cell.depth === 0) cell.inParagraph = false;
      if (cell.depth >= 0) return;
      this.cell = null;
      this.closeCell(cell);
      return;
    }
    if (cell.depth === 0 && (xml.is('p') || xml.is('h'))) {
      if (cell.paragraphs > 0) this.append(cell, '\n');
      cell.paragraphs++;
      cell.inParagraph = !xml.selfClosing;
    } else if (cell.inParagraph) {
      if (xml.is('s')) this.append(cell, ' '.repeat(Math.min(repeats(xml, 'c'), MAX_CELL_CHARS + 1)));
      else if (xml.is('tab')) this.append(cell, '\t');
      else if (xml.is('line-break')) this.append(cell, '\n');
      else if (this.skipOver(xml, NOT_CELL_TEXT)) return;
    }
    if (!xml.selfClosing) cell.depth++;
  }

  private append(cell: OpenCell, text: string): void {
    cell.text += text;
    if (cell.text.length > MAX_CELL_CHARS) {
      throw tooLongCell(`${this.builder?.name ?? ''}!${columnLetters(cell.column)}${this.row}`);
    }
  }

  private closeCell(cell: OpenCell): void {
    const found = this.valueOf(cell);
    if (found === null) return;
    for (let i = 0; i < cell.times; i++) this.rowCells.push({ column: cell.column + i, ...found });
  }

  private valueOf(cell: OpenCell): Omit<Cell, 'column'> | null {
    switch (cell.type) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const value = Number(cell.value ?? '');
        return cell.value === null || !Number.isFinite(value)
          ? this.textOf(cell.text)
          : { kind: 'number', value };
      }
      case 'date': {
        const value = isoSerial(cell.date ?? '');
        // LibreOffice saves a number beyond its last day as that day: what it was is lost.
        if (cell.date?.startsWith(LAST_YEAR)) return { kind: 'error', value: this.pool.add('#NUM!') };
        return value === null ? this.textOf(cell.text) : { kind: 'date', value };
      }
      case 'time': {
        const value = dayFraction(cell.time ?? '');
        return value === null ? this.textOf(cell.text) : { kind: 'date', value };
      }
      case 'boolean':
        return { kind: 'bool', value: cell.bool === 'true' ? 1 : 0 };
      default: {
        if (cell.formula && ERROR_TEXT.test(cell.text))
          return { kind: 'error', value: this.pool.add(cell.text) };
        const text = cell.string ?? cell.text;
        if (text === '' && cell.formula && cell.type === null)
          return { kind: 'formula-without-value', value: 0 };
        return this.textOf(text);
      }
    }
  }

  private textOf(text: string): Omit<Cell, 'column'> | null {
    return text === '' ? null : { kind: 'text', value: this.pool.add(text) };
  }

  private skipOver(xml: XmlScanner, names: readonly string[]): boolean {
    if (xml.closing || xml.selfClosing) return false;
    const name = names.find((candidate) => xml.is(candidate));
    if (name !== undefined) this.skip(name);
    return name !== undefined;
  }

  private skip(name: string): void {
    this.skipped = name;
    this.skippedDepth = 1;
  }
}

interface Cell {
  column: number;
  kind: 'text' | 'number' | 'date' | 'bool' | 'error' | 'formula-without-value';
  value: number;
}

interface OpenCell {
  column: number;
  times: number;
  type: string | null;
  value: string | null;
  date: string | null;
  time: string | null;
  bool: string | null;
  string: string | null;
  formula: boolean;
  text: string;
  paragraphs: number;
  inParagraph: boolean;
  /** Elements open inside the cell. */
  depth: number;
}

/** A count in an attribute; 1 where it is missing or no count. */
function repeats(xml: XmlScanner, name: string): number {
  const count = Number(xml.attribute(name) ?? 1);
  return Number.isSafeInteger(count) && count > 1 ? count : 1;
}

/** White space of the XML is one space; at the start of a paragraph and after another space it is none. */
function paragraphText(raw: string, before: string): string {
  if (!/[ \t\r\n]/.test(raw)) return raw;
  const text = raw.replace(/[ \t\r\n]+/g, ' ');
  return (before === '' || /[ \n]$/.test(before)) && text.startsWith(' ') ? text.slice(1) : text;
}

/** 'PT08H30M00S' → 0.354…, in days. */
function dayFraction(duration: string): number | null {
  const match = DURATION.exec(duration);
  if (!match) return null;
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  return (duration.startsWith('-') ? -1 : 1) * (Number(days) + total / 86_400);
}
