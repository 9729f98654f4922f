import { renops } from '../../../../src/core/documents/renops.ts';
import { nastyBands, renopsData, structure, timetable, wideStructure } from '../../../builders/plan-paper.ts';
import { testGoldenTexts } from './golden.ts';

testGoldenTexts('Rencana Operasi', [
  ['renops-151-a4', () => renops(renopsData())],
  [
    'renops-konsep-tanpa-lampiran',
    () =>
      renops(
        renopsData({
          state: 'draft',
          number: null,
          date: null,
          copy: { number: null, of: null },
          about: [],
          references: [],
          copies: [],
          chapters: [{ title: 'Situasi', text: 'Belum diisi.' }],
          annexes: { structure: null, personnel: null, timetable: null, polling: null },
        }),
      ),
  ],
  [
    'renops-43-satgas-f4',
    () =>
      renops(
        renopsData({
          paper: 'f4',
          annexes: { structure: wideStructure(43, 0), personnel: null, timetable: null, polling: null },
        }),
      ),
  ],
  [
    'renops-sulit',
    () =>
      renops(
        renopsData({
          operation: 'MANTAP BRATA TURANGGA-2023-2024 PENGAMANAN PEMILIHAN UMUM SERENTAK NASIONAL',
          period: { from: '2023-10-19', to: '2024-10-20' },
          annexes: {
            structure: wideStructure(6, 7),
            personnel: { bands: nastyBands(), subBands: true },
            timetable: {
              ...timetable,
              stages: [
                { name: 'Kampanye Pemilu', from: '2023-11-28', to: '2024-02-10' },
                ...timetable.stages,
              ],
            },
            polling: null,
          },
        }),
      ),
  ],
  [
    'renops-1-satgas',
    () =>
      renops(
        renopsData({
          annexes: {
            structure: structure(13),
            personnel: null,
            timetable: { stages: [], events: timetable.events },
            polling: null,
          },
        }),
      ),
  ],
]);
