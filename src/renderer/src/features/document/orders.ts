import { orderSerial } from '../../../../core/order/number.ts';
import type { LetterView } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';

/** What a number lacks before an order can be issued with it, in a sentence; null when it is full or not typed yet. */
export function numberShort({ number, content, proposedNumber }: LetterView): string | null {
  const full = number === null || orderSerial(content.numberPattern, number) !== null;
  return full ? null : documentText.form.numberShort(number, proposedNumber);
}

/** The short name of an order in lists: "Sprin/812"; null without a number. */
export function shortNumber(number: string | null): string | null {
  if (number === null) return null;
  const parts = number.split('/').map((part) => part.trim());
  return parts.length < 2 ? number : `${parts[0]}/${parts[1]}`;
}

/** Orders whose number or subject holds every word typed. */
export function matchOrders(orders: readonly LetterView[], search: string): LetterView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return orders.filter((order) => {
    const text = `${order.number ?? ''} ${order.subject}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export interface OrderGroups {
  draft: LetterView[];
  issued: LetterView[];
  void: LetterView[];
}

/** In work first; issued ones by number, the newest on top. */
export function groupOrders(orders: readonly LetterView[]): OrderGroups {
  const newest = (a: LetterView, b: LetterView) =>
    b.date.localeCompare(a.date) || (b.numberValue ?? 0) - (a.numberValue ?? 0);
  const of = (state: LetterView['state']) => orders.filter((order) => order.state === state).sort(newest);
  return { draft: of('draft'), issued: of('issued'), void: of('void') };
}

/** A line of the register: a number in use, or one that was skipped. */
export type RegisterLine =
  | { type: 'used'; value: number; order: LetterView }
  | { type: 'gap'; value: number };

/** Numbers of a year, the highest first, with the gaps between them. */
export function registerLines(
  orders: readonly LetterView[],
  gaps: readonly number[],
  year: string,
): RegisterLine[] {
  const used: RegisterLine[] = orders
    .filter((order) => order.numberValue !== null && order.date.startsWith(year))
    .map((order) => ({ type: 'used', value: order.numberValue ?? 0, order }));
  return [...used, ...gaps.map((value): RegisterLine => ({ type: 'gap', value }))].sort(
    (a, b) => b.value - a.value,
  );
}

/** Years in which numbers were used, the latest first. */
export function registerYears(orders: readonly LetterView[]): string[] {
  return [
    ...new Set(orders.filter((order) => order.numberValue !== null).map((order) => order.date.slice(0, 4))),
  ]
    .sort()
    .reverse();
}
