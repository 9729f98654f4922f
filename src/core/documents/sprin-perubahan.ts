import { fillWidth, GREY } from './geometry.ts';
import { glueAll } from './glue.ts';
import { orderAnnex } from './parts/order-annex.ts';
import { orderDocument, orderSection } from './parts/order-letter.ts';
import { listName, numberWithWord, peopleCounted } from './parts/person.ts';
import type { AmendmentChange, SprinPerubahanData } from './sprin-perubahan-data.ts';
import type { PaperDocument, Section, TableBlock, TableCell, TableRow, Text } from './types.ts';
import { dividable } from './words.ts';

/** NO, JENIS PERUBAHAN, NO URUT LAMA, SEMULA, MENJADI, ALASAN, of 277 mm. */
const WIDTHS = [9, 24, 15, 92, 92, 45];
const SIZE = 9.5;
const KINDS = { replaced: 'DIGANTI', moved: 'DIPINDAH', added: 'DITAMBAH', removed: 'DIHAPUS' } as const;

/** Sprin perubahan: the letter, and the differences of the two lists as its annex. */
export function sprinPerubahan(data: SprinPerubahanData): PaperDocument {
  const about = `PERUBAHAN ATAS SURAT PERINTAH NOMOR: ${glueAll(data.amends.toUpperCase())}`;
  const changed = data.annex.changes.length > 0;
  const list = changed
    ? 'TERCANTUM DALAM LAMPIRAN SURAT PERINTAH INI'
    : 'TERCANTUM DALAM SURAT PERINTAH TERSEBUT';
  const standard = `PERSONEL POLRI ${data.unit.name.toUpperCase()} YANG NAMA, PANGKAT, DAN JABATANNYA ${list}.`;
  const letter = orderSection(data, {
    about: ['tentang', about],
    addressees: { kind: 'text', text: data.addressees ?? standard, align: 'left' },
  });
  return orderDocument(data, { subject: about, sections: changed ? [letter, annex(data)] : [letter] });
}

const annex = (data: SprinPerubahanData): Section =>
  orderAnnex(data, {
    title: data.annex.title,
    table: (width) => changeTable(data.annex, width),
    before: 3,
  });

function changeTable(annex: SprinPerubahanData['annex'], width: number): TableBlock {
  const aligns = ['center', 'center', 'center', 'left', 'left', 'left'] as const;
  const rows = annex.changes.map(changeRow);
  // The last two changes stay with the total and the signature, so that nobody signs an empty page.
  for (const row of rows.slice(-2)) row.keepWithNext = true;
  return {
    kind: 'table',
    columns: fillWidth(WIDTHS, width).map((each, index) => ({ width: each, align: aligns[index] ?? 'left' })),
    head: headRows(),
    rows: [...rows, totalRow(annex)],
    keepWithNext: true,
  };
}

function headRows(): TableRow[] {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    text,
    bold: true,
    align: 'center',
    size: SIZE,
    padding: 0.5,
    ...more,
  });
  const deep = { rowSpan: 2 };
  return [
    {
      fill: GREY.head,
      minHeight: 6.5,
      cells: [
        cell('NO', deep),
        cell('JENIS\nPERUBAHAN', deep),
        cell('NO\nURUT\nLAMA', deep),
        cell('PERSONEL / JABATAN OPERASIONAL', { span: 2 }),
        cell('ALASAN', deep),
      ],
    },
    { fill: GREY.head, minHeight: 6.5, cells: [cell('SEMULA'), cell('MENJADI')] },
  ];
}

function changeRow(change: AmendmentChange, index: number): TableRow {
  const cell = (text: Text, more: Partial<TableCell> = {}): TableCell => ({ text, size: SIZE, ...more });
  const person = (placed: AmendmentChange['before']): TableCell =>
    placed === null ? cell('–', { align: 'center' }) : cell(personText(placed));
  return {
    cells: [
      cell(String(index + 1)),
      cell([{ text: KINDS[change.kind], bold: true }]),
      cell(change.oldNumber === null ? '–' : String(change.oldNumber)),
      person(change.before),
      person(change.after),
      cell(change.reason ?? ''),
    ],
  };
}

/** Name, rank with the number, position, and the duty in bold, each on a line of its own. */
function personText({ name, rank, number, position, duty }: NonNullable<AmendmentChange['before']>): Text {
  const lines = [
    listName(name),
    glueAll([rank, number === null ? '' : numberWithWord(number)].filter(Boolean).join(' ')),
    position ?? '',
  ].filter((line) => line !== '');
  return [{ text: `${lines.join('\n')}\n` }, { text: dividable(duty), bold: true }];
}

function totalRow({ before, after }: SprinPerubahanData['annex']): TableRow {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    text,
    bold: true,
    align: 'left',
    size: SIZE,
    ...more,
  });
  return {
    fill: GREY.total,
    minHeight: 5.6,
    keepWithNext: true,
    cells: [
      cell('JUMLAH PERSONEL', { span: 3, align: 'center' }),
      cell(peopleCounted(before)),
      cell(peopleCounted(after)),
      cell(''),
    ],
  };
}
