import { type Bundle, type BundleProblem, parseBundle } from '../../../core/bundle/bundle.ts';
import { bundleProblems } from '../../../core/bundle/consistency.ts';
import { runAction } from '../../db/journal.ts';
import type { Context } from '../context.ts';
import { keepAllNumbers, noteOut } from '../letter/used-numbers.ts';
import { dumpData } from './dump.ts';
import { bundleError } from './error.ts';
import { loadData } from './load.ts';

/**
 * Reads a bundle in one action. Rows are matched by key and people by NRP or NIP: what is there and equal stays
 * untouched, so the same bundle twice changes nothing. A bundle adds and changes, it never ends a row.
 * Throws BUNDLE_INVALID with the paths of all problems; then nothing is written.
 */
export function loadBundle(
  context: Context,
  json: unknown,
): { actionId: string | null; changes: number; warnings: BundleProblem[] } {
  const parsed = parseBundle(json);
  if ('problems' in parsed) throw bundleError(parsed.problems);
  const contradictions = bundleProblems(parsed.bundle);
  if (contradictions.length > 0) throw bundleError(contradictions);
  const info = { kind: 'bundle.load', label: loadLabel(parsed.bundle), actor: context.actor };
  const { actionId, changes, value } = runAction(context.db, context.at(), info, () => {
    const warnings = loadData(context.db, parsed.bundle, context.at);
    keepAllNumbers(context);
    return warnings;
  });
  noteOut(context);
  return { actionId, changes, warnings: value };
}

/** Everything of the post as a bundle; `loadBundle` of it into an empty folder gives the same bundle again. */
export const dumpBundle = (context: Context): Bundle => dumpData(context.db);

function loadLabel(bundle: Bundle): string {
  const parts = [
    [bundle.people.length, 'orang'],
    [bundle.events.length, 'kegiatan'],
    [bundle.assignments.length, 'ploting'],
  ].filter(([n]) => Number(n) > 0);
  return `Muat berkas data${parts.length > 0 ? `: ${parts.map(([n, word]) => `${n} ${word}`).join(', ')}` : ''}`;
}
