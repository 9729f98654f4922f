/** Words of Beranda. */
export const homeText = {
  copySentence: 'Salin kalimat',
  sentenceCopied: 'Kalimat disalin.',
  nothing: (day: string) => `Belum ada kegiatan dan penugasan untuk ${day}.`,
  nothingAction: 'Kegiatan baru…',
  report: 'Laporan…',
  print: 'Cetak hari ini…',

  schedule: 'Jadwal hari ini',
  scheduleOf: (day: string) => `Jadwal ${day}`,
  scheduleMeta: (events: number, guards: number, assignments: number, people: number) =>
    [
      [`${events} kegiatan`, guards > 0 ? `${guards} objek jaga` : ''].filter(Boolean).join(', '),
      assignments > 0 ? `${assignments} penugasan oleh ${people} orang` : 'belum ada personel',
    ].join(' · '),
  openPlotting: 'Buka ploting',
  time: 'Waktu',
  event: 'Kegiatan / objek',
  strength: 'Kuat/butuh',
  now: (clock: string) => `Sekarang ${clock}`,
  noEvents: 'Tidak ada kegiatan pada hari ini.',

  todo: 'Perlu tindakan',
  seeAll: 'Lihat semua',
  allFine: 'Tidak ada yang perlu ditindak. Semua tugas hari ini terisi tanpa bentrok.',
  nothingToCheck: 'Temuan muncul di sini setelah ada kegiatan dan personel.',
  remedy: {
    replace: 'Ganti…',
    fill: 'Isi…',
    record: 'Catat…',
    change: 'Perubahan…',
    copy: 'Salin…',
    look: 'Lihat',
  },
  stickOld: (ago: string) => `Salinan flashdisk terakhir ${ago}`,
  stickNone: 'Belum ada salinan di flashdisk',
  stickDetail: 'Colokkan flashdisk, lalu salin cadangan',
  backupNone: 'Belum ada cadangan teruji',
  backupOld: (ago: string) => `Cadangan teruji terakhir ${ago}`,
  backupDetail: 'Buat cadangan; Posko membuka dan memeriksanya',

  bySatgas: 'Kekuatan per satgas',
  bySatgasMeta: 'orang, tanpa hitung ganda',
  satgas: 'Satgas',
  members: 'Anggota',
  assigned: 'Terploting',
  free: 'Sisa',
  total: 'Jumlah',
  noSatgas: 'Belum ada satgas pada operasi ini.',
  openOperation: 'Susun satgas…',
  barLabel: (satgas: string, assigned: number, members: number) =>
    `${satgas}: ${assigned} dari ${members} terploting`,

  days: (range: string) => `Ploting ${range}`,
  plotted: 'terploting',
  need: 'kebutuhan',
  dayLabel: (day: string, assigned: number, need: number) =>
    `${day}: ${assigned} terploting, kebutuhan ${need}`,
  noNeed: 'Belum ada kebutuhan dua pekan ini.',

  papers: (day: string) => `Surat dan cetakan ${day}`,
  make: 'Buat',
  paperState: {
    ready: 'Siap cetak',
    draft: 'Draf',
    issued: 'Terbit',
    changed: 'Terbit, berubah',
    missing: 'Belum',
  },
  printPaper: (title: string) => `Cetak ${title}`,
  noPapers: 'Surat dan daftar muncul setelah ada personel yang diploting.',

  checklist: 'Menuju Surat Perintah pertama',
  checklistMeta: (done: number, all: number) => `${done} dari ${all} selesai`,
  steps: {
    people: {
      title: 'Isi daftar personel',
      note: 'Impor dari Excel, atau tambah satu per satu',
      action: 'Impor Excel…',
    },
    operation: { title: 'Buat operasi', note: 'Nama, sandi, tanggal, dan tahapan', action: 'Buat operasi…' },
    satgas: {
      title: 'Masukkan anggota satgas',
      note: 'Struktur baku sudah tersedia',
      action: 'Susun satgas…',
    },
    event: { title: 'Catat kegiatan', note: 'Tempat, waktu, dan kebutuhan', action: 'Kegiatan baru…' },
    assignment: { title: 'Ploting personel', note: 'Bentrok langsung terlihat', action: 'Buka ploting' },
    letter: { title: 'Buat Surat Perintah', note: 'Beserta lampiran daftar nama', action: 'Surat baru…' },
  },
  stepDone: 'selesai',
} as const;
