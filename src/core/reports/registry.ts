/** A workbook that this version can make, for the menu. */
export interface ReportEntry {
  kind:
    | 'personel'
    | 'rekap-kekuatan'
    | 'kekuatan-tahap'
    | 'ploting'
    | 'bentrok'
    | 'tps'
    | 'jam-dinas'
    | 'jadwal-jaga'
    | 'rekap-giat'
    | 'kalender-kampanye'
    | 'kehadiran'
    | 'register-surat';
  title: string;
  /** Who reads it, one line. */
  reader: string;
  /** What it can be about; 'month' is the month that a day lies in. None: everything there is. */
  needs: readonly ('operation' | 'event' | 'day' | 'month')[];
}

/** Every workbook of this version, in the order of menus. */
export const REPORTS: readonly ReportEntry[] = [
  {
    kind: 'personel',
    title: 'Daftar personel',
    reader: 'Untuk Bag SDM dan satuan lain; dapat diimpor kembali tanpa perubahan.',
    needs: [],
  },
  {
    kind: 'rekap-kekuatan',
    title: 'Rekap kekuatan',
    reader: 'Untuk pimpinan: jumlah orang menurut satgas dan golongan pangkat.',
    needs: ['operation', 'day'],
  },
  {
    kind: 'kekuatan-tahap',
    title: 'Kekuatan menurut tahapan',
    reader: 'Untuk Karendalops: yang diminta tiap tahapan, yang siap, dan yang sudah diploting.',
    needs: ['operation'],
  },
  {
    kind: 'ploting',
    title: 'Rekap ploting',
    reader: 'Untuk Kabagops dan Padal: siapa bertugas di mana.',
    needs: ['operation', 'day'],
  },
  {
    kind: 'kalender-kampanye',
    title: 'Kalender kampanye',
    reader: 'Untuk Kabagops dan Kasat Intelkam: siapa berkampanye kapan dan di mana, per paslon dan hari.',
    needs: ['operation', 'month'],
  },
  {
    kind: 'rekap-giat',
    title: 'Rekap kegiatan',
    reader:
      'Untuk pimpinan dan Polda: setiap kegiatan dengan kekuatan, padal, hasil, dan gangguan; dapat disaring.',
    needs: ['operation', 'day'],
  },
  {
    kind: 'kehadiran',
    title: 'Kehadiran',
    reader: 'Untuk Kabagops dan Provos: siapa hadir apel dan kegiatan, siapa tidak dan mengapa.',
    needs: ['operation', 'day'],
  },
  {
    kind: 'bentrok',
    title: 'Daftar bentrok',
    reader: 'Untuk Kabagops: bentrok menurut tingkat, siapa berwenang, dan alasan yang diizinkan.',
    needs: ['operation', 'day'],
  },
  {
    kind: 'jadwal-jaga',
    title: 'Jadwal jaga',
    reader: 'Untuk Padal dan Karu: siapa jaga tanggal berapa sebulan, dan giliran yang masih kurang orang.',
    needs: ['month'],
  },
  {
    kind: 'jam-dinas',
    title: 'Jam dinas',
    reader: 'Untuk Kabagops dan Provos: jam, malam, hari libur, dan pos rawan tiap orang dalam 30 hari.',
    needs: ['operation', 'day'],
  },
  {
    kind: 'tps',
    title: 'Daftar TPS',
    reader: 'Untuk Kabagops dan Padal: TPS, klasifikasi, Linmas, dan personelnya, per kecamatan.',
    needs: ['operation'],
  },
  {
    kind: 'register-surat',
    title: 'Register surat',
    reader: 'Untuk Sium dan Kabagops: setiap nomor surat, keadaannya, dan nomor yang lowong.',
    needs: [],
  },
];

/** The entry of a kind, or null when this version does not make it. */
export const reportEntry = (kind: string): ReportEntry | null => REPORTS.find((r) => r.kind === kind) ?? null;
