import { z } from 'zod';
import {
  CLASSIFICATIONS,
  type Classification,
  copyListFields,
  kkaFields,
  legalBasisFields,
  PAPER_KINDS,
  type PaperKind,
  stockSentenceFields,
} from '../../core/order/list-schema.ts';
import { done, id, input, mutation, none, query, requiredText, text } from './define.ts';

const key = requiredText(80);
const place = {
  key: z.string(),
  /** As it came with Posko, changed by the post, or its own. */
  origin: z.enum(['shipped', 'changed', 'own']),
  /** A shipped row that was taken off the list. */
  hidden: z.boolean(),
};

const basisRow = z.strictObject({
  ...legalBasisFields.shape,
  ...place,
  /** The line as orders print it. */
  line: z.string(),
});
export type BasisRow = z.infer<typeof basisRow>;
export type BasisFields = z.infer<typeof legalBasisFields>;

const kkaRow = z.strictObject({ ...kkaFields.shape, ...place });
export type KkaItem = z.infer<typeof kkaRow>;

const sentenceRow = z.strictObject({ ...stockSentenceFields.shape, ...place });
export type SentenceRow = z.infer<typeof sentenceRow>;

const copyListRow = z.strictObject({ ...copyListFields.shape, ...place });
export type CopyListItem = z.infer<typeof copyListRow>;

const paperKind = z.enum(Object.keys(PAPER_KINDS) as [PaperKind]);
const classification = z.enum(Object.keys(CLASSIFICATIONS) as [Classification]);

const paperDefaultRow = z.strictObject({
  kind: paperKind,
  title: z.string(),
  /** What the post chose; null = `usualClass`. */
  classification: classification.nullable(),
  usualClass: classification.nullable(),
  signatoryId: z.string().nullable(),
  /** Key of a list of addresses. */
  copyList: z.string().nullable(),
  style: z.enum(['hemat', 'perkap']).nullable(),
});
export type PaperDefaultRow = z.infer<typeof paperDefaultRow>;

const signatoryFields = {
  onBehalf: text(200).nullable(),
  via: text(120).nullable(),
  acting: z.enum(['Plh.', 'Plt.']).nullable(),
  title: requiredText(200),
  name: requiredText(120),
  rank: requiredText(80),
  nrp: text(20).nullable(),
};

const changes = ['setting'] as const;

export const paperListContract = {
  'legalBasis.list': query({ input: none, output: z.array(basisRow) }),
  'legalBasis.save': mutation({
    input: input({ key: key.nullable(), value: legalBasisFields }),
    output: z.strictObject({ key: z.string() }),
    changes,
    label: 'Ubah dasar hukum',
  }),
  'legalBasis.remove': mutation({ input: input({ key }), output: done, changes, label: 'Hapus dasar hukum' }),
  'legalBasis.reset': mutation({
    input: input({ key }),
    output: done,
    changes,
    label: 'Kembalikan dasar hukum',
  }),
  'kka.list': query({ input: none, output: z.array(kkaRow) }),
  'kka.save': mutation({
    input: input({ key: key.nullable(), value: kkaFields }),
    output: z.strictObject({ key: z.string() }),
    changes,
    label: 'Ubah KKA',
  }),
  'kka.remove': mutation({ input: input({ key }), output: done, changes, label: 'Hapus KKA' }),
  'kka.reset': mutation({ input: input({ key }), output: done, changes, label: 'Kembalikan KKA' }),
  'stockSentence.list': query({ input: none, output: z.array(sentenceRow) }),
  'stockSentence.save': mutation({
    input: input({ key: key.nullable(), value: stockSentenceFields }),
    output: z.strictObject({ key: z.string() }),
    changes,
    label: 'Ubah kalimat baku',
  }),
  'stockSentence.remove': mutation({
    input: input({ key }),
    output: done,
    changes,
    label: 'Hapus kalimat baku',
  }),
  'stockSentence.reset': mutation({
    input: input({ key }),
    output: done,
    changes,
    label: 'Kembalikan kalimat baku',
  }),
  /** Puts a sentence one place up or down among those on the list. */
  'stockSentence.move': mutation({
    input: input({ key, by: z.union([z.literal(-1), z.literal(1)]) }),
    output: done,
    changes,
    label: 'Pindah kalimat baku',
  }),
  'copyList.list': query({ input: none, output: z.array(copyListRow) }),
  'copyList.save': mutation({
    input: input({ key: key.nullable(), value: copyListFields }),
    output: z.strictObject({ key: z.string() }),
    changes,
    label: 'Ubah daftar tembusan',
  }),
  'copyList.remove': mutation({
    input: input({ key }),
    output: done,
    changes,
    label: 'Hapus daftar tembusan',
  }),
  'paperDefault.list': query({ input: none, output: z.array(paperDefaultRow) }),
  'paperDefault.save': mutation({
    input: input({
      kind: paperKind,
      classification: classification.nullable(),
      signatoryId: id.nullable(),
      copyList: key.nullable(),
      style: z.enum(['hemat', 'perkap']).nullable(),
    }),
    output: done,
    changes,
    label: 'Ubah bawaan naskah dinas',
  }),
  /** Writes a signatory: a new one (id null) signs what it is chosen for, the head and Kabagops keep their roles. */
  'signatory.save': mutation({
    input: input({ id: id.nullable(), ...signatoryFields }),
    output: z.strictObject({ id: z.string() }),
    right: 'administer',
    changes: ['unit', 'session', 'setting'],
    label: 'Ubah penanda tangan',
  }),
  'signatory.end': mutation({
    input: input({ id }),
    output: done,
    right: 'administer',
    changes: ['unit', 'session', 'setting'],
    label: 'Hapus penanda tangan',
  }),
};
