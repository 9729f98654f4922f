import { describe, expect, test } from 'vitest';
import { ClickGate, DOUBLE_CLICK_MS, PendingChange } from '../../../src/renderer/src/lib/once.ts';

describe('the same change asked for twice', () => {
  test('is made once while its answer is awaited', () => {
    const pending = new PendingChange();
    expect(pending.start({ title: 'Apel', day: '2024-11-06' })).toBe(true);
    expect(pending.start({ title: 'Apel', day: '2024-11-06' })).toBe(false);
  });

  test('is made again once the answer came', () => {
    const pending = new PendingChange();
    pending.start({ id: 'a' });
    pending.end();
    expect(pending.start({ id: 'a' })).toBe(true);
  });

  test('is another wish when something else came between: on, off, on', () => {
    const pending = new PendingChange();
    expect(pending.start({ on: true })).toBe(true);
    expect(pending.start({ on: false })).toBe(true);
    expect(pending.start({ on: true })).toBe(true);
    pending.end();
    expect(pending.start({ on: true })).toBe(false);
  });
});

describe('clicks', () => {
  test('the second half of a double click does nothing', () => {
    const gate = new ClickGate();
    expect(gate.lets({ detail: 1, timeStamp: 1000 })).toBe(true);
    expect(gate.lets({ detail: 2, timeStamp: 1120 })).toBe(false);
    expect(gate.lets({ detail: 3, timeStamp: 1240 })).toBe(false);
  });

  test('going on clicking works, and so do two places and keys', () => {
    const gate = new ClickGate();
    gate.lets({ detail: 1, timeStamp: 0 });
    expect(gate.lets({ detail: 2, timeStamp: DOUBLE_CLICK_MS })).toBe(true);
    expect(gate.lets({ detail: 1, timeStamp: DOUBLE_CLICK_MS + 10 })).toBe(true);
    expect(gate.lets({ detail: 0, timeStamp: DOUBLE_CLICK_MS + 20 })).toBe(true);
  });
});
