import { statusLabel } from '../../../core/personnel/person.ts';
import { addDays } from '../../../core/text/civil-date.ts';
import { clockRange } from '../../../core/text/format.ts';
import type { FollowingDuty } from '../../../shared/contract/guard.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { type AssignmentRow, anyoneByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { endRows, insertRow } from '../../db/statements.ts';
import { dutyOf, readPlan, readPlanAround } from '../assignment/plan.ts';
import { insertInPlace, requireAssignment } from '../assignment/row.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { requirePeople } from '../personnel/person-record.ts';
import { clashesOf } from './duty-roster.ts';
import { personView } from './regu.ts';

type Names = 'dutyPost.following' | 'dutyPost.replace' | 'dutyPost.swap';

export const dutyChangeHandlers: Handlers<Names> = {
  'dutyPost.following': ({ db }, { assignmentId, days }) => followingOf(db, assignmentId, days),
  'dutyPost.replace': (context, { replacements, absence, reason }, note) => {
    const { db } = context;
    const rows = replacements.map(({ assignmentId }) => requireAssignment(db, assignmentId));
    const [personId, ...others] = [...new Set(rows.map((row) => row.person_id))];
    if (personId === undefined || others.length > 0)
      throw new AppError('INPUT_INVALID', 'Ganti satu orang sekali jalan.');
    if (absence?.until && absence.until < absence.since)
      throw new AppError('INPUT_INVALID', 'Tanggal akhir mendahului tanggal mulai. Periksa tanggalnya.');
    const wanted = replacements.flatMap((replacement) => replacement.personId ?? []);
    requirePeople(db, [...new Set([personId, ...wanted])]);
    if (absence) insertRow(db, 'absence', { ...absence, note: absence.note || null, person_id: personId });
    endRows(
      db,
      'assignment',
      rows.map((row) => row.id),
      context.at(),
    );
    const put = replacements.flatMap((replacement, i) => {
      const row = rows[i];
      return row && replacement.personId ? [{ row, personId: replacement.personId }] : [];
    });
    for (const { row, personId: next } of put) insertInPlace(db, row, next);
    const conflicts = clashesOf(context, slotsOf(db, put), reason);
    const why = absence ? `, ${statusLabel(absence.kind).toLowerCase()}` : '';
    note({ label: `Ganti ${nameOf(db, personId)} pada ${rows.length} tugas${why}`, reason });
    return { replaced: put.length, conflicts };
  },
  'dutyPost.swap': (context: Context, { firstId, secondId, reason }, note) => {
    const { db } = context;
    const [first, second] = [requireAssignment(db, firstId), requireAssignment(db, secondId)];
    if (first.person_id === second.person_id)
      throw new AppError('INPUT_INVALID', 'Pilih dua orang yang berbeda untuk ditukar.');
    endRows(db, 'assignment', [firstId, secondId], context.at());
    const put = [
      { row: first, personId: second.person_id },
      { row: second, personId: first.person_id },
    ];
    for (const { row, personId } of put) insertInPlace(db, row, personId);
    const conflicts = clashesOf(context, slotsOf(db, put), reason);
    note({ label: `Tukar ${nameOf(db, first.person_id)} dengan ${nameOf(db, second.person_id)}`, reason });
    return { conflicts };
  },
};

function nameOf(db: Db, personId: string): string {
  const [person] = anyoneByIds(db, [personId]);
  return person ? [person.rank, person.name].filter(Boolean).join(' ') : '';
}

/** The exact duties that people were put on. */
function slotsOf(
  db: Db,
  put: readonly { row: AssignmentRow; personId: string }[],
): { personId: string; slot: string }[] {
  const plan = readPlanAround(
    db,
    put.map(({ personId }) => personId),
    [],
    [],
  );
  const duties = new Map(
    plan.assignments.map((row) => [keyOf(row, row.person_id), dutyOf(plan, row)] as const),
  );
  return put.flatMap(({ row, personId }) => {
    const duty = duties.get(keyOf(row, personId));
    return duty ? [{ personId, slot: duty.slot ?? duty.subject }] : [];
  });
}

const keyOf = ({ event_id, duty_post_id, date, shift }: AssignmentRow, personId: string): string =>
  [personId, event_id, duty_post_id, date, shift].join(' ');

/** The person's duties from the day of one of them on, that one first. */
function followingOf(db: Db, assignmentId: string, days: number): Output<'dutyPost.following'> {
  const first = requireAssignment(db, assignmentId);
  const [person] = anyoneByIds(db, [first.person_id]);
  const around = readPlanAround(db, [first.person_id], [], []);
  const own = dutyOf(around, first);
  const date = first.date ?? own?.day;
  if (!person || !date) throw new AppError('NOT_FOUND');
  const plan = readPlan(db, date, addDays(date, days - 1));
  const duties = plan.assignments
    .flatMap((row): FollowingDuty[] => {
      const duty = row.person_id === first.person_id ? dutyOf(plan, row) : null;
      const day = row.date ?? duty?.day;
      if (!duty || !day || day < date) return [];
      return [
        {
          assignmentId: row.id,
          eventId: row.event_id,
          dutyPostId: row.duty_post_id,
          title: duty.title,
          date: day,
          shift: row.shift,
          time: duty.start ? clockRange(duty.start, duty.end) : '',
          role: row.role,
          nature: row.nature,
          start: row.start,
          end: row.end,
        },
      ];
    })
    .sort((a, b) => rank(a) - rank(b) || `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  function rank(duty: FollowingDuty): number {
    return Number(duty.assignmentId !== assignmentId);
  }
  return { ...personView(person), date, duties };
}
