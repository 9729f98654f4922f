import { isReason } from '../../../core/assignment/override.ts';
import { isLeaderRole } from '../../../core/assignment/role.ts';
import { type DutyInput, shiftSlot } from '../../../core/assignment/types.ts';
import { type RollResult, rollRegu } from '../../../core/roster/roll.ts';
import { rollOut } from '../../../core/roster/rotation.ts';
import { addDays, datesBetween, diffDays } from '../../../core/text/civil-date.ts';
import type { ConflictView } from '../../../shared/contract/conflict.ts';
import type { CellPerson, MonthPost, RollView } from '../../../shared/contract/guard.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { absencesBetween, anyoneByIds, type PersonBrief } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type DutyPostRow, dutyPostsBetween } from '../../db/event.ts';
import { listReguMembers, type PostDutyRow, reguByKey } from '../../db/guard.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import { previewDraft } from '../assignment/conflict-preview.ts';
import { findingsAbout, recordOverrides } from '../assignment/override.ts';
import { planState, preparePlan, viewsOf } from '../assignment/plan-findings.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { requirePeople } from '../personnel/person-record.ts';
import { dutiesByPost, gapsOfPost, gapView } from './duty-post.ts';
import { requirePost, requireShift, shiftLabel, shiftsOfPost } from './post-shift.ts';
import { personView, reguByPerson, reguLabel } from './regu.ts';
import { linesOf } from './shift-pattern.ts';

type Names =
  | 'dutyPost.month'
  | 'dutyPost.shift'
  | 'dutyPost.previewRoll'
  | 'dutyPost.roll'
  | 'dutyPost.assign'
  | 'dutyPost.pin';

/** A month and a week on both sides. */
const MOST_DAYS = 62;
/** Days of turns that a preview shows. */
const TURN_DAYS = 8;
const RANK = { error: 0, warning: 1, info: 2 } as const;
type Worst = CellPerson['worst'];

export const dutyRosterHandlers: Handlers<Names> = {
  'dutyPost.month': async ({ db }, { operationId, from, to }) => {
    if (to < from || diffDays(from, to) > MOST_DAYS)
      throw new AppError('INPUT_INVALID', 'Pilih masa paling lama dua bulan.');
    await preparePlan(db, from, to);
    const duties = dutiesByPost(db, operationId, from, to);
    const look = lookAt(db, operationId, [...duties.values()].flat(), from, to);
    return dutyPostsBetween(db, operationId, from, to).map((post): MonthPost => {
      const own = duties.get(post.id) ?? [];
      const first = from > post.since ? from : post.since;
      const last = to < post.until ? to : post.until;
      const byCell = Map.groupBy(own, (row) => `${row.date} ${row.shift}`);
      return {
        id: post.id,
        name: post.place,
        since: post.since,
        until: post.until,
        shifts: shiftsOfPost(post).map((shift) => ({ ...shift })),
        cells: datesBetween(first, last).flatMap((date) =>
          shiftsOfPost(post).map((shift) => {
            const rows = byCell.get(`${date} ${shift.code}`) ?? [];
            const slot = shiftSlot(post.key, date, shift.code);
            return {
              date,
              shift: shift.code,
              led: rows.some((row) => isLeaderRole(row.role)),
              people: rows.flatMap((row) => look.person(row, slot)),
              worst: look.worst(null, slot),
            };
          }),
        ),
      };
    });
  },
  'dutyPost.shift': ({ db }, { dutyPostId, date, shift: code }) => {
    const post = requirePost(db, dutyPostId);
    const shift = requireShift(post, date, code);
    const slot = shiftSlot(post.key, date, code);
    const { findings } = planState(db, date, date);
    return {
      post: post.place,
      shift: { ...shift },
      time: shiftLabel(shift, date),
      people: shiftPeople(db, post, date).get(code) ?? [],
      findings: viewsOf(
        db,
        findings.filter((finding) => finding.slots.includes(slot)),
      ),
    };
  },
  'dutyPost.previewRoll': ({ db }, input) => {
    const { post, squads, lines, result } = planRoll(db, input);
    const people = new Map(
      anyoneByIds(
        db,
        result.away.map((duty) => duty.personId),
      ).map((person) => [person.id, person]),
    );
    const removed = new Set(result.remove);
    const after = [
      ...postDuties(db, post, input.from, input.to).filter((row) => !removed.has(row.id)),
      ...result.add,
    ];
    const days = { from: input.from, to: lastTurn(input) };
    const turns = Map.groupBy(
      rollOut({ lines }, input.rotation.start, days.from, days.to),
      (turn) => turn.date,
    );
    return {
      added: result.add.length,
      kept: result.keep.length,
      removed: result.remove.length,
      away: result.away.flatMap((duty): RollView['away'] => {
        const person = people.get(duty.personId);
        return person ? [{ ...personView(person), date: duty.date, shift: duty.shift, kind: duty.kind }] : [];
      }),
      turns: [...turns].map(([date, own]) => ({
        date,
        turns: own.flatMap(({ regu, shift, off }) => {
          const squad = squads[regu];
          return squad ? [{ regu: squad.label, code: shift ?? off ?? '' }] : [];
        }),
      })),
      conflicts: previewDraft(db, {
        put: result.add.map((duty) => ({ ...onPost(post, duty), role: duty.role })),
        remove: result.remove,
      }).conflicts.filter((conflict) => conflict.personId !== null),
      gaps: gapsOfPost(post, after, input.from, input.to).map((gap) => gapView(post, gap)),
    };
  },
  'dutyPost.roll': (context, input, note) => {
    const { db } = context;
    const { post, result } = planRoll(db, input);
    endRows(db, 'assignment', result.remove, context.at());
    for (const { personId, date, shift, role } of result.add)
      insertRow(db, 'assignment', {
        duty_post_id: post.id,
        date,
        shift,
        person_id: personId,
        role,
        pinned: 0,
      });
    updateRow(db, 'duty_post', post.id, { rotation: JSON.stringify(input.rotation) });
    note({
      label: `Gulirkan regu di ${post.place}: ${result.add.length} ploting ditambah, ${result.remove.length} dicabut`,
    });
    return { added: result.add.length, removed: result.remove.length };
  },
  'dutyPost.assign': (context, { dutyPostId, date, shift, personIds, role, reason }, note) => {
    const { db } = context;
    const post = requirePost(db, dutyPostId);
    const kept = requireShift(post, date, shift);
    requirePeople(db, personIds);
    const there = new Set(
      postDuties(db, post, date, date).flatMap((row) => (row.shift === shift ? row.person_id : [])),
    );
    const fresh = [...new Set(personIds)].filter((personId) => !there.has(personId));
    for (const personId of fresh)
      insertRow(db, 'assignment', { duty_post_id: post.id, date, shift, person_id: personId, role });
    const slot = shiftSlot(post.key, date, shift);
    const conflicts = clashesOf(
      context,
      fresh.map((personId) => ({ personId, slot })),
      reason,
    );
    note({ label: `Ploting ${fresh.length} personel ke ${post.place}, ${shiftLabel(kept, date)}`, reason });
    return { added: fresh.length, conflicts };
  },
  'dutyPost.pin': ({ db }, { ids, pinned }, note) => {
    for (const id of ids) updateRow(db, 'assignment', id, { pinned: Number(pinned) });
    note({ label: pinned ? `Kunci ${ids.length} ploting` : `Buka kunci ${ids.length} ploting` });
    return null;
  },
};

/** A new duty at a post, as long as the shift. */
const onPost = (
  post: Pick<DutyPostRow, 'id'>,
  { personId, date, shift }: { personId: string; date: string; shift: string },
): Input<'conflict.preview'>['put'][number] => ({
  assignmentId: null,
  eventId: null,
  dutyPostId: post.id,
  date,
  shift,
  personId,
  role: 'anggota',
  nature: 'pelaksana',
  start: null,
  end: null,
});

/**
 * What clashes now that these people have these duties. A reason that was given lets those findings stand; without one
 * they stay open.
 */
export function clashesOf(
  context: Context,
  duties: readonly { personId: string; slot: DutyInput['subject'] }[],
  reason: string | null,
): ConflictView[] {
  const { db } = context;
  const asked = duties.map(({ personId, slot }) => ({
    code: 'DOUBLE_BOOK' as const,
    personId,
    slots: [slot],
  }));
  const fresh = new Set(duties.map(({ personId, slot }) => `${personId} ${slot}`));
  const found = findingsAbout(db, asked).filter((f) =>
    f.slots.some((slot) => fresh.has(`${f.personId} ${slot}`)),
  );
  if (reason !== null && isReason(reason)) recordOverrides(context, found, reason);
  return viewsOf(db, found);
}

const postDuties = (db: Db, post: DutyPostRow, from: string, to: string): PostDutyRow[] =>
  dutiesByPost(db, post.operation_id ?? '', from, to).get(post.id) ?? [];

/** The people of every shift of a post on one day, by the shift's code. */
export function shiftPeople(db: Db, post: DutyPostRow, date: string): Map<string, CellPerson[]> {
  const rows = postDuties(db, post, date, date);
  const look = lookAt(db, post.operation_id ?? '', rows, date, date);
  return new Map(
    [...Map.groupBy(rows, (row) => row.shift)].map(([code, own]) => [
      code,
      own.flatMap((row) => look.person(row, shiftSlot(post.key, date, code))),
    ]),
  );
}

const lastTurn = ({ from, to }: { from: string; to: string }): string => {
  const last = addDays(from, TURN_DAYS - 1);
  return last < to ? last : to;
};

/** Names, regu and findings of some duties. */
function lookAt(db: Db, operationId: string, rows: readonly PostDutyRow[], from: string, to: string) {
  const people = new Map<string, PersonBrief>(
    anyoneByIds(db, [...new Set(rows.map((row) => row.person_id))]).map((person) => [person.id, person]),
  );
  const regu = reguByPerson(db, operationId);
  const found = new Map<string, Worst>();
  for (const { severity, slots, personId, override } of planState(db, from, to).findings) {
    if (override !== null) continue;
    for (const slot of slots) {
      for (const key of [slot, `${personId ?? ''} ${slot}`]) {
        const known = found.get(key) ?? null;
        if (known === null || RANK[severity] < RANK[known]) found.set(key, severity);
      }
    }
  }
  const worst = (personId: string | null, slot: string): Worst =>
    found.get(personId === null ? slot : `${personId} ${slot}`) ?? null;
  return {
    worst,
    person: (row: PostDutyRow, slot: string): CellPerson[] => {
      const person = people.get(row.person_id);
      if (!person) return [];
      return [
        {
          assignmentId: row.id,
          ...personView(person),
          role: row.role,
          pinned: row.pinned === 1,
          regu: regu.get(row.person_id) ?? null,
          worst: worst(row.person_id, slot),
        },
      ];
    },
  };
}

interface Squad {
  key: string;
  label: string;
  leaderId: string | null;
  personIds: string[];
}

/** What a roll would do with the post as it stands. */
function planRoll(
  db: Db,
  { dutyPostId, rotation, from, to, clear }: Input<'dutyPost.roll'>,
): { post: DutyPostRow; squads: Squad[]; lines: readonly (readonly string[])[]; result: RollResult } {
  const post = requirePost(db, dutyPostId);
  const lines = linesOf(db, post, rotation.code);
  if (lines === null)
    throw new AppError('INPUT_INVALID', 'Putaran regu itu bukan milik pola pos ini. Pilih dari daftar.');
  if (lines.length !== rotation.regu.length)
    throw new AppError('INPUT_INVALID', `Putaran ini memakai ${lines.length} regu. Pilih sebanyak itu.`);
  if (from < post.since || to > post.until || to < from)
    throw new AppError(
      'INPUT_INVALID',
      `Masa guliran harus di dalam masa jaga ${post.since} s.d. ${post.until}.`,
    );
  const squads = squadsOf(db, post, rotation.regu);
  const result = rollRegu({
    shifts: shiftsOfPost(post),
    lines,
    regu: squads,
    start: rotation.start,
    from,
    to,
    present: postDuties(db, post, from, to).map((row) => ({
      assignmentId: row.id,
      personId: row.person_id,
      date: row.date,
      shift: row.shift,
      pinned: row.pinned === 1,
    })),
    absences: absencesBetween(db, from, addDays(to, 1)).map((absence) => ({
      personId: absence.person_id,
      kind: absence.kind,
      from: absence.since,
      to: absence.until,
    })),
    clear,
  });
  return { post, squads, lines, result };
}

function squadsOf(db: Db, post: DutyPostRow, keys: readonly string[]): Squad[] {
  const operationId = post.operation_id ?? '';
  const members = listReguMembers(db, operationId);
  return keys.map((key) => {
    const row = reguByKey(db, operationId, key);
    if (!row) throw new AppError('NOT_FOUND', 'Regu itu tidak ada lagi. Pilih dari daftar.');
    return {
      key,
      label: reguLabel(row),
      leaderId: row.leader_id,
      personIds: members.flatMap((m) => (m.regu_id === row.id ? m.person_id : [])),
    };
  });
}
