import { expect, it } from 'vitest';
import { eventChanges } from '../../../src/core/order/amendment-text.ts';

const event = (key: string, start: string | null, place: string | null = 'Kel. Oebufu') => ({
  key,
  title: `Tatap muka ${key}`,
  start,
  end: start === null ? null : `${start.slice(0, 11)}20:00`,
  place,
});

it('tells what became of each event, and nothing of those that stay', () => {
  const before = [event('a', '2024-11-06T16:00'), event('b', '2024-11-06T17:00'), event('c', null, null)];
  const after = [
    event('a', '2024-11-06T16:00'),
    event('b', '2024-11-07T17:30', 'Kel. Oeba'),
    event('d', '2024-11-06T19:00', null),
  ];
  expect(eventChanges(before, after, 'WITA')).toEqual([
    'kegiatan Tatap muka b semula hari Rabu tanggal 6 November 2024 pukul 17.00 WITA s.d. 20.00 di Kel. Oebufu menjadi hari Kamis tanggal 7 November 2024 pukul 17.30 WITA s.d. 20.00 di Kel. Oeba',
    'kegiatan Tatap muka c ditiadakan',
    'kegiatan Tatap muka d ditambahkan, hari Rabu tanggal 6 November 2024 pukul 19.00 WITA s.d. 20.00',
  ]);
  expect(eventChanges(before, before, 'WITA')).toEqual([]);
});
