import { useMemo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { dayShortDate } from '../../../../core/text/format.ts';
import { isWeekend } from '../../lib/calendar.ts';
import type { StageBand } from './grid-model.ts';
import type { GridDay } from './grid-row.tsx';

/** The days of a month as every row draws them: weekend, chosen day, past, end of a stage. */
export function useGridDays(
  days: readonly CivilDate[],
  day: CivilDate,
  bands: readonly StageBand[],
): readonly GridDay[] {
  return useMemo(() => {
    const edges = new Set<CivilDate>();
    let index = -1;
    for (const band of bands) {
      index += band.span;
      const edge = days[index];
      if (edge !== undefined) edges.add(edge);
    }
    return days.map((date) => ({
      date,
      tone: `${date === day ? ' td' : isWeekend(date) ? ' we' : ''}${edges.has(date) ? ' bd' : ''}${date < day ? ' past' : ''}`,
      label: dayShortDate(date),
    }));
  }, [days, day, bands]);
}
