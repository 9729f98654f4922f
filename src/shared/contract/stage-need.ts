import { z } from 'zod';
import { civilDate, done, id, input, mutation, query } from './define.ts';

const amount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), people: z.number().int().min(0).max(999_999) }),
  z.strictObject({
    kind: z.literal('fraction'),
    numerator: z.number().int().min(1).max(999),
    denominator: z.number().int().min(1).max(999),
  }),
]);

const count = {
  need: z.number().int().nullable(),
  force: z.number().int(),
  available: z.number().int(),
  assigned: z.number().int(),
  lacking: z.number().int(),
  open: z.number().int(),
};

export const stageStrengthView = z.strictObject({
  stageId: z.string(),
  name: z.string(),
  start: civilDate,
  end: civilDate,
  /** What was set for the whole operation; null: nothing, and `need` is the sum of the satgas. */
  amount: amount.nullable(),
  total: z.strictObject(count),
  /** Satgas at the top of the tree in their order; `satgasId` null = members without one. */
  bySatgas: z.array(
    z.strictObject({
      satgasId: z.string().nullable(),
      name: z.string(),
      amount: amount.nullable(),
      ...count,
    }),
  ),
  byUnit: z.array(z.strictObject({ name: z.string(), ...count })),
});
export type StageStrengthView = z.infer<typeof stageStrengthView>;

export const stageNeedContract = {
  /** Required strength of each stage against who is present and who has a duty. */
  'stage.strength': query({ input: input({ operationId: id }), output: z.array(stageStrengthView) }),
  /** Sets what a stage asks of the whole operation (`satgasId` null) or of a satgas; `amount` null takes it away. */
  'stage.saveNeed': mutation({
    input: input({ stageId: id, satgasId: id.nullable(), amount: amount.nullable() }),
    output: done,
    changes: ['operation'],
    label: 'Ubah kebutuhan tahapan',
  }),
  /** Fills stages that ask for nothing yet with the parts of the template of 2020. */
  'stage.fillNeeds': mutation({
    input: input({ operationId: id }),
    output: z.strictObject({ stages: z.number().int() }),
    changes: ['operation'],
    label: 'Isi kebutuhan tahapan',
  }),
};
