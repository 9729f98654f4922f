import { changedSince } from '../../../core/order/changed-since.ts';
import { type LetterMove, needsNumber, stateAfter } from '../../../core/order/life.ts';
import { seriesOf } from '../../../core/order/series.ts';
import { listed } from '../../../core/text/format.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { runAction } from '../../db/journal.ts';
import { type LetterRow, letterPapers } from '../../db/letter.ts';
import { ownerUnit, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { render } from '../render.ts';
import { letterSource } from './kinds.ts';
import { proposedNumber, requireFree } from './register.ts';
import { contentOf, documentOf, presentData, requireMove } from './row.ts';
import { keepNumbers, noteOut } from './used-numbers.ts';

type Names =
  | 'letter.submit'
  | 'letter.withdraw'
  | 'letter.return'
  | 'letter.approve'
  | 'letter.issue'
  | 'letter.void';

/** Nobody's judgement stands any more. */
const UNAPPROVED = { approved: null, approved_by: null, approved_office: null, approved_at: null };

export const lifeHandlers: Handlers<Names> = {
  'letter.submit': (context, { id }, note) => {
    const row = ready(context, id, 'submit');
    updateRow(context.db, 'letter', id, { state: stateAfter('submit'), note: null });
    note({ label: `Ajukan ${row.number} untuk disetujui` });
    return null;
  },
  'letter.withdraw': ({ db }, { id }, note) => {
    const row = requireMove(db, id, 'withdraw');
    updateRow(db, 'letter', id, { state: stateAfter('withdraw'), ...UNAPPROVED });
    note({ label: `Tarik kembali ${row.number} ke konsep` });
    return null;
  },
  'letter.return': ({ db }, { id, note: why }, note) => {
    const row = requireMove(db, id, 'return');
    updateRow(db, 'letter', id, { state: stateAfter('return'), note: why, ...UNAPPROVED });
    note({ label: `Kembalikan ${row.number}`, reason: why });
    return null;
  },
  'letter.approve': (context, { id, by, office }, note) => {
    const row = ready(context, id, 'approve');
    updateRow(context.db, 'letter', id, {
      state: stateAfter('approve'),
      ...approval(context, row, { by, office }),
    });
    note({ label: `Setujui ${row.number} oleh ${office}` });
    return null;
  },
  'letter.issue': async (context, { id, approval: given, asApproved }) => {
    const { db } = context;
    const { row, data } = toFreeze(context, id, { approval: given, asApproved });
    const { sha256, pages, unprintable } = await render(context, documentOf(row.kind, data));
    requirePrintable(unprintable);
    const info = { kind: 'letter.issue', label: `Terbitkan ${row.number}`, actor: context.actor };
    await context.exclusive(async () => {
      runAction(db, context.at(), info, () => {
        // The plan or the letter may have changed while the pages were laid out: what is frozen must be what it says.
        const now = toFreeze(context, id, { approval: given, asApproved });
        if (JSON.stringify({ ...now.data, createdAt: data.createdAt }) !== JSON.stringify(data)) {
          throw new AppError(
            'PLAN_STALE',
            'Surat atau ploting berubah saat diterbitkan. Periksa lagi, lalu terbitkan.',
          );
        }
        const frozen = JSON.stringify(data);
        if (given) updateRow(db, 'letter', id, { state: 'approved', ...approval(context, row, given) });
        updateRow(db, 'letter', id, {
          state: stateAfter('issue'),
          issued_at: context.at(),
          approved: frozen,
          frozen,
          sha256,
        });
        if (row.amends) moveAmended(db, row.amends, 'amend');
        keepNumbers(context, [
          {
            owner_unit: ownerUnit(db),
            series: seriesOf(row.kind),
            year: row.number_year ?? 0,
            serial: row.number_value ?? 0,
            number: row.number ?? '',
            letter_id: id,
          },
        ]);
      });
      noteOut(context);
    });
    return { sha256, pages };
  },
  'letter.void': ({ db }, { id, reason }, note) => {
    const row = requireMove(db, id, 'void');
    updateRow(db, 'letter', id, { state: stateAfter('void'), void_reason: reason });
    // Without its amendment the order says again what it said before.
    if (row.amends) moveAmended(db, row.amends, 'reinstate');
    note({ label: `Batalkan ${row.number}`, reason });
    return null;
  },
};

/** The letter an amendment changes goes with it: out of force, or back in. */
function moveAmended(db: Db, id: string, move: 'amend' | 'reinstate'): void {
  const row = requireMove(db, id, move);
  updateRow(db, 'letter', row.id, { state: stateAfter(move) });
}

/** A letter that may make a move which needs its number: full, and nobody else's. */
function ready({ db }: Context, id: string, move: LetterMove): LetterRow {
  const row = requireMove(db, id, move);
  if (needsNumber(move)) requireNumber(db, row);
  return row;
}

/** Throws INPUT_INVALID, NUMBER_TAKEN, NUMBER_RESERVED. */
function requireNumber(db: Db, row: LetterRow): void {
  const series = seriesOf(row.kind);
  const example = proposedNumber(db, series, contentOf(row).numberPattern, row.date);
  if (!row.number) {
    throw new AppError('INPUT_INVALID', `Nomor surat belum diisi. Nomor berikutnya ${example}.`, {
      fields: [{ path: 'number' }],
    });
  }
  if (row.number_value === null || row.number_year === null) {
    throw new AppError('INPUT_INVALID', `Nomor ${row.number} belum lengkap. Tulis seperti ${example}.`, {
      fields: [{ path: 'number' }],
    });
  }
  requireFree(db, { series, year: row.number_year, serial: row.number_value }, row.id);
}

const approval = (context: Context, row: LetterRow, { by, office }: { by: string; office: string }) => ({
  approved: JSON.stringify(presentData(context, row, 'issued')),
  approved_by: by,
  approved_office: office,
  approved_at: context.at(),
  note: null,
});

type IssueInput = Pick<Input<'letter.issue'>, 'approval' | 'asApproved'>;

/**
 * What would be frozen now: what was approved; with an approval given at once, what the letter says now. Throws
 * LETTER_CHANGED when what was approved is no longer what it would say, unless it is wanted all the same.
 */
function toFreeze(context: Context, id: string, { approval: given, asApproved }: IssueInput) {
  const row = given ? ready(context, id, 'approve') : ready(context, id, 'issue');
  if (row.amends) requireMove(context.db, row.amends, 'amend');
  const present = presentData(context, row, 'issued');
  const json = given ? null : letterPapers(context.db, id).approved;
  if (json === null) return { row, data: present };
  const approved = JSON.parse(json) as typeof present;
  const changes = changesOf(row, approved, present);
  if (changes.length > 0 && !asApproved) {
    throw new AppError(
      'LETTER_CHANGED',
      `Sejak disetujui ada yang berubah: ${listed(changes)}. Terbitkan seperti yang disetujui, atau tarik kembali dan mintakan persetujuan lagi.`,
      { changes },
    );
  }
  return { row, data: { ...approved, createdAt: present.createdAt } };
}

type Data = ReturnType<typeof presentData>;

const changesOf = (row: LetterRow, approved: Data, present: Data): string[] => {
  const source = letterSource(row.kind);
  const people = (data: Data) => source.named(data)?.people ?? [];
  return changedSince(approved, present, { before: people(approved), after: people(present) });
};

/** What an approved letter would say otherwise now, in words; empty for others. */
export function changesSinceApproval(context: Context, row: LetterRow): string[] {
  const approved = row.state === 'approved' ? letterPapers(context.db, row.id).approved : null;
  if (approved === null) return [];
  try {
    return changesOf(row, JSON.parse(approved) as Data, presentData(context, row, 'issued'));
  } catch (error) {
    if (error instanceof AppError) return [error.message];
    throw error;
  }
}

/** What is signed must show every letter. Throws LETTER_UNPRINTABLE with the first words that cannot be printed. */
function requirePrintable(words: readonly string[]): void {
  if (words.length === 0) return;
  const named = words.slice(0, 3).map((word) => `"${word}"`);
  const more = words.length > named.length ? ` dan ${words.length - named.length} kata lain` : '';
  throw new AppError(
    'LETTER_UNPRINTABLE',
    `Huruf pada ${named.join(', ')}${more} tidak dapat dicetak dan menjadi kotak kosong. Tulis dengan huruf Latin, lalu terbitkan lagi.`,
  );
}
