import type { CivilDate } from '../text/civil-date.ts';
import { dateRange, dayLongDate, letterDate } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import { glueProse } from './glue.ts';

/** "8 (delapan) kelurahan", the number and its word unbreakable. */
export function countedOf(count: number, noun: string): string {
  return glueProse(`${counted(count)} ${noun}`);
}

/**
 * The items of a numbered list with the punctuation of Perkap lists: ";" after each, "." after the last. Marks the
 * text already ends with are replaced; a colon or a closing quotation stays before the mark.
 */
export function listItems(items: string[]): string[] {
  const bare = items.map((item) => item.trim().replace(/[\s;.,]+$/, ''));
  return bare.map((item, index) => glueProse(item) + (index === bare.length - 1 ? '.' : ';'));
}

/** Days that a list is about, both ends included. */
export interface Days {
  from: CivilDate;
  to: CivilDate;
}

/** "HARI RABU TANGGAL 6 NOVEMBER 2024", or "TANGGAL 6 NOVEMBER 2024 S.D. 8 NOVEMBER 2024": a title. */
export const daysTitle = ({ from, to }: Days): string =>
  (from === to ? letterDate(from) : `tanggal ${dateRange(from, to)}`).toUpperCase();

/** "Rabu, 6 November 2024", or "6 November 2024 s.d. 8 November 2024": behind the name of a list. */
export const daysInWords = ({ from, to }: Days): string =>
  from === to ? dayLongDate(from) : dateRange(from, to);

/** A satgas in a column that holds one word: "Kamsel" for Kamseltibcarlantas. */
export const shortSatgas = (name: string): string => name.replace(/^kamseltibcarlantas$/i, 'Kamsel');

/** Long names of satgas with the places where a narrow column may divide them. */
export function dividable(name: string): string {
  return name.replace(/(kamseltib)(carlantas)/i, '$1\u00ad$2').replace(/(bina)(masyarakat)/i, '$1\u00ad$2');
}
