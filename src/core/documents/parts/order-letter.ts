import { longDate } from '../../text/format.ts';
import { HEMAT, LINE, ORDER_GRID, PERKAP, textWidth } from '../geometry.ts';
import { glueAll, glueProse } from '../glue.ts';
import type { SprinData } from '../sprin-data.ts';
import type { Block, EntryBlock, PaperDocument, Section } from '../types.ts';
import { listItems } from '../words.ts';
import { asClassAsks, isSecret } from './classified.ts';
import { addressList, letterEntry, letterList, letterNextHead } from './letter.ts';
import { emblem, kop } from './letterhead.ts';
import { issuedAt, signatureBlock } from './signature.ts';

/** What every Surat Perintah says, whatever it orders. */
export type OrderLetter = Omit<SprinData, 'annex' | 'events'>;

interface OrderParts {
  /** Lines under the number that say what the order is about. */
  about?: string[];
  /** Kepada. */
  addressees: EntryBlock['body'];
}

/** The letter of a Surat Perintah, from kop to Tembusan. */
export function orderSection(data: OrderLetter, parts: OrderParts): Section {
  const perkap = (data.style ?? (data.paper === 'f4' ? 'perkap' : 'hemat')) === 'perkap';
  const margins = perkap ? PERKAP : HEMAT;
  const size = perkap ? 12 : 11;
  const width = textWidth(data.paper, 'portrait', margins);
  const blank = (size * LINE * 25.4) / 72;
  return {
    paper: data.paper,
    orientation: 'portrait',
    margins,
    size,
    lineHeight: LINE,
    catchword: perkap,
    foot: null,
    nextHead: letterNextHead(
      `SURAT PERINTAH ${data.unit.head}`,
      glueAll(data.number ?? data.blankNumber),
      dateOf(data),
    ),
    body: [
      letterTop(data),
      emblem(),
      ...title(data, parts.about),
      considerations(data, parts.about ? blank : 2 * blank),
      letterList('Dasar', data.bases, blank),
      ordered(blank),
      letterEntry('Kepada', parts.addressees, blank),
      { ...letterList('Untuk', data.tasks, blank), keepWithNext: true },
      { kind: 'paragraph', text: 'Selesai.', align: 'left', before: blank, keepWithNext: true },
      ...closing(data, { width, size, perkap }),
    ],
  };
}

function letterTop(data: OrderLetter): Block {
  const head = kop(data.unit.letterhead, 11);
  // A secret one says so at both ends of the page.
  if (data.classification === null || isSecret(data.classification)) return head;
  const code: Block = {
    kind: 'stack',
    lines: [data.classification],
    place: 'right',
    align: 'right',
    size: 10,
  };
  return { kind: 'columns', columns: [{ blocks: [head] }, { blocks: [code] }] };
}

function title(data: OrderLetter, about: string[] = []): Block[] {
  const number = glueAll(data.number ?? data.blankNumber);
  const centred = { kind: 'stack', place: 'center', align: 'center' } as const;
  const head: Block = {
    ...centred,
    lines: [[{ text: 'SURAT PERINTAH', letterSpacing: 2, underline: true }], `Nomor : ${number}`],
  };
  return about.length === 0 ? [head] : [head, { ...centred, lines: about, wrap: true, before: 1.5 }];
}

function considerations(data: OrderLetter, before: number): Block {
  const [only, ...more] = data.considerations;
  const body: EntryBlock['body'] =
    more.length > 0
      ? { kind: 'items', items: listItems(data.considerations) }
      : { kind: 'text', text: glueProse(only ?? ''), align: 'justify' };
  return letterEntry('Pertimbangan', body, before);
}

/** DIPERINTAHKAN, centred on the text column, never apart from Kepada. */
function ordered(before: number): Block {
  const left = ORDER_GRID.label + ORDER_GRID.colon;
  const word: Block = { kind: 'paragraph', text: [{ text: 'DIPERINTAHKAN', bold: true }], align: 'center' };
  return {
    kind: 'columns',
    columns: [{ width: left, blocks: [] }, { blocks: [word] }],
    before,
    keepWithNext: true,
  };
}

/** Signature with the paraf list of the file copy, then Tembusan; all of it stays with the last task. */
function closing(data: OrderLetter, of: { width: number; size: number; perkap: boolean }): Block[] {
  const opening = issuedAt(data.unit.city, dateOf(data), {
    size: of.size,
    lineHeight: LINE,
    ruled: of.perkap,
  });
  const signature = signatureBlock(data.signature, {
    width: of.width,
    size: of.size,
    lineHeight: LINE,
    opening,
    beside: data.initials.length > 0 ? initials(data.initials) : [],
    before: 2,
  });
  const copies = addressList('Tembusan', data.copies);
  return copies.length === 0 ? [signature] : [{ ...signature, keepWithNext: true }, ...copies];
}

/** Paraf list of the file copy, level with the tajuk. */
function initials(offices: string[]): Block[] {
  const style = { size: 8.5, lineHeight: 1.5 } as const;
  const column = (lines: string[]): Block => ({
    kind: 'stack',
    lines,
    place: 'left',
    align: 'left',
    ...style,
  });
  return [
    { kind: 'spacer', height: 16.5 },
    column(['Paraf :']),
    {
      kind: 'columns',
      columns: [
        { width: 5, blocks: [column(offices.map((_, index) => `${index + 1}.`))] },
        { width: 31, blocks: [column(offices)] },
        { blocks: [column(offices.map(() => ': ..............'))] },
      ],
    },
  ];
}

function dateOf(data: OrderLetter): string {
  return data.date === null ? '' : glueAll(longDate(data.date));
}

/** The document of an order: named by its number, marked as long as it is a draft. */
export function orderDocument(
  data: OrderLetter,
  { subject, sections }: Pick<PaperDocument, 'subject' | 'sections'>,
): PaperDocument {
  const shown = data.number ?? data.blankNumber;
  return {
    title: `${data.state === 'draft' ? 'Konsep ' : ''}Surat Perintah Nomor ${shown.replaceAll(/\s+/g, ' ')}`,
    subject,
    author: data.unit.name,
    createdAt: data.createdAt,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: sections.map((section) => asClassAsks(section, data.classification ?? '')),
  };
}
