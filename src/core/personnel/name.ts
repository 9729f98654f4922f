/**
 * Names as lists write them: capitals, titles in front and behind, initials in the middle. The printed form is
 * kept as it is; the key is what two writings of one name share.
 */

/** Titles in front, letters only. A single H is handled apart: it can be an initial. */
const FRONT_TITLES = new Set([
  'PROF',
  'DR',
  'DRS',
  'DRA',
  'DRG',
  'DRH',
  'IR',
  'HJ',
  'APT',
  'NS',
  'KH',
  'PDT',
]);

/** Titles behind the name, letters only, also when no comma stands before them. */
const BACK_TITLES = new Set(
  (
    'SH SIK STRK STK MH MSI MM SE SSOS SIP SKOM SPD SPSI SKEP AMD MAP MHUM MIK MSC PHD SAG SPDI SKM SSI SAP ' +
    'SIKOM MPD MKN MKES MPA MKRIM STRKEP STRKEB AMDKEP AMDKEB SFARM SFIL STH MTH SHUT SPI SSN SSTP MIKOM MPSI ' +
    'LLM MBA SSTMK STRPOL STRAP CHRMP CPHR SHI MAK MSOS MPOL SPT SGZ STRT MTR STRIK SST SKED MARS'
  ).split(' '),
);

const SPACE = 0x20;

/** Two letters that are also initials or words: titles only behind a comma or with dots. */
const SHORT_BACK_TITLES = new Set(['ST', 'MA', 'SM', 'SP', 'MT', 'BA', 'MP']);

/**
 * The printed form without outer, doubled and invisible spaces, with accents on their letters: apart from them they
 * print as boxes. Nothing else changes.
 */
export function tidyName(name: string): string {
  if (isTidy(name)) return name;
  return name
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * The comparison key: upper case, no titles, no punctuation, single spaces. 'Drs. Mota\'ain B. Tefa, S.Pd, MM'
 * → 'MOTAAIN B TEFA'; initials stay ('R.J.H. CONTOH, S.H.' → 'R J H CONTOH').
 */
export function nameKey(name: string): string {
  return plainKey(name) ?? fullKey(name);
}

function fullKey(name: string): string {
  return splitTitles(name)
    .core.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/['`´‘’‛]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Printable ASCII with single spaces between: nothing to tidy. Lists of half a million values are mostly that. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7e || code < SPACE || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

/**
 * The key of a name of Latin letters and single spaces that neither begins nor ends with a title: the name itself
 * in capitals. null for all others. Long lists are mostly such names, and this takes a tenth of the time.
 */
function plainKey(name: string): string | null {
  let firstEnd = -1;
  let lastStart = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code === SPACE) {
      if (at === lastStart) return null;
      if (firstEnd < 0) firstEnd = at;
      lastStart = at + 1;
    } else if (!((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))) return null;
  }
  if (lastStart === name.length) return null;
  const key = name.toUpperCase();
  if (firstEnd < 0) return key;
  const first = key.slice(0, firstEnd);
  return first === 'H' || FRONT_TITLES.has(first) || BACK_TITLES.has(key.slice(lastStart)) ? null : key;
}

/** The name without titles, as written: 'ADRIANUS J. PANDEWULA'. */
export function bareName(name: string): string {
  return splitTitles(name).core;
}

/**
 * A name for narrow lists: without titles and, if longer than `max` characters, with its middle words as
 * initials: 'YOHANIS FRANSISKUS TEBUAMA' → 'YOHANIS F. TEBUAMA'. First and last word are never cut.
 */
export function shortName(name: string, max = 24): string {
  const words = bareName(name).split(' ');
  for (let i = words.length - 2; i > 0 && words.join(' ').length > max; i -= 1) {
    words[i] = `${words[i]!.charAt(0)}.`;
  }
  return words.join(' ');
}

/**
 * The name in sentence case for running text: 'Adrianus J. Pandewula, S.I.K., M.H.'; titles as stored. Behind the
 * particles D' and O' a name begins ("D'Ornay"), behind other apostrophes it goes on ("Ma'ruf", "A'an").
 */
export function properName(name: string): string {
  const { front, core, back } = splitTitles(name);
  const cased = core
    .toLowerCase()
    .replace(/(?:^|[\s.(-])(?:[do]['’])?\p{L}/gu, (start) => start.toUpperCase());
  return [front, cased].filter((part) => part !== '').join(' ') + back;
}

/**
 * A name as papers print it: the name itself in capitals, titles in front of it and behind it as stored.
 * 'adrianus j. pandewula, S.I.K., M.H.' → 'ADRIANUS J. PANDEWULA, S.I.K., M.H.'.
 */
export function capitalName(name: string): string {
  const tidy = tidyName(name);
  const front = frontTitles(tidy);
  const parts = tidy.slice(front.length).split(',');
  // Behind the first title everything is one, also those that no list knows ("S.H., QIA").
  const first = parts.findIndex((part, index) => index > 0 && isTitle(part.trim()));
  const behind = first < 0 ? [] : parts.slice(first);
  const { core, back } = trimTrailing((first < 0 ? parts : parts.slice(0, first)).join(','), '');
  return front + core.toUpperCase() + back + behind.map((part) => `,${part}`).join('');
}

/** Titles in front, the name itself and what follows it (with its comma), each as written. */
function splitTitles(name: string): { front: string; core: string; back: string } {
  const tidy = tidyName(name);
  const front = frontTitles(tidy);
  const rest = tidy.slice(front.length);
  const { core, back } = backTitles(rest);
  return { front: front.trim(), core, back };
}

function frontTitles(text: string): string {
  let taken = 0;
  for (;;) {
    const rest = text.slice(taken);
    // "H. ABDUL", "H ABDUL" and "H.ABDUL" are Haji; the H of "H.J. TEFA" is an initial.
    const match = /^H(?:\.?\s+|\.(?=\p{L}{2}))/iu.exec(rest) ?? /^(\p{L}{2,6})(?:\.\s*|\s+)/u.exec(rest);
    if (match === null) break;
    if (match[1] !== undefined && !FRONT_TITLES.has(match[1].toUpperCase())) break;
    if (!/\p{L}/u.test(rest.slice(match[0].length))) break;
    taken += match[0].length;
  }
  return text.slice(0, taken);
}

function backTitles(text: string): { core: string; back: string } {
  const comma = text.indexOf(',');
  if (comma > 0 && areTitles(text.slice(comma + 1)))
    return trimTrailing(text.slice(0, comma), text.slice(comma));
  return trimTrailing(text, '');
}

/** Known titles at the end without a comma before them: "… S.I.K", "… SH". */
function trimTrailing(text: string, back: string): { core: string; back: string } {
  let core = text.trim();
  let tail = back;
  for (;;) {
    const match = /^(.*\S)(\s+)((?:\p{L}{1,6}\.\s?)*\p{L}{1,6}\.?)$/u.exec(core);
    const parts = match === null ? null : trailingTitle(match[1]!, match[3]!);
    if (parts === null) return { core: core.replace(/[\s,]+$/, ''), back: tail };
    tail = ` ${parts.title}${tail}`;
    core = parts.core;
  }
}

/** The shortest ending of `left + ' ' + word` that is a known title ("S. H" counts as one), or null. */
function trailingTitle(left: string, word: string): { core: string; title: string } | null {
  const key = titleKey(word);
  const dotted = word.includes('.');
  if (BACK_TITLES.has(key) || (dotted && key.length > 1 && SHORT_BACK_TITLES.has(key))) {
    return { core: left, title: word };
  }
  const split = /^(.*\S)\s+(\p{L}{1,2}\.)$/u.exec(left);
  return split !== null && BACK_TITLES.has(titleKey(split[2]! + word))
    ? { core: split[1]!, title: `${split[2]} ${word}` }
    : null;
}

function areTitles(text: string): boolean {
  const joined = text.replace(/\.\s+(?=\p{L}\b\.?)/gu, '.');
  const parts = joined.split(/[\s,]+/).filter((part) => part !== '');
  return parts.every(isTitle);
}

function isTitle(part: string): boolean {
  const key = titleKey(part);
  return (
    BACK_TITLES.has(key) ||
    SHORT_BACK_TITLES.has(key) ||
    key === '' ||
    /^(\p{L}{1,5}\.){1,5}\p{L}{0,6}$/u.test(part)
  );
}

function titleKey(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}]/gu, '');
}
