import { documentEntry } from '../../../core/documents/registry.ts';
import type { PaperDocument } from '../../../core/documents/types.ts';
import type { LetterContent, LetterKind } from '../../../core/order/content.ts';
import { canMove, isEditable, type LetterMove, type LetterState } from '../../../core/order/life.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { findLetter, type LetterRow, letterPapers } from '../../db/letter.ts';
import type { Context } from '../context.ts';
import { printTime } from '../paper/parts.ts';
import type { Letter } from './kind.ts';
import { letterSource } from './kinds.ts';

/** Reading one letter: its row, its text, and the paper it makes. */

export function requireLetter(db: Db, id: string): LetterRow {
  const row = findLetter(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'Surat ini sudah tidak ada. Muat ulang layar.');
  return row;
}

/** Why a letter's text cannot be changed where it stands. */
const CLOSED: Partial<Record<LetterState, string>> = {
  waiting: 'Surat ini menunggu persetujuan. Tarik kembali dahulu untuk mengubahnya.',
  approved: 'Surat ini sudah disetujui. Tarik kembali dahulu untuk mengubahnya.',
};

/** A letter whose text can be written. Throws NOT_FOUND, LETTER_STATE. */
export function requireEditable(db: Db, id: string): LetterRow {
  const row = requireLetter(db, id);
  if (isEditable(row.state)) return row;
  throw new AppError(
    'LETTER_STATE',
    CLOSED[row.state] ?? 'Surat yang sudah terbit tidak dapat diubah. Buat surat perubahan.',
  );
}

/** A letter that may make a move. Throws NOT_FOUND, LETTER_STATE. */
export function requireMove(db: Db, id: string, move: LetterMove): LetterRow {
  const row = requireLetter(db, id);
  if (canMove(row.state, move)) return row;
  throw new AppError('LETTER_STATE', undefined, { state: row.state, move });
}

export const contentOf = (row: LetterRow): LetterContent => JSON.parse(row.content) as LetterContent;

/** The data of the letter's paper from the plan as it stands. Throws SCOPE_EMPTY. */
export function presentData(context: Context, row: LetterRow, state: 'draft' | 'issued') {
  const letter: Letter<LetterKind> = {
    number: row.number,
    date: row.date,
    subject: row.subject,
    scope: JSON.parse(row.scope) as Scope,
    content: contentOf(row),
    amends: row.amends,
  };
  return letterSource(row.kind).data(context, letter, state);
}

/**
 * What a letter shows: today's plan while it is written, what was approved until it is out, then what was frozen. Before
 * it is out it carries the watermark.
 */
export function letterPaper(context: Context, id: string): PaperDocument {
  const row = requireLetter(context.db, id);
  const { approved, frozen } = letterPapers(context.db, id);
  if (frozen) {
    const paper = documentOf(row.kind, JSON.parse(frozen));
    // A copy of what is out of force must not be taken for an order.
    return row.state === 'void' ? { ...paper, watermark: 'BATAL' } : paper;
  }
  if (row.state !== 'approved' || !approved) return documentOf(row.kind, presentData(context, row, 'draft'));
  const data = JSON.parse(approved) as object;
  return documentOf(row.kind, { ...data, state: 'draft', createdAt: printTime(context) });
}

/** The paper of a letter's data. */
export function documentOf(kind: LetterKind, data: unknown): PaperDocument {
  const entry = documentEntry(kind);
  if (!entry) throw new AppError('KIND_NOT_AVAILABLE', undefined, { kind });
  return entry.build(entry.schema.parse(data));
}
