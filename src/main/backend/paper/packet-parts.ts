import { titleWords } from '../../../core/order/unit-words.ts';
import { longDate } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { Db } from '../../db/driver.ts';
import { type LetterRow, listLetters } from '../../db/letter.ts';
import { issuedOrders } from '../plan-findings.ts';
import type { ScopeData } from '../scope.ts';
import { paperUnit } from './parts.ts';

/** A paper of an event or a day: made from the plan, or a letter that was written. */
export interface PacketPart {
  kind: string;
  /** The letter, if it is one that is written. */
  letter: LetterRow | null;
}

/** Kinds that are made from the plan of an event or a day, in the order of a packet. */
const LISTS = ['ploting', 'daftar-hadir', 'daftar-jaga', 'slip'] as const;

/** The papers that belong to an event or a day: its orders first, then its lists. */
export function packetParts(db: Db, scope: ScopeData): PacketPart[] {
  const guards = scope.event === null && scope.assignments.some((row) => row.duty_post_id !== null);
  const events = scope.assignments.some((row) => row.event_id !== null);
  const lists = LISTS.filter(
    (kind) => kind === 'slip' || (kind === 'daftar-jaga' ? guards : events || scope.event?.kind === 'apel'),
  );
  return [
    ...ordersOf(db, scope).map((letter): PacketPart => ({ kind: letter.kind, letter })),
    ...lists.map((kind): PacketPart => ({ kind, letter: null })),
  ];
}

/** Orders about this event or this day: issued ones, else those in work. */
function ordersOf(db: Db, { event, from, to, operation }: ScopeData): LetterRow[] {
  const own = listLetters(db, operation?.id ?? null).filter((row) => {
    if (row.kind !== 'sprin' || row.state === 'void' || row.state === 'amended') return false;
    const { eventId, day } = JSON.parse(row.scope) as Scope;
    return event
      ? eventId === event.id || (!eventId && day === from)
      : !eventId && day === from && from === to;
  });
  const issued = own.filter(({ state }) => state === 'issued');
  return (issued.length > 0 ? issued : own).toReversed();
}

/** Issued plans of the operation and issued orders of the days, as a letter refers to them. */
export function referencesOf(db: Db, { operation, from, to }: ScopeData) {
  const head = titleWords(paperUnit(db).head);
  const plans = operation
    ? listLetters(db, operation.id).filter(({ kind, state }) => kind === 'renops' && state === 'issued')
    : [];
  const orders = issuedOrders(db, (days) => days.from <= to && days.to >= from).map(({ row }) => row);
  return [...plans, ...orders]
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap(({ kind, number, date }) =>
      number === null
        ? []
        : [{ name: `${kind === 'renops' ? 'Rencana Operasi' : 'Surat Perintah'} ${head}`, number, date }],
    );
}

/** "6 November 2024" of a paper, for lists that name it. */
export const dayOfScope = ({ from, to }: ScopeData): string =>
  from === to ? longDate(from) : `${longDate(from)} s.d. ${longDate(to)}`;
