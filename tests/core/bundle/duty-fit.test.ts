import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventMisfit, movedWithEvent, shiftMisfit } from '../../../src/core/bundle/duty-fit.ts';
import { shiftsOf } from '../../../src/core/roster/shift-pattern.ts';
import { addMinutes } from '../../../src/core/text/civil-date.ts';

describe('a duty on a roster', () => {
  const post = { pattern: '3x8', shifts: shiftsOf('3x8'), from: '2024-11-01', to: '2024-11-30' };
  const field = (duty: object, of: object = {}) =>
    shiftMisfit({ ...post, ...of }, { date: '2024-11-06', shift: 'M', start: null, end: null, ...duty })
      ?.field ?? null;

  it('has a letter of its pattern and a day of its post, both ends included', () => {
    for (const shift of ['P', 'S', 'M']) expect(field({ shift })).toBeNull();
    for (const shift of ['p', '24', 'L', '']) expect(field({ shift })).toBe('shift');
    expect(field({ shift: '24' }, { shifts: shiftsOf('1x24') })).toBeNull();
    expect(field({ shift: 'S' }, { shifts: shiftsOf('2x12') })).toBe('shift');
    expect(field({ date: '2024-11-01' })).toBeNull();
    expect(field({ date: '2024-11-30' })).toBeNull();
    expect(field({ date: '2024-10-31' })).toBe('date');
    expect(field({ date: '2024-12-01' })).toBe('date');
  });

  it('has hours of its shift, also after midnight', () => {
    expect(field({ start: '2024-11-06T22:00', end: '2024-11-07T02:00' })).toBeNull();
    expect(field({ start: '2024-11-07T02:00' })).toBeNull();
    expect(field({ start: '2024-11-07T06:30' })).toBe('start');
    expect(field({ start: '2024-11-06T10:00', end: '2024-11-06T12:00' })).toBe('end');
    expect(field({ end: '2024-11-08T01:00' })).toBe('end');
  });
});

describe('a duty at an event', () => {
  const event = { start: '2024-11-06T16:00', end: '2024-11-06T21:00', day: '2024-11-06' };
  const field = (start: string | null, end: string | null, of: object = {}) =>
    eventMisfit({ ...event, ...of }, { start, end })?.field ?? null;

  it('may begin before and end after it, without a gap and on its days', () => {
    expect(field(null, null)).toBeNull();
    expect(field('2024-11-06T17:00', '2024-11-06T18:00')).toBeNull();
    expect(field('2024-11-06T14:00', '2024-11-06T16:00')).toBeNull();
    expect(field('2024-11-06T20:00', '2024-11-06T23:00')).toBeNull();
    expect(field('2024-11-06T08:00', '2024-11-06T10:00')).toBe('end');
    expect(field('2024-11-06T22:00', '2024-11-06T23:00')).toBe('start');
    expect(field('2024-11-06T21:00', null)).toBe('start');
    expect(field(null, '2024-11-06T16:00')).toBe('end');
    expect(field('2024-11-05T16:00', null)).toBe('start');
    expect(field(null, '2024-11-07T01:00')).toBe('end');
  });

  it('may go on after midnight where the event has no end or is on two days', () => {
    expect(field(null, '2024-11-07T02:00', { end: null })).toBeNull();
    expect(field(null, '2024-11-08T02:00', { end: null })).toBe('end');
    expect(field(null, '2024-11-07T02:00', { end: '2024-11-07T01:00' })).toBeNull();
  });

  it('is on the day of an event without a clock; an event without a day says nothing', () => {
    expect(field('2024-11-06T08:00', null, { start: null, end: null })).toBeNull();
    expect(field('2024-11-05T08:00', null, { start: null, end: null })).toBe('start');
    expect(field('2024-11-05T08:00', null, { start: null, end: null, day: null })).toBeNull();
  });
});

describe('a duty whose event moves', () => {
  const event = (start: string | null, end: string | null, day = '2024-11-06') => ({ start, end, day });
  const before = event('2024-11-06T16:00', '2024-11-06T18:00');
  const early = { start: '2024-11-06T15:00', end: null };

  it('still begins an hour early when the whole event moves', () => {
    const later = event('2024-11-06T19:00', '2024-11-06T21:00');
    expect(movedWithEvent(before, later, early)).toEqual({ start: '2024-11-06T18:00', end: null });
    const nextWeek = event('2024-11-13T16:00', '2024-11-13T18:00', '2024-11-13');
    expect(movedWithEvent(before, nextWeek, early)).toEqual({ start: '2024-11-13T15:00', end: null });
  });

  it('keeps its clocks when the event only grows, or loses its own', () => {
    const longer = event('2024-11-06T16:00', '2024-11-06T20:00');
    expect(movedWithEvent(before, longer, early)).toEqual(early);
    const clockless = event(null, null, '2024-11-07');
    expect(movedWithEvent(before, clockless, early)).toEqual({ start: '2024-11-07T15:00', end: null });
  });

  it('lasts as long as the event when its own times have no place there', () => {
    const shorter = event('2024-11-06T16:00', '2024-11-06T16:30');
    const second = { start: '2024-11-06T17:00', end: '2024-11-06T18:00' };
    expect(movedWithEvent(before, shorter, second)).toEqual({ start: null, end: null });
  });

  it('fits after every move', () => {
    const time = fc.integer({ min: 0, max: 4 * 24 * 60 }).map((m) => addMinutes('2024-11-05T00:00', m));
    const events = fc.tuple(time, fc.option(fc.integer({ min: 1, max: 1440 }))).map(([start, length]) => ({
      start,
      end: length === null ? null : addMinutes(start, length),
      day: start.slice(0, 10),
    }));
    fc.assert(
      fc.property(events, events, fc.option(time), fc.option(time), (from, to, start, end) => {
        expect(eventMisfit(to, movedWithEvent(from, to, { start, end }))).toBeNull();
      }),
    );
  });
});
