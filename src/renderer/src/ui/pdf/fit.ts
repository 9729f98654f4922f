import type { PageSize } from './load.ts';

/** How large a page is shown: as wide as the pane, whole, or at a fixed scale (1 = 100 %). */
export type Zoom = 'width' | 'page' | number;

/** CSS pixels of a point at 100 %. */
export const POINT = 96 / 72;
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The scale (1 = 100 %) at which a page of this size shows. `pane` in CSS pixels without padding. */
export function scaleFor(zoom: Zoom, page: PageSize, pane: { width: number; height: number }): number {
  if (typeof zoom === 'number') return zoom;
  const width = pane.width / (page.width * POINT);
  const scale = zoom === 'width' ? width : Math.min(width, pane.height / (page.height * POINT));
  return Math.min(3, Math.max(0.1, scale));
}

/** The next fixed step above or below a scale; the scale itself at the ends. */
export function stepZoom(scale: number, direction: 1 | -1): number {
  const steps = direction === 1 ? STEPS : [...STEPS].reverse();
  return steps.find((step) => (direction === 1 ? step > scale + 0.005 : step < scale - 0.005)) ?? scale;
}

/** "75 %" */
export function percent(scale: number): string {
  return `${Math.round(scale * 100)} %`;
}

/** The page whose top is the last at or above the middle of the pane (0-based). `tops` ascend. */
export function pageAt(tops: readonly number[], middle: number): number {
  let at = 0;
  for (let i = 0; i < tops.length; i += 1) if ((tops[i] ?? 0) <= middle) at = i;
  return at;
}
