import { expect, it } from 'vitest';
import { amendmentTexts, amendmentWords, eventChanges } from '../../../src/core/order/amendment-text.ts';
import type { OrderFacts } from '../../../src/core/order/facts.ts';
import { defaultTexts } from '../../../src/core/template/keys.ts';

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

const FACTS: OrderFacts = {
  unitName: 'POLRES BELU',
  unitHead: 'KAPOLRES BELU',
  timeZone: 'WITA',
  superior: 'POLDA NTT',
  operation: null,
  election: null,
  from: '2024-11-06',
  to: '2024-11-06',
  campaignDay: null,
  events: [],
  villages: 0,
  villageWord: 'desa',
  districts: 0,
  plans: [],
  sttp: [],
  apel: null,
};

it.each([
  ['Pengamanan kampanye hari ke-43', 'Perubahan pengamanan kampanye hari ke-43'],
  // An abbreviation is no word that begins a sentence.
  ['KRYD gabungan Kota Atambua', 'Perubahan KRYD gabungan Kota Atambua'],
])('names what %s is changed', (subject, expected) => {
  const counts = { replaced: 1, moved: 0, added: 0, removed: 0, before: 9, after: 9 };
  const old = { number: 'Sprin/812/XI/OPS.1.3./2024', date: '2024-11-05', subject };
  const texts = amendmentTexts(amendmentWords(FACTS, old, counts), [], defaultTexts);
  expect(texts.subject).toBe(expected);
  expect(texts.bases.at(-1)).toContain(` tentang ${expected.slice('Perubahan '.length)}`);
});
