import { isLeaderRole } from '../../../core/assignment/role.ts';
import type { ConflictView } from '../../../shared/contract/conflict.ts';
import type { AssignmentView } from '../../../shared/contract/event.ts';
import { type AssignmentRow, anyoneByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { placesInOperation } from '../operation/view.ts';

/** Assignments as screens show them: leaders first, then by rank and number. */
export function assignmentViews(
  db: Db,
  rows: readonly AssignmentRow[],
  operationId: string | null,
  findings: readonly ConflictView[],
): AssignmentView[] {
  const people = anyoneByIds(
    db,
    rows.map((r) => r.person_id),
  );
  const order = new Map(people.map((p, i) => [p.id, { person: p, i }]));
  const places = operationId ? placesInOperation(db, operationId, 'anyone') : new Map();
  return rows
    .flatMap((row) => {
      const entry = order.get(row.person_id);
      if (!entry) return [];
      const { person } = entry;
      const place = places.get(person.id);
      const view: AssignmentView = {
        id: row.id,
        eventId: row.event_id,
        dutyPostId: row.duty_post_id,
        date: row.date,
        shift: row.shift,
        personId: person.id,
        name: person.name,
        rank: person.rank,
        number: person.nrp ?? person.nip,
        unit: person.unit,
        position: person.position,
        gender: person.gender,
        satgas: place?.satgas ?? null,
        opsPosition: place?.opsPosition ?? null,
        role: row.role,
        nature: row.nature,
        point: row.point,
        conflicts: findings.filter(
          (f) => f.personId === person.id && (row.event_id === null || f.eventIds.includes(row.event_id)),
        ),
      };
      return [{ view, first: isLeaderRole(row.role) ? 0 : 1, i: entry.i }];
    })
    .sort((a, b) => a.first - b.first || a.i - b.i)
    .map(({ view }) => view);
}
