import { orderDifference } from '../../../core/assignment/order-finding.ts';
import { documentEntry } from '../../../core/documents/registry.ts';
import type { PaperDocument } from '../../../core/documents/types.ts';
import { type LetterContent, type LetterKind, letterContents } from '../../../core/order/content.ts';
import {
  completeOrderNumber,
  formatOrderNumber,
  nextSerial,
  orderSerial,
  parseOrderNumber,
  serialGaps,
} from '../../../core/order/number.ts';
import { schemaMessage } from '../../../core/text/schema.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { LetterView } from '../../../shared/contract/letter.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { runAction } from '../../db/journal.ts';
import { findLetter, type LetterRow, letterNumbers, listLetters } from '../../db/letter.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { printTime } from '../paper/parts.ts';
import { render } from '../render.ts';
import { readSettings } from '../setting.ts';
import type { Letter } from './kind.ts';
import { letterSource } from './kinds.ts';
import { orderState } from './order-state.ts';

type Names = 'letter.list' | 'letter.get' | 'letter.create' | 'letter.update' | 'letter.end' | 'letter.issue';

function requireLetter(db: Db, id: string): LetterRow {
  const row = findLetter(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'Surat ini sudah tidak ada. Muat ulang layar.');
  return row;
}

function requireDraft(db: Db, id: string): LetterRow {
  const row = requireLetter(db, id);
  if (row.state !== 'draft')
    throw new AppError('IN_USE', 'Surat yang sudah terbit tidak dapat diubah. Buat surat perubahan.');
  return row;
}

export const letterHandlers: Handlers<Names> = {
  'letter.list': (context, { operationId }) => {
    const { db } = context;
    const numbers = letterNumbers(db);
    const year = Number(printTime(context).slice(0, 4));
    const years = numbers.flatMap((n) => parseOrderNumber(n)?.year ?? []);
    const latest = Math.max(...years, 0) || year;
    const last = nextSerial(numbers, latest) - 1;
    return {
      letters: listLetters(db, operationId).map((row) => view(db, row)),
      lastNumber: last > 0 ? last : null,
      gaps: last > 0 ? serialGaps(numbers, latest) : [],
    };
  },
  'letter.get': ({ db }, { id }) => view(db, requireLetter(db, id)),
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
    const row = requireDraft(db, id);
    const merged = { ...contentOf(row), ...(content ? partOfContent(row.kind, content) : {}) };
    updateRow(db, 'letter', id, {
      ...(number === undefined ? {} : numberFields(number, merged.numberPattern, date ?? row.date)),
      ...(date === undefined ? {} : { date }),
      ...(subject === undefined ? {} : { subject }),
      content: JSON.stringify(merged),
    });
    note({ label: `Ubah ${letterSource(row.kind).word} ${row.number ?? row.subject}` });
    return null;
  },
  'letter.end': (context, { id }, note) => {
    const row = requireDraft(context.db, id);
    endRows(context.db, 'letter', [id], context.at());
    note({ label: `Hapus konsep ${row.subject}` });
    return null;
  },
  'letter.issue': async (context, { id }) => {
    const { db } = context;
    const { row, data } = issuable(context, id);
    const { sha256, pages } = await render(context, documentOf(row.kind, data));
    const info = { kind: 'letter.issue', label: `Terbitkan ${row.number}`, actor: context.actor };
    await context.exclusive(async () =>
      runAction(db, context.at(), info, () => {
        // The plan or the draft may have changed while the pages were laid out: what is frozen must be what it says.
        const now = { ...issuable(context, id).data, createdAt: data.createdAt };
        if (JSON.stringify(now) !== JSON.stringify(data)) {
          throw new AppError(
            'PLAN_STALE',
            'Surat atau ploting berubah saat diterbitkan. Periksa lagi, lalu terbitkan.',
          );
        }
        updateRow(db, 'letter', id, {
          state: 'issued',
          issued_at: context.at(),
          frozen: JSON.stringify(data),
          sha256,
        });
      }),
    );
    return { sha256, pages };
  },
};

/** What would be frozen now. Throws when the draft has no full number, or one that another issued letter carries. */
function issuable(context: Context, id: string) {
  const { db } = context;
  const row = requireDraft(db, id);
  if (!row.number) {
    throw new AppError('INPUT_INVALID', 'Nomor surat belum diisi. Isi nomornya, lalu terbitkan.', {
      fields: [{ path: 'number' }],
    });
  }
  const { numberPattern } = contentOf(row);
  if (orderSerial(numberPattern, row.number) === null) {
    throw new AppError(
      'INPUT_INVALID',
      `Nomor ${row.number} belum lengkap. Tulis seperti ${proposedNumber(db, row.date)}, lalu terbitkan.`,
      { fields: [{ path: 'number' }] },
    );
  }
  if (listLetters(db, null).some((o) => o.id !== id && o.frozen !== null && o.number === row.number)) {
    throw new AppError(
      'DUPLICATE_KEY',
      `Nomor ${row.number} sudah dipakai surat lain. Pakai nomor berikutnya.`,
    );
  }
  return { row, data: presentData(context, row, 'issued') };
}

const contentOf = (row: LetterRow): LetterContent => JSON.parse(row.content) as LetterContent;

/** The given parts of a letter's text, checked against the shape of its kind. Throws INPUT_INVALID. */
function partOfContent(kind: LetterKind, given: Record<string, unknown>): Partial<LetterContent> {
  const parsed = letterContents[kind].partial().safeParse(given, { error: schemaMessage });
  if (parsed.success) return defined(parsed.data) as Partial<LetterContent>;
  const fields = parsed.error.issues.map(({ path, message }) => ({
    path: ['content', ...path.map(String)].join('.'),
    message,
  }));
  throw new AppError('INPUT_INVALID', undefined, { fields });
}

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

function numberFields(typed: string | null, pattern: string, date: string): Partial<LetterRow> {
  if (!typed) return { number: null, number_value: null };
  const number = completeOrderNumber(pattern, typed, date);
  return { number, number_value: orderSerial(pattern, number) };
}

/** The paper of a letter: today's plan for one in work, what was frozen for an issued one. */
export function letterPaper(context: Context, id: string): PaperDocument {
  const row = requireLetter(context.db, id);
  return documentOf(row.kind, row.frozen ? JSON.parse(row.frozen) : presentData(context, row, 'draft'));
}

function documentOf(kind: LetterKind, data: unknown): PaperDocument {
  const entry = documentEntry(kind);
  if (!entry) throw new AppError('KIND_NOT_AVAILABLE', undefined, { kind });
  return entry.build(entry.schema.parse(data));
}

function presentData(context: Context, row: LetterRow, state: 'draft' | 'issued') {
  const letter: Letter<LetterKind> = {
    number: row.number,
    date: row.date,
    scope: JSON.parse(row.scope) as Scope,
    content: contentOf(row),
    amends: row.amends,
  };
  return letterSource(row.kind).data(context, letter, state);
}

function view(db: Db, row: LetterRow): LetterView {
  const order = orderState(db, row);
  const frozen = row.frozen !== null;
  const { left, came } = orderDifference(order);
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
    people: frozen ? order.people.length : order.planned.length,
    issuedAt: row.issued_at,
    sha256: row.sha256,
    proposedNumber: proposedNumber(db, row.date),
    // A person replaced by another counts once.
    differs: frozen ? Math.max(left, came) : 0,
  };
}

/** The number proposed for a draft: the next serial of its year. */
function proposedNumber(db: Db, date: string): string {
  const serial = nextSerial(letterNumbers(db), Number(date.slice(0, 4)));
  return formatOrderNumber(readSettings(db).sprinPattern, serial, date);
}
