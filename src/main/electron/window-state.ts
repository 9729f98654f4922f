import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ThemeChoice } from '../../shared/bridge.ts';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How the user left the window. */
export interface WindowState {
  bounds: Bounds | null;
  maximized: boolean;
  theme: ThemeChoice;
  /** What the page keeps for itself under `posko.…`: columns, density, views. Never personal data. */
  kept: Record<string, string>;
}

export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 640;
const FIRST: WindowState = { bounds: null, maximized: false, theme: 'system', kept: {} };
/** In letters; the page's own memory of looks needs a fraction of it. */
const MAX_KEPT = 64_000;

const isTheme = (value: unknown): value is ThemeChoice =>
  value === 'light' || value === 'dark' || value === 'system';

/** Those entries of a page's storage that are kept: its own, texts, and not too much of them. */
export function keptEntries(entries: unknown): Record<string, string> {
  const kept: Record<string, string> = {};
  let size = 0;
  for (const [key, value] of Array.isArray(entries) ? (entries as unknown[][]) : []) {
    if (typeof key !== 'string' || typeof value !== 'string' || !key.startsWith('posko.')) continue;
    size += key.length + value.length;
    if (size <= MAX_KEPT) kept[key] = value;
  }
  return kept;
}

/** Reads the state of last time. A file that is missing or makes no sense counts as the first start. */
export function readWindowState(file: string): WindowState {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowState>;
    const { x, y, width, height } = read.bounds ?? {};
    const whole = [x, y, width, height].every(Number.isInteger);
    return {
      bounds: whole ? (read.bounds as Bounds) : null,
      maximized: read.maximized === true,
      theme: isTheme(read.theme) ? read.theme : FIRST.theme,
      kept: keptEntries(Object.entries(read.kept ?? {})),
    };
  } catch {
    return { ...FIRST };
  }
}

/** Writes the state whole or not at all. A disk that refuses costs the position of a window, nothing else. */
export function writeWindowState(file: string, state: WindowState): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, JSON.stringify(state));
    renameSync(temporary, file);
  } catch {
    // Next start opens at the default place.
  }
}

/** Bounds to open with: last time's when enough of them lies on a screen that is still there, else null. */
export function usableBounds(bounds: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (!bounds) return null;
  const reachable = screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const height =
      Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return width >= 200 && height >= 100 && bounds.y >= screen.y - 8;
  });
  if (!reachable) return null;
  return { ...bounds, width: Math.max(bounds.width, MIN_WIDTH), height: Math.max(bounds.height, MIN_HEIGHT) };
}
