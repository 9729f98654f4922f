import type { Db } from './driver.ts';
import { all, endRows, one, prepared } from './statements.ts';

/** The columns of an event that lists do not read. */
export interface EventDetailRow {
  kinds: string;
  sttp_notified: string | null;
  sttp_place: string | null;
  permit: string | null;
  visit: string | null;
  statements: string;
  risk: 'kurang-rawan' | 'rawan' | 'sangat-rawan' | null;
  regu_number: number | null;
  regu_name: string | null;
  briefing: string | null;
  actual_start: string | null;
  actual_end: string | null;
  actual_crowd: number | null;
  situation: string | null;
}

const DETAIL = `SELECT kinds, sttp_notified, sttp_place, permit, visit, statements, risk, regu_number, regu_name,
  briefing, actual_start, actual_end, actual_crowd, situation FROM event WHERE ended_at IS NULL AND id = ?`;

export const eventDetailRow = (db: Db, id: string): EventDetailRow | null => one(db, DETAIL, id);

export interface RoutePointRow {
  id: string;
  event_id: string;
  sort: number;
  name: string;
  place_id: string | null;
  region: string | null;
  planned: string | null;
  passed_at: string | null;
  note: string | null;
}

export const routePoints = (db: Db, eventId: string): RoutePointRow[] =>
  all(
    db,
    `SELECT id, event_id, sort, name, place_id, region, planned, passed_at, note FROM route_point
     WHERE ended_at IS NULL AND event_id = ? ORDER BY sort, id`,
    eventId,
  );

export interface ApelLinkRow {
  id: string;
  apel_id: string;
  event_id: string;
}

/** Links of an event, as the apel or as what it precedes; only between events that are still there. */
export const apelLinks = (db: Db, eventId: string): ApelLinkRow[] =>
  all(
    db,
    `SELECT l.id, l.apel_id, l.event_id FROM apel_event l
     JOIN event a ON a.id = l.apel_id AND a.ended_at IS NULL
     JOIN event e ON e.id = l.event_id AND e.ended_at IS NULL
     WHERE l.ended_at IS NULL AND (l.apel_id = ?1 OR l.event_id = ?1) ORDER BY coalesce(e.start, e.day), e.key`,
    eventId,
  );

export interface AttendanceRow {
  id: string;
  event_id: string;
  person_id: string;
  code: 'H' | 'S' | 'I' | 'C' | 'D' | 'DIK' | 'BKO' | 'TK' | 'LD';
  note: string | null;
}

export const attendanceOf = (db: Db, eventId: string): AttendanceRow[] =>
  all(
    db,
    `SELECT id, event_id, person_id, code, note FROM attendance
     WHERE ended_at IS NULL AND event_id = ? ORDER BY id`,
    eventId,
  );

export interface IncidentRow {
  id: string;
  key: string;
  event_id: string | null;
  duty_post_id: string | null;
  at: string;
  kind: string;
  place: string | null;
  region: string | null;
  text: string;
  action_taken: string | null;
  casualties: string | null;
  status: 'terbuka' | 'ditangani' | 'selesai';
}

const INCIDENT = `SELECT id, key, event_id, duty_post_id, at, kind, place, region, text, action_taken, casualties, status
  FROM incident WHERE ended_at IS NULL`;

export const findIncident = (db: Db, id: string): IncidentRow | null => one(db, `${INCIDENT} AND id = ?`, id);
export const incidentsOf = (db: Db, column: 'event_id' | 'duty_post_id', id: string): IncidentRow[] =>
  all(db, `${INCIDENT} AND ${column} = ? ORDER BY at, id`, id);
export const allIncidents = (db: Db): IncidentRow[] => all(db, `${INCIDENT} ORDER BY key`);

export interface PhotoRow {
  id: string;
  event_id: string | null;
  incident_id: string | null;
  duty_post_id: string | null;
  sort: number;
  caption: string | null;
  taken_at: string | null;
  width: number;
  height: number;
  bytes: number;
  sha256: string;
}

const PHOTO = `SELECT id, event_id, incident_id, duty_post_id, sort, caption, taken_at, width, height, bytes, sha256
  FROM photo WHERE ended_at IS NULL`;

export type PhotoColumn = 'event_id' | 'incident_id' | 'duty_post_id';

export const findPhoto = (db: Db, id: string): PhotoRow | null => one(db, `${PHOTO} AND id = ?`, id);
export const photosOf = (db: Db, column: PhotoColumn, id: string): PhotoRow[] =>
  all(db, `${PHOTO} AND ${column} = ? ORDER BY sort, id`, id);
export const allPhotos = (db: Db): PhotoRow[] => all(db, `${PHOTO} ORDER BY id`);
export const countPhotos = (db: Db, column: PhotoColumn, id: string): number =>
  one<{ n: number }>(db, `SELECT count(*) AS n FROM photo WHERE ended_at IS NULL AND ${column} = ?`, id)?.n ??
  0;

/** The picture of a photo, or null. */
export function photoData(db: Db, sha256: string): Uint8Array | null {
  const data = prepared(db, 'SELECT data FROM photo_data WHERE sha256 = ?').pluck().get(sha256);
  return data ? new Uint8Array(data as Buffer) : null;
}

/** Keeps a picture; one that is there already stays. */
export function keepPhotoData(db: Db, sha256: string, data: Uint8Array): void {
  prepared(db, 'INSERT INTO photo_data (sha256, data) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    sha256,
    Buffer.from(data.buffer, data.byteOffset, data.byteLength),
  );
}

/** Live photos whose picture is not there. */
export const photosWithoutData = (db: Db): number =>
  one<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM photo WHERE ended_at IS NULL
     AND sha256 NOT IN (SELECT sha256 FROM photo_data WHERE length(data) = photo.bytes)`,
  )?.n ?? 0;

/** Rows that end together with their event: table and condition. Photos of its incidents are among them. */
const PARTS_OF_EVENT = [
  ['apel_event', 'apel_id = ?1 OR event_id = ?1'],
  ['attendance', 'event_id = ?1'],
  ['route_point', 'event_id = ?1'],
  ['report_text', 'event_id = ?1'],
  ['photo', 'event_id = ?1 OR incident_id IN (SELECT id FROM incident WHERE event_id = ?1)'],
  ['incident', 'event_id = ?1'],
] as const;

/** The same of a duty post. */
const PARTS_OF_POST = [
  ['assignment', 'duty_post_id = ?1'],
  ['handover', 'duty_post_id = ?1'],
  ['duty_log', 'duty_post_id = ?1'],
  ['photo', 'duty_post_id = ?1 OR incident_id IN (SELECT id FROM incident WHERE duty_post_id = ?1)'],
  ['incident', 'duty_post_id = ?1'],
] as const;

/** Ends what hangs on an event. */
export const endPartsOfEvent = (db: Db, eventId: string, at: string): void =>
  endParts(db, PARTS_OF_EVENT, eventId, at);

/** Ends what hangs on a duty post. */
export const endPartsOfPost = (db: Db, postId: string, at: string): void =>
  endParts(db, PARTS_OF_POST, postId, at);

function endParts(db: Db, parts: readonly (readonly [string, string])[], id: string, at: string): void {
  for (const [table, where] of parts) {
    const rows = all<{ id: string }>(db, `SELECT id FROM ${table} WHERE ended_at IS NULL AND (${where})`, id);
    endRows(
      db,
      table,
      rows.map((row) => row.id),
      at,
    );
  }
}
