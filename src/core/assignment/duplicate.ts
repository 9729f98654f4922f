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

/** For each person those others who may be the same one. People whom somebody told apart are not. */
export function alikePeople({
  people,
  apart = [],
}: Pick<PlanInput, 'people' | 'apart'>): Map<string, string[]> {
  const named = new Map<string, PersonInput[]>();
  for (const person of people) {
    if (!person.nameKey) continue;
    const same = named.get(person.nameKey);
    if (same === undefined) named.set(person.nameKey, [person]);
    else same.push(person);
  }
  const told = new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const alike = new Map<string, string[]>();
  const add = (id: string, other: string) => alike.set(id, [...(alike.get(id) ?? []), other]);
  for (const same of named.values()) {
    for (const [i, a] of same.entries()) {
      for (const b of same.slice(i + 1)) {
        if (a.id === b.id || told.has(`${a.id} ${b.id}`) || !mayBeOne(a, b)) continue;
        add(a.id, b.id);
        add(b.id, a.id);
      }
    }
  }
  return alike;
}

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
