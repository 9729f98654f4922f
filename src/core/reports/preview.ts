import type { CellValue, SheetColumn, SheetDefinition, SheetRow, TotalValue } from './types.ts';
import { cellText } from './value.ts';

interface PreviewColumn {
  header: string;
  group: string | null;
  align: 'left' | 'center' | 'right';
}

/** A row as text. Bands and totals carry their words in `label`; a total's cells stand under their columns. */
interface PreviewRow {
  kind: 'row' | 'band' | 'total';
  label: string | null;
  cells: string[];
  bold: boolean;
}

/** A workbook as far as a screen shows it. */
export interface SheetPreview {
  letterhead: string[];
  titles: string[];
  columns: PreviewColumn[];
  rows: PreviewRow[];
  /** What closes the table after rows that were left out: totals. Empty when nothing was left out. */
  closing: PreviewRow[];
  /** Lines below the table. */
  notes: string[];
  /** Rows of the table without bands and totals: shown, and in the workbook. */
  shown: number;
  total: number;
  paper: 'a4' | 'f4';
  orientation: 'portrait' | 'landscape';
}

/** The head, the first `limit` rows and the end of a workbook. Amounts stand at the right, as a screen reads them. */
export function previewOf(sheet: SheetDefinition, limit: number): SheetPreview {
  const cut = cutAfter(sheet.rows, limit);
  const rest = sheet.rows.slice(cut);
  const left = rest.filter(isData).length;
  // Nothing but totals is left: they follow at once.
  const head = left === 0 ? sheet.rows : sheet.rows.slice(0, cut);
  const lines = (rows: readonly SheetRow[]) => rows.map((row) => previewRow(row, sheet.columns));
  return {
    letterhead: sheet.letterhead,
    titles: sheet.titles,
    columns: sheet.columns.map(({ header, group, align, format }) => ({
      header,
      group: group ?? null,
      align: format === 'number' || format === 'count' || format === 'hours' ? 'right' : (align ?? 'left'),
    })),
    rows: lines(head),
    closing: left === 0 ? [] : lines(rest.slice(rest.findLastIndex(isData) + 1)),
    notes: sheet.notes ?? [],
    shown: head.filter(isData).length,
    total: sheet.rows.filter(isData).length,
    paper: sheet.paper,
    orientation: sheet.orientation,
  };
}

const isData = (row: SheetRow): boolean => row.kind === 'row';

/** Index after the `limit`-th row of data; bands before it count for nothing. */
function cutAfter(rows: readonly SheetRow[], limit: number): number {
  let seen = 0;
  for (const [index, row] of rows.entries()) {
    if (isData(row)) seen += 1;
    if (seen >= limit) return index + 1;
  }
  return rows.length;
}

function previewRow(row: SheetRow, columns: readonly SheetColumn[]): PreviewRow {
  if (row.kind === 'band') return { kind: 'band', label: row.text, cells: [], bold: true };
  const cells: readonly (CellValue | TotalValue)[] = row.cells;
  const texts = columns.map((column, at) => cellText(cells[at] ?? null, column));
  return row.kind === 'total'
    ? { kind: 'total', label: row.label, cells: texts, bold: true }
    : { kind: 'row', label: null, cells: texts, bold: row.bold ?? false };
}
