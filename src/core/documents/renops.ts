import { operationDays } from '../operation/stage.ts';
import { toRoman } from '../text/roman.ts';
import { LINE, textWidth } from './geometry.ts';
import { glueAll, glueProse } from './glue.ts';
import { numberedText } from './numbered-text.ts';
import {
  CLASSIFIED_PORTRAIT,
  classifiedDate,
  classifiedNumber,
  classifiedTop,
  periodText,
  portraitBanner,
  quotedOperation,
} from './parts/classified.ts';
import { addressList, keptTogether, letterNextHead } from './parts/letter.ts';
import { issuedAt, signatureBlock } from './parts/signature.ts';
import { type RenopsAnnex, renopsAnnexes } from './renops-annexes.ts';
import type { RenopsData } from './renops-data.ts';
import type { Block, PaperDocument, Section, Text } from './types.ts';

/** Width of "I.", "II.", "III." before the title of a chapter. */
const CHAPTER = 10;
/** Lists below the signature. */
const SMALL = 11;

/** Rencana Operasi: cover, chapters, and the annexes that there is something to say in. */
export function renops(data: RenopsData): PaperDocument {
  const shown = (data.number ?? data.blankNumber).replaceAll(/\s+/g, ' ');
  const annexes = renopsAnnexes(data);
  return {
    title: `${data.state === 'draft' ? 'Konsep ' : ''}Rencana Operasi ${quotedOperation(data)} Nomor ${shown}`,
    subject: data.about.join(' '),
    author: data.unit.name,
    createdAt: data.createdAt,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: [cover(data), chapters(data, annexes), ...annexes.map(({ section }) => section)],
  };
}

function cover(data: RenopsData): Section {
  const { from, to } = data.period;
  const days = operationDays({ start: from, end: to });
  const centred = (lines: Text[], size: number, lineHeight: number, before: number): Block => ({
    kind: 'stack',
    lines,
    place: 'center',
    align: 'center',
    wrap: true,
    size,
    lineHeight,
    before,
  });
  const bold = (text: string): Text => [{ text, bold: true }];
  return {
    paper: data.paper,
    orientation: 'portrait',
    margins: CLASSIFIED_PORTRAIT,
    size: 12,
    lineHeight: LINE,
    nextHead: [],
    catchword: false,
    banner: portraitBanner(data.classification),
    bookmark: 'Sampul',
    foot: {
      left: '',
      center: `${data.unit.city}, ${classifiedDate(data) || glueAll(' '.repeat(24))}`,
      right: '',
      size: 12,
      edge: 32.3,
    },
    body: [
      classifiedTop(data),
      { kind: 'emblem', diameter: 30, words: ['LAMBANG', 'TRIBRATA'], before: 34, after: 13 },
      centred([bold('RENCANA OPERASI'), bold(quotedOperation(data))], 18, 1.4, 0),
      centred([`Nomor: ${classifiedNumber(data)}`], 12, LINE, 4.5),
      ...(data.about.length === 0
        ? []
        : [
            centred(['tentang'], 12, LINE, 15),
            centred(
              data.about.map((line) => bold(glueProse(line.toUpperCase()))),
              12,
              1.5,
              1,
            ),
          ]),
      centred([`${periodText(data.period)} (${days} hari)`], 11, LINE, 10),
    ],
  };
}

function chapters(data: RenopsData, annexes: RenopsAnnex[]): Section {
  const width = textWidth(data.paper, 'portrait', CLASSIFIED_PORTRAIT);
  return {
    paper: data.paper,
    orientation: 'portrait',
    margins: CLASSIFIED_PORTRAIT,
    size: 12,
    lineHeight: LINE,
    foot: null,
    catchword: true,
    banner: portraitBanner(data.classification),
    bookmark: 'Rencana Operasi',
    nextHead: letterNextHead(`RENOPS ${data.unit.head}`, classifiedNumber(data), classifiedDate(data)),
    body: [
      classifiedTop(data),
      {
        kind: 'stack',
        lines: [
          [{ text: 'RENCANA OPERASI', bold: true }],
          [{ text: quotedOperation(data), bold: true }],
          `Nomor: ${classifiedNumber(data)}`,
        ],
        place: 'center',
        align: 'center',
        wrap: true,
        before: 8,
        after: 6,
      },
      ...references(data.references),
      ...keptTogether(data.chapters.flatMap(chapter), closing(data, width, annexes)),
    ],
  };
}

/** Penunjukan: what the plan refers to. */
function references(lines: string[]): Block[] {
  if (lines.length === 0) return [];
  return [
    {
      kind: 'entry',
      label: 'Penunjukan',
      columns: { label: 27, colon: 5, number: 7 },
      body: { kind: 'items', items: lines, ragged: true },
      after: 4,
    },
  ];
}

function chapter({ title, text }: RenopsData['chapters'][number], index: number): Block[] {
  const number = `${toRoman(index + 1)}.`;
  return [
    {
      kind: 'entry',
      label: number,
      plain: true,
      columns: { label: CHAPTER, colon: 0, number: 0 },
      body: { kind: 'text', text: [{ text: title.toUpperCase(), bold: true }], align: 'left' },
      before: index === 0 ? 0 : 5,
      after: 2,
      keepWithNext: text.trim() !== '',
      catchwords: true,
    },
    ...numberedText(text, { indent: CHAPTER, before: 2 }),
  ];
}

/** Signature, the list of annexes and the distribution. */
function closing(data: RenopsData, width: number, annexes: RenopsAnnex[]): Block[] {
  const signature = signatureBlock(data.signature, {
    width,
    size: 12,
    lineHeight: LINE,
    opening: issuedAt(data.unit.city, classifiedDate(data), { size: 12, lineHeight: LINE, ruled: true }),
    before: 8,
  });
  return [signature, ...annexList(annexes), ...addressList('Distribusi', data.copies, SMALL)];
}

/** "Lampiran :" with the letter and the name of each annex. */
function annexList(annexes: RenopsAnnex[]): Block[] {
  if (annexes.length === 0) return [];
  const lines = annexes.map(
    ({ letter, title }): Block => ({
      kind: 'entry',
      label: `${letter}.`,
      plain: true,
      columns: { label: 7, colon: 0, number: 0 },
      size: SMALL,
      body: { kind: 'text', text: title, align: 'left' },
    }),
  );
  const head: Block = { kind: 'paragraph', text: 'Lampiran :', align: 'left', size: SMALL };
  return [{ kind: 'group', before: 5, blocks: [head, ...lines] }];
}
