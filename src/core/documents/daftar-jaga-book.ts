import type { GuardHandover, GuardLog } from './daftar-jaga-data.ts';
import { fillWidth, GREY } from './geometry.ts';
import { listName, numberWithWord } from './parts/person.ts';
import type { Block, TableCell, TableRow, Text } from './types.ts';

/** PUKUL, DARI / KEPADA, KEADAAN, YANG MENYERAHKAN, YANG MENERIMA. */
const HANDOVER_WIDTHS = [16, 24, 69, 38, 38];
/** PUKUL, JENIS, URAIAN, PETUGAS. */
const LOG_WIDTHS = [24, 20, 93, 48];
const HANDOVER_ROW = 23;
/** Lines above a name where the karu signs. */
const SIGN_LINES = '\n\n\n\n';

/** A cell of a table head. */
export const headCell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  text,
  bold: true,
  align: 'center',
  ...more,
});

const heading = (text: string, before = 0): Block => ({
  kind: 'paragraph',
  align: 'left',
  before,
  after: 2,
  keepWithNext: true,
  text: [{ text, bold: true }],
});

/** A clock, with its date below when it is another day than the list's. */
const timeText = (time: string, day: string | null): Text => [
  { text: time },
  ...(day === null ? [] : [{ text: `\n(${day})`, size: 8 }]),
];

/** The handovers between the shifts, with room for two signatures each. */
export function handoverBlocks(rows: readonly GuardHandover[], zone: string, width: number): Block[] {
  if (rows.length === 0) return [];
  return [
    heading('SERAH TERIMA JAGA'),
    {
      kind: 'table',
      size: 9,
      keepWithNext: true,
      lineHeight: 1.3,
      columns: fillWidth(HANDOVER_WIDTHS, width).map((each, i) => ({
        width: each,
        align: i === 2 ? 'left' : 'center',
      })),
      head: [
        {
          fill: GREY.head,
          minHeight: 5.4,
          cells: [
            headCell(`PUKUL\n(${zone})`, { rowSpan: 2 }),
            headCell('DARI /\nKEPADA', { rowSpan: 2 }),
            headCell('KEADAAN DAN BARANG YANG\nDISERAHTERIMAKAN', { rowSpan: 2 }),
            headCell('NAMA DAN TANDA TANGAN KARU', { span: 2 }),
          ],
        },
        {
          fill: GREY.head,
          minHeight: 5.4,
          cells: [
            headCell('YANG MENYERAHKAN', { nowrap: true, padding: 0.5 }),
            headCell('YANG MENERIMA', { nowrap: true, padding: 0.5 }),
          ],
        },
      ],
      rows: rows.map(handoverRow),
    },
  ];
}

const dots = (count: number): string => '.'.repeat(count);

function handoverRow(handover: GuardHandover): TableRow {
  const { time, day, from, to, situation, equipment, note } = handover;
  return {
    minHeight: HANDOVER_ROW,
    cells: [
      { text: timeText(time, day) },
      { text: `${from}\nkepada\n${to}` },
      {
        valign: 'top',
        text: [
          `Situasi: ${situation ?? dots(51)}`,
          ...(equipment === null
            ? [
                `HT ${dots(7)} unit, senter ${dots(7)} unit`,
                `Kunci ${dots(7)} buah, buku mutasi ${dots(7)} buah`,
              ]
            : [`Barang: ${equipment}`]),
          `Catatan: ${note ?? dots(50)}`,
        ].join('\n'),
      },
      signerCell(handover.giver),
      signerCell(handover.taker),
    ],
  };
}

/** Room for a signature above the name; without a name room alone. */
function signerCell(signer: GuardHandover['giver']): TableCell {
  const lines = signer && [
    listName(signer.name),
    [signer.rank, signer.number && numberWithWord(signer.number)].filter(Boolean).join(' '),
  ];
  return {
    text: lines ? `${SIGN_LINES}${lines.join('\n')}` : '',
    size: 8,
    valign: 'top',
    padding: 0.6,
  };
}

/** What was written in the book of the day; nothing when nothing was. */
export function logBlocks(rows: readonly GuardLog[], zone: string, width: number): Block[] {
  if (rows.length === 0) return [];
  return [
    heading('MUTASI JAGA', 4),
    {
      kind: 'table',
      size: 9,
      keepWithNext: true,
      columns: fillWidth(LOG_WIDTHS, width).map((each, i) => ({
        width: each,
        align: i === 0 ? 'center' : 'left',
      })),
      head: [
        {
          fill: GREY.head,
          minHeight: 5.4,
          cells: [headCell(`PUKUL (${zone})`), headCell('JENIS'), headCell('URAIAN'), headCell('PETUGAS')],
        },
      ],
      rows: rows.map(({ time, day, kind, text, by }) => ({
        minHeight: 5,
        cells: [{ text: timeText(time, day) }, { text: kind }, { text }, { text: by ?? '' }],
      })),
    },
  ];
}
