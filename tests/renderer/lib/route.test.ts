import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRoute, parseRoute } from '../../../src/renderer/src/lib/route.ts';

describe('addresses of screens', () => {
  test('an empty address is home', () => {
    for (const hash of ['', '#', '#/'])
      expect(parseRoute(hash)).toEqual({ screen: 'home', path: [], query: {} });
  });

  test('path and query', () => {
    expect(parseRoute('#/event/abc?tab=apel&q=a%26b')).toEqual({
      screen: 'event',
      path: ['abc'],
      query: { tab: 'apel', q: 'a&b' },
    });
  });

  test('null and undefined are left out', () => {
    expect(formatRoute('event', ['new'], { tab: null, view: undefined, day: '2024-11-06' })).toBe(
      '#/event/new?day=2024-11-06',
    );
  });

  test('a broken escape stays text instead of throwing', () => {
    expect(parseRoute('#/report?q=100%')).toEqual({ screen: 'report', path: [], query: { q: '100%' } });
  });

  test('parse undoes format, whatever is in the parts', () => {
    const part = fc.string({ minLength: 1 });
    const query = fc.dictionary(
      part.filter((key) => key !== '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(part, fc.array(part), query, (screen, path, values) => {
        const back = parseRoute(formatRoute(screen, path, values));
        expect(back.screen).toBe(screen);
        expect(back.path).toEqual(path);
        expect(back.query).toEqual({ ...values });
      }),
    );
  });
});
