/** Archive classification (kode klasifikasi arsip, KKA): the middle code of a letter's number. */
export interface Kka {
  /** "OPS.1.3." as it stands in numbers. */
  code: string;
  meaning: string;
  /** Not in the national table: a code of this post or its Polda. */
  local: boolean;
}

/** Codes that election operations use; the post adds its own and changes these. */
export const SHIPPED_KKA: readonly (Kka & { readonly key: string })[] = [
  { key: 'ops-1-2-3', code: 'OPS.1.2.3.', meaning: 'Operasi hari besar', local: false },
  { key: 'ops-1-3', code: 'OPS.1.3.', meaning: 'Operasi kewilayahan', local: false },
  { key: 'ops-2', code: 'OPS.2.', meaning: 'Operasi kontinjensi', local: false },
  { key: 'pam-1-3-2', code: 'PAM.1.3.2.', meaning: 'Kegiatan rutin yang ditingkatkan (KRYD)', local: true },
  { key: 'pam-2-2', code: 'PAM.2.2.', meaning: 'Pengamanan VIP dan VVIP', local: false },
  { key: 'pam-3-2', code: 'PAM.3.2.', meaning: 'Pengamanan unjuk rasa', local: false },
  { key: 'pam-3-3', code: 'PAM.3.3.', meaning: 'Pengamanan kegiatan lainnya', local: false },
];

/** What a code may be written with: capitals, digits and dots, "OPS.1.3." */
export const KKA_CODE = /^[A-Z]{2,6}(?:\.\d{1,3})*\.?$/;

/** A code as it is kept: without spaces, in capitals. */
export const tidyKka = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase();
