import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBundle } from '../../../core/bundle/bundle.ts';
import { runAction } from '../../db/journal.ts';
import { updateRow } from '../../db/statements.ts';
import type { Context } from '../context.ts';
import { bundleError } from './error.ts';
import { loadData } from './load.ts';

/** The shipped bundle of invented people that first run and the demo load. */
export const sampleFile = (resourcesDir: string): string =>
  join(resourcesDir, 'samples', '000-polresta-kupang-kota.json');

/** Loads the sample in one action and marks the post as one with invented data: window and papers say so. */
export function loadSample(context: Context): void {
  const json = JSON.parse(readFileSync(sampleFile(context.options.resourcesDir), 'utf8')) as unknown;
  const parsed = parseBundle(json);
  if ('problems' in parsed) throw bundleError(parsed.problems);
  const info = { kind: 'sample.load', label: 'Muat data contoh', actor: context.actor };
  runAction(context.db, context.at(), info, () => {
    loadData(context.db, parsed.bundle, context.at);
    updateRow(context.db, 'identity', 'identity', { is_sample: 1 });
  });
}
