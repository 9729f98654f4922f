import { describe, expect, it } from 'vitest';
import { eventMisfit, shiftMisfit } from '../../../src/core/bundle/duty-fit.ts';

describe('a duty on a roster', () => {
  const post = { pattern: '3x8', from: '2024-11-01', to: '2024-11-30' };
  const field = (duty: object, of: object = {}) =>
    shiftMisfit({ ...post, ...of }, { date: '2024-11-06', shift: 'M', start: null, end: null, ...duty })
      ?.field ?? null;

  it('has a letter of its pattern and a day of its post, both ends included', () => {
    for (const shift of ['P', 'S', 'M']) expect(field({ shift })).toBeNull();
    for (const shift of ['p', '24', 'L', '']) expect(field({ shift })).toBe('shift');
    expect(field({ shift: '24' }, { pattern: '1x24' })).toBeNull();
    expect(field({ shift: 'S' }, { pattern: '2x12' })).toBe('shift');
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
