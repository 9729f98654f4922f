import { DEFAULT_RULES, type RuleSettings, ruleSettingsSchema } from '../../core/assignment/rules.ts';
import type { Db } from '../db/driver.ts';
import { one } from '../db/statements.ts';

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

function usualRules(db: Db): RuleSettings {
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
