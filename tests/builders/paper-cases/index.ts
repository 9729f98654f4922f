import { DOCUMENTS, type DocumentKind } from '../../../src/core/documents/registry.ts';
import type { PaperDocument } from '../../../src/core/documents/types.ts';
import { GUARD_CASES } from './guards.ts';
import { LIST_CASES } from './lists.ts';
import { ORDER_CASES } from './orders.ts';
import { PLAN_CASES } from './plans.ts';
import { RECAP_CASES } from './recaps.ts';
import { REPORT_CASES } from './reports.ts';
import type { PaperCases } from './types.ts';

/** Every kind of paper with its cases: a kind without them does not compile. */
export const PAPER_CASES: PaperCases<DocumentKind> = {
  ...ORDER_CASES,
  ...LIST_CASES,
  ...GUARD_CASES,
  ...RECAP_CASES,
  ...PLAN_CASES,
  ...REPORT_CASES,
};

export const PAPER_KINDS = Object.keys(DOCUMENTS) as DocumentKind[];

/** The paper of a case as the program makes it: its data pass the schema of the kind first. */
export function casePaper<K extends DocumentKind>(kind: K, name: string): PaperDocument {
  const data = PAPER_CASES[kind][name]?.();
  if (data === undefined) throw new Error(`no case ${kind} ${name}`);
  return DOCUMENTS[kind].build(DOCUMENTS[kind].schema.parse(data));
}
