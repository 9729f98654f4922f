/** How a polling place (TPS) is graded, lightest first. `khusus`: rutan, lapas, panti, relocation (PKPU 7/2022). */
export const POLLING_CLASSES = ['kurang-rawan', 'rawan', 'sangat-rawan', 'khusus'] as const;
export type PollingClass = (typeof POLLING_CLASSES)[number];

/** As papers and screens write them. */
export const POLLING_CLASS_LABELS: Readonly<Record<PollingClass, string>> = {
  'kurang-rawan': 'Kurang rawan',
  rawan: 'Rawan',
  'sangat-rawan': 'Sangat rawan',
  khusus: 'Khusus',
};

/** Spellings of lists as keys: capitals without spaces and signs, and without the word TPS before them. */
const SPELLINGS: Readonly<Record<PollingClass, readonly string[]>> = {
  'kurang-rawan': ['KURANGRAWAN', 'KRAWAN', 'KRRAWAN', 'KRGRAWAN', 'KR', 'TIDAKRAWAN', 'AMAN'],
  rawan: ['RAWAN', 'R', 'RWN'],
  'sangat-rawan': ['SANGATRAWAN', 'SRAWAN', 'SGTRAWAN', 'SR', 'PALINGRAWAN'],
  khusus: ['KHUSUS', 'LOKASIKHUSUS', 'LOKSUS', 'LOKUS', 'KHS', 'K'],
};

const BY_SPELLING: ReadonlyMap<string, PollingClass> = new Map(
  POLLING_CLASSES.flatMap((kind) => SPELLINGS[kind].map((spelling) => [spelling, kind] as const)),
);

/** 'SANGAT  RAWAN', 'S. Rawan', 'TPS Rawan' → the class; null for anything that is not surely one. */
export function parsePollingClass(text: string): PollingClass | null {
  const key = text
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .replace(/^(?:KATEGORI|TPS)+/, '');
  return /\d/.test(text) ? null : (BY_SPELLING.get(key) ?? null);
}

export const isPollingClass = (text: string): text is PollingClass =>
  (POLLING_CLASSES as readonly string[]).includes(text);
