import { shortDate } from '../../core/text/format.ts';
import type { Scope } from '../../shared/contract/document.ts';
import type { Db } from '../db/driver.ts';
import { findEvent } from '../db/event.ts';
import { findOperation } from '../db/operation.ts';
import { eventDay } from './event/row.ts';

/** What tells files of one kind apart: title and day of an event, the day, or the operation as a whole. */
export function scopeWords(db: Db, { eventId, day, operationId }: Scope): string[] {
  const event = eventId ? findEvent(db, eventId) : null;
  const date = event ? eventDay(event) : day;
  const operation = !date && operationId ? findOperation(db, operationId) : null;
  return [event?.title, date && shortDate(date), operation?.sandi ?? operation?.name].filter(
    (word): word is string => Boolean(word),
  );
}
