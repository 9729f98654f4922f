/** Codes of an attendance sheet, with the word and what lists count it as. H is present, the rest is KURANG. */
export const ATTENDANCE_CODES = [
  { code: 'H', label: 'Hadir' },
  { code: 'S', label: 'Sakit' },
  { code: 'I', label: 'Izin' },
  { code: 'C', label: 'Cuti' },
  { code: 'D', label: 'Dinas luar' },
  { code: 'DIK', label: 'Pendidikan' },
  { code: 'BKO', label: 'BKO' },
  { code: 'TK', label: 'Tanpa keterangan' },
  { code: 'LD', label: 'Lepas dinas' },
] as const;
export type AttendanceCode = (typeof ATTENDANCE_CODES)[number]['code'];

export const attendanceLabel = (code: AttendanceCode): string =>
  ATTENDANCE_CODES.find((entry) => entry.code === code)?.label ?? code;

/** How sentences and the remarks of a recap call what keeps somebody away: "sakit", "dinas luar", "TK". */
const REASON_WORDS: Readonly<Record<Exclude<AttendanceCode, 'H'>, string>> = {
  S: 'sakit',
  I: 'izin',
  C: 'cuti',
  D: 'dinas luar',
  DIK: 'dik',
  BKO: 'BKO',
  TK: 'TK',
  LD: 'lepas dinas',
};

/** "2 sakit, 1 izin" in the order of the sheet; empty when all are present. */
export const reasonsText = (codes: readonly (AttendanceCode | null)[]): string =>
  attendanceCounts(codes)
    .reasons.flatMap(({ code, people }) => (code === 'H' ? [] : [`${people} ${REASON_WORDS[code]}`]))
    .join(', ');

/** Which code a status or an absence of the register suggests; null = nothing keeps the person away. */
export function suggestedCode(status: string): AttendanceCode | null {
  return SUGGESTED[status] ?? null;
}

const SUGGESTED: Readonly<Record<string, AttendanceCode>> = {
  SAKIT: 'S',
  IZIN: 'I',
  CUTI: 'C',
  'DINAS LUAR': 'D',
  DIK: 'DIK',
  'BKO KELUAR': 'BKO',
  TK: 'TK',
  'LEPAS DINAS': 'LD',
};

/**
 * The code a typed letter stands for when the code so far is `present`: one letter gives the code that begins with it,
 * a second letter goes on ("D" then "I" is DIK). Null when no code begins so.
 */
export function typedCode(typed: string): AttendanceCode | null {
  const text = typed.trim().toUpperCase();
  if (text === '') return null;
  return (
    ATTENDANCE_CODES.find(({ code }) => code === text)?.code ??
    ATTENDANCE_CODES.find(({ code }) => code.startsWith(text))?.code ??
    null
  );
}

export interface AttendanceCounts {
  /** JUMLAH: everyone on the sheet. */
  total: number;
  /** HADIR. */
  present: number;
  /** KURANG: those who have a code other than H. */
  missing: number;
  /** Nobody has said yet. */
  open: number;
  /** By code, in the order of the sheet, without zeros and without H. */
  reasons: { code: AttendanceCode; people: number }[];
}

/** The foot of an attendance sheet: JUMLAH − KURANG = HADIR once everyone has a code. */
export function attendanceCounts(codes: readonly (AttendanceCode | null)[]): AttendanceCounts {
  const count = (code: AttendanceCode) => codes.filter((c) => c === code).length;
  const present = count('H');
  const open = codes.filter((code) => code === null).length;
  return {
    total: codes.length,
    present,
    missing: codes.length - present - open,
    open,
    reasons: ATTENDANCE_CODES.flatMap(({ code }) =>
      code === 'H' || count(code) === 0 ? [] : [{ code, people: count(code) }],
    ),
  };
}
