import type ExcelJS from 'exceljs';

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
export const GAP: Partial<ExcelJS.Color> = { argb: 'FFB0261E' };
