import type { IncidentFields, IncidentView } from '../../../shared/contract/event-detail.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { findDutyPost } from '../../db/event.ts';
import {
  countPhotos,
  findIncident,
  type IncidentRow,
  incidentsOf,
  type PhotoColumn,
  photosOf,
} from '../../db/event-detail.ts';
import { endRows, type Fields, insertRow, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';
import { requireEvent } from './row.ts';
import { regionName } from './words.ts';

type Names = 'incident.list' | 'incident.create' | 'incident.update' | 'incident.end';

export const incidentHandlers: Handlers<Names> = {
  'incident.list': ({ db }, subject) => {
    const { column, id } = recordSubject(db, { ...subject, incidentId: null });
    return column === 'incident_id' ? [] : incidentsOf(db, column, id).map((row) => viewOf(db, row));
  },
  'incident.create': ({ db }, { eventId, dutyPostId, fields }, note) => {
    const { column, id: subjectId, name } = recordSubject(db, { eventId, dutyPostId, incidentId: null });
    const id = insertRow(db, 'incident', {
      key: freeKey(db, 'incident', fields.kind),
      [column]: subjectId,
      ...columnsOf(fields),
    });
    note({ label: `Catat kejadian ${fields.kind}, ${name}` });
    return { id };
  },
  'incident.update': ({ db }, { id, fields }, note) => {
    const row = requireIncident(db, id);
    updateRow(db, 'incident', id, columnsOf(fields));
    note({ label: `Ubah kejadian ${fields.kind ?? row.kind}` });
    return null;
  },
  'incident.end': (context, { id }, note) => {
    const { db } = context;
    const row = requireIncident(db, id);
    const photos = photosOf(db, 'incident_id', id).map((photo) => photo.id);
    endRows(db, 'photo', photos, context.at());
    endRows(db, 'incident', [id], context.at());
    note({ label: `Hapus kejadian ${row.kind}` });
    return null;
  },
};

/** What a record or a photo belongs to. Throws INPUT_INVALID unless exactly one is named, NOT_FOUND. */
export function recordSubject(
  db: Db,
  {
    eventId,
    dutyPostId,
    incidentId,
  }: { eventId: string | null; dutyPostId: string | null; incidentId: string | null },
): { column: PhotoColumn; id: string; name: string } {
  if ([eventId, dutyPostId, incidentId].filter((id) => id !== null).length !== 1)
    throw new AppError('INPUT_INVALID', 'Sebutkan satu saja: kegiatan, kejadian, atau pos jaga.');
  if (eventId) return { column: 'event_id', id: eventId, name: requireEvent(db, eventId).title };
  if (incidentId)
    return { column: 'incident_id', id: incidentId, name: requireIncident(db, incidentId).kind };
  const post = findDutyPost(db, dutyPostId ?? '');
  if (!post) throw new AppError('NOT_FOUND', 'Pos jaga ini sudah tidak ada. Muat ulang layar.');
  return { column: 'duty_post_id', id: post.id, name: post.place };
}

function requireIncident(db: Db, id: string): IncidentRow {
  const row = findIncident(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'Kejadian ini sudah tidak ada. Muat ulang layar.');
  return row;
}

const columnsOf = (fields: { [K in keyof IncidentFields]?: IncidentFields[K] | undefined }): Fields =>
  Object.fromEntries(
    Object.entries({
      at: fields.at,
      kind: fields.kind,
      place: emptied(fields.place),
      region: fields.region,
      text: fields.text,
      action_taken: emptied(fields.actionTaken),
      casualties: emptied(fields.casualties),
      status: fields.status,
    }).filter((entry): entry is [string, string | null] => entry[1] !== undefined),
  );

const emptied = (text: string | null | undefined): string | null | undefined => (text === '' ? null : text);

const viewOf = (db: Db, row: IncidentRow): IncidentView => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  place: row.place,
  region: row.region,
  village: row.region && regionName(db, row.region),
  text: row.text,
  actionTaken: row.action_taken,
  casualties: row.casualties,
  status: row.status,
  photos: countPhotos(db, 'incident_id', row.id),
});
