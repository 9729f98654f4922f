import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export type ScreenId =
  | 'home'
  | 'personnel'
  | 'import'
  | 'operation'
  | 'polling'
  | 'guard'
  | 'event'
  | 'plotting'
  | 'document'
  | 'report'
  | 'journal'
  | 'settings';

export interface ScreenEntry {
  component: LazyExoticComponent<ComponentType>;
  /** The entry of the rail that is lit; import belongs to Personel. */
  rail: ScreenId;
}

/** Every screen; each is loaded when it is first opened. Guards and the polling day are tabs of Operasi with a folder of their own. */
export const SCREENS: Readonly<Record<ScreenId, ScreenEntry>> = {
  home: { component: lazy(() => import('./features/home/index.tsx')), rail: 'home' },
  personnel: { component: lazy(() => import('./features/personnel/index.tsx')), rail: 'personnel' },
  import: { component: lazy(() => import('./features/import/index.tsx')), rail: 'personnel' },
  operation: { component: lazy(() => import('./features/operation/index.tsx')), rail: 'operation' },
  polling: { component: lazy(() => import('./features/polling/index.tsx')), rail: 'operation' },
  guard: { component: lazy(() => import('./features/guard/index.tsx')), rail: 'operation' },
  event: { component: lazy(() => import('./features/event/index.tsx')), rail: 'event' },
  plotting: { component: lazy(() => import('./features/plotting/index.tsx')), rail: 'plotting' },
  document: { component: lazy(() => import('./features/document/index.tsx')), rail: 'document' },
  report: { component: lazy(() => import('./features/report/index.tsx')), rail: 'report' },
  journal: { component: lazy(() => import('./features/journal/index.tsx')), rail: 'journal' },
  settings: { component: lazy(() => import('./features/settings/index.tsx')), rail: 'settings' },
};

/** Ctrl 1 … Ctrl 7, from top to bottom. */
export const RAIL_TOP: readonly ScreenId[] = [
  'home',
  'personnel',
  'operation',
  'event',
  'plotting',
  'document',
  'report',
];
export const RAIL_BOTTOM: readonly ScreenId[] = ['journal', 'settings'];

export const isScreen = (name: string): name is ScreenId => Object.hasOwn(SCREENS, name);
