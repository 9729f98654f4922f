import { notaDinas } from '../../../../src/core/documents/nota-dinas.ts';
import { printops } from '../../../../src/core/documents/printops.ts';
import { notaDinasData, printopsData } from '../../../builders/letter-paper.ts';
import { testGoldenTexts } from './golden.ts';

testGoldenTexts('Perintah Operasi', [
  ['printops-a4', () => printops(printopsData())],
  [
    'printops-konsep-singkat',
    () =>
      printops(
        printopsData({
          state: 'draft',
          number: null,
          date: null,
          copy: null,
          copies: [],
          satgas: [],
          others: [],
        }),
      ),
  ],
  [
    'printops-43-satgas-f4',
    () =>
      printops(
        printopsData({
          paper: 'f4',
          duties: ['amankan setiap tahapan', "cegah gangguan di Kel. Oeba'a dan sekitarnya"],
          satgas: Array.from(
            { length: 43 },
            (_, at) =>
              `Satgas Pengamanan Objek Vital Nasional dan Tertentu ${at + 1}: 14 (empat belas) personel, dipimpin Kasubdit Penegakan Hukum`,
          ),
        }),
      ),
  ],
]);

testGoldenTexts('Nota Dinas', [
  ['nota-dinas-a4', () => notaDinas(notaDinasData())],
  [
    'nota-dinas-konsep',
    () => notaDinas(notaDinasData({ state: 'draft', number: null, date: null, attachments: [], copies: [] })),
  ],
  [
    'nota-dinas-terbatas-f4',
    () =>
      notaDinas(
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
      ),
  ],
]);
