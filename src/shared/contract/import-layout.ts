import { z } from 'zod';
import { done, id, input, job, mutation, none, query, requiredText } from './define.ts';
import { importField, mappingKind, planSummary } from './import-view.ts';

/** What imports have taught: how lists of a sender are read, and what values mean. */
export const importLayoutContract = {
  /** Reads the list by a remembered layout, or (null) without any. Throws LAYOUT_DIFFERS. */
  'import.useLayout': job({
    input: input({ planId: id, layoutId: id.nullable() }),
    output: planSummary,
  }),
  /** How lists of each sender are read, the latest used first. */
  'import.layouts': query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        usedAt: z.string(),
        uses: z.number().int(),
        takesSatgas: z.boolean().nullable(),
        /** The headers by which the sender is known. */
        tables: z.array(
          z.strictObject({
            /** The header row was chosen by hand. */
            headerByHand: z.boolean(),
            columns: z.array(
              z.strictObject({
                header: z.string(),
                field: importField,
                /** Chosen by hand; otherwise the rules find it, and would find it again. */
                byHand: z.boolean(),
              }),
            ),
          }),
        ),
        /** Sheets left out (false) or read although hidden (true), by name. */
        sheets: z.array(
          z.strictObject({ name: z.string(), include: z.boolean().nullable(), hiddenRows: z.boolean() }),
        ),
      }),
    ),
  }),
  /** A new name, or fields of single columns (places in `tables` and `columns` of `import.layouts`). */
  'import.editLayout': mutation({
    input: input({
      id,
      name: requiredText(120).optional(),
      columns: z
        .array(
          input({
            table: z.number().int().min(0),
            column: z.number().int().min(0),
            /** null = what the rules find. */
            field: importField.nullable(),
          }),
        )
        .max(200)
        .optional(),
    }),
    output: done,
    changes: ['import'],
    label: 'Ubah tata letak impor',
  }),
  'import.forgetLayout': mutation({
    input: input({ id }),
    output: done,
    changes: ['import'],
    label: 'Lupakan tata letak impor',
  }),
  /** What lists write and what the post means by it; holds for every list. */
  'import.mappings': query({
    input: none,
    output: z.array(
      z.strictObject({
        id: z.string(),
        kind: mappingKind,
        value: z.string(),
        target: z.string(),
        savedAt: z.string(),
      }),
    ),
  }),
  /** Adds a mapping or changes what a value means. */
  'import.saveMapping': mutation({
    input: input({ kind: mappingKind, value: requiredText(300), target: requiredText(120) }),
    output: z.strictObject({ id: z.string() }),
    changes: ['import'],
    label: 'Simpan padanan impor',
  }),
  'import.forgetMappings': mutation({
    input: input({ ids: z.array(id).min(1).max(10_000) }),
    output: done,
    changes: ['import'],
    label: 'Lupakan padanan impor',
  }),
};
