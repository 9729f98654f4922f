import { clockRange, dayMonth, listed, thousands } from '../../core/text/format.ts';

/** Words of the Ploting screen. */
export const plottingText = {
  title: 'Ploting',
  views: { people: 'Orang × hari', posts: 'Pos × hari', day: 'Satu hari' },
  previousMonth: 'Bulan sebelumnya',
  nextMonth: 'Bulan berikutnya',
  previousDay: 'Hari sebelumnya',
  nextDay: 'Hari berikutnya',
  search: 'Saring nama, satgas…',
  allSatgas: 'Semua satgas',
  satgasFilter: 'Saring satgas',
  onlyAssigned: 'Ada tugas bulan ini',
  clearFilter: 'Hapus saringan',
  count: (shown: number, total: number) =>
    shown === total ? `${thousands(total)} orang` : `${thousands(shown)} dari ${thousands(total)} orang`,
  nameHead: 'Pangkat, nama',
  hoursHead: 'Jam',
  withoutSatgas: 'Tanpa satgas',
  group: (title: string, people: number) => `${title} · ${people} orang`,
  stageDays: (name: string, from: number, to: number) =>
    from === to ? `${name}, hari ke-${from}` : `${name}, hari ke-${from} s.d. ${to}`,
  grid: (month: string) => `Ploting ${month}`,
  woman: 'W',
  womanTitle: 'Polwan',
  cover: {
    guards: 'Jaga objek',
    guardsHint: (need: number | null) => (need === null ? 'butuh per hari' : `butuh ${need}/hari`),
    guardsTitle: (day: string, have: number, need: number, missing: number) =>
      missing === 0
        ? `${day}: jaga ${have} dari ${need} orang`
        : `${day}: jaga ${have}/${need}, kurang ${missing}`,
    events: 'Kegiatan',
    eventsHint: 'selisih kebutuhan',
    free: 'Masih bebas',
    freeHint: 'siap tugas',
    met: '✓',
    missing: (n: number) => `−${n}`,
    metTitle: (day: string, events: number) =>
      `${day}: kebutuhan ${events === 0 ? 'TPS' : `${events} kegiatan`} terpenuhi`,
    missingTitle: (day: string, n: number) => `${day}: kurang ${n} orang`,
  },
  codes: {
    K: 'Kegiatan',
    P: 'Pagi',
    S: 'Siang',
    M: 'Malam',
    '24': 'Jaga 24 jam',
  } as Readonly<Record<string, string>>,
  off: 'Lepas dinas',
  notReady: 'Tidak siap',
  pinned: 'Dikunci manual',
  several: 'lebih dari satu tugas',
  legend: 'Keterangan kode',
  monochrome: 'Terbaca hitam-putih',
  cell: (name: string, day: string, what: string, problem: string | null) =>
    [name, day, what === '' ? 'kosong' : what, problem].filter((part) => part !== null).join(', '),
  empty: 'Belum ada ploting bulan ini.',
  emptyButton: 'Buka Kegiatan',
  noMatch: 'Tidak ada orang yang cocok dengan saringan.',
  severity: { error: 'Galat', warning: 'Peringatan', info: 'Catatan' },
  conflicts: (month: string) => `Bentrok ${month}`,
  conflictsDay: (day: string) => `Bentrok ${day}`,
  noConflicts: 'Tidak ada bentrok.',
  filterSeverity: (word: string, n: number) => `${word}: ${n}`,
  replace: 'Ganti…',
  fill: 'Isi…',
  openEvent: 'Buka kegiatan',
  addSttp: 'Catat STTP…',
  openPerson: 'Lihat orang',
  openPanel: (n: number) => (n === 0 ? 'Tanpa bentrok' : `Bentrok ${n}`),
  closePanel: 'Tutup bentrok',
  whole: (n: number) => `Tampilkan semua ${n}`,
  day: {
    none: 'Tidak ada kegiatan pada hari ini.',
    newButton: 'Buat kegiatan',
    people: (have: number, need: number | null) => (need === null ? `${have} orang` : `${have}/${need}`),
    add: 'Tambah personel…',
    nobody: 'Belum ada personel.',
    total: (people: number, events: number, guards: number) =>
      `${thousands(people)} orang pada ${[
        ...(events > 0 || guards === 0 ? [`${events} kegiatan`] : []),
        ...(guards > 0 ? [`${guards} objek jaga`] : []),
      ].join(' dan ')}`,
    polling: 'TPS',
    pollingPlaces: (n: number) => `${thousands(n)} TPS, pemungutan suara`,
    openPolling: 'Buka TPS',
    leader: 'Padal',
    guard: 'Jaga',
    shift: (label: string, from: string, to: string) => `${label} ${clockRange(from, to)}`,
  },
  cellMenu: 'Kegiatan pada hari ini',
  posts: {
    head: 'Pos, giliran',
    grid: (month: string) => `Pos jaga dan kegiatan ${month}`,
    events: 'Kegiatan',
    shift: (label: string, from: string, to: string) => `${label} ${from}–${to}`,
    need: (n: number) => `butuh ${n}`,
    cell: (row: string, day: string, have: number, need: number, names: readonly string[]) =>
      [`${row}, ${day}: ${have} dari ${need}`, ...names].join('\n'),
    empty: 'Belum ada pos jaga dan kegiatan bulan ini.',
    side: 'Orang',
    sideHint: (day: string) =>
      `Bebas ${day}, jam paling sedikit di atas. Seret ke kotak, atau Enter di kotak.`,
    hours: (n: number) => `${thousands(n)} j`,
    busy: 'bertugas',
    title: (post: string, shift: string, day: string) => `${post}, ${shift}, ${day}`,
    people: (have: number, need: number) => `Personel ${have}/${need}`,
    nobody: 'Belum ada personel pada giliran ini.',
    remove: 'Cabut',
    removeLabel: (name: string) => `Cabut ${name}`,
    suggestions: 'Saran pengisi, terbaik di atas',
    search: 'Cari nama…',
    add: 'Pilih',
    addLabel: (name: string) => `Pilih ${name}`,
    added: (name: string, post: string) => `${name} diploting di ${post}`,
    removed: (name: string) => `Ploting ${name} dicabut`,
  },
  edit: {
    post: 'Pos',
    postNone: 'Pos: pilih saat mengetik',
    postOption: (name: string) => `Pos: ${name}`,
    choosePost: (code: string) => `Giliran ${code} di pos mana?`,
    chooseEvent: (day: string) => `Kegiatan ${day} yang mana?`,
    noShift: (code: string) => `Tidak ada pos dengan giliran ${code} pada hari itu.`,
    noEvent: 'Tidak ada kegiatan pada hari itu.',
    nothing: 'Tidak ada yang berubah.',
    counts: (c: { added: number; ended: number; absent: number; present: number }) =>
      [
        c.added === 0 ? null : `${thousands(c.added)} ploting ditambah`,
        c.ended === 0 ? null : `${thousands(c.ended)} dicabut`,
        c.absent === 0 ? null : `${thousands(c.absent)} hari tidak siap dicatat`,
        c.present === 0 ? null : `${thousands(c.present)} hari tidak siap dicabut`,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    /** What was left out: "151 sel dilewati: 24 dan K tidak ada pada 7 Nov. Salin dahulu kegiatannya." */
    skipped: (left: readonly { code: string; day: string }[]) => {
      const codes = [...new Set(left.map(({ code }) => code))];
      const days = [...new Set(left.map(({ day }) => dayMonth(day)))];
      const what = codes.length > 4 ? `${codes.length} kode` : listed(codes);
      const when = days.length > 3 ? `${days.length} hari itu` : listed(days);
      const copyFirst = codes.includes('K') ? ' Salin dahulu kegiatannya.' : '';
      return `${thousands(left.length)} sel dilewati: ${what} tidak ada pada ${when}.${copyFirst}`;
    },
    clashes: (n: number) => `${thousands(n)} bentrok`,
    heavyTitle: (n: number) => `Ubah ${thousands(n)} sel?`,
    heavyClear: (n: number) => `Kosongkan ${thousands(n)} sel?`,
    heavyClashes: (n: number) =>
      n === 0 ? 'Tidak ada bentrok baru.' : `Akan ada ${thousands(n)} bentrok baru. Posko tidak menahannya.`,
    heavyUndo: 'Satu langkah: dapat diurungkan sekaligus.',
    confirm: 'Tulis ke grid',
    clear: 'Kosongkan',
    copied: (rows: number, days: number) => `${thousands(rows)} orang × ${days} hari disalin`,
    pinned: (n: number) => `${thousands(n)} ploting dikunci`,
    unpinned: (n: number) => `${thousands(n)} ploting dibuka kuncinya`,
    typing: (text: string) => `Mengetik ${text}`,
    block: (rows: number, days: number) => `${thousands(rows)} orang × ${days} hari dipilih`,
    hint: 'Ketik kode · Shift+panah pilih blok · Ctrl+C/V/D · Del kosongkan · titik = kunci',
  },
} as const;
