import { z } from 'zod';

/*
 * A report as parts in order, before it becomes a message or a paper: patterns make it from facts, `chat.ts` writes it
 * as text, `core/documents/report-paper.ts` sets it on paper.
 */

/** One numbered line: "Kekuatan: 151 (seratus lima puluh satu) personel", or a sentence without a label. */
const itemSchema = z.strictObject({
  label: z.string().nullable(),
  value: z.string(),
  /** Shorter lines below it, lettered on paper. */
  lines: z.array(z.string()).default([]),
});
export type ReportItem = z.output<typeof itemSchema>;

/** Only papers have tables: they stand for the items of their section. */
const tableSchema = z.strictObject({
  columns: z.array(
    z.strictObject({
      head: z.string(),
      width: z.number().positive(),
      align: z.enum(['left', 'center', 'right']),
    }),
  ),
  rows: z.array(z.array(z.string())),
  /** Closes the table: its first text covers all columns but the last. */
  total: z.tuple([z.string(), z.string()]).nullable(),
});
export type ReportTable = z.output<typeof tableSchema>;

const sectionSchema = z.strictObject({
  /** "A. WAKTU DAN TEMPAT", "(FAKTA)" */
  title: z.string(),
  items: z.array(itemSchema),
  table: tableSchema.nullable().default(null),
});
export type ReportSection = z.output<typeof sectionSchema>;

export const outlineSchema = z.strictObject({
  /** Heading of the paper: "LAPORAN KEGIATAN". */
  title: z.string(),
  number: z.string().nullable(),
  addressee: z.string(),
  sender: z.string(),
  copies: z.array(z.string()),
  subject: z.string(),
  opening: z.string(),
  sections: z.array(sectionSchema),
  closing: z.string(),
});
export type ReportOutline = z.output<typeof outlineSchema>;

export const item = (label: string | null, value: string | null, lines: string[] = []): ReportItem[] =>
  value === null || (value === '' && lines.length === 0) ? [] : [{ label, value, lines }];

/** Sections that have something to say, lettered from A where `lettered`. */
export function sections(
  given: readonly { title: string; items: ReportItem[]; table?: ReportTable | null }[],
  lettered: boolean,
): ReportSection[] {
  return given
    .filter(({ items, table }) => items.length > 0 || table)
    .map(({ title, items, table }, i) => ({
      title: lettered ? `${String.fromCharCode(65 + i)}. ${title}` : title,
      items,
      table: table ?? null,
    }));
}
