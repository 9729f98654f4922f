import { MERGE_FIELDS, type MergeField } from '../../../../core/personnel/merge-fields.ts';
import type { DuplicateGroupView } from '../../../../shared/contract/personnel.ts';

export type DuplicatePerson = DuplicateGroupView['people'][number];

/** What is chosen so far about one group of people who may be one. */
export interface MergeChoice {
  readonly keepId: string;
  /** Records that take part, the kept one included. */
  readonly included: ReadonlySet<string>;
  /** Whose value is taken, where somebody chose. */
  readonly taken: Readonly<Partial<Record<MergeField, string>>>;
}

export const groupKey = (group: DuplicateGroupView): string => group.people.map(({ id }) => id).join(' ');

/** Everybody takes part, the record that says most is kept, and nothing is chosen by hand. */
export function startChoice(group: DuplicateGroupView): MergeChoice {
  return {
    keepId: group.people[0]?.id ?? '',
    included: new Set(group.people.map(({ id }) => id)),
    taken: {},
  };
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

const takingPart = (people: readonly DuplicatePerson[], { included }: MergeChoice) =>
  people.filter(({ id }) => included.has(id));

/** Fields of which those taking part hold different values. */
export function differingFields(people: readonly DuplicatePerson[], choice: MergeChoice): MergeField[] {
  const some = takingPart(people, choice);
  return MERGE_FIELDS.filter((field) => new Set(some.map((person) => person[field] ?? '')).size > 1);
}

/** Whose value the merged record will hold: the chosen one, or the kept record's, or the first that is not empty. */
export function valueFrom(
  people: readonly DuplicatePerson[],
  choice: MergeChoice,
  field: MergeField,
): string | null {
  const chosen = choice.taken[field];
  if (chosen) return chosen;
  if (numberUnsettled(people, choice).includes(field)) return null;
  const some = takingPart(people, choice);
  const kept = some.find(({ id }) => id === choice.keepId);
  if (kept?.[field]) return kept.id;
  return some.find((person) => person[field])?.id ?? choice.keepId;
}

/** Numbers that differ and were not chosen: nobody but the user can tell which is right. */
export function numberUnsettled(people: readonly DuplicatePerson[], choice: MergeChoice): MergeField[] {
  const some = takingPart(people, choice);
  return (['nrp', 'nip'] as const).filter((field) => {
    const values = new Set(some.map((person) => person[field]).filter(Boolean));
    return values.size > 1 && choice.taken[field] === undefined;
  });
}
