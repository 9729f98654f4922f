import { namesAlike } from '../personnel/name-alike.ts';
import type { ExistingData, ExistingPerson } from './plan-types.ts';
import type { PersonDraft } from './types.ts';

/** Known people by what identifies them. */
export interface PeopleIndex {
  byId: ReadonlyMap<string, ExistingPerson>;
  byNrp: ReadonlyMap<string, ExistingPerson>;
  byNip: ReadonlyMap<string, ExistingPerson>;
  byName: ReadonlyMap<string, readonly ExistingPerson[]>;
}

const STEP_PEOPLE = 5000;

/** Planning again after a correction meets the same people: their index is kept with them. */
const INDEXES = new WeakMap<readonly ExistingPerson[], PeopleIndex>();

/** The index of these people; of two with one number the later one in the list is found. */
export function peopleIndex(people: readonly ExistingPerson[]): PeopleIndex {
  const steps = indexSteps(people);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `peopleIndex` that yields now and then while it is made for the first time. */
export function* indexSteps(people: readonly ExistingPerson[]): Generator<void, PeopleIndex> {
  const known = INDEXES.get(people);
  if (known !== undefined) return known;
  const byId = new Map<string, ExistingPerson>();
  const byNrp = new Map<string, ExistingPerson>();
  const byNip = new Map<string, ExistingPerson>();
  const byName = new Map<string, ExistingPerson[]>();
  let count = 0;
  for (const person of people) {
    if (++count % STEP_PEOPLE === 0) yield;
    byId.set(person.id, person);
    if (person.nrp !== null) byNrp.set(person.nrp, person);
    if (person.nip !== null) byNip.set(person.nip, person);
    const sameName = byName.get(person.nameKey);
    if (sameName) sameName.push(person);
    else byName.set(person.nameKey, [person]);
  }
  const index = { byId, byNrp, byNip, byName };
  INDEXES.set(people, index);
  return index;
}

/** Who has the number of a row: its NRP, or else its NIP. */
export function ownerOf(
  index: PeopleIndex,
  { nrp, nip }: { nrp: string | null; nip: string | null },
): ExistingPerson | undefined {
  return nrp !== null ? index.byNrp.get(nrp) : nip !== null ? index.byNip.get(nip) : undefined;
}

/** Somebody on the list has this number under a like name. */
export function isStored({ people }: ExistingData, person: PersonDraft): boolean {
  const owner = ownerOf(peopleIndex(people), person);
  return owner !== undefined && namesAlike(person.nameKey, owner.nameKey);
}

/** Who has this number, or had it last of those who were taken off the list. */
export function lastOwnerOf(
  { people, ended }: ExistingData,
  person: PersonDraft,
): ExistingPerson | undefined {
  return ownerOf(peopleIndex(people), person) ?? ownerOf(peopleIndex(ended), person);
}

/** A person by key, also one who was taken off the list. */
export function findKnown({ people, ended }: ExistingData, id: string): ExistingPerson | undefined {
  return peopleIndex(people).byId.get(id) ?? peopleIndex(ended).byId.get(id);
}
