import { z } from 'zod';
import { DEFAULT_PATTERNS, LETTER_SERIES } from '../../../core/order/series.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Db } from '../../db/driver.ts';
import { listSettings } from '../../db/setting.ts';
import { insertRow, one, updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';

export type Settings = Output<'setting.get'>;

/** What holds until the post chooses otherwise. The number patterns are those Polres use. */
const DEFAULTS: Settings = {
  paper: 'a4',
  autoLockMinutes: 15,
  numberPatterns: DEFAULT_PATTERNS,
  classification: 'TERBATAS',
  printedBy: 'Bag Ops',
  // A telephone number goes on paper only when somebody has chosen so.
  leaderPhones: false,
};

const VALUES: { [K in keyof Settings]: z.ZodType<Settings[K]> } = {
  paper: z.enum(['a4', 'f4']),
  autoLockMinutes: z.number().int().min(1).max(240),
  numberPatterns: z.record(z.enum(LETTER_SERIES), z.string()),
  classification: z.string(),
  printedBy: z.string(),
  leaderPhones: z.boolean(),
};

/** The post's settings; a value that is missing or cannot be read is the default. */
export function readSettings(db: Db): Settings {
  const stored = new Map(listSettings(db).map((row) => [row.id, row.value]));
  const value = <K extends keyof Settings>(key: K): Settings[K] => {
    const json = stored.get(key);
    const parsed = json === undefined ? null : VALUES[key].safeParse(JSON.parse(json));
    return parsed?.success ? parsed.data : DEFAULTS[key];
  };
  return {
    paper: value('paper'),
    autoLockMinutes: value('autoLockMinutes'),
    numberPatterns: value('numberPatterns'),
    classification: value('classification'),
    printedBy: value('printedBy'),
    leaderPhones: value('leaderPhones'),
  };
}

/** Writes one setting; must run inside an action. An empty text goes back to the default. */
export function writeSetting<K extends keyof Settings>({ db }: Context, key: K, value: Settings[K]): void {
  const json = JSON.stringify(value === '' ? DEFAULTS[key] : value);
  if (one(db, 'SELECT id FROM setting WHERE id = ?', key)) updateRow(db, 'setting', key, { value: json });
  else insertRow(db, 'setting', { value: json }, key);
}

export const settingHandlers: Handlers<'setting.get' | 'setting.update'> = {
  'setting.get': ({ db }) => readSettings(db),
  'setting.update': (context, input) => {
    for (const [key, value] of Object.entries(input) as [keyof Input<'setting.update'>, never][]) {
      if (value !== undefined) writeSetting(context, key, value);
    }
    return null;
  },
};
