import { useMemo, useState } from 'react';
import { satgasWithin } from '../../../../core/operation/satgas-tree.ts';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { monthDays } from '../../lib/calendar.ts';
import { useCall, useSettled } from '../../lib/hooks.ts';
import type { Post } from './cell-code.ts';
import { filterRows, gridLines } from './grid-model.ts';

export type View = keyof typeof plottingText.views;

export const VIEWS = Object.keys(plottingText.views) as View[];
const NO_POSTS: readonly Post[] = [];
const NO_EVENTS: readonly EventView[] = [];

/** What the person at the screen narrows the grid to. */
export function useFilter() {
  const [search, setSearch] = useState('');
  const [satgasIds, setSatgasIds] = useState<string[]>([]);
  const [onlyAssigned, setOnlyAssigned] = useState(true);
  return {
    search,
    setSearch,
    settled: useSettled(search, 80),
    satgasIds,
    setSatgasIds,
    onlyAssigned,
    setOnlyAssigned,
    clear: () => {
      setSearch('');
      setSatgasIds([]);
    },
  };
}
export type Filter = ReturnType<typeof useFilter>;

/** Everything the screen shows: the month of `day`, or the day alone, narrowed by the filter. */
export function usePlotting(view: View, day: CivilDate, operationId: string | null, filter: Filter) {
  const { settled, satgasIds, onlyAssigned } = filter;
  const month = day.slice(0, 7);
  const days = useMemo(() => monthDays(`${month}-01`), [month]);
  const from = days[0] ?? day;
  const to = days.at(-1) ?? day;
  const operation = useCall('operation.get', operationId === null ? null : { id: operationId }).data ?? null;
  const gridInput = useMemo(() => {
    if (view === 'day') return null;
    const span = { operationId, from, to };
    if (view === 'posts') return { ...span, onlyAssigned: false };
    return { ...span, onlyAssigned, ...(satgasIds.length === 0 ? {} : { satgasIds }) };
  }, [view, operationId, from, to, onlyAssigned, satgasIds]);
  const grid = useCall('assignment.grid', gridInput);
  const events = useCall('event.list', view === 'day' ? null : { operationId, from, to }).data;
  const conflicts = useCall('conflict.list', view === 'day' ? { from: day, to: day } : { from, to });
  const rows = useMemo(() => filterRows(grid.data?.rows ?? [], settled), [grid.data, settled]);
  const lines = useMemo(() => gridLines(rows, plottingText.withoutSatgas), [rows]);
  const satgasNames = useMemo(() => {
    const nodes = operation?.satgas ?? [];
    const within = new Set(satgasIds.flatMap((id) => [...satgasWithin(nodes, id)]));
    return new Set(nodes.filter((node) => within.has(node.id)).map((node) => node.name));
  }, [operation, satgasIds]);
  return {
    days,
    operation,
    gridInput,
    grid,
    posts: grid.data?.posts ?? NO_POSTS,
    events: events ?? NO_EVENTS,
    eventsKnown: events !== undefined,
    conflicts,
    found: (conflicts.data?.errors ?? 0) + (conflicts.data?.warnings ?? 0) + (conflicts.data?.infos ?? 0),
    rows,
    lines,
    satgasNames,
  };
}
export type Plotting = ReturnType<typeof usePlotting>;
