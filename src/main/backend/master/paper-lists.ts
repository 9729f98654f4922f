import {
  type BasisKind,
  basisText,
  compareBases,
  type LegalBasis,
  readBasis,
} from '../../../core/order/basis.ts';
import { SHIPPED_BASES } from '../../../core/order/basis-data.ts';
import type { OrderMasters } from '../../../core/order/default-text.ts';
import { type Kka, SHIPPED_KKA } from '../../../core/order/kka.ts';
import {
  type SentenceKind,
  SHIPPED_SENTENCES,
  type StockSentence,
} from '../../../core/order/stock-sentence.ts';
import { compareNatural } from '../../../core/text/compare.ts';
import type { Db } from '../../db/driver.ts';
import {
  type CopyListRow,
  copyListRows,
  type KkaRow,
  kkaRows,
  type LegalBasisRow,
  legalBasisRows,
  type StockSentenceRow,
  stockSentenceRows,
} from '../../db/paper-list.ts';
import { active, type PaperList } from './paper-list.ts';
import { templateTexts } from './template-text.ts';

const texts = (json: string): string[] => JSON.parse(json) as string[];

export const LEGAL_BASES: PaperList<LegalBasis, LegalBasisRow> = {
  table: 'legal_basis',
  shipped: SHIPPED_BASES,
  rows: legalBasisRows,
  read: ({ kind, title, number, year, date, about, valid_from, valid_to, operations, usual }) => ({
    kind: kind as BasisKind,
    title,
    number,
    year,
    date,
    about,
    validFrom: valid_from,
    validTo: valid_to,
    operations: texts(operations),
    usual: usual === 1,
  }),
  write: ({ kind, title, number, year, date, about, validFrom, validTo, operations, usual }) => ({
    kind,
    title,
    number,
    year,
    date,
    about,
    valid_from: validFrom,
    valid_to: validTo,
    operations: JSON.stringify(operations),
    usual: Number(usual),
  }),
  name: basisText,
  compare: (a, b) => compareBases(readBasis(basisText(a)), readBasis(basisText(b))),
};

export const KKA: PaperList<Kka, KkaRow> = {
  table: 'kka',
  shipped: SHIPPED_KKA,
  rows: kkaRows,
  read: ({ code, meaning, local }) => ({ code, meaning, local: local === 1 }),
  write: ({ code, meaning, local }) => ({ code, meaning, local: Number(local) }),
  name: ({ code }) => code,
  compare: (a, b) => compareNatural(a.code, b.code),
};

/** A standing sentence with its place: shipped ones lie `SENTENCE_STEP` apart, others between them. */
export type PlacedSentence = StockSentence & { sort: number };
const SENTENCE_STEP = 100;

export const SENTENCES: PaperList<PlacedSentence, StockSentenceRow> = {
  table: 'stock_sentence',
  shipped: SHIPPED_SENTENCES.map((sentence, i) => ({ ...sentence, sort: (i + 1) * SENTENCE_STEP })),
  rows: stockSentenceRows,
  read: ({ text, event_kinds, usual, sort }) => ({
    text,
    kinds: texts(event_kinds) as SentenceKind[],
    usual: usual === 1,
    sort,
  }),
  write: ({ text, kinds, usual, sort }) => ({
    text,
    event_kinds: JSON.stringify(kinds),
    usual: Number(usual),
    sort,
  }),
  name: ({ text }) => text,
  compare: (a, b) => a.sort - b.sort,
};

export interface CopyList {
  name: string;
  lines: readonly string[];
}

/** Lists of addresses are the post's own; the usual ones are texts (`sprin.tembusan`). */
export const COPY_LISTS: PaperList<CopyList, CopyListRow> = {
  table: 'copy_list',
  shipped: [],
  rows: copyListRows,
  read: ({ name, addresses }) => ({ name, lines: texts(addresses) }),
  write: ({ name, lines }) => ({ name, addresses: JSON.stringify(lines) }),
  name: ({ name }) => name,
  compare: (a, b) => compareNatural(a.name, b.name),
};

/** What the post writes its orders with. */
export const orderMasters = (db: Db): OrderMasters => ({
  texts: templateTexts(db),
  bases: active(db, LEGAL_BASES),
  sentences: active(db, SENTENCES),
});
