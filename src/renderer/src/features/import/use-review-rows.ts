import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlanRowView } from '../../../../shared/contract/import.ts';
import { asCallError, type CallError, call } from '../../lib/call.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import { type WindowContent, WindowSource } from '../../ui/grid/source.ts';
import type { Show } from './import-store.ts';

const EMPTY: WindowContent<PlanRowView> = { count: 0, ids: null, fetch: () => Promise.resolve([]) };
const PAGE = 200;

export interface ReviewQuestion {
  planId: string;
  sheet: string | null;
  show: Show;
  code: string | null;
}

/**
 * Rows of the plan as a source for the grid, page by page. After a correction (another revision) the rows on the
 * screen stay until the new ones are here.
 */
export function useReviewRows(
  controller: GridController<PlanRowView>,
  question: ReviewQuestion,
  revision: number,
) {
  const source = useMemo(() => new WindowSource<PlanRowView>(EMPTY, (row) => row.key), []);
  const [state, setState] = useState<{ asked: string; loading: boolean; error: CallError | null }>({
    asked: '',
    loading: true,
    error: null,
  });
  const shown = useRef('');
  const arrival = useMemo(firstTime, []);
  const asked = JSON.stringify(question);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is compared by its text
  useEffect(() => {
    let current = true;
    const read = (offset: number, limit: number) => call('import.rows', { ...question, offset, limit });
    read(0, PAGE).then(
      (first) => {
        if (!current) return;
        const fetch = async (offset: number, limit: number) =>
          offset === 0 && limit <= first.rows.length
            ? first.rows.slice(0, limit)
            : (await read(offset, limit)).rows;
        const same = shown.current === asked;
        if (!same) controller.home();
        source.replace({ count: first.total, ids: null, fetch }, same);
        shown.current = asked;
        arrival.happened();
        setState({ asked, loading: false, error: null });
      },
      (error: unknown) => {
        if (current) setState({ asked, loading: false, error: asCallError(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [controller, source, arrival, asked, revision]);

  /** Resolves once there are rows to look for a place in. */
  const ready = arrival.promise;
  return { source, ready, loading: state.loading || state.asked !== asked, error: state.error };
}

function firstTime(): { promise: Promise<void>; happened: () => void } {
  let happened = () => {};
  const promise = new Promise<void>((resolve) => {
    happened = resolve;
  });
  return { promise, happened };
}

/** Place of a sheet's row in the listing, by halving: rows come in the order of the sheet. Nearest below if it is not there. */
export async function placeOfRow(source: WindowSource<PlanRowView>, row: number): Promise<number> {
  let low = 0;
  let high = source.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [found] = await source.load([middle]);
    if (!found || found.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
