/** Words of the last resort: a screen that stopped because of a bug. */
export const crashText = {
  sentence: 'Layar ini berhenti karena kesalahan dalam Posko. Data yang sudah tersimpan tidak berubah.',
  again: 'Buka lagi layar ini',
  copy: 'Salin rincian',
  copied: 'Rincian disalin.',
} as const;
