import { expect, test } from 'vitest';
import { findConflicts } from '../../../src/core/assignment/conflict.ts';
import { type DutyInput, shiftSlot } from '../../../src/core/assignment/types.ts';
import { addDays, addMinutes } from '../../../src/core/text/civil-date.ts';

const event = (key: string, start: string, hours: number, rest: Partial<DutyInput> = {}): DutyInput => ({
  assignmentId: `${key} ${start}`,
  personId: 'budi',
  nrp: '90010001',
  role: 'anggota',
  nature: 'pelaksana',
  subject: key,
  slot: key,
  title: key,
  day: start.slice(0, 10),
  start,
  end: addMinutes(start, hours * 60),
  ...rest,
});
const guard = (start: string, hours: number, rest: Partial<DutyInput> = {}): DutyInput =>
  event('Kantor KPU', start, hours, {
    slot: shiftSlot('kpu', start.slice(0, 10), start.slice(11)),
    subject: 'kpu',
    ...rest,
  });
const rests = (...duties: DutyInput[]) =>
  findConflicts({ duties, people: [], absences: [], events: [], jurisdiction: [] })
    .filter((c) => c.code === 'REST')
    .map((c) => c.message);

test('eight hours are free between duties', () => {
  const night = guard('2024-11-05T22:00', 8);
  expect(rests(night, event('Liliba', '2024-11-06T13:00', 3))).toEqual([
    'Jeda hanya 7 jam antara Kantor KPU s.d. 6 Nov 06.00 dan Liliba 6 Nov mulai 13.00; batas 8 jam. Geser atau tulis alasan.',
  ]);
  expect(rests(night, event('Liliba', '2024-11-06T14:00', 3))).toEqual([]);
});

test('an apel and what follows are one stretch of work, and so are two events of one long day', () => {
  expect(rests(event('apel', '2024-11-06T14:30', 1), event('Oebufu', '2024-11-06T16:00', 5))).toEqual([]);
  expect(rests(event('pagi', '2024-11-06T08:00', 2), event('sore', '2024-11-06T18:00', 2))).toEqual([]);
  expect(rests(event('pagi', '2024-11-06T08:00', 6), event('malam', '2024-11-06T18:00', 3))).toHaveLength(1);
});

test('after 24 hours a day is free, whatever comes between', () => {
  const day = guard('2024-11-05T06:00', 24);
  expect(rests(day, event('Liliba', '2024-11-07T06:00', 2))).toEqual([]);
  expect(rests(day, event('Liliba', '2024-11-07T05:00', 2))).toEqual([
    'Jeda hanya 23 jam antara Kantor KPU s.d. 6 Nov 06.00 dan Liliba 7 Nov mulai 05.00; batas 24 jam. Geser atau tulis alasan.',
  ]);
});

test('the way from a post to an event in another kecamatan takes two hours', () => {
  const post = guard('2024-11-06T06:00', 8, { district: '53.71.01' });
  const there = (clock: string, district: string | null) =>
    event('Oebufu', `2024-11-06T${clock}`, 2, { district });
  expect(rests(post, there('15:00', '53.71.04'))).toEqual([
    'Jeda hanya 1 jam antara Kantor KPU s.d. 6 Nov 14.00 dan Oebufu di kecamatan lain 6 Nov mulai 15.00; batas 2 jam. Geser atau tulis alasan.',
  ]);
  expect(rests(post, there('16:00', '53.71.04'))).toEqual([]);
  expect(rests(post, there('15:00', '53.71.01'))).toEqual([]);
  expect(rests(post, there('15:00', null))).toEqual([]);
});

test('two nights may follow each other; a late evening is no night; of a row one is named', () => {
  const nights = [0, 1, 2, 3, 4].map((n) => guard(`${addDays('2024-11-04', n)}T22:00`, 8));
  expect(rests(...nights.slice(0, 2))).toEqual([]);
  expect(rests(...nights)).toEqual([
    'Malam ke-3 berturut-turut di Kantor KPU 6 Nov; batas 2 malam. Geser atau tulis alasan.',
  ]);
  expect(rests(...nights.slice(0, 2), ...nights.slice(3))).toEqual([]);
  const evenings = [0, 1, 2, 3].map((n) => event(`k${n}`, `${addDays('2024-11-04', n)}T19:00`, 5));
  expect(rests(...evenings)).toEqual([]);
});

test('six days of duty in seven; a free day begins the count again', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, n) => event(`k${n}`, `${addDays('2024-11-04', n)}T08:00`, 4));
  expect(rests(...days(6))).toEqual([]);
  expect(rests(...days(9))).toEqual([
    'Dinas 7 hari dalam 7 hari sampai k6 10 Nov; batas 6. Beri libur atau tulis alasan.',
  ]);
  expect(rests(...days(13).filter((_, n) => n !== 6))).toEqual([]);
});

test('who leads is not judged', () => {
  const lead = { nature: 'pengendali' as const };
  expect(rests(guard('2024-11-05T22:00', 8, lead), event('Liliba', '2024-11-06T09:00', 3, lead))).toEqual([]);
});
