import { properName } from '../personnel/name.ts';
import { compareText } from '../text/compare.ts';
import { forOverlaps } from './overlap.ts';
import { inTime, type Prepared, personFinding } from './prepared.ts';
import type { PersonInput, PlanConflict, PlanInput } from './types.ts';

/** Whether two records may be one person: one name, not two numbers, not two sexes. */
function mayBeOne(a: PersonInput, b: PersonInput): boolean {
  const differ = (x: string | null | undefined, y: string | null | undefined) => Boolean(x && y && x !== y);
  return (
    !differ(a.nrp, b.nrp) &&
    !differ(a.nip, b.nip) &&
    !(a.nrp && b.nip && !b.nrp && !a.nip) &&
    !(a.nip && b.nrp && !a.nrp && !b.nip) &&
    !differ(a.gender, b.gender)
  );
}

/** People of one name: all of them, those without any number, and the others by each number. */
interface Sharing {
  all: PersonInput[];
  unnumbered: PersonInput[];
  numbered: Map<string, PersonInput[]>;
}

/**
 * Who may be the same person as whom. Made in the size of the list, however many share a name: pairs are looked
 * through when somebody is asked about, and people with different numbers are never held against each other.
 */
export class Namesakes {
  readonly #named = new Map<string, Sharing>();
  readonly #apart: ReadonlySet<string>;

  constructor({ people, apart = [] }: Pick<PlanInput, 'people' | 'apart'>) {
    this.#apart = new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
    for (const person of people) if (person.nameKey) this.#add(person.nameKey, person);
  }

  #add(nameKey: string, person: PersonInput): void {
    let sharing = this.#named.get(nameKey);
    if (sharing === undefined) {
      sharing = { all: [], unnumbered: [], numbered: new Map() };
      this.#named.set(nameKey, sharing);
    }
    sharing.all.push(person);
    const numbers = numbersOf(person);
    if (numbers.length === 0) sharing.unnumbered.push(person);
    for (const number of numbers) {
      const same = sharing.numbered.get(number);
      if (same === undefined) sharing.numbered.set(number, [person]);
      else same.push(person);
    }
  }

  /** The others who may be this person. People whom somebody told apart are not. */
  of(person: PersonInput): PersonInput[] {
    const sharing = this.#named.get(person.nameKey ?? '');
    if (sharing === undefined || sharing.all.length === 1) return [];
    const numbers = numbersOf(person);
    const near =
      numbers.length === 0
        ? sharing.all
        : new Set([
            ...sharing.unnumbered,
            ...numbers.flatMap((number) => sharing.numbered.get(number) ?? []),
          ]);
    return [...near].filter(
      (other) =>
        other.id !== person.id && !this.#apart.has(`${person.id} ${other.id}`) && mayBeOne(person, other),
    );
  }
}

const numbersOf = ({ nrp, nip }: PersonInput): string[] => [
  ...(nrp ? [`nrp ${nrp}`] : []),
  ...(nip ? [`nip ${nip}`] : []),
];

/** Two records of one person, the one with the lower id first. */
export interface Pair {
  first: PersonInput;
  second: PersonInput;
}

/**
 * Two records that may be one person stand on one duty or on two that overlap (DUP_PERSON): a name twice on the
 * order, or one person in two places unseen. One entry a pair of duties.
 */
export function duplicateConflicts(
  { first, second }: Pair,
  duties: readonly Prepared[],
  others: readonly Prepared[],
): PlanConflict[] {
  const found: PlanConflict[] = [];
  const bySlot = new Map(others.map((duty) => [duty.slot, duty]));
  const seen = new Set<string>();
  for (const duty of duties) {
    const other = bySlot.get(duty.slot);
    if (other === undefined || seen.has(duty.slot)) continue;
    seen.add(duty.slot);
    found.push(duplicate(first, second, duty, other));
  }
  const merged = [...duties, ...others].sort(inTime);
  forOverlaps(merged, (a, b) => {
    if (a.duty.personId === b.duty.personId || a.slot === b.slot) return;
    found.push(
      a.duty.personId === first.id ? duplicate(first, second, a, b) : duplicate(first, second, b, a),
    );
  });
  return found;
}

function duplicate(first: PersonInput, second: PersonInput, own: Prepared, other: Prepared): PlanConflict {
  const number = ({ nrp, nip }: PersonInput) => nrp ?? nip ?? 'tanpa nomor';
  const who = `${properName(first.name ?? first.nameKey ?? '')} tercatat dua kali (${[first, second].map(number).sort(compareText).join(' dan ')})`;
  const where =
    own.slot === other.slot
      ? `keduanya diploting di ${own.duty.title}`
      : `diploting di ${own.duty.title} dan ${other.duty.title} pada waktu yang sama`;
  const at = [own.duty.start ?? own.duty.day, other.duty.start ?? other.duty.day]
    .flatMap((time) => time ?? [])
    .sort(compareText)
    .at(-1);
  const duties = own.slot === other.slot ? ([own] as const) : ([own, other] as const);
  return personFinding(
    'DUP_PERSON',
    duties,
    at ?? null,
    `${who}, ${where}. Gabungkan, atau tandai orang lain.`,
  );
}
