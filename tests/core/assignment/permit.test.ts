import { expect, test } from 'vitest';
import { findConflicts } from '../../../src/core/assignment/conflict.ts';
import { DEFAULT_RULES } from '../../../src/core/assignment/rules.ts';
import type { EventInput } from '../../../src/core/assignment/types.ts';

/** Messages about one campaign of 6 November without people. */
const judge = (given: Partial<EventInput>, rules = DEFAULT_RULES) =>
  findConflicts({
    duties: [],
    people: [],
    absences: [],
    events: [
      {
        key: 'k1',
        title: 'Oebufu',
        kind: 'kampanye.pertemuan-terbatas',
        start: '2024-11-06T16:00',
        end: '2024-11-06T18:00',
        region: null,
        need: null,
        leaderId: null,
        sttpNumber: 'STTP/49',
        flags: [],
        ...given,
      },
    ],
    jurisdiction: [],
    rules,
  }).map(({ code, message }) => [code, message]);

test('the notice comes a week before, the STTP three days', () => {
  expect(judge({ sttpNotified: '2024-10-30', sttpDate: '2024-11-03' })).toEqual([]);
  expect(judge({ sttpNotified: '2024-10-31', sttpDate: '2024-11-05' })).toEqual([
    ['STTP_LATE', 'Pemberitahuan Oebufu masuk 31 Okt, H-6; batas H-7. Tulis alasan menerimanya.'],
  ]);
  expect(judge({ sttpDate: '2024-11-05' })).toEqual([
    ['STTP_LATE', 'STTP Oebufu terbit 5 Nov, H-1; batas H-3. Tulis alasannya.'],
  ]);
  expect(judge({ sttpDate: '2024-11-07' })).toEqual([
    ['STTP_LATE', 'STTP Oebufu terbit 7 Nov, sesudah kegiatan; batas H-3. Tulis alasannya.'],
  ]);
  expect(judge({ sttpDate: '2024-11-07', kind: 'patroli' })).toEqual([]);
  const rules = { ...DEFAULT_RULES, sttp: { noticeDays: 0, issueDays: 0 } };
  expect(judge({ sttpNotified: '2024-11-06', sttpDate: '2024-11-06' }, rules)).toEqual([]);
});

test('the place is the one of the STTP; a fuller writing is the same place', () => {
  expect(judge({ sttpPlace: 'Lapangan Sitarda', venue: 'Balai RW 004' })).toEqual([
    [
      'STTP_PLACE_MISMATCH',
      'Tempat Oebufu menurut STTP "Lapangan Sitarda", di rencana "Balai RW 004". Samakan salah satunya.',
    ],
  ]);
  expect(judge({ sttpPlace: 'BALAI RW. 004', venue: 'Balai RW 004, Kel. Oebufu' })).toEqual([]);
  expect(judge({ sttpPlace: 'Balai RW 00', venue: 'Balai RW 004' })).toHaveLength(1);
  expect(judge({ sttpPlace: 'Lapangan', venue: null })).toEqual([]);
  expect(judge({ sttpPlace: 'Lapangan', venue: 'Balai', sttpNumber: null })).toEqual([
    ['NO_STTP', 'Oebufu belum ada STTP. Catat nomornya atau tandai tanpa STTP.'],
  ]);
});

test('a pertemuan terbatas has a soft limit, also as a further kind', () => {
  expect(judge({ expectedCrowd: 1000 })).toEqual([]);
  const told = [
    [
      'CROWD_CAP',
      'Oebufu: perkiraan 1.001 peserta, batas pertemuan terbatas 1.000. Koordinasikan dengan KPU dan Bawaslu.',
    ],
  ];
  expect(judge({ expectedCrowd: 1001 })).toEqual(told);
  expect(judge({ kind: 'kampanye.tatap-muka', expectedCrowd: 1001 })).toEqual([]);
  const kinds = ['kampanye.pertemuan-terbatas'];
  expect(judge({ kind: 'kampanye.tatap-muka', kinds, expectedCrowd: 1001 })).toEqual(told);
  expect(judge({ expectedCrowd: 1500 }, { ...DEFAULT_RULES, crowd: {} })).toEqual([]);
});
