import { z } from 'zod';
import { civilDate, done, id, input, mutation, none, query, requiredText, text } from './define.ts';

const stageView = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  start: civilDate,
  end: civilDate,
  /** The day of the vote: marked, or known by its key or name. */
  voting: z.boolean(),
});
const candidateView = z.strictObject({
  id: z.string(),
  key: z.string(),
  number: z.number().int().nullable(),
  ticket: z.string().nullable(),
  names: z.array(z.string()),
  race: z.string().nullable(),
  parties: z.array(z.string()),
});
const leader = z.strictObject({ personId: z.string(), name: z.string(), rank: z.string().nullable() });
export const satgasView = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  kind: z.enum(['satgas', 'staff']),
  parentId: z.string().nullable(),
  depth: z.number().int(),
  head: leader.nullable(),
  /** Wakasatgas. */
  deputy: leader.nullable(),
  /** People in this node, and in it and below counted once each. */
  own: z.number().int(),
  total: z.number().int(),
});
export type SatgasView = z.infer<typeof satgasView>;

/** A plan that orders rest on (Rencana Operasi). */
const operationPlan = z.strictObject({
  by: requiredText(120),
  number: text(120).nullable(),
  date: civilDate.nullable(),
});
/** The daily roll call before duty. */
const operationApel = z.strictObject({
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: text(200).nullable(),
  leader: text(120).nullable(),
});

export const operationView = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  sandi: z.string().nullable(),
  kind: z.string(),
  start: civilDate,
  end: civilDate,
  election: z.string().nullable(),
  plans: z.array(operationPlan),
  apel: operationApel.nullable(),
  stages: z.array(stageView),
  candidates: z.array(candidateView),
  /** Depth first in display order. */
  satgas: z.array(satgasView),
  /** Distinct people in the operation. */
  people: z.number().int(),
});
export type OperationView = z.infer<typeof operationView>;

export const memberRow = z.strictObject({
  membershipId: z.string(),
  personId: z.string(),
  satgasId: z.string(),
  satgas: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
  opsPosition: z.string().nullable(),
  isHead: z.boolean(),
});
export type MemberRow = z.infer<typeof memberRow>;

const operationFields = {
  key: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: requiredText(200),
  sandi: text(100).nullable(),
  kind: requiredText(40),
  start: civilDate,
  end: civilDate,
};

export const operationContract = {
  'operation.list': query({
    input: none,
    output: z.array(
      operationView.pick({
        id: true,
        key: true,
        name: true,
        sandi: true,
        kind: true,
        start: true,
        end: true,
        people: true,
      }),
    ),
  }),
  'operation.get': query({ input: input({ id }), output: operationView }),
  /** template: which satgas tree to start with. */
  'operation.create': mutation({
    input: input({ ...operationFields, template: z.enum(['polres', 'polda', 'none']), stages: z.boolean() }),
    output: z.strictObject({ id: z.string() }),
    changes: ['operation', 'session'],
    label: 'Buat operasi',
  }),
  'operation.update': mutation({
    input: input({
      id,
      fields: z
        .strictObject({
          ...operationFields,
          election: text(200).nullable(),
          plans: z.array(operationPlan),
          apel: operationApel.nullable(),
        })
        .partial(),
    }),
    output: done,
    changes: ['operation', 'session'],
    label: 'Ubah operasi',
  }),
  'operation.saveStage': mutation({
    input: input({
      operationId: id,
      id: id.nullable(),
      name: requiredText(120),
      start: civilDate,
      end: civilDate,
    }),
    output: z.strictObject({ id: z.string() }),
    changes: ['operation'],
    label: 'Simpan tahapan',
  }),
  /** This stage, and no other of its operation, is the day of the vote. */
  'operation.markVotingStage': mutation({
    input: input({ id }),
    output: done,
    changes: ['operation', 'polling', 'assignment'],
    label: 'Tetapkan hari pemungutan suara',
  }),
  'operation.endStage': mutation({
    input: input({ id }),
    output: done,
    changes: ['operation'],
    label: 'Hapus tahapan',
  }),
  'operation.saveCandidate': mutation({
    input: input({
      operationId: id,
      id: id.nullable(),
      number: z.number().int().min(1).max(99).nullable(),
      ticket: text(120).nullable(),
      names: z.array(requiredText(120)),
      race: text(60).nullable(),
      parties: z.array(requiredText(120)).max(60).optional(),
    }),
    output: z.strictObject({ id: z.string() }),
    changes: ['operation'],
    label: 'Simpan paslon',
  }),
  'operation.endCandidate': mutation({
    input: input({ id }),
    output: done,
    changes: ['operation'],
    label: 'Hapus paslon',
  }),
  'satgas.save': mutation({
    input: input({
      operationId: id,
      id: id.nullable(),
      name: requiredText(120),
      kind: z.enum(['satgas', 'staff']),
      parentId: id.nullable(),
      headPersonId: id.nullable(),
      deputyPersonId: id.nullable().optional(),
    }),
    output: z.strictObject({ id: z.string() }),
    changes: ['operation', 'personnel'],
    label: 'Simpan satgas',
  }),
  /** Moves a node under another parent and before a sibling (null = last). Throws SATGAS_CYCLE. */
  'satgas.move': mutation({
    input: input({ id, parentId: id.nullable(), beforeId: id.nullable() }),
    output: done,
    changes: ['operation', 'personnel'],
    label: 'Pindahkan satgas',
  }),
  /** Ends an empty satgas. Throws IN_USE while it has members or parts. */
  'satgas.end': mutation({
    input: input({ id }),
    output: done,
    changes: ['operation'],
    label: 'Hapus satgas',
  }),
  'member.list': query({
    input: input({
      operationId: id,
      satgasId: id.nullable(),
      below: z.boolean(),
      search: text(100).optional(),
    }),
    output: z.array(memberRow),
  }),
  'member.add': mutation({
    input: input({
      satgasId: id,
      personIds: z.array(id).min(1).max(10_000),
      opsPosition: text(200).nullable(),
    }),
    output: z.strictObject({ added: z.number().int() }),
    changes: ['operation', 'personnel'],
    label: 'Masukkan ke satgas',
  }),
  'member.update': mutation({
    input: input({
      ids: z.array(id).min(1),
      opsPosition: text(200).nullable().optional(),
      satgasId: id.optional(),
    }),
    output: done,
    changes: ['operation', 'personnel'],
    label: 'Ubah keanggotaan satgas',
  }),
  'member.end': mutation({
    input: input({ ids: z.array(id).min(1) }),
    output: done,
    changes: ['operation', 'personnel'],
    label: 'Keluarkan dari satgas',
  }),
};
