import type { Scope } from '../../shared/contract/document.ts';
import { eventIdByKey } from '../backend/lookup.ts';
import { type Cli, dateOption, textOption } from './command.ts';
import { operationIdOf } from './list.ts';

/** Options that say what a paper is about. */
export const SCOPE_OPTIONS = {
  operation: { type: 'string' },
  event: { type: 'string' },
  date: { type: 'string' },
  district: { type: 'string' },
  paper: { type: 'string' },
} as const;

/** The scope of --event, --date and --operation. Throws NOT_FOUND. */
export function scopeOf(cli: Cli): Scope {
  const key = textOption(cli, 'event');
  const district = textOption(cli, 'district');
  return {
    operationId: operationIdOf(cli),
    eventId: key ? eventIdByKey(cli.context(), key) : null,
    day: dateOption(cli, 'date') ?? null,
    ...(district ? { district } : {}),
  };
}
