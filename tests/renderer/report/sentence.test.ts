import { describe, expect, it } from 'vitest';
import { strengthSentence } from '../../../src/renderer/src/features/report/sentence.ts';

const strength = {
  date: '2024-11-06',
  weekday: 'Rabu',
  stageDay: 43,
  operationDay: 72,
  operationDays: 121,
  people: 151,
  spelled: '151 (seratus lima puluh satu)',
  bySatgas: [
    { satgas: 'PREEMTIF', people: 18 },
    { satgas: 'PREVENTIF', people: 78 },
  ],
  byUnit: [],
  byRankGroup: [],
  events: 9,
  villages: 8,
  districts: 4,
};

describe('the sentence of the day', () => {
  it('says day, strength, events and places', () => {
    expect(strengthSentence(strength)).toBe(
      'Rabu, 6 November 2024 (hari ke-43): 151 (seratus lima puluh satu) personel mengamankan 9 kegiatan di 8 (delapan) kelurahan dan 4 (empat) kecamatan. PREEMTIF 18, PREVENTIF 78.',
    );
  });
  it('leaves out what is not known', () => {
    expect(
      strengthSentence({ ...strength, stageDay: null, events: 0, villages: 0, districts: 0, bySatgas: [] }),
    ).toBe('Rabu, 6 November 2024: 151 (seratus lima puluh satu) personel melaksanakan tugas jaga.');
    expect(strengthSentence({ ...strength, villages: 0, districts: 2, bySatgas: [] })).toContain(
      '9 kegiatan di 2 (dua) kecamatan.',
    );
  });
});
