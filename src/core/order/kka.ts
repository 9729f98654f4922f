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

/** Where the code stands in a pattern of numbers: the part between strokes that is written like one; -1 without. */
const partOf = (parts: readonly string[]): number =>
  parts.findIndex((part, i) => i > 0 && part.includes('.') && KKA_CODE.test(part.trim()));

/** The code in a pattern of numbers ("Sprin/{nomor}/{bulan}/OPS.1.3./{tahun}" → "OPS.1.3."), null without one. */
export function kkaOf(pattern: string): string | null {
  const parts = pattern.split('/');
  return parts[partOf(parts)]?.trim() ?? null;
}

/** The pattern with another code, in its place or before the year. */
export function withKka(pattern: string, code: string): string {
  const parts = pattern.split('/');
  const at = partOf(parts);
  const year = parts.findIndex((part) => part.includes('{tahun}'));
  if (at >= 0) parts[at] = code;
  else parts.splice(year < 0 ? parts.length : year, 0, code);
  return parts.join('/');
}
