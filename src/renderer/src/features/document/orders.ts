import { isOut, type LetterState } from '../../../../core/order/life.ts';
import { fullNumber } from '../../../../core/order/number.ts';
import type { SerialRange } from '../../../../core/order/register.ts';
import type { LetterView, RegisterLine } from '../../../../shared/contract/letter.ts';
import { documentText } from '../../../../shared/text/document.ts';
import type { Tone } from '../../ui/marks.tsx';

/** How the state of a letter is coloured. */
export const STATE_TONE: Record<LetterState, Tone> = {
  draft: 'plain',
  waiting: 'info',
  returned: 'warning',
  approved: 'ok',
  issued: 'plain',
  amended: 'plain',
  void: 'error',
};

/** What a number lacks before a letter can be sent with it, in a sentence; null when it is full or not typed yet. */
export function numberShort({ number, content, proposedNumber }: LetterView): string | null {
  const full = number === null || fullNumber(content.numberPattern, number) !== null;
  return full ? null : documentText.form.numberShort(number, proposedNumber);
}

/** The short name of a letter in lists: "Sprin/812"; null without a number. */
export function shortNumber(number: string | null): string | null {
  if (number === null) return null;
  const parts = number.split('/').map((part) => part.trim());
  const serial = parts.findIndex((part) => /\d/.test(part));
  return serial < 1 ? number : parts.slice(0, serial + 1).join('/');
}

/** Letters whose number or subject holds every word typed. */
export function matchOrders(orders: readonly LetterView[], search: string): LetterView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return orders.filter((order) => {
    const text = `${order.number ?? ''} ${order.subject}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export interface OrderGroups {
  work: LetterView[];
  issued: LetterView[];
  void: LetterView[];
}

/** In work first; issued ones by number, the newest on top. */
export function groupOrders(orders: readonly LetterView[]): OrderGroups {
  const newest = (a: LetterView, b: LetterView) =>
    b.date.localeCompare(a.date) || (b.numberValue ?? 0) - (a.numberValue ?? 0);
  const of = (belongs: (state: LetterState) => boolean) =>
    orders.filter((order) => belongs(order.state)).sort(newest);
  return {
    work: of((state) => !isOut(state)),
    issued: of((state) => state === 'issued' || state === 'amended'),
    void: of((state) => state === 'void'),
  };
}

/** Issued letters by the month of their date, the latest first: "2024-11". */
export function byMonth(issued: readonly LetterView[]): [month: string, orders: LetterView[]][] {
  const months = new Map<string, LetterView[]>();
  for (const order of issued) {
    const month = order.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), order]);
  }
  return [...months];
}

/** Which letters a list shows. */
export type OrderFilter = 'all' | 'todo' | 'stale';

/** Letters somebody has to do something about, or only those that the plan has moved away from. */
export function filterOrders(orders: readonly LetterView[], filter: OrderFilter): readonly LetterView[] {
  if (filter === 'all') return orders;
  const stale = ({ differs, moved }: LetterView) => differs > 0 || moved > 0;
  return orders.filter(
    (order) =>
      stale(order) ||
      (filter === 'todo' &&
        (order.state === 'waiting' || order.state === 'returned' || order.state === 'approved')),
  );
}

/** A line of the register on the screen: a number, or serials that were skipped. */
export type ShownLine = { type: 'line'; line: RegisterLine } | { type: 'gap'; gap: SerialRange };

const serialOf = (shown: ShownLine): number => (shown.type === 'gap' ? shown.gap.to : shown.line.serial);

/** The numbers of a year with the gaps between them, the highest first; those that hold every word typed. */
export function shownLines(
  { lines, gaps }: { lines: readonly RegisterLine[]; gaps: readonly SerialRange[] },
  search: string,
): ShownLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = ({ serial, number, subject, reservedFor, reason }: RegisterLine) => {
    const text = [serial, number, subject, reservedFor, reason].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return [
    ...lines.filter(holds).map((line): ShownLine => ({ type: 'line', line })),
    ...(words.length > 0 ? [] : gaps.map((gap): ShownLine => ({ type: 'gap', gap }))),
  ].sort((a, b) => serialOf(b) - serialOf(a));
}
