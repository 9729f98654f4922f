import { expect, it } from 'vitest';
import { dayLine, detailsText } from '../../../src/renderer/src/features/report/strength-text.ts';

const strength = {
  date: '2024-11-06',
  weekday: 'Rabu',
  stageDay: 43,
  operationDay: 72,
  operationDays: 121,
  people: 1151,
  spelled: '1.151',
  bySatgas: [
    { satgas: 'PREEMTIF', people: 21 },
    { satgas: 'PREVENTIF', people: 1130 },
  ],
  byUnit: [],
  byRankGroup: [{ rankGroup: 'BINTARA', people: 1151 }],
  events: 9,
  villages: 8,
  districts: 4,
  byBody: [{ body: 'Polri', people: 1151 }],
  joint: 'Polri 1.151',
};

it('names the day with its counters, or alone outside every operation', () => {
  expect(dayLine('2024-11-06', 'Hari ke-43 kampanye · 72/121 operasi')).toBe(
    'Rabu, 6 November 2024 · Hari ke-43 kampanye · 72/121 operasi',
  );
  expect(dayLine('2026-01-02', null)).toBe('Jumat, 2 Januari 2026');
});

it('puts sentence and counts into one text for a message', () => {
  expect(detailsText('Rabu, 6 November 2024', '1.151 personel mengamankan 9 kegiatan.', strength)).toBe(
    [
      'Rabu, 6 November 2024',
      '1.151 personel mengamankan 9 kegiatan.',
      '',
      'Kekuatan per satgas:',
      '- PREEMTIF 21',
      '- PREVENTIF 1.130',
      '',
      'Golongan pangkat:',
      '- BINTARA 1.151',
    ].join('\n'),
  );
});

it('names the other bodies where there are some', () => {
  const byBody = [...strength.byBody, { body: 'TNI', people: 14 }];
  const text = detailsText('Rabu', 'Kalimat.', { ...strength, byBody, joint: 'Polri 1.151, TNI 14' });
  expect(text.split('\n').at(-1)).toBe('Kekuatan gabungan: Polri 1.151, TNI 14.');
});
