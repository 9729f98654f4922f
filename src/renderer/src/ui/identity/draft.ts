import { normaliseNumber } from '../../../../core/personnel/number.ts';
import { parseRank } from '../../../../core/personnel/rank.ts';
import type { IdentityInput, TimeZone } from '../../../../shared/contract/session.ts';
import type { Identity } from '../../../../shared/contract/unit.ts';
import { identityText as t } from '../../../../shared/text/identity.ts';
import { kopProblem, type PostLevel, suggestHeadTitle, suggestKop, tidyKop } from '../../lib/kop.ts';
import { poldaByName } from './polda.ts';

export interface SignatoryDraft {
  onBehalf: string;
  title: string;
  name: string;
  rank: string;
  nrp: string;
}

/** The identity while it is typed: everything is text. */
export interface IdentityDraft {
  level: PostLevel;
  name: string;
  parent: string;
  city: string;
  timeZone: TimeZone;
  jurisdiction: string;
  letterhead: readonly [string, string, string];
  head: SignatoryDraft;
  ops: SignatoryDraft | null;
  /** Typed by hand: no suggestion overwrites it any more. */
  kopTouched: boolean;
  titleTouched: boolean;
}

const NO_SIGNATORY: SignatoryDraft = { onBehalf: '', title: '', name: '', rank: '', nrp: '' };

export const EMPTY_IDENTITY: IdentityDraft = {
  level: 'polres',
  name: '',
  parent: '',
  city: '',
  timeZone: 'WIB',
  jurisdiction: '',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', '', ''],
  head: NO_SIGNATORY,
  ops: null,
  kopTouched: false,
  titleTouched: false,
};

/** A new signatory on behalf of the head. */
export const opsDraft = (head: SignatoryDraft): SignatoryDraft => ({
  ...NO_SIGNATORY,
  onBehalf: head.title ? `a.n. ${head.title}` : '',
  title: 'KABAGOPS',
});

/** The draft with what follows from it: kop from the unit, title from the kop, zone from the Polda. */
export function withSuggestions(draft: IdentityDraft): IdentityDraft {
  const polda = poldaByName(draft.parent) ?? poldaByName(draft.name);
  const parent = draft.level === 'polsek' ? draft.parent : null;
  const kop = draft.kopTouched
    ? draft.letterhead
    : suggestKop(draft.level, draft.name, polda?.region ?? null, parent);
  const letterhead: IdentityDraft['letterhead'] = [kop[0] ?? '', kop[1] ?? '', kop[2] ?? ''];
  const title = draft.titleTouched ? draft.head.title : suggestHeadTitle(letterhead);
  return { ...draft, letterhead, head: { ...draft.head, title } };
}

const CODE = /^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/;
const codes = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

export type Problems = Readonly<Record<string, string>>;
const need = (problems: Record<string, string>, fields: Record<string, string>): void => {
  for (const [key, value] of Object.entries(fields)) if (value.trim() === '') problems[key] = t.required;
};

/** What is missing on the first card, by field. */
export function unitProblems(draft: IdentityDraft): Problems {
  const problems: Record<string, string> = {};
  need(problems, { name: draft.name, city: draft.city });
  if (!codes(draft.jurisdiction).every((code) => CODE.test(code))) problems.jurisdiction = t.jurisdictionBad;
  return problems;
}

/** What is wrong with the number of who signs: every paper prints it, and only an NRP or NIP is one. */
function numberProblem(nrp: string): string | null {
  if (nrp.trim() === '') return t.required;
  const number = normaliseNumber(nrp);
  return number.value === null || number.class === 'other' ? t.nrpBad : null;
}

/** A rank as papers print it: in full. One that no list knows stays as it was typed, with `rankProblem`. */
export const printedRank = (rank: string): string => parseRank(rank)?.full ?? rank.trim();

const rankProblem = (rank: string): string | null =>
  rank.trim() === '' ? t.required : parseRank(rank) === null ? t.rankBad : null;

function signatoryProblems(problems: Record<string, string>, prefix: string, draft: SignatoryDraft): void {
  need(problems, { [`${prefix}.title`]: draft.title, [`${prefix}.name`]: draft.name });
  const found = { rank: rankProblem(draft.rank), nrp: numberProblem(draft.nrp) };
  for (const [key, problem] of Object.entries(found))
    if (problem !== null) problems[`${prefix}.${key}`] = problem;
}

/** What is missing on the second card, by field. */
export function kopProblems(draft: IdentityDraft): Problems {
  const problems: Record<string, string> = {};
  const kop = kopProblem(draft.letterhead);
  if (kop) {
    problems.kop =
      kop.kind === 'long' ? t.kopTooLong(kop.line, kop.length) : kop.kind === 'gap' ? t.kopGap : t.kopEmpty;
  }
  const { head, ops } = draft;
  signatoryProblems(problems, 'head', head);
  if (ops) signatoryProblems(problems, 'ops', ops);
  return problems;
}

const orNull = (text: string): string | null => text.trim() || null;
const signatory = (s: SignatoryDraft): IdentityInput['head'] => ({
  onBehalf: orNull(s.onBehalf),
  title: s.title.trim(),
  name: s.name.trim(),
  rank: printedRank(s.rank),
  nrp: normaliseNumber(s.nrp).value,
});

/** 'POLRESTA KUPANG KOTA' → 'polresta-kupang-kota'. */
export const unitKeyOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

/** The identity as the backend takes it. Only for a draft without problems. */
export function toIdentity(draft: IdentityDraft, key: string | null = null): IdentityInput {
  return {
    key: key ?? unitKeyOf(draft.name),
    name: draft.name.trim().replace(/\s+/g, ' ').toUpperCase(),
    level: draft.level,
    parent: orNull(draft.parent),
    city: draft.city.trim(),
    timeZone: draft.timeZone,
    letterhead: tidyKop(draft.letterhead),
    jurisdiction: codes(draft.jurisdiction),
    head: signatory(draft.head),
    ops: draft.ops ? signatory(draft.ops) : null,
  };
}

const signatoryDraft = (s: Identity['signatories'][number]): SignatoryDraft => ({
  onBehalf: s.onBehalf ?? '',
  title: s.title,
  name: s.name,
  rank: s.rank,
  nrp: s.nrp ?? '',
});

/** The stored identity, ready to be changed. */
export function fromIdentity(identity: Identity): IdentityDraft {
  const head = identity.signatories.find((s) => s.role === 'head');
  const ops = identity.signatories.find((s) => s.role === 'ops');
  const [one = '', two = '', three = ''] = identity.letterhead;
  return {
    level: identity.level === 'mabes' ? 'polda' : identity.level,
    name: identity.name,
    parent: identity.parent ?? '',
    city: identity.city,
    timeZone: identity.timeZone,
    jurisdiction: identity.jurisdiction.join(', '),
    letterhead: [one, two, three],
    head: head ? signatoryDraft(head) : NO_SIGNATORY,
    ops: ops ? signatoryDraft(ops) : null,
    kopTouched: true,
    titleTouched: true,
  };
}
