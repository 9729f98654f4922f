/** Words of the five cards of the first start. */
export const firstRunText = {
  welcome: 'Siapkan Posko',
  version: (v: string) => `Posko ${v}`,
  offline: 'Semua data tinggal di komputer ini, tersandi. Posko tidak memakai internet.',
  steps: ['Satuan dan zona', 'Kop dan penanda tangan', 'Kertas', 'Isi awal', 'Kata sandi'],
  stepOf: (n: number, total: number) => `Langkah ${n} dari ${total}`,
  back: 'Kembali',
  next: 'Lanjut',
  unit: { title: 'Satuan dan zona waktu', lead: 'Nama satuan tercetak pada surat dan daftar.' },
  sampleShort: 'Lihat dahulu dengan data contoh',
  sampleLead: 'Ingin mencoba dahulu?',
  kop: {
    title: 'Kop surat dan penanda tangan',
    lead: 'Tercetak seperti ini pada setiap surat. Dapat diubah kapan saja di Pengaturan.',
  },
  paper: {
    title: 'Kertas',
    lead: 'Ukuran yang biasa dipakai di kantor. Tiap surat masih dapat memakai ukuran lain.',
  },
  start: {
    title: 'Isi awal',
    lead: 'Dengan apa Posko dimulai?',
    import: 'Impor daftar personel dari Excel',
    importNote: 'Paling cepat: pakai daftar yang sudah ada. Belum ada yang ditulis sebelum diperiksa.',
    sample: 'Data contoh',
    sampleNote:
      '151 nama rekaan dan satu hari kampanye Polresta Kupang Kota. Satuan dan kop memakai data contoh, dan kaki daftar yang dicetak menyebutnya.',
    empty: 'Mulai kosong',
    emptyNote: 'Orang ditambahkan satu per satu, atau diimpor nanti.',
  },
  pass: {
    title: 'Kata sandi dan lembar pemulihan',
    lead: 'Data disandikan dengan kata sandi ini. Tidak ada pihak lain yang dapat membukanya.',
    passphrase: 'Kata sandi',
    repeat: 'Ulangi kata sandi',
    hint: 'Sedikitnya 8 huruf. Kalimat pendek yang mudah diingat lebih kuat daripada satu kata.',
    mismatch: 'Kedua kata sandi belum sama.',
    create: 'Buat data',
    creating: 'Menyandikan dan menyiapkan data',
  },
  recovery: {
    title: 'Simpan lembar pemulihan',
    start: 'Mulai memakai Posko',
  },
} as const;

/** Words about passphrases and the recovery sheet: first start, lock screen, Pengaturan. */
export const passphraseText = {
  capsLock: 'Caps Lock menyala.',
  show: 'Tampilkan kata sandi',
  strength: ['Terlalu pendek', 'Lemah', 'Cukup', 'Kuat'],
  strengthLabel: 'Kekuatan kata sandi',
  lead: 'Bila kata sandi terlupa, hanya kode ini yang dapat membuka data. Cetak, lalu simpan di brankas, jangan di komputer ini.',
  code: 'Kode pemulihan',
  print: 'Cetak lembar pemulihan…',
  printing: 'Menyiapkan lembar…',
  printed: 'Lembar dikirim ke pencetak.',
  saved: (name: string) =>
    `Belum tercetak: di sini tidak ada pencetak yang dapat dipakai, jadi lembar disimpan sebagai ${name}. Cetak dari berkas itu, lalu hapus berkasnya dari komputer ini: siapa pun yang memegangnya dapat membuka data.`,
  failed: 'Tidak tercetak. Salin kode di atas dengan tangan, atau coba lagi.',
  jobTitle: 'Lembar pemulihan Posko',
  kept: 'Lembar atau kode ini sudah dicetak atau disimpan di tempat aman',
} as const;
