import { z } from 'zod';
import { IMPORT_FIELDS } from '../../core/import/types.ts';

/** A plan of an import as the window and the command see it. */

const issueView = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  cell: z.string().nullable(),
  value: z.string().nullable(),
  result: z.string().nullable(),
  message: z.string(),
});
export type ImportIssueView = z.infer<typeof issueView>;

/** What a column can hold; `ignore` leaves the column out. */
export const importField = z.enum([...IMPORT_FIELDS, 'ignore']);
export type ImportFieldName = z.infer<typeof importField>;

const sheetView = z.strictObject({
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
  preview: z.array(
    z.strictObject({ row: z.number().int(), cells: z.array(z.string()), hidden: z.literal(true).optional() }),
  ),
});
export type ImportSheetView = z.infer<typeof sheetView>;

const outcome = z.enum(['new', 'changed', 'unchanged', 'held', 'merged', 'skipped']);

/** A stored person as a row of the plan and a side of a comparison name them. */
const knownPerson = z.strictObject({
  id: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
  /** Taken off the list earlier; the import would take the person back. */
  ended: z.boolean(),
});

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
  /** The stored person that the row is taken for; null = nobody (yet). */
  person: knownPerson.nullable(),
  /** What `import.decide` said about the row: this known person, somebody new, or null = the rule's own answer. */
  decided: z.enum(['person', 'new']).nullable(),
  /** `import.choose` named this row as the right one of a clash over a number. */
  chosen: z.boolean(),
  /** The row stands in a clash over a number; `import.candidates` shows the sides. */
  clash: z.boolean(),
  /** Key of the row that stands for the same person (outcome merged). */
  mergedInto: z.string().nullable(),
  cells: z.array(
    z.strictObject({
      field: importField,
      /** Address such as "D57"; null for a value that has no cell of its own. */
      cell: z.string().nullable(),
      /** What the file holds, also after a correction. */
      raw: z.string().nullable(),
      /** What the user typed in its place; null = nothing. */
      typed: z.string().nullable(),
      value: z.string().nullable(),
      /** The value stored today when it differs ('' = empty there); null = no difference. */
      old: z.string().nullable(),
      /** The list says otherwise, but the stored value in `old` stays (`import.keepOld`). */
      kept: z.boolean(),
      issues: z.array(issueView),
    }),
  ),
});
export type PlanRowView = z.infer<typeof planRowView>;

/** A value that no rule knows. `suggest` is the nearest known one by spelling; it is never applied by itself. */
const unknownValueView = z.strictObject({
  value: z.string(),
  count: z.number().int(),
  /** First cell that holds it: "Sheet1!C12". */
  cell: z.string().nullable(),
  mapped: z.string().nullable(),
  /** `mapped` comes from an earlier list. */
  remembered: z.boolean(),
  suggest: z.strictObject({ value: z.string(), confidence: z.number() }).nullable(),
});
export type UnknownValueView = z.infer<typeof unknownValueView>;

/** Codes whose held rows can be taken in bulk. */
export const acceptableCode = z.enum(['NRP_MONTH_INVALID', 'NRP_DUPLICATE_OTHER_NAME']);

export const mappingKind = z.enum(['rank', 'unit', 'position']);

export const missingPerson = z.strictObject({
  personId: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
  /** This import ends the person, because the user said so. */
  end: z.boolean(),
});

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
    /** Missing people whom this import ends. */
    ended: z.number().int(),
  }),
  /** Findings by code, worst first. */
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      count: z.number().int(),
      firstCells: z.array(z.string()),
      message: z.string(),
      /** Rows held by this finding. */
      held: z.number().int(),
      /** Whether its held rows can be taken in bulk (`import.accept`). */
      acceptable: z.boolean(),
    }),
  ),
  /** Distinct values that were not recognised, to be mapped once. */
  unknown: z.strictObject({
    ranks: z.array(unknownValueView),
    units: z.array(unknownValueView),
    positions: z.array(unknownValueView),
  }),
  /** Satgas paths found in the file, for the choice of step 4. */
  bands: z.array(
    z.strictObject({
      path: z.array(z.string()),
      people: z.number().int(),
      /** Whether the chosen operation has it or would get it; null = no operation, or only rows that are held. */
      satgas: z.enum(['there', 'new']).nullable(),
    }),
  ),
  operationId: z.string().nullable(),
  /** How lists of this shape were read before; applied by itself, taken off or put back by `import.useLayout`. */
  layout: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      uses: z.number().int(),
      usedAt: z.string(),
      applied: z.boolean(),
      /** Satgas bands were taken as membership, left alone, or (null) nothing was decided about them. */
      takesSatgas: z.boolean().nullable(),
      /** What it sets, sheet by sheet; empty when the rules alone had read the list rightly. */
      sheets: z.array(
        z.strictObject({
          name: z.string(),
          include: z.boolean().nullable(),
          hiddenRows: z.boolean(),
          headerRow: z.number().int().nullable(),
          columns: z.array(z.strictObject({ column: z.string(), field: importField })),
        }),
      ),
    })
    .nullable(),
  /** The first 200; `import.missing` has them all. */
  missing: z.array(missingPerson),
  /** Codes whose held rows are taken in bulk. */
  accepts: z.array(z.string()),
  /** What `import.back` takes back and `import.forth` does again, in a few words; null = nothing. */
  back: z.string().nullable(),
  forth: z.string().nullable(),
  /** A guess from the title rows: "RESOR KUPANG KOTA". */
  unitGuess: z.string().nullable(),
});
export type PlanSummary = z.infer<typeof planSummary>;

/** Fields in which two people are laid side by side. */
const sideField = z.enum(['name', 'rank', 'nrp', 'unit', 'position', 'gender', 'phone', 'note']);

/** A row of the file or a stored person, for a decision about who is who. */
export const sideView = z.strictObject({
  kind: z.enum(['row', 'person']),
  /** Key of the row; null for a stored person. */
  key: z.string().nullable(),
  /** The stored person, or whom the row is taken for; null = nobody. */
  personId: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.number().int().nullable(),
  outcome: outcome.nullable(),
  /** The stored person was taken off the list earlier. */
  ended: z.boolean(),
  /** As in `planRowView`; a stored person has none of them. */
  decided: z.enum(['person', 'new']).nullable(),
  chosen: z.boolean(),
  clash: z.boolean(),
  fields: z.array(z.strictObject({ field: sideField, value: z.string().nullable() })),
  /** Fields that differ from the row asked about. */
  differs: z.array(sideField),
});
export type ImportSideView = z.infer<typeof sideView>;
