import type { Giat, RekapGiatData } from '../../core/documents/rekap-giat-data.ts';
import { POLRI, strengthByBody } from '../../core/event/body.ts';
import { eventKindsLabel, isCampaign } from '../../core/event/kind.ts';
import { stageAt, stageDay } from '../../core/operation/stage.ts';
import { titleWords } from '../../core/order/unit-words.ts';
import { bareName, properName } from '../../core/personnel/name.ts';
import { countVillagesDistricts, districtOf, regionLevel, villageWord } from '../../core/region/region.ts';
import { AppError } from '../../shared/errors.ts';
import { type AssignmentRow, anyoneByIds, type PersonBrief } from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import type { EventRow } from '../db/event.ts';
import { eventDetailRow, incidentsOf } from '../db/event-detail.ts';
import { listSatgas } from '../db/operation.ts';
import { one } from '../db/statements.ts';
import { partnersOf } from './event/detail.ts';
import { eventDay } from './event/row.ts';
import { regionName } from './event/words.ts';
import type { ScopeData } from './scope.ts';

/** The events of a scope as recaps list them, in order of time. Throws SCOPE_EMPTY. */
export function giatOf(db: Db, scope: ScopeData): Giat[] {
  const people = new Map(scope.people.map((person) => [person.id, person]));
  const giat = scope.events.map((event) =>
    giatRow(
      db,
      scope,
      event,
      scope.assignments.filter((assignment) => assignment.event_id === event.id),
      people,
    ),
  );
  if (giat.length === 0)
    throw new AppError('SCOPE_EMPTY', 'Belum ada kegiatan pada cakupan ini. Buat dahulu di Kegiatan.');
  return giat;
}

function giatRow(
  db: Db,
  scope: ScopeData,
  event: EventRow,
  assignments: readonly AssignmentRow[],
  everyone: ReadonlyMap<string, PersonBrief>,
): Giat {
  const detail = eventDetailRow(db, event.id);
  const date = eventDay(event) ?? scope.from;
  const stage = scope.stages.find(({ id }) => id === event.stage_id) ?? stageAt(scope.stages, date);
  const people = assignments.flatMap(({ person_id: id }) => everyone.get(id) ?? []);
  const crowd = detail?.actual_crowd ?? event.expected_crowd;
  const result = detail?.situation ?? event.result;
  const district = event.region && districtOf(event.region);
  return {
    date,
    start: detail?.actual_start ?? event.start,
    end: detail?.actual_start ? detail.actual_end : event.end,
    approx: event.approx,
    kind: eventKindsLabel(event.kind, JSON.parse(event.kinds) as string[]),
    stage: stage?.name ?? null,
    stageDay: stage && stage === stageAt(scope.stages, date) ? stageDay(scope.stages, date) : null,
    venue: event.venue,
    village: event.region && regionLevel(event.region) === 'village' ? regionName(db, event.region) : null,
    district: district ? regionName(db, district) : null,
    candidate: candidateOf(db, event),
    permit: event.sttp_number,
    crowd: crowd === null ? null : { people: crowd, estimate: (detail?.actual_crowd ?? null) === null },
    strength: strengthOf(event, people),
    padal: padalOf(db, event, assignments, everyone),
    satgas: satgasOf(db, scope, people),
    result,
    incidents: incidentsOf(db, 'event_id', event.id).map(({ kind }) => kind),
    reported: result !== null || detail?.actual_start != null || detail?.actual_crowd != null,
    note: event.note,
  };
}

function candidateOf(db: Db, { candidate_id: id }: EventRow): string | null {
  const row = id
    ? one<{ number: number | null; ticket: string | null }>(
        db,
        'SELECT number, ticket FROM candidate WHERE id = ?',
        id,
      )
    : null;
  if (!row) return null;
  return row.number === null ? row.ticket : `No. Urut ${row.number}`;
}

function strengthOf(event: EventRow, people: readonly PersonBrief[]): Giat['strength'] {
  const bodies = strengthByBody(people, [
    { personIds: people.map(({ id }) => id), partners: partnersOf(event) },
  ]);
  const heads = (body: string) => bodies.find((entry) => entry.body === body)?.people ?? 0;
  const [polri, tni, linmas] = [heads(POLRI), heads('TNI'), heads('Linmas')];
  const all = bodies.reduce((total, { people: n }) => total + n, 0);
  return { polri, tni, linmas, others: all - polri - tni - linmas };
}

/** Those plotted as padal, else the leader of the event. */
function padalOf(
  db: Db,
  event: EventRow,
  assignments: readonly AssignmentRow[],
  everyone: ReadonlyMap<string, PersonBrief>,
): string[] {
  const plotted = assignments.flatMap(({ person_id: id, role }) =>
    /^padal\b/i.test(role.trim()) ? (everyone.get(id) ?? []) : [],
  );
  const people = plotted.length > 0 || !event.leader_id ? plotted : anyoneByIds(db, [event.leader_id]);
  return people.map(({ rank, name }) => [rank, bareName(properName(name))].filter(Boolean).join(' '));
}

/** Top satgas of the people at an event, those with the most people first; all of the operation in one word. */
function satgasOf(db: Db, { operation, places }: ScopeData, people: readonly PersonBrief[]): string[] {
  const counts = new Map<string, { name: string; people: number }>();
  for (const { id } of people) {
    const place = places.get(id);
    if (place?.kind !== 'satgas') continue;
    counts.set(place.topId, { name: place.top, people: (counts.get(place.topId)?.people ?? 0) + 1 });
  }
  const all = operation
    ? listSatgas(db, operation.id).filter((s) => s.parent_id === null && s.kind === 'satgas')
    : [];
  if (all.length > 2 && all.every(({ id }) => counts.has(id))) return ['Semua satgas'];
  return [...counts.values()].sort((a, b) => b.people - a.people).map(({ name }) => titleWords(name));
}

/** The figures of the sentence below a recap. */
export function giatSummary(scope: ScopeData): RekapGiatData['summary'] {
  const { events } = scope;
  const inVillages = events.filter(({ region }) => region !== null && regionLevel(region) === 'village');
  const elsewhere = events.filter((event) => !inVillages.includes(event));
  const atEvents = new Set(scope.assignments.filter((a) => a.event_id !== null).map((a) => a.person_id));
  const police = (people: readonly PersonBrief[]) =>
    people.filter(({ category }) => category !== 'external').length;
  return {
    inVillages: inVillages.length,
    ...countVillagesDistricts(inVillages),
    villageWord: villageWord(inVillages.flatMap(({ region }) => region ?? [])),
    elsewhereWord: elsewhere.every(({ kind }) => kind === 'kampanye.rapat-umum')
      ? 'rapat umum terbuka'
      : 'kegiatan di lokasi lain',
    polri: police(scope.people.filter(({ id }) => atEvents.has(id))),
    onDuty: police(scope.force),
  };
}

/** "REKAPITULASI KEGIATAN PENGAMANAN KAMPANYE PEMILIHAN …" where all events are campaign meetings. */
export function giatTitle({ operation, events }: ScopeData): string {
  const campaign = events.every(({ kind }) => isCampaign(kind));
  if (!campaign) return 'REKAPITULASI KEGIATAN PENGAMANAN';
  return ['REKAPITULASI KEGIATAN PENGAMANAN KAMPANYE', operation?.election?.toUpperCase()]
    .filter(Boolean)
    .join(' ');
}
