import { stageAt } from '../../../core/operation/stage.ts';
import { datePart } from '../../../core/text/civil-date.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { type EventRow, findEvent } from '../../db/event.ts';
import { listStages } from '../../db/operation.ts';

/** The row of an event, or NOT_FOUND. */
export function requireEvent(db: Db, id: string): EventRow {
  const row = findEvent(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'Kegiatan ini sudah tidak ada. Muat ulang layar.');
  return row;
}

/** The local day an event begins on, or null when it has neither start nor day. */
export const eventDay = (row: Pick<EventRow, 'start' | 'day'>): string | null =>
  row.start ? datePart(row.start) : row.day;

/** The stage that an event of this day belongs to where nobody chose one: the one whose days are counted then. */
export const stageOn = (db: Db, operationId: string, day: string): string | null =>
  stageAt(listStages(db, operationId), day)?.id ?? null;
