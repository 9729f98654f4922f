import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  keptEntries,
  readWindowState,
  usableBounds,
  type WindowState,
  writeWindowState,
} from '../../../src/main/electron/window-state.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posko-window-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STATE: WindowState = {
  bounds: { x: 10, y: 20, width: 1200, height: 700 },
  maximized: true,
  theme: 'dark',
  kept: { 'posko.context': '{"density":"lega"}' },
};

test('what was written is read, and nothing else is left', () => {
  const file = join(folder, 'new/window.json');
  writeWindowState(file, STATE);
  expect(readWindowState(file)).toEqual(STATE);
  expect(readdirSync(join(folder, 'new'))).toEqual(['window.json']);
});

test.each(['', '{', 'null', '[]', '{"bounds":{"x":"1"},"maximized":1,"theme":"pink"}'])(
  'a file that makes no sense counts as the first start: %s',
  (content) => {
    const file = join(folder, 'window.json');
    writeFileSync(file, content);
    expect(readWindowState(file)).toEqual({ bounds: null, maximized: false, theme: 'system', kept: {} });
  },
);

test('a folder that cannot be written is no reason to stop', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => writeWindowState(join(folder, 'file/window.json'), STATE)).not.toThrow();
});

test('a window opens only where a screen is', () => {
  const screens = [{ x: 0, y: 0, width: 1366, height: 768 }];
  expect(usableBounds(null, screens)).toBeNull();
  expect(usableBounds({ x: 10, y: 10, width: 1200, height: 700 }, screens)).toEqual({
    x: 10,
    y: 10,
    width: 1200,
    height: 700,
  });
  // The second screen was taken away; the title bar would be above the edge; too small to use.
  expect(usableBounds({ x: 1400, y: 0, width: 1200, height: 700 }, screens)).toBeNull();
  expect(usableBounds({ x: 0, y: -300, width: 1200, height: 700 }, screens)).toBeNull();
  expect(usableBounds({ x: 0, y: 0, width: 300, height: 200 }, screens)).toMatchObject({
    width: 1024,
    height: 640,
  });
});

test('of what the page stores, only its own short texts are kept', () => {
  expect(keptEntries([['posko.a', '1'], ['other', '2'], ['posko.b', 3], [], 'posko.c'])).toEqual({
    'posko.a': '1',
  });
  expect(keptEntries([['posko.a', 'x'.repeat(70_000)]])).toEqual({});
  expect(keptEntries('posko')).toEqual({});
  expect(keptEntries(null)).toEqual({});
});
