import { codeFacts, isConflictCode } from '../../core/assignment/code.ts';
import { worstSeverity } from '../../core/assignment/conflict.ts';
import { eventKindLabel } from '../../core/event/kind.ts';
import { compareTimes } from '../../core/event/timing.ts';
import { properName } from '../../core/personnel/name.ts';
import { shiftWindow } from '../../core/roster/shift-pattern.ts';
import { addDays, datesBetween, diffMinutes } from '../../core/text/civil-date.ts';
import { thousands } from '../../core/text/format.ts';
import { counted } from '../../core/text/spell.ts';
import type { ConflictView } from '../../shared/contract/conflict.ts';
import type { Scope } from '../../shared/contract/document.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { AssignmentRow } from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import { listLetters } from '../db/letter.ts';
import { listOperations } from '../db/operation.ts';
import { one } from '../db/statements.ts';
import { countedDays, dutyDays, dutyOf, eventsInRange, readPlan } from './assignment/plan.ts';
import { findingsBetween } from './assignment/plan-findings.ts';
import type { Context } from './context.ts';
import { countAssigned, eventViews } from './event/view.ts';
import { shiftsOfPost } from './guard/post-shift.ts';
import { endedBases } from './letter/ended-bases.ts';
import { letterSource } from './letter/kinds.ts';
import { letterViewer } from './letter/letter.ts';
import { topSatgas } from './operation/strength.ts';
import { placesInOperation } from './operation/view.ts';
import { guardedWords, type PollingCover, pollingCover, pollingNeed } from './polling/cover.ts';
import { attendees, readScope, type ScopeData } from './scope.ts';

type Home = Output<'report.home'>;

const DAYS_BEFORE = 6;
const DAYS_AFTER = 7;

/** Everything Beranda shows for a day. */
export function home(context: Context, day: string, operationId: string | null): Home {
  const { db } = context;
  const scope = readScope(db, { operationId, eventId: null, day });
  const findings = findingsBetween(db, day, day, operationId);
  const parts = sentenceParts(db, scope);
  const polling = scope.operation ? pollingCover(db, scope.operation.id, day) : null;
  return {
    sentence: parts.length > 0 ? parts.join('') : null,
    parts,
    schedule: [...schedule(db, scope, findings, day), ...pollingLine(polling)],
    assignments: scope.assignments.length + scope.polling.length,
    assigned: scope.force.length,
    todo: [...todoOf(findings), ...pollingTodo(polling), ...basesTodo(db, operationId)],
    bySatgas: bySatgas(db, scope),
    days: dayCounts(db, day, operationId),
    papers: [...papersOf(context, scope, operationId, day), ...pollingPaper(polling)],
    checklist: checklist(db),
  };
}

/** The answer to the chief's question, split for bold print: every odd part (0-based) is plain text. */
function sentenceParts(db: Db, scope: ScopeData): string[] {
  const events = scope.events.filter((e) => e.start !== null);
  if (scope.force.length === 0 && events.length === 0) return [];
  const { what, where } = guardedWords(db, events, scope.polling);
  if (scope.force.length === 0) return ['', 'Belum ada personel untuk ', what, `${where}.`];
  return [`${counted(scope.force.length)} personel`, ' mengamankan ', what, `${where}.`];
}

function schedule(
  db: Db,
  scope: ScopeData,
  findings: readonly ConflictView[],
  day: string,
): Home['schedule'] {
  const midnight = `${day}T00:00`;
  const minutes = (time: string) => Math.min(1440, Math.max(0, diffMinutes(midnight, time)));
  const events = eventViews(db, [...scope.events].sort(compareTimes), findings).map((event) => ({
    eventId: event.id,
    dutyPostId: null,
    time: event.time,
    title: event.title,
    kind: eventKindLabel(event.kind).toLowerCase(),
    candidate: event.candidateNumber,
    have: event.assigned,
    need: event.need,
    place: event.district ?? event.venue,
    from: event.start ? minutes(event.start) : null,
    to: event.end ? minutes(event.end) : null,
    worst: event.worst,
  }));
  return [...guards(db, scope, findings, day), ...events];
}

/** Standing guards of the day: one line a post, as long as the day. */
function guards(db: Db, scope: ScopeData, findings: readonly ConflictView[], day: string): Home['schedule'] {
  const plan = readPlan(db, day, day);
  return [...plan.posts.values()]
    .filter(
      (p) => p.since <= day && day <= p.until && (!scope.operation || p.operation_id === scope.operation.id),
    )
    .map((post) => {
      const have = plan.assignments.filter((a) => a.duty_post_id === post.id && a.date === day).length;
      const shifts = shiftsOfPost(post);
      const first = shifts[0] && shiftWindow(shifts[0], day);
      return {
        eventId: null,
        dutyPostId: post.id,
        time: '24 jam',
        title: post.place,
        kind: `jaga ${post.pattern.replace('x', ' × ')}`,
        candidate: null,
        have,
        need: shifts.reduce((sum, shift) => sum + shift.need, 0),
        place: null,
        from: first ? diffMinutes(`${day}T00:00`, first.start) : 0,
        to: 1440,
        worst: worstSeverity(
          findings.filter((f) => f.slots.some((slot) => slot.startsWith(`${post.key}/${day}/`))),
        ),
      };
    });
}

/** All polling places of the day of the vote in one line. */
const pollingLine = (cover: PollingCover | null): Home['schedule'] =>
  cover === null
    ? []
    : [
        {
          ...{ eventId: null, dutyPostId: null, time: 'sehari penuh', candidate: null, place: null },
          ...{ title: `${thousands(cover.places)} TPS`, kind: 'pemungutan suara' },
          ...{ have: cover.have, need: cover.need, from: 6 * 60, to: 24 * 60 },
          worst: cover.missing > 0 ? 'warning' : null,
        },
      ];

/** Who stands at which polling place, once anybody does. */
const pollingPaper = (cover: PollingCover | null): Home['papers'] =>
  cover === null || cover.have === 0
    ? []
    : [
        {
          ...{ kind: 'ploting-tps', title: 'Daftar ploting TPS', detail: `${thousands(cover.places)} TPS` },
          ...{ state: 'ready', letterId: null },
        },
      ];

/** Polling places that lack people: one thing to do, whatever their number. */
const pollingTodo = (cover: PollingCover | null): Home['todo'] =>
  cover === null || cover.missing === 0
    ? []
    : [
        {
          ...{ code: 'POLLING_SHORT', severity: 'warning', eventId: null, personId: null, letterId: null },
          title: `TPS kurang ${thousands(cover.missing)} orang (${thousands(cover.have)}/${thousands(cover.need)})`,
          detail: 'Tempatkan orang, atau ubah pola kebutuhannya.',
        },
      ];

/** Drafts that rest on what is not in force. */
const basesTodo = (db: Db, operationId: string | null): Home['todo'] =>
  endedBases(db, operationId).map(({ row, findings }) => ({
    ...{ code: 'BASIS_ENDED', severity: 'warning', eventId: null, personId: null, letterId: row.id },
    title: `${row.number ?? letterSource(row.kind).word}: ${findings.length > 1 ? `${findings.length} dasar hukum` : 'dasar hukum'} tidak berlaku`,
    detail: findings[0]?.message ?? '',
  }));

/** Open findings, worst first: what somebody let stand needs nobody any more. */
const todoOf = (findings: readonly ConflictView[]): Home['todo'] =>
  findings
    .filter((f) => f.override === null)
    .map((f) => ({
      code: f.code,
      severity: f.severity,
      title: f.name
        ? `${[f.rank, properName(f.name)].filter(Boolean).join(' ')}: ${labelOf(f.code)}`
        : (sentences(f.message)[0]?.replace(/\.$/, '') ?? f.message),
      detail: f.name ? f.message : sentences(f.message).slice(1).join(' ') || f.message,
      eventId: f.eventIds[0] ?? null,
      personId: f.personId,
      letterId: f.letterId,
    }));

const labelOf = (code: string): string => (isConflictCode(code) ? codeFacts(code).label : code);

/** A message in its sentences; the dot of "Kel. Oeba" or "s.d. 17.30" ends none. */
const sentences = (message: string): string[] =>
  message.split(/(?<=\.)(?<!\b(?:Kel|Kec|Kab|Jl|No|Gg|Ds|d|n)\.) (?=\p{Lu})/u);

function bySatgas(db: Db, scope: ScopeData): Home['bySatgas'] {
  if (!scope.operation) return [];
  const members = placesInOperation(db, scope.operation.id);
  const assigned = new Set(scope.force.map((p) => p.id));
  return topSatgas(db, scope.operation.id).map((satgas) => {
    const ids = [...members].filter(([, place]) => place.top === satgas).map(([id]) => id);
    return { satgas, members: ids.length, assigned: ids.filter((id) => assigned.has(id)).length };
  });
}

/** Need and distinct people of the fortnight around the day. */
function dayCounts(db: Db, day: string, operationId: string | null): Home['days'] {
  const from = addDays(day, -DAYS_BEFORE);
  const to = addDays(day, DAYS_AFTER);
  const plan = readPlan(db, from, to);
  const events = eventsInRange(plan).filter((e) => !operationId || e.operation_id === operationId);
  const assigned = countAssigned(
    db,
    events.map((e) => e.id),
  );
  const ours = ({ event_id, duty_post_id }: AssignmentRow) =>
    event_id
      ? assigned.has(event_id)
      : !operationId || plan.posts.get(duty_post_id ?? '')?.operation_id === operationId;
  const people = new Map<string, Set<string>>();
  const count = (d: string, personId: string) => people.set(d, (people.get(d) ?? new Set()).add(personId));
  for (const assignment of plan.assignments) {
    const duty = dutyOf(plan, assignment);
    if (!duty || !ours(assignment)) continue;
    for (const d of countedDays(assignment, duty)) count(d, duty.personId);
  }
  const polling = plan.polling.filter((duty) => !operationId || duty.operationId === operationId);
  for (const duty of polling) count(duty.day, duty.personId);
  return datesBetween(from, to).map((d) => {
    const ofDay = events.filter((e) => dutyDays({ start: e.start, end: e.end, day: e.day }).includes(d));
    const onDay = polling.filter((duty) => duty.day === d);
    const need = ofDay.reduce(
      (sum, e) => sum + Math.max(e.need ?? 0, assigned.get(e.id) ?? 0),
      pollingNeed(db, onDay),
    );
    const have = people.get(d)?.size ?? 0;
    return { day: d, need: Math.max(need, have), assigned: have };
  });
}

function papersOf(
  context: Context,
  scope: ScopeData,
  operationId: string | null,
  day: string,
): Home['papers'] {
  const rows = listLetters(context.db, operationId).filter(({ state, scope: about }) => {
    // What is out of force is no paper of the day.
    if (state === 'void' || state === 'amended') return false;
    const of = JSON.parse(about) as Scope;
    return of.day === day || (of.eventId !== null && scope.events.some((e) => e.id === of.eventId));
  });
  const papers: Home['papers'] = rows.map(letterViewer(context)).map((o) => ({
    kind: o.kind,
    title: o.number ?? `${letterSource(o.kind).word}, belum bernomor`,
    detail: `${o.subject} · ${o.people} nama`,
    state: o.state !== 'issued' ? 'draft' : o.differs > 0 || o.moved > 0 ? 'changed' : 'issued',
    letterId: o.id,
  }));
  if (papers.length === 0 && scope.people.length > 0) {
    papers.push({
      kind: 'sprin',
      title: 'Surat Perintah',
      detail: `${scope.people.length} nama`,
      state: 'missing',
      letterId: null,
    });
  }
  const plotted = scope.events.filter((e) => scope.assignments.some((a) => a.event_id === e.id)).length;
  if (plotted > 0) {
    papers.push(
      {
        kind: 'ploting',
        title: 'Daftar ploting per lokasi',
        detail: `${plotted} lokasi`,
        state: 'ready',
        letterId: null,
      },
      {
        kind: 'daftar-hadir',
        title: 'Daftar hadir apel',
        detail: `${attendees(scope).length} nama`,
        state: 'ready',
        letterId: null,
      },
    );
  }
  return papers;
}

function checklist(db: Db): Home['checklist'] {
  const has = (sql: string) => one(db, `${sql} LIMIT 1`) !== null;
  const live = (table: string) => has(`SELECT 1 AS one FROM ${table} WHERE ended_at IS NULL`);
  const steps: Home['checklist'] = [
    { key: 'people', done: live('person') },
    { key: 'operation', done: listOperations(db).length > 0 },
    { key: 'satgas', done: live('membership') },
    { key: 'event', done: live('event') },
    { key: 'assignment', done: live('assignment') },
    { key: 'letter', done: listLetters(db, null).length > 0 },
  ];
  return steps.every((s) => s.done) ? [] : steps;
}
