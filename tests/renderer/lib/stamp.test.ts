import { describe, expect, it } from 'vitest';
import {
  agoText,
  freshness,
  hoursSince,
  localStamp,
  shortStamp,
  wallTime,
} from '../../../src/renderer/src/lib/stamp.ts';

const STAMP = '2024-11-05T16:42:11.000Z';

describe('stamps on the wall clock of the post', () => {
  it('moves to the next day where the zone says so', () => {
    expect(localStamp(STAMP, 'WIB')).toBe('5 Nov 2024 23.42');
    expect(localStamp(STAMP, 'WITA')).toBe('6 Nov 2024 00.42');
    expect(localStamp(STAMP, 'WIT')).toBe('6 Nov 2024 01.42');
  });

  it('leaves the date out today', () => {
    expect(shortStamp(STAMP, 'WITA', '2024-11-06')).toBe('00.42');
    expect(shortStamp(STAMP, 'WITA', '2024-11-07')).toBe('6 Nov 00.42');
  });
});

describe('the clock of the lock screen', () => {
  it('is that of the post wherever the computer stands', () => {
    const now = Date.parse(STAMP);
    expect(wallTime(now, 'WITA')).toEqual({ date: '2024-11-06', clock: '00.42' });
    expect(wallTime(now, 'WIB')).toEqual({ date: '2024-11-05', clock: '23.42' });
  });

  it("is the computer's own before the zone is known", () => {
    const own = new Date(STAMP);
    expect(wallTime(own.getTime(), null).clock).toBe(
      `${String(own.getHours()).padStart(2, '0')}.${String(own.getMinutes()).padStart(2, '0')}`,
    );
  });
});

describe('age of a copy', () => {
  it('is fine for a day, worth a look for three, then late', () => {
    expect([0, 24, 24.1, 72, 72.1, null].map(freshness)).toEqual([
      'ok',
      'ok',
      'warning',
      'warning',
      'error',
      'error',
    ]);
  });

  it('is said in hours, then in days', () => {
    expect([0.4, 1, 23.9, 24, 73].map(agoText)).toEqual([
      'baru saja',
      '1 jam lalu',
      '23 jam lalu',
      '1 hari lalu',
      '3 hari lalu',
    ]);
    expect(hoursSince(STAMP, Date.parse(STAMP) + 7_200_000)).toBe(2);
    expect(hoursSince(STAMP, Date.parse(STAMP) - 1)).toBe(0);
  });
});
