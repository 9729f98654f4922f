import type { PlanSummary, UnknownValueView } from '../../../../shared/contract/import.ts';
import type { ImportResult } from './import-store.ts';

export const STEPS = ['file', 'sheets', 'columns', 'values', 'review', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** `done`: before the present one; `over`: done, and the plan is written, so that there is no way back into it. */
export type StepState = 'done' | 'over' | 'current' | 'open' | 'closed';

/** Whether a step can be gone to. Once a plan is there all may be visited, except the result, which ends it. */
export function stepState(step: Step, current: Step, planned: boolean): StepState {
  if (step === current) return 'current';
  if (current === 'result') return 'over';
  const before = STEPS.indexOf(step) < STEPS.indexOf(current);
  if (before) return 'done';
  return planned && step !== 'result' ? 'open' : 'closed';
}

export const stepAfter = (step: Step): Step =>
  STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)] ?? step;
export const stepBefore = (step: Step): Step => STEPS[Math.max(STEPS.indexOf(step) - 1, 0)] ?? step;

/** Name that the backend gives to a pasted list. */
export const PASTED_NAME = 'Tempelan';

/** The list came from the clipboard: a part of a list, so people it does not name are no news. */
export const isPasted = ({ fileName, format }: Pick<PlanSummary, 'fileName' | 'format'>): boolean =>
  format === 'tsv' && fileName === PASTED_NAME;

/** People that would be written now, but for those who are ended. */
export const toWrite = ({ counts }: Pick<PlanSummary, 'counts'>): number => counts.new + counts.changed;

/** People under satgas headings that stay headings, because no operation takes them. */
export const unplaced = ({ bands, operationId }: Pick<PlanSummary, 'bands' | 'operationId'>): number =>
  operationId === null ? bands.reduce((sum, band) => sum + band.people, 0) : 0;

/** What an import does beside the people it writes, as far as its plan says. */
export function toTell(
  summary: PlanSummary,
): Pick<ImportResult, 'withoutSatgas' | 'satgas' | 'statuses' | 'remembered'> {
  const { bands, counts, findings, unknown } = summary;
  const whole = counts.held + counts.skipped === 0;
  const placed = bands.filter(({ satgas }) => satgas !== null);
  const statuses = findings.find(({ code }) => code === 'STATUS_PROPOSED');
  const values = [...unknown.ranks, ...unknown.units, ...unknown.positions];
  return {
    withoutSatgas: unplaced(summary),
    satgas: {
      any: placed.length > 0,
      rows: whole ? placed.reduce((sum, { people }) => sum + people, 0) : null,
      made: placed.filter(({ satgas }) => satgas === 'new').length,
    },
    statuses: { count: statuses?.count ?? 0, cells: statuses?.firstCells ?? [] },
    remembered: values.filter(({ mapped, remembered }) => mapped !== null && !remembered).length,
  };
}

const RESULT_ROWS = ['new', 'changed', 'unchanged', 'merged', 'ended', 'held', 'skipped', 'missing'] as const;

/** What an import did, in the order it is told; counts of zero are left out, who was ended is not missing as well. */
export function writtenCounts(
  counts: Readonly<Record<string, number>>,
): [name: (typeof RESULT_ROWS)[number], count: number][] {
  const of = (name: string) => counts[name] ?? 0;
  return RESULT_ROWS.map((name): [typeof name, number] => [
    name,
    name === 'missing' ? of('missing') - of('ended') : of(name),
  ]).filter(([, count]) => count > 0);
}

/** The list tells operational positions. */
export const tellsOpsPosition = ({ sheets }: Pick<PlanSummary, 'sheets'>): boolean =>
  sheets.some(
    ({ status, columns }) => status === 'read' && columns.some(({ field }) => field === 'opsPosition'),
  );

/** Fields without which a list is poor, and that no column of a read sheet holds: told per sheet. */
export function missingFields(fields: readonly string[]): ('name' | 'nrp' | 'rank')[] {
  if (fields.includes('person')) return [];
  const joined = fields.includes('rankNrp');
  const missing: ('name' | 'nrp' | 'rank')[] = [];
  if (!fields.includes('name')) missing.push('name');
  if (!fields.includes('nrp') && !joined) missing.push('nrp');
  if (!fields.includes('rank') && !joined) missing.push('rank');
  return missing;
}

/** Fields that more than one column of a sheet is read as. */
export function doubleFields<F extends string>(fields: readonly F[]): F[] {
  return [...new Set(fields.filter((field, at) => field !== 'ignore' && fields.indexOf(field) !== at))];
}

/** How sure a matched column is, in a word: a known heading, a likely one, judged by what lies below it. */
export const sureness = (confidence: number): 'sure' | 'likely' | 'guess' =>
  confidence >= 0.95 ? 'sure' : confidence >= 0.6 ? 'likely' : 'guess';

/** Suggestions that were not followed or answered otherwise yet. */
export const openSuggestions = (entries: readonly UnknownValueView[]): { value: string; to: string }[] =>
  entries.flatMap(({ value, mapped, suggest }) =>
    mapped === null && suggest ? [{ value, to: suggest.value }] : [],
  );

/** The values that suggestions name, each once, in alphabetical order. */
export const suggestedValues = (entries: readonly UnknownValueView[]): string[] =>
  [...new Set(entries.flatMap(({ suggest }) => (suggest ? [suggest.value] : [])))].sort();
