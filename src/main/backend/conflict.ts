import type { Handlers } from './handlers.ts';
import { findingsBetween } from './plan.ts';

export const conflictHandlers: Handlers<'conflict.list'> = {
  'conflict.list': ({ db }, { from, to }) => {
    const conflicts = findingsBetween(db, from, to);
    const count = (severity: string) => conflicts.filter((c) => c.severity === severity).length;
    return { conflicts, errors: count('error'), warnings: count('warning'), infos: count('info') };
  },
};
