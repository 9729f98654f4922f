import { useMemo, useSyncExternalStore } from 'react';
import type { ScreenId } from '../routes.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Where the user is; changes with the address. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

export interface Destination {
  path?: readonly string[];
  query?: Readonly<Record<string, string | null | undefined>>;
  /** Put it in the place of the present entry of the history (a changed filter is no new place). */
  replace?: boolean;
}

/** Goes to a screen. */
export function navigate(screen: ScreenId, to: Destination = {}): void {
  const hash = formatRoute(screen, to.path, to.query);
  if (hash === window.location.hash) return;
  if (!to.replace) {
    window.location.hash = hash;
    return;
  }
  window.history.replaceState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Address of a screen, for links. */
export const hrefOf = (screen: ScreenId, to: Destination = {}): string =>
  formatRoute(screen, to.path, to.query);

let turn = 0;

/**
 * Goes to a screen and asks it to begin something new: `query.new` is set, and differs each time, so that the screen
 * opens its form again even when it is open already (see `Screen` in app.tsx).
 */
export function openNew(screen: ScreenId): void {
  turn += 1;
  navigate(screen, { query: { new: String(turn) } });
}
