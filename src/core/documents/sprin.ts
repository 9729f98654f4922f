import { capitalName } from '../personnel/name.ts';
import { fullRank } from '../personnel/rank.ts';
import { longDate } from '../text/format.ts';
import { peopleOf } from './annex-bands.ts';
import { HEMAT, LINE, ORDER_GRID, PERKAP, textWidth } from './geometry.ts';
import { glueAll, glueProse } from './glue.ts';
import { addressList, letterEntry, letterList, letterNextHead } from './parts/letter.ts';
import { emblem, kop } from './parts/letterhead.ts';
import { numberWithWord } from './parts/person.ts';
import { issuedAt, signatureBlock } from './parts/signature.ts';
import { annexSection } from './sprin-annex.ts';
import type { AnnexPerson, SprinData } from './sprin-data.ts';
import type { Block, EntryBlock, PaperDocument, Section } from './types.ts';
import { listItems } from './words.ts';

/** Up to this many people are named in the order itself; more get an annex. */
const INLINE_PEOPLE = 3;

/** Surat Perintah: the letter, and an annex with its own page numbers when more than three people are named. */
export function sprin(data: SprinData): PaperDocument {
  const annexed = !namesInline(data);
  const shown = data.number ?? data.blankNumber;
  return {
    title: `${data.state === 'draft' ? 'Konsep ' : ''}Surat Perintah Nomor ${shown.replaceAll(/\s+/g, ' ')}`,
    subject: data.annex.title.join(' '),
    author: data.unit.name,
    createdAt: data.createdAt,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: annexed ? [letterSection(data), annexSection(data)] : [letterSection(data)],
  };
}

/** Whether Kepada names the people. Whoever writes Kepada by hand gets the annex, or nobody would be named. */
function namesInline(data: SprinData): boolean {
  return data.addressees === null && peopleOf(data.annex.bands).length <= INLINE_PEOPLE;
}

function letterSection(data: SprinData): Section {
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
      ...title(data),
      ...considerations(data, 2 * blank),
      letterList('Dasar', data.bases, blank),
      ordered(blank),
      addressees(data, blank),
      { ...letterList('Untuk', data.tasks, blank), keepWithNext: true },
      { kind: 'paragraph', text: 'Selesai.', align: 'left', before: blank, keepWithNext: true },
      ...closing(data, { width, size, perkap }),
    ],
  };
}

function letterTop(data: SprinData): Block {
  const head = kop(data.unit.letterhead, 11);
  if (data.classification === null) return head;
  const code: Block = {
    kind: 'stack',
    lines: [data.classification],
    place: 'right',
    align: 'right',
    size: 10,
  };
  return { kind: 'columns', columns: [{ blocks: [head] }, { blocks: [code] }] };
}

function title(data: SprinData): Block[] {
  const number = glueAll(data.number ?? data.blankNumber);
  return [
    {
      kind: 'stack',
      lines: [[{ text: 'SURAT PERINTAH', letterSpacing: 2, underline: true }], `Nomor : ${number}`],
      place: 'center',
      align: 'center',
    },
  ];
}

function considerations(data: SprinData, before: number): Block[] {
  const [only, ...more] = data.considerations;
  const body: EntryBlock['body'] =
    more.length > 0
      ? { kind: 'items', items: listItems(data.considerations) }
      : { kind: 'text', text: glueProse(only ?? ''), align: 'justify' };
  return [letterEntry('Pertimbangan', body, before)];
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

function addressees(data: SprinData, before: number): Block {
  if (namesInline(data)) {
    const people = peopleOf(data.annex.bands);
    return letterEntry('Kepada', { kind: 'items', items: inlinePeople(people), ragged: true }, before);
  }
  const standard = `PARA PERSONEL POLRI ${data.unit.name.toUpperCase()} YANG NAMA, PANGKAT, DAN JABATANNYA TERLAMPIR DALAM SURAT PERINTAH INI.`;
  return letterEntry('Kepada', { kind: 'text', text: data.addressees ?? standard, align: 'left' }, before);
}

/** One to three people by name: name, rank in full with the number, position and the one in the operation. */
function inlinePeople(people: AnnexPerson[]): string[] {
  return people.map((person, index) => {
    const number = person.number === null ? '' : ` ${numberWithWord(person.number)}`;
    const positions = [person.position, person.opsPosition].filter((each) => each !== null && each !== '');
    const lines = [capitalName(person.name), `${fullRank(person.rank)}${number}`, positions.join(' / ')];
    return lines.filter((line) => line !== '').join('\n') + (index === people.length - 1 ? '.' : ';');
  });
}

/** Signature with the paraf list of the file copy, then Tembusan; all of it stays with the last task. */
function closing(data: SprinData, of: { width: number; size: number; perkap: boolean }): Block[] {
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

function dateOf(data: SprinData): string {
  return data.date === null ? '' : glueAll(longDate(data.date));
}
