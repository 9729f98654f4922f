import type { ImportPlan, PlanRow } from './plan-types.ts';

const STEP_ROWS = 2000;

/**
 * What a plan writes and what it says about stored values, as texts of some thousand entries each: two plans with the
 * same texts do the same to the same values. A row that would overwrite another value than it did before differs,
 * also when what it writes is the same.
 */
export function* planTexts({ rows, writeSet }: ImportPlan): Generator<string, void> {
  for (const [part, entries] of Object.entries(writeSet) as [string, readonly unknown[]][]) {
    for (let at = 0; at < entries.length; at += STEP_ROWS) {
      yield JSON.stringify([part, entries.slice(at, at + STEP_ROWS)]);
    }
  }
  for (let at = 0; at < rows.length; at += STEP_ROWS) {
    yield JSON.stringify(rows.slice(at, at + STEP_ROWS).flatMap(changesOf));
  }
}

const changesOf = ({ rowId, changes }: PlanRow) => (changes.length === 0 ? [] : [[rowId, changes]]);
