import type { DocumentData, DocumentKind } from '../../../src/core/documents/registry.ts';

/**
 * What a kind of paper is tried with: as little as it can be made of, what is usual, as much as there ever is, and
 * what is hardest to set; further cases under names of their own ("f4", "draft").
 */
export type CasesOf<K extends DocumentKind> = Record<
  'least' | 'usual' | 'most' | 'nastiest',
  () => DocumentData[K]
> &
  Record<string, () => DocumentData[K]>;

/** The cases of some kinds. */
export type PaperCases<K extends DocumentKind> = { [Each in K]: CasesOf<Each> };
