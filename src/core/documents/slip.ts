import { datePart } from '../text/civil-date.ts';
import { clock, dayLongDate, numericDate } from '../text/format.ts';
import { LINE, textHeight } from './geometry.ts';
import { glueName, glueProse } from './glue.ts';
import { kop } from './parts/letterhead.ts';
import { listName, rankAndNumber } from './parts/person.ts';
import type { Slip, SlipData, SlipDuty } from './slip-data.ts';
import type { Block, GridColumns, PaperDocument, Sides } from './types.ts';

/** Two by two on a sheet: A6 from A4. */
const COLUMNS = 2;
const ROWS = 2;
/** From the cut to the text: printers clip the outer edges below this. */
const PADDING = 10;
const SIZE = 9.5;
const SMALL = 7;
const GRID: GridColumns = { label: 23, colon: 3, number: 0 };
const NO_MARGINS: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

/** To share out duties: height of a line and of what every slip carries (mm), letters in a line of a value. */
const LINE_HEIGHT = (SIZE * LINE * 25.4) / 72;
const FIXED = 44;
const LETTERS = 32;

type Line = readonly [label: string, value: string | null];

/** Duty slips, four on a sheet with lines to cut along. Whoever has more duties than one slip holds gets another. */
export function slip(data: SlipData): PaperDocument {
  const height = textHeight(data.paper, 'portrait', NO_MARGINS) / ROWS;
  const cards = data.slips.flatMap((each) => {
    const shares = shared(each.duties, height - 2 * PADDING - FIXED - heightOf(footLines(each)));
    return shares.map((share, at) => [
      ...head(data, shares.length > 1 ? ` (${at + 1} dari ${shares.length})` : ''),
      ...personBlocks(each.person),
      ...share.flatMap(dutyBlocks),
      ...closing(data, each),
    ]);
  });
  return {
    title: `Slip tugas – ${data.operationLine}`,
    subject: data.operationLine,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: null,
    sections: [
      {
        paper: data.paper,
        orientation: 'portrait',
        margins: NO_MARGINS,
        size: SIZE,
        lineHeight: LINE,
        nextHead: [],
        foot: null,
        catchword: false,
        body: [{ kind: 'cards', columns: COLUMNS, height, padding: PADDING, cards }],
      },
    ],
  };
}

function head({ unit, operationLine }: SlipData, part: string): Block[] {
  return [
    kop(unit.letterhead, SMALL),
    {
      kind: 'stack',
      lines: [[{ text: `SLIP TUGAS${part}`, bold: true, size: 11 }], [{ text: operationLine, size: SMALL }]],
      place: 'center',
      align: 'center',
      wrap: true,
      lineHeight: 1.15,
      before: 3,
      after: 2,
    },
  ];
}

function personBlocks(person: Slip['person']): Block[] {
  const lines = [rankAndNumber(person.rank, person.number), person.position ?? ''];
  return [
    { kind: 'paragraph', text: [{ text: listName(person.name), bold: true, size: 12 }], align: 'left' },
    ...lines
      .filter((line) => line !== '')
      .map((text): Block => ({ kind: 'paragraph', text, align: 'left', before: 0.3 })),
  ];
}

function dutyBlocks(duty: SlipDuty): Block[] {
  return [
    { kind: 'rule', weight: 0.5, before: 1.6, after: 1.2 },
    { kind: 'paragraph', text: [{ text: duty.activity, bold: true }], align: 'left', after: 0.5 },
    ...dutyLines(duty).map(entry),
  ];
}

const dutyLines = (duty: SlipDuty): Line[] =>
  known([
    ['Hari, tanggal', duty.date === null ? null : dayLongDate(duty.date)],
    ['Pukul', duty.time],
    ['Tempat', duty.place],
    ['Titik', duty.point],
    ['Tugas', duty.task],
    ['Padal', duty.leader && glueName(duty.leader)],
    ['HP Padal', duty.leaderPhone],
    ['Catatan', duty.note],
  ]);

const footLines = ({ apel, dress, order }: Slip): Line[] =>
  known([
    ['Apel', apel],
    ['Pakaian', dress],
    ['Dasar', order],
  ]);

/** Roll call, dress and order, then who printed it. */
function closing({ unit, stamp }: SlipData, of: Slip): Block[] {
  const lines = footLines(of);
  const when = `${numericDate(datePart(stamp.at))} pukul ${clock(stamp.at)} ${unit.timeZone}`;
  return [
    { kind: 'rule', weight: 0.5, before: 1.6, after: 1.2 },
    ...lines.map(entry),
    {
      kind: 'paragraph',
      text: `Dicetak ${when} oleh ${stamp.by} · ${stamp.classification}`,
      align: 'left',
      size: 6,
      before: lines.length > 0 ? 1.8 : 0,
    },
  ];
}

const known = (lines: Line[]): Line[] => lines.filter(([, value]) => value !== null && value.trim() !== '');

const entry = ([label, value]: Line): Block => ({
  kind: 'entry',
  label,
  columns: GRID,
  body: { kind: 'text', text: glueProse(value ?? ''), align: 'left' },
});

const heightOf = (lines: Line[]): number =>
  lines.reduce((sum, [, value]) => sum + Math.ceil((value ?? '').length / LETTERS), 0) * LINE_HEIGHT;

/** Duties in slips as full as they can be; each slip has at least one. */
function shared(duties: SlipDuty[], room: number): SlipDuty[][] {
  const shares: SlipDuty[][] = [];
  let left = 0;
  for (const duty of duties) {
    const height = heightOf(dutyLines(duty)) + heightOf([['', duty.activity]]) + 4;
    const open = shares.at(-1);
    if (open && height <= left) open.push(duty);
    else {
      shares.push([duty]);
      left = room;
    }
    left -= height;
  }
  return shares;
}
