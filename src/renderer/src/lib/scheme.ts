import { useEffect, useSyncExternalStore } from 'react';
import { useAppContext } from './context.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  dark.addEventListener('change', onChange);
  return () => dark.removeEventListener('change', onChange);
}

/** Light or dark, after the choice in Pengaturan or the computer's own. Also sets the tokens and the density. */
export function useScheme(): 'light' | 'dark' {
  const theme = useAppContext((c) => c.theme);
  const density = useAppContext((c) => c.density);
  const systemDark = useSyncExternalStore(subscribe, () => dark.matches);
  const scheme = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
    document.documentElement.dataset.density = density;
  }, [scheme, density]);
  return scheme;
}
