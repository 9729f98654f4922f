import { expect, test } from 'vitest';
import {
  EMPTY_PERMIT,
  EMPTY_VISIT,
  isEmptyDetail,
  parseVehicle,
  partnerHeads,
} from '../../../src/core/event/detail.ts';

test('vehicles are read with their number before or behind, or without one', () => {
  expect(['roda dua 150', '40 roda empat', 'truk', 'bus 3 sumbu'].map(parseVehicle)).toEqual([
    { kind: 'roda dua', count: 150 },
    { kind: 'roda empat', count: 40 },
    { kind: 'truk', count: null },
    { kind: 'bus 3 sumbu', count: null },
  ]);
});

test('a partner has at least as many heads as names', () => {
  expect(partnerHeads({ count: 5, names: ['A'] })).toBe(5);
  expect(partnerHeads({ count: 1, names: ['A', 'B'] })).toBe(2);
  expect(partnerHeads({ count: null, names: [] })).toBe(0);
});

test('a permit or a visit that says nothing is none', () => {
  expect(isEmptyDetail(EMPTY_PERMIT)).toBe(true);
  expect(isEmptyDetail({ ...EMPTY_PERMIT, props: ['Baliho'] })).toBe(false);
  expect(isEmptyDetail({ ...EMPTY_VISIT, host: 'TOKOH CONTOH' })).toBe(false);
});
