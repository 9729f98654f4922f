import { useMemo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
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
  return useMemo(() => new Map(grid.data?.cover.map(({ day, people }) => [day, people]) ?? []), [grid.data]);
}
