import {
  ABSENCE_REASONS,
  type AbsenceReason,
  type DaftarHadirData,
  type RollCallPerson,
} from './daftar-hadir-data.ts';
import { fillWidth, GREY, LIST_PORTRAIT, textWidth } from './geometry.ts';
import { listTitle } from './parts/letterhead.ts';
import { listHeads, listSection } from './parts/list-page.ts';
import { listName, peopleCounted, rankOverNumber } from './parts/person.ts';
import { listSignature } from './parts/signature.ts';
import type {
  Block,
  GridColumns,
  PaperDocument,
  StackLine,
  TableBlock,
  TableCell,
  TableRow,
} from './types.ts';
import { dividable } from './words.ts';

/** NO, NAMA, PANGKAT/NRP, JABATAN, SATGAS, two halves of TANDA TANGAN, KET. */
const WIDTHS = [8, 48, 27, 34, 19, 19, 19, 11];
/** The lines JUMLAH, HADIR, KURANG. */
const COUNT_GRID: GridColumns = { label: 26, colon: 4, number: 0 };
const ROW = 9;
const DOTS = '..........';

/**
 * Daftar hadir apel. Odd numbers sign left, even ones right; the rule between two rows is left out beside the row
 * that signs, so that every signature has a box of two rows.
 */
export function daftarHadir(data: DaftarHadirData): PaperDocument {
  const width = textWidth(data.paper, 'portrait', LIST_PORTRAIT);
  return {
    title: data.runningTitle,
    subject: data.operationLine,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: [
      listSection(data, {
        orientation: 'portrait',
        margins: LIST_PORTRAIT,
        runningTitle: data.runningTitle,
        body: [
          listTitle([data.title, data.operationLine], { before: 3.8, after: 3.2 }),
          listHeads(data.heads, 2.8),
          table(data, width),
          counts(data),
          listSignature(data.signature, { width, city: data.unit.city, date: data.date, before: 4.5 }),
        ],
      }),
    ],
  };
}

function table(data: DaftarHadirData, width: number): TableBlock {
  const aligns = ['center', 'left', 'center', 'left', 'center', 'left', 'left', 'center'] as const;
  const rows = data.people.map((person, index) => personRow(person, index + 1, data.phase));
  for (const row of rows.slice(-2)) row.keepWithNext = true;
  return {
    kind: 'table',
    size: 9,
    keepWithNext: true,
    columns: fillWidth(WIDTHS, width).map((each, index) => ({
      width: each,
      align: aligns[index] ?? 'left',
      ...(index === 7 ? { padding: 0.4 } : {}),
    })),
    head: [headRow()],
    rows,
  };
}

function headRow(): TableRow {
  const cell = (text: string, span = 1): TableCell => ({ text, span, bold: true, align: 'center' });
  return {
    fill: GREY.head,
    minHeight: 9.8,
    cells: [
      cell('NO'),
      cell('NAMA'),
      cell('PANGKAT /\nNRP'),
      cell('JABATAN'),
      cell('SATGAS'),
      cell('TANDA TANGAN', 2),
      cell('KET'),
    ],
  };
}

function personRow(person: RollCallPerson, number: number, phase: DaftarHadirData['phase']): TableRow {
  const odd = number % 2 === 1;
  const box: TableCell = {
    text: signatureText(person, number, phase),
    size: 8,
    valign: 'top',
    nowrap: true,
    padding: 1.1,
  };
  const empty: TableCell = { text: '', openTop: true };
  const note = phase === 'after' && person.absence !== null ? person.absence : person.note;
  return {
    minHeight: ROW,
    cells: [
      { text: String(number) },
      { text: listName(person.name) },
      { text: rankOverNumber(person.rank, person.number) },
      { text: person.position ?? '' },
      { text: dividable(person.satgas ?? '') },
      odd ? box : empty,
      odd ? { ...empty, openTop: number > 1 } : box,
      { text: note ?? '', size: 8 },
    ],
  };
}

function signatureText(person: RollCallPerson, number: number, phase: DaftarHadirData['phase']): string {
  if (phase === 'before') return `${number}.\u00a0...............`;
  return person.absence === null ? `${number}. hadir` : `${number}. –`;
}

/** JUMLAH, HADIR, KURANG and the reasons, to fill in by hand before and counted after. */
function counts(data: DaftarHadirData): Block {
  const missing = data.people.filter((person) => person.absence !== null);
  const filled = data.phase === 'after';
  const people = (count: number) => (filled ? peopleCounted(count) : `${DOTS} orang`);
  const reason = (name: AbsenceReason): StackLine => {
    const count = missing.filter((person) => person.absence === name).length;
    return { label: name, value: filled ? (count === 0 ? '–' : `${count} orang`) : DOTS };
  };
  const stack = (lines: StackLine[], labelWidth: number): Block => ({
    kind: 'stack',
    lines,
    place: 'left',
    align: 'left',
    labelWidth,
    colonWidth: 4,
    lineHeight: 1.5,
  });
  // The number in words is long: it wraps in its column instead of running into the next one.
  const total = (label: string, value: string): Block => ({
    kind: 'entry',
    label,
    columns: COUNT_GRID,
    lineHeight: 1.5,
    body: { kind: 'text', text: value, align: 'left' },
  });
  const half = Math.ceil(ABSENCE_REASONS.length / 2);
  return {
    kind: 'columns',
    before: 3.6,
    keepWithNext: true,
    columns: [
      {
        width: 94,
        blocks: [
          total('JUMLAH', peopleCounted(data.people.length)),
          total('HADIR', people(data.people.length - missing.length)),
          total('KURANG', people(missing.length)),
        ],
      },
      {
        width: 46,
        blocks: [stack(['KETERANGAN KURANG', ...ABSENCE_REASONS.slice(0, half).map(reason)], 24)],
      },
      { blocks: [stack(['', ...ABSENCE_REASONS.slice(half).map(reason)], 22)] },
    ],
  };
}
