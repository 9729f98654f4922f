import { z } from 'zod';
import { isBroken, tidyText } from './plain.ts';

/**
 * Text that a person or another program gives: every text field of the contract and of the data bundle is made of
 * this. Broken characters are refused, signs of direction are left out, accents put on their letters.
 */
export const givenText = (): z.ZodString =>
  z
    .string()
    .refine((text) => !isBroken(text), 'ada huruf yang rusak di dalamnya; ketik ulang')
    .overwrite(tidyText);

const TYPES: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'objek',
};

const UNITS: Readonly<Record<string, string>> = { string: 'huruf', array: 'isi' };

/**
 * What is wrong with a value, as a part of an Indonesian sentence, in the place of the schema library's English. Give
 * it to each `safeParse` as `error`; a schema's own sentence goes first.
 */
export function schemaMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'wajib diisi';
      return `harus ${TYPES[issue.expected] ?? 'jenis lain'}`;
    case 'invalid_value': {
      if (issue.input === undefined) return 'wajib diisi';
      const values = issue.values.map(String);
      return values.length === 1 ? `harus ${values[0]}` : `harus salah satu dari ${values.join(', ')}`;
    }
    case 'too_small':
      return least(issue.origin, Number(issue.minimum), issue.inclusive ?? true);
    case 'too_big':
      return most(issue.origin, Number(issue.maximum), issue.inclusive ?? true);
    case 'invalid_format':
      return 'bentuknya tidak sesuai';
    case 'unrecognized_keys':
      return 'kunci tidak dikenal';
    default:
      return 'isian tidak sesuai';
  }
}

function least(origin: string, limit: number, inclusive: boolean): string {
  const unit = UNITS[origin];
  if (unit) return limit === 1 ? 'tidak boleh kosong' : `sedikitnya ${limit} ${unit}`;
  return inclusive ? `paling kecil ${limit}` : `harus lebih dari ${limit}`;
}

function most(origin: string, limit: number, inclusive: boolean): string {
  const unit = UNITS[origin];
  if (unit) return `paling banyak ${limit} ${unit}`;
  return inclusive ? `paling besar ${limit}` : `harus kurang dari ${limit}`;
}
