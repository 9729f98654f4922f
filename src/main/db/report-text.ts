import type { Db } from './driver.ts';
import { all, one } from './statements.ts';

/** What an operator wrote for reports; lists and objects are JSON. Either event_id or day is set. */
export interface ReportTextRow {
  id: string;
  event_id: string | null;
  operation_id: string | null;
  day: string | null;
  addressee: string | null;
  sender: string | null;
  copies: string;
  headings: string;
  agenda: string;
  situations: string;
  analysis: string;
  prediction: string;
  recommendation: string;
  notes: string;
  next_plans: string;
  statements: string;
}

const REPORT_TEXT = `SELECT id, event_id, operation_id, day, addressee, sender, copies, headings, agenda, situations,
  analysis, prediction, recommendation, notes, next_plans, statements FROM report_text WHERE ended_at IS NULL`;

export const reportTextOfEvent = (db: Db, eventId: string): ReportTextRow | null =>
  one(db, `${REPORT_TEXT} AND event_id = ?`, eventId);

/** Of a day of an operation, or of all operations (null). */
export const reportTextOfDay = (db: Db, day: string, operationId: string | null): ReportTextRow | null =>
  one(db, `${REPORT_TEXT} AND day = ? AND operation_id IS ?`, day, operationId);

export const allReportTexts = (db: Db): ReportTextRow[] => all(db, `${REPORT_TEXT} ORDER BY id`);
