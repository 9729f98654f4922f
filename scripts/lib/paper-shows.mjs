/**
 * What docs/papers.md shows of each kind: from which sample, about what, which pages, and what the kind is made from.
 * Every kind of the registries has its line here; a test looks.
 *
 * @typedef {'kota' | 'kalteng' | 'ntt'} Post
 * @typedef {{ post: Post, from: string, day?: string, event?: string, paper?: 'a4' | 'f4', pages?: number[] }} Show
 */

/** The samples that the posts are filled with. @type {Record<Post, string>} */
export const POSTS = {
  kota: '000-polresta-kupang-kota.json',
  kalteng: '004-polda-kalteng.json',
  ntt: '003-polda-ntt.json',
};

/** The day of the first sample, and the hour at which its papers are made: 16.20 WITA of the day before. */
export const DAY = '2024-11-06';
export const NOW = Date.UTC(2024, 10, 5, 8, 20);

/** @type {Record<string, Show>} */
export const PAPERS = {
  sprin: {
    post: 'kota',
    day: DAY,
    pages: [1, 3],
    from: 'Ploting hari atau kegiatan itu, keanggotaan satgas dan jabatan operasi, Dasar dan kalimat baku dari Pengaturan → Naskah dinas, pejabat penanda tangan, nomor dari register.',
  },
  'sprin-perubahan': {
    post: 'kota',
    day: DAY,
    from: 'Surat Perintah yang sudah terbit dibandingkan dengan ploting sekarang: siapa ditambah, diganti, dipindah, atau dihapus.',
  },
  ploting: {
    post: 'kota',
    day: DAY,
    pages: [1, 2],
    from: 'Kegiatan hari itu dengan tempat, jam, dan padal; penugasan tiap orang; rekap menurut satgas.',
  },
  'ploting-tps': {
    post: 'kota',
    from: 'Daftar TPS dengan klasifikasinya, pola A-B-C, penempatan personel dan padal, Linmas.',
  },
  'daftar-hadir': {
    post: 'kota',
    day: DAY,
    from: 'Penugasan hari itu menurut satgas; bila apel sudah dicatat, dengan keterangan hadirnya.',
  },
  'jadwal-jaga': {
    post: 'kalteng',
    day: '2024-11-07',
    from: 'Pos jaga dengan pola sif dan kebutuhannya, penugasan sebulan, regu, izin dan sakit.',
  },
  'daftar-jaga': {
    post: 'kalteng',
    day: '2024-11-07',
    from: 'Penugasan jaga hari itu tiap sif, padal, serah terima, dan buku jaga.',
  },
  'rekap-kekuatan': {
    post: 'kota',
    day: DAY,
    from: 'Orang yang bertugas hari itu, dihitung sekali, menurut satgas dan golongan pangkat; yang tidak hadir dengan sebabnya.',
  },
  'rekap-giat': {
    post: 'kota',
    day: DAY,
    paper: 'f4',
    from: 'Kegiatan hari itu: tempat, STTP, kekuatan, padal, situasi, hasil, dan gangguan.',
  },
  renops: {
    post: 'kota',
    pages: [1, 2, 5],
    from: 'Bab I sampai V dari kalimat baku yang dapat diubah; lampiran dari susunan satgas, personel, tahapan, dan TPS.',
  },
  printops: {
    post: 'kota',
    from: 'Operasi dengan sandi, masa berlaku, dan rencananya; Dasar; pejabat penanda tangan.',
  },
  'nota-dinas': {
    post: 'kota',
    day: DAY,
    from: 'Naskah yang diantar, kegiatan atau hari itu, pejabat tujuan dan pengirim.',
  },
  'laporan-giat': {
    post: 'kota',
    day: DAY,
    event: 'rapat-umum-alun-alun',
    from: 'Satu kegiatan atau satu hari: pelaksanaan, kekuatan, STTP, hasil, gangguan, foto, dan kalimat operator.',
  },
  'laporan-harian': {
    post: 'kota',
    day: DAY,
    from: 'Kegiatan hari itu menurut satgas, gangguan, kegiatan besok, dan kalimat operator.',
  },
  lapsit: {
    post: 'kota',
    day: DAY,
    from: 'Keadaan sampai jam laporan: kegiatan selesai dan yang sedang berjalan, kekuatan, gangguan.',
  },
  'laporan-patroli': {
    post: 'ntt',
    day: '2023-11-23',
    event: 'patroli-regu-ii',
    from: 'Regu, titik rute dengan jam lewat, kekuatan gabungan, situasi, dan hasil.',
  },
  slip: {
    post: 'kota',
    day: DAY,
    from: 'Penugasan tiap orang hari itu: tugas, tempat, jam, padal, dan perlengkapan.',
  },
  paket: {
    post: 'kota',
    day: DAY,
    from: 'Semua naskah di atas yang menyangkut kegiatan atau hari itu, dengan daftar isi dan penanda halaman.',
  },
};

/** @type {Record<string, Show>} */
export const WORKBOOKS = {
  personel: { post: 'kota', from: 'Daftar personel seluruhnya, dengan satgas dan jabatan operasi.' },
  'rekap-kekuatan': {
    post: 'kota',
    day: DAY,
    from: 'Orang yang bertugas hari itu, dihitung sekali, dengan jumlah sebagai rumus.',
  },
  'kekuatan-tahap': {
    post: 'kota',
    from: 'Kebutuhan tiap tahapan, personel yang siap, dan yang sudah diploting.',
  },
  ploting: { post: 'kota', day: DAY, from: 'Penugasan hari itu, satu baris tiap orang dan kegiatan.' },
  'rekap-giat': { post: 'kota', day: DAY, from: 'Kegiatan hari itu dengan semua kolom rekap.' },
  bentrok: {
    post: 'kota',
    day: DAY,
    from: 'Temuan bentrok menurut tingkatnya, siapa yang berwenang, dan alasan yang sudah diizinkan.',
  },
  'jadwal-jaga': {
    post: 'kalteng',
    day: '2024-11-07',
    from: 'Penugasan jaga sebulan, satu baris tiap orang.',
  },
  'jam-dinas': {
    post: 'kalteng',
    day: '2024-11-30',
    from: 'Jam, malam, hari libur, dan pos rawan tiap orang selama 30 hari.',
  },
  tps: { post: 'kota', from: 'Daftar TPS dengan klasifikasi, Linmas, dan personelnya.' },
  'kalender-kampanye': {
    post: 'kota',
    day: DAY,
    from: 'Kegiatan kampanye menurut tanggal dan paslon, dengan tempat dan STTP.',
  },
  kehadiran: {
    post: 'kota',
    day: DAY,
    from: 'Keterangan hadir tiap orang pada apel dan kegiatan, dengan jumlah sebagai rumus.',
  },
  'register-surat': {
    post: 'kota',
    day: DAY,
    from: 'Register nomor: surat yang terbit, dipesan, dibatalkan, dan nomor yang terlewat.',
  },
};

/** Texts to paste are shown as text. @type {Record<string, Show>} */
export const TEXTS = {
  'laporan-giat': {
    post: 'kota',
    day: DAY,
    event: 'rapat-umum-alun-alun',
    from: 'Satu kegiatan atau satu hari, menurut fakta (pola 1) atau bagian (pola 2).',
  },
  'laporan-harian': { post: 'kota', day: DAY, from: 'Kegiatan hari itu menurut satgas dan rencana besok.' },
  lapsit: { post: 'kota', day: DAY, from: 'Keadaan sampai jam laporan.' },
  'laporan-patroli': {
    post: 'ntt',
    day: '2023-11-23',
    event: 'patroli-regu-ii',
    from: 'Regu, rute dengan jam lewat, dan hasil.',
  },
  'siaran-pers': {
    post: 'kota',
    day: DAY,
    event: 'rapat-umum-alun-alun',
    from: 'Fakta kegiatan; kutipan hanya yang pernah diketik.',
  },
};
