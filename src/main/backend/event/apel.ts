import { suggestedCode } from '../../../core/event/attendance.ts';
import type { SheetRow } from '../../../shared/contract/event-detail.ts';
import { AppError } from '../../../shared/errors.ts';
import { absencesBetween, anyoneByIds, assignmentsOfEvent } from '../../db/assignment.ts';
import type { Db } from '../../db/driver.ts';
import type { EventRow } from '../../db/event.ts';
import { apelLinks, attendanceOf } from '../../db/event-detail.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';
import { placesInOperation } from '../operation/view.ts';
import { requirePeople } from '../personnel/person-record.ts';
import { eventDay, requireEvent } from './row.ts';

type Names = 'apel.link' | 'apel.create' | 'attendance.sheet' | 'attendance.set';

export const apelHandlers: Handlers<Names> = {
  'apel.link': (context, { apelId, eventId, linked }, note) => {
    const { db } = context;
    const apel = requireApel(db, apelId);
    const event = requireEvent(db, eventId);
    if (event.kind === 'apel')
      throw new AppError('INPUT_INVALID', 'Apel hanya dikaitkan dengan kegiatan yang bukan apel.');
    const found = apelLinks(db, apelId).filter((link) => link.event_id === eventId);
    if (!linked)
      endRows(
        db,
        'apel_event',
        found.map((link) => link.id),
        context.at(),
      );
    else if (found.length === 0) insertRow(db, 'apel_event', { apel_id: apelId, event_id: eventId });
    note({ label: `${linked ? 'Kaitkan' : 'Lepas kaitan'} ${apel.title}, ${event.title}` });
    return null;
  },
  'apel.create': ({ db }, { eventId, start, venue }, note) => {
    const event = requireEvent(db, eventId);
    if (event.kind === 'apel')
      throw new AppError(
        'INPUT_INVALID',
        'Kegiatan ini sendiri sudah apel. Buka kegiatan yang didahuluinya.',
      );
    const title = ['Apel kesiapan', venue || event.title].join(', ').slice(0, 300);
    const id = insertRow(db, 'event', {
      key: freeKey(db, 'event', title),
      operation_id: event.operation_id,
      stage_id: event.stage_id,
      kind: 'apel',
      title,
      day: start.slice(0, 10),
      start,
      venue: venue || null,
      leader_id: event.leader_id,
    });
    insertRow(db, 'apel_event', { apel_id: id, event_id: eventId });
    note({ label: `Buat ${title}` });
    return { id };
  },
  'attendance.sheet': ({ db }, { eventId }) => attendanceSheet(db, requireEvent(db, eventId)),
  'attendance.set': (context, { eventId, entries }, note) => {
    const { db } = context;
    const event = requireEvent(db, eventId);
    requirePeople(
      db,
      entries.flatMap((entry) => (entry.code ? [entry.personId] : [])),
    );
    const present = new Map(attendanceOf(db, eventId).map((row) => [row.person_id, row]));
    let changed = 0;
    for (const { personId, code, note: remark } of entries) {
      const row = present.get(personId);
      if (code === null) changed += row ? endRows(db, 'attendance', [row.id], context.at()) : 0;
      else if (row) {
        const fields = remark === undefined ? { code } : { code, note: remark || null };
        changed += Number(updateRow(db, 'attendance', row.id, fields));
      } else {
        insertRow(db, 'attendance', {
          event_id: eventId,
          person_id: personId,
          code,
          note: remark || null,
        });
        changed += 1;
      }
    }
    note({ label: `Isi kehadiran ${changed} orang, ${event.title}` });
    return { changed };
  },
};

function requireApel(db: Db, id: string): EventRow {
  const event = requireEvent(db, id);
  if (event.kind !== 'apel')
    throw new AppError('INPUT_INVALID', 'Kegiatan ini bukan apel. Pilih kegiatan berjenis apel.');
  return event;
}

/** Keys of everyone expected at an event: its own people and, for an apel, those of the events it precedes. */
export function expectedPeople(db: Db, event: EventRow): string[] {
  const events =
    event.kind === 'apel'
      ? [
          event.id,
          ...apelLinks(db, event.id).flatMap((link) => (link.apel_id === event.id ? [link.event_id] : [])),
        ]
      : [event.id];
  return [...new Set(events.flatMap((id) => assignmentsOfEvent(db, id).map((a) => a.person_id)))];
}

function attendanceSheet(db: Db, event: EventRow): SheetRow[] {
  const written = new Map(attendanceOf(db, event.id).map((row) => [row.person_id, row]));
  const ids = [...new Set([...expectedPeople(db, event), ...written.keys()])];
  const day = eventDay(event);
  const away = new Map(
    (day ? absencesBetween(db, day, day) : []).map((absence) => [absence.person_id, absence.kind]),
  );
  const places = event.operation_id ? placesInOperation(db, event.operation_id, 'anyone') : new Map();
  return anyoneByIds(db, ids).map((person) => {
    const row = written.get(person.id);
    return {
      personId: person.id,
      name: person.name,
      rank: person.rank,
      number: person.nrp ?? person.nip,
      satgas: places.get(person.id)?.top ?? null,
      code: row?.code ?? null,
      note: row?.note ?? null,
      suggested: suggestedCode(away.get(person.id) ?? person.status),
    };
  });
}
