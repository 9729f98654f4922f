import { z } from 'zod';
import {
  civilDate,
  civilDateTime,
  paperSchema,
  paperStateSchema,
  signatureSchema,
  unitIdentitySchema,
} from './data.ts';

/** Nota dinas pengantar: a short letter inside the unit that comes with other papers. */
export const notaDinasDataSchema = z.strictObject({
  paper: paperSchema,
  style: z.enum(['hemat', 'perkap']).nullable(),
  state: paperStateSchema,
  unit: unitIdentitySchema,
  signature: signatureSchema,
  /** "B/ND-12/XI/OPS.1.3./2024/Bagops"; null on a draft prints `blankNumber`. */
  number: z.string().nullable(),
  blankNumber: z.string(),
  date: civilDate.nullable(),
  /** Printed at both ends of every page; null for an ordinary one. */
  classification: z.string().nullable(),
  /** Kepada, one a line: "Yth. Kapolresta Kupang Kota". */
  addressees: z.array(z.string()).min(1),
  /** Dari: "Kabagops". */
  sender: z.string(),
  subject: z.string(),
  /** Text before the list of papers and after it; marks ("1.", "a.") say how deep a line stands. */
  body: z.string(),
  closing: z.string(),
  /** The papers it comes with; empty leaves the table out. */
  attachments: z.array(
    z.strictObject({
      name: z.string(),
      /** "1 (satu) berkas" */
      amount: z.string(),
      note: z.string().nullable(),
    }),
  ),
  /** Tembusan; empty prints none. */
  copies: z.array(z.string()),
  createdAt: civilDateTime,
});
export type NotaDinasData = z.infer<typeof notaDinasDataSchema>;
