import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  axisOf,
  clockMinute,
  countAxis,
  eventName,
  minuteClock,
  share,
  ticksOf,
} from '../../../src/renderer/src/features/home/timeline.ts';

describe('the axis of a day', () => {
  test('from 06.00, and a guard that runs all day does not show the night', () => {
    expect(
      axisOf([
        { from: 0, to: 1440 },
        { from: 870, to: 1050 },
      ]),
    ).toEqual({ from: 360, to: 1440 });
  });

  test('earlier when something starts earlier', () => {
    expect(axisOf([{ from: 270, to: 400 }])).toEqual({ from: 240, to: 1440 });
    expect(axisOf([{ from: null, to: null }])).toEqual({ from: 360, to: 1440 });
  });

  test('ticks are the even hours between its ends, evenly spaced', () => {
    expect(ticksOf({ from: 360, to: 1440 }).map(minuteClock)).toEqual([
      '08.00',
      '10.00',
      '12.00',
      '14.00',
      '16.00',
      '18.00',
      '20.00',
      '22.00',
    ]);
  });

  test('a minute outside is put on the edge', () => {
    const axis = { from: 360, to: 1440 };
    expect([share(0, axis), share(900, axis), share(1440, axis)]).toEqual([0, 50, 100]);
  });

  test('clock and minute are each other’s reverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(clockMinute(minuteClock(minute))).toBe(minute);
      }),
    );
    expect(clockMinute('siang')).toBeNull();
  });
});

describe('names of events', () => {
  test('the kind in the title becomes the quiet part', () => {
    expect(eventName('Tatap muka dan dialog, Kel. Oeba', 'tatap muka')).toEqual({
      name: 'Kel. Oeba',
      kind: 'tatap muka dan dialog',
    });
  });

  test('a title of its own stays whole', () => {
    expect(eventName('Apel gelar pasukan', 'apel')).toEqual({ name: 'Apel gelar pasukan', kind: 'apel' });
    expect(eventName('Debat kedua, Hotel Aston', 'rapat umum').name).toBe('Debat kedua, Hotel Aston');
  });
});

test('a count axis covers its highest value with whole steps', () => {
  expect(countAxis(154)).toEqual({ top: 200, step: 50 });
  expect(countAxis(0)).toEqual({ top: 4, step: 1 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), (max) => {
      const { top, step } = countAxis(max);
      expect(top).toBeGreaterThanOrEqual(max);
      expect(Number.isInteger(step)).toBe(true);
      expect(top % step).toBe(0);
      expect(top / step).toBeLessThanOrEqual(4);
    }),
  );
});
