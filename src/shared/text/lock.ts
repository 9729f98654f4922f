/** Words of the lock screen. */
export const lockText = {
  passphrase: 'Kata sandi',
  open: 'Buka kunci',
  opening: 'Membuka…',
  useSheet: 'Pakai lembar pemulihan…',
  usePassphrase: 'Kembali ke kata sandi',
  recover: {
    title: 'Buka dengan lembar pemulihan',
    code: 'Kode pemulihan',
    codeHint: 'Seperti tertulis pada lembar; huruf besar atau kecil sama saja.',
    next: 'Kata sandi baru',
    repeat: 'Ulangi kata sandi baru',
    mismatch: 'Kedua kata sandi belum sama.',
    deed: 'Buka dan ganti kata sandi',
    working: 'Membuka dan menyandikan ulang…',
    newSheet: 'Kode lama tidak berlaku lagi. Simpan lembar pemulihan yang baru.',
    go: 'Masuk',
  },
} as const;
