import type { ImportIssue, IssueCode, IssueSeverity } from './types.ts';

/** Short Indonesian titles, for lists of findings grouped by code. */
export const ISSUE_TITLES: Readonly<Record<IssueCode, string>> = {
  NRP_ZERO_RESTORED: 'Nol di depan NRP dipulihkan',
  NRP_CLEANED: 'NRP dibersihkan dari titik, spasi, petik',
  NRP_MONTH_INVALID: 'Bulan pada NRP tidak sah',
  NRP_LENGTH: 'Panjang NRP tidak biasa',
  NRP_AGE: 'NRP di luar umur dinas',
  NRP_MISSING: 'NRP atau NIP kosong',
  NRP_DUPLICATE_OTHER_NAME: 'Satu NRP dipakai dua nama',
  NRP_DUPLICATE_SAME_PERSON: 'Orang yang sama dua kali, digabung',
  NIP_PRECISION_LOST: 'NIP rusak oleh Excel, diambil tanpa NIP',
  RANK_UNKNOWN: 'Pangkat tidak dikenal',
  RANK_FROM_NAME: 'Pangkat diambil dari kolom nama',
  NAME_MISSING: 'Nama kosong',
  NAME_ALONE: 'Baris hanya berisi nama',
  GROUP_ASSUMED: 'Dibaca sebagai judul kelompok',
  STATUS_PROPOSED: 'Keterangan atau status belum dicatat',
  OPS_POSITION_UNPLACED: 'Jabatan operasi tanpa satgas',
  TOTAL_MISMATCH: 'Jumlah berbeda dari isi daftar',
  HIDDEN_SHEET: 'Lembar tersembunyi tidak dibaca',
  HIDDEN_ROWS: 'Baris tersembunyi tidak dibaca',
  SHEET_WITHOUT_PEOPLE: 'Lembar tanpa daftar orang',
  COLUMN_TWICE: 'Kolom kedua dengan judul sama tidak dibaca',
  DITTO_FILLED: 'Tanda “sama dengan di atas” diisi',
  GENDER_UNKNOWN: 'Jenis kelamin tidak dikenal',
  CELL_ERROR: 'Sel berisi galat Excel',
  FORMULA_WITHOUT_VALUE: 'Rumus tanpa nilai tersimpan',
  POSSIBLE_SAME_PERSON: 'Mungkin orang yang sama',
  PERSON_ENDED: 'Pernah dikeluarkan dari daftar',
  UNIT_UNKNOWN: 'Kesatuan belum ada',
};

export const ISSUE_SEVERITIES: Readonly<Record<IssueCode, IssueSeverity>> = {
  NRP_ZERO_RESTORED: 'info',
  NRP_CLEANED: 'info',
  NRP_MONTH_INVALID: 'error',
  NRP_LENGTH: 'warning',
  NRP_AGE: 'warning',
  NRP_MISSING: 'warning',
  NRP_DUPLICATE_OTHER_NAME: 'error',
  NRP_DUPLICATE_SAME_PERSON: 'info',
  NIP_PRECISION_LOST: 'error',
  RANK_UNKNOWN: 'warning',
  RANK_FROM_NAME: 'info',
  NAME_MISSING: 'error',
  NAME_ALONE: 'error',
  GROUP_ASSUMED: 'info',
  STATUS_PROPOSED: 'info',
  OPS_POSITION_UNPLACED: 'warning',
  TOTAL_MISMATCH: 'warning',
  HIDDEN_SHEET: 'info',
  HIDDEN_ROWS: 'info',
  SHEET_WITHOUT_PEOPLE: 'info',
  COLUMN_TWICE: 'warning',
  DITTO_FILLED: 'info',
  GENDER_UNKNOWN: 'warning',
  CELL_ERROR: 'warning',
  FORMULA_WITHOUT_VALUE: 'warning',
  POSSIBLE_SAME_PERSON: 'warning',
  PERSON_ENDED: 'warning',
  UNIT_UNKNOWN: 'info',
};

/** Errors with which a row is still taken, without the value that is wrong. */
const TAKEN_ANYWAY: ReadonlySet<IssueCode> = new Set(['NIP_PRECISION_LOST']);

/** The finding holds its row back. */
export function holdsRow(issue: Pick<ImportIssue, 'code' | 'severity'>): boolean {
  return issue.severity === 'error' && !TAKEN_ANYWAY.has(issue.code);
}

/** Where a finding stands. */
export interface IssuePlace {
  sheet: string;
  cell: string | null;
  rowId: string | null;
}

/** A finding with the severity of its code. */
export function makeIssue(
  code: IssueCode,
  place: IssuePlace,
  value: string | null,
  result: string | null,
  message: string,
): ImportIssue {
  // A name that ends with a title brings the dot of its sentence along: 'S.I.K., M.H..'
  return {
    code,
    severity: ISSUE_SEVERITIES[code],
    ...place,
    value,
    result,
    message: message.replace(/\.\.(?=\s|$)/g, '.'),
  };
}

/** 3, 7, 8, 9, 12 → '3, 7–9, 12'; at most `max` groups, then '…'. */
export function rowRanges(rows: readonly number[], max = 8): string {
  const groups: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else groups.push([row, row]);
  }
  const shown = groups.slice(0, max).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return groups.length > max ? `${shown.join(', ')}, …` : shown.join(', ');
}
