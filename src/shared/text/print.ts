/** Words of printing, wherever a paper is printed. */
export const printText = {
  title: 'Cetak',
  searching: 'Mencari pencetak…',
  printer: 'Pencetak',
  copies: 'Salinan',
  pages: 'Halaman',
  allPages: 'semua',
  pagesBad: 'Tulis nomor halaman seperti 2-3, 5.',
  duplex: 'Cetak bolak-balik',
  marked: 'Tambahkan kaki “Dicetak … oleh …”',
  markedHint:
    'Daftar sudah memuatnya, naskah rahasia selalu memuatnya. Surat terbit dan sidiknya tidak berubah. Setiap cetakan tercatat di Jurnal.',
  go: 'Cetak',
  going: 'Mencetak…',
  save: 'Simpan PDF…',
  none: 'Tidak ada pencetak pada komputer ini. Pasang pencetak lewat pengaturan sistem, atau simpan PDF dan cetak dari komputer lain.',
  noneHere:
    'Pada Windows Posko belum mengirim langsung ke pencetak. Simpan PDF, lalu cetak dari pembaca PDF dengan ukuran 100%.',
  done: (printer: string) => `Dikirim ke ${printer}.`,
  failed: (reason: string) =>
    `Belum tercetak: ${reason}. Periksa pencetak, pilih yang lain, atau simpan PDF.`,
  printed: 'Dicetak',
  prints: (times: number, copies: number, last: string) =>
    `${times} kali${copies > times ? `, ${copies} salinan` : ''}; terakhir ${last}`,
  gone: 'pencetak sudah tidak ada',
} as const;
