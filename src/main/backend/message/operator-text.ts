import { type OperatorText, operatorTextSchema } from '../../../core/messages/operator-text.ts';
import type { ReportTextRow } from '../../db/report-text.ts';
import type { Fields } from '../../db/statements.ts';

const list = (json: string): unknown => JSON.parse(json) as unknown;

/** What a row holds. */
export const operatorTextOf = (row: ReportTextRow): OperatorText =>
  operatorTextSchema.parse({
    addressee: row.addressee,
    sender: row.sender,
    copies: list(row.copies),
    headings: list(row.headings),
    agenda: list(row.agenda),
    situation: list(row.situations),
    analysis: list(row.analysis),
    prediction: list(row.prediction),
    recommendation: list(row.recommendation),
    notes: list(row.notes),
    plans: list(row.next_plans),
    statements: list(row.statements),
  });

/** The same as columns. */
export const operatorColumns = (text: OperatorText): Fields => ({
  addressee: text.addressee || null,
  sender: text.sender || null,
  copies: JSON.stringify(text.copies),
  headings: JSON.stringify(text.headings),
  agenda: JSON.stringify(text.agenda),
  situations: JSON.stringify(text.situation),
  analysis: JSON.stringify(text.analysis),
  prediction: JSON.stringify(text.prediction),
  recommendation: JSON.stringify(text.recommendation),
  notes: JSON.stringify(text.notes),
  next_plans: JSON.stringify(text.plans),
  statements: JSON.stringify(text.statements),
});
