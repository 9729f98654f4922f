import { compareText } from '../text/compare.ts';
import { type PersonCategory, rankOrder } from './rank.ts';

/** Where a person stands with the post, as lists and absences name it. */
export const STATUSES = [
  { code: 'AKTIF', label: 'Aktif', available: true },
  { code: 'BKO MASUK', label: 'BKO masuk', available: true },
  { code: 'DINAS LUAR', label: 'Dinas luar', available: false },
  { code: 'SAKIT', label: 'Sakit', available: false },
  { code: 'IZIN', label: 'Izin', available: false },
  { code: 'CUTI', label: 'Cuti', available: false },
  { code: 'DIK', label: 'Pendidikan', available: false },
  { code: 'BKO KELUAR', label: 'BKO keluar', available: false },
  { code: 'LEPAS DINAS', label: 'Lepas dinas', available: false },
  { code: 'TK', label: 'Tanpa keterangan', available: false },
  { code: 'PATSUS', label: 'Patsus', available: false },
  { code: 'TAHANAN', label: 'Tahanan', available: false },
  { code: 'BELUM MENGHADAP', label: 'Belum menghadap', available: false },
  { code: 'MPP', label: 'MPP', available: false },
  { code: 'PENSIUN', label: 'Pensiun', available: false },
  { code: 'MUTASI', label: 'Mutasi', available: false },
] as const;

export type Status = (typeof STATUSES)[number]['code'];

/** A period can be spent in any state that takes a person away from duty. */
export const ABSENCE_KINDS: readonly Status[] = STATUSES.filter((s) => !s.available).map((s) => s.code);

/** Whether the text is a code of ABSENCE_KINDS. */
export const isAbsenceKind = (text: string): text is Status => ABSENCE_KINDS.some((kind) => kind === text);

/** A person of the register. Texts are as printed; `rank` is the short form, or the text of an unknown rank. */
export interface Person {
  id: string;
  nrp: string | null;
  nip: string | null;
  name: string;
  nameKey: string;
  rank: string | null;
  category: PersonCategory;
  unit: string | null;
  position: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  /** A code of STATUSES; other texts can come from imported data and are kept. */
  status: string;
  note: string | null;
}

/** What the order of lists looks at. */
export type Ranked = Pick<Person, 'rank' | 'nrp' | 'nameKey'>;

/**
 * Order of lists: rank (Polri, PNS, PPPK, other bodies, unknown last), then NRP as text (none last), then
 * name.
 */
export function comparePeople(a: Ranked, b: Ranked): number {
  return (
    rankOrder(a.rank) - rankOrder(b.rank) || compareNrp(a.nrp, b.nrp) || compareText(a.nameKey, b.nameKey)
  );
}

/** 'Sakit' for 'SAKIT'; codes that are not in the list come back as they are. */
export function statusLabel(code: string): string {
  return STATUSES.find((status) => status.code === code)?.label ?? code;
}

function compareNrp(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareText(a, b);
}
