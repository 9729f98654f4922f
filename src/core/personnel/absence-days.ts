import { addDays, type CivilDate } from '../text/civil-date.ts';

/** Whole days, both ends included; `until` null = open end. */
export interface AbsenceSpan {
  since: CivilDate;
  until: CivilDate | null;
}

/** Days as runs without a gap, in order. */
export function dayRuns(days: Iterable<CivilDate>): { since: CivilDate; until: CivilDate }[] {
  const runs: { since: CivilDate; until: CivilDate }[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = runs.at(-1);
    if (last && addDays(last.until, 1) === day) last.until = day;
    else runs.push({ since: day, until: day });
  }
  return runs;
}

/** What is left of an absence when some of its days are taken out: nothing, or one span or more, in order. */
export function withoutDays(span: AbsenceSpan, days: Iterable<CivilDate>): AbsenceSpan[] {
  const left: AbsenceSpan[] = [];
  let since = span.since;
  for (const run of dayRuns(days)) {
    if (run.until < since || (span.until !== null && run.since > span.until)) continue;
    if (since < run.since) left.push({ since, until: addDays(run.since, -1) });
    since = addDays(run.until, 1);
  }
  if (span.until === null || since <= span.until) left.push({ since, until: span.until });
  return left;
}
