import { rekapKekuatan } from '../../../../src/core/documents/rekap-kekuatan.ts';
import type { RekapKekuatanData } from '../../../../src/core/documents/rekap-kekuatan-data.ts';
import { rekapKekuatanData } from '../../../builders/recap-paper.ts';
import { testGoldenTexts } from './golden.ts';

/** A person alone, before anybody wrote the roll call. */
const LEAST: Partial<RekapKekuatanData> = {
  people: [{ key: 'a', rank: 'AIPTU', gender: 'L', away: null }],
  parts: [{ label: 'Tanpa satgas', people: ['a'], subs: [] }],
  presence: { written: 0 },
};

/** Forty-three groups with long names, people without L/P, without rank, TNI and PNS among them, over several days. */
function most(): Partial<RekapKekuatanData> {
  const ranks = ['BRIPKA', null, 'SERTU', 'PENDA', 'AKP'];
  const people = Array.from({ length: 430 }, (_, i) => ({
    key: `p${i}`,
    rank: ranks[i % ranks.length] ?? null,
    gender: i % 7 === 0 ? null : ('L' as const),
    away: null,
  }));
  const parts = Array.from({ length: 43 }, (_, i) => {
    const own = people.slice(i * 10, i * 10 + 10).map(({ key }) => key);
    const name = `Satgas ${i + 1} Pengamanan Objek Vital Ma'arif dan Rekapitulasi Tingkat Kecamatan`;
    const half = { label: `Subsatgas D'Arc ${i + 1}`, people: own.slice(0, 5) };
    return {
      label: name,
      people: own,
      subs: i < 2 ? [half, { label: 'Tanpa subsatgas', people: own.slice(5) }] : [],
    };
  });
  const days = { from: '2024-08-27', to: '2024-12-25' };
  return { people, parts, presence: null, days, operationDay: null };
}

testGoldenTexts('rekap kekuatan', [
  ['rekap-kekuatan-151-a4', () => rekapKekuatan(rekapKekuatanData())],
  ['rekap-kekuatan-151-f4', () => rekapKekuatan(rekapKekuatanData({ paper: 'f4' }))],
  ['rekap-kekuatan-1', () => rekapKekuatan(rekapKekuatanData(LEAST))],
  ['rekap-kekuatan-43', () => rekapKekuatan(rekapKekuatanData(most()))],
]);
