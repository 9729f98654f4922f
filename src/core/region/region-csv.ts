import {
  REGION_KINDS,
  type Region,
  type RegionKind,
  type RegionLevel,
  regionLevel,
  villageKind,
} from './region.ts';

/** A line that was left out, counted from 1, with the reason. */
export interface RegionProblem {
  line: number;
  reason: 'COLUMNS' | 'CODE' | 'NAME' | 'KIND' | 'DUPLICATE';
  text: string;
}

const LEVEL_OF_KIND: Readonly<Record<RegionKind, RegionLevel>> = {
  provinsi: 'province',
  kabupaten: 'regency',
  kota: 'regency',
  kecamatan: 'district',
  kelurahan: 'village',
  desa: 'village',
};

/**
 * Region codes from a CSV with the columns code, name and (optionally) kind, separated by comma or semicolon,
 * with or without a header and quotes. Without a kind the level decides; a regency is a kota if its last group
 * is 71 or more. Codes without dots ('5371041009') are accepted. Lines that break a rule are left out and
 * reported; the rest is sorted by code.
 */
export function parseRegionCsv(text: string): { regions: Region[]; problems: RegionProblem[] } {
  const regions = new Map<string, Region>();
  const problems: RegionProblem[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const cells = splitLine(line);
    if (line.trim() === '' || (index === 0 && !/\d/.test(cells[0] ?? ''))) continue;
    const result = parseRow(cells);
    const reason =
      typeof result === 'string' ? result : regions.has(result.code) ? ('DUPLICATE' as const) : null;
    if (reason !== null) problems.push({ line: index + 1, reason, text: line });
    else if (typeof result !== 'string') regions.set(result.code, result);
  }
  return {
    regions: [...regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    problems,
  };
}

function parseRow(cells: string[]): Region | Exclude<RegionProblem['reason'], 'DUPLICATE'> {
  if (cells.length < 2) return 'COLUMNS';
  const code = dotted(cells[0]!);
  const level = regionLevel(code);
  if (level === null) return 'CODE';
  const name = cells[1]!.replace(/\s+/g, ' ').trim();
  if (name === '') return 'NAME';
  const kind = (cells[2] ?? '').trim().toLowerCase();
  if (kind === '') return { code, name, kind: defaultKind(code, level) };
  if (!isRegionKind(kind) || LEVEL_OF_KIND[kind] !== level) return 'KIND';
  if (level === 'village' && kind !== villageKind(code)) return 'KIND';
  return { code, name, kind };
}

function defaultKind(code: string, level: RegionLevel): RegionKind {
  if (level === 'province') return 'provinsi';
  if (level === 'regency') return Number(code.slice(3, 5)) >= 71 ? 'kota' : 'kabupaten';
  return level === 'district' ? 'kecamatan' : villageKind(code)!;
}

function isRegionKind(text: string): text is RegionKind {
  return (REGION_KINDS as readonly string[]).includes(text);
}

function dotted(text: string): string {
  const code = text.trim();
  if (!/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(code)) return code;
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)]
    .filter((p) => p !== '')
    .join('.');
}

/** Cells of one line; quotes may hold separators, a doubled quote is one. */
function splitLine(line: string): string[] {
  const separator = line.includes(';') && !line.includes(',') ? ';' : ',';
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i]!;
    if (sign === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}
