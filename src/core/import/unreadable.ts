import type { ImportField, IssueCode, SourceCell } from './types.ts';

/** Takes a finding at the cell of a field; `say` makes its sentence from the cell's address. */
export type Report = (
  code: IssueCode,
  field: ImportField,
  value: string | null,
  result: string | null,
  say: (cell: string) => string,
) => void;

/** Tells of the cells that could not be read: errors, formulas without a value, texts too long. */
export function reportUnreadable(cells: Partial<Record<ImportField, SourceCell>>, report: Report): void {
  for (const field in cells) {
    const cell = cells[field as ImportField]!;
    if (cell.unreadable === undefined) continue;
    reportUnreadableCell(field as ImportField, cell, report);
  }
}

function reportUnreadableCell(field: ImportField, cell: SourceCell, report: Report): void {
  if (cell.unreadable === 'long') {
    report(
      'CELL_ERROR',
      field,
      cell.raw,
      null,
      (where) => `${where} berisi lebih dari 1.000 huruf; dibaca kosong. Ketik isinya bila perlu.`,
    );
  } else if (cell.unreadable === 'error') {
    report(
      'CELL_ERROR',
      field,
      cell.raw,
      null,
      (where) => `${where} berisi galat Excel ${cell.raw}; dibaca kosong. Ketik isinya bila perlu.`,
    );
  } else {
    report(
      'FORMULA_WITHOUT_VALUE',
      field,
      null,
      null,
      (where) =>
        `Rumus di ${where} belum dihitung; dibaca kosong. Buka dan simpan di Excel, atau ketik isinya.`,
    );
  }
}
