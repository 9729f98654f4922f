import { shiftSlot } from '../../../core/assignment/types.ts';
import { timeLabel } from '../../../core/event/timing.ts';
import { satgasPath } from '../../../core/operation/satgas-tree.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { addDays } from '../../../core/text/civil-date.ts';
import type { ConflictView } from '../../../shared/contract/conflict.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { MembershipView, PersonRow } from '../../../shared/contract/personnel.ts';
import { AppError } from '../../../shared/errors.ts';
import { absencesOfPerson } from '../../db/absence.ts';
import { changesOfPerson } from '../../db/action.ts';
import { type AssignmentRow, assignmentsOfPerson } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { findDutyPost, findEvent } from '../../db/event.ts';
import { findOperation, listSatgas, membershipsOf } from '../../db/operation.ts';
import { searchEvents, searchLetters } from '../../db/palette.ts';
import { gridRowById, gridRows, indexPeople, type PersonGridRow } from '../../db/person.ts';
import { eventLabel } from '../assignment/plan.ts';
import { findingsBetween } from '../assignment/plan-findings.ts';
import type { Context } from '../context.ts';
import { shiftsOfPost } from '../guard/post-shift.ts';
import { fieldDiffs, type RowState } from '../journal/words.ts';
import { satgasNodes } from '../operation/view.ts';
import { searchWords } from './filter.ts';

/** Findings are looked for in the days around the one asked for. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 31;
const PALETTE_ROWS = 8;

/** Everything the panel beside the grid shows of one person. */
export function personDetail(
  { db }: Context,
  id: string,
  day: string,
  rowOf: (row: PersonGridRow) => PersonRow,
): Output<'personnel.get'> {
  const person = gridRowById(db, null, day, id);
  if (!person) throw new AppError('NOT_FOUND', 'Orang ini tidak ada lagi pada daftar. Muat ulang layar.');
  const findings = findingsBetween(db, addDays(day, -DAYS_BEFORE), addDays(day, DAYS_AFTER)).filter(
    (f) => f.personId === id && f.override === null,
  );
  const memberships = membershipViews(db, id);
  const first = memberships[0];
  return {
    person: {
      ...rowOf(person),
      satgas: first?.satgas.at(-1) ?? null,
      opsPosition: first?.opsPosition ?? null,
    },
    memberships,
    duties: assignmentsOfPerson(db, id)
      .flatMap((row) => dutyView(db, row, findings))
      .sort((a, b) => (a.date + a.time < b.date + b.time ? 1 : -1)),
    absences: absencesOfPerson(db, id).map(({ id: key, kind, since, until, note }) => ({
      id: key,
      kind,
      since,
      until,
      note,
    })),
    conflicts: findings.map((f) => f.message),
  };
}

function membershipViews(db: Db, personId: string): MembershipView[] {
  return membershipsOf(db, personId).flatMap((m) => {
    const operation = findOperation(db, m.operation_id);
    if (!operation) return [];
    const path = satgasPath(satgasNodes(listSatgas(db, operation.id)), m.satgas_id);
    return {
      id: m.id,
      operationId: operation.id,
      operation: operation.name,
      satgasId: m.satgas_id,
      satgas: path.map((node) => node.name),
      opsPosition: m.ops_position,
    };
  });
}

function dutyView(
  db: Db,
  row: AssignmentRow,
  findings: readonly ConflictView[],
): Output<'personnel.get'>['duties'] {
  const event = row.event_id ? findEvent(db, row.event_id) : null;
  const common = { assignmentId: row.id, eventId: row.event_id, role: row.role };
  if (event) {
    const start = row.start ?? event.start;
    const date = start?.slice(0, 10) ?? event.day;
    if (!date) return [];
    const time = timeLabel({ start, end: row.end ?? event.end, approx: event.approx }) ?? '';
    const conflict = findings.some((f) => f.slots.includes(event.key));
    return [{ ...common, title: eventLabel(db, event), date, time, conflict }];
  }
  const post = row.duty_post_id ? findDutyPost(db, row.duty_post_id) : null;
  if (!post || !row.date) return [];
  const shift = shiftsOfPost(post).find((s) => s.code === row.shift);
  const window = shift ? shiftWindow(shift, row.date) : { start: null, end: null };
  const time = timeLabel({ ...window, approx: row.shift }) ?? '';
  const conflict = findings.some((f) =>
    f.slots.includes(shiftSlot(post.key, row.date ?? '', row.shift ?? '')),
  );
  return [{ ...common, title: post.place, date: row.date, time, conflict }];
}

/** Changes of a person and of what hangs on them (membership, absence, plotting), latest first. */
export function personHistory(db: Db, personId: string): Output<'personnel.history'> {
  const entries = new Map<string, Output<'personnel.history'>[number]>();
  for (const change of changesOfPerson(db, personId)) {
    const parse = (json: string | null) => (json === null ? null : (JSON.parse(json) as RowState));
    const fields = fieldDiffs(db, change.entity, parse(change.before), parse(change.after));
    const { id, at, actor, label } = change;
    const entry = entries.get(id) ?? { actionId: id, at, actor, label, fields: [] };
    entry.fields.push(...fields.filter((f) => f.field !== 'Orang' && f.field !== 'Urutan'));
    entries.set(id, entry);
  }
  return [...entries.values()];
}

/** Type-ahead of the palette over people, events and orders. */
export function searchEverything(db: Db, text: string): Output<'personnel.palette'> {
  const words = searchWords(text);
  if (words.length === 0) return { people: [], events: [], orders: [] };
  const rids = indexPeople(db, { operationId: null, satgasOrder: [] }, words, {}, 'rank', false).slice(
    0,
    PALETTE_ROWS,
  );
  const rows = new Map(gridRows(db, null, '', rids).map((row) => [row.rid, row]));
  return {
    people: rids.flatMap((rid) => {
      const row = rows.get(rid);
      return row
        ? [{ id: row.id, name: row.name, rank: row.rank, number: row.nrp ?? row.nip, unit: row.unit }]
        : [];
    }),
    events: searchEvents(db, text, PALETTE_ROWS),
    orders: searchLetters(db, text, PALETTE_ROWS),
  };
}
