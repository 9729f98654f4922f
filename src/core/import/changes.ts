import { tidyName } from '../personnel/name.ts';
import { isNrp } from '../personnel/number.ts';
import { parseRank } from '../personnel/rank.ts';
import { unitKey } from '../unit/unit-name.ts';
import type { ChangeField, ExistingPerson, FieldChange, PersonField, PersonValues } from './plan-types.ts';
import type { ImportField, PersonDraft } from './types.ts';

/** Stored values that a column emptied by word takes away. Nobody is left without a name or a category. */
const EMPTIED_BY: Partial<Record<ImportField, readonly NullableField[]>> = {
  nrp: ['nrp', 'nip'],
  nip: ['nip'],
  rankNrp: ['rank', 'nrp', 'nip'],
  rank: ['rank'],
  unit: ['unit'],
  position: ['position'],
  gender: ['gender'],
  phone: ['phone'],
  note: ['note'],
};
type NullableField = 'nrp' | 'nip' | 'rank' | 'unit' | 'position' | 'gender' | 'phone' | 'note';

/** Doubled spaces are no difference: lists lose them on their way. */
const isSame = (value: string, stored: string | null): boolean =>
  value === stored || (stored !== null && tidyName(stored) === value);

/** Compares and completes values; unit names follow the post's own spelling. */
export class PersonValuesBuilder {
  private readonly names = new Map<string, string>();
  private readonly known: ReadonlySet<string>;
  private readonly keys = new Map<string, string>();

  constructor(units: readonly string[]) {
    for (const name of units) this.names.set(unitKey(name), name);
    this.known = new Set(this.names.keys());
  }

  /** The post has a unit of this name. */
  knowsUnit(name: string): boolean {
    return this.known.has(this.key(name));
  }

  /** The values of a new person. */
  insert(person: PersonDraft): PersonValues {
    return {
      nrp: person.nrp,
      nip: person.nip,
      name: person.name,
      nameKey: person.nameKey,
      rank: rankOf(person),
      category: person.category ?? guessCategory(person),
      unit: this.unitName(person.unit),
      position: person.position,
      gender: person.gender,
      phone: person.phone,
      note: person.note,
    };
  }

  /** What a row changes in a known person, but for the fields kept as stored. An empty cell never blanks a value. */
  update(
    person: PersonDraft,
    known: ExistingPerson,
    keep: readonly ChangeField[] = [],
  ): { changes: FieldChange[]; set: Partial<PersonValues>; kept: FieldChange[] } {
    const changes: FieldChange[] = [];
    const kept: FieldChange[] = [];
    const set: Partial<PersonValues> = {};
    const put = <F extends PersonField>(field: F, value: PersonValues[F] | null) => {
      if (value === null || value === '' || isSame(value, known[field])) return;
      if (keep.includes(field)) {
        kept.push({ field, old: known[field], new: value });
        return;
      }
      changes.push({ field, old: known[field], new: value });
      set[field] = value as PersonValues[F];
    };
    put('nrp', person.nrp);
    put('nip', person.nip);
    put('name', person.name);
    if (set.name !== undefined) set.nameKey = person.nameKey;
    // A rank that nobody knows does not replace one that is known.
    const keepsRank = known.rank !== null && person.category === null;
    if (!keepsRank) put('rank', person.rank);
    // Remarks make somebody new a PPPK, nobody who is known.
    if (person.rank !== null) put('category', person.category);
    put('position', person.position);
    if (this.replacesUnit(person, known, set.position !== undefined)) put('unit', this.unitName(person.unit));
    put('gender', person.gender);
    put('phone', person.phone);
    put('note', person.note);
    for (const field of person.emptied?.flatMap((column) => EMPTIED_BY[column] ?? []) ?? []) {
      if (known[field] === null || keep.includes(field)) continue;
      changes.push({ field, old: known[field], new: null });
      set[field] = null;
    }
    return { changes, set, kept };
  }

  /** A unit concluded from the position moves a person only together with the position. */
  private replacesUnit(person: PersonDraft, known: ExistingPerson, moved: boolean): boolean {
    if (person.unit === null) return false;
    if (known.unit !== null && this.key(known.unit) === this.key(person.unit)) return false;
    return !person.unitDerived || moved;
  }

  private key(name: string): string {
    let key = this.keys.get(name);
    if (key === undefined) {
      key = unitKey(name);
      this.keys.set(name, key);
    }
    return key;
  }

  private unitName(name: string | null): string | null {
    if (name === null) return null;
    const key = this.key(name);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    this.names.set(key, name);
    return name;
  }
}

/** What a row says of the rank, remarks included: 'P3K' without a rank is PPPK. */
export const rankOf = ({ rank, category }: PersonDraft): string | null =>
  rank ?? (category === 'pppk' ? 'PPPK' : null);

/** Category of a new person whose rank is unknown or missing. */
function guessCategory({ nrp, nip, rank }: PersonDraft): PersonValues['category'] {
  if (nip !== null) return 'pns';
  if (nrp !== null && isNrp(nrp)) return 'polri';
  return (rank === null ? null : parseRank(rank)?.category) ?? 'external';
}
