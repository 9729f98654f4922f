import { z } from 'zod';
import { ATTENDANCE_CODES } from '../../core/event/attendance.ts';
import { permitSchema, riskSchema, statementSchema, visitSchema } from '../../core/event/detail.ts';
import { isCampaignForm } from '../../core/event/kind.ts';
import {
  bytes,
  civilDate,
  civilDateTime,
  done,
  id,
  input,
  mutation,
  query,
  requiredText,
  text,
} from './define.ts';
import { eventView } from './event.ts';

/** Largest picture that is taken: the window shrinks to 1600 px, which is far below. */
export const PHOTO_BYTES_MOST = 4 * 1024 * 1024;

const village = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
  .nullable();
const code = z.enum(ATTENDANCE_CODES.map((entry) => entry.code));

/** What is recorded of an event beside its plan. Lists of events do not carry it. */
export const eventDetailFields = input({
  /** Further kinds of a campaign meeting, codes of CAMPAIGN_FORMS. */
  kinds: z.array(requiredText(60).refine(isCampaignForm, 'jenis kampanye yang tidak dikenal')).max(20),
  /** Day of the campaigner's notice to the police. */
  sttpNotified: civilDate.nullable(),
  /** Place that the STTP allows, where it was noted. */
  sttpPlace: text(300).nullable(),
  permit: permitSchema.nullable(),
  visit: visitSchema.nullable(),
  statements: z.array(statementSchema).max(50),
  risk: riskSchema.nullable(),
  /** Written Roman: 2 is "regu II". */
  reguNumber: z.number().int().min(1).max(3999).nullable(),
  reguName: text(120).nullable(),
  /** What the leader told those at the apel. */
  briefing: text(4000).nullable(),
  actualStart: civilDateTime.nullable(),
  actualEnd: civilDateTime.nullable(),
  actualCrowd: z.number().int().min(0).nullable(),
  situation: text(2000).nullable(),
});
export type EventDetailFields = z.infer<typeof eventDetailFields>;

const routePoint = z.strictObject({
  /** Null: a new point. */
  id: id.nullable(),
  name: requiredText(200),
  placeId: id.nullable(),
  region: village,
  planned: civilDateTime.nullable(),
  passedAt: civilDateTime.nullable(),
  note: text(500).nullable(),
});
export type RoutePoint = z.infer<typeof routePoint>;

const linkedEvent = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  time: z.string(),
  day: civilDate.nullable(),
  linked: z.boolean(),
});
export type LinkedEvent = z.infer<typeof linkedEvent>;

const sheetRow = z.strictObject({
  personId: z.string(),
  name: z.string(),
  rank: z.string().nullable(),
  number: z.string().nullable(),
  satgas: z.string().nullable(),
  /** Null: not said yet. */
  code: code.nullable(),
  note: z.string().nullable(),
  /** What the register knows of that day. */
  suggested: code.nullable(),
});
export type SheetRow = z.infer<typeof sheetRow>;

/** Exactly one of them. */
const subject = { eventId: id.nullable(), dutyPostId: id.nullable() };

export const incidentFields = input({
  at: civilDateTime,
  kind: requiredText(80),
  place: text(300).nullable(),
  region: village,
  text: requiredText(2000),
  actionTaken: text(2000).nullable(),
  casualties: text(300).nullable(),
  status: z.enum(['terbuka', 'ditangani', 'selesai']),
});
export type IncidentFields = z.infer<typeof incidentFields>;

export const incidentView = z.strictObject({
  id: z.string(),
  ...incidentFields.shape,
  village: z.string().nullable(),
  photos: z.number().int(),
});
export type IncidentView = z.infer<typeof incidentView>;

export const photoView = z.strictObject({
  id: z.string(),
  caption: z.string().nullable(),
  takenAt: civilDateTime.nullable(),
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
});
export type PhotoView = z.infer<typeof photoView>;

const photoSubject = input({ ...subject, incidentId: id.nullable() });

export const eventDetailContract = {
  'event.detail': query({
    input: input({ id }),
    output: z.strictObject({
      id: z.string(),
      ...eventDetailFields.shape,
      points: z.array(z.strictObject({ ...routePoint.shape, village: z.string().nullable() })),
      /** Of an apel: events of its day, linked or not. Of any other event: the apels of its day. */
      apels: z.array(linkedEvent),
      /** Named people and counted heads: "Polri 41, TNI 4". */
      bodies: z.array(z.strictObject({ body: z.string(), people: z.number().int() })),
    }),
  }),
  /** Notices and plans that have no day yet, the earliest notice first. */
  'event.unscheduled': query({
    input: input({ operationId: id.nullable() }),
    output: z.array(z.strictObject({ event: eventView, notified: civilDate.nullable() })),
  }),
  'event.updateDetail': mutation({
    input: input({ id, fields: eventDetailFields.partial() }),
    output: done,
    changes: ['event'],
    label: 'Ubah catatan kegiatan',
  }),
  /** The points of a patrol in their new order; points that are missing are taken off. */
  'event.setRoute': mutation({
    input: input({ id, points: z.array(routePoint).max(200) }),
    output: done,
    changes: ['event'],
    label: 'Ubah rute',
  }),
  /** Whether an apel precedes an event. */
  'apel.link': mutation({
    input: input({ apelId: id, eventId: id, linked: z.boolean() }),
    output: done,
    changes: ['event'],
    label: 'Kaitkan apel',
  }),
  /** A roll call before an event, linked to it. */
  'apel.create': mutation({
    input: input({ eventId: id, start: civilDateTime, venue: text(300).nullable() }),
    output: z.strictObject({ id: z.string() }),
    changes: ['event'],
    label: 'Buat apel',
  }),
  /** Everyone on the event and, for an apel, on the events that it precedes. */
  'attendance.sheet': query({
    input: input({ eventId: id }),
    output: z.array(sheetRow),
  }),
  /** Writes codes; null takes the entry back. A note that is not given stays. */
  'attendance.set': mutation({
    input: input({
      eventId: id,
      entries: z
        .array(input({ personId: id, code: code.nullable(), note: text(300).nullable().optional() }))
        .min(1)
        .max(5000),
    }),
    output: z.strictObject({ changed: z.number().int() }),
    changes: ['event'],
    label: 'Isi kehadiran',
  }),
  'incident.list': query({
    input: input(subject),
    output: z.array(incidentView),
  }),
  'incident.create': mutation({
    input: input({ ...subject, fields: incidentFields }),
    output: z.strictObject({ id: z.string() }),
    changes: ['event'],
    label: 'Catat kejadian',
  }),
  'incident.update': mutation({
    input: input({ id, fields: incidentFields.partial() }),
    output: done,
    changes: ['event'],
    label: 'Ubah kejadian',
  }),
  'incident.end': mutation({
    input: input({ id }),
    output: done,
    changes: ['event'],
    label: 'Hapus kejadian',
  }),
  'photo.list': query({
    input: photoSubject,
    output: z.array(photoView),
  }),
  'photo.data': query({
    input: input({ id }),
    output: bytes,
  }),
  /** A JPEG; everything but the picture itself (place, device, time) is taken out before it is stored. */
  'photo.add': mutation({
    input: input({
      ...photoSubject.shape,
      data: bytes.refine((data) => data.byteLength <= PHOTO_BYTES_MOST, 'gambar lebih dari 4 MB'),
      caption: text(300).nullable(),
      takenAt: civilDateTime.nullable(),
    }),
    output: z.strictObject({ id: z.string() }),
    changes: ['event'],
    label: 'Tambah foto',
  }),
  'photo.update': mutation({
    input: input({ id, caption: text(300).nullable(), takenAt: civilDateTime.nullable() }),
    output: done,
    changes: ['event'],
    label: 'Ubah keterangan foto',
  }),
  'photo.end': mutation({
    input: input({ id }),
    output: done,
    changes: ['event'],
    label: 'Hapus foto',
  }),
};
