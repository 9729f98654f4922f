/**
 * Names of the parts of a post. Lists write one unit in many ways (SATLANTAS, SAT  LANTAS, SAT SABHARA); the
 * canonical name follows Perpol 2/2021 for Polres and Perpol 14/2018 for Polda, in capitals with one space.
 */

export type UnitKind =
  | 'pimpinan'
  | 'bag'
  | 'sat'
  | 'si'
  | 'spkt'
  | 'polsek'
  | 'polsubsektor'
  | 'biro'
  | 'dit'
  | 'bid'
  | 'polda-other';

/** Functions behind SAT / BAG / SI with the older and shorter words for each. */
const FUNCTIONS: Readonly<Record<'SAT' | 'BAG' | 'SI', Readonly<Record<string, readonly string[]>>>> = {
  SAT: {
    INTELKAM: ['INTEL', 'IK'],
    RESKRIM: ['SERSE'],
    RESNARKOBA: ['NARKOBA', 'RES NARKOBA', 'NARKOTIKA'],
    BINMAS: ['BIMMAS', 'BIMAS', 'BINAMITRA'],
    SAMAPTA: ['SABHARA', 'SABARA', 'SHABARA'],
    LANTAS: ['LALU LINTAS', 'LL'],
    PAMOBVIT: ['PAM OBVIT', 'OBVIT'],
    POLAIRUD: ['POLAIR', 'POL AIR', 'POL AIRUD', 'AIRUD'],
    TAHTI: [],
  },
  BAG: {
    OPS: ['OPERASI', 'OPERASIONAL'],
    REN: ['PERENCANAAN'],
    SDM: ['SUMDA', 'SUMBER DAYA', 'PERS'],
    LOG: ['LOGISTIK', 'SARPRAS'],
  },
  SI: {
    WAS: ['PENGAWASAN'],
    PROPAM: ['PROVOS', 'PROFESI DAN PENGAMANAN'],
    HUMAS: [],
    KUM: ['HUKUM', 'BANKUM'],
    TIK: ['TIPOL', 'TI POL', 'TI'],
    UM: ['UMUM', 'TAUD'],
    KEU: ['KEUANGAN'],
    DOKKES: ['URKES', 'KES', 'DOKES'],
  },
};

/** Whole names that follow no pattern. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['PIMPINAN', 'PIMPINAN'],
  ['PIMPINAN STAF', 'PIMPINAN'],
  ['PIM STAF', 'PIMPINAN'],
  ['SPKT', 'SPKT'],
  ['SENTRA PELAYANAN KEPOLISIAN TERPADU', 'SPKT'],
  ['PAMAPTA', 'SPKT'],
  ['UNIT PROVOS', 'SI PROPAM'],
  ['PROVOS', 'SI PROPAM'],
  ['UNIT SABHARA', 'SAT SAMAPTA'],
  ['ITWASDA', 'ITWASDA'],
  ['SETUM', 'SETUM'],
  ['SPRIPIM', 'SPRIPIM'],
  ['YANMA', 'YANMA'],
  ['SPN', 'SPN'],
  ['SAT BRIMOB', 'SAT BRIMOB'],
  ['BRIMOB', 'SAT BRIMOB'],
  ['SAT BRIMOBDA', 'SAT BRIMOB'],
]);

const POLDA_FUNCTIONS: Readonly<Record<'DIT' | 'BID' | 'RO', readonly string[]>> = {
  DIT: [
    'INTELKAM',
    'RESKRIMUM',
    'RESKRIMSUS',
    'RESNARKOBA',
    'RESSIBER',
    'BINMAS',
    'SAMAPTA',
    'LANTAS',
    'PAMOBVIT',
    'POLAIRUD',
    'TAHTI',
  ],
  BID: ['PROPAM', 'HUMAS', 'KUM', 'TIK', 'KEU', 'DOKKES', 'LABFOR'],
  RO: ['OPS', 'RENA', 'SDM', 'LOG'],
};

/** Compact spelling ("SATLANTAS") → canonical name ("SAT LANTAS"). */
const BY_COMPACT = buildIndex();

/** Canonical names of the units that every post of the kind has. */
export const USUAL_UNITS: readonly string[] = [...new Set(BY_COMPACT.values())];

/**
 * The canonical name of a unit text, upper case with single spaces: 'SATLANTAS' and 'Sat. Lantas' → 'SAT
 * LANTAS', 'BAG SUMDA' → 'BAG SDM', 'SITIPOL' → 'SI TIK', 'POLSEK   Alak' → 'POLSEK ALAK'. Unknown texts only
 * lose signs and doubled spaces. Also the key under which units are compared.
 */
export function unitKey(text: string): string {
  const words = plain(text);
  // In one word it is a woman's name, not the old short form of SI TIK.
  if (words === '' || words === 'SITI') return words;
  const known = BY_COMPACT.get(compact(words)) ?? BY_COMPACT.get(compact(words.replace(/ \d+$/, '')));
  if (known !== undefined) return known;
  const sector = sectorName(words);
  return sector ?? words;
}

/** What kind of unit a text names, or null if it is not recognised (import reports it as unknown once). */
export function unitKind(text: string): UnitKind | null {
  const name = unitKey(text);
  if (name === 'PIMPINAN') return 'pimpinan';
  if (name === 'SPKT') return 'spkt';
  if (/^POLSUBSEKTOR |^POSPOL /.test(name)) return 'polsubsektor';
  if (/^POLSEK /.test(name)) return 'polsek';
  if (name === 'SITI' || !BY_COMPACT.has(compact(name))) return null;
  const first = name.split(' ')[0]!;
  if (first === 'SAT' && name !== 'SAT BRIMOB') return 'sat';
  return (
    ({ BAG: 'bag', SI: 'si', RO: 'biro', DIT: 'dit', BID: 'bid' }[first] as UnitKind | undefined) ??
    'polda-other'
  );
}

/** Upper case, letters and digits, single spaces. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/['`´‘’]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

function compact(text: string): string {
  return text.replace(/ /g, '');
}

/** 'POLSEK ALAK', 'SEKTOR ALAK', 'POLSUBSEKTOR MOTAAIN'; null without a proper name. */
function sectorName(words: string): string | null {
  const sub = /^(?:POLSUBSEKTOR|POL SUBSEKTOR|POLSUB SEKTOR|SUBSEKTOR)\s*(.+)$/.exec(words);
  if (sub !== null) return `POLSUBSEKTOR ${sub[1]}`;
  const post = /^(?:POSPOL|POS POL) (.+)$/.exec(words);
  if (post !== null) return `POSPOL ${post[1]}`;
  const sector = /^(?:POLSEKTA|POLSEKTOR|POLSEK|POL SEK|SEKTOR) ?(\S.*)$/.exec(words);
  return sector === null ? null : `POLSEK ${sector[1]}`;
}

function buildIndex(): Map<string, string> {
  const index = new Map<string, string>();
  const add = (prefixes: readonly string[], words: readonly string[], name: string): void => {
    for (const prefix of prefixes) for (const word of words) index.set(compact(`${prefix} ${word}`), name);
  };
  for (const [word, others] of Object.entries(FUNCTIONS.SAT)) {
    add(['SAT', 'SATUAN', 'SATFUNG', 'UNIT SAT'], [word, ...others], `SAT ${word}`);
  }
  for (const [word, others] of Object.entries(FUNCTIONS.BAG))
    add(['BAG', 'BAGIAN'], [word, ...others], `BAG ${word}`);
  for (const [word, others] of Object.entries(FUNCTIONS.SI))
    add(['SI', 'SIE', 'SEKSI'], [word, ...others], `SI ${word}`);
  for (const [prefix, words] of Object.entries(POLDA_FUNCTIONS)) {
    const long = { DIT: 'DIREKTORAT', BID: 'BIDANG', RO: 'BIRO' }[prefix] as string;
    for (const word of words) add([prefix, long], [word], `${prefix} ${word}`);
  }
  for (const [text, name] of WHOLE) index.set(compact(text), name);
  return index;
}
