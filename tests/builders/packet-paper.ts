/** All papers of the invented day in one packet. */
import { daftarHadir } from '../../src/core/documents/daftar-hadir.ts';
import type { PaketData } from '../../src/core/documents/paket-data.ts';
import { ploting } from '../../src/core/documents/ploting.ts';
import { slip } from '../../src/core/documents/slip.ts';
import { sprin } from '../../src/core/documents/sprin.ts';
import { slipData } from './letter-paper.ts';
import { daftarHadirData, plotingData, sprinData, stamp, unit } from './papers.ts';

/** A draft order, the plotting lists, the roll call and the slips of a few. */
export function paketData(changes: Partial<PaketData> = {}): PaketData {
  return {
    paper: 'a4',
    unit,
    stamp,
    operationLine: 'OPERASI MANTAP PRAJA TURANGGA-2024 POLRESTA KUPANG KOTA',
    heads: [
      { label: 'Hari, tanggal', value: 'Rabu, 6 November 2024' },
      { label: 'Kegiatan', value: null },
    ],
    parts: [
      {
        title: 'Surat Perintah',
        about: 'konsep, belum bernomor',
        document: sprin(sprinData(45, { state: 'draft', number: null })),
      },
      { title: 'Daftar Ploting Personel', about: '9 kegiatan', document: ploting(plotingData()) },
      { title: 'Daftar Hadir Apel', about: '36 personel', document: daftarHadir(daftarHadirData()) },
      { title: 'Slip Tugas', about: '6 personel', document: slip(slipData(6)) },
    ],
    missing: [{ title: 'Daftar Jaga Harian', reason: 'Belum ada penjagaan pada hari ini.' }],
    ...changes,
  };
}
