import { cellKind, cellText, columnLetters, type WorkbookData } from '../../src/core/import/sheet.ts';

/** 'A1 text Budi' for each cell of a sheet. */
export function cells(workbook: WorkbookData, at = 0): string[] {
  const sheet = workbook.sheets[at]!;
  return [...sheet.rowNumbers].flatMap((row, index) => {
    const texts: string[] = [];
    for (let cell = sheet.rowStarts[index]!; cell < sheet.rowStarts[index + 1]!; cell++) {
      const address = `${columnLetters(sheet.columns[cell]!)}${row}`;
      texts.push(`${address} ${cellKind(sheet, cell)} ${cellText(workbook, sheet, cell)}`);
    }
    return texts;
  });
}

/** 'J1:K1' for each merged range of a sheet, sorted. */
export function merges(workbook: WorkbookData, at = 0): string[] {
  const { merges: all } = workbook.sheets[at]!;
  const texts: string[] = [];
  for (let i = 0; i < all.length; i += 4) {
    texts.push(`${columnLetters(all[i + 1]!)}${all[i]}:${columnLetters(all[i + 3]!)}${all[i + 2]}`);
  }
  return texts.sort();
}
