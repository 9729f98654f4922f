import type { Bundle, BundleEvent } from '../../../core/bundle/bundle.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { routePoints } from '../../db/event-detail.ts';
import { all, type Fields, insertRow, one, updateRow } from '../../db/statements.ts';
import { detailColumns } from '../event/detail.ts';
import { keepPicture } from '../event/photo.ts';
import { childOf, type Known, operationOf, personOf, rowOf, upsertByKey } from './lookup.ts';

/** Writes the events, then what links them: an apel may stand before or after the events that it precedes. */
export function loadEvents(db: Db, bundle: Bundle, known: Known): void {
  const ids = bundle.events.map((event, i) => loadEvent(db, event, `events.${i}`, known));
  bundle.events.forEach((event, i) => {
    const id = ids[i] ?? '';
    const path = `events.${i}`;
    loadPrecedes(db, event, id, path, known);
    loadAttendance(db, event, id, path, known);
    loadPoints(db, event, id, path, known);
  });
}

function loadEvent(db: Db, event: BundleEvent, path: string, known: Known): string {
  const operationId = event.operation ? operationOf(db, event.operation, `${path}.operation`, known) : null;
  for (const field of ['stage', 'candidate'] as const)
    if (event[field] && !event.operation)
      known.problems.push({ path: `${path}.${field}`, message: 'sebutkan juga operation-nya' });
  const child = (table: 'stage' | 'candidate', key: string | null) =>
    key && operationId ? childOf(db, table, operationId, key, `${path}.${table}`, known) : null;
  return upsertByKey(db, 'event', event.key, {
    operation_id: operationId,
    stage_id: child('stage', event.stage),
    kind: event.kind,
    title: event.title,
    day: event.start?.slice(0, 10) ?? event.day ?? event.end?.slice(0, 10) ?? null,
    start: event.start,
    end: event.end,
    approx: event.approx,
    region: event.region,
    venue: event.venue,
    place_id: event.place ? rowOf(db, 'place', event.place, `${path}.place`, known) : null,
    candidate_id: child('candidate', event.candidate),
    sttp_number: event.sttp?.number ?? null,
    sttp_date: event.sttp?.date ?? null,
    sttp_issuer: event.sttp?.issuer ?? null,
    sttp_start: event.sttp?.start ?? null,
    sttp_end: event.sttp?.end ?? null,
    expected_crowd: event.expectedCrowd,
    need: event.need,
    leader_id: event.leaderNrp ? personOf(db, event.leaderNrp, `${path}.leaderNrp`, known) : null,
    partners: JSON.stringify(event.partners),
    flags: JSON.stringify(event.flags),
    result: event.result,
    note: event.note,
    ...detailColumns(event),
  });
}

function loadPrecedes(db: Db, event: BundleEvent, apelId: string, path: string, known: Known): void {
  event.precedes.forEach((key, i) => {
    const eventId = rowOf(db, 'event', key, `${path}.precedes.${i}`, known);
    if (!eventId) return;
    if (event.kind !== 'apel' || eventId === apelId) {
      known.problems.push({ path: `${path}.precedes.${i}`, message: 'hanya apel mendahului kegiatan lain' });
      return;
    }
    const sql = 'SELECT id FROM apel_event WHERE apel_id = ? AND event_id = ? AND ended_at IS NULL';
    if (!one(db, sql, apelId, eventId)) insertRow(db, 'apel_event', { apel_id: apelId, event_id: eventId });
  });
}

function loadAttendance(db: Db, event: BundleEvent, eventId: string, path: string, known: Known): void {
  event.attendance.forEach(({ nrp, code, note }, i) => {
    const personId = personOf(db, nrp, `${path}.attendance.${i}.nrp`, known);
    if (!personId) return;
    const sql = 'SELECT id FROM attendance WHERE event_id = ? AND person_id = ? AND ended_at IS NULL';
    const found = one<{ id: string }>(db, sql, eventId, personId);
    if (found) updateRow(db, 'attendance', found.id, { code, note });
    else insertRow(db, 'attendance', { event_id: eventId, person_id: personId, code, note });
  });
}

/** Points are matched by their place in the order. */
function loadPoints(db: Db, event: BundleEvent, eventId: string, path: string, known: Known): void {
  const present = routePoints(db, eventId);
  event.points.forEach((point, sort) => {
    const fields = {
      sort,
      name: point.name,
      place_id: point.place ? rowOf(db, 'place', point.place, `${path}.points.${sort}.place`, known) : null,
      region: point.region,
      planned: point.planned,
      passed_at: point.passedAt,
      note: point.note,
    };
    const found = present[sort];
    if (found) updateRow(db, 'route_point', found.id, fields);
    else insertRow(db, 'route_point', { event_id: eventId, ...fields });
  });
}

/** Columns of what an incident or a photo belongs to; null when it is not there. */
function subjectColumns(
  db: Db,
  given: { event: string | null; dutyPost: string | null; incident?: string | null },
  path: string,
  known: Known,
): Fields | null {
  const row = (table: 'event' | 'duty_post' | 'incident', key: string | null | undefined, field: string) =>
    key ? rowOf(db, table, key, `${path}.${field}`, known) : null;
  const columns = {
    event_id: row('event', given.event, 'event'),
    duty_post_id: row('duty_post', given.dutyPost, 'dutyPost'),
    ...(given.incident === undefined ? {} : { incident_id: row('incident', given.incident, 'incident') }),
  };
  return Object.values(columns).some((id) => id !== null) ? columns : null;
}

export function loadIncidents(db: Db, bundle: Bundle, known: Known): void {
  bundle.incidents.forEach(({ key, event, dutyPost, actionTaken, ...fields }, i) => {
    const subject = subjectColumns(db, { event, dutyPost }, `incidents.${i}`, known);
    if (subject) upsertByKey(db, 'incident', key, { ...subject, ...fields, action_taken: actionTaken });
  });
}

/** Photos are matched by what they belong to and by their picture. */
export function loadPhotos(db: Db, bundle: Bundle, known: Known): void {
  const taken = new Set<string>();
  const order = new Map<string, number>();
  bundle.photos.forEach((photo, i) => {
    const subject = subjectColumns(db, photo, `photos.${i}`, known);
    const picture = pictureOf(db, photo.data, `photos.${i}.data`, known);
    if (!subject || !picture) return;
    const key = Object.values(subject).join('/');
    const sort = order.get(key) ?? 0;
    order.set(key, sort + 1);
    const fields = { ...subject, ...picture, sort, caption: photo.caption, taken_at: photo.takenAt };
    const found = all<{ id: string }>(
      db,
      `SELECT id FROM photo WHERE ended_at IS NULL AND sha256 = ? AND event_id IS ? AND duty_post_id IS ?
       AND incident_id IS ? ORDER BY sort, id`,
      picture.sha256,
      subject.event_id ?? null,
      subject.duty_post_id ?? null,
      subject.incident_id ?? null,
    ).find(({ id }) => !taken.has(id));
    if (found) updateRow(db, 'photo', found.id, fields);
    taken.add(found?.id ?? insertRow(db, 'photo', fields));
  });
}

function pictureOf(db: Db, data: string, path: string, known: Known): ReturnType<typeof keepPicture> | null {
  try {
    return keepPicture(db, new Uint8Array(Buffer.from(data, 'base64')));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    known.problems.push({ path, message: 'bukan foto JPEG yang utuh' });
    return null;
  }
}
