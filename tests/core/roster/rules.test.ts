import { describe, expect, it } from 'vitest';
import { obstaclesFor } from '../../../src/core/roster/check.ts';
import { canLead, clashOf, leaderRole, nightsOf, USUAL_RULES } from '../../../src/core/roster/rules.ts';
import { fromDayNumber } from '../../../src/core/text/civil-date.ts';
import { eventSlot, guardSlots, rosterPerson } from '../../builders/roster.ts';

const [pagi, siang, malam] = guardSlots('jaga', '3x8', '2024-11-06', 1) as [
  ReturnType<typeof eventSlot>,
  ReturnType<typeof eventSlot>,
  ReturnType<typeof eventSlot>,
];
const [besok] = guardSlots('jaga', '3x8', '2024-11-07', 1) as [ReturnType<typeof eventSlot>];

describe('rules of rest', () => {
  it('tells overlap, a second shift of the day, and too little rest apart', () => {
    expect(clashOf(pagi, siang, USUAL_RULES)).toBe('same-day');
    expect(clashOf(malam, besok, USUAL_RULES)).toBe('rest');
    expect(clashOf(siang, besok, USUAL_RULES)).toBeNull();
    expect(clashOf(pagi, eventSlot('giat', '2024-11-06', 13, 2), USUAL_RULES)).toBe('overlap');
    // What ends with the shift within twelve hours is one stretch of work; later the rest is due.
    expect(clashOf(pagi, eventSlot('giat', '2024-11-06', 16, 2), USUAL_RULES)).toBeNull();
    expect(clashOf(pagi, eventSlot('giat', '2024-11-06', 21, 2), USUAL_RULES)).toBe('rest');
    expect(clashOf(pagi, eventSlot('giat', '2024-11-06', 22, 2), USUAL_RULES)).toBeNull();
  });

  it('gives a whole day after a whole day', () => {
    const [whole, next] = guardSlots('jaga', '1x24', '2024-11-06', 2) as [typeof pagi, typeof pagi];
    const [, , after] = guardSlots('jaga', '1x24', '2024-11-06', 3) as [
      typeof pagi,
      typeof pagi,
      typeof pagi,
    ];
    expect(clashOf(whole, next, USUAL_RULES)).toBe('rest');
    expect(clashOf(whole, after, USUAL_RULES)).toBeNull();
  });

  it('asks for the way between two events in different kecamatan only', () => {
    const first = eventSlot('satu', '2024-11-06', 9, 2, { district: '53.71.01' });
    const same = eventSlot('dua', '2024-11-06', 11, 2, { district: '53.71.01' });
    const far = eventSlot('tiga', '2024-11-06', 12, 2, { district: '53.71.02' });
    const later = eventSlot('empat', '2024-11-06', 13, 2, { district: '53.71.02' });
    expect([same, far, later].map((event) => clashOf(first, event, USUAL_RULES))).toEqual([
      null,
      'rest',
      null,
    ]);
  });
});

describe('leaders', () => {
  it('are officers, bintara tinggi, and whoever leads by position', () => {
    expect(
      ['IPDA', 'AKP', 'AIPDA', 'AIPTU', 'BRIPKA', 'BRIPDA', null].map((rank) => canLead(rank, null)),
    ).toEqual([true, true, true, true, false, false, false]);
    expect(canLead('BRIPKA', 'KARU I')).toBe(true);
    expect(canLead('BRIPKA', 'ANGGOTA')).toBe(false);
    expect(['IPDA', 'AIPTU', 'BRIPKA'].map(leaderRole)).toEqual(['padal', 'karu', 'karu']);
  });
});

describe('what keeps a person from a duty', () => {
  it('is said in words', () => {
    const person = rosterPerson(0, { absences: [{ kind: 'CUTI', from: '2024-11-07', to: '2024-11-08' }] });
    const had = [{ ...malam, personId: person.id }];
    expect(obstaclesFor(person, besok, had, USUAL_RULES)).toEqual([
      { code: 'REST', message: 'istirahat kurang dari 8 jam antara JAGA 6 Nov (M) dan JAGA 7 Nov (P).' },
      { code: 'ABSENT', message: 'cuti saat JAGA 7 Nov (P).' },
    ]);
    expect(obstaclesFor(person, pagi, [], USUAL_RULES)).toEqual([]);
  });
});

describe('nights', () => {
  it.each([
    ['2024-11-06T22:00', '2024-11-07T06:00', '2024-11-06'],
    ['2024-11-06T19:00', '2024-11-07T07:00', '2024-11-06'],
    ['2024-11-06T06:00', '2024-11-07T06:00', '2024-11-06'],
    ['2024-11-06T00:00', '2024-11-06T08:00', '2024-11-05'],
    ['2024-11-06T16:00', '2024-11-07T02:00', '2024-11-06'],
    ['2024-11-06T16:00', '2024-11-07T01:59', null],
    ['2024-11-06T14:00', '2024-11-06T22:00', null],
  ])('%s to %s: %s', (start, end, night) => {
    const nights = nightsOf({ start, end }, USUAL_RULES.night);
    expect(nights.map(fromDayNumber)).toEqual(night === null ? [] : [night]);
  });
});
