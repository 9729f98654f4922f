import { dayLongDate } from '../text/format.ts';
import { fillWidth, GREY, LIST_LANDSCAPE, textWidth } from './geometry.ts';
import { listTitle } from './parts/letterhead.ts';
import { listHeads, listSection } from './parts/list-page.ts';
import { listName, peopleCounted, rankAndNumberCell } from './parts/person.ts';
import { listSignature } from './parts/signature.ts';
import type { PlotEvent, PlotingData, PlotPerson } from './ploting-data.ts';
import { recapSection } from './ploting-recap.ts';
import type { PaperDocument, Section, TableBlock, TableCell, TableRow } from './types.ts';
import { dividable } from './words.ts';

const WIDTHS = [9, 58, 42, 60, 50, 44, 14];
const ROW = 5.6;

/** Daftar ploting: the recap per location first when there is one, then each event with its own page numbers. */
export function ploting(data: PlotingData): PaperDocument {
  const first = data.events[0];
  const what = data.events.length === 1 && first ? first.runningTitle : data.operationLine;
  return {
    title: `Daftar ploting personel – ${what}`,
    subject: data.operationLine,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: [
      ...(data.recap === null ? [] : [recapSection(data, data.recap)]),
      ...data.events.map((event) => eventSection(data, event)),
    ],
  };
}

function eventSection(data: PlotingData, event: PlotEvent): Section {
  const width = textWidth(data.paper, 'landscape', LIST_LANDSCAPE);
  return listSection(data, {
    orientation: 'landscape',
    margins: LIST_LANDSCAPE,
    runningTitle: `Daftar ploting personel – ${event.runningTitle}, ${dayLongDate(event.date)}`,
    body: [
      listTitle([event.title, data.operationLine], { before: 3.8, after: 3.2 }),
      listHeads(
        [
          { label: 'Kegiatan', value: event.activity },
          { label: 'Hari, tanggal', value: dayLongDate(event.date) },
          { label: 'Pukul', value: event.time },
          { label: 'Tempat', value: event.place },
        ],
        2.8,
      ),
      table(event, data.satgas, width),
      listSignature(data.signature, { width, city: data.unit.city, date: data.date }),
    ],
  });
}

function table(event: PlotEvent, satgas: string[], width: number): TableBlock {
  const aligns = ['center', 'left', 'center', 'left', 'left', 'left', 'center'] as const;
  const titles = [
    'NO',
    'NAMA',
    'PANGKAT / NRP',
    'KESATUAN / JABATAN',
    'SATGAS / TUGAS',
    'TITIK PLOTING',
    'KET',
  ];
  return {
    kind: 'table',
    keepWithNext: true,
    columns: fillWidth(WIDTHS, width).map((each, index) => ({
      width: each,
      align: aligns[index] ?? 'left',
      ...(index === 6 ? { padding: 0.5 } : {}),
    })),
    head: [
      {
        fill: GREY.head,
        minHeight: 6.9,
        cells: titles.map((text) => ({ text, bold: true, align: 'center' }) satisfies TableCell),
      },
    ],
    rows: rows(event, satgas),
  };
}

function rows(event: PlotEvent, satgas: string[]): TableRow[] {
  const groups = groupsOf(event.people);
  const made: TableRow[] = [];
  let number = 0;
  groups.forEach((group, index) => {
    if (group.title !== null) {
      const letter = String.fromCharCode(65 + (index % 26));
      made.push(band(`${letter}. ${group.title.toUpperCase()}`));
    }
    for (const person of group.people) made.push(personRow(person, ++number));
    const last = made.at(-1);
    if (group.title !== null && last) {
      last.keepWithNext = true;
      made.push(total(`Jumlah ${shortOf(group.title)}`, peopleCounted(group.people.length)));
    }
  });
  // The last two people stay with the total and the signature.
  const people = made.flatMap((row, index) => (row.cells.length === WIDTHS.length ? [index] : []));
  for (const row of made.slice(Math.max(0, people.at(-2) ?? 0))) row.keepWithNext = true;
  const sum = [
    peopleCounted(event.people.length),
    satgasCounts(event.people, satgas),
    event.bodies && `· ${event.bodies}`,
  ]
    .filter(Boolean)
    .join(' ');
  made.push({ ...total('JUMLAH SELURUHNYA', sum), keepWithNext: true });
  return made;
}

interface Group {
  title: string | null;
  people: PlotPerson[];
}

/** PADAL first; people with rings in groups (Pengendali, then the rings in order of appearance), others flat. */
function groupsOf(people: PlotPerson[]): Group[] {
  const leaders = people.filter((person) => person.padal);
  const others = people.filter((person) => !person.padal);
  if (others.every((person) => person.ring === null))
    return [{ title: null, people: [...leaders, ...others] }];
  const groups: Group[] = leaders.length > 0 ? [{ title: 'Pengendali', people: leaders }] : [];
  const named = new Map<string, Group>();
  for (const person of others) {
    const title = person.ring ?? 'Lain-lain';
    const group = named.get(title) ?? { title, people: [] };
    if (!named.has(title)) groups.push(group);
    named.set(title, group);
    group.people.push(person);
  }
  return groups;
}

function personRow(person: PlotPerson, number: number): TableRow {
  const duty = [person.satgas, person.task].filter((each) => each !== null && each !== '').join(' / ');
  return {
    minHeight: ROW,
    cells: [
      { text: String(number) },
      { text: listName(person.name), bold: person.padal },
      { text: rankAndNumberCell(person.rank, person.number) },
      { text: person.position ?? '' },
      { text: dividable(duty) },
      { text: person.point ?? '' },
      person.padal ? { text: 'PADAL', bold: true } : { text: person.note ?? '' },
    ],
  };
}

function band(title: string): TableRow {
  return {
    fill: GREY.subBand,
    minHeight: ROW,
    keepWithNext: true,
    cells: [{ text: title, span: WIDTHS.length, bold: true, align: 'left' }],
  };
}

function total(label: string, text: string): TableRow {
  return {
    fill: GREY.total,
    minHeight: ROW,
    cells: [
      { text: label, span: 3, bold: true, align: 'right' },
      { text, span: WIDTHS.length - 3, bold: true, align: 'left' },
    ],
  };
}

/** "Ring I – Panggung utama" is counted as "RING I". */
function shortOf(title: string): string {
  const short = title.split(' – ')[0] ?? title;
  return /^ring\b/i.test(short) ? short.toUpperCase() : short;
}

/** "(Preemtif 2, Preventif 4)" in the operation's order; satgas it does not know come last. Empty if none. */
function satgasCounts(people: PlotPerson[], satgas: string[]): string {
  const counts = new Map<string, number>(satgas.map((name) => [name, 0]));
  for (const person of people) {
    if (person.satgas !== null) counts.set(person.satgas, (counts.get(person.satgas) ?? 0) + 1);
  }
  const known = [...counts].filter(([, count]) => count > 0);
  return known.length === 0 ? '' : `(${known.map(([name, count]) => `${name}\u00a0${count}`).join(', ')})`;
}
