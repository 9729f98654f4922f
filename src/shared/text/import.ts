import { ISSUE_TITLES } from '../../core/import/issue.ts';

/** Names of the counts of an import, in the order they are told. */
const COUNTS: readonly (readonly [key: string, word: string])[] = [
  ['new', 'baru'],
  ['changed', 'berubah'],
  ['unchanged', 'sama'],
  ['held', 'ditahan'],
  ['merged', 'digabung'],
  ['skipped', 'dilewati'],
  ['missing', 'tidak ada di berkas'],
];

/** Words of Impor. */
export const importText = {
  title: 'Impor personel',
  steps: {
    file: 'Berkas',
    sheets: 'Lembar dan kepala tabel',
    columns: 'Kolom',
    values: 'Nilai',
    review: 'Periksa',
    result: 'Hasil',
  },
  /** '9 baru, 12 berubah, 126 sama'; counts of zero are left out. */
  countLine: (counts: Readonly<Record<string, number>>, format: (n: number) => string): string =>
    COUNTS.filter(([key]) => (counts[key] ?? 0) > 0)
      .map(([key, word]) => `${format(counts[key] ?? 0)} ${word}`)
      .join(', ') || 'tidak ada perubahan',
  back: (step: string) => `Kembali ke ${step}`,
  next: (step: string) => `Lanjut ke ${step}`,
  cancel: 'Batalkan impor',
  cancelTitle: 'Batalkan impor ini?',
  cancelBody:
    'Belum ada yang ditulis. Pilihan dan perbaikan pada impor ini akan hilang; data personel tidak berubah.',
  cancelKeep: 'Lanjutkan impor',
  cancelled: 'Impor dibatalkan. Data tidak berubah.',

  file: {
    drop: 'Seret berkas ke sini, atau',
    choose: 'Pilih berkas…',
    kinds:
      'Excel (.xlsx, .xlsm, .xls), LibreOffice (.ods), atau CSV. Berkas hanya dibaca dan tidak pernah diubah.',
    dialog: 'Pilih daftar personel',
    reading: 'Membaca berkas',
    notAFile: 'Itu bukan berkas di komputer ini. Pilih lewat tombol.',
    hints: [
      'Daftar boleh berkop, berjudul, dan bertingkat kepalanya. Posko mencari tabelnya sendiri.',
      'Nol di depan NRP yang hilang di Excel dipulihkan dan ditandai. NIP yang rusak tidak disimpan.',
      'Tidak ada yang ditulis sebelum langkah terakhir, dan seluruh impor dapat dibatalkan.',
    ],
    recent: 'Impor terakhir',
    another: 'Ganti berkas…',
    ready: (people: string, sheets: number) => `${people} orang terbaca dari ${sheets} lembar.`,
    loaded: 'Berkas ini sudah dibaca. Lanjutkan, atau ganti berkasnya.',
    unitGuess: (unit: string) => `Kop berkas menyebut “${unit}”.`,
    operation: 'Satgas dan jabatan operasi dalam daftar',
  },

  sheets: {
    list: 'Lembar',
    people: (count: string) => `${count} orang`,
    skipped: 'dilewati',
    hidden: 'tersembunyi',
    include: 'Baca lembar ini',
    headerRow: 'Kepala tabel berakhir di baris',
    headerHint: 'Klik baris terakhir kepala tabel bila pilihan Posko keliru.',
    noHeader: 'belum ditemukan',
    hiddenRows: (count: string | null) =>
      count === null ? 'Baca juga baris tersembunyi' : `Baca juga ${count} baris tersembunyi`,
    preview: (sheet: string) => `30 baris pertama ${sheet}`,
    row: 'Baris',
    setHeader: (row: number) => `Jadikan baris ${row} akhir kepala tabel`,
    none: 'Tidak ada lembar yang dibaca. Pilih sedikitnya satu.',
  },

  columns: {
    intro: 'Cocokkan kolom berkas dengan isian Posko. Yang diabaikan tidak dibaca.',
    column: 'Kolom',
    header: 'Kepala tabel di berkas',
    sample: 'Contoh isi',
    field: 'Dibaca sebagai',
    confidence: 'Kepastian',
    sure: 'pasti',
    likely: 'mungkin',
    guess: 'tebakan',
    noHeader: '(tanpa kepala)',
    missing: (fields: string) =>
      `Belum ada kolom untuk ${fields}. Baris tanpa isian itu akan ditahan atau ditandai.`,
    twice: (field: string) => `Dua kolom dibaca sebagai ${field}. Yang kiri dipakai; abaikan salah satu.`,
  },
  fields: {
    name: 'Nama',
    rank: 'Pangkat',
    nrp: 'NRP / NIP',
    rankNrp: 'Pangkat / NRP',
    position: 'Jabatan struktur',
    opsPosition: 'Jab. ops',
    unit: 'Kesatuan',
    satgas: 'Satgas',
    gender: 'Jenis kelamin',
    phone: 'No. HP',
    note: 'Keterangan',
    ignore: 'Abaikan',
  },

  values: {
    intro: 'Nilai yang belum dikenal, satu kali untuk semua baris. Yang dibiarkan disimpan seperti tertulis.',
    ranks: 'Pangkat tidak dikenal',
    units: 'Kesatuan belum ada',
    value: 'Tertulis di berkas',
    rows: 'Baris',
    use: 'Pakai',
    keepRank: 'simpan seperti tertulis',
    keepUnit: 'buat kesatuan ini',
    fine: 'Semua pangkat dan kesatuan dikenal.',
    bands: 'Satgas dalam daftar',
    bandsIntro: (count: string) =>
      `Daftar ini memuat ${count} judul satgas. Pilih operasi agar orang di bawahnya menjadi anggota satgas itu.`,
    operation: 'Masukkan sebagai anggota operasi',
    leave: 'Jangan ubah keanggotaan satgas',
    noOperation: 'Belum ada operasi. Judul satgas dibaca sebagai judul saja.',
    band: 'Satgas',
    people: 'Orang',
  },

  review: {
    counts: {
      new: ['baru', 'akan ditambahkan'],
      changed: ['berubah', 'kolom yang berbeda saja'],
      unchanged: ['sama', 'tidak ditulis ulang'],
      held: ['ditahan', 'perlu keputusan'],
      missing: ['tidak ada di berkas', 'tetap disimpan'],
    },
    gridLabel: 'Rencana impor',
    result: 'Hasil',
    outcomes: {
      new: 'Baru',
      changed: 'Berubah',
      unchanged: 'Sama',
      held: 'Ditahan',
      merged: 'Digabung',
      skipped: 'Dilewati',
    },
    show: 'Tampilkan',
    shows: {
      all: 'semua baris',
      findings: 'baris bertemuan',
      held: 'yang ditahan',
      new: 'yang baru',
      changed: 'yang berubah',
      skipped: 'yang dilewati',
    },
    skippedSheet: (reason: string) => `dilewati: ${reason}`,
    seeCell: (cell: string) => `Lihat sel ${cell}`,
    empty: '(kosong)',
    band: (row: number) => `baris ${row} dibaca sebagai judul, bukan orang`,
    row: (row: number) => `baris ${row}`,
    showAll: 'Tampilkan semua baris',
    findings: 'Temuan',
    noFindings: 'Tidak ada temuan. Semua baris terbaca bersih.',
    nth: (at: number, of: number) => `ke-${at} dari ${of}`,
    previous: 'Temuan sebelumnya (Shift+F8)',
    next: 'Temuan berikutnya (F8)',
    pick: 'Pilih sel bertanda atau tekan F8 untuk melihat penjelasannya.',
    changes: 'Yang akan diubah pada orang ini:',
    before: 'semula',
    sourceCell: 'Sel asal',
    rawValue: 'Isi asli',
    readAs: 'Dibaca',
    person: 'Nama',
    stored: 'Tersimpan',
    fix: 'Perbaiki isi sel',
    apply: 'Pakai',
    skip: 'Lewati baris',
    unskip: 'Ambil lagi baris',
    restore: 'Isi asli',
    noRows: 'Tidak ada baris seperti ini.',
    noMatch: 'Tidak ada baris yang cocok dengan saringan ini.',
    footer: 'Belum ada yang ditulis. Cadangan dibuat dahulu, dan impor ini bisa dibatalkan seluruhnya.',
    write: (people: string, held: string | null) =>
      held ? `Tulis ${people} orang, tahan ${held}` : `Tulis ${people} orang`,
    writeNothing: (held: string | null) =>
      held ? `Selesai tanpa menulis, tahan ${held}` : 'Tidak ada yang perlu ditulis',
    writing: 'Menulis',
    stale: 'Rencana dihitung ulang karena data berubah. Periksa sekali lagi.',
    missingTitle: 'Tidak ada di berkas ini',
    missingBody: 'Orang berikut tersimpan di Posko tetapi tidak disebut berkas ini. Mereka tetap disimpan.',
    missingMore: (count: string) => `dan ${count} lainnya`,
    foot: (row: string, total: string) => `Baris ${row} dari ${total}`,
    keys: 'F2 perbaiki · F8 temuan berikutnya',
    number: (digits: number) => `angka, ${digits} digit`,
    text: 'teks',
  },

  result: {
    done: (file: string) => `“${file}” sudah diimpor.`,
    nothing: (file: string) => `“${file}” tidak mengubah apa-apa.`,
    held: (count: string) =>
      `${count} baris ditahan dan tidak ditulis. Perbaiki di berkasnya lalu impor lagi: baris yang sama tidak ditulis dua kali.`,
    toPersonnel: 'Lihat Personel',
    undo: 'Batalkan impor ini…',
    another: 'Impor berkas lain…',
    undone: 'Impor ini sudah dibatalkan. Data kembali seperti semula.',
    undoneShort: 'Dibatalkan',
    labels: {
      new: 'orang baru ditambahkan',
      changed: 'orang diperbarui',
      unchanged: 'orang sudah sama',
      held: 'baris ditahan',
      missing: 'orang tidak ada di berkas, tetap disimpan',
      skipped: 'baris dilewati',
      merged: 'baris digabung ke orang yang sama',
    },
  },

  undo: {
    title: 'Batalkan seluruh impor ini?',
    body: (file: string, counts: string) =>
      `Data kembali persis seperti sebelum “${file}” diimpor (${counts}). Bila data itu sudah dipakai atau diubah sesudahnya, Posko menjelaskan sebabnya dan tidak mengubah apa-apa.`,
    keep: 'Biarkan tersimpan',
    submit: 'Batalkan impor',
    done: (file: string) => `Impor “${file}” dibatalkan. Data kembali seperti semula.`,
  },

  /** Short titles of the findings; the full sentence comes with each finding. */
  codes: ISSUE_TITLES as Readonly<Record<string, string>>,
} as const;
