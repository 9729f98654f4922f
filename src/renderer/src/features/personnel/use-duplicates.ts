import { useCallback, useEffect, useRef, useState } from 'react';
import type { DuplicateGroupView } from '../../../../shared/contract/personnel.ts';
import { onPosko } from '../../lib/events.ts';
import { useJob } from '../../lib/hooks.ts';
import { groupKey } from './merge-choice.ts';

interface Found {
  total: number;
  groups: readonly DuplicateGroupView[];
}

/**
 * Looks through the list when the tab opens and after every change of people; what was found stays in view meanwhile.
 * A change during a search makes it search once more.
 */
export function useDuplicates() {
  const { run, running, progress, error, cancel } = useJob('personnel.duplicates');
  const [found, setFound] = useState<Found | null>(null);
  const [ended, setEnded] = useState(false);
  const searching = useRef(false);
  const stale = useRef(false);

  const again = useCallback(async () => {
    stale.current = true;
    if (searching.current) return;
    searching.current = true;
    setEnded(false);
    while (stale.current) {
      stale.current = false;
      const value = await run({});
      if (value && !stale.current) setFound(value);
    }
    searching.current = false;
    setEnded(true);
  }, [run]);

  useEffect(() => {
    void again();
    const forget = onPosko((event) => {
      if (event.type === 'changed' && event.areas.includes('personnel')) void again();
    });
    return () => {
      forget();
      cancel();
    };
  }, [again, cancel]);

  /** Takes a group that was decided out of view before the next search says so. */
  const drop = useCallback((key: string) => {
    setFound((now) => {
      if (!now) return now;
      const groups = now.groups.filter(({ people }) => groupKey(people) !== key);
      return { total: now.total - (now.groups.length - groups.length), groups };
    });
  }, []);

  return {
    groups: found?.groups ?? null,
    total: found?.total ?? 0,
    drop,
    search: {
      running,
      progress,
      error,
      cancel,
      again,
      /** Ended without an answer: somebody stopped it. */
      stopped: ended && found === null && error === null,
    },
  };
}
