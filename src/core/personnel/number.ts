/**
 * NRP and NIP from a cell. NRP: eight digits, YY birth year + MM birth month + sequence. NIP: eighteen digits.
 * Spreadsheets harm both: a numeric cell drops the zeros in front (everyone born from 2000 on), and eighteen
 * digits do not fit a number at all. What is certain is repaired and said; nothing is ever cut or guessed.
 */

/** The stable codes of the importer that concern a number. */
export type NumberIssue =
  | 'NRP_ZERO_RESTORED'
  | 'NRP_CLEANED'
  | 'NRP_MONTH_INVALID'
  | 'NRP_LENGTH'
  | 'NRP_AGE'
  | 'NRP_MISSING'
  | 'NIP_PRECISION_LOST';

export interface NormalNumber {
  /** Digits to store; null if there are none or they cannot be trusted. */
  value: string | null;
  /** 'nrp' = eight digits, 'nip' = eighteen, 'other' = another length or signs among the digits (TNI, BKO numbers). */
  class: 'nrp' | 'nip' | 'other' | null;
  issues: NumberIssue[];
  /** The cell's content as text, unchanged. */
  original: string;
}

export interface NumberOptions {
  /** The cell held a number although it comes as text. Only numbers get their zeros in front back. */
  numeric?: boolean;
  /** The person belongs to another body (TNI …): eight digits need not hold a month. */
  external?: boolean;
  /** Someone vouches for an impossible month: the digits are kept, NRP_MONTH_INVALID is still said. */
  acceptMonth?: boolean;
}

const MISSING = /^[\s\u200b-\u200f\u2060\ufeff.\-–—_]*$|^0+$/;
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i;
/** A number that went through text on its way: "85010123.0". */
const WRITTEN_NUMBER = /^(\d{5,8})[.,]0{1,2}$/;
/** A cell that was made a date holds no number, although its digits look like one ('2005-03-01'). */
const DATE = /^\s*(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\s*$/;
const SIGNS = /[\s\u200b-\u200f\u2060\ufeff.,:;'"`´‘’‛“”_-]/gu;
const LABEL = /N\.?\s*[RI]\.?\s*P[P.\s]*K?\.?/gi;
/** Signs that show nothing, and line breaks and runs of spaces that a paper does not need. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
/** Digits of other scripts and full-width digits: every block of them starts at its zero. */
const FOREIGN_DIGIT = /[^\P{Nd}0-9]/gu;
/** Longest number that is stored: two numbers typed into one cell are kept, a paragraph is not. */
export const MAX_NUMBER_LENGTH = 40;
/** Excel keeps fifteen significant digits; beyond them the last ones are zeros or noise. */
const SAFE_DIGITS = 15;

/**
 * Normalises a cell. At most one of NRP_ZERO_RESTORED, NRP_MONTH_INVALID, NRP_LENGTH, NRP_MISSING and
 * NIP_PRECISION_LOST is set; NRP_CLEANED and NRP_AGE may stand beside it. `value` is null when the content is missing,
 * is no number, holds an impossible month that nobody accepted, or lost digits.
 */
export function normaliseNumber(cell: string | number | null, options: NumberOptions = {}): NormalNumber {
  const original = cell === null ? '' : String(cell);
  if (typeof cell === 'string' && isPlain(original)) {
    return { ...judged(original, options.numeric ?? false, options, []), original };
  }
  const written = WRITTEN_NUMBER.exec(original.trim());
  const numeric = options.numeric ?? (typeof cell === 'number' || written !== null);
  if (MISSING.test(original) || DATE.test(original))
    return { value: null, class: null, issues: ['NRP_MISSING'], original };
  const bare = original.replace(LABEL, '').replace(FOREIGN_DIGIT, asciiDigit);
  if (SCIENTIFIC.test(bare.replace(/[\s'`’]/g, ''))) {
    return { value: null, class: 'nip', issues: ['NIP_PRECISION_LOST'], original };
  }
  const digits = written === null ? bare.replace(SIGNS, '') : written[1]!;
  if (!/\d/.test(digits)) return { value: null, class: null, issues: ['NRP_MISSING'], original };
  if (isSeveral(bare)) return { value: asWritten(bare), class: 'other', issues: ['NRP_LENGTH'], original };
  const broken = typeof cell === 'number' && !(Number.isInteger(cell) && cell > 0);
  if (broken || !/^\d+$/.test(digits)) {
    return { value: asWritten(bare), class: 'other', issues: ['NRP_LENGTH'], original };
  }
  const cleaned: NumberIssue[] = digits === original ? [] : ['NRP_CLEANED'];
  return { ...judged(digits, numeric, options, cleaned), original };
}

/** NRP and NIP, or the numbers of two people, in one cell: joined they would be a number of nobody. */
function isSeveral(text: string): boolean {
  const parts = text.split(/[\s/;,|&]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => /^['`’]?(?:\d{8}|\d{18})$/.test(part));
}

/** Digits 0–9 only, one of them not zero: nothing to clean. */
function isPlain(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return false;
    sum += digit;
  }
  return sum > 0;
}

/** What cleaned digits are, or that they lost their last ones. */
function judged(
  digits: string,
  numeric: boolean,
  options: NumberOptions,
  cleaned: NumberIssue[],
): Omit<NormalNumber, 'original'> {
  const roundedNip = digits.length === 18 && digits.endsWith('000');
  if (roundedNip || (numeric && digits.length > SAFE_DIGITS)) {
    return { value: null, class: 'nip', issues: ['NIP_PRECISION_LOST'] };
  }
  return classify(digits, numeric, options, cleaned);
}

/**
 * Whether somebody with this NRP can serve: members are 17 to 60 years old. Born from 1920 to 1959 they are retired,
 * born from 2020 on they are children, until 2037 whatever the day.
 */
function isOfAge(nrp: string): boolean {
  const year = Number(nrp.slice(0, 2));
  return year < 20 || year > 59;
}

/** Whether digits 3–4 of an eight-digit NRP are a month. */
export function isNrp(text: string): boolean {
  return /^\d{2}(0[1-9]|1[0-2])\d{4}$/.test(text);
}

/** Sex from digit 15 of an eighteen-digit NIP (1 = L, 2 = P); null if it is neither. An NRP says nothing. */
export function genderOfNip(nip: string): 'L' | 'P' | null {
  if (!/^\d{18}$/.test(nip)) return null;
  return nip[14] === '1' ? 'L' : nip[14] === '2' ? 'P' : null;
}

/** An NIP in the groups of papers: '19800101 200501 1 001'. Other texts come back unchanged. */
export function groupedNip(nip: string): string {
  return /^\d{18}$/.test(nip) ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip[14]} ${nip.slice(15)}` : nip;
}

/** What stands in the cell, fit for one line of a paper. */
function asWritten(text: string): string | null {
  const tidy = text
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s:'`#]+|\s+$/g, '')
    .replace(/\p{C}/gu, '');
  return tidy.length > MAX_NUMBER_LENGTH ? null : tidy;
}

/** The digit 0–9 that a decimal digit of another script means: each script's ten stand in a row from its zero. */
function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  let above = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
    zero--;
    above++;
  }
  return String(above % 10);
}

function classify(
  digits: string,
  numeric: boolean,
  { external = false, acceptMonth = false }: NumberOptions,
  cleaned: NumberIssue[],
): Omit<NormalNumber, 'original'> {
  if (digits.length === 18) return { value: digits, class: 'nip', issues: cleaned };
  const restored = numeric && digits.length >= 5 && digits.length <= 7;
  const padded = restored ? digits.padStart(8, '0') : digits;
  if (isNrp(padded)) {
    const issues = restored ? [...cleaned, 'NRP_ZERO_RESTORED' as const] : cleaned;
    return {
      value: padded,
      class: 'nrp',
      issues: external || isOfAge(padded) ? issues : [...issues, 'NRP_AGE'],
    };
  }
  if (padded.length === 8 && !external) {
    return { value: acceptMonth ? padded : null, class: 'nrp', issues: [...cleaned, 'NRP_MONTH_INVALID'] };
  }
  return {
    value: digits.length > MAX_NUMBER_LENGTH ? null : digits,
    class: 'other',
    issues: [...cleaned, 'NRP_LENGTH'],
  };
}
