import { giatRecap } from '../../../core/reports/giat-recap.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { Context } from '../context.ts';
import { giatOf, giatTitle } from '../giat.ts';
import { paperUnit } from '../paper/parts.ts';
import { guardedWords } from '../polling/cover.ts';
import { readScope } from '../scope.ts';
import { sheetFrame, titlesOf } from './parts.ts';

/** Rekap giat of an event, a day or an operation. Throws SCOPE_EMPTY. */
export function giatSheet(context: Context, about: Scope): SheetDefinition {
  const { db } = context;
  const scope = readScope(db, about);
  const unit = paperUnit(db);
  const events = giatOf(db, scope);
  const atEvents = new Set(scope.assignments.filter((a) => a.event_id !== null).map((a) => a.person_id));
  const people = scope.people.filter(({ id }) => atEvents.has(id));
  return giatRecap({
    ...sheetFrame(context),
    titles: titlesOf(giatTitle(scope), scope, unit, people, guardedWords(db, scope.events, [])),
    timeZone: unit.timeZone,
    events,
  });
}
