import { parseWorkbook } from '../../src/core/import/parse.ts';
import { planImport } from '../../src/core/import/plan.ts';
import type { ExistingData, ImportDecisions, ImportPlan } from '../../src/core/import/plan-types.ts';
import type { WorkbookData } from '../../src/core/import/sheet.ts';
import type { ImportIssue, ParsedList, ParseOptions } from '../../src/core/import/types.ts';
import { readSpreadsheet } from '../../src/main/jobs/spreadsheet/reader.ts';
import { excelJsFile, handMadeFile, packedWorkbook, type SheetSpec, temporaryFile } from './workbook.ts';

/** The same sheets as cells, and through files of two writers. */
export const WRITERS: readonly [string, (sheets: readonly SheetSpec[]) => Promise<WorkbookData>][] = [
  ['packed cells', async (sheets) => packedWorkbook(sheets)],
  ['a file of exceljs', async (sheets) => readSpreadsheet(temporaryFile(await excelJsFile(sheets)))],
  [
    'hand-made XML',
    async (sheets) => readSpreadsheet(temporaryFile(handMadeFile(sheets, { prefix: 'x:', inline: true }))),
  ],
];

export const NOBODY: ExistingData = { people: [], ended: [], units: [], operation: null };

/** Parses sheets straight from their cells. */
export function parse(sheets: readonly SheetSpec[], options: ParseOptions = {}): ParsedList {
  return parseWorkbook(packedWorkbook(sheets), options);
}

export function plan(
  sheets: readonly SheetSpec[],
  existing = NOBODY,
  decisions: ImportDecisions = {},
): ImportPlan {
  return planImport(parse(sheets), existing, decisions);
}

/** 'NRP_ZERO_RESTORED D57 4050123 → 04050123', for comparing findings at a glance. */
export function findings(issues: readonly ImportIssue[], code?: string): string[] {
  return issues
    .filter((issue) => code === undefined || issue.code === code)
    .map(
      ({ code: name, cell, value, result }) =>
        `${name} ${cell ?? '-'} ${value ?? 'null'} → ${result ?? 'null'}`,
    );
}
