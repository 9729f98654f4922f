import { z } from 'zod';
import { isCivilDate, isCivilDateTime } from '../text/civil-date.ts';
import { givenText } from '../text/schema.ts';

/* Fields that every part of the data bundle is made of. */

export const key = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'kode huruf kecil, angka, tanda hubung');
export const date = z.string().refine(isCivilDate, 'tanggal YYYY-MM-DD');
export const dateTime = z.string().refine(isCivilDateTime, 'waktu YYYY-MM-DDTHH:mm');
export const text = givenText().trim().min(1).max(500);
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
export const region = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'kode wilayah PP.KK.CC.DDDD');
export const digits = z.string().regex(/^\d{1,20}$/, 'hanya angka');
/** An NRP, or another body's number as the list wrote it: the importer keeps signs among the digits. */
export const number = z
  .string()
  .regex(/^(?=.*\d)[^#\s\p{C}](?:[^\p{C}]{0,38}[^\s\p{C}])?$/u, 'nomor, paling banyak 40 tanda');
/** How rows name a person: by NRP or NIP, or by the `ref` of a person who has neither. */
export const who = z.union([number, z.string().regex(/^#\d{1,6}$/)], 'NRP, NIP, atau #nomor');
