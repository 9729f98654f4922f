import { useEffect, useMemo, useRef } from 'react';
import type { PersonFilter, PersonRow, PersonSort } from '../../../../shared/contract/personnel.ts';
import { call } from '../../lib/call.ts';
import { useDay, useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import { type WindowContent, WindowSource } from '../../ui/grid/source.ts';
import { steadyOrder } from './order.ts';

const EMPTY: WindowContent<PersonRow> = { count: 0, ids: [], fetch: () => Promise.resolve([]) };

/** Rows of these people, in the order asked for; undefined for those who are gone. */
async function readRows(
  scope: { operationId: string | null; day: string },
  rids: readonly number[],
): Promise<(PersonRow | undefined)[]> {
  const rows = await call('personnel.rows', { ...scope, rids: [...rids] });
  const byRid = new Map(rows.map((row) => [row.rid, row]));
  return rids.map((rid) => byRid.get(rid));
}

/**
 * The people who match, as a source for the grid: their keys at once, their rows where the screen is. A new filter
 * or order starts at the top; changed data keeps cursor, place and order.
 */
export function usePeople(
  controller: GridController<PersonRow>,
  filter: PersonFilter,
  sort: PersonSort,
  descending: boolean,
) {
  const operationId = useOperationId();
  const day = useDay();
  const answer = useCall('personnel.index', { operationId, day, filter, sort, descending });
  const source = useMemo(() => new WindowSource<PersonRow>(EMPTY, (row) => row.rid), []);
  const shown = useRef<{ question: string; rids: readonly number[] }>({ question: '', rids: [] });

  const { data, dataUpdatedAt, isPlaceholderData } = answer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal answer read again means that rows may differ
  useEffect(() => {
    if (!data || isPlaceholderData) return;
    const question = JSON.stringify([operationId, day, filter, sort, descending]);
    const same = shown.current.question === question;
    const rids = same ? steadyOrder(shown.current.rids, data.rids) : data.rids;
    if (!same && shown.current.question !== '') controller.home();
    shown.current = { question, rids };
    const scope = { operationId, day };
    source.replace(
      {
        count: rids.length,
        ids: rids,
        fetch: (first, count) => readRows(scope, rids.slice(first, first + count)),
      },
      false,
    );
  }, [data, dataUpdatedAt, isPlaceholderData]);

  return { source, total: data?.total ?? 0, loading: !data, error: answer.error };
}

/** The chosen people in the order of the list, read where they are not loaded. */
export async function chosenPeople(
  source: WindowSource<PersonRow>,
  rids: Iterable<number | string>,
): Promise<PersonRow[]> {
  const indexes = [...rids].map((rid) => source.indexOf(rid)).filter((index) => index >= 0);
  const rows = await source.load(indexes.sort((a, b) => a - b));
  return rows.filter((row) => row !== undefined);
}
