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

/** Long names of satgas with the places where a narrow column may divide them. */
export function dividable(name: string): string {
  return name.replace(/(kamseltib)(carlantas)/i, '$1\u00ad$2').replace(/(bina)(masyarakat)/i, '$1\u00ad$2');
}
