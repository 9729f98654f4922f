import type ExcelJS from 'exceljs';

/** A formula of a workbook with what it holds and what it comes to. */
export interface CheckedFormula {
  cell: string;
  formula: string;
  cached: unknown;
  worked: number;
}

/** Every formula of a sheet, worked out anew from its cells. */
export function workedFormulas(sheet: ExcelJS.Worksheet): CheckedFormula[] {
  const found: CheckedFormula[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      // The other cells of a merged area show the first one.
      if (!cell.formula || cell.master !== cell) return;
      found.push({
        cell: cell.address,
        formula: cell.formula,
        cached: cell.result,
        worked: worked(sheet, cell.formula),
      });
    }),
  );
  return found;
}

/** What our own few kinds of formula come to; throws at any other. */
export function worked(sheet: ExcelJS.Worksheet, formula: string): number {
  const call = /^(SUM|SUBTOTAL|COUNTIF)\(((?:9,)?)([A-Z]+\d+):([A-Z]+\d+)(?:,"((?:[^"]|"")*)")?\)(.*)$/.exec(
    formula,
  );
  if (call) {
    const [, name, kind, from = '', to = '', text, rest = ''] = call;
    if ((name === 'SUBTOTAL') !== (kind === '9,') || (name === 'COUNTIF') !== (text !== undefined))
      throw new Error(`not one of our formulas: ${formula}`);
    const values = valuesOf(sheet, from, to);
    const value =
      text === undefined
        ? values.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0)
        : values.filter(
            (each) => String(each ?? '').toUpperCase() === text.replaceAll('""', '"').toUpperCase(),
          ).length;
    return rest === '' ? value : value + worked(sheet, rest.replace(/^\+/, ''));
  }
  const weighted = /^(?:\d+(?:\.\d+)?\*[A-Z]+\d+\+?)+$/.test(formula);
  if (weighted)
    return formula.split('+').reduce((sum, part) => {
      const [times = '', address = ''] = part.split('*');
      return sum + Number(times) * numberOf(sheet, address);
    }, 0);
  const lacking = /^(?:MAX\(0,\d+-[A-Z]+\d+\)\+?)+$/.test(formula);
  if (lacking)
    return [...formula.matchAll(/(\d+)-([A-Z]+\d+)/g)].reduce(
      (sum, [, need, address = '']) => sum + Math.max(0, Number(need) - numberOf(sheet, address)),
      0,
    );
  const minus = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(formula);
  if (!minus) throw new Error(`not one of our formulas: ${formula}`);
  const [a, b] = minus.slice(1).map((address) => numberOf(sheet, address));
  return (a ?? 0) - (b ?? 0);
}

function valuesOf(sheet: ExcelJS.Worksheet, from: string, to: string): unknown[] {
  const first = sheet.getCell(from);
  const last = sheet.getCell(to);
  const values: unknown[] = [];
  for (let row = Number(first.row); row <= Number(last.row); row++) {
    for (let column = Number(first.col); column <= Number(last.col); column++) {
      const cell = sheet.getCell(row, column);
      if (cell.master === cell) values.push(cell.formula ? worked(sheet, cell.formula) : cell.value);
    }
  }
  return values;
}

function numberOf(sheet: ExcelJS.Worksheet, address: string): number {
  const cell = sheet.getCell(address);
  return cell.formula ? worked(sheet, cell.formula) : Number(cell.value ?? 0);
}
