import { DEFAULT_RULES, type RuleSettings, ruleSettingsSchema } from '../../../core/assignment/rules.ts';
import type { Db } from '../../db/driver.ts';
import { endRows, insertRow, one, prepared } from '../../db/statements.ts';
import type { Context } from '../context.ts';

/** Key of the row of `setting` that holds the limits. */
const SETTING = 'rules';
/** People at a pertemuan terbatas of a province. */
const PROVINCE_CROWD = 2000;

/** The limits of the conflict rules: the post's own, or what is usual for its level. */
export function readRules(db: Db): RuleSettings {
  const stored = one<{ value: string }>(
    db,
    'SELECT value FROM setting WHERE id = ? AND ended_at IS NULL',
    SETTING,
  );
  const parsed = stored && ruleSettingsSchema.safeParse(JSON.parse(stored.value));
  return parsed?.success ? parsed.data : usualRules(db);
}

/** Writes the limits; must run inside an action. Null goes back to what is usual. */
export function writeRules({ db, at }: Context, rules: RuleSettings | null): void {
  const known = one<{ ended_at: string | null }>(db, 'SELECT ended_at FROM setting WHERE id = ?', SETTING);
  if (rules === null) {
    endRows(db, 'setting', [SETTING], at());
    return;
  }
  const value = JSON.stringify(rules);
  if (known === null) insertRow(db, 'setting', { value }, SETTING);
  else {
    prepared(db, 'UPDATE setting SET value = ?, ended_at = NULL WHERE id = ?').run(value, SETTING);
  }
}

/** What holds for a post of this level until it chooses otherwise. */
export function usualRules(db: Db): RuleSettings {
  const unit = one<{ level: string }>(
    db,
    'SELECT u.level FROM identity i JOIN unit u ON u.id = i.unit_id WHERE i.ended_at IS NULL',
  );
  if (unit?.level !== 'polda' && unit?.level !== 'mabes') return DEFAULT_RULES;
  return {
    ...DEFAULT_RULES,
    crowd: { ...DEFAULT_RULES.crowd, 'kampanye.pertemuan-terbatas': PROVINCE_CROWD },
  };
}
