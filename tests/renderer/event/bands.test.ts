import { describe, expect, it } from 'vitest';
import { DAY_BANDS } from '../../../src/core/event/timing.ts';
import {
  bandHours,
  bandOfEvent,
  byDayAndBand,
  dayOfEvent,
} from '../../../src/renderer/src/features/event/bands.ts';
import { isShort, placeLabel, strengthLabel } from '../../../src/renderer/src/lib/event-label.ts';
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
  it('puts events under the day and band they begin in', () => {
    const days = byDayAndBand([
      event({ id: 'b', day: '2024-11-06', approx: 'siang', title: 'B' }),
      event({ id: 'a', start: '2024-11-06T14:00', title: 'Z' }),
      event({ id: 'c', start: '2024-11-06T12:00', title: 'A' }),
      event({ id: 'd', start: '2024-11-06T12:00', title: 'B' }),
      event({ id: 'x' }),
      event({ id: 'n', start: '2024-11-07T23:00', end: '2024-11-08T02:00' }),
    ]);
    expect([...days.keys()]).toEqual(['2024-11-06', '2024-11-07']);
    expect(days.get('2024-11-06')?.siang.map((e) => e.id)).toEqual(['b', 'c', 'd', 'a']);
    expect(days.get('2024-11-07')?.malam.map((e) => e.id)).toEqual(['n']);
    expect(dayOfEvent(event({ day: '2024-11-09', start: '2024-11-06T14:00' }))).toBe('2024-11-06');
  });

  it('shows an event without any time first', () => {
    expect(bandOfEvent({ start: null, end: null, approx: null })).toBe('pagi');
    expect(bandOfEvent({ start: null, end: null, approx: 'sore hingga malam hari' })).toBe('sore');
    expect(DAY_BANDS.map(bandHours)).toEqual(['06–11', '11–15', '15–18', '18–06']);
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
