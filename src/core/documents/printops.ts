import { LINE, textWidth } from './geometry.ts';
import {
  CLASSIFIED_PORTRAIT,
  classifiedDate,
  classifiedNumber,
  classifiedTop,
  periodText,
  portraitBanner,
  quotedOperation,
} from './parts/classified.ts';
import { addressList, keptTogether, letterEntry, letterList, letterNextHead } from './parts/letter.ts';
import { emblem } from './parts/letterhead.ts';
import { issuedAt, signatureBlock } from './parts/signature.ts';
import type { PrintopsData } from './printops-data.ts';
import type { Block, PaperDocument, Section } from './types.ts';
import { listItems } from './words.ts';

const SIZE = 12;
const BLANK = (SIZE * LINE * 25.4) / 72;

/** Perintah Operasi: the plan put into force in one or two pages. */
export function printops(data: PrintopsData): PaperDocument {
  const shown = (data.number ?? data.blankNumber).replaceAll(/\s+/g, ' ');
  return {
    title: `${data.state === 'draft' ? 'Konsep ' : ''}Perintah Operasi ${quotedOperation(data)} Nomor ${shown}`,
    subject: `Operasi ${quotedOperation(data)} ${periodText(data.period)}`,
    author: data.unit.name,
    createdAt: data.createdAt,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: [letter(data)],
  };
}

function letter(data: PrintopsData): Section {
  const width = textWidth(data.paper, 'portrait', CLASSIFIED_PORTRAIT);
  const opening = issuedAt(data.unit.city, classifiedDate(data), {
    size: SIZE,
    lineHeight: LINE,
    ruled: true,
  });
  const signature = signatureBlock(data.signature, {
    width,
    size: SIZE,
    lineHeight: LINE,
    opening,
    before: 8,
  });
  return {
    paper: data.paper,
    orientation: 'portrait',
    margins: CLASSIFIED_PORTRAIT,
    size: SIZE,
    lineHeight: LINE,
    catchword: true,
    foot: null,
    banner: portraitBanner(data.classification),
    nextHead: letterNextHead(
      `PERINTAH OPERASI ${data.unit.head}`,
      classifiedNumber(data),
      classifiedDate(data),
    ),
    body: [
      classifiedTop(data),
      emblem(),
      {
        kind: 'stack',
        lines: [
          [{ text: 'PERINTAH OPERASI', letterSpacing: 2, underline: true }],
          [{ text: quotedOperation(data), bold: true }],
          `Nomor : ${classifiedNumber(data)}`,
        ],
        place: 'center',
        align: 'center',
        wrap: true,
      },
      ...keptTogether(entries(data), [signature, ...addressList('Distribusi', data.copies, 11)]),
    ],
  };
}

function entries({ bases, duties, execution, satgas, others }: PrintopsData): Block[] {
  const [only = '', ...more] = listItems(duties);
  const list = (label: string, items: string[]): Block[] =>
    items.length === 0 ? [] : [letterList(label, items, BLANK)];
  return [
    letterList('Dasar', bases, 2 * BLANK),
    more.length > 0
      ? letterList('Tugas', duties, BLANK)
      : letterEntry('Tugas', { kind: 'text', text: only, align: 'justify' }, BLANK),
    letterList('Pelaksanaan', execution, BLANK),
    ...list('Satuan Tugas', satgas),
    ...list('Lain-lain', others),
  ];
}
