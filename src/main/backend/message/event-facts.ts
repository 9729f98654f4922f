import { bodyName } from '../../../core/event/body.ts';
import { partnerHeads } from '../../../core/event/detail.ts';
import { eventKindsLabel } from '../../../core/event/kind.ts';
import type { ApelFacts, EventFacts, OfficerName, RegionName } from '../../../core/messages/facts.ts';
import { properName } from '../../../core/personnel/name.ts';
import { districtOf, regencyOf, regionLabel } from '../../../core/region/region.ts';
import { lowerFirst } from '../../../core/text/format.ts';
import { toRoman } from '../../../core/text/roman.ts';
import type { AssignmentRow } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { attendanceOf, eventDetailRow, routePoints } from '../../db/event-detail.ts';
import { findRegion } from '../../db/region.ts';
import { one } from '../../db/statements.ts';
import { detailOf } from '../event/detail.ts';
import { eventDay } from '../event/row.ts';
import { partnersOfRow } from '../event/view.ts';

type OfficerOf = (personId: string) => OfficerName | null;

/** Who speaks with the people at a visit or leads it: named, and no part of the strength. */
const SPEAKER = /^(pembicara|narasumber|penceramah)\b/i;
const LEADS_ONLY = /^(pimpinan|pembicara|narasumber|penceramah|penanggung jawab)\b/i;

/** Whether a duty says that people were sent out, not only who led or spoke. */
export const isOrdinaryDuty = ({ role }: Pick<AssignmentRow, 'role'>): boolean => !LEADS_ONLY.test(role);

/** A region by its code, as sentences name it; null when it is not known. */
export function regionFacts(db: Db, code: string | null): RegionName | null {
  const region = code === null ? null : findRegion(db, code);
  return region && { code: region.code, label: regionLabel(region), name: region.name };
}

/** Everything known of one event. @param duties those of the event */
export function eventFacts(
  db: Db,
  event: EventRow,
  day: string,
  duties: readonly AssignmentRow[],
  officer: OfficerOf,
): EventFacts {
  const row = eventDetailRow(db, event.id);
  if (!row) throw new Error(`no detail of event ${event.key}`);
  const detail = detailOf(row);
  const start = detail.actualStart ?? event.start;
  const end = [detail.actualEnd, event.end].find((time) => time && start && time > start) ?? null;
  return {
    kind: event.kind,
    kinds: lowerFirst(eventKindsLabel(event.kind, detail.kinds)),
    title: event.title,
    day: eventDay(event) ?? day,
    start,
    end,
    approx: event.approx,
    venue: event.venue,
    village: event.region?.length === 13 ? regionFacts(db, event.region) : null,
    district: regionFacts(db, event.region && districtOf(event.region)),
    regency: regionFacts(db, event.region && regencyOf(event.region)),
    candidate: candidateWords(db, event.candidate_id),
    campaigners: (detail.permit?.campaigners ?? []).map(properName),
    sttp: event.sttp_number
      ? { number: event.sttp_number, date: event.sttp_date, issuer: event.sttp_issuer }
      : null,
    crowd: crowdOf(detail.actualCrowd, event.expected_crowd),
    people: duties.some(isOrdinaryDuty) ? new Set(duties.map((duty) => duty.person_id)).size : 0,
    leader: event.leader_id ? officer(event.leader_id) : null,
    speakers: duties
      .filter(({ role }) => SPEAKER.test(role))
      .flatMap((duty) => officer(duty.person_id) ?? []),
    partners: partnersOfRow(event).map((partner) => ({
      body: bodyName(partner.body),
      heads: partnerHeads(partner) || null,
    })),
    regu: detail.reguNumber === null ? null : `regu ${toRoman(detail.reguNumber)}`,
    reguName: detail.reguName,
    route: routePoints(db, event.id).map(({ name, planned, passed_at, note }) => ({
      name,
      planned,
      passedAt: passed_at,
      note,
    })),
    visit: detail.visit && {
      hostRole: detail.visit.hostRole,
      issues: detail.visit.issues,
      aspirations: detail.visit.aspirations,
      response: detail.visit.response,
      followUp: detail.visit.followUp,
    },
    situation: detail.situation,
    result: event.result || null,
  };
}

const crowdOf = (actual: number | null, expected: number | null): EventFacts['crowd'] => {
  const people = actual ?? expected;
  return people === null || people === 0 ? null : { people, actual: actual !== null };
};

/** "Paket CONTOH", "Paslon Nomor Urut 2" */
function candidateWords(db: Db, id: string | null): string | null {
  const sql = 'SELECT number, ticket FROM candidate WHERE id = ?';
  const row = id ? one<{ number: number | null; ticket: string | null }>(db, sql, id) : null;
  return row?.ticket ?? (row?.number ? `Paslon Nomor Urut ${row.number}` : null);
}

/** A roll call: when, where, who led, how many were written present. */
export function apelFacts(db: Db, event: EventRow, officer: OfficerOf): ApelFacts {
  const detail = eventDetailRow(db, event.id);
  const sheet = attendanceOf(db, event.id);
  return {
    start: detail?.actual_start ?? event.start,
    approx: event.approx,
    venue: event.venue,
    leader: event.leader_id ? officer(event.leader_id) : null,
    present: sheet.length === 0 ? null : sheet.filter(({ code }) => code === 'H').length,
    briefing: detail?.briefing ?? null,
  };
}
