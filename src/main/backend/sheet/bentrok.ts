import { isConflictCode } from '../../../core/assignment/code.ts';
import { capitalName } from '../../../core/personnel/name.ts';
import { conflictCounts, conflictList } from '../../../core/reports/conflict-list.ts';
import type { SheetDefinition } from '../../../core/reports/types.ts';
import { datePart } from '../../../core/text/civil-date.ts';
import type { ConflictView } from '../../../shared/contract/conflict.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { Db } from '../../db/driver.ts';
import { findOperation } from '../../db/operation.ts';
import { plannedDays } from '../assignment/plan.ts';
import { findingsBetween } from '../assignment/plan-findings.ts';
import { type Context, localClock } from '../context.ts';
import { eventDay, requireEvent } from '../event/row.ts';
import { operationLine, paperUnit } from '../paper/parts.ts';
import { operationOn } from '../scope.ts';
import { daysLine, sheetFrame } from './parts.ts';

/** The list of findings of an event, a day, an operation, or of all days that have a plan. */
export function conflictSheet(context: Context, scope: Scope): SheetDefinition {
  const { db } = context;
  const unit = paperUnit(db);
  const { conflicts, days } = conflictsOf(db, scope);
  const operation = scope.operationId
    ? findOperation(db, scope.operationId)
    : days && days.from === days.to
      ? operationOn(db, days.from)
      : null;
  return conflictList({
    ...sheetFrame(context),
    titles: [
      'DAFTAR BENTROK PLOTING PERSONEL',
      operation && operationLine(operation, unit),
      days && daysLine(days),
      conflictCounts(conflicts),
    ].filter((line): line is string => Boolean(line)),
    conflicts: conflicts.flatMap(({ code, severity, at, name, rank, nrp, message, override }) =>
      isConflictCode(code)
        ? {
            code,
            severity,
            at,
            name: name && capitalName(name),
            rank,
            number: nrp,
            message,
            override: override && { ...override, at: localClock(Date.parse(override.at), unit.timeZone) },
          }
        : [],
    ),
  });
}

interface Days {
  from: string;
  to: string;
}

function conflictsOf(db: Db, scope: Scope): { conflicts: ConflictView[]; days: Days | null } {
  const days = daysOf(db, scope);
  if (!days) return { conflicts: [], days };
  const conflicts = findingsBetween(db, days.from, days.to, scope.eventId ? null : scope.operationId);
  return { conflicts: conflicts.filter((c) => !scope.eventId || c.eventIds.includes(scope.eventId)), days };
}

function daysOf(db: Db, { eventId, day, operationId }: Scope): Days | null {
  if (eventId) {
    const event = requireEvent(db, eventId);
    const from = eventDay(event);
    return from ? { from, to: event.end ? datePart(event.end) : from } : null;
  }
  if (day) return { from: day, to: day };
  const operation = operationId ? findOperation(db, operationId) : null;
  return operation ? { from: operation.start, to: operation.end } : plannedDays(db);
}
