import { sprinPerubahan } from '../../../../src/core/documents/sprin-perubahan.ts';
import { CHANGES, nastyChanges, sprinPerubahanData } from '../../../builders/amendment-paper.ts';
import { testGoldenTexts } from './golden.ts';

const { annex } = sprinPerubahanData();
const [first] = CHANGES;

testGoldenTexts('Sprin perubahan', [
  ['sprin-perubahan-a4', () => sprinPerubahan(sprinPerubahanData())],
  ['sprin-perubahan-f4', () => sprinPerubahan(sprinPerubahanData({ paper: 'f4' }))],
  [
    'sprin-perubahan-satu-konsep',
    () =>
      sprinPerubahan(
        sprinPerubahanData({
          state: 'draft',
          number: null,
          copies: [],
          annex: { ...annex, changes: first ? [first] : [] },
        }),
      ),
  ],
  [
    'sprin-perubahan-kegiatan',
    () =>
      sprinPerubahan(
        sprinPerubahanData({
          tasks: [
            'kegiatan Tatap muka, Kel. Oebufu semula hari Rabu tanggal 6 November 2024 pukul 16.00 WITA s.d. 18.00 di Kel. Oebufu menjadi hari Rabu tanggal 6 November 2024 pukul 17.00 WITA s.d. 19.00 di Kel. Oebufu',
            'ketentuan lain dalam Surat Perintah tersebut dinyatakan tetap berlaku',
          ],
          annex: { ...annex, changes: [] },
        }),
      ),
  ],
  [
    'sprin-perubahan-banyak',
    () =>
      sprinPerubahan(
        sprinPerubahanData({ annex: { ...annex, changes: nastyChanges(23), before: 617, after: 617 } }),
      ),
  ],
]);
