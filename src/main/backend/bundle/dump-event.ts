import type { Bundle, BundleEvent } from '../../../core/bundle/bundle.ts';
import type { Db } from '../../db/driver.ts';
import { allEvents, type EventRow } from '../../db/event.ts';
import {
  allIncidents,
  allPhotos,
  apelLinks,
  attendanceOf,
  eventDetailRow,
  photoData,
  routePoints,
} from '../../db/event-detail.ts';
import { detailOf } from '../event/detail.ts';
import { partnersOfRow } from '../event/view.ts';

/** The key of a row by its table and id. */
export type KeyOf = (table: string, id: string | null) => string | null;
type NumberOf = (id: string | null) => string | null;

/** Events with all that is recorded of them, in a fixed order. */
export const dumpEvents = (db: Db, key: KeyOf, number: NumberOf): BundleEvent[] =>
  allEvents(db).map((event) => dumpEvent(db, event, key, number));

function dumpEvent(db: Db, e: EventRow, key: KeyOf, number: NumberOf): BundleEvent {
  const detail = eventDetailRow(db, e.id);
  if (!detail) throw new Error(`no detail of event ${e.key}`);
  return {
    key: e.key,
    operation: key('operation', e.operation_id),
    stage: key('stage', e.stage_id),
    kind: e.kind as BundleEvent['kind'],
    title: e.title,
    day: e.start ? null : e.day,
    start: e.start,
    end: e.end,
    approx: e.approx,
    region: e.region,
    venue: e.venue,
    place: key('place', e.place_id),
    candidate: key('candidate', e.candidate_id),
    sttp: e.sttp_number
      ? {
          number: e.sttp_number,
          date: e.sttp_date,
          issuer: e.sttp_issuer,
          start: e.sttp_start,
          end: e.sttp_end,
        }
      : null,
    expectedCrowd: e.expected_crowd,
    need: e.need,
    leaderNrp: number(e.leader_id),
    partners: partnersOfRow(e),
    flags: JSON.parse(e.flags) as BundleEvent['flags'],
    result: e.result,
    note: e.note,
    ...detailOf(detail),
    kinds: JSON.parse(detail.kinds) as BundleEvent['kinds'],
    precedes: apelLinks(db, e.id)
      .filter((link) => link.apel_id === e.id)
      .map((link) => key('event', link.event_id) ?? '')
      .sort(),
    attendance: attendanceOf(db, e.id)
      .flatMap(({ person_id, code, note }) => {
        const nrp = number(person_id);
        return nrp ? [{ nrp, code, note }] : [];
      })
      .sort((a, b) => (a.nrp < b.nrp ? -1 : 1)),
    points: routePoints(db, e.id).map((point) => ({
      name: point.name,
      place: key('place', point.place_id),
      region: point.region,
      planned: point.planned,
      passedAt: point.passed_at,
      note: point.note,
    })),
  };
}

export const dumpIncidents = (db: Db, key: KeyOf): Bundle['incidents'] =>
  allIncidents(db).map((row) => ({
    key: row.key,
    event: key('event', row.event_id),
    dutyPost: key('duty_post', row.duty_post_id),
    at: row.at,
    kind: row.kind,
    place: row.place,
    region: row.region,
    text: row.text,
    actionTaken: row.action_taken,
    casualties: row.casualties,
    status: row.status,
  }));

/** Photos with their pictures, grouped by what they belong to. */
export function dumpPhotos(db: Db, key: KeyOf): Bundle['photos'] {
  const subjectOf = (p: Bundle['photos'][number]) => `${p.event}/${p.dutyPost}/${p.incident}`;
  return allPhotos(db)
    .sort((a, b) => a.sort - b.sort)
    .flatMap((row): Bundle['photos'] => {
      const data = photoData(db, row.sha256);
      if (!data) return [];
      return [
        {
          event: key('event', row.event_id),
          dutyPost: key('duty_post', row.duty_post_id),
          incident: key('incident', row.incident_id),
          caption: row.caption,
          takenAt: row.taken_at,
          data: Buffer.from(data).toString('base64'),
        },
      ];
    })
    .sort((a, b) => (subjectOf(a) < subjectOf(b) ? -1 : subjectOf(a) > subjectOf(b) ? 1 : 0));
}
