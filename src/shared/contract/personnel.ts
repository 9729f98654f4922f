import { z } from 'zod';
import { MERGE_FIELDS } from '../../core/personnel/merge-fields.ts';
import {
  absenceKind,
  civilDate,
  done,
  id,
  input,
  job,
  mutation,
  none,
  query,
  requiredText,
  text,
} from './define.ts';

const category = z.enum(['polri', 'pns', 'pppk', 'external']);

export const membershipView = z.strictObject({
  id: z.string(),
  operationId: z.string(),
  operation: z.string(),
  satgasId: z.string(),
  /** Names from the top of the tree: ["PREVENTIF", "PAM OBJEK KEGIATAN"]. */
  satgas: z.array(z.string()),
  opsPosition: z.string().nullable(),
});
export type MembershipView = z.infer<typeof membershipView>;

/** A row of the personnel grid. Satgas and opsPosition are those of the operation asked for. */
export const personRow = z.strictObject({
  rid: z.number().int(),
  id: z.string(),
  nrp: z.string().nullable(),
  nip: z.string().nullable(),
  name: z.string(),
  rank: z.string().nullable(),
  category,
  unit: z.string().nullable(),
  unitId: z.string().nullable(),
  position: z.string().nullable(),
  gender: z.enum(['L', 'P']).nullable(),
  phone: z.string().nullable(),
  status: z.string(),
  note: z.string().nullable(),
  satgas: z.string().nullable(),
  opsPosition: z.string().nullable(),
  /** Absence on the day asked for: "CUTI s.d. 8 Nov", null = present. */
  absence: z.string().nullable(),
});
export type PersonRow = z.infer<typeof personRow>;

export const personFields = input({
  nrp: text(20).nullable(),
  nip: text(18).nullable(),
  name: requiredText(120),
  rank: text(40).nullable(),
  unit: text(120).nullable(),
  position: text(200).nullable(),
  gender: z.enum(['L', 'P']).nullable(),
  phone: text(30).nullable(),
  status: requiredText(40),
  note: text(500).nullable(),
});
export type PersonFields = z.infer<typeof personFields>;

/** Saved views and filters of the grid. All given conditions must hold. */
export const personFilter = input({
  search: text(100).optional(),
  unitIds: z.array(id).optional(),
  ranks: z.array(z.string()).optional(),
  rankGroups: z.array(z.string()).optional(),
  categories: z.array(category).optional(),
  statuses: z.array(z.string()).optional(),
  satgasIds: z.array(id).optional(),
  gender: z.enum(['L', 'P']).optional(),
  hasSatgas: z.boolean().optional(),
  /** Neither absent nor assigned to an executor duty on `day`. */
  freeOnDay: z.boolean().optional(),
  absentOnDay: z.boolean().optional(),
  /** No NRP/NIP, no rank, or no unit. */
  incomplete: z.boolean().optional(),
});
export type PersonFilter = z.infer<typeof personFilter>;

export const personSort = z.enum([
  'rank',
  'name',
  'nrp',
  'unit',
  'position',
  'status',
  'satgas',
  'opsPosition',
  'category',
  'gender',
]);
export type PersonSort = z.infer<typeof personSort>;

/** People who may be one, side by side. The first is the record to keep: it says most. */
export const duplicateGroup = z.strictObject({
  /** weak: one name and little else, as two people of one name have. */
  likelihood: z.enum(['strong', 'possible', 'weak']),
  /** 0–1. */
  score: z.number(),
  /** "Nama sama: BUDI CONTOH" */
  reasons: z.array(z.string()),
  people: z.array(
    z.strictObject({
      id: z.string(),
      rid: z.number().int(),
      name: z.string(),
      nrp: z.string().nullable(),
      nip: z.string().nullable(),
      rank: z.string().nullable(),
      unit: z.string().nullable(),
      position: z.string().nullable(),
      gender: z.enum(['L', 'P']).nullable(),
      phone: z.string().nullable(),
      status: z.string(),
      note: z.string().nullable(),
      /** What hangs on the record and goes over to the kept one. */
      memberships: z.number().int(),
      duties: z.number().int(),
      absences: z.number().int(),
    }),
  ),
  /** Fields in which they are not all the same. */
  differs: z.array(z.enum(MERGE_FIELDS)),
});
export type DuplicateGroupView = z.infer<typeof duplicateGroup>;

const scope = { operationId: id.nullable(), day: civilDate };

export const personnelContract = {
  /** Keys (rid) of all matching people in order: the grid asks for the rows it shows. */
  'personnel.index': query({
    input: input({ ...scope, filter: personFilter, sort: personSort, descending: z.boolean() }),
    output: z.strictObject({ rids: z.array(z.number().int()), total: z.number().int() }),
  }),
  /** Rows by rid, at most 500 a call, in the order asked for; ended people are left out. */
  'personnel.rows': query({
    input: input({ ...scope, rids: z.array(z.number().int()).max(500) }),
    output: z.array(personRow),
  }),
  /** Counts of the saved views ("Semua 702", "Bebas 38" …) and what the filters offer. */
  'personnel.facets': query({
    input: input(scope),
    output: z.strictObject({
      all: z.number().int(),
      polri: z.number().int(),
      pns: z.number().int(),
      free: z.number().int(),
      women: z.number().int(),
      notReady: z.number().int(),
      incomplete: z.number().int(),
      ranks: z.array(z.strictObject({ value: z.string(), count: z.number().int() })),
      units: z.array(z.strictObject({ id: z.string(), name: z.string(), count: z.number().int() })),
      statuses: z.array(z.strictObject({ value: z.string(), count: z.number().int() })),
    }),
  }),
  'personnel.get': query({
    input: input({ id, day: civilDate }),
    output: z.strictObject({
      person: personRow,
      memberships: z.array(membershipView),
      duties: z.array(
        z.strictObject({
          assignmentId: z.string(),
          eventId: z.string().nullable(),
          title: z.string(),
          date: civilDate,
          time: z.string(),
          role: z.string(),
          conflict: z.boolean(),
        }),
      ),
      absences: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.string(),
          since: civilDate,
          until: civilDate.nullable(),
          note: z.string().nullable(),
        }),
      ),
      conflicts: z.array(z.string()),
    }),
  }),
  'personnel.create': mutation({
    /** Category: by rank or number unless given; people of another body need neither. */
    input: personFields.extend({ category: category.optional() }),
    output: z.strictObject({ id: z.string(), rid: z.number().int() }),
    changes: ['personnel', 'unit'],
    label: 'Tambah orang',
  }),
  /** Changes some fields of some people: a cell edit, a fill down, a bulk edit. One undo step. */
  'personnel.update': mutation({
    input: input({ ids: z.array(id).min(1).max(100_000), fields: personFields.partial() }),
    output: z.strictObject({ changed: z.number().int() }),
    changes: ['personnel', 'unit'],
    label: 'Ubah data personel',
  }),
  /**
   * Different changes for different people: a block pasted from Excel. One undo step, all or nothing.
   * When values are refused, the error's details hold `problems: { id, field, message }[]`, every bad cell at
   * once, so that the grid can mark each of them.
   */
  'personnel.updateEach': mutation({
    input: input({
      edits: z
        .array(input({ id, fields: personFields.partial() }))
        .min(1)
        .max(20_000),
    }),
    output: z.strictObject({ changed: z.number().int() }),
    changes: ['personnel', 'unit'],
    label: 'Tempel data personel',
  }),
  'personnel.end': mutation({
    input: input({ ids: z.array(id).min(1).max(100_000) }),
    output: z.strictObject({ ended: z.number().int() }),
    changes: ['personnel'],
    label: 'Keluarkan dari daftar',
  }),
  /** Looks through the whole list, the likeliest first; `groups` holds at most 300 of `total`. */
  'personnel.duplicates': job({
    input: none,
    output: z.strictObject({ total: z.number().int(), groups: z.array(duplicateGroup) }),
  }),
  /** These people are not one; they are not shown as such again. */
  'personnel.notDuplicate': mutation({
    input: input({ ids: z.array(id).min(2).max(50) }),
    output: done,
    changes: ['personnel'],
    label: 'Tandai sebagai orang yang berbeda',
  }),
  /**
   * Makes several records of one person one: memberships, duties, absences and leading roles go over to `keepId`, the
   * others are ended. `fields` says whose value is taken (the key of a person; also an empty value); a field that is
   * not named keeps the kept person's value, or takes the first other one when that is empty. Throws MERGE_CHOICE
   * (details.fields) when numbers differ and none was chosen.
   */
  'personnel.merge': mutation({
    input: input({
      keepId: id,
      otherIds: z.array(id).min(1).max(50),
      fields: input({
        name: id.optional(),
        nrp: id.optional(),
        nip: id.optional(),
        rank: id.optional(),
        unit: id.optional(),
        position: id.optional(),
        gender: id.optional(),
        phone: id.optional(),
        status: id.optional(),
        note: id.optional(),
      }),
    }),
    output: z.strictObject({
      personId: z.string(),
      ended: z.number().int(),
      /** Rows that went over, and rows that both had. */
      moved: z.number().int(),
      joined: z.number().int(),
    }),
    changes: ['personnel', 'operation', 'event', 'assignment', 'absence'],
    label: 'Gabungkan orang',
  }),
  'personnel.history': query({
    input: input({ id }),
    output: z.array(
      z.strictObject({
        actionId: z.string(),
        at: z.string(),
        actor: z.string(),
        label: z.string(),
        fields: z.array(
          z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
        ),
      }),
    ),
  }),
  /** Type-ahead over everything for the palette (Ctrl K). */
  'personnel.palette': query({
    input: input({ text: text(100) }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          rank: z.string().nullable(),
          number: z.string().nullable(),
          unit: z.string().nullable(),
        }),
      ),
      events: z.array(z.strictObject({ id: z.string(), title: z.string(), day: z.string().nullable() })),
      orders: z.array(z.strictObject({ id: z.string(), number: z.string().nullable(), subject: z.string() })),
    }),
  }),
  'absence.create': mutation({
    input: input({
      personIds: z.array(id).min(1).max(10_000),
      kind: absenceKind,
      since: civilDate,
      until: civilDate.nullable(),
      note: text(300).nullable(),
    }),
    output: done,
    changes: ['absence', 'personnel'],
    label: 'Catat ketidakhadiran',
  }),
  'absence.end': mutation({
    input: input({ ids: z.array(id).min(1) }),
    output: done,
    changes: ['absence', 'personnel'],
    label: 'Hapus ketidakhadiran',
  }),
  'absence.list': query({
    input: input({ from: civilDate, to: civilDate }),
    output: z.array(
      z.strictObject({
        id: z.string(),
        personId: z.string(),
        name: z.string(),
        rank: z.string().nullable(),
        nrp: z.string().nullable(),
        unit: z.string().nullable(),
        kind: z.string(),
        since: civilDate,
        until: civilDate.nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
};
