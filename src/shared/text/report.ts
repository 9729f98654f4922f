import { thousands } from '../../core/text/format.ts';

/** Words of the Laporan screen. */
export const reportText = {
  title: 'Laporan',
  tabs: { sheets: 'Lembar kerja', texts: 'Teks laporan' },
  list: 'Jenis laporan',

  answer: 'Kekuatan pada hari ini',
  nothing: (day: string) => `Belum ada kegiatan dan penugasan untuk ${day}.`,
  copySentence: 'Salin kalimat',
  sentenceCopied: 'Kalimat disalin.',

  strength: (day: string) => `Kekuatan ${day}`,
  strengthMeta: 'tanpa hitung ganda',
  strengthNone: 'Belum ada yang bertugas pada hari ini.',
  copyDetails: 'Salin dengan rincian',
  detailsCopied: 'Kalimat dan rincian disalin.',
  bySatgas: 'Satgas',
  byRankGroup: 'Golongan pangkat',
  people: 'Orang',
  total: 'Jumlah',
  share: (name: string, people: number, total: number) => `${name}: ${people} dari ${total} orang`,
  satgasHead: 'Kekuatan per satgas:',
  rankHead: 'Golongan pangkat:',
  joint: (bodies: string) => `Kekuatan gabungan: ${bodies}.`,

  span: 'Cakupan',
  spans: { day: 'Satu hari', month: 'Satu bulan', event: 'Satu kegiatan', operation: 'Seluruh operasi' },
  /** What a workbook covers that is made for no day, event or operation. */
  whole: (kind: string) =>
    kind === 'register-surat' ? 'Semua jenis surat dan tahun' : 'Semua personel aktif, keadaan hari ini',
  event: 'Kegiatan',
  pickEvent: 'Pilih kegiatan',

  save: 'Simpan .xlsx…',
  saving: 'Menyusun lembar kerja',
  saved: (name: string, rows: number) => `${name} tersimpan, ${thousands(rows)} baris.`,
  savedAs: (name: string) => `Tersimpan: ${name}`,
  open: 'Buka',
  reveal: 'Tampilkan di folder',
  gone: 'Berkas itu tidak dapat dibuka. Periksa apakah masih di tempatnya.',

  preview: (title: string) => `Pratinjau ${title}`,
  rows: (shown: number, total: number) =>
    shown >= total ? `${thousands(total)} baris` : `${thousands(shown)} dari ${thousands(total)} baris`,
  more: (rows: number) => `${thousands(rows)} baris lagi ada di berkas`,
  page: (paper: 'a4' | 'f4', orientation: 'portrait' | 'landscape') =>
    `${paper.toUpperCase()} ${orientation === 'landscape' ? 'mendatar' : 'tegak'}`,

  noPeople: 'Belum ada personel.',
  importPeople: 'Impor dari Excel…',
  noOperation: 'Belum ada operasi yang dipilih.',
  openOperation: 'Buka Operasi',
  openEvents: 'Buka Kegiatan',
  openDocuments: 'Buka Dokumen',
  noEvents: (day: string) => `Tidak ada kegiatan pada ${day}.`,
  newEvent: 'Kegiatan baru…',
  nobodyDay: (day: string) => `Belum ada yang diploting pada ${day}.`,
  nobodyEvent: 'Belum ada yang diploting pada kegiatan ini.',
  nobodyOperation: 'Belum ada yang diploting pada operasi ini.',
  openPlotting: 'Buka Ploting',
  plotEvent: 'Ploting personel…',
} as const;
