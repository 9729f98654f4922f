import { AppError } from '../../shared/errors.ts';
import { findEventByKey } from '../db/event.ts';
import { findLetter, listLetters } from '../db/letter.ts';
import { findOperationByKey, listSatgas } from '../db/operation.ts';
import { findDutyPostByKey } from '../db/roster.ts';
import type { Context } from './context.ts';

/** Rows by the keys that people type in the command. Each throws NOT_FOUND with a sentence that names the key. */

export function operationIdByKey({ db }: Context, key: string): string {
  const operation = findOperationByKey(db, key);
  if (operation) return operation.id;
  throw new AppError('NOT_FOUND', `Operasi "${key}" tidak ada. Lihat kuncinya dengan posko dump.`, {
    operation: key,
  });
}

export function eventIdByKey({ db }: Context, key: string): string {
  const event = findEventByKey(db, key);
  if (event) return event.id;
  const message = `Kegiatan "${key}" tidak ada. Lihat kuncinya dengan posko events list.`;
  throw new AppError('NOT_FOUND', message, { event: key });
}

/** A letter by its key, or by its number in whatever capitals and spaces. */
export function orderIdOf({ db }: Context, given: string): string {
  const plain = (number: string) => number.replace(/\s+/g, '').toUpperCase();
  const order =
    findLetter(db, given) ??
    listLetters(db, null).find(({ number }) => number !== null && plain(number) === plain(given));
  if (order) return order.id;
  throw new AppError('NOT_FOUND', `Surat "${given}" tidak ada.`, { order: given });
}

export function dutyPostByKey({ db }: Context, key: string): { id: string; operationId: string | null } {
  const post = findDutyPostByKey(db, key);
  if (post) return { id: post.id, operationId: post.operation_id };
  throw new AppError('NOT_FOUND', `Pos jaga "${key}" tidak ada. Lihat kuncinya dengan posko dump.`, {
    dutyPost: key,
  });
}

/** The satgas of an operation with these keys; each with all below it is meant. */
export function satgasIdsByKeys(
  { db }: Context,
  operationId: string | null,
  keys: readonly string[],
): string[] {
  const known = operationId ? listSatgas(db, operationId) : [];
  return keys.map((key) => {
    const satgas = known.find((node) => node.key === key);
    if (satgas) return satgas.id;
    throw new AppError('NOT_FOUND', `Satgas "${key}" tidak ada pada operasi ini.`, { satgas: key });
  });
}
