import { dayLongDate, longDate, thousands } from '../text/format.ts';
import { fillWidth, GREY, LIST_LANDSCAPE, textWidth } from './geometry.ts';
import { listTitle } from './parts/letterhead.ts';
import { listSection } from './parts/list-page.ts';
import { listName, rankAndNumberCell } from './parts/person.ts';
import { listSignature } from './parts/signature.ts';
import type { PlotingTpsData, PollingBand, PollingBlock } from './ploting-tps-data.ts';
import type { PaperDocument, Section, TableBlock, TableCell, TableRow } from './types.ts';
import { countedOf } from './words.ts';

const WIDTHS = [8, 52, 40, 52, 27, 17, 19, 44, 18];
const titlesOf = (district: District): string[] => [
  'NO',
  'NAMA',
  'PANGKAT / NRP',
  `TPS (NOMOR, ${villageWord(district)})`,
  'KATEGORI',
  'POLA',
  'JUMLAH LINMAS',
  'PADAL',
  'KET',
];
const ALIGNS = ['center', 'left', 'center', 'left', 'center', 'center', 'center', 'left', 'left'] as const;
const ROW = 5.6;
/** Padal and long lists of places are set smaller. */
const SMALL = 8.5;

type District = PlotingTpsData['districts'][number];

/** What the villages of a district are called, in one word where there is one. */
function villageWord({ bands }: District): string {
  const words = new Set(bands.flatMap(({ title }) => /^(KELURAHAN|DESA) /.exec(title)?.[1] ?? []));
  return words.size === 1 ? [...words].join() : 'KEL./DESA';
}

/** Daftar ploting TPS: a list for each district, with its own page numbers. */
export function plotingTps(data: PlotingTpsData): PaperDocument {
  const [only, ...more] = data.districts;
  const where = only && more.length === 0 ? only.name : data.unit.name;
  return {
    title: `Daftar ploting personel pengamanan TPS – ${where}`,
    subject: data.operationLine,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: data.districts.map((district) => section(data, district)),
  };
}

function section(data: PlotingTpsData, district: District): Section {
  const width = textWidth(data.paper, 'landscape', LIST_LANDSCAPE);
  const sum = sumOf(district.bands.flatMap(({ blocks }) => blocks));
  return listSection(data, {
    orientation: 'landscape',
    margins: LIST_LANDSCAPE,
    runningTitle: `Daftar ploting personel pengamanan TPS ${district.name} – ${longDate(data.day)}`,
    body: [
      listTitle(
        [
          `DAFTAR PLOTING PERSONEL PENGAMANAN TPS ${district.name.toUpperCase()}`,
          data.operationLine,
          `PEMUNGUTAN SUARA HARI ${dayLongDate(data.day).replace(', ', ' TANGGAL ').toUpperCase()}`,
        ],
        { before: 3.8, after: 3.2 },
      ),
      table(district, width),
      {
        kind: 'paragraph',
        align: 'left',
        size: 9,
        before: 2.5,
        keepWithNext: true,
        text: [
          'Pola A-B-C = A personel Polri : B TPS : C anggota Linmas. Jumlah ',
          `${countedOf(sum.people, 'personel Polri')}, ${countedOf(sum.places, 'TPS')}, dan `,
          `${countedOf(sum.linmas, 'anggota Linmas')}.`,
          sum.missing > 0 ? ` Belum terisi ${countedOf(sum.missing, 'personel')}.` : '',
        ].join(''),
      },
      listSignature(data.signature, { width, city: data.unit.city, date: data.date }),
    ],
  });
}

interface Sum {
  people: number;
  missing: number;
  places: number;
  linmas: number;
}

const sumOf = (blocks: readonly PollingBlock[]): Sum =>
  blocks.reduce<Sum>(
    (sum, block) => ({
      people: sum.people + block.people.length,
      missing: sum.missing + block.missing,
      places: sum.places + block.placeCount,
      linmas: sum.linmas + block.linmas,
    }),
    { people: 0, missing: 0, places: 0, linmas: 0 },
  );

function table(district: District, width: number): TableBlock {
  return {
    kind: 'table',
    keepWithNext: true,
    columns: fillWidth(WIDTHS, width).map((each, index) => ({ width: each, align: ALIGNS[index] ?? 'left' })),
    head: [
      {
        fill: GREY.head,
        minHeight: 6.9,
        cells: titlesOf(district).map((text) => ({ text, bold: true, align: 'center' }) satisfies TableCell),
      },
    ],
    rows: rows(district),
  };
}

function rows({ bands }: District): TableRow[] {
  const made: TableRow[] = [];
  let number = 0;
  bands.forEach((band, index) => {
    made.push(bandRow(`${letterOf(index)}. ${band.title}`));
    band.blocks.forEach((block, at) => {
      const lines = blockRows(block, number);
      number += lines.length;
      const last = lines.at(-1);
      // The last block stays with its subtotal.
      if (last && at === band.blocks.length - 1) last.keepWithNext = true;
      made.push(...lines);
    });
    made.push(totalRow(subtotalLabel(band), sumOf(band.blocks)));
  });
  const sum = sumOf(bands.flatMap(({ blocks }) => blocks));
  const subtotal = made.at(-1);
  if (subtotal) subtotal.keepWithNext = true;
  made.push({ ...totalRow(`JUMLAH: ${thousands(sum.people)} personel Polri`, sum), keepWithNext: true });
  return made;
}

/** A … Z, AA, AB … */
const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

function subtotalLabel({ short, blocks }: PollingBand): string {
  const { people, missing } = sumOf(blocks);
  const lack = missing > 0 ? ` (kurang ${thousands(missing)})` : '';
  return `Jumlah ${short}: ${thousands(people)} personel${lack}`;
}

/** One row a person; what is about the places stands beside all of them. */
function blockRows(block: PollingBlock, before: number): TableRow[] {
  const people = [...block.people, ...Array<null>(block.missing).fill(null)];
  if (people.length === 0) people.push(null);
  const span = people.length;
  const named = block.people.length;
  const shared = (text: string, small = false): TableCell => ({
    text,
    rowSpan: span,
    valign: 'middle',
    ...(small ? { size: SMALL } : {}),
  });
  return people.map((person, i) => ({
    minHeight: ROW,
    cells: [
      { text: String(before + i + 1) },
      { text: person ? listName(person.name) : '' },
      { text: person ? rankAndNumberCell(person.rank, person.number) : '' },
      ...(i > 0
        ? []
        : [
            shared(block.places, block.places.length > 60),
            shared(block.category),
            shared(block.pattern),
            shared(thousands(block.linmas)),
            shared(block.padal ?? '', true),
          ]),
      ...(i === 0 && named > 0 ? [{ ...shared(block.note ?? '', true), rowSpan: named }] : []),
      ...(person === null
        ? [{ text: block.missing > 0 ? 'Belum terisi' : (block.note ?? ''), size: SMALL }]
        : []),
    ],
  }));
}

const bandRow = (title: string): TableRow => ({
  fill: GREY.subBand,
  minHeight: ROW,
  keepWithNext: true,
  cells: [{ text: title, span: WIDTHS.length, bold: true, align: 'left' }],
});

const totalRow = (label: string, sum: Sum): TableRow => ({
  fill: GREY.total,
  minHeight: ROW,
  cells: [
    { text: label, span: 3, bold: true, align: 'right' },
    { text: `${thousands(sum.places)} TPS`, span: 3, bold: true, align: 'left' },
    { text: thousands(sum.linmas), bold: true },
    { text: '', span: 2 },
  ],
});
