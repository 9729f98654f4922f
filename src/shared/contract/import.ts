import { z } from 'zod';
import { done, fileRef, id, input, job, mutation, none, plan, query, text } from './define.ts';
import {
  acceptableCode,
  importField,
  mappingKind,
  missingPerson,
  planRowView,
  planSummary,
  sideView,
} from './import-view.ts';

export type {
  ImportFieldName,
  ImportIssueView,
  ImportSheetView,
  ImportSideView,
  PlanRowView,
  PlanSummary,
  UnknownValueView,
} from './import-view.ts';

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
      /** The operation was asked for by name: a remembered layout that leaves satgas alone does not drop it. */
      keepOperation: z.boolean().optional(),
      /** Only these sheets; a hidden one named here is read. */
      sheets: z.array(z.string()).optional(),
      /** Codes of findings whose rows, hidden rows or sheets are taken nevertheless. */
      accepts: z.array(z.string()).optional(),
    }),
    output: planSummary,
  }),
  /**
   * Plans a block of cells from the clipboard (text as Excel gives it, with or without a header) like a file; its one
   * sheet is called "Tempelan". `columns` are the columns under which it was pasted, from its first one on: they hold.
   */
  'import.planPaste': job({
    input: input({
      text: z.string(),
      operationId: id.nullable(),
      columns: z.array(importField).min(1).max(60).optional(),
    }),
    output: planSummary,
  }),
  /** The plan as it stands, compared again if the data changed since. */
  'import.summary': plan({ input: input(planned), output: planSummary }),
  'import.rows': query({
    input: input({
      ...planned,
      sheet: z.string().nullable(),
      show: z.enum(['all', 'findings', 'held', 'new', 'changed', 'skipped']),
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
  /** Each change of the plan answers with the new summary. */
  'import.mapValue': plan({
    input: input({
      ...planned,
      kind: mappingKind,
      value: z.string(),
      to: text(120).nullable(),
    }),
    output: planSummary,
  }),
  /** Several at once, such as all suggestions. */
  'import.mapValues': plan({
    input: input({
      ...planned,
      values: z
        .array(
          input({
            kind: mappingKind,
            value: z.string(),
            to: text(120).nullable(),
          }),
        )
        .min(1)
        .max(2000),
    }),
    output: planSummary,
  }),
  'import.correct': plan({
    input: input({ ...planned, sheet: z.string(), cell: z.string(), value: text(300).nullable() }),
    output: planSummary,
  }),
  'import.skipRow': plan({
    input: input({ ...planned, key: z.string(), skip: z.boolean() }),
    output: planSummary,
  }),
  /** Several cells or rows at once, as one step of the wizard. */
  'import.correctCells': plan({
    input: input({
      ...planned,
      cells: z
        .array(input({ sheet: z.string(), cell: z.string(), value: text(300).nullable() }))
        .min(1)
        .max(10_000),
    }),
    output: planSummary,
  }),
  'import.skipRows': plan({
    input: input({ ...planned, keys: z.array(z.string()).min(1).max(100_000), skip: z.boolean() }),
    output: planSummary,
  }),
  'import.setOperation': plan({
    input: input({ ...planned, operationId: id.nullable() }),
    output: planSummary,
  }),
  /**
   * The last decision about the plan is taken back, or done again. Jobs, because another sheet, header row or column
   * needs the file read again. Throw NOT_FOUND when there is none (`planSummary.back`, `forth`).
   */
  'import.back': job({ input: input(planned), output: planSummary }),
  'import.forth': job({ input: input(planned), output: planSummary }),
  /** Takes the held rows of a code in bulk, or holds them again. */
  'import.accept': plan({
    input: input({ ...planned, code: acceptableCode, accept: z.boolean() }),
    output: planSummary,
  }),
  /** Says who a row is: a stored person, somebody new, or (null) what the rules say. */
  'import.decide': plan({
    input: input({
      ...planned,
      key: z.string(),
      as: z.union([input({ personId: id }), z.literal('new')]).nullable(),
    }),
    output: planSummary,
  }),
  /** Field by field: the stored value stays although the list says otherwise. */
  'import.keepOld': plan({
    input: input({ ...planned, key: z.string(), field: importField, keep: z.boolean() }),
    output: planSummary,
  }),
  /**
   * Of the rows and people that clash over one number, this row is right: it is taken, other rows stay held, a
   * stored person of another name loses the number. `chosen: false` takes the choice back.
   */
  'import.choose': plan({
    input: input({ ...planned, key: z.string(), chosen: z.boolean().optional() }),
    output: planSummary,
  }),
  /** People missing from the list who are to be ended by this import. */
  'import.endMissing': plan({
    input: input({ ...planned, personIds: z.array(id).min(1).max(100_000), end: z.boolean() }),
    output: planSummary,
  }),
  /** A row beside the rows and stored people that share its number or name. */
  'import.candidates': query({
    input: input({ ...planned, key: z.string() }),
    output: z.strictObject({ row: sideView, others: z.array(sideView) }),
  }),
  'import.missing': query({
    input: input({
      ...planned,
      search: text(120),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(
        missingPerson.extend({
          /** Duties of today and later that name the person. */ duties: z.number().int(),
        }),
      ),
      total: z.number().int(),
    }),
  }),
  /**
   * Held rows, and rows left out for an error, as a workbook in the sender's own layout with a column ALASAN. Of
   * an open plan, or of the last import by its plan or batch until the next one is written.
   */
  'import.saveRejected': job({
    input: input({ planId: id.optional(), batch: id.optional(), file: fileRef }),
    output: z.strictObject({ rows: z.number().int(), bytes: z.number().int() }),
    changes: ['journal'],
  }),
  'import.drop': plan({ input: input(planned), output: done }),
  /** Writes the plan: backup, then one action. */
  'import.commit': job({
    input: input(planned),
    output: z.strictObject({
      batch: z.string(),
      actionId: z.string().nullable(),
      counts: z.record(z.string(), z.number()),
      /** Rows that `import.saveRejected` would write. */
      rejected: z.number().int(),
    }),
    changes: ['personnel', 'unit', 'operation', 'import', 'journal'],
  }),
  'import.batches': query({ input: none, output: z.array(batchView) }),
  /** Why an import cannot be taken back, in words; null = it can. */
  'import.obstacle': query({
    input: input({ batch: id }),
    output: z.strictObject({ message: z.string().nullable() }),
  }),
  /** Takes a whole import back; UNDO_BLOCKED explains what depends on it. */
  'import.undo': mutation({
    input: input({ batch: id }),
    output: done,
    changes: ['personnel', 'unit', 'operation', 'import'],
    label: 'Batalkan impor',
  }),
};
