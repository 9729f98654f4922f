import { strengthByBody } from '../../../core/event/body.ts';
import type { Statement } from '../../../core/event/detail.ts';
import { isCampaign } from '../../../core/event/kind.ts';
import { timeLabel } from '../../../core/event/timing.ts';
import type {
  CounterFacts,
  IncidentFacts,
  OperationFacts,
  ReportFacts,
} from '../../../core/messages/facts.ts';
import { EMPTY_OPERATOR_TEXT, joinedText, type OperatorText } from '../../../core/messages/operator-text.ts';
import { contestName, electionName } from '../../../core/operation/election.ts';
import {
  nextStageCountdown,
  operationDay,
  operationDays,
  stageAt,
  votingCountdown,
  votingDay,
} from '../../../core/operation/stage.ts';
import { titleWords } from '../../../core/order/unit-words.ts';
import { addDays, datePart, dayOf } from '../../../core/text/civil-date.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { anyoneByIds } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import { type EventRow, eventsBetween } from '../../db/event.ts';
import {
  apelLinks,
  eventDetailRow,
  type IncidentRow,
  incidentsOf,
  type PhotoRow,
  photosOf,
} from '../../db/event-detail.ts';
import { listCandidates } from '../../db/operation.ts';
import { findRegion } from '../../db/region.ts';
import { reportTextOfDay, reportTextOfEvent } from '../../db/report-text.ts';
import { type Context, localClock } from '../context.ts';
import { detailOf, partnersOf } from '../event/detail.ts';
import { eventDay, requireEvent } from '../event/row.ts';
import { countAssigned } from '../event/view.ts';
import { placeName } from '../event/words.ts';
import { requireIdentity } from '../master/unit.ts';
import { paperUnit } from '../paper/parts.ts';
import { guardedPlaceCount } from '../polling/cover.ts';
import { readScope, type ScopeData } from '../scope.ts';
import { areaFacts } from './area-facts.ts';
import { apelFacts, eventFacts } from './event-facts.ts';
import { forceFacts } from './force-facts.ts';
import { guardFacts, mannedPosts } from './guard-facts.ts';
import { officerOf, officersOf } from './officers.ts';
import { operatorTextOf } from './operator-text.ts';

/** Everything that reports of a scope say, with the rows that papers need beside it. */
export interface ReportSource {
  facts: ReportFacts;
  scope: ScopeData;
  /** Photos of the events, incidents and guards, in order. */
  photos: PhotoRow[];
}

/**
 * Gathers the facts of one event, or of a day of an operation. `clock` is that of the report, on its last day; left
 * out: now. `typed` stands in for what was saved.
 * Throws SCOPE_MISSING, NOT_FOUND.
 */
export function reportSource(
  context: Context,
  given: Scope,
  { clock = null, typed: draft = null }: { clock?: string | null; typed?: OperatorText | null } = {},
): ReportSource {
  const { db } = context;
  const scope = readScope(db, given);
  const unit = paperUnit(db);
  const operation = operationFacts(db, scope);
  const people = new Map([...scope.people, ...leadersOf(db, scope)].map((person) => [person.id, person]));
  const officer = (id: string) => {
    const person = people.get(id);
    return person ? officerOf(person, scope.places.get(id)) : null;
  };
  const apels = apelsOf(db, scope);
  const duties = scope.events.filter((event) => !apels.includes(event));
  const manned = scope.event ? [] : mannedPosts(db, scope.from, scope.assignments);
  // Leaders and staff man the command post: that is no object under guard.
  const objects = manned.filter(({ duties: own }) =>
    own.some(({ person_id }) => scope.places.get(person_id)?.kind !== 'staff'),
  );
  const guards = guardFacts(objects, scope.from, officer);
  const posts = manned.map(({ post }) => post.id);
  const incidents = incidentRows(db, scope, duties, posts);
  const photos = photoRows(db, scope, duties, incidents, posts);
  const typed = typedText(db, scope, draft);
  const events = duties.map((event) =>
    eventFacts(
      db,
      event,
      scope.from,
      scope.assignments.filter((row) => row.event_id === event.id),
      officer,
    ),
  );
  const bodies = strengthByBody(
    scope.force,
    duties.map((event) => ({
      personIds: scope.assignments.filter((row) => row.event_id === event.id).map((row) => row.person_id),
      partners: partnersOf(event),
    })),
    [
      ...scope.assignments.flatMap((row) => (row.duty_post_id ? row.person_id : [])),
      ...scope.polling.map(({ personId }) => personId),
    ],
  );
  const facts: ReportFacts = {
    at: clock ? `${scope.to}T${clock}` : localClock(context.options.now(), unit.timeZone),
    day: scope.from,
    to: scope.to,
    unit: {
      name: titleWords(unit.name),
      head: titleWords(unit.head),
      city: unit.city,
      timeZone: unit.timeZone,
    },
    operation,
    counters: countersOf(scope),
    stages: scope.stages
      .filter(({ start, end }) => start <= scope.from && scope.from <= end)
      .map(({ name, start, end }) => ({ name, start, end, day: dayOf(start, scope.from) })),
    force: forceFacts(db, scope, bodies, unit.name),
    officers: officersOf(db, unit, operation, [...duties, ...apels], officer),
    apels: apels.map((event) => apelFacts(db, event, officer)),
    events,
    guards,
    pollingPlaces: guardedPlaceCount(db, scope.polling),
    area: areaFacts(events),
    incidents: incidents.map(incidentFacts),
    photos: photos.length,
    statements: statementsOf(db, scope.event && draft ? [] : duties, typed),
    typed,
    tomorrow: scope.event ? [] : plannedOn(db, scope, addDays(scope.to, 1)),
  };
  return { facts, scope, photos };
}

/** Roll calls of the scope: of a day its events of that kind, of one event those that it follows. */
function apelsOf(db: Db, scope: ScopeData): EventRow[] {
  if (scope.event === null) return scope.events.filter(({ kind }) => kind === 'apel');
  if (scope.event.kind === 'apel') return [];
  const { id } = scope.event;
  return apelLinks(db, id)
    .filter((link) => link.event_id === id)
    .map((link) => requireEvent(db, link.apel_id));
}

/** Leaders who are assigned nowhere in the scope. */
function leadersOf(db: Db, scope: ScopeData) {
  const ids = [...scope.events, ...apelsOf(db, scope)].flatMap(({ leader_id }) => leader_id ?? []);
  return anyoneByIds(db, [...new Set(ids)]);
}

function operationFacts(db: Db, { operation, stages, events }: ScopeData): OperationFacts | null {
  if (!operation) return null;
  const { level, jurisdiction } = requireIdentity(db);
  const [area] = JSON.parse(jurisdiction) as string[];
  const race = listCandidates(db, operation.id).find((candidate) => candidate.race)?.race ?? null;
  const campaign = events.some(({ kind }) => isCampaign(kind));
  return {
    name: [operation.name, operation.sandi].filter(Boolean).join(' '),
    sandi: operation.sandi,
    headRole: level === 'polda' ? 'Kaopsda' : null,
    election: electionName(operation.kind, votingDay(stages)),
    contest: campaign ? contestName(operation.election, race, area ? areaName(db, area) : null) : null,
  };
}

/** "Kupang" for Kota Kupang, "Belu" for Kabupaten Belu. */
const areaName = (db: Db, code: string): string | null => findRegion(db, code)?.name ?? null;

function countersOf({ operation, stages, from }: ScopeData): CounterFacts {
  const stage = stageAt(stages, from);
  const day = stage && dayOf(stage.start, from);
  return {
    stage: stage && day ? { name: stage.name, day } : null,
    campaignDay: stage?.key === 'kampanye' ? day : null,
    operationDay: operation && operationDay(operation, from),
    operationDays: operation && operationDays(operation),
    countdown: (stage ? null : nextStageCountdown(stages, from)) ?? votingCountdown(stages, from),
  };
}

function incidentRows(
  db: Db,
  scope: ScopeData,
  events: readonly EventRow[],
  posts: readonly string[],
): IncidentRow[] {
  const within = ({ at }: IncidentRow) => scope.from <= datePart(at) && datePart(at) <= scope.to;
  return [
    ...events.flatMap(({ id }) => incidentsOf(db, 'event_id', id)),
    ...posts.flatMap((id) => incidentsOf(db, 'duty_post_id', id).filter(within)),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}

const incidentFacts = (row: IncidentRow): IncidentFacts => ({
  at: row.at,
  kind: row.kind,
  place: row.place,
  text: row.text,
  actionTaken: row.action_taken,
  casualties: row.casualties,
  open: row.status !== 'selesai',
});

function photoRows(
  db: Db,
  scope: ScopeData,
  events: readonly EventRow[],
  incidents: readonly IncidentRow[],
  posts: readonly string[],
): PhotoRow[] {
  const onDay = ({ taken_at }: PhotoRow) =>
    taken_at !== null && scope.from <= datePart(taken_at) && datePart(taken_at) <= scope.to;
  return [
    ...events.flatMap(({ id }) => photosOf(db, 'event_id', id)),
    ...incidents.flatMap(({ id }) => photosOf(db, 'incident_id', id)),
    ...posts.flatMap((id) => photosOf(db, 'duty_post_id', id).filter(onDay)),
  ];
}

/** What was written for the scope; of a day with what was written for its events. */
function typedText(db: Db, scope: ScopeData, draft: OperatorText | null): OperatorText {
  const ofEvents = scope.events.flatMap(({ id }) => {
    const row = reportTextOfEvent(db, id);
    return row ? [operatorTextOf(row)] : [];
  });
  if (scope.event) return draft ?? ofEvents[0] ?? EMPTY_OPERATOR_TEXT;
  const row = reportTextOfDay(db, scope.from, scope.operation?.id ?? null);
  return joinedText(draft ?? (row ? operatorTextOf(row) : EMPTY_OPERATOR_TEXT), ofEvents);
}

/** Words that were typed with the events and for the day, each once. */
function statementsOf(db: Db, events: readonly EventRow[], typed: OperatorText): Statement[] {
  const all = [
    ...events.flatMap(({ id }) => {
      const row = eventDetailRow(db, id);
      return row ? detailOf(row).statements : [];
    }),
    ...typed.statements,
  ];
  return all.filter(
    (one, i) => all.findIndex((other) => other.text === one.text && other.kind === one.kind) === i,
  );
}

/** The plan of a day: its events in order of time. */
function plannedOn(db: Db, { operation }: ScopeData, day: string): ReportFacts['tomorrow'] {
  const events = eventsBetween(db, operation?.id ?? null, day, day).filter(
    (event) => event.kind !== 'apel' && eventDay(event) === day,
  );
  const assigned = countAssigned(
    db,
    events.map(({ id }) => id),
  );
  return events.map((event) => ({
    time: timeLabel(event),
    title: event.title,
    place: placeName(db, event),
    people: assigned.get(event.id) ?? event.need,
  }));
}
