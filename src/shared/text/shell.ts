/** A label that ends in titles has its full stop already: "…, S.I.K." */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Words of the frame around every screen. */
export const shellText = {
  nav: 'Menu utama',
  screens: {
    home: 'Beranda',
    personnel: 'Personel',
    import: 'Impor',
    operation: 'Operasi',
    polling: 'TPS',
    guard: 'Pos jaga',
    event: 'Kegiatan',
    plotting: 'Ploting',
    document: 'Dokumen',
    report: 'Laporan',
    journal: 'Jurnal',
    settings: 'Pengaturan',
  },
  badge: (n: number) => `${n} galat belum selesai`,
  noOperation: 'Belum ada operasi',
  chooseOperation: 'Pilih operasi',
  manageOperations: 'Kelola operasi…',
  dayBefore: 'Hari sebelumnya (Alt ←)',
  dayAfter: 'Hari berikutnya (Alt →)',
  chooseDay: 'Pilih hari',
  search: 'Cari orang, kegiatan, surat…',
  saved: (clock: string) => `Tersimpan ${clock}`,
  savedNow: 'Tersimpan.',
  nothingSaved: 'Belum ada perubahan',
  backupProven: (when: string) => `Cadangan teruji ${when}`,
  backupNone: 'Belum ada cadangan teruji',
  stickCopy: (when: string) => `Salinan flashdisk ${when}`,
  stickNone: 'Belum ada salinan flashdisk',
  sample: 'Data contoh: semua nama rekaan',
  autoLock: (minutes: number) => `Kunci otomatis ${minutes} menit`,
  lockingIn: (seconds: number) => `Mengunci dalam ${seconds} detik`,
  /** `work`: what a lock ends, 'impor “daftar.xlsx”'. */
  lockingWork: (seconds: number, work: string) =>
    `Mengunci dalam ${seconds} detik; ${work} belum ditulis. Gerakkan tetikus untuk melanjutkan`,
  lockAsk: {
    title: 'Kunci sekarang?',
    body: (work: string) =>
      `Perbaikan dan pilihan pada ${work} belum ditulis dan hilang bila Posko dikunci. Data personel tidak berubah. Berkasnya dapat dibaca lagi sesudah kunci dibuka.`,
    keep: 'Jangan kunci dahulu',
    lock: 'Kunci, buang perbaikan',
  },
  lock: 'Kunci',
  role: (office: string) => `Operator ${office}`,
  undone: (label: string) => sentence(`Diurungkan: ${label}`),
  redone: (label: string) => sentence(`Diulangi: ${label}`),
  dismiss: 'Tutup pesan',
  openJournal: 'Buka Jurnal',
} as const;

/** The sheet of keys (F1). */
export const keySheetText = {
  title: 'Daftar tombol',
  groups: [
    {
      title: 'Di mana saja',
      keys: [
        ['Ctrl K', 'Cari orang, kegiatan, surat, dan perintah'],
        ['Ctrl 1 … 7', 'Buka layar Beranda sampai Laporan'],
        ['Alt ← →', 'Hari sebelum dan sesudah'],
        ['Ctrl T', 'Hari ini'],
        ['Ctrl Z / Y', 'Urungkan, ulangi'],
        ['F6', 'Pindah ke bagian layar berikutnya'],
        ['Ctrl L', 'Kunci'],
        ['F1', 'Daftar tombol'],
      ],
    },
    {
      title: 'Di layar yang terbuka',
      keys: [
        ['Ctrl F', 'Saring di sini'],
        ['N', 'Buat baru (di luar isian)'],
        ['Ctrl P', 'Cetak yang sedang dilihat'],
        ['P', 'Kegiatan: pindahkan kartu ke hari lain'],
        ['F8 / Shift F8', 'Temuan berikutnya, sebelumnya'],
        ['Ctrl Enter', 'Buka rincian baris; di Impor: bandingkan orang'],
        ['Esc', 'Batal, tutup rincian'],
      ],
    },
    {
      title: 'Di dalam tabel',
      keys: [
        ['F2, Enter, Esc', 'Ubah sel, simpan, batal'],
        ['Ctrl C / V / D', 'Salin, tempel, isi ke bawah'],
        ['Ctrl Shift V', 'Tempel daftar orang (Personel)'],
        ['Shift + panah', 'Pilih blok sel'],
        ['Spasi / Ctrl A', 'Pilih baris, pilih semua yang cocok'],
        ['Home, End', 'Awal dan akhir baris; dengan Ctrl: tabel'],
        ['PageUp, PageDown', 'Satu layar ke atas, ke bawah'],
        ['P S M 24 K CT …', 'Ploting: tulis kode pada blok'],
        ['Ctrl Spasi', 'Ploting: semua orang pada hari itu'],
        ['Del', 'Ploting: kosongkan blok'],
        ['. (titik)', 'Ploting: kunci atau buka kunci'],
      ],
    },
  ],
} as const;
