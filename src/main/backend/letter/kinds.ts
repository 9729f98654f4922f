import type { LetterKind } from '../../../core/order/content.ts';
import type { LetterSource } from './kind.ts';
import { notaDinasLetter } from './nota-dinas.ts';
import { printopsLetter } from './printops.ts';
import { renopsLetter } from './renops.ts';
import { sprinLetter } from './sprin.ts';
import { sprinPerubahanLetter } from './sprin-perubahan.ts';

/** Every kind of letter, one file each. */
export const LETTERS: { readonly [K in LetterKind]: LetterSource<K> } = {
  sprin: sprinLetter,
  'sprin-perubahan': sprinPerubahanLetter,
  renops: renopsLetter,
  printops: printopsLetter,
  'nota-dinas': notaDinasLetter,
};

/** The source of a kind that is known at run time only. */
export const letterSource = (kind: LetterKind): LetterSource<LetterKind> =>
  // Content and data of a row belong to its own kind.
  LETTERS[kind] as unknown as LetterSource<LetterKind>;
