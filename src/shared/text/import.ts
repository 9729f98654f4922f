import { ISSUE_TITLES } from '../../core/import/issue.ts';
import { importReviewText } from './import-review.ts';

/** Names of the counts of an import, in the order they are told. */
const COUNTS: readonly (readonly [key: string, word: string])[] = [
  ['new', 'baru'],
  ['changed', 'berubah'],
  ['unchanged', 'sama'],
  ['held', 'ditahan'],
  ['merged', 'digabung'],
  ['skipped', 'dilewati'],
  ['ended', 'dikeluarkan'],
  ['missing', 'tidak ada di berkas'],
];

/** Who was taken off the list is not missing as well. */
const countOf = (counts: Readonly<Record<string, number>>, key: string): number =>
  (counts[key] ?? 0) - (key === 'missing' ? (counts.ended ?? 0) : 0);

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
    COUNTS.map(([key, word]) => ({ word, count: countOf(counts, key) }))
      .filter(({ count }) => count > 0)
      .map(({ word, count }) => `${format(count)} ${word}`)
      .join(', ') || 'tidak ada perubahan',
  back: (step: string) => `Kembali ke ${step}`,
  next: (step: string) => `Lanjut ke ${step}`,
  /** What a lock would end, inside a sentence. */
  openWork: (file: string) => `impor “${file}”`,
  cancel: 'Hentikan impor',
  cancelTitle: 'Hentikan impor ini?',
  cancelBody:
    'Belum ada yang ditulis. Pilihan dan perbaikan pada impor ini akan hilang; data personel tidak berubah.',
  cancelKeep: 'Lanjutkan impor',
  cancelled: 'Impor dihentikan. Data tidak berubah.',

  file: {
    drop: 'Seret berkas ke sini, atau',
    choose: 'Pilih berkas…',
    kinds:
      'Excel (.xlsx, .xlsm, .xlsb, .xls), LibreOffice (.ods), CSV, atau halaman web (.html). Berkas hanya dibaca dan tidak pernah diubah.',
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
    replaceTitle: 'Ganti berkas?',
    replaceBody: (file: string) =>
      `Perbaikan dan pilihan pada “${file}” akan hilang bila berkas lain dibaca. Data personel tidak berubah.`,
    replaceKeep: 'Tetap berkas ini',
    replace: 'Ganti berkas',
    interrupted: (file: string) =>
      `Impor “${file}” berhenti karena Posko terkunci. Belum ada yang ditulis; perbaikan yang sudah dibuat tidak tersimpan.`,
    interruptedPaste:
      'Tempelan berhenti karena Posko terkunci. Belum ada yang ditulis. Salin lagi daftarnya, lalu tempel.',
    readAgain: 'Baca lagi berkas itu',
    oneFile: 'Hanya satu berkas setiap kali. Berkas pertama yang dibaca.',
    ready: (people: string, sheets: number) => `${people} orang terbaca dari ${sheets} lembar.`,
    loaded: 'Berkas ini sudah dibaca. Lanjutkan, atau ganti berkasnya.',
    unitGuess: (unit: string) => `Kop berkas menyebut “${unit}”.`,
  },

  sheets: {
    list: 'Lembar',
    people: (count: string) => `${count} orang`,
    skipped: 'dilewati',
    hidden: 'tersembunyi',
    hiddenRow: 'Baris ini tersembunyi di berkas',
    include: 'Baca lembar ini',
    headerRow: 'Kepala tabel berakhir di baris',
    headerMissing: 'Kepala tabel belum ditemukan',
    headerHint: 'Klik baris terakhir kepala tabel bila pilihan Posko keliru.',
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
    lastName: 'Nama belakang',
    rank: 'Pangkat',
    nrp: 'NRP / NIP',
    nip: 'NIP (di samping NRP)',
    rankNrp: 'Pangkat / NRP',
    person: 'Nama, pangkat, NRP dalam satu sel',
    position: 'Jabatan struktur',
    opsPosition: 'Jab. ops',
    unit: 'Kesatuan',
    satgas: 'Satgas',
    subSatgas: 'Subsatgas',
    gender: 'L/P',
    phone: 'No. HP',
    status: 'Status',
    note: 'Keterangan',
    ignore: 'Abaikan',
  },

  values: {
    intro: 'Nilai yang belum dikenal, satu kali untuk semua baris. Yang dibiarkan disimpan seperti tertulis.',
    titles: {
      rank: 'Pangkat tidak dikenal',
      unit: 'Kesatuan belum ada',
      position: 'Jabatan yang mirip jabatan lain',
    },
    keeps: {
      rank: 'simpan seperti tertulis',
      unit: 'buat kesatuan ini',
      position: 'simpan seperti tertulis',
    },
    value: 'Tertulis di berkas',
    rows: 'Baris',
    use: 'Pakai',
    mapFor: (value: string) => `Pakai: ${value}`,
    suggestion: 'Saran',
    takeSuggestion: (value: string) => `Pakai ${value}`,
    notARank: (value: string) => `“${value}” bukan pangkat yang dikenal. Pilih dari daftar.`,
    takeAll: (count: string) => `Pakai semua saran (${count})`,
    mapped: (value: string) => `dipakai ${value}`,
    remembered: (value: string) => `diingat: ${value}`,
    drop: 'Batalkan',
    dropFor: (value: string) => `Batalkan padanan ${value}`,
    more: (count: string) => `Tampilkan ${count} lainnya`,
    fine: 'Semua pangkat, kesatuan, dan jabatan dikenal.',
  },

  satgas: {
    title: 'Satgas dalam daftar',
    intro: (count: string) =>
      `Daftar ini memuat ${count} judul satgas. Orang di bawahnya menjadi anggota satgas pada operasi yang dipilih.`,
    operation: 'Masukkan sebagai anggota operasi',
    leave: 'Jangan ubah keanggotaan satgas',
    none: 'Belum ada operasi. Tanpa operasi, satgas dan jabatan operasi dalam daftar ini tidak dicatat.',
    notChosen: 'Tidak ada operasi yang dipilih. Satgas dan jabatan operasi dalam daftar ini tidak dicatat.',
    opsOnly: 'Kolom jabatan operasi hanya dicatat untuk orang di bawah judul satgas.',
    create: 'Buat operasi…',
    open: 'Buka Operasi',
    openHint: 'Impor ini menunggu; kembali lewat Personel › Impor Excel.',
    made: (count: string) =>
      `${count} satgas baru akan dibuat pada operasi ini. Periksa ejaannya sebelum ditulis.`,
    satgas: 'Satgas',
    people: 'Orang',
    state: 'Pada operasi',
    states: { there: 'sudah ada', new: 'baru' },
    waits: 'menunggu baris yang ditahan',
  },

  layout: {
    known: (name: string) => `Tata letak dikenali: ${name}`,
    applied: 'dipakai',
    notApplied: 'tidak dipakai',
    takeOff: 'Jangan pakai',
    putOn: 'Pakai lagi',
  },

  walk: {
    undo: 'Urungkan',
    redo: 'Ulangi',
    undoWhat: (what: string) => `Urungkan: ${what} (Ctrl+Z)`,
    redoWhat: (what: string) => `Ulangi: ${what} (Ctrl+Y)`,
    undone: (what: string) => `Diurungkan: ${what}`,
    redone: (what: string) => `Diulangi: ${what}`,
    nothingUndo: 'Tidak ada langkah impor yang dapat diurungkan.',
    nothingRedo: 'Tidak ada langkah impor yang dapat diulangi.',
  },

  job: { again: 'Membaca ulang berkas', write: 'Menulis', save: 'Menyimpan baris yang ditolak' },

  rejected: {
    save: 'Simpan baris yang ditolak (.xlsx)…',
    dialog: 'Simpan baris yang ditolak',
    fileName: (base: string) => `${base} - ditolak.xlsx`,
    saved: (rows: number, file: string) => `${rows} baris yang ditolak disimpan di “${file}”.`,
  },

  review: importReviewText,

  result: {
    done: (file: string) => `“${file}” sudah diimpor.`,
    nothing: (file: string) => `“${file}” tidak mengubah apa-apa.`,
    held: (count: string) =>
      `${count} baris ditahan dan tidak ditulis. Simpan baris itu, perbaiki, lalu impor lagi: orang yang sama tidak ditulis dua kali.`,
    withoutSatgas: (count: string) =>
      `Satgas dan jabatan operasi ${count} orang tidak dicatat karena tidak ada operasi yang dipilih. Impor berkas yang sama sekali lagi dengan operasi untuk menambahkannya.`,
    members: (rows: string | null, made: string | null) =>
      `${rows === null ? 'Keanggotaan satgas menurut daftar ini tercatat' : `${rows} keanggotaan satgas menurut daftar ini tercatat`} pada operasi${made === null ? '' : `; ${made} satgas baru dibuat`}.`,
    statuses: (count: string, cells: string) =>
      `${count} keterangan atau status (${cells}) tampak seperti cuti, sakit, atau BKO dan tidak dicatat oleh impor. Catat di absensi lewat Personel.`,
    remembered: (count: string) =>
      `${count} padanan nilai diingat untuk impor berikutnya (Pengaturan › Impor).`,
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
      ended: 'orang dikeluarkan dari daftar',
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
