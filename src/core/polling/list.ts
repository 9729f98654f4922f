import { Grid } from '../import/grid.ts';
import { headerKey } from '../import/header-words.ts';
import { columnLetters, type WorkbookData } from '../import/sheet.ts';

/** What a column of a list of polling places can hold. */
export type PollingField =
  | 'number'
  | 'village'
  | 'district'
  | 'regency'
  | 'code'
  | 'class'
  | 'voters'
  | 'linmas'
  | 'name'
  | 'address'
  | 'sector'
  | 'note';

/** A row as the list writes it; `''` where the cell is empty. `row` is the number in the sheet. */
export interface PollingListRow {
  sheet: string;
  row: number;
  texts: Record<PollingField, string>;
}

export interface PollingListSheet {
  name: string;
  /** Last row of the header; null when no table of polling places was found. */
  headerRow: number | null;
  /** Column letters of what was found. */
  columns: Partial<Record<PollingField, string>>;
  rows: number;
}

export interface PollingList {
  sheets: PollingListSheet[];
  rows: PollingListRow[];
}

/** Header texts as keys (`headerKey`), the surest first: of two columns for one field the earlier word wins. */
const HEADERS: Readonly<Record<PollingField, readonly string[]>> = {
  number: ['NOTPS', 'NOMORTPS', 'NOMERTPS', 'TPSNO', 'TPSNOMOR', 'TPS'],
  village: [
    'DESAKELURAHAN',
    'KELURAHANDESA',
    'KELDESA',
    'DESAKEL',
    'NAMADESAKELURAHAN',
    'NAMAKELURAHANDESA',
    'NAMADESA',
    'NAMAKELURAHAN',
    'KELURAHAN',
    'DESA',
    'KEL',
    'PPS',
  ],
  district: ['KECAMATAN', 'NAMAKECAMATAN', 'KEC', 'PPK', 'KECAMATANDISTRIK', 'DISTRIK'],
  regency: ['KABUPATENKOTA', 'KABKOTA', 'KOTAKABUPATEN', 'NAMAKABUPATENKOTA', 'KABUPATEN', 'KOTA', 'KAB'],
  code: [
    'KODEDESAKELURAHAN',
    'KODEKELURAHANDESA',
    'KODEDESA',
    'KODEKELURAHAN',
    'KODEWILAYAH',
    'KODEKEMENDAGRI',
    'KODEKEL',
    'KODE',
  ],
  class: [
    'KLASIFIKASI',
    'KLASIFIKASITPS',
    'KLASIFIKASIKERAWANAN',
    'TINGKATKERAWANAN',
    'KERAWANAN',
    'KERAWANANTPS',
    'KATEGORI',
    'KATEGORITPS',
    'KATEGORIKERAWANAN',
    'KELAS',
    'STATUSTPS',
  ],
  voters: [
    'JUMLAHDPT',
    'JMLDPT',
    'TOTALDPT',
    'DPT',
    'JUMLAHPEMILIH',
    'JMLPEMILIH',
    'TOTALPEMILIH',
    'PEMILIH',
  ],
  linmas: ['LINMAS', 'JUMLAHLINMAS', 'JMLLINMAS', 'SATLINMAS', 'PETUGASLINMAS'],
  name: ['NAMATPS', 'NAMATEMPAT', 'TEMPATTPS', 'NAMALOKASI'],
  address: ['ALAMATTPS', 'ALAMAT', 'LOKASITPS', 'LOKASI', 'ALAMATLOKASI', 'LETAK'],
  sector: ['SEKTORRAYON', 'RAYONSEKTOR', 'RAYON', 'SEKTOR', 'ZONA'],
  note: ['KETERANGAN', 'KET', 'CATATAN'],
};

export const POLLING_FIELDS = Object.keys(HEADERS) as PollingField[];

const BY_HEADER: ReadonlyMap<string, { field: PollingField; priority: number }> = new Map(
  POLLING_FIELDS.flatMap((field) =>
    HEADERS[field].map((word, priority) => [word, { field, priority }] as const),
  ),
);

/** Header rows are looked for in so many rows from the top. */
const HEADER_ROWS = 30;
/** 'KECAMATAN OEBOBO' alone in a row: what follows belongs there. */
const BAND = /^(KECAMATAN|KEC\.?|DISTRIK|KELURAHAN|KEL\.?|DESA)\s*:?\s+(.+)$/i;
const TOTAL = /^(SUB\s*)?(J\s*U\s*M\s*L\s*A\s*H|TOTAL)\b/i;

interface Header {
  lastRow: number;
  columns: Map<PollingField, number>;
  /** More is surer: columns, and a half for a total found under a merged header. */
  score: number;
}

/**
 * Finds the table of polling places on every sheet and reads its rows: the header among the first 30 rows (one row,
 * or two of which the upper is merged), villages and districts written once for many rows or as a band over them,
 * totals left out. Nothing is judged here but what is a row: one that names a number of a polling place.
 */
export function parsePollingList(workbook: WorkbookData): PollingList {
  const list: PollingList = { sheets: [], rows: [] };
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) continue;
    const grid = new Grid(workbook, sheet);
    const header = findHeader(grid);
    const rows = header ? readRows(grid, header, sheet.name) : [];
    for (const row of rows) list.rows.push(row);
    list.sheets.push({
      name: sheet.name,
      headerRow: header?.lastRow ?? null,
      columns: Object.fromEntries(
        [...(header?.columns ?? [])].map(([field, column]) => [field, columnLetters(column)]),
      ),
      rows: rows.length,
    });
  }
  return list;
}

function findHeader(grid: Grid): Header | null {
  let best: Header | null = null;
  for (let index = 0; index < Math.min(grid.rowCount, HEADER_ROWS); index++) {
    for (const depth of [1, 2]) {
      const header = headerAt(grid, index, depth);
      if (header && header.score > (best?.score ?? 0)) best = header;
    }
  }
  return best;
}

/** A header needs the number of the place and something that tells the village. */
function headerAt(grid: Grid, index: number, depth: number): Header | null {
  const chosen = new Map<PollingField, { column: number; priority: number }>();
  for (let level = 0; level < depth; level++) {
    if (index + level >= grid.rowCount) return null;
    for (const { column, text } of grid.texts(index + level)) {
      const found = BY_HEADER.get(headerKey(text));
      const upper = level === 0 ? '' : headerKey(overOf(grid, index, column));
      // 'JUMLAH' or 'L+P' under a merged 'DPT' is the column to take, not the L and the P.
      const below =
        found ?? (/^(JUMLAH|JML|TOTAL|LP)$/.test(headerKey(text)) ? BY_HEADER.get(upper) : undefined);
      if (!below) continue;
      const priority = below.priority - (found ? 0 : 100);
      const known = chosen.get(below.field);
      if (!known || priority < known.priority) chosen.set(below.field, { column, priority });
    }
  }
  const columns = new Map([...chosen].map(([field, { column }]) => [field, column]));
  const isTable = columns.has('number') && (columns.has('village') || columns.has('code'));
  const score = columns.size + ([...chosen.values()].some(({ priority }) => priority < 0) ? 0.5 : 0);
  return isTable ? { lastRow: grid.rowNumber(index + depth - 1), columns, score } : null;
}

/** Text of the cell above, or of the merged cell that covers it. */
function overOf(grid: Grid, index: number, column: number): string {
  const row = grid.rowNumber(index);
  const merge = grid
    .mergesIn(row, row)
    .find(({ left, right, top }) => top === row && left <= column && column <= right);
  return grid.textAt(index, merge?.left ?? column);
}

function readRows(grid: Grid, header: Header, sheet: string): PollingListRow[] {
  const rows: PollingListRow[] = [];
  /** Written once for the rows below. */
  const kept: Partial<Record<PollingField, string>> = {};
  for (let index = 0; index < grid.rowCount; index++) {
    const row = grid.rowNumber(index);
    if (row <= header.lastRow || grid.isHidden(index)) continue;
    const filled = grid.texts(index);
    const only = filled.length === 1 ? filled[0]!.text : null;
    const band = only === null ? null : BAND.exec(only);
    if (band) {
      const isDistrict = /^(KEC|DISTRIK)/i.test(band[1]!);
      kept[isDistrict ? 'district' : 'village'] = isDistrict ? band[2]! : only!;
      if (isDistrict) delete kept.village;
      delete kept.code;
      continue;
    }
    if (filled.some(({ text }) => TOTAL.test(text))) continue;
    const texts = textsOf(grid, index, header);
    if (texts.number === '') continue;
    for (const field of ['regency', 'district', 'village', 'code'] as const) carry(texts, kept, field);
    rows.push({ sheet, row, texts });
  }
  return rows;
}

/** A place that a list writes once holds for the rows below; a new one ends what is written under it. */
function carry(
  texts: Record<PollingField, string>,
  kept: Partial<Record<PollingField, string>>,
  field: 'regency' | 'district' | 'village' | 'code',
): void {
  if (texts[field] === '') {
    texts[field] = kept[field] ?? '';
    return;
  }
  if (texts[field] !== kept[field]) {
    if (field === 'regency') delete kept.district;
    if (field === 'regency' || field === 'district') delete kept.village;
    if (field !== 'code') delete kept.code;
  }
  kept[field] = texts[field];
}

function textsOf(grid: Grid, index: number, header: Header): Record<PollingField, string> {
  const text = (field: PollingField): string => {
    const column = header.columns.get(field);
    return column === undefined ? '' : grid.textAt(index, column).replace(/\s+/g, ' ').trim();
  };
  return Object.fromEntries(POLLING_FIELDS.map((field) => [field, text(field)])) as Record<
    PollingField,
    string
  >;
}
