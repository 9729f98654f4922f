import { useEffect } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { shortDate } from '../../../../core/text/format.ts';
import type { Overview } from '../../../../shared/contract/session.ts';
import { asCallError, call } from '../../lib/call.ts';
import { setDay, setOperation, useAppContext } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { localStamp } from '../../lib/stamp.ts';
import { startDay } from '../../lib/start-day.ts';
import { showNotice } from '../../lib/ui-state.ts';
import { useNow } from '../../lib/use-now.ts';

/** The operation that runs today, else the one that ended or will start nearest, as listed. */
function pickOperation(overview: Overview, wanted: string | null): string | null {
  const { operations, today } = overview;
  if (operations.some((o) => o.id === wanted)) return wanted;
  const running = operations.find((o) => o.start <= today && today <= o.end);
  return (running ?? operations.at(-1))?.id ?? null;
}

/** Where to begin in an operation: see `startDay`. */
async function firstDay(
  today: CivilDate,
  period: { id: string; start: CivilDate; end: CivilDate },
): Promise<CivilDate> {
  if (today >= period.start && today <= period.end) return today;
  try {
    const events = await call('event.list', { operationId: period.id, from: period.start, to: period.end });
    return startDay(
      today,
      period,
      events.flatMap((e) => e.day ?? e.start?.slice(0, 10) ?? []),
    );
  } catch (error) {
    showNotice(asCallError(error));
    return today;
  }
}

/** Asks again when the post's day has changed: nothing else would tell the window. */
function useMidnight(overview: Overview | null, refetch: () => void): void {
  const now = useNow();
  const over =
    overview !== null &&
    !localStamp(new Date(now).toISOString(), overview.timeZone).startsWith(shortDate(overview.today));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a minute until the answer carries the new day
  useEffect(() => {
    if (over) refetch();
  }, [over, now]);
}

/**
 * Keeps operation and day sensible: the remembered operation if it still exists, and on the first show of an
 * operation the day to begin with. `ready`: both are known and screens may open.
 */
export function usePlace(): { overview: Overview | null; ready: boolean } {
  const query = useCall('session.overview', {});
  const overview = query.data ?? null;
  useMidnight(overview, () => void query.refetch());
  const operationId = useAppContext((c) => c.operationId);
  const day = useAppContext((c) => c.day);
  const chosen = overview ? pickOperation(overview, operationId) : null;

  useEffect(() => {
    if (overview && chosen !== operationId) setOperation(chosen);
  }, [overview, chosen, operationId]);

  const period = overview?.operations.find((o) => o.id === chosen) ?? null;
  const today = overview?.today ?? null;
  const id = period?.id ?? null;
  const start = period?.start ?? null;
  const end = period?.end ?? null;
  // Only a change of operation (or the first start) moves the day: walking out of the period is allowed.
  useEffect(() => {
    if (today === null) return;
    const { day: shown } = useAppContext.getState();
    if (id === null || start === null || end === null) {
      if (shown === null) setDay(today);
      return;
    }
    if (shown !== null && shown >= start && shown <= end) return;
    let stale = false;
    void firstDay(today, { id, start, end }).then((begin) => {
      // A day chosen meanwhile stays.
      if (!stale && useAppContext.getState().day === shown) setDay(begin);
    });
    return () => {
      stale = true;
    };
  }, [today, id, start, end]);

  return { overview, ready: overview !== null && day !== null && chosen === operationId };
}
