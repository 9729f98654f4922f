import { isOrder } from '../../../core/order/series.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { type LetterRow, letterPapers } from '../../db/letter.ts';
import { keptPeople } from '../../db/person-merge.ts';
import { readScope, type ScopeData } from '../scope.ts';
import type { NamedInPlan } from './kind.ts';
import { letterSource } from './kinds.ts';

/** An order against the plan of its scope as it stands now. */
export interface OrderState {
  /** First and last day of the scope; null when its event or operation is gone. */
  days: { from: string; to: string } | null;
  /** Ids of the people an issued order names; of one in work those who are planned. */
  people: string[];
  planned: string[];
  /** Events that are planned for another time or place than the order was issued with, or that are gone. */
  moved: number;
}

/** How many issued letters' names are remembered: those of a busy year. */
const REMEMBERED = 2500;
const remembered = new WeakMap<Db, Map<string, NamedInPlan | null>>();

/** What an issued letter says of the plan. It never changes, and is long to read: remembered by its fingerprint. */
function namedIn(db: Db, { id, kind, sha256 }: LetterRow): NamedInPlan | null {
  if (sha256 === null) return null;
  const known = remembered.get(db) ?? new Map<string, NamedInPlan | null>();
  remembered.set(db, known);
  const key = `${id} ${sha256}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const { frozen } = letterPapers(db, id);
  const made = frozen === null ? null : letterSource(kind).named(JSON.parse(frozen));
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, made);
  return made;
}

/** How many people an issued order names, somebody in two records once; null for any other letter. */
export function namedCount(db: Db, row: LetterRow): number | null {
  const named = isOrder(row.kind) ? namedIn(db, row) : null;
  if (named === null) return null;
  return keptOnce(db, named.people).length;
}

/** Who was found to be one person is one in the order too. */
function keptOnce(db: Db, people: readonly string[]): string[] {
  const kept = keptPeople(db);
  return [...new Set(people.map((id) => kept.get(id) ?? id))];
}

/** Reads the scope of an order; null when its event or operation is gone. */
type ScopeReader = (scope: string) => ScopeData | null;

/** A reader that reads each scope once, for many orders at one moment. */
export function scopeReader(db: Db): ScopeReader {
  const read = new Map<string, ScopeData | null>();
  return (scope) => {
    const known = read.get(scope);
    if (known !== undefined) return known;
    const made = scopeOf(db, JSON.parse(scope) as Scope);
    read.set(scope, made);
    return made;
  };
}

export function orderState(db: Db, row: LetterRow, scopes: ScopeReader = scopeReader(db)): OrderState {
  const scope = scopes(row.scope);
  const planned = isOrder(row.kind) ? (scope?.people.map((p) => p.id) ?? []) : [];
  const days = scope && { from: scope.from, to: scope.to };
  const unmoved = { days, people: planned, planned, moved: 0 };
  const named = namedIn(db, row);
  if (named === null) return unmoved;
  const now = new Map(scope?.events.map((event) => [event.key, event]));
  const moved = named.events.filter(({ key, start, end, region, venue }) => {
    const event = now.get(key);
    return event?.start !== start || event.end !== end || event.region !== region || event.venue !== venue;
  });
  return { days, people: keptOnce(db, named.people), planned, moved: moved.length };
}

function scopeOf(db: Db, scope: Scope): ScopeData | null {
  try {
    return readScope(db, scope);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
