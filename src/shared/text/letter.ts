import type { LetterState } from '../../core/order/life.ts';
import { longDate, thousands } from '../../core/text/format.ts';

/** Words of the life of letters. */
export const letterText = {
  states: {
    draft: 'Draf',
    waiting: 'Menunggu',
    returned: 'Dikembalikan',
    approved: 'Disetujui',
    issued: 'Terbit',
    amended: 'Diubah',
    void: 'Batal',
  } satisfies Record<LetterState, string>,
  steps: ['Draf', 'Menunggu persetujuan', 'Disetujui', 'Terbit'],
  stepsLabel: 'Tahap surat',

  submit: 'Ajukan',
  submitted: (number: string) => `${number} menunggu persetujuan.`,
  withdraw: 'Tarik kembali',
  withdrawn: 'Surat ditarik kembali ke konsep.',
  returned: (note: string) => `Dikembalikan: ${note}`,
  approvedBy: (office: string, by: string, at: string) => `Disetujui ${office} (${by}), ${at}.`,
  changed: (changes: readonly string[]) =>
    `Sejak disetujui ada yang berubah: ${changes.join(', ')}. Halaman memperlihatkan isi yang disetujui.`,
  waiting: 'Surat ini menunggu persetujuan. Tarik kembali untuk mengubahnya.',
  approved: 'Isi yang disetujui dibekukan saat terbit. Tarik kembali untuk mengubahnya.',

  return: {
    open: 'Kembalikan…',
    title: 'Kembalikan surat',
    note: 'Catatan untuk penyusun',
    noteMissing: 'Tulis apa yang harus diperbaiki.',
    go: 'Kembalikan',
    done: 'Surat dikembalikan dengan catatan.',
  },
  approve: {
    open: 'Catat persetujuan…',
    short: 'Setujui tanpa pengajuan…',
    title: 'Catat persetujuan',
    by: 'Nama yang menyetujui',
    office: 'Jabatan',
    missing: 'Isi nama dan jabatan yang menyetujui.',
    what: (number: string, people: number | null) =>
      `${number}${people === null ? '' : ` dengan ${thousands(people)} nama`} disetujui seperti yang tampak di kanan.`,
    go: 'Catat persetujuan',
    done: (number: string) => `${number} disetujui.`,
  },
  issue: {
    short: 'Setujui dan terbitkan…',
    approval: 'Persetujuan dicatat bersama penerbitan.',
    asApproved: 'Terbitkan seperti disetujui',
  },
  void: {
    open: 'Batalkan surat…',
    title: 'Batalkan surat',
    what: (number: string) =>
      `${number} tidak berlaku lagi. Nomornya tetap tercatat di register dan tidak dipakai surat lain.`,
    amendment: (number: string) => `${number} berlaku lagi seperti sebelum diubah.`,
    reason: 'Alasan pembatalan',
    reasonMissing: 'Tulis alasan pembatalan.',
    go: 'Batalkan surat',
    done: (number: string) => `${number} dibatalkan.`,
  },
  voided: (reason: string) => `Dibatalkan: ${reason}`,
  amends: 'Mengubah',
  amendedBy: (number: string) => `Diubah dengan ${number}.`,
  amendmentOpen: (number: string | null) => `Sprin perubahan sedang disusun${number ? ` (${number})` : ''}.`,
  openAmendment: 'Buka Sprin perubahan',
  amend: 'Buat Sprin perubahan',
  change: {
    title: (n: number) => (n === 0 ? 'Perubahan personel' : `Perubahan personel · ${n}`),
    kinds: { replaced: 'Diganti', moved: 'Dipindah', added: 'Ditambah', removed: 'Dihapus' },
    old: (n: number) => `No. urut lama ${n}`,
    reason: 'Alasan',
    reasonOf: (name: string) => `Alasan untuk ${name}`,
    events: 'Perubahan kegiatan',
    none: 'Ploting sudah sama dengan surat yang diubah.',
    becomes: 'menjadi',
  },
  amendDone: 'Konsep Sprin perubahan dibuat.',
  stale: (names: number, moved: number) => {
    const what = [
      names > 0 ? `${thousands(names)} nama berbeda` : null,
      moved > 0 ? `${moved} kegiatan pindah` : null,
    ].filter((part) => part !== null);
    return `Ploting berubah sejak surat terbit: ${what.join(', ')}.`;
  },
  takeReserved: 'Lepas pesanan, pakai nomor ini',
  noEditing: 'Isi tidak dapat diubah pada tahap ini.',
} as const;

/** Words of the register of numbers. */
export const registerText = {
  series: 'Jenis surat',
  year: 'Tahun',
  table: 'Register nomor surat',
  columns: {
    serial: 'No.',
    number: 'Nomor surat',
    date: 'Tanggal',
    subject: 'Perihal',
    state: 'Keadaan',
    deed: '',
  },
  states: {
    ...letterText.states,
    waiting: 'Menunggu persetujuan',
    void: 'Dibatalkan',
    reserved: 'Dipesan',
    outside: 'Di luar Posko',
    carried: 'Sebelum pemulihan',
    gap: 'Lowong',
  },
  reservedFor: (who: string, reason: string) => `Untuk ${who}: ${reason}`,
  reason: (reason: string) => `Alasan: ${reason}`,
  next: (number: string) => `Berikutnya: ${number}`,
  last: (year: number) => `Nomor terakhir ${year}: `,
  gaps: (ranges: readonly string[]) =>
    ranges.length === 0
      ? ''
      : `lowong: ${ranges.slice(0, 4).join(', ')}${ranges.length > 4 ? `, ${ranges.length - 4} lagi` : ''}`,
  none: 'Belum ada nomor pada register ini.',
  counts: (used: number, reserved: number, gaps: number) =>
    [
      `${thousands(used)} nomor terpakai`,
      reserved === 0 ? null : `${thousands(reserved)} dipesan`,
      gaps === 0 ? 'tanpa nomor lowong' : `${thousands(gaps)} lowong`,
    ]
      .filter(Boolean)
      .join(' · '),
  find: 'Nomor, perihal, untuk siapa',
  release: 'Lepas',
  released: 'Nomor dilepas dari register.',
  cancelGap: 'Batalkan…',
  reserveGap: 'Pesan…',
  reserve: {
    open: 'Pesan nomor…',
    title: 'Pesan nomor',
    serial: 'Mulai nomor urut',
    serialHint: (next: number) => `Berikutnya ${next}`,
    count: 'Banyaknya',
    for: 'Untuk siapa',
    reason: 'Alasan',
    missing: 'Isi untuk siapa dan alasannya.',
    go: 'Pesan',
    done: (serials: readonly number[]) =>
      serials.length === 1
        ? `Nomor ${serials[0]} dipesan.`
        : `Nomor ${serials[0]}–${serials.at(-1)} dipesan.`,
  },
  enter: {
    open: 'Catat surat luar…',
    title: 'Catat surat yang ditulis di luar Posko',
    number: 'Nomor lengkap',
    date: 'Tanggal surat',
    subject: 'Perihal',
    missing: 'Isi nomor, tanggal, dan perihal.',
    go: 'Catat',
    done: (number: string) => `${number} tercatat di register.`,
  },
  cancel: {
    title: (serial: number) => `Batalkan nomor ${serial}`,
    what: 'Nomor ini tidak akan dipakai surat mana pun.',
    reason: 'Alasan',
    missing: 'Tulis alasannya.',
    go: 'Batalkan nomor',
    done: (serial: number) => `Nomor ${serial} dibatalkan.`,
  },
  date: (date: string) => longDate(date),
} as const;
