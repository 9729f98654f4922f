import { z } from 'zod';
import { done, fileRef, id, input, job, mutation, none, query, text } from './define.ts';

export const issueView = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  cell: z.string().nullable(),
  value: z.string().nullable(),
  result: z.string().nullable(),
  message: z.string(),
});
export type ImportIssueView = z.infer<typeof issueView>;

/** What a column can hold, as `ImportField` of core/import; `ignore` leaves the column out. */
export const importField = z.enum([
  'name',
  'rank',
  'nrp',
  'rankNrp',
  'position',
  'opsPosition',
  'unit',
  'satgas',
  'gender',
  'phone',
  'note',
  'ignore',
]);
export type ImportFieldName = z.infer<typeof importField>;

export const sheetView = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  status: z.enum(['read', 'skipped']),
  reason: z.string().nullable(),
  headerRow: z.number().int().nullable(),
  columns: z.array(
    z.strictObject({ column: z.string(), field: importField, header: z.string(), confidence: z.number() }),
  ),
  people: z.number().int(),
  hiddenRows: z.number().int(),
  /** First 30 rows as text, for choosing the header row on the real cells. */
  preview: z.array(z.strictObject({ row: z.number().int(), cells: z.array(z.string()) })),
});
export type ImportSheetView = z.infer<typeof sheetView>;

const outcome = z.enum(['new', 'changed', 'unchanged', 'held', 'merged', 'skipped']);

/** A row of the plan as step 5 shows it: looks like the sheet. */
export const planRowView = z.strictObject({
  /** Stable key of the source row: "Sheet1!57". */
  key: z.string(),
  sheet: z.string(),
  row: z.number().int(),
  /** 'band' rows are satgas or section headings, not people. */
  kind: z.enum(['person', 'band']),
  band: z.string().nullable(),
  outcome: outcome.nullable(),
  cells: z.array(
    z.strictObject({
      field: importField,
      /** Address such as "D57"; null for a value that has no cell of its own. */
      cell: z.string().nullable(),
      raw: z.string().nullable(),
      value: z.string().nullable(),
      /** The value stored today when it differs ('' = empty there); null = no difference. */
      old: z.string().nullable(),
      corrected: z.boolean(),
      issues: z.array(issueView),
    }),
  ),
});
export type PlanRowView = z.infer<typeof planRowView>;

export const planSummary = z.strictObject({
  planId: z.string(),
  fileName: z.string(),
  format: z.string(),
  sheets: z.array(sheetView),
  counts: z.strictObject({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    held: z.number().int(),
    missing: z.number().int(),
    skipped: z.number().int(),
  }),
  /** Findings by code, worst first. */
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      count: z.number().int(),
      firstCells: z.array(z.string()),
      message: z.string(),
    }),
  ),
  /** Distinct values that were not recognised, to be mapped once. */
  unknown: z.strictObject({
    ranks: z.array(
      z.strictObject({ value: z.string(), count: z.number().int(), mapped: z.string().nullable() }),
    ),
    units: z.array(
      z.strictObject({ value: z.string(), count: z.number().int(), mapped: z.string().nullable() }),
    ),
  }),
  /** Satgas paths found in the file, for the choice of step 4. */
  bands: z.array(z.strictObject({ path: z.array(z.string()), people: z.number().int() })),
  operationId: z.string().nullable(),
  missing: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      rank: z.string().nullable(),
      number: z.string().nullable(),
    }),
  ),
  /** A guess from the title rows: "RESOR KUPANG KOTA". */
  unitGuess: z.string().nullable(),
});
export type PlanSummary = z.infer<typeof planSummary>;

const batchView = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  importedAt: z.string(),
  counts: z.record(z.string(), z.number()),
  undone: z.boolean(),
});

const planned = { planId: id };

export const importContract = {
  /** Reads a file and plans; nothing is written. The plan lives in the backend until dropped or committed. */
  'import.plan': job({
    input: input({
      file: fileRef,
      operationId: id.nullable(),
      /** Only these sheets; a hidden one named here is read. */
      sheets: z.array(z.string()).optional(),
      /** Codes of findings whose rows, hidden rows or sheets are taken nevertheless. */
      accepts: z.array(z.string()).optional(),
    }),
    output: planSummary,
  }),
  'import.summary': query({ input: input(planned), output: planSummary }),
  'import.rows': query({
    input: input({
      ...planned,
      sheet: z.string().nullable(),
      show: z.enum(['all', 'findings', 'held', 'new', 'changed']),
      code: z.string().nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ rows: z.array(planRowView), total: z.number().int() }),
  }),
  /** The next two read the file again and so are jobs. `headerRow` null = as found. */
  'import.setSheet': job({
    input: input({
      ...planned,
      sheet: z.string(),
      include: z.boolean(),
      headerRow: z.number().int().min(1).nullable(),
      hiddenRows: z.boolean(),
    }),
    output: planSummary,
  }),
  'import.setColumn': job({
    input: input({ ...planned, sheet: z.string(), column: z.string(), field: importField }),
    output: planSummary,
  }),
  /** Changes of the plan, not of the data; each answers with the new summary. */
  'import.mapValue': query({
    input: input({ ...planned, kind: z.enum(['rank', 'unit']), value: z.string(), to: text(120).nullable() }),
    output: planSummary,
  }),
  'import.correct': query({
    input: input({ ...planned, sheet: z.string(), cell: z.string(), value: text(300).nullable() }),
    output: planSummary,
  }),
  'import.skipRow': query({
    input: input({ ...planned, key: z.string(), skip: z.boolean() }),
    output: planSummary,
  }),
  'import.setOperation': query({
    input: input({ ...planned, operationId: id.nullable() }),
    output: planSummary,
  }),
  'import.drop': query({ input: input(planned), output: done }),
  /** Writes the plan: backup, then one action. */
  'import.commit': job({
    input: input(planned),
    output: z.strictObject({
      batch: z.string(),
      actionId: z.string().nullable(),
      counts: z.record(z.string(), z.number()),
    }),
    changes: ['personnel', 'unit', 'operation', 'import', 'journal'],
  }),
  'import.batches': query({ input: none, output: z.array(batchView) }),
  /** Takes a whole import back; UNDO_BLOCKED explains what depends on it. */
  'import.undo': mutation({
    input: input({ batch: id }),
    output: done,
    changes: ['personnel', 'unit', 'operation', 'import'],
    label: 'Batalkan impor',
  }),
};
