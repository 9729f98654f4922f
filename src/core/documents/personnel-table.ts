import { type AnnexLine, annexLines, peopleOf } from './annex-bands.ts';
import { fillWidth, GREY } from './geometry.ts';
import { glueAll } from './glue.ts';
import { listName, numberLines, peopleCounted } from './parts/person.ts';
import type { SprinData } from './sprin-data.ts';
import type { TableBlock, TableCell, TableColumn, TableRow } from './types.ts';
import { dividable } from './words.ts';

/** 650:650:3400:1300:1500:3900:3200 of 277 mm. */
const WIDTHS = [12.3, 12.3, 64.5, 24.7, 28.5, 74, 60.7];
/** The same with a KET column. */
const WIDTHS_WITH_NOTES = [12.3, 12.3, 60, 24.7, 28.5, 65, 52, 22.2];
const ROW = 5.6;

type Annex = SprinData['annex'];

/** The people of an order or a plan in their bands, with JUMLAH; its last rows stay with the signature. */
export function personnelTable(annex: Omit<Annex, 'title'>, width: number): TableBlock {
  return {
    kind: 'table',
    columns: columns(annex.notes, width),
    head: headRows(annex.notes),
    rows: rows(annex),
    keepWithNext: true,
  };
}

function columns(notes: boolean, width: number): TableColumn[] {
  const aligns = ['center', 'center', 'left', 'center', 'center', 'left', 'left', 'left'] as const;
  return fillWidth(notes ? WIDTHS_WITH_NOTES : WIDTHS, width).map((each, index) => ({
    width: each,
    align: aligns[index] ?? 'left',
    ...(index === 3 ? { nowrap: true, padding: 0.5 } : {}),
  }));
}

function headRows(notes: boolean): TableRow[] {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    text,
    bold: true,
    align: 'center',
    padding: 0.5,
    ...more,
  });
  const deep = { rowSpan: 2 };
  return [
    {
      fill: GREY.head,
      minHeight: 6.35,
      cells: [
        cell('NO', { span: 2 }),
        cell('NAMA', deep),
        cell('PANGKAT', deep),
        cell('NRP / NIP', deep),
        cell('JABATAN', { span: 2 }),
        ...(notes ? [cell('KET', deep)] : []),
      ],
    },
    {
      fill: GREY.head,
      minHeight: 8.7,
      cells: [
        cell('URUT', { size: 8 }),
        cell('SAT\nGAS', { size: 8 }),
        cell('STRUKTUR'),
        cell('OPERASIONAL'),
      ],
    },
  ];
}

function rows(annex: Omit<Annex, 'title'>): TableRow[] {
  const lines = annexLines(annex.bands, annex.subBands);
  const count = annex.notes ? 8 : 7;
  const made = lines.map((line) => row(line, count, annex.notes));
  const last = lines.findLastIndex((line) => line.kind === 'person');
  const beforeLast = lines.slice(0, Math.max(0, last)).findLastIndex((line) => line.kind === 'person');
  // The last two people stay with the total and the signature, so that nobody signs an empty page.
  for (const each of made.slice(Math.max(0, beforeLast))) each.keepWithNext = true;
  made.push({
    fill: GREY.total,
    minHeight: ROW,
    keepWithNext: true,
    cells: [
      { text: 'JUMLAH', span: 2, bold: true, align: 'center' },
      { text: peopleCounted(peopleOf(annex.bands).length), span: count - 2, bold: true, align: 'left' },
    ],
  });
  return made;
}

function row(line: AnnexLine, count: number, notes: boolean): TableRow {
  if (line.kind === 'person') {
    const { person } = line;
    return {
      minHeight: ROW,
      cells: [
        { text: String(line.number) },
        { text: String(line.inSatgas) },
        { text: listName(person.name) },
        { text: glueAll(person.rank) },
        { text: numberLines(person.number) },
        { text: person.position ?? '' },
        { text: dividable(person.opsPosition ?? '') },
        ...(notes ? [{ text: person.note ?? '' }] : []),
      ],
    };
  }
  const base = { minHeight: ROW, keepWithNext: true, ...(line.gap ? { gapBefore: 3 } : {}) };
  const title = dividable(line.title);
  if (line.level === 'section') {
    return { ...base, fill: GREY.band, cells: [{ text: title, span: count, bold: true, align: 'center' }] };
  }
  if (line.level === 'satgas') {
    return { ...base, fill: GREY.subBand, cells: [{ text: title, span: count, bold: true, align: 'left' }] };
  }
  return {
    ...base,
    cells: [
      { text: '', span: 2 },
      { text: title, span: count - 2, bold: true, italic: true, align: 'left' },
    ],
  };
}
