import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CivilDate } from '../../../core/text/civil-date.ts';
import type { ThemeChoice } from '../../../shared/bridge.ts';

export type Density = 'padat' | 'lega';

interface Context {
  /** The operation that every screen follows; null = none yet. */
  operationId: string | null;
  /** The day that every screen follows; null until the post's own today is known. */
  day: CivilDate | null;
  theme: ThemeChoice;
  density: Density;
}

/**
 * Where the user is: operation, day, look. Kept in this computer's local storage; holds no personal data.
 * The theme itself is kept by the main process and only mirrored here.
 */
export const useAppContext = create<Context>()(
  persist(
    (): Context => ({ operationId: null, day: null, theme: window.posko.theme.initial, density: 'padat' }),
    {
      name: 'posko.context',
      version: 1,
      partialize: ({ operationId, density }) => ({ operationId, density }),
    },
  ),
);

export const setOperation = (operationId: string | null) => useAppContext.setState({ operationId });
export const setDay = (day: CivilDate) => useAppContext.setState({ day });
export const setDensity = (density: Density) => useAppContext.setState({ density });
export function setTheme(theme: ThemeChoice): void {
  useAppContext.setState({ theme });
  void window.posko.theme.set(theme);
}

/** The day that screens show. Screens are mounted only after it is known. */
export function useDay(): CivilDate {
  const day = useAppContext((c) => c.day);
  if (day === null) throw new Error('The day is not known yet');
  return day;
}

/** The operation that screens follow, null when there is none. */
export const useOperationId = (): string | null => useAppContext((c) => c.operationId);
