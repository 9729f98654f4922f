import { describe, expect, it } from 'vitest';
import {
  doubleFields,
  missingFields,
  stepAfter,
  stepBefore,
  stepState,
  sureness,
} from '../../../src/renderer/src/features/import/steps.ts';

describe('steps', () => {
  it('opens all but the result once a plan is there', () => {
    expect(stepState('columns', 'file', false)).toBe('closed');
    expect(stepState('file', 'file', false)).toBe('current');
    expect(stepState('file', 'values', true)).toBe('done');
    expect(stepState('review', 'sheets', true)).toBe('open');
    expect(stepState('result', 'review', true)).toBe('closed');
  });

  it('does not go back into a plan that was written', () => {
    expect(stepState('review', 'result', false)).toBe('over');
  });

  it('goes on and back within the ends', () => {
    expect(stepAfter('values')).toBe('review');
    expect(stepAfter('result')).toBe('result');
    expect(stepBefore('sheets')).toBe('file');
    expect(stepBefore('file')).toBe('file');
  });
});

describe('columns', () => {
  it('says what is missing; a combined column stands for two', () => {
    expect(missingFields(['name', 'rank', 'nrp'])).toEqual([]);
    expect(missingFields(['name', 'rankNrp', 'ignore'])).toEqual([]);
    expect(missingFields(['unit'])).toEqual(['name', 'nrp', 'rank']);
  });
  it('says what is there twice', () => {
    expect(doubleFields(['name', 'ignore', 'ignore', 'unit', 'unit', 'unit'])).toEqual(['unit']);
  });
  it('puts confidence into a word', () => {
    expect([1, 0.7, 0.3].map(sureness)).toEqual(['sure', 'likely', 'guess']);
  });
});
