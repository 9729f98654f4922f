import type { DocumentData, DocumentKind } from '../../../core/documents/registry.ts';
import type { LetterContent, LetterKind } from '../../../core/order/content.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { Db } from '../../db/driver.ts';
import type { Context } from '../context.ts';

/** Kinds of letters are kinds of papers too. */
export type PaperKind = LetterKind & DocumentKind;

/** A letter as the paper sees it. */
export interface Letter<K extends PaperKind> {
  number: string | null;
  date: string;
  subject: string;
  scope: Scope;
  content: LetterContent<K>;
  /** Key of the letter that it changes. */
  amends: string | null;
}

/** What a new letter of a kind begins with. */
export interface LetterStart<K extends PaperKind> {
  operationId: string | null;
  /** First day of what it is about. */
  from: string;
  subject: string;
  content: LetterContent<K>;
}

/** What a letter says of the plan, to be compared with the plan of a later day. */
export interface NamedInPlan {
  /** Ids of the people, each once. */
  people: string[];
  events: readonly {
    key: string;
    /** Orders of earlier versions have none. */
    title?: string | undefined;
    start: string | null;
    end: string | null;
    region: string | null;
    venue: string | null;
  }[];
}

/** How letters of a kind are begun and turned into a paper: one file of this folder a kind. */
export interface LetterSource<K extends PaperKind> {
  /** "Surat Perintah", in sentences of the journal and for files. */
  word: string;
  /** Default texts from the facts of a scope. `amends`: key of the letter it is to change. */
  start(db: Db, scope: Scope, paper: 'a4' | 'f4', amends?: string | null): LetterStart<K>;
  /** The data of its paper from the plan as it stands. Throws SCOPE_EMPTY when nobody is in it. */
  data(context: Context, letter: Letter<K>, state: 'draft' | 'issued'): DocumentData[K];
  /** Null for a kind that names nobody of the plan. */
  named(data: DocumentData[K]): NamedInPlan | null;
}
