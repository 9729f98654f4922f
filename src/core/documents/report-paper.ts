import type { ReportItem, ReportSection, ReportTable } from '../messages/outline.ts';
import { fillWidth, GREY, LINE, textWidth } from './geometry.ts';
import { glueProse } from './glue.ts';
import { asClassAsks } from './parts/classified.ts';
import { keptTogether } from './parts/letter.ts';
import { kop } from './parts/letterhead.ts';
import { listSignature } from './parts/signature.ts';
import type { ReportPaperData } from './report-paper-data.ts';
import type { Block, PaperDocument, Section, Sides, TableBlock } from './types.ts';

const MARGINS: Sides = { top: 15, right: 15, bottom: 15, left: 20 };
const SIZE = 11;
/** Kepada, Dari, Tembusan, Perihal. */
const HEAD = { label: 26, colon: 5, number: 0 };
/** Letter of a section, number of a line, its field, the colon. */
const LETTER = 8;
const NUMBER = 7;
const FIELD = 38.5;
const FIELD_GAP = 1.5;
const COLON = 3;
/** Letter of a line below a field. */
const LINE_LETTER = 5;
const PHOTO_GAP = 8;
const PHOTO_HEIGHT = 45;
const CAPTION = 8.5;

/** A report on paper: head, numbered sections, photos two a row, signature. */
export function reportPaper(data: ReportPaperData): PaperDocument {
  const { outline, unit, paper } = data;
  const width = textWidth(paper, 'portrait', MARGINS);
  const photos = photoBlocks(data, width);
  const closing: Block[] = [
    { kind: 'paragraph', text: glueProse(outline.closing), align: 'left', before: 3 },
    listSignature(data.signature, { width, city: unit.city, date: data.date, size: SIZE }),
  ];
  const section: Section = {
    paper,
    orientation: 'portrait',
    margins: MARGINS,
    size: SIZE,
    lineHeight: LINE,
    catchword: false,
    foot: null,
    nextHead: [{ kind: 'paragraph', text: [{ field: 'page' }], align: 'center', after: 6 }],
    body: [
      kop(unit.letterhead, SIZE),
      titleBlock(data),
      headBlocks(data),
      { kind: 'rule', weight: 0.75, before: 1, after: 3 },
      { kind: 'paragraph', text: glueProse(outline.opening), align: 'justify' },
      ...keptTogether(
        [...outline.sections.flatMap((section) => sectionBlocks(section, width)), ...photos],
        [{ kind: 'group', blocks: closing }],
      ),
    ],
  };
  return {
    title: outline.subject,
    subject: outline.title,
    author: unit.name,
    createdAt: data.createdAt,
    timeZone: unit.timeZone,
    watermark: null,
    sections: [asClassAsks(section, data.classification)],
  };
}

/** "LAPORAN KEGIATAN", underlined, and its number where there is one. */
const titleBlock = ({ outline: { title, number } }: ReportPaperData): Block => ({
  kind: 'stack',
  place: 'center',
  align: 'center',
  before: 5,
  after: 5,
  lines: [[{ text: title, bold: true, underline: true }], ...(number === null ? [] : [`Nomor : ${number}`])],
});

function headBlocks({ outline: { addressee, sender, copies, subject } }: ReportPaperData): Block {
  const listed =
    copies.length < 2 ? copies.join('') : copies.map((copy, i) => `${i + 1}. ${copy}`).join('; ');
  const entries = [
    ['Kepada', addressee],
    ['Dari', sender],
    ['Tembusan', listed],
    ['Perihal', subject],
  ] as const;
  return {
    kind: 'group',
    blocks: entries.flatMap(([label, value]): Block[] =>
      value === ''
        ? []
        : [
            {
              kind: 'entry',
              label,
              columns: HEAD,
              body: { kind: 'text', text: glueProse(value), align: 'left' },
            },
          ],
    ),
  };
}

/** A section with its lines, or the table that stands for them. The heading stays with what follows. */
function sectionBlocks({ title, items, table }: ReportSection, width: number): Block[] {
  const lettered = /^([A-Z]\.) (.*)$/.exec(title);
  const heading: Block = {
    kind: 'columns',
    before: 3,
    keepWithNext: true,
    columns: [
      ...(lettered ? [{ width: LETTER, blocks: [bold(lettered[1] ?? '')] }] : []),
      { blocks: [bold(lettered ? (lettered[2] ?? '') : title)] },
    ],
  };
  if (table) return [heading, reportTable(table, width)];
  return [heading, ...items.map((item, i) => itemBlock(item, i + 1))];
}

const bold = (text: string): Block => ({ kind: 'paragraph', text: [{ text, bold: true }], align: 'left' });
const plain = (text: string): Block => ({ kind: 'paragraph', text: glueProse(text), align: 'left' });

/** A field that holds one sentence stands without its full stop, as the other fields do; abbreviations keep theirs. */
const withoutStop = (value: string): string =>
  /(^|\s)(?!dkk|pol)[a-z]{3,}\.$/i.test(value) && !/[.!?] /.test(value) ? value.slice(0, -1) : value;

function itemBlock({ label, value, lines }: ReportItem, number: number): Block {
  const below = lines.map(
    (line, i): Block => ({
      kind: 'columns',
      columns: [
        { width: LINE_LETTER, blocks: [plain(`${String.fromCharCode(97 + i)}.`)] },
        { blocks: [plain(line)] },
      ],
    }),
  );
  const said = label === null ? value : withoutStop(value);
  const text = [...(said === '' ? [] : [plain(said)]), ...below];
  const start = [
    { width: LETTER, blocks: [] },
    { width: NUMBER, blocks: [plain(`${number}.`)] },
  ];
  return label === null
    ? { kind: 'columns', columns: [...start, { blocks: text }] }
    : {
        kind: 'columns',
        columns: [
          ...start,
          { width: FIELD, blocks: [plain(label)] },
          { width: FIELD_GAP, blocks: [] },
          { width: COLON, blocks: [plain(':')] },
          { blocks: text },
        ],
      };
}

function reportTable({ columns, rows, total }: ReportTable, width: number): TableBlock {
  const widths = fillWidth(
    columns.map((column) => column.width),
    width,
  );
  return {
    kind: 'table',
    size: 9,
    before: 1,
    columns: columns.map(({ align }, i) => ({ width: widths[i] ?? 0, align })),
    head: [
      {
        fill: GREY.head,
        cells: columns.map(({ head }) => ({ text: head, bold: true, align: 'center' })),
      },
    ],
    rows: [
      ...rows.map((cells) => ({ cells: cells.map((text) => ({ text: glueProse(text) })) })),
      ...(total === null
        ? []
        : [
            {
              fill: GREY.total,
              cells: [
                { text: total[0], span: columns.length - 1, bold: true, align: 'center' as const },
                { text: total[1], bold: true },
              ],
            },
          ]),
    ],
  };
}

/** Photos two a row under their letter, each in a frame with its caption below. */
function photoBlocks({ photos, outline }: ReportPaperData, width: number): Block[] {
  if (photos.length === 0) return [];
  const lettered = /^[A-Z]\. /.test(outline.sections.at(-1)?.title ?? '');
  const letter = `${String.fromCharCode(65 + outline.sections.length)}.`;
  const title = lettered ? `${letter} DOKUMENTASI` : '(DOKUMENTASI)';
  const frame = (width - LETTER - PHOTO_GAP) / 2;
  const rows: Block[] = [];
  for (let i = 0; i < photos.length; i += 2) {
    const cell = (photo: ReportPaperData['photos'][number] | undefined): Block[] =>
      photo === undefined
        ? []
        : [
            {
              kind: 'picture',
              data: photo.data,
              pixels: { width: photo.width, height: photo.height },
              width: frame,
              height: PHOTO_HEIGHT,
              after: 1,
            },
            { kind: 'paragraph', text: photo.caption ?? '', align: 'center', size: CAPTION },
          ];
    rows.push({
      kind: 'columns',
      before: 2,
      columns: [
        { width: LETTER, blocks: [] },
        { width: frame, blocks: cell(photos[i]) },
        { width: PHOTO_GAP, blocks: [] },
        { width: frame, blocks: cell(photos[i + 1]) },
      ],
    });
  }
  const [heading] = sectionBlocks({ title, items: [], table: null }, width);
  return heading ? [heading, ...rows] : rows;
}
