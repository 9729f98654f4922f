import { z } from 'zod';
import { AREA_CODE } from '../../core/region/region.ts';
import { fileRef, id, input, job, mutation, none, query, requiredText, text } from './define.ts';

/** A kecamatan (53.71.04) or a kabupaten or kota (53.71). */
export const areaCode = z.string().regex(AREA_CODE);

export const regionView = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** "Kel." / "Desa" / "Kec." / "Kota" / "Kab." */
  label: z.string(),
  /** For a village: its district's label. */
  parent: z.string().nullable(),
});
export type RegionView = z.infer<typeof regionView>;

const placeView = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  kind: z.string(),
  region: z.string().nullable(),
  address: z.string().nullable(),
  priority: z.number().int().nullable(),
});

export const regionContract = {
  /** Villages by name or code; those of the post's own jurisdiction first. */
  'region.search': query({
    input: input({ text: text(80), limit: z.number().int().min(1).max(100) }),
    output: z.array(regionView),
  }),
  /** Kecamatan, kabupaten and kota by name or code, those of the post first; before them those of `codes`. */
  'region.areas': query({
    input: input({
      text: text(80),
      codes: z.array(areaCode).max(200),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.array(regionView),
  }),
  'region.status': query({
    input: none,
    output: z.strictObject({ villages: z.number().int(), districts: z.number().int() }),
  }),
  /** Adds codes from a CSV (code,name) that the user supplies. */
  'region.importFile': job({
    input: input({ file: fileRef }),
    output: z.strictObject({
      added: z.number().int(),
      updated: z.number().int(),
      rejected: z.number().int(),
    }),
    right: 'administer',
    changes: ['region'],
  }),
  'place.list': query({ input: none, output: z.array(placeView) }),
  'place.save': mutation({
    input: input({
      id: id.nullable(),
      name: requiredText(200),
      kind: requiredText(60),
      region: z.string().nullable(),
      address: text(300).nullable(),
      priority: z.number().int().min(1).max(9).nullable(),
    }),
    output: z.strictObject({ id: z.string() }),
    changes: ['region', 'event'],
    label: 'Simpan objek',
  }),
};
