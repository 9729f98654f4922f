/**
 * Expected failures. An `AppError` is an outcome that a person can act on: a stable code, one Indonesian
 * sentence (what, where, what to do) and plain details. Anything else that is thrown is a bug and is turned
 * into `INTERNAL` with an incident number at the one place that catches (the dispatcher).
 */
export const ERROR_CODES = {
  FILE_NOT_FOUND: 'Berkas tidak ditemukan. Periksa letaknya, lalu pilih lagi.',
  FILE_EMPTY: 'Berkas kosong (0 bita). Pilih berkas yang berisi daftar.',
  FILE_NOT_SPREADSHEET:
    'Berkas ini bukan lembar kerja (Excel, ODS, atau CSV). Simpan daftarnya sebagai .xlsx, lalu pilih lagi.',
  FILE_ENCRYPTED: 'Berkas terkunci kata sandi. Buka di Excel, simpan tanpa sandi, lalu pilih lagi.',
  FILE_DAMAGED: 'Berkas rusak dan tidak dapat dibaca utuh. Minta salinan baru dari pengirim.',
  FILE_TOO_LARGE: 'Berkas melebihi batas ukuran.',
  FILE_IS_FOLDER: 'Yang disebut adalah folder, bukan berkas. Sebutkan berkasnya.',
  FILE_READ_FAILED: 'Berkas tidak dapat dibaca. Periksa izin berkas dan foldernya, lalu coba lagi.',
  FOLDER_IS_FILE: 'Folder tidak dapat dibuat: nama itu sudah dipakai sebuah berkas. Sebutkan folder lain.',
  FILE_WRITE_FAILED: 'Berkas tidak dapat ditulis. Periksa izin folder dan sisa ruang, lalu simpan lagi.',
  NO_TABLE_FOUND: 'Tidak ada tabel personel (kolom nama dan NRP) pada berkas ini.',
  SHEET_NOT_FOUND: 'Lembar itu tidak ada pada berkas ini. Pilih dari lembar yang ada.',
  BUNDLE_INVALID: 'Berkas data tidak sesuai bentuk yang dikenal.',
  PASSPHRASE_WRONG: 'Kata sandi salah. Periksa Caps Lock, atau pakai lembar pemulihan.',
  PASSPHRASE_MISSING: 'Kata sandi belum diberikan. Pakai --passphrase-file atau POSKO_PASSPHRASE.',
  PASSPHRASE_WEAK: 'Kata sandi terlalu pendek. Pakai sedikitnya 8 huruf atau angka.',
  RECOVERY_CODE_WRONG: 'Kode pemulihan salah. Periksa lagi huruf dan angkanya pada lembar pemulihan.',
  DATA_MISSING: 'Folder data belum ada. Buat dahulu dengan `posko init` atau dari jendela Posko.',
  DATA_EXISTS: 'Folder data sudah berisi data Posko. Data lama tidak diubah.',
  DATA_IN_USE: 'Data sedang dibuka oleh Posko lain. Tutup yang satu, lalu coba lagi.',
  DATA_LOCKED: 'Data terkunci. Masukkan kata sandi dahulu.',
  DATABASE_DAMAGED: 'Berkas data rusak. Berkas tidak diubah; pulihkan dari cadangan terakhir yang teruji.',
  DATABASE_NEWER: 'Data dibuat Posko yang lebih baru. Pasang pembaruan; data tidak diubah.',
  DISK_FULL: 'Ruang penyimpanan penuh. Tidak ada yang tertulis; kosongkan ruang, lalu ulangi.',
  BACKUP_INVALID: 'Cadangan rusak atau tidak lengkap. Pakai cadangan lain, atau buat lagi di tempat lain.',
  NOT_FOUND: 'Data yang diminta tidak ada lagi. Muat ulang layar.',
  INPUT_INVALID: 'Isian tidak sesuai. Periksa bagian yang ditandai.',
  DUPLICATE_NUMBER: 'NRP atau NIP ini sudah dipakai orang lain.',
  MERGE_CHOICE: 'Nomor mereka berbeda. Pilih nomor yang benar, lalu gabungkan.',
  DUTY_MISFIT:
    'Ada ploting yang tidak cocok lagi dengan masa atau pola pos ini. Lepaskan dahulu, atau simpan sambil melepaskannya.',
  DUPLICATE_ASSIGNMENT: 'Orang ini sudah ada pada tugas yang sama.',
  NUMBER_TAKEN: 'Nomor ini sudah dipakai surat lain. Pakai nomor berikutnya.',
  NUMBER_RESERVED: 'Nomor ini dipesan. Lepaskan pesanannya di Register nomor, atau pakai nomor lain.',
  LETTER_STATE: 'Surat ini sudah berada pada tahap lain. Muat ulang layar, lalu periksa lagi.',
  LETTER_CHANGED:
    'Sejak surat disetujui ada yang berubah. Terbitkan seperti yang disetujui, atau tarik kembali dan mintakan persetujuan lagi.',
  LETTER_UNPRINTABLE:
    'Ada huruf yang tidak dapat dicetak; pada naskah ia menjadi kotak kosong. Tulis dengan huruf Latin.',
  DUPLICATE_KEY: 'Kode ini sudah dipakai. Pakai kode lain.',
  PHOTO_INVALID: 'Gambar ini bukan foto JPEG yang utuh. Pilih foto lain.',
  SATGAS_CYCLE: 'Satgas tidak dapat menjadi bagian dari dirinya sendiri.',
  IN_USE: 'Data ini masih dipakai di tempat lain.',
  UNDO_BLOCKED: 'Tindakan ini tidak dapat diurungkan karena data yang sama sudah berubah sesudahnya.',
  UNDO_NOTHING: 'Tidak ada tindakan yang dapat diurungkan.',
  DATABASE_FILE_INVALID: 'Berkas ini bukan cadangan Posko, atau kata sandinya berbeda.',
  KIND_NOT_AVAILABLE: 'Jenis ini belum tersedia pada versi ini.',
  SCOPE_MISSING: 'Cakupan belum lengkap. Sebutkan kegiatan, tanggal, atau operasinya.',
  SCOPE_EMPTY: 'Tidak ada personel pada cakupan ini. Isi ploting dahulu, lalu cetak lagi.',
  TEMPLATE_INVALID: 'Kalimat ini belum dapat dipakai. Perbaiki bagian yang ditandai, lalu simpan lagi.',
  PLAN_EXPIRED: 'Rencana impor sudah tidak berlaku. Pilih berkasnya lagi.',
  LAYOUT_DIFFERS: 'Kepala tabel berkas ini berbeda dari tata letak itu. Atur kolomnya di langkah ini.',
  PLAN_STALE: 'Data berubah sejak daftar ini diperiksa. Rencana sudah dihitung ulang; periksa sekali lagi.',
  JOB_CANCELLED: 'Dibatalkan. Tidak ada yang berubah.',
  RIGHT_MISSING: 'Peran ini tidak berhak melakukan tindakan tersebut.',
  UNKNOWN_CALL: 'Permintaan tidak dikenal.',
  USAGE: 'Perintah tidak lengkap. Lihat `posko --help`.',
  BACKEND_CRASHED: 'Mesin data Posko berhenti dan sudah dijalankan lagi. Buka kunci, lalu ulangi.',
  INTERNAL: 'Ada kesalahan dalam Posko. Data tersimpan tidak berubah.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Plain, structured-clonable details: the cell, field, person or conflict an error is about. */
export type ErrorDetails = Record<string, unknown> | null;

/** The form an error takes on the wire and in `--json` output. */
export interface ErrorReport {
  code: ErrorCode;
  message: string;
  details: ErrorDetails;
}

/** An expected outcome with a stable code. `message` defaults to the code's sentence. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string = ERROR_CODES[code], details: ErrorDetails = null) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  /** The plain form for the wire. */
  report(): ErrorReport {
    return { code: this.code, message: this.message, details: this.details };
  }
}
