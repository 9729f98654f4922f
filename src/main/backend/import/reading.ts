import { planSteps } from '../../../core/import/plan.ts';
import type { ImportDecisions, ImportPlan } from '../../../core/import/plan-types.ts';
import type { IssueCode, ParsedList, SheetOverride } from '../../../core/import/types.ts';
import { lastDataChange } from '../../db/journal.ts';
import { type ReceivedList, receiveList } from '../../jobs/receive-list.ts';
import type { ListSource } from '../../jobs/tasks.ts';
import { type Context, type JobContext, readTurn } from '../context.ts';
import { existingData, prepareExisting } from './existing-data.ts';
import { type FittingLayout, fittingLayout } from './memory.ts';

/** How the file is to be read; grows with what the user sets by hand. */
export interface ReadChoices {
  sheets?: readonly string[];
  accepts?: readonly IssueCode[];
  overrides: Record<string, SheetOverride>;
}

/** A context that reports progress and can be cancelled. */
export type ReadContext = Context & Pick<JobContext, 'signal' | 'progress'>;

/** For calls that are no jobs: nobody follows or cancels them. */
export const unwatched = (context: Context): ReadContext => ({
  ...context,
  signal: new AbortController().signal,
  progress: () => undefined,
});

const COMPARING = 'Membandingkan dengan data';

/**
 * Reads a list, and reads it once more when it has the shape of a remembered one on which the user had chosen
 * something. Columns that are given with a list hold: nothing remembered is asked then.
 */
export async function readAsRemembered(
  context: ReadContext,
  source: ListSource,
  given: Partial<ReadChoices>,
): Promise<{ layout: FittingLayout | null; choices: ReadChoices; received: ReceivedList }> {
  const choices: ReadChoices = { overrides: {}, ...given };
  const received = await readList(context, source, choices);
  const layout = given.overrides ? null : fittingLayout(context.db, received.preview);
  if (layout === null) return { layout, choices, received };
  // Sheets that were asked for by name are read, whatever was done with them before.
  if (given.sheets) for (const override of Object.values(layout.overrides)) delete override.include;
  const changed = Object.values(layout.overrides).some((override) => Object.keys(override).length > 0);
  if (!changed) return { layout, choices, received };
  const remembered = { ...choices, overrides: layout.overrides };
  return { layout, choices: remembered, received: await readList(context, source, remembered) };
}

/** Reads a list in the worker. Throws the codes of `parseList`. */
export async function readList(
  { workers, signal, progress }: ReadContext,
  source: ListSource,
  options: ReadChoices,
): Promise<ReceivedList> {
  const { part, finish } = receiveList();
  return finish(await workers.run('parseList', { source, options }, { signal, progress, part }));
}

/**
 * Compares a list with the data as it is now, in steps between which others have their turn, progress is reported and
 * a cancel is heard.
 */
export async function compareList(
  { db, signal, progress }: ReadContext,
  list: ParsedList,
  { operationId, decisions }: { operationId: string | null; decisions: ImportDecisions },
): Promise<{ plan: ImportPlan; knownChange: number }> {
  const total = list.rows.length;
  const pause = () => readTurn(db, signal);
  progress({ stage: COMPARING, done: 0, total });
  await pause();
  await prepareExisting(db, pause);
  const steps = planSteps(list, existingData(db, operationId), decisions);
  const knownChange = lastDataChange(db);
  for (;;) {
    const step = steps.next();
    if (step.done) return { plan: step.value, knownChange };
    progress({ stage: COMPARING, ...step.value });
    await pause();
  }
}
