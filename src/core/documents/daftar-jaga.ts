import { dayLongDate } from '../text/format.ts';
import { handoverBlocks, headCell, logBlocks } from './daftar-jaga-book.ts';
import type { DaftarJagaData, GuardPerson, GuardShift } from './daftar-jaga-data.ts';
import { fillWidth, GREY, LIST_PORTRAIT, textWidth } from './geometry.ts';
import { listTitle } from './parts/letterhead.ts';
import { listHeads, listSection } from './parts/list-page.ts';
import { listName, peopleCounted, rankAndNumberCell } from './parts/person.ts';
import { listSignature } from './parts/signature.ts';
import type { PaperDocument, Section, TableBlock, TableCell, TableRow } from './types.ts';
import { countedOf } from './words.ts';

/** NO, NAMA, PANGKAT / NRP, TUGAS, TITIK JAGA, two halves of TANDA TANGAN. */
const WIDTHS = [9, 47, 34, 30, 25, 20, 20];
const ALIGNS = ['center', 'left', 'center', 'left', 'left', 'left', 'left'] as const;
const BAND = 5.2;
const ROW = 7.2;

type Post = DaftarJagaData['posts'][number];

/** Daftar jaga harian: who stands in which shift of a day, with signatures, and the handovers between the shifts. */
export function daftarJaga(data: DaftarJagaData): PaperDocument {
  const only = data.posts.length === 1 ? data.posts[0] : null;
  return {
    title: `Daftar jaga harian${only ? ` ${only.place}` : ''} – ${dayLongDate(data.day)}`,
    subject: data.operation,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: data.posts.map((post) => section(data, post)),
  };
}

function section(data: DaftarJagaData, post: Post): Section {
  const width = textWidth(data.paper, 'portrait', LIST_PORTRAIT);
  const { unit, day, operation } = data;
  const signature = listSignature(post.signature, { width, city: unit.city, date: day, before: 4.5 });
  return listSection(data, {
    orientation: 'portrait',
    margins: LIST_PORTRAIT,
    runningTitle: `Daftar jaga harian ${post.place} – ${dayLongDate(day)}`,
    body: [
      listTitle([`DAFTAR JAGA HARIAN PENGAMANAN ${post.place.toUpperCase()}`], { before: 3.8, after: 3.2 }),
      listHeads(
        [
          { label: 'Pos', value: post.place },
          { label: 'Hari, tanggal', value: dayLongDate(day) },
          { label: 'Waktu', value: post.time },
          { label: 'Operasi', value: operation },
        ],
        2.8,
      ),
      duties(post, width),
      // The handovers and who signs them stay on one page as far as one page can hold them.
      {
        kind: 'group',
        before: 5,
        blocks: [
          ...handoverBlocks(post.handovers, unit.timeZone, width),
          ...logBlocks(post.log, unit.timeZone, width),
          signature,
        ],
      },
    ],
  });
}

function duties({ shifts }: Post, width: number): TableBlock {
  const rows: TableRow[] = [];
  let number = 0;
  for (const { title, regu, people, missing } of shifts) {
    rows.push({
      fill: GREY.subBand,
      minHeight: BAND,
      keepWithNext: true,
      cells: [
        {
          text: [title, regu?.toUpperCase()].filter(Boolean).join(' – '),
          span: WIDTHS.length,
          bold: true,
          align: 'left',
        },
      ],
    });
    let first = true;
    for (const person of [...people, ...Array<null>(missing).fill(null)]) {
      number += 1;
      rows.push(personRow(person, number, first));
      first = false;
    }
  }
  for (const row of rows.slice(-2)) row.keepWithNext = true;
  rows.push({
    fill: GREY.total,
    minHeight: ROW,
    cells: [
      headCell('JUMLAH', { span: 2 }),
      { text: totalText(shifts), span: WIDTHS.length - 2, bold: true, align: 'left' },
    ],
  });
  return {
    kind: 'table',
    size: 9,
    columns: fillWidth(WIDTHS, width).map((each, i) => ({ width: each, align: ALIGNS[i] ?? 'left' })),
    head: [
      {
        fill: GREY.head,
        minHeight: 5.6,
        cells: [
          headCell('NO'),
          headCell('NAMA'),
          headCell('PANGKAT / NRP'),
          headCell('TUGAS'),
          headCell('TITIK JAGA'),
          headCell('TANDA TANGAN', { span: 2 }),
        ],
      },
    ],
    rows,
  };
}

/** Odd numbers sign left, even ones right; below the first row of a shift a box takes two rows. */
function personRow(person: GuardPerson | null, number: number, first: boolean): TableRow {
  const odd = number % 2 === 1;
  const box: TableCell = {
    text: `${number}.\u00a0................`,
    size: 8,
    valign: 'top',
    nowrap: true,
    padding: 1.1,
  };
  const empty: TableCell = first ? { text: '' } : { text: '', openTop: true };
  const bold = person?.leader === true;
  return {
    minHeight: ROW,
    cells: [
      { text: String(number) },
      { text: person ? listName(person.name) : '', bold },
      { text: person ? rankAndNumberCell(person.rank, person.number) : '', nowrap: true, padding: 0.5 },
      { text: person ? person.duty : 'Belum terisi' },
      { text: person?.point ?? '' },
      odd ? box : empty,
      odd ? empty : box,
    ],
  };
}

/** "16 (enam belas) orang: 1 (satu) padal dan 3 (tiga) regu masing-masing 5 (lima) orang" */
function totalText(shifts: readonly GuardShift[]): string {
  const sum = (of: readonly GuardShift[]) => of.reduce((total, { people }) => total + people.length, 0);
  const missing = shifts.reduce((total, shift) => total + shift.missing, 0);
  const padal = sum(shifts.filter((shift) => shift.padal));
  const regu = shifts.filter((shift) => !shift.padal && shift.people.length > 0);
  const sizes = new Set(regu.map(({ people }) => people.length));
  const each =
    sizes.size === 1 && regu.length > 1 ? ` masing-masing ${peopleCounted([...sizes][0] ?? 0)}` : '';
  const parts = [
    padal > 0 ? countedOf(padal, 'padal') : null,
    regu.length > 0
      ? `${countedOf(regu.length, regu.every((shift) => shift.regu) ? 'regu' : 'shift')}${each}`
      : null,
  ].filter((part) => part !== null);
  const lack = missing > 0 ? `; belum terisi ${peopleCounted(missing)}` : '';
  return `${peopleCounted(sum(shifts))}: ${parts.join(' dan ')}${lack}`;
}
