/** The letterhead (kop): at most 3 lines of at most 41 characters, as the rules for official letters have it. */
export const KOP_MAX_LINES = 3;
export const KOP_MAX_LENGTH = 41;

export type KopProblem = { kind: 'empty' } | { kind: 'gap' } | { kind: 'long'; line: number; length: number };

/** Lines as they are stored: outer spaces gone, capitals, trailing empty lines dropped. */
export function tidyKop(lines: readonly string[]): string[] {
  const tidy = lines.slice(0, KOP_MAX_LINES).map((line) => line.trim().replace(/\s+/g, ' ').toUpperCase());
  while (tidy.length > 0 && tidy.at(-1) === '') tidy.pop();
  return tidy;
}

/** What keeps this kop from being printed, or null. `line` counts from 1, `length` in characters. */
export function kopProblem(lines: readonly string[]): KopProblem | null {
  const tidy = tidyKop(lines);
  if (tidy.length === 0) return { kind: 'empty' };
  if (tidy.includes('')) return { kind: 'gap' };
  const long = tidy.findIndex((line) => [...line].length > KOP_MAX_LENGTH);
  return long < 0 ? null : { kind: 'long', line: long + 1, length: [...(tidy[long] ?? '')].length };
}

export type PostLevel = 'polda' | 'polres' | 'polsek';
const POLRI = 'KEPOLISIAN NEGARA REPUBLIK INDONESIA';

/** "POLRESTA KUPANG KOTA" → "RESOR KUPANG KOTA", "POLRESTABES SEMARANG" → "RESOR KOTA BESAR SEMARANG". */
function resortLine(name: string): string {
  const match = /^POLRES(TABES|TA)?\s+(METRO\s+)?(.*)$/.exec(name);
  if (!match) return name;
  const [, kind, metro = '', rest = ''] = match;
  if (kind === 'TABES') return `RESOR KOTA BESAR ${rest}`;
  // "RESOR KOTA KUPANG KOTA" would say it twice.
  if (kind === 'TA' && !/\bKOTA\b/.test(rest)) return `RESOR KOTA ${rest}`;
  return `RESOR ${metro}${rest}`;
}

/** A kop to begin with. `region` is the Polda's area in full ("NUSA TENGGARA TIMUR"), `parent` the unit above a Polsek. */
export function suggestKop(
  level: PostLevel,
  name: string,
  region: string | null,
  parent: string | null,
): string[] {
  const unit = name.trim().replace(/\s+/g, ' ').toUpperCase();
  const area = region ? `DAERAH ${region}` : '';
  if (level === 'polda') return [POLRI, area || unit.replace(/^POLDA\b/, 'DAERAH'), ''];
  if (level === 'polres')
    return area ? [POLRI, area, unit && resortLine(unit)] : [POLRI, unit && resortLine(unit), ''];
  const above = parent ? resortLine(parent.trim().toUpperCase()) : area;
  return above
    ? [POLRI, above, unit.replace(/^POLSEK(TA)?\b/, 'SEKTOR')]
    : [POLRI, unit.replace(/^POLSEK(TA)?\b/, 'SEKTOR'), ''];
}

/** "KEPALA KEPOLISIAN RESOR KUPANG KOTA", from the last line of the kop. Empty without one. */
export function suggestHeadTitle(lines: readonly string[]): string {
  const last = tidyKop(lines).at(-1);
  return last && last !== POLRI ? `KEPALA KEPOLISIAN ${last}` : '';
}
