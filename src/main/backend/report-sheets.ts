import type { UnitIdentity } from '../../core/documents/data.ts';
import { numberWithWord } from '../../core/documents/parts/person.ts';
import { operationDay, operationDays, stageAt, stageDay } from '../../core/operation/stage.ts';
import { capitalName } from '../../core/personnel/name.ts';
import { personnelList } from '../../core/reports/personnel-list.ts';
import { type PlottedPerson, plottingRecap } from '../../core/reports/plotting-recap.ts';
import { stageStrengthSheet } from '../../core/reports/stage-strength.ts';
import { strengthRecap } from '../../core/reports/strength-recap.ts';
import type { SheetDefinition } from '../../core/reports/types.ts';
import { dateRangeUpper, dayLongDate, dayMonthRange, longDate } from '../../core/text/format.ts';
import { counted } from '../../core/text/spell.ts';
import type { Scope } from '../../shared/contract/document.ts';
import { AppError } from '../../shared/errors.ts';
import { type AssignmentRow, briefPeople, type PersonBrief } from '../db/assignment.ts';
import type { Db } from '../db/driver.ts';
import { dutyPostsBetween } from '../db/event.ts';
import { findOperation } from '../db/operation.ts';
import { all } from '../db/statements.ts';
import { isLeader } from './assignment-view.ts';
import { conflictSheet } from './conflict-sheet.ts';
import type { Context } from './context.ts';
import { dutyHoursSheet } from './duty-hours-sheet.ts';
import { eventViews } from './event-view.ts';
import { placesInOperation } from './operation-view.ts';
import { listedPerson, operationLine, paperUnit, printStamp, signatureOf } from './paper-parts.ts';
import { guardedWords } from './polling-cover.ts';
import { pollingSheet } from './polling-paper.ts';
import { shiftsOfPost } from './post-shift.ts';
import { readScope, type ScopeData } from './scope.ts';
import { readSettings } from './setting.ts';
import { stageStrengths } from './stage-need.ts';
import { topSatgas } from './strength.ts';

/** The workbook of a kind. Throws KIND_NOT_AVAILABLE, SCOPE_MISSING, SCOPE_EMPTY. */
export function reportSheet(context: Context, kind: string, scope: Scope): SheetDefinition {
  switch (kind) {
    case 'personel':
      return personnelSheet(context, scope);
    case 'rekap-kekuatan':
      return strengthSheet(context, readScope(context.db, scope));
    case 'kekuatan-tahap':
      return stageStrengthOf(context, scope);
    case 'ploting':
      return plottingSheet(context, readScope(context.db, scope));
    case 'tps':
      return pollingSheet(context, scope, {
        signature: sheetSignature(context),
        paper: readSettings(context.db).paper,
      });
    case 'jam-dinas':
      return dutyHoursSheet(context, scope, sheetSignature(context));
    case 'bentrok':
      return conflictSheet(context, scope, sheetSignature(context));
    default:
      throw new AppError('KIND_NOT_AVAILABLE', undefined, { kind });
  }
}

function personnelSheet(context: Context, scope: Scope): SheetDefinition {
  const { db } = context;
  const unit = paperUnit(db);
  const operation = scope.operationId ? findOperation(db, scope.operationId) : null;
  const places = operation ? placesInOperation(db, operation.id) : new Map();
  const extras = new Map(
    all<{ id: string; phone: string | null; note: string | null }>(
      db,
      'SELECT id, phone, note FROM person WHERE ended_at IS NULL',
    ).map((p) => [p.id, p]),
  );
  return personnelList({
    letterhead: unit.letterhead,
    unitName: unit.name,
    dateLine: `KEADAAN TANGGAL ${longDate(printStamp(context).at.slice(0, 10)).toUpperCase()}`,
    people: briefPeople(db).map((p) => ({
      name: p.name,
      rank: p.rank,
      number: p.nrp ?? p.nip,
      unit: p.unit,
      position: p.position,
      satgas: places.get(p.id)?.satgas ?? null,
      opsPosition: places.get(p.id)?.opsPosition ?? null,
      gender: p.gender,
      phone: extras.get(p.id)?.phone ?? null,
      note: extras.get(p.id)?.note ?? null,
    })),
  });
}

/** "HARI RABU, 6 NOVEMBER 2024" or "TANGGAL … S.D. …". */
const daysLine = ({ from, to }: ScopeData): string =>
  from === to ? `HARI ${dayLongDate(from).toUpperCase()}` : `TANGGAL ${dateRangeUpper(from, to)}`;

/** "HARI KE-43 KAMPANYE, HARI KE-72 DARI 121 OPERASI" for one day; null for a span and outside both. */
function counterLine({ operation, stages, from, to }: ScopeData): string | null {
  if (from !== to) return null;
  const stage = stageAt(stages, from);
  const day = operation ? operationDay(operation, from) : null;
  const parts = [
    stage ? `HARI KE-${stageDay(stages, from)} ${stage.name.toUpperCase()}` : null,
    operation && day !== null ? `HARI KE-${day} DARI ${operationDays(operation)} OPERASI` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** Title lines of a workbook about a scope: subject, operation, days, counters, people and places. */
const titlesOf = (
  subject: string,
  scope: ScopeData,
  unit: UnitIdentity,
  people: readonly PersonBrief[],
  guarded: { what: string; where: string },
): string[] =>
  [
    subject,
    operationLine(scope.operation, unit),
    daysLine(scope),
    counterLine(scope),
    `${counted(people.length)} personel, ${guarded.what}${guarded.where}`,
  ].filter((line) => line !== null);

function strengthSheet(context: Context, scope: ScopeData): SheetDefinition {
  const { db } = context;
  if (scope.force.length === 0) throw new AppError('SCOPE_EMPTY');
  const unit = paperUnit(db);
  return strengthRecap({
    letterhead: unit.letterhead,
    titles: titlesOf(
      'REKAPITULASI KEKUATAN PERSONEL',
      scope,
      unit,
      scope.force,
      guardedWords(db, scope.events, scope.polling),
    ),
    satgasOrder: scope.operation ? topSatgas(db, scope.operation.id) : [],
    people: scope.force.map((p) => ({
      satgas: scope.places.get(p.id)?.top ?? null,
      rank: p.rank,
      gender: p.gender,
    })),
    signature: sheetSignature(context),
    paper: readSettings(db).paper,
  });
}

function stageStrengthOf(context: Context, scope: Scope): SheetDefinition {
  const { db } = context;
  const operation = scope.operationId ? findOperation(db, scope.operationId) : null;
  if (!operation) throw new AppError('SCOPE_MISSING');
  const stages = stageStrengths(db, operation.id);
  if (stages.length === 0)
    throw new AppError('SCOPE_EMPTY', 'Operasi ini belum punya tahapan. Isi dahulu di Operasi, tab Tahapan.');
  const unit = paperUnit(db);
  return stageStrengthSheet({
    letterhead: unit.letterhead,
    titles: ['KEBUTUHAN DAN KEKUATAN MENURUT TAHAPAN', operationLine(operation, unit)],
    stages: stages.map(({ name, start, end, amount, total, bySatgas, byUnit }) => ({
      heading: `${name}, ${dateRangeUpper(start, end)}`,
      short: `${name} (${dayMonthRange(start, end)})`,
      total: { ...total, amount },
      bySatgas,
      byUnit: byUnit.map((row) => ({ ...row, amount: null })),
    })),
    signature: sheetSignature(context),
    paper: readSettings(db).paper,
  });
}

function plottingSheet(context: Context, scope: ScopeData): SheetDefinition {
  const { db } = context;
  if (scope.people.length === 0) throw new AppError('SCOPE_EMPTY');
  const unit = paperUnit(db);
  const byId = new Map(scope.people.map((person, at) => [person.id, { person, at }]));
  const plotted = (assignments: readonly AssignmentRow[]): PlottedPerson[] =>
    assignments
      .flatMap((assignment) => {
        const entry = byId.get(assignment.person_id);
        return entry ? [{ assignment, ...entry }] : [];
      })
      .sort(
        (a, b) => Number(isLeader(b.assignment.role)) - Number(isLeader(a.assignment.role)) || a.at - b.at,
      )
      .map(({ assignment, person }) => plottedPerson(scope, person, assignment));
  const events = eventViews(db, scope.events, []).map((event) => {
    const strength =
      event.need === null ? `${event.assigned} orang` : `${event.assigned}/${event.need} orang`;
    const village = event.village && event.title.includes(event.village) ? null : event.village;
    return {
      heading: [event.time, event.title, village, event.district, strength].filter(Boolean).join(' · '),
      people: plotted(scope.assignments.filter((a) => a.event_id === event.id)),
    };
  });
  return plottingRecap({
    letterhead: unit.letterhead,
    titles: titlesOf(
      'REKAPITULASI PLOTING PERSONEL',
      scope,
      unit,
      scope.people,
      guardedWords(context.db, scope.events, []),
    ),
    events: [
      ...guardShifts(db, scope).map(({ heading, assignments }) => ({
        heading,
        people: plotted(assignments),
      })),
      ...events,
    ],
    distinct: counted(scope.people.length),
    signature: sheetSignature(context),
    paper: readSettings(db).paper,
  });
}

function plottedPerson(scope: ScopeData, brief: PersonBrief, { role, point }: AssignmentRow): PlottedPerson {
  const place = scope.places.get(brief.id);
  const { name, rank, number, position } = listedPerson(brief);
  return {
    name: capitalName(name),
    rank,
    number,
    position,
    satgas: place?.top ?? null,
    opsPosition: place?.opsPosition ?? null,
    role,
    point,
  };
}

/** Shifts of standing guards with their people, by day, post and clock: those who are at no event are listed too. */
function guardShifts(db: Db, scope: ScopeData): { heading: string; assignments: AssignmentRow[] }[] {
  const { from, to } = scope;
  const guards = scope.assignments.filter((a) => a.duty_post_id !== null);
  const days = [...new Set(guards.flatMap((a) => a.date ?? []))].sort();
  const posts = dutyPostsBetween(db, null, from, to);
  return days.flatMap((day) =>
    posts.flatMap((post) =>
      shiftsOfPost(post).flatMap((shift) => {
        const assignments = guards.filter(
          (a) => a.duty_post_id === post.id && a.date === day && a.shift === shift.code,
        );
        if (assignments.length === 0) return [];
        const strength = `${assignments.length}/${shift.need} orang`;
        const parts = [from === to ? null : longDate(day), shift.label, `Jaga ${post.place}`, strength];
        return [{ heading: parts.filter(Boolean).join(' · '), assignments }];
      }),
    ),
  );
}

function sheetSignature(context: Context): SheetDefinition['signature'] {
  const { db } = context;
  const signature = signatureOf(db, { role: 'ops' });
  if (!signature) return null;
  return {
    place: `${paperUnit(db).city}, ${longDate(printStamp(context).at.slice(0, 10))}`,
    title: signature.title,
    name: capitalName(signature.name),
    rank: [signature.rank, signature.number && numberWithWord(signature.number)].filter(Boolean).join(' '),
  };
}
