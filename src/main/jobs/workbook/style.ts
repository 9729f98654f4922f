import type ExcelJS from 'exceljs';
import type { SheetColumn } from '../../../core/reports/types.ts';

/** How the cells of all our workbooks look. */
export const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8E8E8' } };
export const BAND_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F4F4' } };
export const THIN: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
export const FONT = { name: 'Arial', size: 10 };
/** Colour of a shortfall. */
const GAP: Partial<ExcelJS.Color> = { argb: 'FFB0261E' };

/** A number of people missing: none is a dash. */
export const LACKING_FORMAT = '0;-0;"–"';
/** Follows the number: red on white as soon as somebody is missing. */
export const LACKING_RULE: ExcelJS.ConditionalFormattingRule = {
  type: 'cellIs',
  operator: 'greaterThan',
  formulae: ['0'],
  priority: 1,
  style: {
    font: { bold: true, color: GAP },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFFFFF' } },
  },
};

/** Text for ever: what begins with = + - @ stays text, also when somebody edits the cell. */
export const TEXT_FORMAT = '@';
/** Excel shows a longer text of the format text as a row of #. */
const TEXT_FORMAT_MOST = 255;

/** Number formats of Excel; 421 stands for Indonesian names of months. */
export const NUMBER_FORMATS: Readonly<Record<SheetColumn['format'], string>> = {
  text: TEXT_FORMAT,
  number: '#,##0',
  count: '#,##0;-#,##0;"–"',
  hours: 'General',
  date: '[$-421]d mmm yyyy',
  time: 'hh"."mm',
};

/** The format of a text, in whatever column it stands. */
export const textFormat = (text: string): string =>
  text.length > TEXT_FORMAT_MOST ? 'General' : TEXT_FORMAT;

/** What makes cells of one column differ. */
interface CellLook {
  bold: boolean;
  gap: boolean;
  indent: number;
  numFmt: string;
}

/**
 * Styles of the rows, one object for all cells that look alike: the library then describes each look once in the
 * file, which makes writing thousands of rows several times as fast.
 */
export class RowStyles {
  private readonly made: Map<string, Partial<ExcelJS.Style>>[] = [];

  /** @param at place of the column, from 0 */
  of(column: SheetColumn, at: number, look: CellLook): Partial<ExcelJS.Style> {
    const own = this.made[at] ?? new Map<string, Partial<ExcelJS.Style>>();
    this.made[at] = own;
    const plain = !look.bold && !look.gap && look.indent === 0;
    const key = plain ? look.numFmt : `${look.numFmt}|${look.bold}|${look.gap}|${look.indent}`;
    const known = own.get(key);
    if (known) return known;
    const style: Partial<ExcelJS.Style> = {
      font: {
        ...FONT,
        ...(look.bold || look.gap ? { bold: true } : {}),
        ...(look.gap ? { color: GAP } : {}),
      },
      numFmt: look.gap && column.format === 'number' ? '"× "#,##0' : look.numFmt,
      border: THIN,
      ...(column.shaded ? { fill: HEAD_FILL } : {}),
      alignment: {
        horizontal: column.align ?? 'left',
        vertical: 'middle',
        ...(look.indent > 0 ? { indent: look.indent } : {}),
        // A name that runs on under the next cell would be cut on paper.
        wrapText: column.format === 'text',
      },
    };
    own.set(key, style);
    return style;
  }
}
