import { codeFacts, isConflictCode, OVERRIDE_ROLES } from '../../../core/assignment/code.ts';
import { findingKey } from '../../../core/assignment/override.ts';
import { properName } from '../../../core/personnel/name.ts';
import { AppError } from '../../../shared/errors.ts';
import { listOverrides } from '../../db/override.ts';
import { endRows } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { previewDraft } from './conflict-preview.ts';
import { findingsAbout, recordOverride } from './override.ts';
import { findingsBetween, preparePlan, viewsOf } from './plan-findings.ts';
import { readRules, usualRules, writeRules } from './rules.ts';

type Names =
  | 'conflict.list'
  | 'conflict.preview'
  | 'conflict.rules'
  | 'conflict.setRules'
  | 'conflict.override'
  | 'conflict.withdraw';

export const conflictHandlers: Handlers<Names> = {
  'conflict.list': async ({ db }, { from, to }) => {
    await preparePlan(db, from, to);
    const conflicts = findingsBetween(db, from, to);
    const open = conflicts.filter((c) => c.override === null);
    const count = (severity: string) => open.filter((c) => c.severity === severity).length;
    return {
      conflicts,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      overridden: conflicts.length - open.length,
    };
  },
  'conflict.preview': ({ db }, input) => previewDraft(db, input),
  'conflict.rules': ({ db }) => ({ rules: readRules(db), usual: usualRules(db) }),
  'conflict.setRules': (context, { rules }) => {
    writeRules(context, rules);
    return null;
  },
  'conflict.override': (context, { code, personId, subjects, reason }, note) => {
    const slots = [...subjects].sort();
    if (!isConflictCode(code)) throw new AppError('NOT_FOUND', `Kode bentrok "${code}" tidak dikenal.`);
    const name = { code, personId, slots };
    const { mayOverride, label } = codeFacts(code);
    if (mayOverride === null) {
      throw new AppError('INPUT_INVALID', `Temuan ini (${label}) tidak dapat diizinkan. Perbaiki datanya.`);
    }
    const standing = findingsAbout(context.db, [name]).find((f) => findingKey(f) === findingKey(name));
    if (!standing) throw new AppError('NOT_FOUND', 'Bentrok itu sudah tidak ada. Muat ulang layar.');
    const id = recordOverride(context, name, reason);
    const [view] = viewsOf(context.db, [standing]);
    const who = view?.name ? `${[view.rank, properName(view.name)].filter(Boolean).join(' ')}: ` : '';
    note({ label: `Izinkan (${OVERRIDE_ROLES[mayOverride]}): ${who}${standing.message}`, reason });
    return { id };
  },
  'conflict.withdraw': (context, { id }) => {
    const known = listOverrides(context.db).find((row) => row.id === id);
    if (!known) throw new AppError('NOT_FOUND', 'Izin itu sudah tidak ada. Muat ulang layar.');
    endRows(context.db, 'override', [id], context.at());
    return null;
  },
};
