import {
  columnLetters,
  MAX_COLUMNS,
  SheetBuilder,
  TextPool,
  type WorkbookData,
} from '../../../core/import/sheet.ts';
import { AppError } from '../../../shared/errors.ts';
import { decodeHtmlEntities } from './html-entities.ts';
import { MAX_CELL_CHARS, MAX_CELLS, MAX_ROWS, tooLongCell, tooManyCells, tooManyRows } from './limits.ts';

/** Contents that are not shown. */
const UNSEEN = /^(script|style|title|xml|noscript|template)$/;
/** Tags that begin a new line. */
const BREAKS = /^(br|p|div|li|h[1-6])$/;
/** Tags that close an open cell although nobody closed it. */
const ENDS_CELL = /^(td|th|tr|table|thead|tbody|tfoot)$/;

/** The text is a web page or a piece of one: what web systems hand out under the name of a workbook. */
export function isHtml(text: string): boolean {
  return /<(!doctype html|html|head|body|meta|style|table|div|p|center)[\s>]/i.test(text.slice(0, 4000));
}

/**
 * Reads the tables of a web page, one below the other, into one sheet. Every value stays text, so that no zero is
 * lost; cells that span rows or columns become merged cells. Throws FILE_NOT_SPREADSHEET when there is no table.
 */
export function readHtml(text: string): WorkbookData {
  const reader = new HtmlReader();
  for (let at = text.indexOf('<'), from = 0; ; ) {
    if (at < 0) at = text.length;
    if (at > from) reader.text(text, from, at);
    if (at === text.length) break;
    const tag = tagAt(text, at);
    if (tag === null) {
      from = at;
      at = text.indexOf('<', at + 1);
      continue;
    }
    reader.tag(tag);
    from = !tag.closing && UNSEEN.test(tag.name) ? endOf(text, tag.name, tag.end) : tag.end;
    at = text.indexOf('<', from);
  }
  return reader.finish();
}

interface Tag {
  /** Lower case; '' for comments and declarations. */
  name: string;
  closing: boolean;
  attributes: string;
  /** Position behind the tag. */
  end: number;
}

/** The tag at a '<'; null when the sign stands for itself. */
function tagAt(text: string, at: number): Tag | null {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    return { name: '', closing: false, attributes: '', end: end < 0 ? text.length : end + 3 };
  }
  const found = /^<(\/?)([a-z][a-z0-9:]{0,30})|^<[!?]/i.exec(text.slice(at, at + 40));
  if (found === null) return null;
  const nameEnd = at + found[0].length;
  let quote = '';
  let end = nameEnd;
  for (; end < text.length; end++) {
    const sign = text[end]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') break;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return {
    name: (found[2] ?? '').toLowerCase(),
    closing: found[1] === '/',
    attributes: text.slice(nameEnd, end),
    end: Math.min(end + 1, text.length),
  };
}

/** Position of the closing tag of an element whose content is not shown. */
function endOf(text: string, name: string, from: number): number {
  for (let at = text.indexOf('</', from); at >= 0; at = text.indexOf('</', at + 2)) {
    if (text.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return text.length;
}

/** Value of an attribute, in quotes or without; null when it is missing. */
function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '');
}

class HtmlReader {
  private readonly pool = new TextPool();
  private readonly builder = new SheetBuilder('Sheet1');
  private tables = 0;
  private row = 0;
  private column = 0;
  private cells = 0;
  private cell: { column: number; text: string; number: number | null } | null = null;
  /** For each column the last row that a cell from above covers. */
  private readonly covered = new Int32Array(MAX_COLUMNS);

  text(text: string, from: number, to: number): void {
    if (this.cell === null) return;
    const part = decodeHtmlEntities(text.slice(from, to).replace(/[ \t\r\n\f]+/g, ' '));
    const space = this.cell.text === '' || /[ \n]$/.test(this.cell.text);
    this.cell.text += space && part.startsWith(' ') ? part.slice(1) : part;
    if (this.cell.text.length > MAX_CELL_CHARS) {
      throw tooLongCell(`${columnLetters(Math.min(this.cell.column, MAX_COLUMNS))}${this.row}`);
    }
  }

  tag({ name, closing, attributes }: Tag): void {
    if (ENDS_CELL.test(name)) this.closeCell();
    else if (BREAKS.test(name)) this.breakLine();
    if (name === 'table' && !closing) this.tables++;
    if (closing || this.tables === 0) return;
    if (name === 'tr') this.openRow(attributes);
    else if (name === 'td' || name === 'th') this.openCell(attributes);
  }

  finish(): WorkbookData {
    this.closeCell();
    if (this.cells === 0) {
      throw new AppError(
        'FILE_NOT_SPREADSHEET',
        'Berkas ini halaman web tanpa tabel, bukan lembar kerja. Unduh lagi daftarnya, simpan sebagai .xlsx, lalu pilih lagi.',
      );
    }
    return { format: 'html', date1904: false, texts: this.pool.texts, sheets: [this.builder.build()] };
  }

  private openRow(attributes: string): void {
    this.row++;
    if (this.row > MAX_ROWS) throw tooManyRows();
    this.column = 0;
    if (
      /display\s*:\s*none/i.test(attribute(attributes, 'style') ?? '') ||
      /(^|\s)hidden(\s|=|$)/i.test(attributes)
    )
      this.builder.hideRow(this.row);
  }

  private openCell(attributes: string): void {
    if (this.row === 0) this.openRow('');
    while (this.column < MAX_COLUMNS && this.covered[this.column]! >= this.row) this.column++;
    const column = this.column;
    const across = span(attribute(attributes, 'colspan'), 1000);
    const down = span(attribute(attributes, 'rowspan'), MAX_ROWS - this.row + 1);
    if (column < MAX_COLUMNS && (across > 1 || down > 1)) {
      this.builder.merge(this.row, column, this.row + down - 1, column + across - 1);
      this.covered.fill(this.row + down - 1, column, Math.min(column + across, MAX_COLUMNS));
    }
    this.column = Math.min(column + across, MAX_COLUMNS);
    const number = attribute(attributes, 'x:num');
    this.cell = { column, text: '', number: number?.trim() ? Number(number) : null };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null || cell.column >= MAX_COLUMNS) return;
    const text = cell.text.replace(/[ \n]+$/, '');
    if (text === '') return;
    if (++this.cells > MAX_CELLS) throw tooManyCells();
    if (cell.number !== null && Number.isFinite(cell.number))
      this.builder.add(this.row, cell.column, 'number', cell.number);
    else this.builder.add(this.row, cell.column, 'text', this.pool.add(text));
  }

  private breakLine(): void {
    if (this.cell !== null && this.cell.text !== '' && !this.cell.text.endsWith('\n'))
      this.cell.text = `${this.cell.text.replace(/ $/, '')}\n`;
  }
}

function span(text: string | null, most: number): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 1 ? Math.min(count, most) : 1;
}
