import { reasonsText } from '../event/attendance.ts';
import { type StrengthColumn, strengthColumns } from '../personnel/strength-columns.ts';
import { fillWidth, GREY, LIST_LANDSCAPE, textWidth } from './geometry.ts';
import { listTitle } from './parts/letterhead.ts';
import { listSection } from './parts/list-page.ts';
import { listSignature } from './parts/signature.ts';
import type { RekapKekuatanData, StrengthPart } from './rekap-kekuatan-data.ts';
import type { Block, PaperDocument, TableCell, TableRow } from './types.ts';
import { countedOf, daysInWords, daysTitle } from './words.ts';

type Person = RekapKekuatanData['people'][number];

/** NO, SATGAS; one width for all rank groups; those of JENIS KELAMIN; JUMLAH; HADIR, KURANG, KET. */
const WIDTHS = { number: 9, name: 56, group: 16.5, sex: 16.4, total: 18, present: [16, 18.5, 27.5] };
const SMALL = 8;
/** Rows of a satgas, of a subsatgas, of JUMLAH. */
const ROWS = { part: 6.9, sub: 5.05, total: 5.9 };
/** What rows can take of a page that holds the signature too. */
const ROOM = { a4: 80, f4: 85 };
/** How far subsatgas stand in. */
const INDENT = 6.4;

/** Rekap kekuatan: distinct people by satgas, rank group and sex; of one day also who is present and why others are not. */
export function rekapKekuatan(data: RekapKekuatanData): PaperDocument {
  const width = textWidth(data.paper, 'landscape', LIST_LANDSCAPE);
  return {
    title: `Rekapitulasi kekuatan personel, ${daysInWords(data.days)}`,
    subject: data.operationLine,
    author: data.unit.name,
    createdAt: data.stamp.at,
    timeZone: data.unit.timeZone,
    watermark: data.state === 'draft' ? 'KONSEP' : null,
    sections: [
      listSection(data, {
        orientation: 'landscape',
        margins: LIST_LANDSCAPE,
        runningTitle: `Rekapitulasi kekuatan personel, ${daysInWords(data.days)}`,
        body: [
          listTitle(['REKAPITULASI KEKUATAN PERSONEL', data.operationLine, dateLine(data)], {
            before: 4.5,
            after: 3.2,
          }),
          table(data, width),
          sentence(data),
          listSignature(data.signature, { width, city: data.unit.city, date: data.date }),
        ],
      }),
    ],
  };
}

function dateLine({ days, operationDay }: RekapKekuatanData): string {
  return `${daysTitle(days)}${operationDay === null ? '' : ` (HARI KE-${operationDay} OPERASI)`}`;
}

function table(data: RekapKekuatanData, width: number): Block {
  const columns = strengthColumns(data.people);
  const groups = columns.filter(({ group }) => group === 'GOLONGAN PANGKAT');
  const sexes = columns.filter(({ group }) => group === 'JENIS KELAMIN');
  const present = data.presence ? WIDTHS.present : [];
  const widths = fillWidth(
    [
      WIDTHS.number,
      WIDTHS.name,
      ...groups.map(() => WIDTHS.group),
      ...sexes.map(() => WIDTHS.sex),
      WIDTHS.total,
      ...present,
    ],
    width,
  );
  const last = widths.length - 1;
  return {
    kind: 'table',
    keepWithNext: true,
    columns: widths.map((each, at) => ({
      width: each,
      align: at === 1 || (data.presence && at === last) ? 'left' : 'center',
    })),
    head: head(groups, sexes, data.presence !== null),
    rows: rows(data, columns),
  };
}

function head(groups: StrengthColumn[], sexes: StrengthColumn[], present: boolean): TableRow[] {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    text,
    bold: true,
    align: 'center',
    padding: 0.5,
    rowSpan: 2,
    ...more,
  });
  return [
    {
      fill: GREY.head,
      minHeight: 6.4,
      cells: [
        cell('NO'),
        cell('SATGAS'),
        cell('GOLONGAN PANGKAT', { span: groups.length, rowSpan: 1 }),
        cell('JENIS KELAMIN', { span: sexes.length, rowSpan: 1 }),
        cell('JUMLAH'),
        ...(present ? [cell('HADIR'), cell('KURANG'), cell('KET')] : []),
      ],
    },
    {
      fill: GREY.head,
      minHeight: 5.5,
      cells: [...groups, ...sexes].map(({ header }) =>
        cell(header, { size: SMALL, rowSpan: 1, nowrap: true }),
      ),
    },
  ];
}

function rows(data: RekapKekuatanData, columns: StrengthColumn[]): TableRow[] {
  const byKey = new Map(data.people.map((person) => [person.key, person]));
  const peopleOf = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  const made = data.parts.flatMap((part, at) => [
    partRow(data, columns, part, at + 1, peopleOf(part.people)),
    ...(detailed(data).has(part) ? part.subs : []).map((sub) =>
      subRow(data, columns, sub.label, peopleOf(sub.people)),
    ),
  ]);
  // A satgas stays with its first subsatgas, JUMLAH with the last satgas.
  made.forEach((row, at) => {
    const next = made[at + 1];
    if (next === undefined || row.minHeight !== ROWS.sub) row.keepWithNext = next?.minHeight !== ROWS.part;
  });
  return [...made, totalRow(data, columns)];
}

/**
 * Satgas whose subsatgas are printed: all where one page holds them, else those of the largest satgas; a recap that
 * goes over several pages anyway tells everything.
 */
function detailed({ parts, paper }: RekapKekuatanData): Set<StrengthPart> {
  const largest = parts.reduce<StrengthPart | undefined>(
    (most, part) => (part.subs.length > 0 && part.people.length > (most?.people.length ?? 0) ? part : most),
    undefined,
  );
  const fits = (shown: readonly StrengthPart[]) =>
    parts.length * ROWS.part + shown.reduce((sum, { subs }) => sum + subs.length * ROWS.sub, 0) <=
    ROOM[paper];
  if (fits(parts) || !largest || !fits([largest])) return new Set(parts);
  return new Set([largest]);
}

function partRow(
  data: RekapKekuatanData,
  columns: StrengthColumn[],
  { label }: StrengthPart,
  number: number,
  people: Person[],
): TableRow {
  const codes = people.map(({ away }) => away);
  return {
    minHeight: ROWS.part,
    cells: [
      { text: String(number) },
      { text: label, bold: true },
      ...figures(columns, people),
      { text: dash(people.length), bold: true },
      ...(data.presence
        ? [...presentCells(people), { text: reasonsText(codes), size: SMALL, align: 'left' as const }]
        : []),
    ],
  };
}

function subRow(
  data: RekapKekuatanData,
  columns: StrengthColumn[],
  label: string,
  people: Person[],
): TableRow {
  const small = (cell: TableCell): TableCell => ({ ...cell, italic: true, size: SMALL });
  return {
    minHeight: ROWS.sub,
    cells: [
      small({ text: '' }),
      small({ text: label, padding: INDENT }),
      ...figures(columns, people).map(small),
      small({ text: dash(people.length) }),
      ...(data.presence ? WIDTHS.present.map(() => small({ text: '' })) : []),
    ],
  };
}

function totalRow(data: RekapKekuatanData, columns: StrengthColumn[]): TableRow {
  const bold = (cell: TableCell): TableCell => ({ ...cell, bold: true });
  return {
    fill: GREY.total,
    minHeight: ROWS.total,
    keepWithNext: true,
    cells: [
      { text: '' },
      { text: [{ text: 'JUMLAH', letterSpacing: 2.7 }], bold: true, align: 'center' },
      ...figures(columns, data.people).map(bold),
      bold({ text: dash(data.people.length) }),
      ...(data.presence ? [...presentCells(data.people).map(bold), { text: '' }] : []),
    ],
  };
}

const figures = (columns: StrengthColumn[], people: readonly Person[]): TableCell[] =>
  columns.map(({ counts }) => ({ text: dash(people.filter(counts).length) }));

function presentCells(people: readonly Person[]): TableCell[] {
  const missing = awayOf(people);
  return [{ text: dash(people.length - missing) }, { text: dash(missing) }];
}

/** Nothing is a dash, not a zero. */
const dash = (count: number): string => (count === 0 ? '–' : String(count));

const awayOf = (people: readonly Person[]): number => people.filter(({ away }) => away !== null).length;

/** The strength in words, and where HADIR comes from when not everyone's attendance was written. */
function sentence(data: RekapKekuatanData): Block {
  const { people, presence } = data;
  const missing = awayOf(people);
  const strength = `Jumlah kekuatan ${countedOf(people.length, 'orang')}`;
  const present = `, hadir ${countedOf(people.length - missing, 'orang')}, kurang ${countedOf(missing, 'orang')}`;
  const details = [...detailed(data)].some(({ subs }) => subs.length > 0);
  return {
    kind: 'paragraph',
    text: [
      `${strength}${presence ? present : ''}.`,
      details ? 'Baris miring adalah rincian subsatgas dan tidak dijumlahkan lagi.' : '',
      presence ? sourceOf(presence.written, people.length) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    align: 'left',
    before: 2.6,
    lineHeight: 1.42,
    keepWithNext: true,
  };
}

function sourceOf(written: number, people: number): string {
  if (written >= people) return '';
  return written === 0
    ? 'Daftar hadir belum diisi; yang kurang menurut catatan ketidakhadiran.'
    : `Daftar hadir baru diisi untuk ${countedOf(written, 'orang')}; selebihnya menurut catatan ketidakhadiran.`;
}
