import { orderDifference } from '../../../core/assignment/order-finding.ts';
import { type LetterContent, type LetterKind, letterContents } from '../../../core/order/content.ts';
import { isOut } from '../../../core/order/life.ts';
import { completeOrderNumber, formatOrderNumber, fullNumber } from '../../../core/order/number.ts';
import { seriesOf } from '../../../core/order/series.ts';
import { schemaMessage } from '../../../core/text/schema.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { LetterView } from '../../../shared/contract/letter.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { amendmentOf, findLetter, type LetterRow, listLetters } from '../../db/letter.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { printTime } from '../paper/parts.ts';
import { letterSource } from './kinds.ts';
import { changesSinceApproval } from './life.ts';
import { orderState, scopeReader } from './order-state.ts';
import { type NumberObstacle, numberObstacle, proposedNumber } from './register.ts';
import { contentOf, requireEditable, requireLetter } from './row.ts';

type Names = 'letter.list' | 'letter.get' | 'letter.create' | 'letter.update' | 'letter.end';

export const letterHandlers: Handlers<Names> = {
  'letter.list': (context, { operationId }) => ({
    letters: listLetters(context.db, operationId).map(letterViewer(context)),
  }),
  'letter.get': (context, { id }) => letterViewer(context)(requireLetter(context.db, id)),
  'letter.create': (context, { kind, scope, paper }, note) => {
    const { db } = context;
    const source = letterSource(kind);
    const { operationId, from, subject, content } = source.start(db, scope, paper);
    // A letter is dated when it is written: today, or the first day of its duty when that is already past.
    const today = printTime(context).slice(0, 10);
    const id = insertRow(db, 'letter', {
      kind,
      operation_id: operationId,
      scope: JSON.stringify(scope),
      date: [today, from].sort()[0] ?? today,
      subject,
      content: JSON.stringify(content),
    });
    note({ label: `Buat ${source.word} ${subject}` });
    return { id };
  },
  'letter.update': ({ db }, { id, number, date, subject, content }, note) => {
    const row = requireEditable(db, id);
    const merged = { ...contentOf(row), ...(content ? partOfContent(row.kind, content) : {}) };
    updateRow(db, 'letter', id, {
      ...numberChange(row, merged.numberPattern, { number, date }),
      ...(date === undefined ? {} : { date }),
      ...(subject === undefined ? {} : { subject }),
      content: JSON.stringify(merged),
    });
    note({ label: `Ubah ${letterSource(row.kind).word} ${row.number ?? row.subject}` });
    return null;
  },
  'letter.end': (context, { id }, note) => {
    const row = requireEditable(context.db, id);
    endRows(context.db, 'letter', [id], context.at());
    note({ label: `Hapus konsep ${row.subject}` });
    return null;
  },
};

/** The given parts of a letter's text, checked against the shape of its kind. Throws INPUT_INVALID. */
function partOfContent(kind: LetterKind, given: Record<string, unknown>): Partial<LetterContent> {
  const parsed = letterContents[kind].partial().safeParse(given, { error: schemaMessage });
  if (parsed.success) {
    // What was not given stays as it is: a default is for a letter that begins.
    const asked = Object.entries(parsed.data).filter(([key]) => Object.hasOwn(given, key));
    return Object.fromEntries(asked) as Partial<LetterContent>;
  }
  const fields = parsed.error.issues.map(({ path, message }) => ({
    path: ['content', ...path.map(String)].join('.'),
    message,
  }));
  throw new AppError('INPUT_INVALID', undefined, { fields });
}

/**
 * What becomes of the number: as typed; and when the letter is dated otherwise, a number that was written in the pattern
 * follows with its month and year.
 */
function numberChange(
  row: LetterRow,
  pattern: string,
  { number, date }: { number?: string | null | undefined; date?: string | undefined },
): Partial<LetterRow> {
  if (number !== undefined) return numberFields(number, pattern, date ?? row.date);
  if (date === undefined || row.number_value === null) return {};
  const follows = row.number === formatOrderNumber(pattern, row.number_value, row.date);
  return follows ? numberFields(String(row.number_value), pattern, date) : {};
}

function numberFields(typed: string | null, pattern: string, date: string): Partial<LetterRow> {
  if (!typed) return { number: null, number_value: null, number_year: null };
  const number = completeOrderNumber(pattern, typed, date);
  const full = fullNumber(pattern, number);
  return { number, number_value: full?.serial ?? null, number_year: full?.year ?? null };
}

/** A reader of letters that reads a scope once for all letters about it. */
export function letterViewer(context: Context): (row: LetterRow) => LetterView {
  const { db } = context;
  const scopes = scopeReader(db);
  const propose = (row: LetterRow) =>
    proposedNumber(db, seriesOf(row.kind), contentOf(row).numberPattern, row.date);
  return (row) => {
    const order = orderState(db, row, scopes);
    const out = isOut(row.state);
    const { left, came } = orderDifference(order);
    const amends = row.amends ? findLetter(db, row.amends) : null;
    const amendedBy = amendmentOf(db, row.id);
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      scope: JSON.parse(row.scope) as Scope,
      number: row.number,
      numberValue: row.number_value,
      date: row.date,
      subject: row.subject,
      content: contentOf(row),
      people: out ? order.people.length : order.planned.length,
      note: row.note,
      approval: row.approved_at && {
        by: row.approved_by ?? '',
        office: row.approved_office ?? '',
        at: row.approved_at,
      },
      changedSinceApproval: changesSinceApproval(context, row),
      issuedAt: row.issued_at,
      sha256: row.sha256,
      voidReason: row.void_reason,
      amends: amends && { id: amends.id, number: amends.number },
      amendedBy: amendedBy && { id: amendedBy.id, number: amendedBy.number },
      proposedNumber: out ? (row.number ?? '') : propose(row),
      numberObstacle: out ? null : obstacleOf(db, row),
      // A person replaced by another counts once.
      differs: row.state === 'issued' ? Math.max(left, came) : 0,
      moved: row.state === 'issued' ? order.moved : 0,
    } as LetterView;
  };
}

const obstacleOf = (db: Db, row: LetterRow): NumberObstacle | null =>
  row.number_value === null || row.number_year === null
    ? null
    : numberObstacle(
        db,
        { series: seriesOf(row.kind), year: row.number_year, serial: row.number_value },
        row.id,
      );
