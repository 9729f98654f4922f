import type { EventFlag } from '../../../core/event/flag.ts';
import { eventKindsLabel, isCampaign, needsSttp } from '../../../core/event/kind.ts';
import { contestName } from '../../../core/operation/election.ts';
import { stageAt, stageDay } from '../../../core/operation/stage.ts';
import {
  type CalendarDay,
  type CalendarEvent,
  campaignCalendar,
} from '../../../core/reports/campaign-calendar.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { civilDate, dateParts, datesBetween, daysInMonth } from '../../../core/text/civil-date.ts';
import { dateRangeUpper, monthYear } from '../../../core/text/format.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { type EventRow, eventsBetween } from '../../db/event.ts';
import {
  type CandidateRow,
  findOperation,
  listCandidates,
  listStages,
  type StageRow,
} from '../../db/operation.ts';
import type { Context } from '../context.ts';
import { eventDay, requireEvent } from '../event/row.ts';
import { countAssigned } from '../event/view.ts';
import { placeLine } from '../event/words.ts';
import { operationLine, paperUnit } from '../paper/parts.ts';
import { operationOn } from '../scope.ts';
import { sheetFrame } from './parts.ts';

/**
 * Kalender kampanye: the month that a day or an event lies in, or all campaign days of an operation. Throws
 * SCOPE_MISSING, SCOPE_EMPTY.
 */
export function campaignCalendarSheet(context: Context, scope: Scope): SheetDefinition {
  const { db } = context;
  const day = scope.eventId ? eventDay(requireEvent(db, scope.eventId)) : scope.day;
  const chosen = scope.operationId ? findOperation(db, scope.operationId) : null;
  const operation = chosen ?? (day ? operationOn(db, day) : null);
  const stages = operation ? listStages(db, operation.id) : [];
  const inOperation = (from: string, to: string) =>
    eventsBetween(db, operation?.id ?? null, from, to).filter((event) => isCampaign(event.kind));
  const span = day
    ? monthOf(day)
    : operation && campaignSpan(stages, inOperation(operation.start, operation.end));
  if (!day && !operation) throw new AppError('SCOPE_MISSING');
  const events = span ? inOperation(span.from, span.to) : [];
  if (!span || events.length === 0)
    throw new AppError(
      'SCOPE_EMPTY',
      'Belum ada kegiatan kampanye pada cakupan ini. Buat dahulu di Kegiatan.',
    );
  const candidates = operation ? byRace(listCandidates(db, operation.id)) : [];
  return campaignCalendar({
    ...sheetFrame(context),
    titles: [
      'KALENDER KAMPANYE',
      ...(operation ? [operationLine(operation, paperUnit(db))] : []),
      day ? `BULAN ${monthYear(day).toUpperCase()}` : `TANGGAL ${dateRangeUpper(span.from, span.to)}`,
    ],
    pairs: candidates.map((candidate) => ({ header: pairHeader(candidate), group: raceLabel(candidate) })),
    days: calendarDays(db, span, stages, events, candidates),
  });
}

interface Span {
  from: string;
  to: string;
}

function monthOf(day: string): Span {
  const { year, month } = dateParts(day);
  return { from: civilDate(year, month, 1), to: civilDate(year, month, daysInMonth(year, month)) };
}

/** The days of the stages that are named after the campaign, and those of campaign events outside them. */
function campaignSpan(stages: readonly StageRow[], events: readonly EventRow[]): Span | null {
  const own = stages.filter(({ key, name }) => key === 'kampanye' || /\bkampanye\b/i.test(name));
  const days = [
    ...own.flatMap(({ start, end }) => [start, end]),
    ...events.flatMap((event) => eventDay(event) ?? []),
  ].sort();
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from, to } : null;
}

/** Pairs that stand for one office side by side, each race by number. */
const byRace = (candidates: readonly CandidateRow[]): CandidateRow[] => {
  const races = [...new Set(candidates.map(({ race }) => race))];
  return races.flatMap((race) => candidates.filter((candidate) => candidate.race === race));
};

const raceLabel = ({ race }: CandidateRow): string =>
  ['PASLON', contestName(null, race, null)?.toUpperCase()].filter(Boolean).join(' ');

/** "NO. URUT 1" and below it what the pair is called. */
function pairHeader({ number, ticket, names }: CandidateRow): string {
  const called = ticket ?? (JSON.parse(names) as string[]).join(' – ');
  return [number === null ? null : `NO. URUT ${number}`, called].filter(Boolean).join('\n');
}

function calendarDays(
  db: Db,
  { from, to }: Span,
  stages: readonly StageRow[],
  events: readonly EventRow[],
  candidates: readonly CandidateRow[],
): CalendarDay[] {
  const assigned = countAssigned(
    db,
    events.map(({ id }) => id),
  );
  return datesBetween(from, to).map((date) => {
    const stage = stageAt(stages, date);
    return {
      date,
      stageDay: stageDay(stages, date),
      remark: stage && stage.key !== 'kampanye' ? stage.name : null,
      events: events
        .filter((event) => eventDay(event) === date)
        .map((event) => calendarEvent(db, event, candidates, assigned.get(event.id) ?? 0)),
    };
  });
}

function calendarEvent(
  db: Db,
  event: EventRow,
  candidates: readonly CandidateRow[],
  assigned: number,
): CalendarEvent {
  const pair = candidates.findIndex(({ id }) => id === event.candidate_id);
  return {
    pair: pair < 0 ? null : pair,
    start: event.start,
    end: event.end,
    approx: event.approx,
    kind: eventKindsLabel(event.kind, JSON.parse(event.kinds) as string[]),
    place: placeLine(db, event),
    crowd: event.expected_crowd,
    permit: permitWords(event),
    need: event.need,
    assigned,
  };
}

function permitWords({ kind, sttp_number: number, flags }: EventRow): string | null {
  if (!needsSttp(kind) || number !== null) return null;
  return (JSON.parse(flags) as string[]).includes('without-sttp' satisfies EventFlag)
    ? 'tanpa STTP'
    : 'STTP belum ada';
}
