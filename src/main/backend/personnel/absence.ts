import { statusLabel } from '../../../core/personnel/person.ts';
import { AppError } from '../../../shared/errors.ts';
import { listAbsences } from '../../db/absence.ts';
import { endRows, insertRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { requirePeople } from './person-record.ts';

type Names = 'absence.create' | 'absence.end' | 'absence.list';

export const absenceHandlers: Handlers<Names> = {
  'absence.create': ({ db }, { personIds, kind, since, until, note }, tell) => {
    if (until && until < since) {
      throw new AppError('INPUT_INVALID', 'Tanggal akhir mendahului tanggal mulai. Periksa tanggalnya.');
    }
    requirePeople(db, personIds);
    for (const personId of new Set(personIds)) {
      insertRow(db, 'absence', { person_id: personId, kind, since, until, note: note || null });
    }
    const who = personIds.length === 1 ? '' : ` ${personIds.length} orang`;
    tell({ label: `Catat ${statusLabel(kind).toLowerCase()}${who}` });
    return null;
  },
  'absence.end': (context, { ids }) => {
    endRows(context.db, 'absence', ids, context.at());
    return null;
  },
  'absence.list': ({ db }, { from, to }) => listAbsences(db, from, to),
};
