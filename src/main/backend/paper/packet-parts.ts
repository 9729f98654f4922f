import type { Reference } from '../../../core/order/cover-text.ts';
import { isOut } from '../../../core/order/life.ts';
import { isOrder } from '../../../core/order/series.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { Db } from '../../db/driver.ts';
import { findEvent } from '../../db/event.ts';
import { type LetterRow, listLetters } from '../../db/letter.ts';
import { eventDay } from '../event/row.ts';
import type { ScopeData } from '../scope.ts';
import { paperUnit } from './parts.ts';

/** A paper of an event or a day: made from the plan, or a letter that was written. */
export interface PacketPart {
  kind: string;
  /** The letter, if it is one that is written. */
  letter: LetterRow | null;
}

/** The papers that belong to an event or a day: its cover letters and orders first, then its lists. */
export function packetParts(db: Db, scope: ScopeData): PacketPart[] {
  const written = (letter: LetterRow): PacketPart => ({ kind: letter.kind, letter });
  return [
    ...lettersOf(db, scope, ({ kind }) => kind === 'nota-dinas').map(written),
    ...lettersOf(db, scope, ({ kind }) => isOrder(kind)).map(written),
    ...listsOf(scope).map((kind): PacketPart => ({ kind, letter: null })),
  ];
}

/** Kinds that are made from the plan of this event or day. */
function listsOf({ event, assignments, polling }: ScopeData): string[] {
  const guards = event === null && assignments.some((row) => row.duty_post_id !== null);
  const events = event?.kind === 'apel' || assignments.some((row) => row.event_id !== null);
  return [
    ...(events ? ['ploting'] : []),
    ...(event === null && polling.length > 0 ? ['ploting-tps'] : []),
    ...(events ? ['daftar-hadir'] : []),
    ...(guards ? ['daftar-jaga'] : []),
    'slip',
  ];
}

/** Letters about this event or this day: those that are out with their amendments, else those in work. */
function lettersOf(
  db: Db,
  { event, from, to, operation }: ScopeData,
  belongs: (row: LetterRow) => boolean,
): LetterRow[] {
  const own = listLetters(db, operation?.id ?? null).filter((row) => {
    if (!belongs(row) || row.state === 'void') return false;
    const { eventId, day } = JSON.parse(row.scope) as Scope;
    if (eventId) return eventId === event?.id;
    return day === from && (event !== null || from === to);
  });
  const out = own.filter(({ state }) => isOut(state));
  return (out.length > 0 ? out : own).toReversed();
}

/** Issued plans of the operation and issued orders of the days, as a letter refers to them. */
export function referencesOf(db: Db, scope: ScopeData): Reference[] {
  const head = titleWords(paperUnit(db).head);
  return listLetters(db, scope.operation?.id ?? null)
    .filter((row) => row.state === 'issued' && (row.kind === 'renops' || isOrderOf(db, row, scope)))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap(({ kind, number, date }) =>
      number === null
        ? []
        : [{ name: `${kind === 'renops' ? 'Rencana Operasi' : 'Surat Perintah'} ${head}`, number, date }],
    );
}

/** Whether an order is about days of the scope: its own day or that of its event; one of a whole operation always. */
function isOrderOf(db: Db, row: LetterRow, { from, to }: ScopeData): boolean {
  if (!isOrder(row.kind)) return false;
  const { day, eventId } = JSON.parse(row.scope) as Scope;
  const event = eventId ? findEvent(db, eventId) : null;
  const own = event ? eventDay(event) : day;
  return own === null || (from <= own && own <= to);
}
