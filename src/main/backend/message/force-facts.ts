import { type BodyStrength, POLRI } from '../../../core/event/body.ts';
import type { ForceFacts } from '../../../core/messages/facts.ts';
import { satgasTask, satgasTasks } from '../../../core/messages/satgas-task.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import { unitKey } from '../../../core/unit/unit-name.ts';
import type { AssignmentRow } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { findDutyPost } from '../../db/event.ts';
import { listSatgas } from '../../db/operation.ts';
import type { ScopeData } from '../scope.ts';
import { isOrdinaryDuty } from './event-facts.ts';

/** Who is on duty in a scope: everyone once, by body and by satgas. @param post name of the post itself */
export function forceFacts(db: Db, scope: ScopeData, bodies: BodyStrength[], post: string): ForceFacts {
  const known = scope.assignments.some(isOrdinaryDuty) || scope.polling.length > 0;
  const polri = bodies.find(({ body }) => body === POLRI)?.people ?? 0;
  const placed = scope.force.flatMap((person) => {
    const place = scope.places.get(person.id);
    return place?.kind === 'satgas' ? [{ id: person.id, place }] : [];
  });
  const tops = scope.operation
    ? listSatgas(db, scope.operation.id).filter((node) => node.parent_id === null)
    : [];
  return {
    people: known && polri > 0 ? polri : null,
    bodies: known ? bodies : bodies.filter(({ body }) => body !== POLRI),
    satgas: tops.flatMap(({ id, name }) => {
      const members = new Set(placed.filter(({ place }) => place.topId === id).map((person) => person.id));
      if (members.size === 0) return [];
      const sites = new Set(
        scope.assignments.flatMap((row) =>
          members.has(row.person_id) ? (siteOf(db, scope, row) ?? []) : [],
        ),
      );
      return [{ name: satgasName(name), people: members.size, sites: sites.size, task: satgasTask(name) }];
    }),
    staff: scope.force.filter(({ id }) => scope.places.get(id)?.kind === 'staff').length,
    tasks: tasksOf(scope, placed),
    part: partOf(scope, post),
  };
}

/** The event, or the place under guard, that a duty is at; a roll call is none. */
function siteOf(db: Db, scope: ScopeData, { event_id, duty_post_id }: AssignmentRow): string | null {
  if (duty_post_id !== null) return findDutyPost(db, duty_post_id)?.place_id ?? null;
  const event = scope.events.find(({ id }) => id === event_id);
  return event && event.kind !== 'apel' ? event.id : null;
}

/** The name of a satgas without that word: "Preventif". */
const satgasName = (name: string): string => titleWords(name.replace(/^SATGAS\s+/i, ''));

/** What the satgas do at these events. Those on patrol all patrol. */
function tasksOf(
  scope: ScopeData,
  placed: readonly { id: string; place: { top: string; satgas: string } }[],
): string[] {
  const elsewhere = new Set(scope.events.filter(({ kind }) => kind !== 'patroli').map(({ id }) => id));
  const on = new Set(
    scope.assignments
      .filter((row) => row.event_id === null || elsewhere.has(row.event_id))
      .map((row) => row.person_id),
  );
  return satgasTasks(placed.filter(({ id }) => on.has(id)).flatMap(({ place }) => [place.top, place.satgas]));
}

/** The one part of the post that everybody belongs to: "Polsek Lasiolat"; null when there are several. */
function partOf({ force }: ScopeData, post: string): string | null {
  const police = force.filter(({ category }) => category !== 'external');
  const units = new Set(police.map(({ unit }) => unit));
  const [only, ...more] = units;
  if (!only || more.length > 0 || only === 'PIMPINAN' || unitKey(only) === unitKey(post)) return null;
  return titleWords(only);
}
