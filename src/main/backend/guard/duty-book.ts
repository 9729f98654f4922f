import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { addDays } from '../../../core/text/civil-date.ts';
import type { HandoverView } from '../../../shared/contract/guard.ts';
import { AppError } from '../../../shared/errors.ts';
import { anyoneByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { dutyLogOf, findDutyLog, findHandover, handoverOfShift, handoversOf } from '../../db/guard.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { requirePeople } from '../personnel/person-record.ts';
import { shiftPeople } from './duty-roster.ts';
import { requirePost, requireShift, shiftsOfPost } from './post-shift.ts';

type Names = 'handover.list' | 'handover.save' | 'handover.end' | 'dutyLog.save' | 'dutyLog.end';

export const dutyBookHandlers: Handlers<Names> = {
  'handover.list': ({ db }, { dutyPostId, date }) => {
    const post = requirePost(db, dutyPostId);
    const handovers = handoversOf(db, dutyPostId, date, date);
    const shifts = shiftsOfPost(post).map((shift) => ({ shift, ...shiftWindow(shift, date) }));
    const start = shifts[0]?.start ?? `${date}T00:00`;
    const until = shifts.reduce((last, { end }) => (end > last ? end : last), `${addDays(date, 1)}T00:00`);
    const log = dutyLogOf(db, dutyPostId, start, until);
    const named = namedBy(db, [
      ...handovers.flatMap((row) => [row.from_person_id, row.to_person_id]),
      ...log.map((row) => row.person_id),
    ]);
    const people = shiftPeople(db, post, date);
    return {
      shifts: shifts.map(({ shift, start: from, end }) => {
        const row = handovers.find((handover) => handover.shift === shift.code);
        return {
          code: shift.code,
          label: shift.label,
          start: from,
          end,
          people: people.get(shift.code) ?? [],
          handover: row
            ? ({
                id: row.id,
                dutyPostId,
                date: row.date,
                shift: row.shift,
                fromId: row.from_person_id,
                toId: row.to_person_id,
                at: row.at,
                strength: row.strength,
                equipment: row.equipment,
                situation: row.situation,
                note: row.note,
                from: named(row.from_person_id),
                to: named(row.to_person_id),
              } satisfies HandoverView)
            : null,
        };
      }),
      log: log.map((row) => ({
        id: row.id,
        dutyPostId,
        at: row.at,
        kind: row.kind,
        text: row.text,
        personId: row.person_id,
        person: named(row.person_id),
      })),
    };
  },
  'handover.save': ({ db }, { dutyPostId, date, shift, fromId, toId, ...given }, note) => {
    const post = requirePost(db, dutyPostId);
    const kept = requireShift(post, date, shift);
    requirePeople(
      db,
      [fromId, toId].flatMap((id) => id ?? []),
    );
    if (fromId !== null && fromId === toId)
      throw new AppError('INPUT_INVALID', 'Yang menyerahkan dan yang menerima harus dua orang.');
    const { start } = shiftWindow(kept, date);
    if (given.at < start)
      throw new AppError(
        'INPUT_INVALID',
        'Serah terima tidak mungkin sebelum giliran itu mulai. Periksa jamnya.',
      );
    const fields = {
      from_person_id: fromId,
      to_person_id: toId,
      ...given,
      equipment: given.equipment || null,
      situation: given.situation || null,
      note: given.note || null,
    };
    note({ label: `Catat serah terima ${post.place}, ${kept.label}` });
    const known = handoverOfShift(db, dutyPostId, date, shift);
    if (!known)
      return { id: insertRow(db, 'handover', { duty_post_id: dutyPostId, date, shift, ...fields }) };
    updateRow(db, 'handover', known.id, fields);
    return { id: known.id };
  },
  'handover.end': (context, { id }) => {
    if (!findHandover(context.db, id)) throw new AppError('NOT_FOUND');
    endRows(context.db, 'handover', [id], context.at());
    return null;
  },
  'dutyLog.save': ({ db }, { id, dutyPostId, personId, ...given }, note) => {
    const post = requirePost(db, dutyPostId);
    if (personId) requirePeople(db, [personId]);
    const fields = { ...given, person_id: personId };
    note({ label: `Catat mutasi ${post.place}` });
    if (!id) return { id: insertRow(db, 'duty_log', { duty_post_id: dutyPostId, ...fields }) };
    if (!findDutyLog(db, id)) throw new AppError('NOT_FOUND');
    updateRow(db, 'duty_log', id, fields);
    return { id };
  },
  'dutyLog.end': (context, { id }) => {
    if (!findDutyLog(context.db, id)) throw new AppError('NOT_FOUND');
    endRows(context.db, 'duty_log', [id], context.at());
    return null;
  },
};

/** Names of some people by key, also of those who left the list. */
function namedBy(db: Db, ids: readonly (string | null)[]): (id: string | null) => HandoverView['from'] {
  const people = new Map(
    anyoneByIds(
      db,
      ids.flatMap((id) => id ?? []),
    ).map((person) => [person.id, person]),
  );
  return (id) => {
    const person = id ? people.get(id) : undefined;
    return person ? { personId: person.id, name: person.name, rank: person.rank } : null;
  };
}
