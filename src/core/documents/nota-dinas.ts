import { longDate } from '../text/format.ts';
import { fillWidth, GREY, HEMAT, LINE, PERKAP, textWidth } from './geometry.ts';
import { glueAll, glueProse } from './glue.ts';
import type { NotaDinasData } from './nota-dinas-data.ts';
import { numberedLines, numberedText } from './numbered-text.ts';
import { CLASSIFIED_PORTRAIT, portraitBanner } from './parts/classified.ts';
import { addressList, keptTogether, letterNextHead } from './parts/letter.ts';
import { kop } from './parts/letterhead.ts';
import { signatureBlock } from './parts/signature.ts';
import type { Block, EntryBlock, GridColumns, PaperDocument, Section, Sides, TableBlock } from './types.ts';

/** Kepada, Dari, Perihal. */
const HEAD_GRID: GridColumns = { label: 24, colon: 5, number: 7 };

/** Nota dinas: kop, title, who writes to whom about what, text, list of papers, signature. */
export function notaDinas(data: NotaDinasData): PaperDocument {
  const shown = (data.number ?? data.blankNumber).replaceAll(/\s+/g, ' ');
  return {
    title: `${data.state === 'draft' ? 'Konsep ' : ''}Nota Dinas Nomor ${shown}`,
    subject: data.subject,
    author: data.unit.name,
    createdAt: data.createdAt,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: [letter(data)],
  };
}

function letter(data: NotaDinasData): Section {
  const perkap = (data.style ?? (data.paper === 'f4' ? 'perkap' : 'hemat')) === 'perkap';
  const margins = marginsOf(data, perkap);
  const size = perkap ? 12 : 11;
  const width = textWidth(data.paper, 'portrait', margins);
  const number = glueAll(data.number ?? data.blankNumber);
  const date = data.date === null ? '' : glueAll(longDate(data.date));
  return {
    paper: data.paper,
    orientation: 'portrait',
    margins,
    size,
    lineHeight: LINE,
    catchword: perkap,
    foot: null,
    ...(data.classification === null ? {} : { banner: portraitBanner(data.classification) }),
    nextHead: letterNextHead(`NOTA DINAS ${data.sender}`, number, date),
    body: [
      kop(data.unit.letterhead, 11),
      {
        kind: 'stack',
        lines: [[{ text: 'NOTA DINAS', letterSpacing: 2, underline: true }], `Nomor : ${number}`],
        place: 'center',
        align: 'center',
        before: 8,
        after: 7,
      },
      ...heads(data),
      { kind: 'rule', weight: 0.75, before: 3, after: 5 },
      ...keptTogether(text(data, width, size), [
        signatureBlock(data.signature, {
          width,
          size,
          lineHeight: LINE,
          opening: {
            kind: 'stack',
            lines: [`${data.unit.city}, ${date || glueAll(' '.repeat(24))}`],
            place: 'center',
            align: 'center',
            size,
            after: 1.5,
          },
          before: 7,
        }),
        ...addressList('Tembusan', data.copies),
      ]),
    ],
  };
}

function marginsOf({ classification }: NotaDinasData, perkap: boolean): Sides {
  if (classification !== null) return CLASSIFIED_PORTRAIT;
  return perkap ? PERKAP : HEMAT;
}

function heads({ addressees, sender, subject }: NotaDinasData): Block[] {
  const [only = '', ...more] = addressees;
  const entry = (label: string, body: EntryBlock['body']): Block => ({
    kind: 'entry',
    label,
    columns: HEAD_GRID,
    body,
    before: 1,
  });
  return [
    entry(
      'Kepada',
      more.length > 0
        ? { kind: 'items', items: addressees, ragged: true }
        : { kind: 'text', text: only, align: 'left' },
    ),
    entry('Dari', { kind: 'text', text: sender, align: 'left' }),
    entry('Perihal', {
      kind: 'text',
      text: [{ text: `${glueProse(subject.replace(/[\s.]+$/, ''))}.`, underline: true }],
      align: 'left',
    }),
  ];
}

/** The text with the list of papers between; its numbers go on behind the list. */
function text({ body, closing, attachments }: NotaDinasData, width: number, size: number): Block[] {
  const options = { indent: 0, before: 2.5 };
  const counted = numberedLines(body).filter(({ depth, mark }) => depth === 0 && mark !== null).length;
  const opening = numberedText(body, options);
  const last = opening.at(-1);
  if (attachments.length > 0 && last) last.keepWithNext = true;
  return [
    ...opening,
    ...(attachments.length > 0 ? [table(attachments, width, size)] : []),
    ...numberedText(closing, { ...options, after: counted }).map((block, index) =>
      index === 0 ? { ...block, before: attachments.length > 0 ? 4 : options.before } : block,
    ),
  ];
}

function table(attachments: NotaDinasData['attachments'], width: number, size: number): TableBlock {
  const aligns = ['center', 'left', 'center', 'left'] as const;
  return {
    kind: 'table',
    size: size - 1,
    before: 3,
    columns: fillWidth([10, 92, 34, 40], width).map((each, at) => ({
      width: each,
      align: aligns[at] ?? 'left',
    })),
    head: [
      {
        fill: GREY.head,
        minHeight: 6.9,
        cells: ['NO', 'NASKAH', 'JUMLAH', 'KETERANGAN'].map((cell) => ({
          text: cell,
          bold: true,
          align: 'center',
        })),
      },
    ],
    rows: attachments.map(({ name, amount, note }, index) => ({
      minHeight: 6,
      cells: [
        { text: `${index + 1}.` },
        { text: glueProse(name) },
        { text: glueAll(amount) },
        { text: note ?? '' },
      ],
    })),
  };
}
