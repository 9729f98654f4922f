/** error: ask before keeping it; warning: look; info: good to know. Nothing ever blocks. */
export type Severity = 'error' | 'warning' | 'info';

/** Who may let a finding stand. */
export type OverrideRole = 'padal' | 'kabagops' | 'kepala';

/** What mends a finding; screens offer the button for it. */
export type Remedy =
  | 'replace'
  | 'fill'
  | 'release'
  | 'leader'
  | 'move'
  | 'permit'
  | 'region'
  | 'number'
  | 'order'
  | 'merge';

interface CodeFacts {
  severity: Severity;
  /** A few words, for lists: "dua tugas beririsan". */
  label: string;
  /** Null: nobody; the finding has to be mended. */
  mayOverride: OverrideRole | null;
  remedy: Remedy;
}

/** Everything that can be wrong with a plan; the stable codes of `posko conflicts`. */
export const CONFLICT_CODES = {
  DOUBLE_BOOK: {
    severity: 'error',
    label: 'dua tugas beririsan',
    mayOverride: 'kabagops',
    remedy: 'replace',
  },
  LEADER_SPAN: {
    severity: 'info',
    label: 'mengendalikan dua tugas',
    mayOverride: 'padal',
    remedy: 'replace',
  },
  ABSENT: { severity: 'error', label: 'sedang tidak dinas', mayOverride: 'kepala', remedy: 'replace' },
  BKO_OUT: { severity: 'error', label: 'sedang BKO keluar', mayOverride: 'kepala', remedy: 'replace' },
  BKO_IN: { severity: 'warning', label: 'BKO belum bernomor', mayOverride: 'kabagops', remedy: 'number' },
  REST: { severity: 'warning', label: 'kurang istirahat', mayOverride: 'kabagops', remedy: 'move' },
  UNDER_STRENGTH: { severity: 'warning', label: 'kurang orang', mayOverride: 'kabagops', remedy: 'fill' },
  OVER_STRENGTH: { severity: 'warning', label: 'lebih orang', mayOverride: 'padal', remedy: 'release' },
  NO_LEADER: {
    severity: 'warning',
    label: 'pimpinan belum tepat',
    mayOverride: 'kabagops',
    remedy: 'leader',
  },
  NO_POLWAN: { severity: 'warning', label: 'belum ada Polwan', mayOverride: 'kabagops', remedy: 'fill' },
  RANK_SPAN: { severity: 'warning', label: 'kurang perwira', mayOverride: 'kabagops', remedy: 'fill' },
  JURISDICTION: {
    severity: 'warning',
    label: 'di luar wilayah hukum',
    mayOverride: 'kabagops',
    remedy: 'region',
  },
  NO_STTP: { severity: 'warning', label: 'belum ada STTP', mayOverride: 'kabagops', remedy: 'permit' },
  STTP_TIME_MISMATCH: {
    severity: 'warning',
    label: 'waktu lain dari STTP',
    mayOverride: 'kabagops',
    remedy: 'permit',
  },
  STTP_PLACE_MISMATCH: {
    severity: 'warning',
    label: 'tempat lain dari STTP',
    mayOverride: 'kabagops',
    remedy: 'permit',
  },
  STTP_LATE: { severity: 'warning', label: 'STTP terlambat', mayOverride: 'kabagops', remedy: 'permit' },
  CROWD_CAP: {
    severity: 'warning',
    label: 'peserta melebihi batas',
    mayOverride: 'kabagops',
    remedy: 'permit',
  },
  DOC_STALE: {
    severity: 'warning',
    label: 'surat berbeda dari ploting',
    mayOverride: 'kabagops',
    remedy: 'order',
  },
  DUP_PERSON: { severity: 'warning', label: 'mungkin orang yang sama', mayOverride: null, remedy: 'merge' },
} as const satisfies Record<string, CodeFacts>;

export type ConflictCode = keyof typeof CONFLICT_CODES;

/** How sentences and lists name who may let a finding stand. */
export const OVERRIDE_ROLES: Readonly<Record<OverrideRole, string>> = {
  padal: 'Padal',
  kabagops: 'Kabagops',
  kepala: 'Kepala satuan',
};

/** Whether the text is a code of the list. */
export const isConflictCode = (text: string): text is ConflictCode => Object.hasOwn(CONFLICT_CODES, text);

/** What holds for every finding of a code. */
export const codeFacts = (code: ConflictCode): CodeFacts => CONFLICT_CODES[code];
