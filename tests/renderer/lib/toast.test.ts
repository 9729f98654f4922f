import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropAllToasts, showToast, TOAST_MS, useToasts } from '../../../src/renderer/src/lib/toast.ts';

const texts = () => useToasts.getState().toasts.map((toast) => toast.text);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  dropAllToasts();
  vi.useRealTimers();
});

test('at most two sentences are on screen, the newest last', () => {
  for (const text of ['satu', 'dua', 'tiga']) showToast({ text });
  expect(texts()).toEqual(['dua', 'tiga']);
});

test('the same sentence again stands once', () => {
  for (const text of ['satu', 'dua', 'satu']) showToast({ text });
  expect(texts()).toEqual(['dua', 'satu']);
});

test('a sentence leaves by itself, one with a button somewhat later', () => {
  showToast({ text: 'disalin' });
  showToast({ text: 'dihapus', undo: true });
  vi.advanceTimersByTime(TOAST_MS.plain);
  expect(texts()).toEqual(['dihapus']);
  vi.advanceTimersByTime(TOAST_MS.undo - TOAST_MS.plain);
  expect(texts()).toEqual([]);
});
