/**
 * Legal bases (Dasar) and their order: the constitution, laws, government regulations, presidential and ministerial
 * regulations, those of the police, decrees, instructions and circulars; then other papers by who signed them, year,
 * month, day and number; receipts and information, and last nota dinas and dispositions.
 */
import type { CivilDate } from '../text/civil-date.ts';
import { compareNatural, compareText } from '../text/compare.ts';
import { longDate } from '../text/format.ts';
import { parseDate } from '../text/parse.ts';

interface BasisType {
  /** What it is called in a list of choices, and printed before the number. */
  label: string;
  /** How lines of this type begin; the first that fits counts. */
  begins: RegExp;
  /** Numbered through the year ("Nomor 2 Tahun 2002") and not dated. */
  statute: boolean;
}

/** Types in legal order. Before the general word come those that begin with it. */
export const BASIS_TYPES = {
  uud: {
    label: 'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
    begins: /^(?:undang-undang dasar|uud)\b/i,
    statute: true,
  },
  'tap-mpr': { label: 'Ketetapan MPR', begins: /^(?:ketetapan (?:mpr|majelis)|tap mpr)\b/i, statute: true },
  uu: {
    label: 'Undang-Undang',
    begins: /^(?:undang-undang|uu)\b/i,
    statute: true,
  },
  perppu: {
    label: 'Peraturan Pemerintah Pengganti Undang-Undang',
    begins: /^(?:perppu|perpu|peraturan pemerintah pengganti undang-undang)\b/i,
    statute: true,
  },
  pp: { label: 'Peraturan Pemerintah', begins: /^(?:peraturan pemerintah|pp)\b/i, statute: true },
  perpres: { label: 'Peraturan Presiden', begins: /^(?:peraturan presiden|perpres)\b/i, statute: true },
  permen: { label: 'Peraturan Menteri', begins: /^(?:peraturan menteri|permen\w*)\b/i, statute: true },
  lembaga: {
    label: 'Peraturan Komisi Pemilihan Umum',
    begins: /^(?:peraturan (?:komisi|badan|dewan|mahkamah|panglima|jaksa)|pkpu|perbawaslu|perma)\b/i,
    statute: true,
  },
  perpol: {
    label: 'Peraturan Kepolisian Negara Republik Indonesia',
    begins: /^(?:peraturan (?:kepolisian|polri)|perpol)\b/i,
    statute: true,
  },
  perkap: {
    label: 'Peraturan Kepala Kepolisian Negara Republik Indonesia',
    begins: /^(?:peraturan (?:kepala kepolisian|kapolri)|perkap)\b/i,
    statute: true,
  },
  perda: {
    label: 'Peraturan Daerah',
    begins: /^(?:peraturan (?:daerah|gubernur|bupati|wali ?kota)|perda|pergub|perbup|perwali)\b/i,
    statute: true,
  },
  keputusan: { label: 'Keputusan', begins: /^(?:keputusan|kep|skep|keppres|kepmen)\b/i, statute: false },
  instruksi: { label: 'Instruksi', begins: /^(?:instruksi|inpres)\b/i, statute: false },
  edaran: { label: 'Surat Edaran', begins: /^(?:surat edaran|se)\b/i, statute: false },
  lain: { label: 'Surat lain', begins: /^(?!)/, statute: false },
  keterangan: {
    label: 'Keterangan dan anggaran',
    begins: /^(?:surat tanda terima|sttp|informasi khusus|infosus|perkiraan|kirsus|daftar isian|dipa)\b/i,
    statute: false,
  },
  'nota-dinas': { label: 'Nota dinas', begins: /^(?:nota[ -]dinas|disposisi)\b/i, statute: false },
} as const satisfies Record<string, BasisType>;

export type BasisKind = keyof typeof BASIS_TYPES;
export const BASIS_KINDS = Object.keys(BASIS_TYPES) as BasisKind[];

/** What is known of a basis; null = not said. */
export interface BasisParts {
  kind: BasisKind;
  number: string | null;
  year: number | null;
  date: CivilDate | null;
  /** Who signed it, as far as its words tell: 0 the president … ; 99 nobody named. */
  signatory: number;
  /** Which body, for types that several bodies issue: "kpu", else the words before the number. */
  body: string;
}

/** Signatories from above; the first that a text names counts. */
const SIGNATORIES: readonly RegExp[] = [
  /presiden/i,
  /menteri|panglima/i,
  /wakapolri|kapolri|kepala kepolisian negara/i,
  /asops|kabaharkam|kabareskrim|kakorlantas|kadiv|astamaops/i,
  /(?:ka)?polda|kepala kepolisian daerah/i,
  /karo ?ops|dir[a-z]* |kabid/i,
  /(?:ka)?polres|kepala kepolisian resor/i,
  /kabag|kasat|sat intelkam/i,
  /(?:ka)?polsek|kepala kepolisian sektor/i,
];
const NOBODY = 99;

/** Reads a line of Dasar as it is written on orders, in full or with the usual abbreviations. */
export function readBasis(text: string): BasisParts {
  const line = text.replace(/[\s\u00a0]+/g, ' ').trim();
  const kind = BASIS_KINDS.find((each) => BASIS_TYPES[each].begins.test(line)) ?? 'lain';
  const head = line.split(/ tentang /i)[0] ?? line;
  const short = /^[\w-]+\s+(\d{1,4}[A-Z]?)\s*\/\s*((?:19|20)\d{2})\b/i.exec(head);
  const numbered = /\b(?:nomor|no)\b\.?\s*:?\s*([^\s,;]+)/i.exec(head);
  const number = short?.[1] ?? numbered?.[1]?.replace(/[.,;]+$/, '') ?? null;
  const dated = /\btanggal\s+(.{6,30})/i.exec(line)?.[1];
  const date = dated === undefined ? null : parseDate(dated);
  const said = short?.[2] ?? /\btahun\s+((?:19|20)\d{2})\b/i.exec(head)?.[1] ?? date?.slice(0, 4);
  const year = said ?? /\/((?:19|20)\d{2})(?:\/|$)/.exec(number ?? '')?.[1] ?? null;
  return {
    kind,
    number,
    year: year === null ? null : Number(year),
    date,
    signatory: signatoryOf(head),
    body: bodyOf(head),
  };
}

/** Bodies with a short name of their own; others by the words before the number. */
function bodyOf(head: string): string {
  if (/komisi pemilihan umum|\bpkpu\b/i.test(head)) return 'kpu';
  if (/badan pengawas pemilihan|bawaslu/i.test(head)) return 'bawaslu';
  return (head.split(/ (?:nomor|no)\b/i)[0] ?? head).toLowerCase();
}

/** Types that one body issues: their number and year name the paper, however the type is written. */
const OF_ONE_BODY: ReadonlySet<BasisKind> = new Set(['uu', 'perppu', 'pp', 'perpres', 'perpol', 'perkap']);

function signatoryOf(text: string): number {
  const found = SIGNATORIES.flatMap((pattern, rank) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ at, rank }];
  }).sort((a, b) => a.at - b.at || a.rank - b.rank);
  return found[0]?.rank ?? NOBODY;
}

/** Legal order of two bases; equal places are told apart by the number only. */
export function compareBases(a: BasisParts, b: BasisParts): number {
  const order = BASIS_KINDS.indexOf(a.kind) - BASIS_KINDS.indexOf(b.kind);
  if (order !== 0) return order;
  const { statute } = BASIS_TYPES[a.kind];
  const day = (basis: BasisParts): string => (statute ? '' : (basis.date ?? ''));
  return (
    (statute ? 0 : a.signatory - b.signatory) ||
    (a.year ?? 0) - (b.year ?? 0) ||
    compareText(day(a), day(b)) ||
    compareNatural(a.number ?? '', b.number ?? '')
  );
}

/** Lines of Dasar in legal order; lines of one place keep theirs. */
export const sortBases = (lines: readonly string[]): string[] =>
  lines
    .map((text) => ({ text, basis: readBasis(text) }))
    .sort((a, b) => compareBases(a.basis, b.basis))
    .map(({ text }) => text);

/** The lines with some more: in legal order when they stood in it, else at the end, so that nobody's order is lost. */
export function withBases(lines: readonly string[], more: readonly string[]): string[] {
  const added = [...lines, ...more.filter((line) => !lines.includes(line))];
  return isSorted(lines) ? sortBases(added) : added;
}

/** Whether the lines stand in legal order. */
export const isSorted = (lines: readonly string[]): boolean =>
  sortBases(lines).every((line, i) => line === lines[i]);

/** A legal basis of the list. */
export interface LegalBasis {
  kind: BasisKind;
  number: string | null;
  year: number | null;
  /** Of a basis that carries a date instead of a year's number. */
  date: CivilDate | null;
  /** What stands before the number where the type alone does not say it: "Peraturan Menteri Dalam Negeri". */
  title: string | null;
  /** What it is about, after "tentang". */
  about: string | null;
  /** First and last day it is in force; null = open. */
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  /** Kinds of operations it is for (OMP, OMB); empty = any. */
  operations: readonly string[];
  /** New orders take it by themselves. */
  usual: boolean;
}

/** The line as orders print it: "Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian …". */
export function basisText(basis: LegalBasis): string {
  const { label, statute } = BASIS_TYPES[basis.kind];
  const number = basis.number === null ? '' : ` Nomor${statute ? '' : ':'} ${basis.number}`;
  const year = basis.year === null || !statute || basis.kind === 'uud' ? '' : ` Tahun ${basis.year}`;
  const date = basis.date === null ? '' : ` tanggal ${longDate(basis.date)}`;
  return `${basis.title ?? label}${number}${year}${date}${basis.about === null ? '' : ` tentang ${basis.about}`}`;
}

/** Whether a basis is in force on a day. */
export const isValidOn = ({ validFrom, validTo }: LegalBasis, day: CivilDate): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** The bases that a new order takes by itself, in legal order. @param operation kind of its operation, if any */
export function usualBases(
  bases: readonly LegalBasis[],
  { operation, day }: { operation: string | null; day: CivilDate },
): string[] {
  const fitting = bases.filter(
    (basis) =>
      basis.usual &&
      isValidOn(basis, day) &&
      (basis.operations.length === 0 || (operation !== null && basis.operations.includes(operation))),
  );
  return sortBases(fitting.map(basisText));
}

/** A line of a draft's Dasar that is not in force on the date of the order. */
export interface BasisFinding {
  /** Place of the line, from 0. */
  line: number;
  /** Indonesian sentence: what, why, what to do. */
  message: string;
}

/**
 * Lines that name a basis of the list by type, number and year, which is no longer or not yet in force on `day`.
 * Another entry of the same paper that is in force speaks for it.
 */
export function basisFindings(
  lines: readonly string[],
  bases: readonly LegalBasis[],
  day: CivilDate,
): BasisFinding[] {
  const known = bases.map((basis) => ({ basis, key: paperKey(readBasis(basisText(basis))) }));
  return lines.flatMap((text, line) => {
    const key = paperKey(readBasis(text));
    const meant = key === null ? [] : known.filter((each) => each.key === key).map(({ basis }) => basis);
    if (meant.length === 0 || meant.some((basis) => isValidOn(basis, day))) return [];
    const name = shortName(text);
    const ended = meant
      .flatMap(({ validTo }) => (validTo !== null && validTo < day ? validTo : []))
      .sort()
      .at(-1);
    const begins = meant.flatMap(({ validFrom }) => validFrom ?? []).sort()[0];
    const why =
      ended !== undefined
        ? `tidak berlaku lagi sesudah ${longDate(ended)}`
        : `baru berlaku mulai ${longDate(begins ?? day)}`;
    return [{ line, message: `Dasar ${line + 1}, ${name}, ${why}. Ganti atau hapus.` }];
  });
}

/** What makes two lines one paper; null where type, number or year is missing. */
const paperKey = ({ kind, number, year, body }: BasisParts): string | null =>
  number === null || year === null
    ? null
    : [kind, OF_ONE_BODY.has(kind) ? '' : body, number.toUpperCase(), year].join(' ');

/** The line up to its subject: "Undang-Undang Nomor 2 Tahun 2002". */
const shortName = (text: string): string => text.split(/ tentang /i)[0] ?? text;
