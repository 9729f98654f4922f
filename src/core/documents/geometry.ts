/** Measures shared by the papers, in millimetres unless a name says points. */
import type { GridColumns, Sides } from './types.ts';

/** Narrow margins of everyday orders. The lower edge keeps 10 mm because printers clip below it. */
export const HEMAT: Sides = { top: 10, right: 15, bottom: 10, left: 20 };
/** Margins of Perkap 7/2017 (top 20, right 15, left 25); the lower one as small as it is used in practice. */
export const PERKAP: Sides = { top: 20, right: 15, bottom: 18, left: 25 };
/** Annexes without a foot line. */
export const ANNEX: Sides = { top: 10, right: 10, bottom: 10, left: 10 };
/** Landscape lists with a foot line. */
export const LIST_LANDSCAPE: Sides = { top: 10, right: 10, bottom: 12, left: 10 };
/** Portrait lists with a foot line. */
export const LIST_PORTRAIT: Sides = { top: 12, right: 10, bottom: 13, left: 15 };

/** Letter, order of the police: one line is 1.15 of the type size. */
export const LINE = 1.15;

/** Body grid of an order: 1700 : 300 : 7100 of the text width, numbers hang in 7 mm. */
export const ORDER_GRID: GridColumns = { label: 32.7, colon: 5.8, number: 7 };
/** Heads of lists: Kegiatan, Hari/tanggal, Pukul, Tempat. */
export const LIST_GRID: GridColumns = { label: 34, colon: 4, number: 7 };

/** Greys that survive a photocopier. */
export const GREY = { head: '#e8e8e8', band: '#e0e0e0', subBand: '#f4f4f4', total: '#e8e8e8' } as const;

const SHORT = { a4: 210, f4: 215 } as const;
const LONG = { a4: 297, f4: 330 } as const;

/** Text width of a sheet: width of A4 and F4 in both orientations, less the margins. */
export function textWidth(paper: 'a4' | 'f4', orientation: 'portrait' | 'landscape', margins: Sides): number {
  return (orientation === 'portrait' ? SHORT : LONG)[paper] - margins.left - margins.right;
}

/** Text height of a sheet in the same way. */
export function textHeight(
  paper: 'a4' | 'f4',
  orientation: 'portrait' | 'landscape',
  margins: Sides,
): number {
  return (orientation === 'portrait' ? LONG : SHORT)[paper] - margins.top - margins.bottom;
}

/** Column widths stretched or squeezed in proportion to fill `width`, to a hundredth of a millimetre. */
export function fillWidth(widths: number[], width: number): number[] {
  const sum = widths.reduce((total, each) => total + each, 0);
  const scaled = widths.map((each) => Math.floor((each / sum) * width * 100) / 100);
  const used = scaled.reduce((total, each) => total + each, 0);
  const widest = scaled.indexOf(Math.max(...scaled));
  return scaled.map((each, index) => (index === widest ? each + width - used : each));
}
