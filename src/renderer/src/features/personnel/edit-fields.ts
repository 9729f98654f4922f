import { normaliseNumber } from '../../../../core/personnel/number.ts';
import { STATUSES } from '../../../../core/personnel/person.ts';
import { parseRank } from '../../../../core/personnel/rank.ts';
import type { PersonFields } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';

/** Columns of the grid that can be edited. `number` is the one column for NRP and NIP. */
export type EditableColumn =
  | 'name'
  | 'rank'
  | 'number'
  | 'unit'
  | 'position'
  | 'gender'
  | 'phone'
  | 'status'
  | 'note';

/**
 * What a typed text changes. Numbers go to NRP or NIP by their length; an empty text is an empty field.
 * `external`: the person belongs to another body, whose numbers follow other rules.
 */
export function fieldsOf(column: EditableColumn, text: string, external = false): Partial<PersonFields> {
  const value = text.trim();
  const orNull = value === '' ? null : value;
  switch (column) {
    case 'name':
      return { name: value };
    case 'rank':
      return { rank: orNull && (parseRank(orNull)?.short ?? orNull) };
    case 'number': {
      const number = normaliseNumber(orNull, { external });
      if (number.class === 'nip') return { nip: number.value, nrp: null };
      return { nrp: number.value, nip: null };
    }
    case 'gender':
      return { gender: genderOf(value) };
    case 'status':
      return { status: statusOf(value) };
    case 'unit':
      return { unit: orNull };
    case 'position':
      return { position: orNull };
    case 'phone':
      return { phone: orNull };
    case 'note':
      return { note: orNull };
  }
}

/**
 * What a pasted text means, as an import reads it: ranks that were given a meaning once, and an NRP whose zero in front
 * was lost where it was a number. `ranks`: text → rank, as remembered by imports.
 */
export function pastedText(
  column: EditableColumn,
  text: string,
  { external = false, ranks = {} }: { external?: boolean; ranks?: Readonly<Record<string, string>> } = {},
): string {
  if (column === 'rank') return ranks[text.toUpperCase()] ?? text;
  if (column !== 'number' || external || !/^\d{5,7}$/.test(text)) return text;
  const { value, issues } = normaliseNumber(text, { numeric: true });
  return value !== null && issues.includes('NRP_ZERO_RESTORED') ? value : text;
}

/** What is wrong with a typed text, before it is sent: a sentence, or null. */
export function problemOf(column: EditableColumn, text: string, external = false): string | null {
  const value = text.trim();
  if (column === 'number' && value !== '') return numberProblem(value, external);
  if (column === 'gender' && value !== '' && genderOf(value) === null) return t.problems.gender;
  return null;
}

/**
 * What should be read before a typed text is saved that is allowed but rarely meant: a sentence, or null.
 * `many`: it came with others from a list, whose usual spellings of ranks are read without a word.
 */
export function doubtOf(
  column: EditableColumn,
  text: string,
  { external = false, many = false } = {},
): string | null {
  const value = text.trim();
  if (value === '') return null;
  if (column === 'number') return external ? null : lengthDoubt(value);
  return column === 'rank' ? rankDoubt(value, many) : null;
}

function lengthDoubt(text: string): string | null {
  const { issues, value } = normaliseNumber(text);
  return issues.includes('NRP_LENGTH') && value !== null ? t.doubts.length(value.length) : null;
}

function rankDoubt(text: string, many: boolean): string | null {
  const rank = parseRank(text);
  if (rank === null) return t.doubts.rankUnknown(text);
  const written = letters(text);
  const known = [rank.short, rank.full].some((name) => letters(name) === written);
  return known || many ? null : t.doubts.rankRead(text, rank.short, rank.full);
}

/** What two spellings have in common apart from case, dots and spaces. */
const letters = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

function numberProblem(text: string, external: boolean): string | null {
  const number = normaliseNumber(text, { external });
  if (number.issues.includes('NRP_MONTH_INVALID')) return t.problems.month;
  if (number.issues.includes('NIP_PRECISION_LOST')) return t.problems.precision;
  if (number.value === null) return t.problems.digits;
  if (/[^\d]/.test(number.value)) return t.problems.digits;
  return number.value.length > 20 ? t.problems.length : null;
}

const MALE = new Set(['L', 'LK', 'LAKI', 'LAKI-LAKI', 'PRIA', 'M']);
const FEMALE = new Set(['P', 'PR', 'PEREMPUAN', 'WANITA', 'W', 'F']);

function genderOf(text: string): 'L' | 'P' | null {
  const word = text.toUpperCase();
  return MALE.has(word) ? 'L' : FEMALE.has(word) ? 'P' : null;
}

/** The code of a status by its label or code; empty = active; unknown words stay, in capitals. */
function statusOf(text: string): string {
  if (text === '') return 'AKTIF';
  const word = text.toUpperCase();
  return STATUSES.find((s) => s.code === word || s.label.toUpperCase() === word)?.code ?? word;
}

/** Where a field's refusal is shown. */
export function columnOfField(field: string): EditableColumn | null {
  if (field === 'nrp' || field === 'nip') return 'number';
  const columns: readonly string[] = [
    'name',
    'rank',
    'unit',
    'position',
    'gender',
    'phone',
    'status',
    'note',
  ];
  return columns.includes(field) ? (field as EditableColumn) : null;
}
