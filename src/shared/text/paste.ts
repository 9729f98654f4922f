/** Words for a list of people that is pasted from Excel. */
export const pasteText = {
  button: 'Tempel dari Excel…',
  buttonTitle: 'Tempel daftar dari Excel (Ctrl+Shift+V)',
  rowsTitle: (rows: string, room: string) => `Tempelan ${rows} baris, tersisa ${room} baris`,
  peopleTitle: (people: string) => `Tempelan ini mengganti nama dan nomor ${people} orang`,
  check: 'Periksa sebagai daftar',
  checkRows: (rows: string) => `Periksa ${rows} baris`,
  checkMeans:
    'Orang baru ditambahkan, yang sudah ada diperbarui menurut NRP. Tidak ada yang ditulis sebelum daftarnya diperiksa.',
  fill: (rows: string) => `Isi ${rows} baris saja`,
  fillMeans: (rows: string) => `Sel yang ada di bawah kursor ditimpa; ${rows} baris lain ditinggalkan.`,
  replace: (people: string) => `Timpa ${people} baris`,
  replaceMeans: 'Baris yang ada menjadi orang lain; tugas dan satgasnya tetap melekat pada baris itu.',
  hereTitle: 'Tempel dari Excel',
  hereMeans:
    'Salin baris di Excel bersama kepala tabelnya, lalu tempel di sini. Daftarnya diperiksa seperti berkas impor.',
  hereLabel: 'Tekan Ctrl+V di sini',

  busyTitle: 'Impor lain belum selesai',
  busyBody: (file: string) =>
    `${file} masih diperiksa dan belum ditulis. Bila tempelan dibaca, pilihan dan perbaikan pada impor itu hilang.`,
  busyKeep: 'Lanjutkan impor itu',
  busyRead: 'Baca tempelan',
  written: (counts: string) => `Tempelan ditulis: ${counts}.`,
} as const;
