import { clock } from '../../../core/text/format.ts';
import { lastActionAt } from '../../db/action.ts';
import { lastBackup } from '../../db/backup-log.ts';
import { listOperations } from '../../db/operation.ts';
import { countPeople } from '../../db/person.ts';
import { localClock } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { readSettings } from '../master/setting.ts';
import { requireIdentity } from '../master/unit.ts';

export const overviewHandlers: Handlers<'session.overview'> = {
  'session.overview': ({ db, options }) => {
    const identity = requireIdentity(db);
    const now = localClock(options.now(), identity.time_zone);
    const latest = lastBackup(db, null);
    return {
      unitName: identity.name,
      parentName: identity.parent_name,
      timeZone: identity.time_zone,
      isSample: identity.is_sample === 1,
      paper: readSettings(db).paper,
      people: countPeople(db),
      operations: listOperations(db).map(({ id, key, name, sandi, start, end }) => ({
        id,
        key,
        name,
        sandi,
        start,
        end,
      })),
      lastSavedAt: lastActionAt(db),
      lastBackup: latest && { at: latest.madeAt, place: latest.place },
      lastExternalBackupAt: lastBackup(db, 'external')?.madeAt ?? null,
      today: now.slice(0, 10),
      clock: clock(now),
    };
  },
};
