import { isLeaderRole } from '../../../core/assignment/role.ts';
import { type PostRotation, rotationSchema } from '../../../core/roster/own-pattern.ts';
import { type ShiftGap, shiftGaps } from '../../../core/roster/post-cover.ts';
import { shiftWindow } from '../../../core/roster/shift-pattern.ts';
import { datesBetween } from '../../../core/text/civil-date.ts';
import type { GapView, PostView } from '../../../shared/contract/guard.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { assignmentsBetween } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type DutyPostRow, dutyPostsBetween, listPlaces } from '../../db/event.ts';
import { endPartsOfPost } from '../../db/event-detail.ts';
import { dutiesBetween, dutiesOfPost, type PostDutyRow } from '../../db/guard.ts';
import { findRegion } from '../../db/region.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';
import { requireOperation } from '../polling/polling.ts';
import { allPosts, releaseMisfits, requirePost, shiftsOfPost } from './post-shift.ts';
import { knowsPattern, shiftsByKey } from './shift-pattern.ts';

type Names = 'dutyPost.list' | 'dutyPost.board' | 'dutyPost.cover' | 'dutyPost.save' | 'dutyPost.end';

export const dutyPostHandlers: Handlers<Names> = {
  'dutyPost.list': ({ db }, { day, operationId }) => {
    const assignments = assignmentsBetween(db, day, day).filter((a) => a.date === day);
    return dutyPostsBetween(db, operationId, day, day).map((post) => ({
      id: post.id,
      key: post.key,
      name: post.place,
      pattern: post.pattern,
      since: post.since,
      until: post.until,
      need: post.need,
      leader: post.leader === 1,
      shifts: shiftsOfPost(post).map((shift) => ({
        code: shift.code,
        label: shift.label,
        ...shiftWindow(shift, day),
        assigned: assignments.filter((a) => a.duty_post_id === post.id && a.shift === shift.code).length,
      })),
    }));
  },
  'dutyPost.board': ({ db }, { operationId }) => {
    const posts = allPosts(db, operationId);
    const duties = dutiesByPost(db, operationId, '0001-01-01', '9999-12-31');
    return posts.map((post): PostView => {
      const gaps = gapsOfPost(post, duties.get(post.id) ?? [], post.since, post.until);
      return {
        id: post.id,
        key: post.key,
        placeId: post.place_id,
        name: post.place,
        since: post.since,
        until: post.until,
        pattern: post.pattern,
        need: post.need,
        needs: JSON.parse(post.needs) as Record<string, number>,
        leader: post.leader === 1,
        shifts: shiftsOfPost(post).map((shift) => ({ ...shift })),
        rotation: rotationOf(post),
        gaps: gaps.length,
        missing: gaps.reduce((sum, gap) => sum + gap.missing, 0),
      };
    });
  },
  'dutyPost.cover': ({ db }, { operationId, dutyPostId, from, to }) => {
    const duties = dutiesByPost(db, operationId, from, to);
    return dutyPostsBetween(db, operationId, from, to)
      .filter((post) => dutyPostId === null || post.id === dutyPostId)
      .flatMap((post) =>
        gapsOfPost(post, duties.get(post.id) ?? [], from, to).map((gap) => gapView(post, gap)),
      );
  },
  'dutyPost.save': (context, { id, operationId, place, release, needs, leader, ...fields }, note) => {
    const { db } = context;
    requireOperation(db, operationId);
    if (fields.until < fields.since)
      throw new AppError('INPUT_INVALID', 'Tanggal akhir mendahului tanggal mulai. Periksa masa jaga.');
    if (!knowsPattern(db, fields.pattern))
      throw new AppError('INPUT_INVALID', `Pola jaga ${fields.pattern} tidak ada. Pilih dari daftar.`);
    const codes = new Set(shiftsByKey(db, fields.pattern).map((shift) => shift.code));
    const own = Object.entries(needs).filter(([code, need]) => codes.has(code) && need !== fields.need);
    const { placeId, name } = placeOf(db, place);
    const columns = {
      ...fields,
      place_id: placeId,
      operation_id: operationId,
      leader: Number(leader),
      needs: JSON.stringify(Object.fromEntries(own)),
    };
    if (id === null) {
      note({ label: `Buat pos jaga ${name}` });
      const key = freeKey(db, 'duty_post', `jaga ${name}`);
      return { id: insertRow(db, 'duty_post', { key, ...columns }), released: 0 };
    }
    const before = requirePost(db, id);
    // Lines of turns belong to a pattern: with another they would mean nothing.
    const rotation = before.pattern === fields.pattern ? before.rotation : null;
    updateRow(db, 'duty_post', id, { ...columns, rotation });
    const released = releaseMisfits(context, before, release);
    note({ label: `Ubah pos jaga ${name}${released > 0 ? `, lepas ${released} ploting` : ''}` });
    return { id, released };
  },
  'dutyPost.end': (context, { id }, note) => {
    const { db } = context;
    const post = requirePost(db, id);
    const assignments = dutiesOfPost(db, id).length;
    endPartsOfPost(db, id, context.at());
    endRows(db, 'duty_post', [id], context.at());
    note({ label: `Hapus pos jaga ${post.place} dengan ${assignments} ploting` });
    return { assignments };
  },
};

/** A place that is known, or a new one. */
function placeOf(db: Db, place: Input<'dutyPost.save'>['place']): { placeId: string; name: string } {
  if ('id' in place) {
    const known = listPlaces(db).find((row) => row.id === place.id);
    if (!known) throw new AppError('NOT_FOUND', 'Objek itu tidak ada lagi. Pilih dari daftar.');
    return { placeId: known.id, name: known.name };
  }
  if (place.region && !findRegion(db, place.region))
    throw new AppError('INPUT_INVALID', `Kode wilayah ${place.region} tidak dikenal. Pilih dari daftar.`);
  const key = freeKey(db, 'place', place.name);
  return { placeId: insertRow(db, 'place', { key, ...place }), name: place.name };
}

/** How regu roll over a post, or null. */
export const rotationOf = ({ rotation }: Pick<DutyPostRow, 'rotation'>): PostRotation | null =>
  rotation === null ? null : rotationSchema.parse(JSON.parse(rotation));

/** Duties of the posts of an operation on some days, by post. */
export function dutiesByPost(
  db: Db,
  operationId: string,
  from: string,
  to: string,
): Map<string, PostDutyRow[]> {
  const found = new Map<string, PostDutyRow[]>();
  for (const row of dutiesBetween(db, operationId, from, to)) {
    const own = found.get(row.duty_post_id);
    if (own) own.push(row);
    else found.set(row.duty_post_id, [row]);
  }
  return found;
}

/** Every shift of a post on the days from..to that lacks people or a padal. */
export function gapsOfPost(
  post: DutyPostRow,
  duties: readonly Pick<PostDutyRow, 'date' | 'shift' | 'role'>[],
  from: string,
  to: string,
): ShiftGap[] {
  const there = new Map<string, { have: number; led: boolean }>();
  for (const { date, shift, role } of duties) {
    const key = `${date} ${shift}`;
    const { have, led } = there.get(key) ?? { have: 0, led: false };
    there.set(key, { have: have + 1, led: led || isLeaderRole(role) });
  }
  const days = datesBetween(from > post.since ? from : post.since, to < post.until ? to : post.until);
  return shiftGaps(
    days.flatMap((date) =>
      shiftsOfPost(post).map((shift) => ({
        date,
        shift,
        ...(there.get(`${date} ${shift.code}`) ?? { have: 0, led: false }),
      })),
    ),
  );
}

/** A gap with its post, whose name begins the sentence. */
export const gapView = (post: DutyPostRow, gap: ShiftGap): GapView => ({
  dutyPostId: post.id,
  post: post.place,
  ...gap,
});
