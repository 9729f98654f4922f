import type { Bundle } from '../../../core/bundle/bundle.ts';
import type { OperatorText, ReportKind } from '../../../core/messages/operator-text.ts';
import { compareText } from '../../../core/text/compare.ts';
import type { Db } from '../../db/driver.ts';
import { allReportTexts, reportTextOfDay, reportTextOfEvent } from '../../db/report-text.ts';
import { insertRow, updateRow } from '../../db/statements.ts';
import { listSignatories } from '../../db/unit.ts';
import { operatorColumns, operatorTextOf } from '../message/operator-text.ts';
import type { KeyOf } from './dump-event.ts';
import { type Known, operationOf, rowOf } from './lookup.ts';

type Headings = Bundle['reportTexts'][number]['headings'];

/** Writes the report texts of a bundle; events, operations and signatories are there already. */
export function loadReportTexts(db: Db, bundle: Bundle, known: Known): void {
  bundle.reportTexts.forEach(({ event, operation, day, headings: given, ...text }, i) => {
    const path = `reportTexts.${i}`;
    const eventId = event ? rowOf(db, 'event', event, `${path}.event`, known) : null;
    const operationId = operation ? operationOf(db, operation, `${path}.operation`, known) : null;
    const headings = withKeys(db, given, `${path}.headings`, known);
    if ((event && !eventId) || (operation && !operationId)) return;
    const found = eventId ? reportTextOfEvent(db, eventId) : reportTextOfDay(db, day ?? '', operationId);
    const columns = operatorColumns({ ...text, headings });
    if (found) updateRow(db, 'report_text', found.id, columns);
    else insertRow(db, 'report_text', { event_id: eventId, operation_id: operationId, day, ...columns });
  });
}

/** Signatories by their key, as rows hold them. */
function withKeys(db: Db, given: Headings, path: string, known: Known): OperatorText['headings'] {
  const signatories = listSignatories(db);
  return mapped(given, ({ signatory, ...heading }, kind) => {
    const found = signatory === null ? null : signatories.find(({ title }) => title === signatory);
    if (found === undefined)
      known.problems.push({
        path: `${path}.${kind}.signatory`,
        message: `tidak ada penanda tangan "${signatory}"`,
      });
    return { ...heading, signatoryId: found?.id ?? null };
  });
}

const mapped = <T, U>(record: Partial<Record<ReportKind, T>>, to: (value: T, kind: string) => U) =>
  Object.fromEntries(Object.entries(record).map(([kind, value]) => [kind, to(value as T, kind)])) as Partial<
    Record<ReportKind, U>
  >;

/** The same of a dump, in a fixed order. */
export function dumpReportTexts(db: Db, key: KeyOf): Bundle['reportTexts'] {
  const titles = new Map(listSignatories(db).map(({ id, title }) => [id, title]));
  return allReportTexts(db)
    .map((row) => {
      const { headings, ...text } = operatorTextOf(row);
      return {
        event: key('event', row.event_id),
        operation: key('operation', row.operation_id),
        day: row.day,
        ...text,
        headings: mapped(headings, ({ signatoryId, ...heading }) => ({
          ...heading,
          signatory: titles.get(signatoryId ?? '') ?? null,
        })),
      };
    })
    .sort((a, b) => compareText(sortKey(a), sortKey(b)));
}

const sortKey = ({ event, operation, day }: Bundle['reportTexts'][number]): string =>
  [event ?? '', day ?? '', operation ?? ''].join(' ');
