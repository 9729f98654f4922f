import { MERGE_FIELDS, type MergeField } from '../../../../core/personnel/merge-fields.ts';
import type { DuplicateGroupView } from '../../../../shared/contract/personnel.ts';

export type DuplicatePerson = DuplicateGroupView['people'][number];
type People = readonly DuplicatePerson[];

/** What is chosen so far about some people who may be one. */
export interface MergeChoice {
  readonly keepId: string;
  /** Records that take part, the kept one included. */
  readonly included: ReadonlySet<string>;
  /** Whose value is taken, where somebody chose. */
  readonly taken: Readonly<Partial<Record<MergeField, string>>>;
}

/** Names a group as long as the same people are in it. */
export const groupKey = (people: People): string => people.map(({ id }) => id).join(' ');

/** Everybody takes part, the first (the record that says most) is kept, and nothing is chosen by hand. */
export function startChoice(people: People): MergeChoice {
  return { keepId: people[0]?.id ?? '', included: new Set(people.map(({ id }) => id)), taken: {} };
}

/** The record that says most and on which most hangs comes first: it is the one to keep. */
export function fullestFirst(people: People): DuplicatePerson[] {
  const fullness = (person: DuplicatePerson) =>
    MERGE_FIELDS.filter((field) => person[field]).length +
    (person.nrp || person.nip ? 100 : 0) +
    10 * (person.memberships + person.duties + person.absences);
  return people.toSorted((a, b) => fullness(b) - fullness(a));
}

/** Keeps another record; what was chosen field by field stays. */
export const keepRecord = (choice: MergeChoice, id: string): MergeChoice => ({
  ...choice,
  keepId: id,
  included: new Set([...choice.included, id]),
});

export const takeValue = (choice: MergeChoice, field: MergeField, id: string): MergeChoice => ({
  ...choice,
  taken: { ...choice.taken, [field]: id },
});

/** Leaves a record out or takes it in again. The kept one always takes part; values of one left out are let go. */
export function includeRecord(choice: MergeChoice, id: string, take: boolean): MergeChoice {
  if (id === choice.keepId) return choice;
  const included = new Set(choice.included);
  if (take) included.add(id);
  else included.delete(id);
  const taken = Object.fromEntries(Object.entries(choice.taken).filter(([, who]) => included.has(who)));
  return { ...choice, included, taken };
}

const takingPart = (people: People, { included }: MergeChoice) => people.filter(({ id }) => included.has(id));

/** Fields of which those taking part hold different values. */
export function differingFields(people: People, choice: MergeChoice): MergeField[] {
  const some = takingPart(people, choice);
  return MERGE_FIELDS.filter((field) => new Set(some.map((person) => person[field] ?? '')).size > 1);
}

/** Whose value the merged record will hold: the chosen one, or the kept record's, or the first that is not empty. */
export function valueFrom(people: People, choice: MergeChoice, field: MergeField): string | null {
  const chosen = choice.taken[field];
  if (chosen) return chosen;
  if (numberUnsettled(people, choice).includes(field)) return null;
  const some = takingPart(people, choice);
  const kept = some.find(({ id }) => id === choice.keepId);
  if (kept?.[field]) return kept.id;
  return some.find((person) => person[field])?.id ?? choice.keepId;
}

/**
 * Numbers that differ and were not chosen: nobody but the user can tell which is right. An NRP of one record and the
 * NIP of another differ too, since hardly anybody has both.
 */
export function numberUnsettled(people: People, choice: MergeChoice): MergeField[] {
  const some = takingPart(people, choice);
  const held = (field: 'nrp' | 'nip') => new Set(some.map((person) => person[field]).filter(Boolean)).size;
  const mixed = held('nrp') > 0 && held('nip') > 0 && !some.some((person) => person.nrp && person.nip);
  return (['nrp', 'nip'] as const).filter(
    (field) => choice.taken[field] === undefined && (mixed || held(field) > 1),
  );
}

/** What a merge sends: the value of every field that differs, so that what was seen is what is written. */
export function mergeInput(people: People, choice: MergeChoice) {
  const fields = differingFields(people, choice).flatMap((field) => {
    const from = valueFrom(people, choice, field);
    return from ? [[field, from] as const] : [];
  });
  return {
    keepId: choice.keepId,
    otherIds: takingPart(people, choice).flatMap(({ id }) => (id === choice.keepId ? [] : [id])),
    fields: Object.fromEntries(fields) as Partial<Record<MergeField, string>>,
  };
}
