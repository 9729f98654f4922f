import { capitalName } from '../personnel/name.ts';
import { fullRank } from '../personnel/rank.ts';
import { peopleOf } from './annex-bands.ts';
import { orderAnnex } from './parts/order-annex.ts';
import { orderDocument, orderSection } from './parts/order-letter.ts';
import { numberWithWord } from './parts/person.ts';
import { personnelTable } from './personnel-table.ts';
import type { AnnexPerson, SprinData } from './sprin-data.ts';
import type { EntryBlock, PaperDocument, Section } from './types.ts';

/** Up to this many people are named in the order itself; more get an annex. */
const INLINE_PEOPLE = 3;

/** Surat Perintah: the letter, and an annex with its own page numbers when more than three people are named. */
export function sprin(data: SprinData): PaperDocument {
  const letter = orderSection(data, { addressees: addressees(data) });
  return orderDocument(data, {
    subject: data.annex.title.join(' '),
    sections: namesInline(data) ? [letter] : [letter, annex(data)],
  });
}

const annex = (data: SprinData): Section =>
  orderAnnex(data, {
    title: data.annex.title,
    table: (width) => personnelTable(data.annex, width),
    before: 4,
  });

/** Whether Kepada names the people. Whoever writes Kepada by hand gets the annex, or nobody would be named. */
function namesInline(data: SprinData): boolean {
  return data.addressees === null && peopleOf(data.annex.bands).length <= INLINE_PEOPLE;
}

function addressees(data: SprinData): EntryBlock['body'] {
  if (namesInline(data)) {
    return { kind: 'items', items: inlinePeople(peopleOf(data.annex.bands)), ragged: true };
  }
  const standard = `PARA PERSONEL POLRI ${data.unit.name.toUpperCase()} YANG NAMA, PANGKAT, DAN JABATANNYA TERLAMPIR DALAM SURAT PERINTAH INI.`;
  return { kind: 'text', text: data.addressees ?? standard, align: 'left' };
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
