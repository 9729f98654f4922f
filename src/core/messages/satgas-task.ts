/** What the satgas of an election operation do, by the words of their names; sub-satgas add to it. */
const TASKS: readonly (readonly [RegExp, string])[] = [
  [/^PREEMTIF\b/, 'pencegahan'],
  [/^HUMAS\b/, 'dokumentasi'],
  [/^PREVENTIF\b/, 'pengamanan'],
  [/\b(WALPRI|PAMWAL|PENGAWALAN)\b/, 'pengawalan'],
  [/^KAMSELTIBCARLANTAS\b/, 'pengaturan lalu lintas'],
  [/^GAKKUM\b/, 'penegakan hukum'],
  [/^(BANOPS|BANTUAN OPERASI)\b/, 'bantuan operasi'],
  [/^TINDAK\b/, 'penindakan'],
  [/^STERILISASI\b/, 'sterilisasi'],
];

/** The task that the name of a satgas or subsatgas says; null when it says none. */
export function satgasTask(name: string): string | null {
  const plain = name
    .toUpperCase()
    .replace(/^(SUB)?SATGAS\s+/, '')
    .trim();
  return TASKS.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** The tasks of several names in the order in which reports write them, each once. */
export function satgasTasks(names: readonly string[]): string[] {
  const found = new Set(names.map(satgasTask));
  return TASKS.map(([, task]) => task).filter((task) => found.has(task));
}
