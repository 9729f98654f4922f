import { unitKey, unitKind } from '../unit/unit-name.ts';

/** What a row that is no person says. */
export type RowHeading =
  | { kind: 'total'; stated: number[] }
  | { kind: 'footer' }
  | { kind: 'divider' }
  | { kind: 'staff'; name: string }
  | { kind: 'satgas'; level: number; name: string }
  | { kind: 'unit'; unit: string; style: NumberStyle | null }
  /** A group of unknown kind: 'REGU II', 'POS KPU'. `level` null = below whatever is open. */
  | { kind: 'group'; level: number | null; name: string }
  /** A heading that opens nothing: a class of people ('PNS POLRI'), a page head inside the list. */
  | { kind: 'plain'; style: NumberStyle | null; people: boolean };

/** How headings of one level are numbered: 1, II or B. */
export type NumberStyle = 'digits' | 'roman' | 'letter';

const TOTAL = /^(?:GRAND|SUB)?(?:JUMLAH|TOTAL|JML)/;
/** The count in a cell beside the label: '41', '= 41 ORANG', '41 (EMPAT PULUH SATU)', 'TOTAL 41 PERS'. */
const STATED =
  /^(?:(?:TOTAL|JUMLAH|JML|SEBANYAK|PERSONEL|PERSONIL|ANGGOTA|SELURUHNYA)\b\s*)*[(=:\s]*(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:\D*|\s*\(.*\))$/;
const MONTHS = '(?:JAN|FEB|PEB|MAR|APR|MEI|JUN|JUL|AGU|AGS|SEP|OKT|NOV|NOP|DES)\\p{L}*';
const FOOTERS: readonly RegExp[] = [
  /^DI\s?KELUARKAN\s+DI\b/,
  /^DITETAPKAN\s+DI\b/,
  /^PADA\s+TANGGAL\b/,
  /^(?:A\.?\s?N\.?|U\.?B\.?)\s+(?:KEPALA|KAPOL)/,
  /^KEPALA\s+(?:KEPOLISIAN|BAGIAN|SATUAN|BIRO)/,
  /^(?:SELAKU|MENGETAHUI|TEMBUSAN|DISTRIBUSI|PARAF|SALINAN|AUTENTIKASI)\b/,
  /^(?:KETERANGAN|KET|CATATAN)\s*\.?\s*:/,
  new RegExp(`^[\\p{L}' ]{3,30},\\s*(?:TANGGAL\\s+)?(?:\\d{1,2}|[.…_]+)\\s*${MONTHS}\\b`, 'u'),
  new RegExp(`^[\\p{L}' ]{3,30},\\s*${MONTHS}\\s+\\d{4}\\b`, 'u'),
];

/** Satgas of police operations, letters only → the name under which they are kept. */
const KNOWN_SATGAS: ReadonlyMap<string, string> = new Map([
  ['PREEMTIF', 'PREEMTIF'],
  ['PREEMPTIF', 'PREEMTIF'],
  ['PREVENTIF', 'PREVENTIF'],
  ['PREVENTIV', 'PREVENTIF'],
  ['KAMSELTIBCARLANTAS', 'KAMSELTIBCARLANTAS'],
  ['KAMSELTIBCARLALULINTAS', 'KAMSELTIBCARLANTAS'],
  ['TINDAK', 'TINDAK'],
  ['GAKKUM', 'GAKKUM'],
  ['PENEGAKANHUKUM', 'GAKKUM'],
  ['HUMAS', 'HUMAS'],
  ['BANOPS', 'BANOPS'],
  ['BANTUANOPERASI', 'BANOPS'],
  ['BANTUANOPS', 'BANOPS'],
  ['BANTUANOPERASIBANOPS', 'BANOPS'],
]);

const STAFF = new Set([
  'PIMSTAF',
  'PIMSTAFF',
  'PIMPINANSTAF',
  'PIMPINANDANSTAF',
  'UNSURPIMPINAN',
  'OPSRES',
  'WASOPS',
  'KARENDALOPS',
  'SETOPS',
  'KARENMINOPS',
  'KAMINLOGOPS',
  'KAPUSDALOPS',
  'DATAOPS',
  'ANEV',
  'POSKOOPS',
]);

/** Leaders and staff of an operation by what they are in it: KAOPSRES, WAKAOPSDA, KARENDALOPS RES. */
const STAFF_POSITION = /^(?:WA|WAKIL)?KAOPS(?:RES\w*|DA|PUS\w*)?$|^KARENDALOPS(?:RES\w*|DA|PUS\w*)?$/;

/** A position of the leaders and staff of an operation, who stand above its satgas. */
export function isStaffPosition(position: string): boolean {
  const compact = position.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return STAFF.has(compact) || STAFF_POSITION.test(compact);
}

const RANK_CLASSES = new Set(
  'PERWIRA PATI PAMEN PAMA BINTARA BINTARATINGGI TAMTAMA PNS PNSPOLRI ASN ASNPOLRI PPPK POLRI PERSONEL ANGGOTA'.split(
    ' ',
  ),
);

const ROMAN = '(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})';
/** Page heads that lists repeat on every page. */
const PAGE_HEAD =
  /^(?:LAMPIRAN|NOMOR|TANGGAL|HALAMAN|HAL|HARI|DAFTAR|KEPOLISIAN\s+NEGARA|POLRI|DAERAH|RESOR|RESORT|SEKTOR)\b/;
/** Longer texts are remarks, not names of groups. */
const MAX_GROUP = 60;
const ONLY_HEADCOUNT = /^[(=:\s]*\d+\s*(?:ORANG|ORG|PERSONEL|PERSONIL|PERS)\.?\)?$/;

const NUMBERING = new RegExp(
  `^\\(?(?:(?<digits>\\d{1,3}(?:\\.\\d{1,2})*)|(?<roman>${ROMAN})|(?<letter>[A-Z]))\\s*[.)]+\\s*(?=[\\p{L}"“])`,
  'u',
);
/** '2 PREVENTIF', 'II PREVENTIF': a number without a dot. */
const BARE_NUMBERING = new RegExp(`^(?:(?<digits>\\d{1,3})|(?<roman>${ROMAN}))\\s+(?=\\p{L})`, 'u');
/** A numbering in a cell of its own, beside what it numbers: 'II', 'II.', 'B)', '(3)'. */
const LONE_NUMBERING = new RegExp(`^\\(?(?:\\d{1,3}|${ROMAN}|[A-Z])\\s*[.)]*$`);
const HEADCOUNT = /[\s:=(–-]*\(?\s*\d+\s*(?:ORANG|ORG|PERSONEL|PERSONIL|PERS)\.?\s*\)?\s*$/;

/**
 * What a row says whose texts name no person. `texts` are its non-empty cells from left to right; a merged band
 * is one text.
 */
export function readHeading(texts: readonly string[]): RowHeading | null {
  const upper = texts.map((text) =>
    text
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
      .toUpperCase(),
  );
  const words = upper.filter((text) => /\p{L}/u.test(text) && !ONLY_HEADCOUNT.test(text));
  const first = words[0];
  if (first === undefined) return null;
  if (TOTAL.test(first.replace(/[^\p{L}]/gu, '')))
    return { kind: 'total', stated: statedTotals(first, upper) };
  if (words.some((text) => FOOTERS.some((footer) => footer.test(text)))) return { kind: 'footer' };
  const [heading, ...others] = withoutLoneNumbering(upper, [...new Set(words)]);
  return heading === undefined || others.length > 0 ? null : readBand(heading);
}

/** A cell that only numbers the heading beside it. */
export const isLoneNumbering = (text: string): boolean => LONE_NUMBERING.test(text.trim().toUpperCase());

/** Joins a numbering that stands in the first cell alone with the only words beside it: 'II' + 'GAKKUM' → 'II. GAKKUM'. */
function withoutLoneNumbering(texts: readonly string[], words: readonly string[]): readonly string[] {
  const [numbering = ''] = texts;
  if (!isLoneNumbering(numbering)) return words;
  const [heading, ...others] = words.filter((word) => word !== numbering);
  if (heading === undefined || others.length > 0) return words;
  return [`${numbering.replace(/[\s().]/g, '')}. ${heading}`];
}

/** 'TOTAL 41 PERS' → 41; otherwise the counts in the other cells of the row. */
function statedTotals(label: string, texts: readonly string[]): number[] {
  const inside = /(\d[\d.]*)/.exec(label)?.[1];
  if (inside !== undefined) return [Number(inside.replaceAll('.', ''))];
  return texts.flatMap((text) => {
    const count = STATED.exec(text)?.[1];
    return count === undefined ? [] : [Number(count.replaceAll('.', ''))];
  });
}

/** A single text that heads a group. */
export function readBand(text: string): RowHeading | null {
  const { bare, style } = stripNumbering(joinSpaced(text.toUpperCase().trim()).replace(HEADCOUNT, ''));
  const compact = bare.replace(/[^\p{L}\p{N}]/gu, '');
  if (compact === '') return null;
  if (compact === 'SATUANTUGAS' || compact === 'SATGAS') return { kind: 'divider' };
  if (STAFF.has(compact)) return { kind: 'staff', name: bare };
  const prefixed =
    /^(SUB\s*SUB\s*SATGAS|SUB\s*SATGAS|SUB\s*SATUAN\s*TUGAS|SATUAN\s*TUGAS|SATGAS)[\s:.\-–]+(.+)$/.exec(bare);
  if (prefixed) {
    const level = (prefixed[1]!.match(/SUB/g)?.length ?? 0) + 1;
    return { kind: 'satgas', level, name: satgasName(prefixed[2]!) };
  }
  const known = KNOWN_SATGAS.get(compact);
  if (known !== undefined) return { kind: 'satgas', level: 1, name: known };
  const people = RANK_CLASSES.has(compact);
  if (people || PAGE_HEAD.test(bare) || bare.length > MAX_GROUP) return { kind: 'plain', style, people };
  if (unitKind(bare) !== null) return { kind: 'unit', unit: unitKey(bare), style };
  return { kind: 'group', level: style === 'letter' ? 2 : style === null ? null : 1, name: tidyBand(bare) };
}

/** A satgas name without its prefix and numbering, the usual ones in their usual form. */
export function satgasName(text: string): string {
  const bare = tidyBand(stripNumbering(text.toUpperCase().trim().replace(HEADCOUNT, '')).bare);
  return KNOWN_SATGAS.get(bare.replace(/[^\p{L}\p{N}]/gu, '')) ?? bare;
}

/** What two writings of one satgas name share. */
export function satgasKey(name: string): string {
  return satgasName(name.replace(/^\s*(?:sub\s*)*sat\s*gas\s+/i, '')).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The usual satgas that a title or a sheet's name speaks of: 'SATGAS PREVENTIF OPS …' → 'PREVENTIF'; else null. */
export function knownSatgas(text: string): string | null {
  const bare = text.toUpperCase().replace(/\s+(?:OPS|OPERASI|POLRES\w*|POLDA|TAHUN|MANTAP)\b.*$/, '');
  const heading = readBand(bare);
  if (heading?.kind !== 'satgas') return null;
  return [...KNOWN_SATGAS.values()].includes(heading.name) ? heading.name : null;
}

/** 'S A T G A S  HUMAS' → 'SATGAS HUMAS'. */
const joinSpaced = (text: string): string =>
  text.replace(/^(?:S\s*U\s*B\s*)*S\s+A\s+T\s+G\s+A\s+S(?=\s)/, (word) =>
    word.replace(/\s/g, '').replace(/SUB/g, 'SUB '),
  );

function tidyBand(text: string): string {
  return text
    .replace(/["“”]/g, '')
    .replace(/[\s:.,–-]+$/, '')
    .replace(/^[\s:.,–-]+/, '')
    .replace(/\s+/g, ' ');
}

function stripNumbering(text: string): { bare: string; style: NumberStyle | null } {
  const dotted = NUMBERING.exec(text);
  if (dotted) return { bare: text.slice(dotted[0].length), style: styleOf(dotted) };
  const bareMatch = BARE_NUMBERING.exec(text);
  if (bareMatch) {
    const rest = text.slice(bareMatch[0].length);
    // "I WAYAN" is a name, "I PREVENTIF" a band.
    if (
      bareMatch.groups?.digits !== undefined ||
      KNOWN_SATGAS.has(rest.replace(/[^\p{L}]/gu, '')) ||
      /^(SUB\s*)*SAT\s*GAS\b/.test(rest)
    ) {
      return { bare: rest, style: styleOf(bareMatch) };
    }
  }
  return { bare: text, style: null };
}

function styleOf(match: RegExpExecArray): NumberStyle {
  if (match.groups?.digits !== undefined) return 'digits';
  return match.groups?.roman !== undefined ? 'roman' : 'letter';
}
