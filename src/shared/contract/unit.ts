import { z } from 'zod';
import { done, id, input, mutation, none, query, requiredText } from './define.ts';
import { areaCode } from './region.ts';
import { identityInput, timeZone, unitLevel } from './session.ts';

const signatory = z.strictObject({
  id: z.string(),
  role: z.enum(['head', 'ops', 'other']),
  onBehalf: z.string().nullable(),
  via: z.string().nullable(),
  acting: z.enum(['Plh.', 'Plt.']).nullable(),
  title: z.string(),
  name: z.string(),
  rank: z.string(),
  nrp: z.string().nullable(),
});

export const identity = z.strictObject({
  unitId: z.string(),
  key: z.string(),
  name: z.string(),
  level: unitLevel,
  parent: z.string().nullable(),
  city: z.string(),
  timeZone,
  letterhead: z.array(z.string()),
  jurisdiction: z.array(z.string()),
  isSample: z.boolean(),
  signatories: z.array(signatory),
});
export type Identity = z.infer<typeof identity>;

export const unitRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(['mabes', 'polda', 'polres', 'polsek', 'part']),
  parentId: z.string().nullable(),
  people: z.number().int(),
  /** Codes of the regions it is responsible for; empty = not said. Of the post itself: those of its identity. */
  jurisdiction: z.array(z.string()),
});
export type UnitRow = z.infer<typeof unitRow>;

export const unitContract = {
  'unit.identity': query({ input: none, output: identity }),
  'unit.updateIdentity': mutation({
    input: identityInput,
    output: done,
    right: 'administer',
    changes: ['unit', 'session'],
    label: 'Ubah identitas satuan',
  }),
  'unit.list': query({ input: none, output: z.array(unitRow) }),
  'unit.create': mutation({
    input: input({ name: requiredText(120), parentId: id.nullable() }),
    output: z.strictObject({ id: z.string() }),
    changes: ['unit'],
    label: 'Tambah kesatuan',
  }),
  'unit.rename': mutation({
    input: input({ id, name: requiredText(120) }),
    output: done,
    changes: ['unit', 'personnel'],
    label: 'Ubah nama kesatuan',
  }),
  /** Where a unit below the post is responsible. */
  'unit.setArea': mutation({
    input: input({ id, jurisdiction: z.array(areaCode).max(200) }),
    output: done,
    changes: ['unit'],
    label: 'Ubah wilayah kesatuan',
  }),
};
