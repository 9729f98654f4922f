import { createHash } from 'node:crypto';
import { cleanJpeg } from '../../../core/event/jpeg.ts';
import type { PhotoView } from '../../../shared/contract/event-detail.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import { findPhoto, keepPhotoData, type PhotoRow, photoData, photosOf } from '../../db/event-detail.ts';
import { endRows, type Fields, insertRow, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { recordSubject } from './incident.ts';

type Names = 'photo.list' | 'photo.data' | 'photo.add' | 'photo.update' | 'photo.end';

export const photoHandlers: Handlers<Names> = {
  'photo.list': ({ db }, subject) => {
    const { column, id } = recordSubject(db, subject);
    return photosOf(db, column, id).map(viewOf);
  },
  'photo.data': ({ db }, { id }) => {
    const data = photoData(db, requirePhoto(db, id).sha256);
    if (!data) throw new AppError('NOT_FOUND', 'Gambar foto ini tidak ada. Periksa data di Pengaturan.');
    return data;
  },
  'photo.add': ({ db }, { data, caption, takenAt, ...subject }, note) => {
    const { column, id: subjectId, name } = recordSubject(db, subject);
    const picture = keepPicture(db, data);
    const last = photosOf(db, column, subjectId).at(-1)?.sort ?? -1;
    const id = insertRow(db, 'photo', {
      [column]: subjectId,
      sort: last + 1,
      caption: caption || null,
      taken_at: takenAt,
      ...picture,
    });
    note({ label: `Tambah foto, ${name}` });
    return { id };
  },
  'photo.update': ({ db }, { id, caption, takenAt }) => {
    requirePhoto(db, id);
    updateRow(db, 'photo', id, { caption: caption || null, taken_at: takenAt });
    return null;
  },
  'photo.end': (context, { id }) => {
    endRows(context.db, 'photo', [requirePhoto(context.db, id).id], context.at());
    return null;
  },
};

/** Stores the picture of a JPEG without its metadata, and returns the columns that describe it. Throws PHOTO_INVALID. */
export function keepPicture(db: Db, data: Uint8Array): Fields & { sha256: string } {
  const picture = cleanJpeg(data);
  if (!picture) throw new AppError('PHOTO_INVALID');
  const sha256 = createHash('sha256').update(picture.data).digest('hex');
  keepPhotoData(db, sha256, picture.data);
  return { width: picture.width, height: picture.height, bytes: picture.data.byteLength, sha256 };
}

function requirePhoto(db: Db, id: string): PhotoRow {
  const row = findPhoto(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'Foto ini sudah tidak ada. Muat ulang layar.');
  return row;
}

const viewOf = ({ id, caption, taken_at, width, height, bytes }: PhotoRow): PhotoView => ({
  id,
  caption,
  takenAt: taken_at,
  width,
  height,
  bytes,
});
