/** Words of findings that somebody lets stand. */
export const conflictText = {
  allow: 'Izinkan, tulis alasan…',
  title: 'Izinkan bentrok',
  authority: (role: string) => `Wewenang: ${role}.`,
  authorityHint:
    'Alasan masuk Jurnal dan daftar bentrok yang dicetak. Bila tugasnya berubah, izin ini berakhir.',
  reason: 'Alasan',
  reasonShort: 'Tulis sedikitnya 5 huruf.',
  submit: 'Izinkan',
  done: 'Bentrok diizinkan.',
  withdraw: 'Cabut izin',
  withdrawn: 'Izin dicabut.',
  more: (n: number) => `${n} lagi di bawah`,
  allowed: (n: number) => `Diizinkan · ${n}`,
  allowedBy: (by: string, at: string) => `Diizinkan ${by}, ${at}:`,
  allowedNote: (by: string, reason: string) => `Diizinkan ${by}: ${reason}`,
  openOrder: 'Buka surat',
  print: 'Cetak daftar bentrok',
} as const;
