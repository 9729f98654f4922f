import { describe, expect, it } from 'vitest';
import { scopeOf, spanOf, spansOf } from '../../../src/renderer/src/features/report/scope.ts';

const everybody = { needs: [] };
const recap = { needs: ['operation' as const, 'day' as const] };
const ofEvent = { needs: ['event' as const] };
const here = { operationId: 'op', day: '2024-11-06', eventId: 'ev' };

describe('what a report covers', () => {
  it('offers day, event and whole operation to a recap, nothing to a list of everybody', () => {
    expect(spansOf(recap)).toEqual(['day', 'event', 'operation']);
    expect(spansOf(everybody)).toEqual([]);
    expect(spansOf(ofEvent)).toEqual(['event']);
    expect(spansOf({ needs: ['month'] })).toEqual(['month']);
    expect(spansOf({ needs: ['operation', 'month'] })).toEqual(['month', 'operation']);
  });

  it('takes the span of the address only if the kind has it', () => {
    expect(spanOf(recap, 'operation')).toBe('operation');
    expect(spanOf(recap, 'tahun')).toBe('day');
    expect(spanOf(recap, undefined)).toBe('day');
    expect(spanOf(everybody, 'event')).toBeNull();
  });

  it('asks with exactly what the span is about', () => {
    expect(scopeOf(null, here)).toEqual({ operationId: null, eventId: null, day: null });
    expect(scopeOf('day', here)).toEqual({ operationId: 'op', eventId: null, day: '2024-11-06' });
    expect(scopeOf('month', here)).toEqual(scopeOf('day', here));
    expect(scopeOf('event', here)).toEqual({ operationId: 'op', eventId: 'ev', day: '2024-11-06' });
    expect(scopeOf('operation', here)).toEqual({ operationId: 'op', eventId: null, day: null });
  });

  it('asks nothing while an event or an operation is missing', () => {
    expect(scopeOf('event', { ...here, eventId: null })).toBeNull();
    expect(scopeOf('operation', { ...here, operationId: null })).toBeNull();
    expect(scopeOf('day', { ...here, operationId: null })).not.toBeNull();
  });
});
