import { compareText } from '../text/compare.ts';
import { bareName } from './name.ts';
import { namesAlike } from './name-alike.ts';

/** What a search for people who may be one looks at. */
export interface DuplicateCandidate {
  id: string;
  name: string;
  nameKey: string;
  nrp: string | null;
  nip: string | null;
  /** Name of the unit. */
  unit: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
}

/** People who may be one person, and why. */
export interface DuplicateGroup {
  /** At least two, sorted. */
  ids: string[];
  /** 0–1: of the strongest pair. */
  score: number;
  /** weak: a shared name and little else, as two people of one name have. */
  likelihood: 'strong' | 'possible' | 'weak';
  /** Indonesian, without a full stop: "Nama sama: BUDI CONTOH". */
  reasons: string[];
}

/** Key of two people, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

interface Entry extends DuplicateCandidate {
  at: number;
  digits: string | null;
  /** Birth year and month as the NRP (YYMM) or the NIP (its digits 3–6) hold them. */
  birth: string | null;
  phoneKey: string | null;
  /** Letters that the name holds, one bit each: names far apart are told without comparing them. */
  letters: number;
}

interface Pair {
  a: Entry;
  b: Entry;
  score: number;
  reasons: string[];
}

/** Pairs between two yields: a few milliseconds of work. */
const STEP_PAIRS = 20_000;
/** People and found pairs between two yields. */
const STEP_PEOPLE = 2000;
/** With more pairs than this, people who share only a name are left out. */
const MOST_PAIRS = 200_000;
const STRONG = 0.75;
const POSSIBLE = 0.45;
/** A block larger than this is not compared one with each other, only with its neighbours by name. */
const WHOLE_BLOCK = 120;
const NEIGHBOURS = 12;
/** A phone of more people than this is the office's. */
const SHARED_PHONE = 4;

/**
 * Groups of people who may be one, the likeliest first. Two people are compared when they share a name key, a unit
 * with a word of the name, the birth part or the sequence of the number, or a phone. Two whole numbers that differ
 * by more than a slip of the pen tell people apart unless their names are the same. A group holds only people who
 * may each be every other one. Yields now and then, so that the caller can do other things. `distinct` holds the `pairKey`s of people whom somebody has told apart.
 */
export function* duplicateSteps(
  people: readonly DuplicateCandidate[],
  distinct: ReadonlySet<string> = new Set(),
): Generator<void, DuplicateGroup[]> {
  const pairs = new Map<number, Pair>();
  const entries: Entry[] = [];
  for (const person of people) {
    entries.push(entryOf(person, entries.length));
    if (entries.length % STEP_PEOPLE === 0) yield;
  }
  dropOfficePhones(entries);
  let looked = 0;
  for (const found of blocks(entries)) {
    if (found === PAUSE) {
      yield;
      continue;
    }
    const { block, worth } = found;
    comparePairs(block, (a, b) => {
      looked++;
      if (!worth(a, b)) return;
      const [first, second] = a.at < b.at ? [a, b] : [b, a];
      const key = first.at * entries.length + second.at;
      if (pairs.has(key) || distinct.has(pairKey(a.id, b.id))) return;
      const judged = judge(first, second);
      if (judged === null || (judged.score < POSSIBLE && pairs.size >= MOST_PAIRS)) return;
      pairs.set(key, { a: first, b: second, ...judged });
    });
    if (looked < STEP_PAIRS) continue;
    looked = 0;
    yield;
  }
  yield;
  return yield* groupsOf([...pairs.values()]);
}

/** `duplicateSteps` in one go. */
export function findDuplicatePeople(
  people: readonly DuplicateCandidate[],
  distinct?: ReadonlySet<string>,
): DuplicateGroup[] {
  const steps = duplicateSteps(people, distinct);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function entryOf(person: DuplicateCandidate, at: number): Entry {
  const digits = person.nrp ?? person.nip;
  return {
    ...person,
    at,
    digits,
    birth: birthOf(person),
    phoneKey: phoneKey(person.phone),
    letters: lettersOf(person.nameKey),
  };
}

function birthOf({ nrp, nip }: DuplicateCandidate): string | null {
  if (nrp !== null) return /^\d{8}$/.test(nrp) ? nrp.slice(0, 4) : null;
  return nip !== null && /^\d{18}$/.test(nip) ? nip.slice(2, 6) : null;
}

/** Digits of a phone without the country's or the trunk prefix; null when there are too few to tell anything. */
function phoneKey(phone: string | null): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^(?:62|0)/, '');
  return digits.length >= 7 ? digits : null;
}

function lettersOf(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length; i++) {
    const letter = name.charCodeAt(i) - 65;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function dropOfficePhones(entries: readonly Entry[]): void {
  const users = new Map<string, number>();
  for (const { phoneKey: key } of entries) if (key !== null) users.set(key, (users.get(key) ?? 0) + 1);
  for (const entry of entries) {
    if (entry.phoneKey !== null && users.get(entry.phoneKey)! > SHARED_PHONE) entry.phoneKey = null;
  }
}

interface Block {
  block: Entry[];
  /** The cheap part of the judgement: most pairs of a block end here. */
  worth: (a: Entry, b: Entry) => boolean;
}

/** Stands between blocks: others may have their turn. */
const PAUSE = Symbol('pause');

const always = () => true;
const lacksNumber = (a: Entry, b: Entry) => (a.digits === null || b.digits === null) && mayBeAlike(a, b);
const slips = (a: Entry, b: Entry) => mayBeAlike(a, b) && isSlip(a.digits!, b.digits!);

/** People who share something that one person would share with himself. */
function* blocks(entries: readonly Entry[]): Generator<Block | typeof PAUSE> {
  yield* blocksBy(entries, ({ nameKey }) => (nameKey === '' ? [] : [nameKey]), always);
  yield* blocksBy(entries, ({ phoneKey: key }) => (key === null ? [] : [key]), always);
  yield* blocksBy(entries, ({ birth }) => (birth === null ? [] : [birth]), mayBeAlike);
  yield* blocksBy(entries, ({ digits }) => (digits === null ? [] : [digits.slice(-4)]), slips);
  const units = new Set(entries.filter(({ digits }) => digits === null).map(({ unit }) => unit));
  yield* blocksBy(
    entries.filter(({ unit }) => unit !== null && units.has(unit)),
    ({ unit, nameKey }) => nameWords(nameKey).map((word) => `${unit} ${word}`),
    lacksNumber,
  );
}

function* blocksBy(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
  worth: Block['worth'],
): Generator<Block | typeof PAUSE> {
  const byKey = new Map<string, Entry[]>();
  for (const [at, entry] of entries.entries()) {
    if (at % STEP_PEOPLE === STEP_PEOPLE - 1) yield PAUSE;
    for (const key of keysOf(entry)) {
      const block = byKey.get(key);
      if (block) block.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  for (const block of byKey.values()) if (block.length > 1) yield { block, worth };
}

/** The words of a name and the consonants of its first word: JONI and JHONI share JN. */
function nameWords(nameKey: string): string[] {
  const words = nameKey.split(' ');
  const bones = (words[0] ?? '').replace(/[AEIOUYH]/g, '').replace(/(.)\1+/g, '$1');
  return [...new Set([...words.filter((word) => word.length > 2), `*${bones}`])];
}

function comparePairs(block: Entry[], compare: (a: Entry, b: Entry) => void): void {
  const near = block.length > WHOLE_BLOCK ? NEIGHBOURS : block.length;
  const ordered =
    block.length > WHOLE_BLOCK
      ? [...block].sort((a, b) => compareText(a.nameKey, b.nameKey) || compareText(a.id, b.id))
      : block;
  for (let i = 0; i < ordered.length; i++) {
    const end = Math.min(ordered.length, i + 1 + near);
    for (let j = i + 1; j < end; j++) compare(ordered[i]!, ordered[j]!);
  }
}

/** How the numbers of two people stand to each other. */
type Numbers = 'missing' | 'slip' | 'birth' | 'differ';

function numbersOf(a: Entry, b: Entry): Numbers {
  if (a.digits === null || b.digits === null) return 'missing';
  if (isSlip(a.digits, b.digits)) return 'slip';
  return a.birth !== null && a.birth === b.birth ? 'birth' : 'differ';
}

/** One digit wrong, left out or added, or two neighbours swapped. */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}

function judge(a: Entry, b: Entry): { score: number; reasons: string[] } | null {
  const numbers = numbersOf(a, b);
  const phone = a.phoneKey !== null && a.phoneKey === b.phoneKey;
  const unit = a.unit !== null && a.unit === b.unit;
  const names = namesOf(a, b, numbers, unit, phone);
  if (names === null) return null;
  let score = SCORES[names][numbers];
  if (names === 'same' && unit) score += 0.15;
  if (phone) score += 0.25;
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) score -= 0.2;
  return { score: Math.max(0.05, Math.min(1, score)), reasons: reasonsOf(a, b, names, numbers, unit, phone) };
}

type Names = 'same' | 'alike' | 'other';

const SCORES: Record<Names, Record<Numbers, number>> = {
  same: { missing: 0.8, slip: 0.85, birth: 0.6, differ: 0.3 },
  alike: { missing: 0.65, slip: 0.8, birth: 0.45, differ: 0.1 },
  other: { missing: 0.15, slip: 0.15, birth: 0.15, differ: 0.1 },
};

/** null: nothing that speaks for one person. Alike names need something besides; the cheap checks come first. */
function namesOf(a: Entry, b: Entry, numbers: Numbers, unit: boolean, phone: boolean): Names | null {
  if (a.nameKey !== '' && a.nameKey === b.nameKey) return 'same';
  const supported = phone || numbers === 'slip' || numbers === 'birth' || (numbers === 'missing' && unit);
  if (!supported) return null;
  if (mayBeAlike(a, b) && namesAlike(a.nameKey, b.nameKey)) return 'alike';
  // Two names with one private phone: the same person under a nickname, or a family.
  return phone && numbers === 'missing' ? 'other' : null;
}

/** Names that hold quite other letters are not alike, unless one is written with initials. */
function mayBeAlike(a: Entry, b: Entry): boolean {
  const allowed = Math.max(1, Math.floor(Math.min(a.nameKey.length, b.nameKey.length) / 6));
  const missing = Math.min(bits(a.letters & ~b.letters), bits(b.letters & ~a.letters));
  return missing <= allowed;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function reasonsOf(
  a: Entry,
  b: Entry,
  names: Names,
  numbers: Numbers,
  unit: boolean,
  phone: boolean,
): string[] {
  const reasons: string[] = [];
  if (names === 'same') reasons.push(`Nama sama: ${bareName(a.name)}`);
  if (names === 'alike') reasons.push(`Nama mirip: ${bareName(a.name)} dan ${bareName(b.name)}`);
  if (unit && names !== 'other') reasons.push(`Kesatuan sama: ${a.unit}`);
  if (numbers === 'slip') reasons.push(`Nomor hampir sama: ${a.digits} dan ${b.digits}`);
  if (numbers === 'birth') reasons.push(`Tahun dan bulan lahir pada nomor sama: ${a.digits} dan ${b.digits}`);
  if (numbers === 'missing') reasons.push(missingReason(a, b));
  if (numbers === 'differ') reasons.push(`Nomor berbeda: ${a.digits} dan ${b.digits}`);
  if (phone) reasons.push(`Nomor HP sama: ${a.phone}`);
  return reasons;
}

function missingReason(a: Entry, b: Entry): string {
  return a.digits === null && b.digits === null ? 'Keduanya tanpa NRP/NIP' : 'Salah satu tanpa NRP/NIP';
}

type Joined = Omit<DuplicateGroup, 'likelihood'>;

/** Joins pairs, strongest first, into groups in which everybody makes a pair with everybody. */
function* groupsOf(pairs: readonly Pair[]): Generator<void, DuplicateGroup[]> {
  const scores = new Map<string, number>();
  const open: (Pair & { key: string })[] = [];
  for (const pair of pairs) {
    const key = pairKey(pair.a.id, pair.b.id);
    scores.set(key, pair.score);
    open.push({ ...pair, key });
    if (open.length % STEP_PEOPLE === 0) yield;
  }
  open.sort((x, y) => y.score - x.score || compareText(x.key, y.key));
  yield;
  const groupOf = new Map<string, Joined>();
  const groups = new Set<Joined>();
  for (const [at, { a, b, score, reasons }] of open.entries()) {
    if (at % STEP_PEOPLE === STEP_PEOPLE - 1) yield;
    const left = groupOf.get(a.id) ?? { ids: [a.id], score, reasons: [] };
    const right = groupOf.get(b.id) ?? { ids: [b.id], score, reasons: [] };
    if (left === right) continue;
    // Who is likely someone's double is not mixed with people who only share the name.
    const needed = Math.max(left.score, right.score) >= POSSIBLE ? POSSIBLE : 0;
    const fits = (x: string, y: string) => (scores.get(pairKey(x, y)) ?? -1) >= needed;
    if (!left.ids.every((x) => right.ids.every((y) => fits(x, y)))) continue;
    const joined = {
      ids: [...left.ids, ...right.ids],
      score: Math.max(left.score, right.score),
      reasons: [...new Set([...left.reasons, ...right.reasons, ...reasons])],
    };
    groups.delete(left);
    groups.delete(right);
    groups.add(joined);
    for (const id of joined.ids) groupOf.set(id, joined);
  }
  return [...groups]
    .sort((x, y) => y.score - x.score)
    .map(({ ids, score, reasons }) => ({
      ids: ids.sort(compareText),
      score,
      likelihood: score >= STRONG ? 'strong' : score >= POSSIBLE ? 'possible' : 'weak',
      reasons,
    }));
}
