import { describe, expect, it } from 'vitest';
import {
  bandOfClock,
  bandOfEvent,
  bandOfWords,
  byDayAndBand,
  dayOfEvent,
  isShort,
  placeLabel,
  strengthLabel,
} from '../../../src/renderer/src/features/event/bands.ts';
import type { EventView } from '../../../src/shared/contract/event.ts';

const event = (fields: Partial<EventView>): EventView => ({
  id: 'e',
  key: 'e',
  operationId: null,
  stageId: null,
  kind: 'lain',
  kindLabel: 'Lain',
  title: 'Acara',
  day: null,
  start: null,
  end: null,
  approx: null,
  region: null,
  venue: null,
  candidateId: null,
  sttp: null,
  expectedCrowd: null,
  need: null,
  leaderId: null,
  partners: [],
  flags: [],
  result: null,
  note: null,
  operation: null,
  village: null,
  district: null,
  candidateNumber: null,
  leader: null,
  assigned: 0,
  time: '',
  worst: null,
  ...fields,
});

describe('bands of the day', () => {
  it('sorts clocks, edges belong to the later band', () => {
    expect(
      ['05:59', '06:00', '10:59', '11:00', '14:59', '15:00', '17:59', '18:00', '23:30', '00:00'].map(
        bandOfClock,
      ),
    ).toEqual([
      'night',
      'morning',
      'morning',
      'noon',
      'noon',
      'afternoon',
      'afternoon',
      'night',
      'night',
      'night',
    ]);
  });

  it('reads the first word of an approximate time', () => {
    expect(bandOfWords('siang')).toBe('noon');
    expect(bandOfWords('Sore hingga malam hari')).toBe('afternoon');
    expect(bandOfWords('malam')).toBe('night');
    expect(bandOfWords('setelah misa')).toBe('morning');
    expect(bandOfEvent({ start: '2024-11-06T16:30', approx: 'siang' })).toBe('afternoon');
  });

  it('puts events under the day and band they begin in, those with a clock first', () => {
    const days = byDayAndBand([
      event({ id: 'b', day: '2024-11-06', approx: 'siang', title: 'B' }),
      event({ id: 'a', start: '2024-11-06T14:00', title: 'Z' }),
      event({ id: 'c', start: '2024-11-06T12:00', title: 'A' }),
      event({ id: 'x' }),
      event({ id: 'n', start: '2024-11-07T23:00', end: '2024-11-08T02:00' }),
    ]);
    expect([...days.keys()]).toEqual(['2024-11-06', '2024-11-07']);
    expect(days.get('2024-11-06')?.noon.map((e) => e.id)).toEqual(['c', 'a', 'b']);
    expect(days.get('2024-11-07')?.night.map((e) => e.id)).toEqual(['n']);
    expect(dayOfEvent(event({ day: '2024-11-09', start: '2024-11-06T14:00' }))).toBe('2024-11-06');
  });

  it('labels a card', () => {
    expect(placeLabel(event({ village: 'Kel. Oebufu', venue: 'Lapangan' }))).toBe('Oebufu');
    expect(placeLabel(event({ village: 'Desa Tuapukan' }))).toBe('Tuapukan');
    expect(placeLabel(event({ venue: 'Alun-alun Kota Kupang' }))).toBe('Alun-alun Kota Kupang');
    expect(placeLabel(event({}))).toBe('Acara');
    expect([strengthLabel(42, 44), strengthLabel(6, null)]).toEqual(['42/44', '6']);
    expect([
      isShort({ assigned: 42, need: 44 }),
      isShort({ assigned: 44, need: 44 }),
      isShort({ assigned: 0, need: null }),
    ]).toEqual([true, false, false]);
  });
});
