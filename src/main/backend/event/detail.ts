import { bodyName, strengthByBody } from '../../../core/event/body.ts';
import {
  isEmptyDetail,
  type Permit,
  partnerHeads,
  type Statement,
  type Visit,
} from '../../../core/event/detail.ts';
import { timeLabel } from '../../../core/event/timing.ts';
import type { EventDetailFields, LinkedEvent } from '../../../shared/contract/event-detail.ts';
import { AppError } from '../../../shared/errors.ts';
import { anyoneByIds, assignmentsOfEvent } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type EventRow, eventsBetween, unscheduledEvents } from '../../db/event.ts';
import { apelLinks, type EventDetailRow, eventDetailRow, routePoints } from '../../db/event-detail.ts';
import { endRows, type Fields, insertRow, updateRow } from '../../db/statements.ts';
import { undatedFindings } from '../assignment/plan-findings.ts';
import type { Handlers } from '../handlers.ts';
import { eventDay, requireEvent } from './row.ts';
import { eventViews, partnersOfRow } from './view.ts';
import { regionName } from './words.ts';

type Names = 'event.detail' | 'event.unscheduled' | 'event.updateDetail' | 'event.setRoute';

export const eventDetailHandlers: Handlers<Names> = {
  'event.detail': ({ db }, { id }) => {
    const event = requireEvent(db, id);
    const row = eventDetailRow(db, id);
    if (!row) throw new AppError('NOT_FOUND');
    return {
      id,
      ...detailOf(row),
      points: routePoints(db, id).map((point) => ({
        id: point.id,
        name: point.name,
        placeId: point.place_id,
        region: point.region,
        planned: point.planned,
        passedAt: point.passed_at,
        note: point.note,
        village: point.region && regionName(db, point.region),
      })),
      apels: linkableEvents(db, event),
      bodies: bodiesOf(db, event),
    };
  },
  'event.unscheduled': ({ db }, { operationId }) => {
    const rows = unscheduledEvents(db, operationId);
    const notified = new Map(rows.map((row) => [row.id, row.sttp_notified]));
    return eventViews(db, rows, undatedFindings(db)).map((event) => ({
      event,
      notified: notified.get(event.id) ?? null,
    }));
  },
  'event.updateDetail': ({ db }, { id, fields }, note) => {
    const event = requireEvent(db, id);
    const present = eventDetailRow(db, id);
    const start = fields.actualStart === undefined ? present?.actual_start : fields.actualStart;
    const end = fields.actualEnd === undefined ? present?.actual_end : fields.actualEnd;
    if (start && end && end <= start)
      throw new AppError('INPUT_INVALID', 'Jam selesai nyata harus sesudah jam mulainya.', {
        fields: [{ path: 'actualEnd' }],
      });
    updateRow(db, 'event', id, detailColumns(fields));
    note({ label: `Ubah catatan kegiatan ${event.title}` });
    return null;
  },
  'event.setRoute': (context, { id, points }, note) => {
    const { db } = context;
    const event = requireEvent(db, id);
    const present = new Map(routePoints(db, id).map((point) => [point.id, point]));
    const kept = new Set<string>();
    points.forEach((point, sort) => {
      const fields = {
        sort,
        name: point.name,
        place_id: point.placeId,
        region: point.region,
        planned: point.planned,
        passed_at: point.passedAt,
        note: point.note || null,
      };
      if (point.id && present.has(point.id) && !kept.has(point.id)) {
        kept.add(point.id);
        updateRow(db, 'route_point', point.id, fields);
      } else insertRow(db, 'route_point', { event_id: id, ...fields });
    });
    const gone = [...present.keys()].filter((pointId) => !kept.has(pointId));
    endRows(db, 'route_point', gone, context.at());
    note({ label: `Ubah rute ${event.title}` });
    return null;
  },
};

/** The stored columns as the contract and the bundle name them. */
export function detailOf(row: EventDetailRow): EventDetailFields {
  return {
    kinds: JSON.parse(row.kinds) as string[],
    sttpNotified: row.sttp_notified,
    sttpPlace: row.sttp_place,
    permit: row.permit ? (JSON.parse(row.permit) as Permit) : null,
    visit: row.visit ? (JSON.parse(row.visit) as Visit) : null,
    statements: JSON.parse(row.statements) as Statement[],
    risk: row.risk,
    reguNumber: row.regu_number,
    reguName: row.regu_name,
    briefing: row.briefing,
    actualStart: row.actual_start,
    actualEnd: row.actual_end,
    actualCrowd: row.actual_crowd,
    situation: row.situation,
  };
}

/** The given fields as columns. A permit or visit that says nothing is none; empty texts are none. */
export function detailColumns(
  fields: {
    [K in keyof EventDetailFields]?: EventDetailFields[K] | undefined;
  },
): Fields {
  const out: Fields = {};
  const simple = {
    sttpNotified: 'sttp_notified',
    sttpPlace: 'sttp_place',
    risk: 'risk',
    reguNumber: 'regu_number',
    reguName: 'regu_name',
    briefing: 'briefing',
    actualStart: 'actual_start',
    actualEnd: 'actual_end',
    actualCrowd: 'actual_crowd',
    situation: 'situation',
  } as const;
  for (const [from, to] of Object.entries(simple) as [keyof typeof simple, string][]) {
    const value = fields[from];
    if (value !== undefined) out[to] = value === '' ? null : value;
  }
  if (fields.kinds) out.kinds = JSON.stringify(fields.kinds);
  if (fields.statements) out.statements = JSON.stringify(fields.statements);
  for (const name of ['permit', 'visit'] as const) {
    const value = fields[name];
    if (value !== undefined) out[name] = value && !isEmptyDetail(value) ? JSON.stringify(value) : null;
  }
  return out;
}

/** For an apel the other events of its day, for any other event the apels of its day; those linked first. */
function linkableEvents(db: Db, event: EventRow): LinkedEvent[] {
  const links = apelLinks(db, event.id);
  const linked = new Set(links.map((link) => (link.apel_id === event.id ? link.event_id : link.apel_id)));
  const day = eventDay(event);
  const sameDay = day ? eventsBetween(db, null, day, day) : [];
  const apel = event.kind === 'apel';
  const others = sameDay.filter((other) => other.id !== event.id && (other.kind === 'apel') !== apel);
  const known = new Set(others.map((other) => other.id));
  const far = [...linked].filter((id) => !known.has(id)).map((id) => requireEvent(db, id));
  return [...others, ...far]
    .map((other) => ({
      id: other.id,
      title: other.title,
      kind: other.kind,
      time: timeLabel(other) ?? '',
      day: eventDay(other),
      linked: linked.has(other.id),
    }))
    .sort((a, b) => Number(b.linked) - Number(a.linked));
}

/** People of an event by body, with the heads that partners only counted. */
function bodiesOf(db: Db, event: EventRow): { body: string; people: number }[] {
  const personIds = assignmentsOfEvent(db, event.id).map((a) => a.person_id);
  const people = anyoneByIds(db, personIds);
  return strengthByBody(people, [{ personIds, partners: partnersOf(event) }]);
}

/** Partner bodies of an event with their heads. */
export const partnersOf = (event: Pick<EventRow, 'partners'>): { body: string; heads: number }[] =>
  partnersOfRow(event).map((partner) => ({ body: bodyName(partner.body), heads: partnerHeads(partner) }));
