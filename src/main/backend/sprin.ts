import { orderDifference } from '../../core/assignment/order-finding.ts';
import { sprin } from '../../core/documents/sprin.ts';
import { type SprinData, sprinDataSchema } from '../../core/documents/sprin-data.ts';
import {
  completeOrderNumber,
  formatOrderNumber,
  nextSerial,
  orderSerial,
  parseOrderNumber,
  serialGaps,
} from '../../core/order/number.ts';
import type { Scope, SprinContent, SprinView } from '../../shared/contract/document.ts';
import { AppError } from '../../shared/errors.ts';
import type { Db } from '../db/driver.ts';
import { runAction } from '../db/journal.ts';
import { findSprin, listSprins, type SprinRow, sprinNumbers } from '../db/sprin.ts';
import { endRows, insertRow, updateRow } from '../db/statements.ts';
import type { Context } from './context.ts';
import type { Handlers } from './handlers.ts';
import { orderState } from './order-state.ts';
import { printTime } from './paper/parts.ts';
import { defaultContent, sprinData } from './paper/sprin-data.ts';
import { render } from './render.ts';
import { readScope } from './scope.ts';
import { readSettings } from './setting.ts';

type Names = 'sprin.list' | 'sprin.get' | 'sprin.create' | 'sprin.update' | 'sprin.end' | 'sprin.issue';

function requireSprin(db: Db, id: string): SprinRow {
  const row = findSprin(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'Surat ini sudah tidak ada. Muat ulang layar.');
  return row;
}

function requireDraft(db: Db, id: string): SprinRow {
  const row = requireSprin(db, id);
  if (row.state !== 'draft')
    throw new AppError('IN_USE', 'Surat yang sudah terbit tidak dapat diubah. Buat surat perubahan.');
  return row;
}

export const sprinHandlers: Handlers<Names> = {
  'sprin.list': (context, { operationId }) => {
    const { db } = context;
    const numbers = sprinNumbers(db);
    const year = Number(printTime(context).slice(0, 4));
    const years = numbers.flatMap((n) => parseOrderNumber(n)?.year ?? []);
    const latest = Math.max(...years, 0) || year;
    const last = nextSerial(numbers, latest) - 1;
    return {
      orders: listSprins(db, operationId).map((row) => view(db, row)),
      lastNumber: last > 0 ? last : null,
      gaps: last > 0 ? serialGaps(numbers, latest) : [],
    };
  },
  'sprin.get': ({ db }, { id }) => view(db, requireSprin(db, id)),
  'sprin.create': (context, { scope, paper }, note) => {
    const { db } = context;
    const read = readScope(db, scope);
    const { subject, content } = defaultContent(db, read, paper);
    // An order is dated when it is written: today, or the first day of its duty when that is already past.
    const today = printTime(context).slice(0, 10);
    const id = insertRow(db, 'sprin', {
      operation_id: read.operation?.id ?? null,
      scope: JSON.stringify(scope),
      date: [today, read.from].sort()[0] ?? today,
      subject,
      content: JSON.stringify(content),
    });
    note({ label: `Buat Surat Perintah ${subject}` });
    return { id };
  },
  'sprin.update': ({ db }, { id, number, date, subject, content }, note) => {
    const row = requireDraft(db, id);
    const merged = { ...(JSON.parse(row.content) as SprinContent), ...(defined(content ?? {}) as object) };
    updateRow(db, 'sprin', id, {
      ...(number === undefined ? {} : numberFields(number, merged.numberPattern, date ?? row.date)),
      ...(date === undefined ? {} : { date }),
      ...(subject === undefined ? {} : { subject }),
      content: JSON.stringify(merged),
    });
    note({ label: `Ubah Surat Perintah ${row.number ?? row.subject}` });
    return null;
  },
  'sprin.end': (context, { id }, note) => {
    const row = requireDraft(context.db, id);
    endRows(context.db, 'sprin', [id], context.at());
    note({ label: `Hapus konsep ${row.subject}` });
    return null;
  },
  'sprin.issue': async (context, { id }) => {
    const { db } = context;
    const data = issuable(context, id);
    const { sha256, pages } = await render(context, sprin(data));
    const info = { kind: 'sprin.issue', label: `Terbitkan ${data.number}`, actor: context.actor };
    await context.exclusive(async () =>
      runAction(db, context.at(), info, () => {
        // The plan or the draft may have changed while the pages were laid out: what is frozen must be what it says.
        const now = { ...issuable(context, id), createdAt: data.createdAt };
        if (JSON.stringify(now) !== JSON.stringify(data)) {
          throw new AppError(
            'PLAN_STALE',
            'Surat atau ploting berubah saat diterbitkan. Periksa lagi, lalu terbitkan.',
          );
        }
        updateRow(db, 'sprin', id, {
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

/** What would be frozen now. Throws when the draft has no full number, or one that another issued order carries. */
function issuable(context: Context, id: string): SprinData {
  const { db } = context;
  const row = requireDraft(db, id);
  if (!row.number) {
    throw new AppError('INPUT_INVALID', 'Nomor surat belum diisi. Isi nomornya, lalu terbitkan.', {
      fields: [{ path: 'number' }],
    });
  }
  const { numberPattern } = JSON.parse(row.content) as SprinContent;
  if (orderSerial(numberPattern, row.number) === null) {
    throw new AppError(
      'INPUT_INVALID',
      `Nomor ${row.number} belum lengkap. Tulis seperti ${proposedNumber(db, row.date)}, lalu terbitkan.`,
      { fields: [{ path: 'number' }] },
    );
  }
  if (listSprins(db, null).some((o) => o.id !== id && o.state === 'issued' && o.number === row.number)) {
    throw new AppError(
      'DUPLICATE_KEY',
      `Nomor ${row.number} sudah dipakai surat lain. Pakai nomor berikutnya.`,
    );
  }
  return draftData(context, row, 'issued');
}

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

function numberFields(typed: string | null, pattern: string, date: string): Partial<SprinRow> {
  if (!typed) return { number: null, number_value: null };
  const number = completeOrderNumber(pattern, typed, date);
  return { number, number_value: orderSerial(pattern, number) };
}

/** What an order prints: today's plan for a draft, what was frozen for an issued one. */
export function sprinPaperData(context: Context, id: string): SprinData {
  const row = requireSprin(context.db, id);
  return row.frozen ? sprinDataSchema.parse(JSON.parse(row.frozen)) : draftData(context, row, 'draft');
}

function draftData(context: Context, row: SprinRow, state: 'draft' | 'issued'): SprinData {
  const { db } = context;
  const scope = readScope(db, JSON.parse(row.scope) as Scope);
  const content = JSON.parse(row.content) as SprinContent;
  return sprinData(db, scope, {
    number: row.number,
    date: row.date,
    state,
    content,
    createdAt: printTime(context),
  });
}

function view(db: Db, row: SprinRow): SprinView {
  const scope = JSON.parse(row.scope) as Scope;
  const order = orderState(db, row);
  const frozen = row.frozen !== null;
  const { left, came } = orderDifference(order);
  return {
    id: row.id,
    state: row.state,
    scope,
    number: row.number,
    numberValue: row.number_value,
    date: row.date,
    subject: row.subject,
    content: JSON.parse(row.content) as SprinContent,
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
  const serial = nextSerial(sprinNumbers(db), Number(date.slice(0, 4)));
  return formatOrderNumber(readSettings(db).sprinPattern, serial, date);
}
