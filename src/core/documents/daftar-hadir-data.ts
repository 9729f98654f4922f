import { z } from 'zod';
import { listedPersonSchema, listFrameSchema } from './data.ts';

/** Why someone is missing from a roll call, in the order of the foot of the list. */
export const ABSENCE_REASONS = [
  'Dinas dalam',
  'Dinas luar',
  'Sakit',
  'Izin',
  'Cuti',
  'Dik',
  'BKO',
  'TK',
  'Lepas dinas',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

const rollCallPersonSchema = z.strictObject({
  ...listedPersonSchema.shape,
  satgas: z.string().nullable(),
  note: z.string().nullable(),
  /** After the roll call: null present, else the reason. Not read before it. */
  absence: z.enum(ABSENCE_REASONS).nullable(),
});
export type RollCallPerson = z.infer<typeof rollCallPersonSchema>;

export const daftarHadirDataSchema = z.strictObject({
  ...listFrameSchema.shape,
  /** "DAFTAR HADIR APEL" */
  title: z.string(),
  /** Kegiatan, Hari/tanggal, Pukul, Tempat, Pimpinan apel; empty values are left out. */
  heads: z.array(z.strictObject({ label: z.string(), value: z.string().nullable() })),
  /** Head of the second and later pages: "Daftar hadir apel kesiapan, Rabu, 6 November 2024". */
  runningTitle: z.string(),
  /** 'before': dots to sign and to fill in. 'after': counts and reasons filled in. */
  phase: z.enum(['before', 'after']),
  people: z.array(rollCallPersonSchema),
});
export type DaftarHadirData = z.infer<typeof daftarHadirDataSchema>;
