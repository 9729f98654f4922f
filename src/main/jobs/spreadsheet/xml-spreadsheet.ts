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
import { scannerOf, type XmlScanner } from './xml.ts';

const PART = 'XML Spreadsheet';

/** The text is an "XML Spreadsheet 2003", as web systems hand out under the name of .xls. */
export function isXmlSpreadsheet(text: string): boolean {
  const head = text.slice(0, 4000);
  return head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(\w+:)?Workbook[\s>]/.test(head);
}

/** Reads an "XML Spreadsheet 2003". Throws FILE_DAMAGED or FILE_TOO_LARGE. */
export function readXmlSpreadsheet(text: string): WorkbookData {
  const xml = scannerOf(text, PART);
  const collector = new Collector();
  while (xml.advance()) collector.visit(xml);
  xml.finish();
  return collector.finish();
}

class Collector {
  private readonly pool = new TextPool();
  private readonly sheets: SheetData[] = [];
  private builder: SheetBuilder | null = null;
  private hidden = false;
  private row = 0;
  private column = -1;
  /** Columns that the open cell covers to its right. */
  private pending = 0;
  private cells = 0;
  private type = '';
  private formula = false;
  private hasValue = false;
  private inData = false;
  private inComment = false;
  private text = '';
  private complete = false;

  visit(xml: XmlScanner): void {
    if (this.inData) this.append(xml.text());
    const { builder } = this;
    if (xml.is('Workbook')) {
      if (xml.closing) this.complete = true;
    } else if (xml.is('Worksheet')) {
      if (xml.closing) this.closeSheet();
      else this.openSheet(xml);
    } else if (builder === null) return;
    else if (xml.is('Row')) {
      if (!xml.closing) this.openRow(builder, xml);
    } else if (xml.is('Cell')) {
      if (!xml.closing) this.openCell(builder, xml);
      if (xml.closing || xml.selfClosing) this.closeCell(builder);
    } else if (xml.is('Comment')) this.inComment = !xml.closing && !xml.selfClosing;
    else if (xml.is('Data') && !this.inComment) this.visitData(builder, xml);
    else if (xml.is('Visible') && xml.closing) this.hidden = /Hidden/.test(xml.text());
  }

  finish(): WorkbookData {
    if (!this.complete) throw damaged(PART);
    return { format: 'xml', date1904: false, texts: this.pool.texts, sheets: this.sheets };
  }

  private openSheet(xml: XmlScanner): void {
    if (this.sheets.length === MAX_SHEETS) throw tooLarge('Jumlah lembar', MAX_SHEETS, 'count');
    this.builder = new SheetBuilder(xml.attribute('Name') ?? `Sheet${this.sheets.length + 1}`);
    this.hidden = false;
    this.row = 0;
    this.cells = 0;
    if (xml.selfClosing) this.closeSheet();
  }

  /** Whether the sheet is hidden stands behind its cells. */
  private closeSheet(): void {
    if (this.builder !== null) this.sheets.push({ ...this.builder.build(), hidden: this.hidden });
    this.builder = null;
  }

  private openRow(builder: SheetBuilder, xml: XmlScanner): void {
    this.row = position(xml, this.row + 1);
    if (this.row > MAX_ROWS) throw tooManyRows();
    this.column = -1;
    if (xml.attribute('Hidden') === '1') builder.hideRow(this.row);
  }

  private openCell(builder: SheetBuilder, xml: XmlScanner): void {
    this.column = position(xml, this.column + 2) - 1;
    const across = count(xml.attribute('MergeAcross'));
    const down = count(xml.attribute('MergeDown'));
    if (across > 0 || down > 0)
      builder.merge(this.row, this.column, Math.min(this.row + down, MAX_ROWS), this.column + across);
    this.formula = xml.attribute('Formula') !== null;
    this.hasValue = false;
    this.pending = across;
  }

  private closeCell(builder: SheetBuilder): void {
    if (this.formula && !this.hasValue && this.column < MAX_COLUMNS)
      builder.add(this.row, this.column, 'formula-without-value', 0);
    this.column += this.pending;
    this.pending = 0;
  }

  private visitData(builder: SheetBuilder, xml: XmlScanner): void {
    if (!xml.closing) {
      this.type = xml.attribute('Type') ?? 'String';
      this.text = '';
      this.inData = !xml.selfClosing;
      return;
    }
    this.inData = false;
    if (this.column >= MAX_COLUMNS || this.row === 0) return;
    if (++this.cells > MAX_CELLS) throw tooManyCells();
    this.hasValue = true;
    this.addValue(builder);
  }

  private addValue(builder: SheetBuilder): void {
    const { text, row, column } = this;
    const number = this.type === 'Number' && text.trim() !== '' ? Number(text) : Number.NaN;
    const date = this.type === 'DateTime' ? isoSerial(text.trim()) : null;
    if (Number.isFinite(number)) builder.add(row, column, 'number', number);
    else if (date !== null) builder.add(row, column, 'date', date);
    else if (this.type === 'Boolean') builder.add(row, column, 'bool', text.trim() === '1' ? 1 : 0);
    else if (text !== '')
      builder.add(row, column, this.type === 'Error' ? 'error' : 'text', this.pool.add(text));
  }

  private append(text: string): void {
    this.text += text;
    if (this.text.length > MAX_CELL_CHARS) {
      throw tooLongCell(`${this.builder?.name ?? ''}!${columnLetters(this.column)}${this.row}`);
    }
  }
}

/** Rows and cells say their place (ss:Index) only where it does not follow from the one before. */
function position(xml: XmlScanner, next: number): number {
  const index = xml.attribute('Index');
  if (index === null) return next;
  const at = Number(index);
  if (!Number.isInteger(at) || at < 1) throw damaged(PART);
  return at;
}

function count(text: string | null): number {
  const number = Number(text ?? 0);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 16_384) : 0;
}
