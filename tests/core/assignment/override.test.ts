import { expect, test } from 'vitest';
import { findingKey, isReason } from '../../../src/core/assignment/override.ts';

test('a reason has five letters; digits, signs and spaces are none', () => {
  expect(['izin', 'ok!!!!!', '12345 67', '     ', ''].map(isReason)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(['patroli', 'a b c d e', 'Pérmisi'].map(isReason)).toEqual([true, true, true]);
});

test('a finding is named by code, person and duties', () => {
  const clash = { code: 'DOUBLE_BOOK', personId: 'a', slots: ['k1', 'k2'] };
  expect(findingKey(clash)).toBe('DOUBLE_BOOK a k1 k2');
  expect(findingKey({ ...clash, personId: null })).not.toBe(findingKey(clash));
});
