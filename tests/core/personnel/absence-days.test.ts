import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRuns, withoutDays } from '../../../src/core/personnel/absence-days.ts';
import { addDays, datesBetween } from '../../../src/core/text/civil-date.ts';

const FIRST = '2024-10-28';
const day = fc.integer({ min: 0, max: 20 }).map((n) => addDays(FIRST, n));
const days = fc.array(day, { maxLength: 12 });

describe('days of an absence', () => {
  it('joins neighbours and keeps what lies apart, also over the end of a month', () => {
    expect(dayRuns(['2024-11-01', '2024-10-31', '2024-11-04', '2024-11-01'])).toEqual([
      { since: '2024-10-31', until: '2024-11-01' },
      { since: '2024-11-04', until: '2024-11-04' },
    ]);
  });

  it('cuts a day out of the middle of a leave, and leaves an open end open', () => {
    expect(withoutDays({ since: '2024-11-04', until: null }, ['2024-11-06'])).toEqual([
      { since: '2024-11-04', until: '2024-11-05' },
      { since: '2024-11-07', until: null },
    ]);
  });

  it('leaves exactly the days that were not taken out', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 15 }), days, (since, length, taken) => {
        const span = { since, until: addDays(since, length) };
        const left = withoutDays(span, taken).flatMap(({ since: from, until }) =>
          datesBetween(from, until ?? ''),
        );
        const kept = datesBetween(span.since, span.until).filter((date) => !taken.includes(date));
        expect(left).toEqual(kept);
      }),
    );
  });
});
