import { isLeaderRole } from '../../../core/assignment/role.ts';
import { type PlottedPerson, plottingRecap } from '../../../core/reports/plotting-recap.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { clock, longDate } from '../../../core/text/format.ts';
import { counted } from '../../../core/text/spell.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AssignmentRow, PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { dutyPostsBetween } from '../../db/event.ts';
import type { Context } from '../context.ts';
import { eventViews } from '../event/view.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { paperUnit } from '../paper/parts.ts';
import { guardedWords } from '../polling/cover.ts';
import { readScope, type ScopeData } from '../scope.ts';
import { sheetFrame, titlesOf } from './parts.ts';

/** Rekap ploting: who serves where, by event and guard shift. Throws SCOPE_MISSING, SCOPE_EMPTY. */
export function plottingSheet(context: Context, about: Scope): SheetDefinition {
  const { db } = context;
  const scope = readScope(db, about);
  if (scope.people.length === 0) throw new AppError('SCOPE_EMPTY');
  const unit = paperUnit(db);
  const byId = new Map(scope.people.map((person, at) => [person.id, { person, at }]));
  const plotted = (assignments: readonly AssignmentRow[]): PlottedPerson[] =>
    assignments
      .flatMap((assignment) => {
        const entry = byId.get(assignment.person_id);
        return entry ? [{ assignment, ...entry }] : [];
      })
      .sort(
        (a, b) =>
          Number(isLeaderRole(b.assignment.role)) - Number(isLeaderRole(a.assignment.role)) || a.at - b.at,
      )
      .map(({ assignment, person }) => plottedPerson(scope, person, assignment));
  const events = eventViews(db, scope.events, []).map((event) => {
    const strength =
      event.need === null ? `${event.assigned} orang` : `${event.assigned}/${event.need} orang`;
    const village = event.village && event.title.includes(event.village) ? null : event.village;
    return {
      heading: [event.time, event.title, village, event.district, strength].filter(Boolean).join(' · '),
      name: [event.start && clock(event.start), event.village ?? event.venue ?? event.title]
        .filter(Boolean)
        .join(' '),
      people: plotted(scope.assignments.filter((a) => a.event_id === event.id)),
    };
  });
  return plottingRecap({
    ...sheetFrame(context),
    titles: titlesOf(
      'REKAPITULASI PLOTING PERSONEL',
      scope,
      unit,
      scope.people,
      guardedWords(context.db, scope.events, []),
    ),
    events: [
      ...guardShifts(db, scope).map(({ heading, name, assignments }) => ({
        heading,
        name,
        people: plotted(assignments),
      })),
      ...events,
    ],
    distinct: counted(scope.people.length),
  });
}

function plottedPerson(scope: ScopeData, brief: PersonBrief, { role, point }: AssignmentRow): PlottedPerson {
  const place = scope.places.get(brief.id);
  return {
    name: brief.name,
    rank: brief.rank,
    number: brief.nrp ?? brief.nip,
    unit: brief.unit,
    position: brief.position,
    satgas: place?.top ?? null,
    opsPosition: place?.opsPosition ?? null,
    role,
    point,
  };
}

/** Shifts of standing guards with their people, by day, post and clock: those who are at no event are listed too. */
function guardShifts(
  db: Db,
  scope: ScopeData,
): { heading: string; name: string; assignments: AssignmentRow[] }[] {
  const { from, to } = scope;
  const guards = scope.assignments.filter((a) => a.duty_post_id !== null);
  const days = [...new Set(guards.flatMap((a) => a.date ?? []))].sort();
  const posts = dutyPostsBetween(db, null, from, to);
  return days.flatMap((day) =>
    posts.flatMap((post) =>
      shiftsOfPost(post).flatMap((shift) => {
        const assignments = guards.filter(
          (a) => a.duty_post_id === post.id && a.date === day && a.shift === shift.code,
        );
        if (assignments.length === 0) return [];
        const strength = `${assignments.length}/${shift.need} orang`;
        const parts = [from === to ? null : longDate(day), shift.label, `Jaga ${post.place}`, strength];
        const name = `${shift.label} ${post.place}`;
        return [{ heading: parts.filter(Boolean).join(' · '), name, assignments }];
      }),
    ),
  );
}
