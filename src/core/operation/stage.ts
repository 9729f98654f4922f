import { type CivilDate, dayOf, diffDays } from '../text/civil-date.ts';

/** A stage of an operation (tahapan), whole days, both ends included. Stages can overlap. */
export interface Stage {
  key: string;
  name: string;
  start: CivilDate;
  end: CivilDate;
  /** Marked as the day of the vote. */
  voting?: boolean;
}

/** The days of an operation, both ends included. */
export interface Period {
  start: CivilDate;
  end: CivilDate;
}

/** Key that templates give the stage that everyone counts down to. */
export const VOTING_STAGE = 'pemungutan-suara';
/** "Pemungutan suara", "Pemungutan dan penghitungan suara", "Hari pemungutan suara". */
const VOTING_NAME = /pemungutan( dan penghitungan)? suara/i;

/**
 * The stage that is the day of the vote, or null: the one that is marked so, else the one with the key of the
 * templates, else the first whose name says so; a name that begins with the words goes before one that holds them
 * ("Persiapan pemungutan suara").
 */
export function votingStage<S extends Stage>(stages: readonly S[]): S | null {
  const named = (stage: S): number => stage.name.trim().search(VOTING_NAME);
  return (
    stages.find((stage) => stage.voting === true) ??
    stages.find((stage) => stage.key === VOTING_STAGE) ??
    stages.find((stage) => named(stage) === 0) ??
    stages.find((stage) => named(stage) > 0) ??
    null
  );
}

/** The day of the vote, or null for an operation without that stage. */
export const votingDay = (stages: readonly Stage[]): CivilDate | null => votingStage(stages)?.start ?? null;

/**
 * The stage that a date belongs to, or null. Of several, the one that began last counts, and of those the one
 * that ends first: the day of the vote is 'pemungutan suara' although counting starts that day too.
 */
export function stageAt<S extends Stage>(stages: readonly S[], date: CivilDate): S | null {
  let best: S | null = null;
  for (const stage of stages) {
    if (date < stage.start || date > stage.end) continue;
    if (best === null || stage.start > best.start || (stage.start === best.start && stage.end < best.end)) {
      best = stage;
    }
  }
  return best;
}

/** "Hari ke" in the stage that holds the date, from 1; null outside every stage. */
export function stageDay(stages: readonly Stage[], date: CivilDate): number | null {
  const stage = stageAt(stages, date);
  return stage === null ? null : dayOf(stage.start, date);
}

/** "Hari ke" of the operation, from 1; null before and after it. */
export function operationDay(operation: Period, date: CivilDate): number | null {
  return date < operation.start || date > operation.end ? null : dayOf(operation.start, date);
}

/** Length of the operation in days, both ends included. */
export function operationDays(operation: Period): number {
  return dayOf(operation.start, operation.end);
}

/** 'H-21' before, 'Hari-H' on the day, 'H+3' after. */
export function dayMark(date: CivilDate, target: CivilDate): string {
  const days = diffDays(date, target);
  if (days === 0) return 'Hari-H';
  return days > 0 ? `H-${days}` : `H+${-days}`;
}

/**
 * The countdown line of the context bar: 'H-21 pemungutan suara', with the day of the vote as target. Null
 * without such a stage and after it.
 */
export function votingCountdown(stages: readonly Stage[], date: CivilDate): string | null {
  const voting = votingStage(stages);
  if (voting === null || date > voting.start) return null;
  return `${dayMark(date, voting.start)} ${voting.name.toLowerCase()}`;
}

/** Countdown to the next stage that has not begun: 'H-5 kampanye'; null if none follows. */
export function nextStageCountdown(stages: readonly Stage[], date: CivilDate): string | null {
  let next: Stage | null = null;
  for (const stage of stages) {
    if (stage.start > date && (next === null || stage.start < next.start)) next = stage;
  }
  return next === null ? null : `${dayMark(date, next.start)} ${next.name.toLowerCase()}`;
}

/**
 * 'Hari ke-43 kampanye · 72/121 operasi'. Outside a stage only the second half, outside the operation only the
 * first, outside both null.
 */
export function counterSentence(
  operation: Period & { stages: readonly Stage[] },
  date: CivilDate,
): string | null {
  const stage = stageAt(operation.stages, date);
  const day = operationDay(operation, date);
  const parts = [
    stage === null ? null : `Hari ke-${dayOf(stage.start, date)} ${stage.name.toLowerCase()}`,
    day === null ? null : `${day}/${operationDays(operation)} operasi`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
