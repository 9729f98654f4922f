import { useEffect, useState } from 'react';

/** '10.42' on this computer's clock: when something was last saved, a fact of this session, not of the plan. */
export function wallClock(now: Date = new Date()): string {
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
}

/** The clock of the last change of `count` (a number of successes), null before the first. */
export function useSavedClock(count: number): string | null {
  const [clock, setClock] = useState<string | null>(null);
  useEffect(() => {
    if (count > 0) setClock(wallClock());
  }, [count]);
  return clock;
}
