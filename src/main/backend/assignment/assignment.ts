import { isReason } from '../../../core/assignment/override.ts';
import type { ConflictView } from '../../../shared/contract/conflict.ts';
import { AppError } from '../../../shared/errors.ts';
import { type AssignmentRow, assignmentsOfEvent, findAssignment } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import { requireEvent } from '../event/row.ts';
import type { Handlers } from '../handlers.ts';
import { requirePeople } from '../personnel/person-record.ts';
import { previewCells, writeCells } from './cell-plan.ts';
import { previewDraft } from './conflict-preview.ts';
import { assignmentGrid } from './grid.ts';
import { findingsAbout, recordOverrides } from './override.ts';
import { pickPeople } from './picker.ts';
import { preparePlan, viewsOf } from './plan-findings.ts';
import { insertInPlace } from './row.ts';

type Names =
  | 'assignment.picker'
  | 'assignment.preview'
  | 'assignment.add'
  | 'assignment.update'
  | 'assignment.end'
  | 'assignment.replace'
  | 'assignment.grid'
  | 'assignment.previewCells'
  | 'assignment.setCells';

export const assignmentHandlers: Handlers<Names> = {
  'assignment.picker': pickPeople,
  'assignment.preview': ({ db }, { eventId, personIds, nature, replaces }) => ({
    conflicts: clashesAhead(db, requireEvent(db, eventId), personIds, {
      nature,
      row: replaces === undefined ? null : findAssignment(db, replaces),
    }),
  }),
  'assignment.add': (context, { eventId, personIds, role, nature, point, reason }, note) => {
    const { db } = context;
    const event = requireEvent(db, eventId);
    requirePeople(db, personIds);
    const there = new Set(assignmentsOfEvent(db, eventId).map((a) => a.person_id));
    const fresh = [...new Set(personIds)].filter((id) => !there.has(id));
    for (const personId of fresh)
      insertRow(db, 'assignment', { event_id: eventId, person_id: personId, role, nature, point });
    const conflicts = clashesOf(context, event, fresh, reason);
    note({ label: `Ploting ${fresh.length} personel ke ${event.title}`, reason });
    return { added: fresh.length, skipped: personIds.length - fresh.length, conflicts };
  },
  'assignment.update': ({ db }, { ids, role, nature, point }) => {
    for (const id of ids) {
      if (!findAssignment(db, id)) throw new AppError('NOT_FOUND');
      updateRow(db, 'assignment', id, {
        ...(role === undefined ? {} : { role }),
        ...(nature === undefined ? {} : { nature }),
        ...(point === undefined ? {} : { point }),
      });
    }
    return null;
  },
  'assignment.end': (context, { ids }, note) => {
    const ended = endRows(context.db, 'assignment', ids, context.at());
    note({ label: `Cabut ploting ${ended} personel` });
    return null;
  },
  'assignment.replace': (context, { id, personId, reason }, note) => {
    const { db } = context;
    const row = findAssignment(db, id);
    if (!row?.event_id) throw new AppError('NOT_FOUND');
    const event = requireEvent(db, row.event_id);
    requirePeople(db, [personId]);
    if (assignmentsOfEvent(db, event.id).some((a) => a.person_id === personId))
      throw new AppError('DUPLICATE_ASSIGNMENT');
    endRows(db, 'assignment', [id], context.at());
    insertInPlace(db, row, personId);
    const conflicts = clashesOf(context, event, [personId], reason);
    note({ label: `Ganti personel di ${event.title}`, reason });
    return { conflicts };
  },
  'assignment.grid': async ({ db }, input) => {
    await preparePlan(db, input.from, input.to);
    return assignmentGrid(db, input);
  },
  'assignment.previewCells': ({ db }, { cells }) => previewCells(db, cells),
  'assignment.setCells': (context, { cells }, note) => {
    const result = writeCells(context, cells);
    const parts = [
      [result.added, 'ploting ditambah'],
      [result.ended, 'ploting dicabut'],
      [result.absent, 'hari tidak siap dicatat'],
      [result.present, 'hari tidak siap dicabut'],
    ] as const;
    const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    note({ label: `Isi grid ploting: ${told.join(', ') || 'tidak ada yang berubah'}` });
    return result;
  },
};

/**
 * What would clash if these people were put on the event: by the same rules as the finished plan. @param as how they
 * stand there, or (`row`) whose place they take with its role, nature and times
 */
function clashesAhead(
  db: Db,
  event: EventRow,
  personIds: readonly string[],
  { nature, row }: { nature: AssignmentRow['nature']; row: AssignmentRow | null },
): ConflictView[] {
  const there = new Set(assignmentsOfEvent(db, event.id).map((a) => a.person_id));
  const own = row ? { role: row.role, nature: row.nature, start: row.start, end: row.end } : { nature };
  const put = [...new Set(personIds)].flatMap((personId) =>
    there.has(personId) ? [] : [{ ...ON_EVENT, ...own, eventId: event.id, personId }],
  );
  const remove = row ? [row.id] : [];
  return previewDraft(db, { put, remove }).conflicts.filter((c) => c.personId !== null);
}

/** A new duty at an event, as long as the event. */
const ON_EVENT = {
  assignmentId: null,
  dutyPostId: null,
  date: null,
  shift: null,
  role: 'anggota',
  start: null,
  end: null,
};

/**
 * What clashes now that these people are on the event. A reason that was given lets those findings stand; without
 * one they stay open.
 */
function clashesOf(
  context: Context,
  event: EventRow,
  personIds: readonly string[],
  reason: string | null,
): ConflictView[] {
  const { db } = context;
  const slots = [event.key];
  const asked = personIds.map((personId) => ({ code: 'DOUBLE_BOOK' as const, personId, slots }));
  const fresh = new Set(personIds);
  const found = findingsAbout(db, asked).filter(
    (f) => f.personId !== null && fresh.has(f.personId) && f.slots.includes(event.key),
  );
  if (reason !== null && isReason(reason)) recordOverrides(context, found, reason);
  return viewsOf(db, found);
}
