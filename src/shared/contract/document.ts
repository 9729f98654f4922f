import { z } from 'zod';
import { PATTERNS } from '../../core/messages/message.ts';
import { PAGE_RANGE } from '../page-range.ts';
import {
  bytes,
  civilDate,
  fileRef,
  id,
  input,
  job,
  mutation,
  none,
  query,
  requiredText,
  text,
} from './define.ts';

export const paper = z.enum(['a4', 'f4']);

/** What a paper or workbook is about; which of these a kind needs is in its registry entry. */
export const scope = input({
  operationId: id.nullable(),
  eventId: id.nullable(),
  day: civilDate.nullable(),
  /** Lists of polling places can be of one district, by its code. */
  district: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}$/)
    .optional(),
  /** How a laporan giat is written; left out: by sections. */
  pattern: z.enum(PATTERNS).optional(),
});
export type Scope = z.infer<typeof scope>;

const kindView = z.strictObject({
  kind: z.string(),
  title: z.string(),
  /** Who reads it, one line. */
  reader: z.string(),
  /** 'month': the month that the day lies in. */
  needs: z.array(z.enum(['operation', 'event', 'day', 'month'])),
});

const pdfResult = z.strictObject({
  pdf: bytes,
  pages: z.number().int(),
  sha256: z.string(),
});

/** Pages to print: "2-3, 5". */
const pageRange = requiredText(100).regex(PAGE_RANGE, 'halaman seperti 2-3, 5');

export const documentContract = {
  'document.kinds': query({ input: none, output: z.array(kindView) }),
  /** The very PDF that is saved and printed. `letterId`: a letter, whatever its kind; else what the scope says. */
  'document.preview': job({
    input: input({ kind: requiredText(40), scope, paper, letterId: id.nullable() }),
    output: pdfResult,
    right: 'view',
  }),
  'document.save': job({
    input: input({ kind: requiredText(40), scope, paper, letterId: id.nullable(), file: fileRef }),
    output: z.strictObject({ pages: z.number().int(), sha256: z.string(), bytes: z.number().int() }),
    right: 'view',
    changes: ['journal'],
  }),
  /**
   * The paper for a printer, written in the journal as printed. `marked`: it says at its foot who printed it and when; a
   * secret paper always does. `id`: for `output.fail`, when it could not be printed after all.
   */
  'document.print': job({
    input: input({
      kind: requiredText(40),
      scope,
      paper,
      letterId: id.nullable(),
      printer: requiredText(200),
      copies: z.number().int().min(1).max(99),
      pageRange: pageRange.nullable(),
      marked: z.boolean(),
    }),
    output: z.strictObject({ id: z.string(), ...pdfResult.shape }),
    right: 'view',
    changes: ['journal'],
  }),
  /** How often a letter was printed, and when last (UTC). */
  'output.ofLetter': query({
    input: input({ letterId: id }),
    output: z.strictObject({
      times: z.number().int(),
      copies: z.number().int(),
      last: z.string().nullable(),
    }),
  }),
  'output.fail': mutation({
    input: input({ id, reason: text(500) }),
    output: z.null(),
    right: 'view',
    changes: ['journal'],
    label: 'Gagal mencetak',
  }),
  /** Suggested file name without folder: "Sprin_812_XI_OPS.1.3._2024.pdf"; and what it is called on the screen. */
  'document.fileName': query({
    input: input({ kind: requiredText(40), scope, letterId: id.nullable() }),
    output: z.strictObject({ name: z.string(), title: z.string() }),
  }),
};

/** A line of a workbook: a band and a total carry their words in `label`. */
const previewRow = z.strictObject({
  kind: z.enum(['row', 'band', 'total']),
  label: z.string().nullable(),
  cells: z.array(z.string()),
  bold: z.boolean(),
});

export const reportContract = {
  'report.kinds': query({ input: none, output: z.array(kindView) }),
  'report.save': job({
    input: input({ kind: requiredText(40), scope, file: fileRef }),
    output: z.strictObject({ rows: z.number().int(), bytes: z.number().int() }),
    right: 'view',
    changes: ['journal'],
  }),
  'report.fileName': query({
    input: input({ kind: requiredText(40), scope }),
    output: z.strictObject({ name: z.string() }),
  }),
  /** Head, first rows and totals of the workbook as text, for the preview of Laporan. */
  'report.preview': query({
    input: input({ kind: requiredText(40), scope }),
    output: z.strictObject({
      letterhead: z.array(z.string()),
      titles: z.array(z.string()),
      columns: z.array(
        z.strictObject({
          header: z.string(),
          group: z.string().nullable(),
          align: z.enum(['left', 'center', 'right']),
        }),
      ),
      rows: z.array(previewRow),
      /** Totals that close the table after rows that were left out. */
      closing: z.array(previewRow),
      /** Lines below the table. */
      notes: z.array(z.string()),
      /** Rows without bands and totals: shown here, and in the workbook. */
      shown: z.number().int(),
      total: z.number().int(),
      paper,
      orientation: z.enum(['portrait', 'landscape']),
    }),
  }),
  'report.strength': query({
    input: input({ day: civilDate, operationId: id.nullable() }),
    output: z.strictObject({
      date: civilDate,
      weekday: z.string(),
      stageDay: z.number().int().nullable(),
      operationDay: z.number().int().nullable(),
      operationDays: z.number().int().nullable(),
      people: z.number().int(),
      spelled: z.string(),
      bySatgas: z.array(z.strictObject({ satgas: z.string(), people: z.number().int() })),
      byUnit: z.array(z.strictObject({ unit: z.string(), people: z.number().int() })),
      byRankGroup: z.array(z.strictObject({ rankGroup: z.string(), people: z.number().int() })),
      events: z.number().int(),
      villages: z.number().int(),
      districts: z.number().int(),
      /** Polri first, then other bodies: named people once each, and heads that partners only counted. */
      byBody: z.array(z.strictObject({ body: z.string(), people: z.number().int() })),
      /** "Polri 151, TNI 14, Linmas 26" */
      joint: z.string(),
    }),
  }),
  /** Counters of the context bar for a day: "Hari ke-43 kampanye · 72/121 operasi", "H-21 pemungutan suara". */
  'report.dayCounters': query({
    input: input({ day: civilDate, operationId: id.nullable() }),
    output: z.strictObject({ line1: z.string().nullable(), line2: z.string().nullable() }),
  }),
  /** Everything Beranda shows for a day, in one answer. */
  'report.home': query({
    input: input({ day: civilDate, operationId: id.nullable() }),
    output: z.strictObject({
      /** "151 (seratus lima puluh satu) personel mengamankan 9 kegiatan di 8 (delapan) kelurahan dan 4 (empat) kecamatan." null = nothing planned. */
      sentence: z.string().nullable(),
      /** The same, split for bold print: odd entries are bold. */
      parts: z.array(z.string()),
      schedule: z.array(
        z.strictObject({
          eventId: z.string().nullable(),
          dutyPostId: z.string().nullable(),
          time: z.string(),
          title: z.string(),
          kind: z.string(),
          candidate: z.number().int().nullable(),
          have: z.number().int(),
          need: z.number().int().nullable(),
          place: z.string().nullable(),
          /** Minutes since local midnight of the day, clipped to it; null = no clock time. */
          from: z.number().int().nullable(),
          to: z.number().int().nullable(),
          worst: z.enum(['error', 'warning', 'info']).nullable(),
        }),
      ),
      assignments: z.number().int(),
      assigned: z.number().int(),
      todo: z.array(
        z.strictObject({
          code: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          title: z.string(),
          detail: z.string(),
          eventId: z.string().nullable(),
          personId: z.string().nullable(),
          letterId: z.string().nullable(),
        }),
      ),
      bySatgas: z.array(
        z.strictObject({ satgas: z.string(), members: z.number().int(), assigned: z.number().int() }),
      ),
      days: z.array(z.strictObject({ day: civilDate, need: z.number().int(), assigned: z.number().int() })),
      papers: z.array(
        z.strictObject({
          kind: z.string(),
          title: z.string(),
          detail: z.string(),
          state: z.enum(['ready', 'draft', 'issued', 'changed', 'missing']),
          letterId: z.string().nullable(),
        }),
      ),
      /** First steps still open after a fresh start; empty when all done. */
      checklist: z.array(
        z.strictObject({
          key: z.enum(['people', 'operation', 'satgas', 'event', 'assignment', 'letter']),
          done: z.boolean(),
        }),
      ),
    }),
  }),
};
