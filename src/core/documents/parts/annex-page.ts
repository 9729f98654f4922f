import { LINE } from '../geometry.ts';
import type { Banner, Block, Section, Sides, StackLine } from '../types.ts';
import { annexHead, kop, listTitle } from './letterhead.ts';

interface AnnexPages {
  paper: Section['paper'];
  margins: Sides;
  letterhead: string[];
  /** LAMPIRAN …, NOMOR, TANGGAL. */
  head: StackLine[];
  title: string[];
  body: Block[];
  banner?: Banner;
  bookmark?: string;
}

/** Width of the page number between the halves of an annex's head; three digits and some air. */
const NUMBER = 10;

/** Lampiran: landscape, page numbers from 1, kop on the first page only. */
export function annexPages({ head, body, title, letterhead, ...page }: AnnexPages): Section {
  const right = annexHead(head);
  return {
    ...page,
    orientation: 'landscape',
    size: 10,
    lineHeight: LINE,
    catchword: false,
    foot: null,
    nextHead: [
      {
        kind: 'columns',
        columns: [
          { blocks: [] },
          { width: NUMBER, blocks: [{ kind: 'paragraph', text: [{ field: 'page' }], align: 'center' }] },
          { blocks: [{ ...right, wrap: true }] },
        ],
        after: 4,
      },
    ],
    body: [
      { kind: 'columns', columns: [{ blocks: [kop(letterhead, 10)] }, { blocks: [right] }] },
      listTitle(title, { before: 5, after: 4 }),
      ...body,
    ],
  };
}
