import { useMemo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { isDuty } from '../../lib/duty-code.ts';
import { useCall } from '../../lib/hooks.ts';

/** Distinct people with a duty, by day; days are missing while they are not known. */
export function usePeopleByDay(
  days: readonly CivilDate[],
  operationId: string | null,
): ReadonlyMap<CivilDate, number> {
  const from = days[0];
  const to = days.at(-1);
  const grid = useCall(
    'assignment.grid',
    from === undefined || to === undefined ? null : { operationId, from, to, onlyAssigned: true },
  );
  return useMemo(() => {
    const counts = new Map<CivilDate, number>();
    if (grid.data === undefined) return counts;
    for (const { day } of grid.data.cover) counts.set(day, 0);
    for (const row of grid.data.rows) {
      for (const cell of row.cells) {
        if (cell.codes.some(isDuty)) counts.set(cell.day, (counts.get(cell.day) ?? 0) + 1);
      }
    }
    return counts;
  }, [grid.data]);
}
