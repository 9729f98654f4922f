import * as SheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellKind, cellText, columnLetters, type WorkbookData } from '../../../../src/core/import/sheet.ts';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { sheetJsFile } from '../../../builders/import-writers.ts';
import { odsOf } from '../../../builders/ods.ts';
import {
  type CellSpec,
  excelJsFile,
  handMadeFile,
  packedWorkbook,
  type SheetSpec,
  temporaryFile,
  type WorkbookSpec,
} from '../../../builders/workbook.ts';

/** Everything that a reader says about a workbook, as lines that can be compared. */
function lines(workbook: WorkbookData): string[] {
  return workbook.sheets.flatMap((sheet) => [
    `sheet ${sheet.name} ${sheet.hidden ? 'hidden' : 'visible'}`,
    ...[...sheet.rowNumbers].flatMap((row, index) => {
      const cells: string[] = [];
      for (let cell = sheet.rowStarts[index]!; cell < sheet.rowStarts[index + 1]!; cell++) {
        const kind = cellKind(sheet, cell);
        const text = kind === 'number' ? String(sheet.values[cell]) : cellText(workbook, sheet, cell);
        cells.push(`${columnLetters(sheet.columns[cell]!)}${row} ${kind} ${JSON.stringify(text)}`);
      }
      return cells;
    }),
    `hidden rows ${[...sheet.hiddenRows].join(',')}`,
    `merges ${mergeTexts(sheet.merges).join(' ')}`,
  ]);
}

function mergeTexts(merges: Int32Array): string[] {
  const texts: string[] = [];
  for (let i = 0; i < merges.length; i += 4) {
    texts.push(
      `${columnLetters(merges[i + 1]!)}${merges[i]}:${columnLetters(merges[i + 3]!)}${merges[i + 2]}`,
    );
  }
  return texts.sort();
}

const text = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((value) => !/[\p{Cc}\p{Cs}]|_x[0-9A-Fa-f]{4}_|\uFFFE|\uFFFF/u.test(value)),
  fc.constantFrom(
    '  dua spasi  ',
    "O'NEIL & <b>",
    'baris\nbaru',
    '"petik"',
    '05080456',
    'a]]>b',
    '&amp;',
    'ÑÜ 漢字 😀',
  ),
);
// SheetJS resolves entities twice in the stored text of a formula.
const formulaText = text.filter((value) => !value.includes('&'));
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: 0, max: 99_999_999 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.integer({ min: 61, max: 60_000 }).map((date) => ({ date })) },
  { weight: 1, arbitrary: fc.constantFrom('#REF!', '#N/A', '#DIV/0!', '#NAME?').map((error) => ({ error })) },
  { weight: 1, arbitrary: fc.oneof(formulaText, fc.integer()).map((value) => ({ formula: 'A1', value })) },
  { weight: 1, arbitrary: fc.constant({ formula: 'B1+1' }) },
);
const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
  hidden: fc.boolean(),
  hiddenRows: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  merges: fc.uniqueArray(fc.constantFrom('J1:K1', 'J2:J4', 'K2:L4', 'M1:N9'), { maxLength: 4 }),
});
const workbook: fc.Arbitrary<WorkbookSpec> = fc
  .array(sheet, { minLength: 1, maxLength: 3 })
  .map((sheets): SheetSpec[] => [
    { name: 'Terlihat', rows: [['x']] },
    ...sheets.map((spec, index) => ({
      ...spec,
      name: `Lembar ${index + 1} & <"x">`.slice(0, 31).replace(/[<>"]/g, ''),
    })),
  ]);

async function readOwn(bytes: Buffer): Promise<WorkbookData> {
  return readSpreadsheet(temporaryFile(bytes));
}

describe('own reader against what was written', () => {
  test('hand-made XML in every way of writing gives back the cells', async () => {
    const how = fc.record({
      prefix: fc.constantFrom('', 'x:'),
      inline: fc.boolean(),
      withoutAddresses: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(workbook, how, async (spec, style) => {
        expect(lines(await readOwn(handMadeFile(spec, style)))).toEqual(lines(packedWorkbook(spec)));
      }),
      { numRuns: 120 },
    );
  });

  test('files written by exceljs give back the cells', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (spec) => {
        expect(lines(await readOwn(await excelJsFile(spec)))).toEqual(lines(packedWorkbook(spec)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('own reader against other readers', () => {
  test('agrees with exceljs and SheetJS on generated workbooks: cells, dates, merges, hidden rows and sheets', async () => {
    const how = fc.record({
      inline: fc.boolean(),
      withoutAddresses: fc.boolean(),
      date1904: fc.boolean(),
      usualNames: fc.constant(true),
    });
    await fc.assert(
      fc.asyncProperty(workbook, fc.option(how), async (spec, byHand) => {
        const bytes = byHand ? handMadeFile(spec, byHand) : await excelJsFile(spec);
        const workbook = await readOwn(bytes);
        // exceljs does not find cells that do not say where they are.
        if (!byHand?.withoutAddresses) expect(plainValues(workbook)).toEqual(await excelJsValues(bytes));
        expect(plainValues(workbook)).toEqual(sheetJsValues(bytes));
      }),
      { numRuns: 80 },
    );
  });

  test('.xls and .xlsb of SheetJS give what the same cells give as .xlsx', async () => {
    const withValues = workbook.map((sheets) =>
      sheets.map(
        (sheet): SheetSpec => ({
          ...sheet,
          hiddenRows: [],
          rows: sheet.rows.map((row) => row.map((value) => (isBeyond(value) ? null : value))),
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(withValues, fc.constantFrom('xls' as const, 'xlsb' as const), async (spec, format) => {
        expect(lines(await readOwn(sheetJsFile(spec, format)))).toEqual(lines(packedWorkbook(spec)));
      }),
      { numRuns: 60 },
    );
  });

  test('an .ods made by hand gives the cells back, whatever is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (spec) => {
        expect(lines(await readOwn(odsOf(spec)))).toEqual(lines(packedWorkbook(spec)));
      }),
      { numRuns: 80 },
    );
  });
});

/** What SheetJS writes wrongly into binary workbooks: formulas, numbers next to nothing and next to infinity. */
const isBeyond = (cell: CellSpec) =>
  (typeof cell === 'object' && cell !== null && 'formula' in cell) ||
  (typeof cell === 'number' && cell !== 0 && Math.abs(Math.log10(Math.abs(cell))) > 200);

/**
 * By sheet: values by address, `#merges`, `#hidden` rows and whether it is `#visible`. Errors and formulas without a
 * value are left out, since every library shows them its own way.
 */
type Values = Record<string, Record<string, string | number | boolean>>;

/** Hidden rows count where they hold one of the compared values. */
function withHidden(values: Values[string], isHidden: (row: number) => boolean): Values[string] {
  const rows = new Set(Object.keys(values).flatMap((key) => /^[A-Z]+(\d+)$/.exec(key)?.[1] ?? []));
  return { ...values, '#hidden': [...rows].filter((row) => isHidden(Number(row))).join(' ') };
}

function plainValues(data: WorkbookData): Values {
  const result: Values = {};
  for (const sheet of data.sheets) {
    const values: Values[string] = {
      '#merges': mergeTexts(sheet.merges).join(' '),
      '#visible': !sheet.hidden,
    };
    sheet.rowNumbers.forEach((row, index) => {
      for (let at = sheet.rowStarts[index]!; at < sheet.rowStarts[index + 1]!; at++) {
        const kind = cellKind(sheet, at);
        const address = `${columnLetters(sheet.columns[at]!)}${row}`;
        if (kind === 'text') values[address] = cellText(data, sheet, at);
        if (kind === 'number' || kind === 'date') values[address] = sheet.values[at]!;
        if (kind === 'bool') values[address] = sheet.values[at] === 1;
      }
    });
    result[sheet.name] = withHidden(values, (row) => sheet.hiddenRows.includes(row));
  }
  return result;
}

async function excelJsValues(bytes: Buffer): Promise<Values> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const result: Values = {};
  for (const sheet of book.worksheets) {
    const values: Values[string] = {
      '#merges': [...sheet.model.merges].sort().join(' '),
      '#visible': sheet.state === 'visible',
    };
    sheet.eachRow((row) => {
      row.eachCell((target) => {
        if (target.isMerged && target.master !== target) return;
        const value =
          typeof target.value === 'object' && target.value && 'result' in target.value
            ? target.value.result
            : target.value;
        if (value instanceof Date) values[target.address] = value.getTime() / 86_400_000 + 25_569;
        else if (typeof value === 'number' || typeof value === 'boolean') values[target.address] = value;
        else if (typeof value === 'string' && value !== '') values[target.address] = value;
      });
    });
    result[sheet.name] = withHidden(values, (row) => sheet.getRow(row).hidden === true);
  }
  return result;
}

function sheetJsValues(bytes: Buffer): Values {
  // It keeps hidden rows of .xlsx only beside the styles.
  const book = SheetJs.read(bytes, {
    cellDates: true,
    UTC: true,
    WTF: true,
    cellText: false,
    cellStyles: true,
  });
  const result: Values = {};
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name]!;
    const values: Values[string] = {
      '#merges': (sheet['!merges'] ?? []).map(SheetJs.utils.encode_range).sort().join(' '),
      '#visible': (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0,
    };
    for (const [address, target] of Object.entries(sheet) as [string, SheetJs.CellObject][]) {
      if (address.startsWith('!')) continue;
      if (target.t === 'd') values[address] = (target.v as Date).getTime() / 86_400_000 + 25_569;
      else if (target.t === 'n' || target.t === 'b' || (target.t === 's' && target.v !== '')) {
        values[address] = target.v as string | number | boolean;
      }
    }
    result[name] = withHidden(values, (row) => sheet['!rows']?.[row - 1]?.hidden === true);
  });
  return result;
}
