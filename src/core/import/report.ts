import type { ImportPlan, ImportReport } from './plan-types.ts';
import type { ImportField, ParsedList } from './types.ts';

/**
 * The answer of `posko import personnel --json`: file name without its folder, `batch` null for a dry run.
 * Counts are people; rows merged into another row and rows left out by hand are in none of them.
 */
export function importReport(
  list: ParsedList,
  plan: ImportPlan,
  written: { file: string; batch: string | null },
): ImportReport {
  return {
    file: written.file,
    format: list.format,
    batch: written.batch,
    sheets: list.sheets.map(({ name, status, reason, headerRow, columns, people }) => ({
      name,
      status,
      reason,
      headerRow,
      columns: columns.flatMap(({ column, field, header }) =>
        field === null ? [] : [{ column, field: field satisfies ImportField, header }],
      ),
      people,
    })),
    counts: {
      new: plan.counts.new,
      changed: plan.counts.changed,
      unchanged: plan.counts.unchanged,
      held: plan.counts.held,
      missing: plan.counts.missing,
    },
    issues: plan.issues.map(({ code, severity, sheet, cell, value, result, message }) => ({
      code,
      severity,
      sheet,
      cell,
      value,
      result,
      message,
    })),
  };
}
