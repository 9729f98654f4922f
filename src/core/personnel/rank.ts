import { type PersonCategory, RANKS, type Rank } from './rank-data.ts';

export { type PersonCategory, RANKS, type Rank };

/** Sort order of a rank that is not in the tables: after all known ones. */
export const UNKNOWN_RANK_ORDER = 999;

/** Columns of a strength recap (rekap kekuatan), in order. */
export const RECAP_GROUPS = ['PATI', 'PAMEN', 'PAMA', 'BINTARA', 'TAMTAMA', 'PNS', 'LAIN'] as const;
export type RecapGroup = (typeof RECAP_GROUPS)[number];

/** Branch marks that follow a TNI rank: "KAPTEN INF", "SERTU MAR", "LETTU LAUT (P)". */
const TNI_BRANCHES = new Set(
  'INF KAV ARM ARH CZI CHB CPL CBA CKM CAJ CKU CHK CPM CTP MAR LAUT POM PAS PNB TEK LEK ADM KES SUS KAL TNI AD AL AU'.split(
    ' ',
  ),
);

/**
 * Spellings that are also plausible names or initials: right in a rank cell, never cut off the front of a
 * name ("KP. ADRIANUS …", "BARAKA …", "JUDA …").
 */
const NOT_BEFORE_NAMES = new Set(['KP', 'KBP', 'BARAKA', 'BARADA', 'BARATU', 'JUDA', 'JURU', 'PRADA']);

const BY_KEY = new Map<string, Rank>();
const BY_SHORT = new Map<string, Rank>();
for (const rank of RANKS) {
  BY_SHORT.set(rank.short, rank);
  for (const text of [rank.short, rank.full, ...rank.aliases]) {
    const key = rankKey(text);
    // A full name can equal a higher rank's short form only by mistake in the tables; the first one wins.
    if (!BY_KEY.has(key)) BY_KEY.set(key, rank);
  }
}

/** Longest first: "BRIGADIR JENDERAL" must win over "BRIGADIR", "AKBP" over "AKP". */
const NAME_PREFIXES = [...BY_KEY.keys()]
  .filter((key) => !NOT_BEFORE_NAMES.has(key) && !/^(I|II|III|IV)[A-E]$/.test(key))
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** First letters of those spellings: most names are told apart by them alone. */
const PREFIX_START = 3;
const PREFIX_STARTS = new Set(NAME_PREFIXES.map((key) => key.slice(0, PREFIX_START)));

/**
 * The rank that a whole cell names, in any case and with any dots and spaces: 'A.K.B.P.', 'kombespol',
 * 'Brigadir', 'PENATA TK. I (III/d)', 'KAPTEN INF' (its `short` keeps the branch). Null if unknown.
 */
export function parseRank(text: string): Rank | null {
  const key = rankKey(text);
  if (key === '') return null;
  const exact = BY_KEY.get(key);
  if (exact !== undefined) return exact;
  return withoutPol(key) ?? withGolongan(text) ?? withTniBranch(text);
}

/** 'BRIPKA POL', 'KOMPOL POLRI': the name of the police behind a rank of theirs says nothing more. */
function withoutPol(key: string): Rank | null {
  const bare = /^(.{3,}?)POL(?:RI|ISI)?$/.exec(key)?.[1];
  const rank = bare === undefined ? undefined : BY_KEY.get(bare);
  return rank?.category === 'polri' ? rank : null;
}

/** The rank with exactly this short form ('BRIPKA'), or null. */
export function rankByShort(short: string): Rank | null {
  return BY_SHORT.get(short) ?? null;
}

/**
 * A rank written before a name in one cell: 'IPDA BUDI SANTOSO, S.H.' → IPDA and 'BUDI SANTOSO, S.H.'.
 * Without a rank, or with nothing after it, `rank` is null and `name` is the text.
 */
export function splitRankFromName(text: string): { rank: Rank | null; name: string } {
  if (!PREFIX_STARTS.has(startOf(text.slice(0, 12)))) return { rank: null, name: text };
  const letters: string[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters.push(match[0].toUpperCase());
    ends.push(match.index + match[0].length);
  }
  const key = letters.join('');
  for (const prefix of NAME_PREFIXES) {
    if (!key.startsWith(prefix)) continue;
    const rest = text.slice(ends[prefix.length - 1]);
    // The rank must end where a word ends, and a name must be left over.
    if (/^[\p{L}\p{N}]/u.test(rest)) continue;
    const name = rest.replace(/^[\s.,:;/()-]+/, '');
    if (/\p{L}{2}/u.test(name)) return { rank: BY_KEY.get(prefix) ?? null, name };
  }
  return { rank: null, name: text };
}

/**
 * A rank written behind a name in one cell: 'BUDI SANTOSO, S.H. IPDA' → IPDA and 'BUDI SANTOSO, S.H.'. Without one
 * `rank` is null and `name` is the text.
 */
export function splitRankAfterName(text: string): { rank: Rank | null; name: string } {
  for (const { index } of text.matchAll(/(?<=[\s,])(?=\p{L})/gu)) {
    const tail = text.slice(index);
    const name = text.slice(0, index).replace(/[\s,(–—-]+$/, '');
    if (NOT_BEFORE_NAMES.has(rankKey(tail)) || !/\p{L}{2}/u.test(name)) continue;
    const rank = parseRank(tail);
    if (rank !== null) return { rank, name };
  }
  return { rank: null, name: text };
}

/** First letters of a text's key, of plain ASCII without the work of making the whole key. */
function startOf(text: string): string {
  let start = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return rankKey(text).slice(0, PREFIX_START);
    if (start.length < PREFIX_START && isAlphanumeric(code)) start += text[at];
  }
  return start.toUpperCase();
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Sort order of a stored short form; unknown ranks and people without one come last. */
export function rankOrder(short: string | null): number {
  return stored(short)?.order ?? UNKNOWN_RANK_ORDER;
}

/** The recap column of a stored short form: both grades of bintara together, PPPK with PNS. */
export function recapGroup(short: string | null): RecapGroup {
  const group = stored(short)?.group ?? 'LAIN';
  if (group === 'BINTARA TINGGI') return 'BINTARA';
  return group === 'PPPK' ? 'PNS' : group;
}

/** "BRIPKA" → "BRIGADIR POLISI KEPALA", for signature blocks; unknown ranks stay as they are. */
export function fullRank(short: string): string {
  return parseRank(short)?.full ?? short;
}

/**
 * A rank in running text, before a name: 'IPDA' and 'INSPEKTUR POLISI DUA' → 'Ipda', 'KOMBES POL' → 'Kombes Pol.';
 * AKBP and AKP are abbreviations and stay.
 */
export function rankWords(rank: string): string {
  const short = parseRank(rank)?.short ?? rank.trim();
  if (/^(AKBP|AKP)$/.test(short)) return short;
  return short
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) =>
      /^i{1,3}$|^iv$/.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .replace(/ Pol$/, ' Pol.');
}

/** Stored ranks are short forms nearly always; sorting long lists asks millions of times. */
function stored(short: string | null): Rank | null {
  return short === null ? null : (BY_SHORT.get(short) ?? parseRank(short));
}

/** Letters and digits only, upper case: what two spellings of a rank share. */
function rankKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function withGolongan(text: string): Rank | null {
  const match = /^(.*?)[\s(,/-]+(?:GOL(?:ONGAN)?\.?\s*)?(I|II|III|IV)\s*[/.-]?\s*([A-E])\)?\.?$/i.exec(
    text.trim(),
  );
  if (match === null) return null;
  const rank = BY_KEY.get(rankKey(match[1]!));
  const byGolongan = BY_KEY.get(rankKey(`${match[2]}${match[3]}`));
  // Only if name and golongan agree: a contradiction is for a person to settle.
  return rank !== undefined && rank === byGolongan ? rank : null;
}

function withTniBranch(text: string): Rank | null {
  const [word = '', ...rest] = text.toUpperCase().trim().split(/\s+/);
  const rank = BY_KEY.get(rankKey(word));
  if (rank?.category !== 'external' || !rest.every(isBranch)) return null;
  return { ...rank, short: [rank.short, ...rest].join(' ') };
}

function isBranch(word: string): boolean {
  return TNI_BRANCHES.has(word.replace(/\./g, '')) || /^\([A-Z]\)$/.test(word);
}
