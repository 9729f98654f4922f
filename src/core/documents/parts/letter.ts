import { ORDER_GRID } from '../geometry.ts';
import type { Block, EntryBlock, Section } from '../types.ts';
import { listItems } from '../words.ts';
import { letterPageHead } from './letterhead.ts';

/** One entry of a letter's body: "Dasar : 1. … 2. …". `before` is the space above in mm. */
export function letterEntry(label: string, body: EntryBlock['body'], before: number): EntryBlock {
  return { kind: 'entry', label, body, columns: ORDER_GRID, before, catchwords: true };
}

/** The same for a list: ";" after each item, "." after the last. */
export const letterList = (label: string, items: string[], before: number): EntryBlock =>
  letterEntry(label, { kind: 'items', items: listItems(items) }, before);

/** Tembusan or Distribusi: who else gets the paper, one a line. Empty: nothing. */
export function addressList(label: string, addresses: string[], size?: number): Block[] {
  if (addresses.length === 0) return [];
  const set = size === undefined ? {} : { size };
  return [
    {
      kind: 'group',
      before: 5,
      blocks: [
        { kind: 'paragraph', text: `${label} :`, align: 'left', ...set },
        {
          kind: 'entry',
          label: '',
          plain: true,
          columns: { label: 0, colon: 0, number: 7 },
          body: {
            kind: 'items',
            items: addresses.map((address) => `${address.trim().replace(/[\s;.]+$/, '')}.`),
            ragged: true,
          },
          ...set,
        },
      ],
    },
  ];
}

/** Head of the second and later pages of a letter: what it is, its number and date, in capitals. */
export const letterNextHead = (name: string, number: string, date: string): Section['nextHead'] => [
  letterPageHead([
    name.toUpperCase(),
    { label: 'NOMOR', value: number.toUpperCase() },
    { label: 'TANGGAL', value: date.toUpperCase() },
  ]),
];

/** The last block of the text stays with the signature, and that with what stands below it. */
export function keptTogether(text: Block[], end: Block[]): Block[] {
  const all = [...text, ...end];
  return all.map((block, at) =>
    at >= text.length - 1 && at < all.length - 1 ? { ...block, keepWithNext: true } : block,
  );
}
