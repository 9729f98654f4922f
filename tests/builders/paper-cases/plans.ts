/** Plans, orders of an operation and cover letters. */
import { notaDinasData, printopsData } from '../letter-paper.ts';
import { NASTY_LETTERHEAD, NASTY_SIGNATURE } from '../nasty-people.ts';
import { annexBands, unit } from '../papers.ts';
import { nastyBands, renopsData, structure, timetable, wideStructure } from '../plan-paper.ts';
import type { PaperCases } from './types.ts';

const NASTY = { unit: { ...unit, letterhead: NASTY_LETTERHEAD }, signature: NASTY_SIGNATURE };
const DRAFT = { state: 'draft', number: null, date: null } as const;
const LONG_OPERATION = 'MANTAP BRATA TURANGGA-2023-2024 PENGAMANAN PEMILIHAN UMUM SERENTAK NASIONAL';
const NO_ANNEX = { structure: null, personnel: null, timetable: null, polling: null };

export const PLAN_CASES: PaperCases<'renops' | 'printops' | 'nota-dinas'> = {
  renops: {
    least: () =>
      renopsData({
        ...DRAFT,
        copy: { number: null, of: null },
        about: [],
        references: [],
        copies: [],
        chapters: [{ title: 'Situasi', text: 'Belum diisi.' }],
        annexes: NO_ANNEX,
      }),
    usual: () => renopsData(),
    most: () =>
      renopsData({
        paper: 'f4',
        annexes: {
          ...renopsData().annexes,
          structure: wideStructure(43, 0),
          personnel: { bands: annexBands(600), subBands: true },
        },
      }),
    nastiest: () =>
      renopsData({
        ...NASTY,
        operation: LONG_OPERATION,
        period: { from: '2023-10-19', to: '2024-10-20' },
        annexes: {
          structure: wideStructure(6, 7),
          personnel: { bands: nastyBands(), subBands: true },
          timetable: {
            ...timetable,
            stages: [{ name: 'Kampanye Pemilu', from: '2023-11-28', to: '2024-02-10' }, ...timetable.stages],
          },
          polling: null,
        },
      }),
    // A chart with one satgas, a time table without stages.
    'one-satgas': () =>
      renopsData({
        annexes: {
          ...NO_ANNEX,
          structure: structure(13),
          timetable: { stages: [], events: timetable.events },
        },
      }),
  },
  printops: {
    least: () =>
      printopsData({
        ...DRAFT,
        copy: null,
        copies: [],
        bases: printopsData().bases.slice(0, 1),
        satgas: [],
        others: [],
      }),
    usual: () => printopsData(),
    most: () =>
      printopsData({
        paper: 'f4',
        duties: ['amankan setiap tahapan', "cegah gangguan di Kel. Oeba'a dan sekitarnya"],
        satgas: Array.from(
          { length: 43 },
          (_, at) =>
            `Satgas Pengamanan Objek Vital Nasional dan Tertentu ${at + 1}: 14 (empat belas) personel, dipimpin Kasubdit Penegakan Hukum`,
        ),
      }),
    nastiest: () =>
      printopsData({
        ...NASTY,
        operation: LONG_OPERATION,
        number: 'R/PRINTOPS/1005.a/VIII/OPS.1.3./2024/Polres Timor Tengah Selatan',
        copies: [
          "Para Kapolsek jajaran Polres Timor Tengah Selatan, termasuk Pospol Mota'ain dan Pos Pengamanan Perbatasan",
        ],
      }),
  },
  'nota-dinas': {
    least: () => notaDinasData({ ...DRAFT, attachments: [], copies: [], body: '', closing: 'Demikian.' }),
    usual: () => notaDinasData(),
    most: () =>
      notaDinasData({
        paper: 'f4',
        classification: 'TERBATAS',
        addressees: ['Yth. Para Kasat', 'Yth. Para Kapolsek jajaran'],
        attachments: Array.from({ length: 30 }, (_, at) => ({
          name: `Daftar Ploting Personel Kel. Manulai II, Kec. Alak – pertemuan terbatas ke-${at + 1}`,
          amount: '2 (dua) lembar',
          note: at % 2 === 0 ? 'untuk Padal, dikembalikan setelah kegiatan' : null,
        })),
      }),
    nastiest: () =>
      notaDinasData({
        ...NASTY,
        number: 'B/ND-1112.a/XI/OPS.1.3./2024/Bagops Polres Timor Tengah Selatan',
        addressees: ["Yth. Kepala Pos Pengamanan Perbatasan Mota'ain dan Para Kapolsek jajaran"],
        subject:
          "Pengiriman naskah pengamanan kampanye “Paket ROMAN” hari ke-43 di Mota'ain, Kecamatan Tasifeto Timur, Kabupaten Belu",
        attachments: [
          {
            name: `Daftar ${'panjang'.repeat(12)} tanpa tempat untuk dipenggal`,
            amount: '1.250 (seribu dua ratus lima puluh) lembar',
            note: "untuk Padal Mota'ain",
          },
        ],
      }),
    draft: () => notaDinasData({ ...DRAFT, attachments: [], copies: [] }),
  },
};
