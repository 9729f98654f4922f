import { unitKey, unitKind } from './unit-name.ts';

/** Heads of units whose title holds the unit's name: KASAT LANTAS, KABAG OPS, KASI TIK, DIRLANTAS. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^(?:WA)?KA ?SAT ?(.+)$/, 'SAT'],
  [/^(?:WA)?KA ?BAG ?(.+)$/, 'BAG'],
  [/^KA ?(?:SIE|SI) ?(.+)$/, 'SI'],
  [/^(?:WA)?DIR ?(.+)$/, 'DIT'],
  [/^(?:WA)?KA ?BID ?(.+)$/, 'BID'],
  [/^(?:WA)?KA ?RO ?(.+)$/, 'RO'],
];

/** Words that begin a unit's name inside a position: "BANIT DALMAS | SAT SAMAPTA". */
const UNIT_WORD =
  /\b(POLSUBSEKTOR|POSPOL|POLSEK|POLSEKTA|SPKT|SAT|BAG|SI|SIE|DIT|BID|BIRO|RO|ITWASDA|SETUM|YANMA|SPN|SATBRIMOB)\b/g;

/** Units written in one word: "BANIT SATLANTAS", "BAMIN SIHUMAS". */
const JOINED_WORD = /\b((?:SAT|BAG|SIE?|DIT|BID|RO)\p{L}{2,})\b/gu;

/** A position is a line of words: a longer text is none, and no unit's name has more words. */
const MAX_POSITION = 400;
const MAX_UNIT_WORDS = 12;

/**
 * The unit that a structural position names, as a canonical name; null when it does not say. 'BANIT DALMAS SAT
 * SAMAPTA' → 'SAT SAMAPTA', 'KASIWAS' → 'SI WAS', 'KANIT SAMAPTA POLSEK ALAK' → 'POLSEK ALAK', 'PS. KASUBSI PIDM
 * SI HUMAS' → 'SI HUMAS'. The head of the post and the deputy belong to 'PIMPINAN'; a Bhabinkamtibmas without a
 * named unit to the Binmas function.
 */
export function unitFromPosition(position: string): string | null {
  if (position.length > MAX_POSITION) return null;
  const text = position
    .toUpperCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
    .replace(/^(?:PS|PLT|PLH|PGS|PJ) /, '');
  if (text === '') return null;
  if (/^(?:WA)?KA ?POL(?:RES|DA)/.test(text)) return 'PIMPINAN';
  const sector = /^(?:WA)?KA ?(POLSEK|POLSUBSEKTOR|POSPOL)(?:TA)? (.+)$/.exec(text);
  if (sector !== null) return unitKey(`${sector[1]} ${sector[2]}`);
  return namedAtEnd(text) ?? headOf(text) ?? byFunction(text);
}

/** The last unit word of the position and what follows it, if that is a known unit. */
function namedAtEnd(text: string): string | null {
  for (const match of [...text.matchAll(UNIT_WORD)].reverse()) {
    const known = knownPrefix(text.slice(match.index));
    if (known !== null && match.index > 0) return known;
  }
  for (const match of [...text.matchAll(JOINED_WORD)].reverse()) {
    if (match.index > 0 && unitKind(match[1]!) !== null) return unitKey(match[1]!);
  }
  return unitKind(text) === null ? null : unitKey(text);
}

function headOf(text: string): string | null {
  for (const [pattern, prefix] of HEADS) {
    const match = pattern.exec(text);
    const known = match === null ? null : knownPrefix(`${prefix} ${match[1]}`);
    if (known !== null) return known;
  }
  return /^KA ?SPKT\b|^PAMAPTA\b/.test(text) ? 'SPKT' : null;
}

function byFunction(text: string): string | null {
  return /\bBHABINKAMTIBMAS\b/.test(text) ? 'SAT BINMAS' : null;
}

/**
 * The longest run of words from the start that is a known unit: 'SAT LANTAS POLRES CONTOH' → 'SAT LANTAS'.
 * Sectors take everything up to the name of the post.
 */
function knownPrefix(text: string): string | null {
  const words = text.replace(/ POL(?:RES|RESTA|DA)\b.*$/, '').split(' ', MAX_UNIT_WORDS);
  for (let n = words.length; n > 0; n -= 1) {
    const candidate = words.slice(0, n).join(' ');
    if (unitKind(candidate) !== null) return unitKey(candidate);
  }
  return null;
}
