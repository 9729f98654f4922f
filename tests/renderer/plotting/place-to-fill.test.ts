import { expect, it } from 'vitest';
import { placeToFill } from '../../../src/renderer/src/features/plotting/place-to-fill.ts';
import type { ConflictView } from '../../../src/shared/contract/conflict.ts';

const clash: ConflictView = {
  code: 'DOUBLE_BOOK',
  severity: 'error',
  personId: 'p',
  nrp: null,
  name: 'ORANG CONTOH',
  rank: null,
  subjects: ['alun', 'oebufu'],
  slots: ['alun', 'oebufu'],
  at: null,
  eventIds: ['1', '2'],
  letterId: null,
  message: '',
  mayOverride: 'kabagops',
  remedy: 'replace',
  override: null,
};

it('is at the event named last, or on the shift where there is no event', () => {
  expect(placeToFill(clash)).toEqual({ personId: 'p', slot: 'oebufu', atEvent: true });
  const guard = { subjects: ['alun', 'kpu'], slots: ['alun', 'kpu/2024-11-06/P'] };
  expect(placeToFill({ ...clash, ...guard })).toMatchObject({ slot: 'alun', atEvent: true });
  const night = { ...clash, remedy: 'move' as const, subjects: ['kpu'], slots: ['kpu/2024-11-06/M'] };
  expect(placeToFill(night)).toEqual({ personId: 'p', slot: 'kpu/2024-11-06/M', atEvent: false });
});

it('is none at polling places, of findings of a place, and where somebody let it stand', () => {
  const polling = ['tps:53.71.01.1001/01'];
  expect(placeToFill({ ...clash, subjects: polling, slots: polling })).toBeNull();
  expect(placeToFill({ ...clash, subjects: ['alun', ...polling], slots: ['alun', ...polling] })?.slot).toBe(
    'alun',
  );
  expect(placeToFill({ ...clash, personId: null })).toBeNull();
  expect(placeToFill({ ...clash, remedy: 'merge' })).toBeNull();
  expect(placeToFill({ ...clash, override: { id: '1', reason: 'izin', by: 'Ops', at: '' } })).toBeNull();
});
