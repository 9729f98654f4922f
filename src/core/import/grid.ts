import { cellKind, cellText, findCell, rowIndexFrom, type SheetData, type WorkbookData } from './sheet.ts';

/** A sheet with what header and row rules ask of it: texts by address, merged ranges, hidden rows. */
export class Grid {
  readonly workbook: WorkbookData;
  readonly sheet: SheetData;
  private readonly hidden: ReadonlySet<number>;

  constructor(workbook: WorkbookData, sheet: SheetData) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.hidden = new Set(sheet.hiddenRows);
  }

  get rowCount(): number {
    return this.sheet.rowNumbers.length;
  }

  rowNumber(index: number): number {
    return this.sheet.rowNumbers[index]!;
  }

  isHidden(index: number): boolean {
    return this.hidden.size > 0 && this.hidden.has(this.rowNumber(index));
  }

  /** Trimmed text of a cell by its index in the flat arrays. */
  text(cell: number): string {
    return cellText(this.workbook, this.sheet, cell).trim();
  }

  /** Trimmed text at a 0-based column of the n-th stored row; '' when there is none. */
  textAt(rowIndex: number, column: number): string {
    const cell = findCell(this.sheet, rowIndex, column);
    return cell < 0 ? '' : this.text(cell);
  }

  /** The non-empty cells of a stored row. */
  texts(rowIndex: number): { column: number; text: string; numeric: boolean }[] {
    const found: { column: number; text: string; numeric: boolean }[] = [];
    for (let cell = this.sheet.rowStarts[rowIndex]!; cell < this.sheet.rowStarts[rowIndex + 1]!; cell++) {
      const text = this.text(cell);
      if (text !== '') {
        found.push({
          column: this.sheet.columns[cell]!,
          text,
          numeric: cellKind(this.sheet, cell) === 'number',
        });
      }
    }
    return found;
  }

  /** Index of the stored row with this number, or -1. */
  indexOfRow(row: number): number {
    const index = rowIndexFrom(this.sheet, row);
    return this.sheet.rowNumbers[index] === row ? index : -1;
  }

  /** Merged ranges that touch these rows (1-based, both included). */
  mergesIn(fromRow: number, toRow: number): Merge[] {
    const merges: Merge[] = [];
    const { merges: all } = this.sheet;
    for (let i = 0; i + 3 < all.length; i += 4) {
      if (all[i + 2]! >= fromRow && all[i]! <= toRow) {
        merges.push({ top: all[i]!, left: all[i + 1]!, bottom: all[i + 2]!, right: all[i + 3]! });
      }
    }
    return merges;
  }
}

/** Rows 1-based, columns 0-based, all included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
