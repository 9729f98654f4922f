import { useEffect, useMemo, useRef } from 'react';
import type { PollingRow } from '../../../../shared/contract/polling.ts';
import { call, type WindowInput } from '../../lib/call.ts';
import { useCall } from '../../lib/hooks.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import { type WindowContent, WindowSource } from '../../ui/grid/source.ts';

export type PlaceFilter = WindowInput<'polling.list'>['filter'];

const EMPTY: WindowContent<PollingRow> = { count: 0, ids: null, fetch: () => Promise.resolve([]) };

/**
 * The places that match, as a source for the grid: how many at once, rows where the screen is. A new filter starts at
 * the top; changed data keep the place.
 */
export function usePlaces(controller: GridController<PollingRow>, operationId: string, filter: PlaceFilter) {
  const answer = useCall('polling.list', { operationId, filter, offset: 0, limit: 0 });
  const source = useMemo(() => new WindowSource<PollingRow>(EMPTY, (row) => row.id), []);
  const shown = useRef('');
  const { data, dataUpdatedAt, isPlaceholderData } = answer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal answer read again means that rows may differ
  useEffect(() => {
    if (!data || isPlaceholderData) return;
    const question = JSON.stringify([operationId, filter]);
    const same = shown.current === question;
    if (!same && shown.current !== '') controller.home();
    shown.current = question;
    const fetch = async (offset: number, limit: number) =>
      (await call('polling.list', { operationId, filter, offset, limit })).rows;
    source.replace({ count: data.total, ids: null, fetch }, same);
  }, [data, dataUpdatedAt, isPlaceholderData]);
  return { source, total: data?.total ?? 0, loading: !data, error: answer.error };
}
