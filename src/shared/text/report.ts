import { thousands } from '../../core/text/format.ts';

/** Words of the Laporan screen. */
export const reportText = {
  title: 'Laporan',
  list: 'Jenis laporan',
  strength: 'Kekuatan hari ini',
  copy: 'Salin teks',
  copied: 'Teks tersalin.',
  noStrength: 'Belum ada penugasan pada hari ini.',
  operation: 'Operasi',
  noOperation: 'Tanpa operasi',
  event: 'Kegiatan',
  pickEvent: 'Pilih kegiatan',
  day: 'Tanggal',
  save: 'Simpan .xlsx…',
  saving: 'Menyusun…',
  saved: (name: string, rows: number) => `${name} tersimpan, ${thousands(rows)} baris.`,
  open: 'Buka',
  preview: 'Pratinjau',
  rows: (shown: number, total: number) =>
    shown >= total
      ? `${thousands(total)} baris`
      : `${thousands(shown)} baris pertama dari ${thousands(total)}`,
  noRows: 'Belum ada isi untuk laporan ini.',
  needEvent: 'Pilih kegiatan untuk melihat laporannya.',
  needOperation: 'Pilih operasi untuk melihat laporannya.',
  options: 'Cakupan',
} as const;
