import { normaliseNumber } from '../../../core/personnel/number.ts';
import { parseRank } from '../../../core/personnel/rank.ts';
import type { PersonFields } from '../../../shared/contract/personnel.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { findPerson, findPersonByNumber, type PersonRow } from '../../db/person.ts';
import { updateRow } from '../../db/statements.ts';
import { type PersonInput, personColumns } from './person-record.ts';

/** Fields given, without the `undefined` that a partial schema allows. */
export type PersonChange = { [K in keyof PersonFields]?: PersonFields[K] | undefined };

/** A value that is refused, at its person and field. */
export interface EditProblem {
  id: string;
  field: string;
  message: string;
}

export interface PersonEdit {
  id: string;
  fields: PersonChange;
}

/**
 * The change with empty texts as null and numbers normalised ("NRP 8501 0123" → "85010123"), or what is wrong
 * with it. `external` people (TNI and other bodies) may have numbers that hold no month.
 */
export function tidyChange(
  change: PersonChange,
  external: boolean,
): { change: PersonInput; problems: { field: string; message: string }[] } {
  const problems: { field: string; message: string }[] = [];
  const tidy: PersonInput = {};
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined) Object.assign(tidy, { [key]: value === '' ? null : value });
  }
  for (const field of ['nrp', 'nip'] as const) {
    const text = tidy[field];
    if (!text) continue;
    const checked = checkNumber(field, text, external);
    if ('message' in checked) problems.push({ field, message: checked.message });
    else tidy[field] = checked.value;
  }
  return { change: tidy, problems };
}

function checkNumber(
  field: 'nrp' | 'nip',
  text: string,
  external: boolean,
): { value: string } | { message: string } {
  const number = normaliseNumber(text, { external, numeric: false });
  if (field === 'nip') {
    return number.class === 'nip' && number.value !== null
      ? { value: number.value }
      : { message: `NIP "${text}" bukan 18 angka yang utuh. Ketik lagi dari surat aslinya.` };
  }
  if (number.class === 'nip') return { message: `"${text}" adalah NIP (18 angka). Isi pada kolom NIP.` };
  if (number.value !== null && /^\d+$/.test(number.value)) return { value: number.value };
  return number.issues.includes('NRP_MONTH_INVALID')
    ? { message: `NRP ${text} tidak memuat bulan 01–12 pada angka ke-3 dan ke-4. Periksa lagi.` }
    : { message: `NRP "${text}" bukan angka. Ketik delapan angka tanpa tanda.` };
}

const isExternal = (change: PersonChange, person: PersonRow | null): boolean => {
  const rank = change.rank === undefined ? person?.rank : change.rank;
  return (rank ? parseRank(rank)?.category : person?.category) === 'external';
};

/** The checked values of a new person. Throws INPUT_INVALID, DUPLICATE_NUMBER with a sentence that names the holder. */
export function checkNew(
  db: Db,
  { category, ...fields }: PersonChange & { category?: PersonInput['category'] | undefined },
): PersonInput {
  const external = category ? category === 'external' : isExternal(fields, null);
  const { change, problems } = tidyChange(fields, external);
  for (const field of ['nrp', 'nip'] as const) {
    const holder = change[field] ? findPersonByNumber(db, change[field]) : null;
    if (holder) throw new AppError('DUPLICATE_NUMBER', takenMessage(change[field] ?? '', holder), { field });
  }
  const first = problems[0];
  if (first) throw new AppError('INPUT_INVALID', first.message, { field: first.field });
  return category ? { ...change, category } : change;
}

const takenMessage = (number: string, holder: { rank: string | null; name: string }): string =>
  `${number} sudah dipakai ${[holder.rank, holder.name].filter(Boolean).join(' ')}; periksa nomornya, atau buka orang itu.`;

/**
 * Applies changes to people, all or nothing. Throws INPUT_INVALID or DUPLICATE_NUMBER; details.problems names
 * every refused cell at once. Numbers may change hands inside one call (two rows swapped).
 * @returns how many people really changed.
 */
export function applyEdits(db: Db, edits: readonly PersonEdit[]): number {
  const problems: EditProblem[] = [];
  const ready = edits.flatMap(({ id, fields }) => {
    const person = findPerson(db, id);
    if (!person) {
      problems.push({ id, field: 'name', message: 'Orang ini tidak ada lagi pada daftar.' });
      return [];
    }
    const { change, problems: found } = tidyChange(fields, isExternal(fields, person));
    problems.push(...found.map((p) => ({ id, ...p })));
    return [{ person, change }];
  });
  const clashes = numberClashes(db, ready);
  if (problems.length + clashes.length > 0) throw refusal(problems, clashes);
  for (const id of handedOver(db, ready)) updateRow(db, 'person', id.id, { [id.field]: null });
  return ready.filter(({ person, change }) => updateRow(db, 'person', person.id, personColumns(db, change)))
    .length;
}

interface ReadyEdit {
  person: PersonRow;
  change: PersonInput;
}

function refusal(problems: EditProblem[], clashes: EditProblem[]): AppError {
  const all = [...problems, ...clashes];
  const more = all.length > 1 ? ` (dan ${all.length - 1} isian lain)` : '';
  const code = problems.length === 0 ? 'DUPLICATE_NUMBER' : 'INPUT_INVALID';
  return new AppError(code, `${all[0]?.message ?? ''}${more}`, { problems: all });
}

/** Numbers that two people would have after the edits. */
function numberClashes(db: Db, edits: readonly ReadyEdit[]): EditProblem[] {
  const problems: EditProblem[] = [];
  const byId = new Map(edits.map((e) => [e.person.id, e]));
  for (const field of ['nrp', 'nip'] as const) {
    const taken = new Map<string, ReadyEdit>();
    for (const edit of edits) {
      const number = edit.change[field];
      if (!number) continue;
      const other = taken.get(number);
      if (other) {
        problems.push({ id: edit.person.id, field, message: takenMessage(number, other.person) });
        continue;
      }
      taken.set(number, edit);
      const holder = findPersonByNumber(db, number);
      const gives = holder ? byId.get(holder.id)?.change[field] : undefined;
      if (holder && holder.id !== edit.person.id && (gives === undefined || gives === number)) {
        problems.push({ id: edit.person.id, field, message: takenMessage(number, holder) });
      }
    }
  }
  return problems;
}

/** Holders whose number goes to another person in the same call: it must be free before it is given. */
function handedOver(db: Db, edits: readonly ReadyEdit[]): { id: string; field: 'nrp' | 'nip' }[] {
  return edits.flatMap(({ person, change }) =>
    (['nrp', 'nip'] as const).flatMap((field) => {
      const number = change[field];
      const holder = number ? findPersonByNumber(db, number) : null;
      return holder && holder.id !== person.id ? [{ id: holder.id, field }] : [];
    }),
  );
}
