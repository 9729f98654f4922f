import { expect, test } from 'vitest';
import {
  EVENT_KINDS,
  eventKindLabel,
  isCampaign,
  isEventKind,
  needsSttp,
} from '../../../src/core/event/kind.ts';

test('every kind has its own Indonesian name', () => {
  const labels = EVENT_KINDS.map(eventKindLabel);
  expect(new Set(labels).size).toBe(EVENT_KINDS.length);
  expect(eventKindLabel('kampanye.rapat-umum')).toBe('Rapat umum terbuka');
  expect(eventKindLabel('lomba')).toBe('lomba');
  expect(isEventKind('toString')).toBe(false);
});

test('which kinds are campaign and need an STTP', () => {
  expect(EVENT_KINDS.filter(isCampaign)).toHaveLength(5);
  expect(EVENT_KINDS.filter(needsSttp)).toEqual([
    'kampanye.tatap-muka',
    'kampanye.pertemuan-terbatas',
    'kampanye.rapat-umum',
    'kampanye.lain',
  ]);
});
