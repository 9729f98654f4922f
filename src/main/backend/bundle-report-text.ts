import type { Bundle } from '../../core/bundle/bundle.ts';
import { compareText } from '../../core/text/compare.ts';
import type { Db } from '../db/driver.ts';
import { allReportTexts, reportTextOfDay, reportTextOfEvent } from '../db/report-text.ts';
import { insertRow, updateRow } from '../db/statements.ts';
import type { KeyOf } from './bundle-dump-event.ts';
import { type Known, operationOf, rowOf } from './bundle-lookup.ts';
import { operatorColumns, operatorTextOf } from './message/operator-text.ts';

/** Writes the report texts of a bundle; events and operations are there already. */
export function loadReportTexts(db: Db, bundle: Bundle, known: Known): void {
  bundle.reportTexts.forEach(({ event, operation, day, ...text }, i) => {
    const path = `reportTexts.${i}`;
    const eventId = event ? rowOf(db, 'event', event, `${path}.event`, known) : null;
    const operationId = operation ? operationOf(db, operation, `${path}.operation`, known) : null;
    if ((event && !eventId) || (operation && !operationId)) return;
    const found = eventId ? reportTextOfEvent(db, eventId) : reportTextOfDay(db, day ?? '', operationId);
    if (found) updateRow(db, 'report_text', found.id, operatorColumns(text));
    else
      insertRow(db, 'report_text', {
        event_id: eventId,
        operation_id: operationId,
        day,
        ...operatorColumns(text),
      });
  });
}

/** The same of a dump, in a fixed order. */
export const dumpReportTexts = (db: Db, key: KeyOf): Bundle['reportTexts'] =>
  allReportTexts(db)
    .map((row) => ({
      event: key('event', row.event_id),
      operation: key('operation', row.operation_id),
      day: row.day,
      ...operatorTextOf(row),
    }))
    .sort((a, b) => compareText(sortKey(a), sortKey(b)));

const sortKey = ({ event, operation, day }: Bundle['reportTexts'][number]): string =>
  [event ?? '', day ?? '', operation ?? ''].join(' ');
