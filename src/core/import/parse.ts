import { cleanTitle, unitOfTitles } from './batch.ts';
import { Grid } from './grid.ts';
import { makeIssue, rowRanges } from './issue.ts';
import { PersonReader } from './person-row.ts';
import { isTextFormat, type SheetData, type WorkbookData } from './sheet.ts';
import { type SheetReading, startSheet } from './table.ts';
import type { ImportIssue, ParsedList, ParsedRow, ParsedSheet, ParseOptions, StepProgress } from './types.ts';

/**
 * Stage A: finds the tables of a workbook and reads their people, in small steps so that the caller can report
 * progress and stop. Nothing is written and nothing is compared with known people. The rows go to `take` as they
 * are read, or into the list when there is none.
 */
export function* parseSteps(
  workbook: WorkbookData,
  options: ParseOptions = {},
  take?: (row: ParsedRow) => void,
): Generator<StepProgress, ParsedList> {
  const reader = new PersonReader({ allText: isTextFormat(workbook.format) });
  const total = workbook.sheets.reduce((sum, sheet) => sum + sheet.rowNumbers.length, 0);
  const list: ParsedList = { format: workbook.format, sheets: [], rows: [], issues: [] };
  let done = 0;
  for (const [index, sheet] of workbook.sheets.entries()) {
    const override = options.overrides?.[sheet.name] ?? {};
    const skipped = skipReason(sheet, options, override.include);
    if (skipped !== null) {
      list.sheets.push(skippedSheet(sheet, skipped.reason));
      if (skipped.issue !== null) list.issues.push(skipped.issue);
    } else {
      const grid = new Grid(workbook, sheet);
      const walk = startSheet({
        grid,
        sheet: index,
        reader,
        readHiddenRows: override.hiddenRows ?? options.accepts?.includes('HIDDEN_ROWS') ?? false,
        override,
        take: take ?? ((row) => list.rows.push(row)),
      });
      if (walk === null) {
        addWithoutPeople(list, sheet);
      } else {
        const steps = walk.steps();
        let step = steps.next();
        while (!step.done) {
          yield { done: done + step.value, total };
          step = steps.next();
        }
        addSheet(list, grid, step.value);
      }
    }
    done += sheet.rowNumbers.length;
    yield { done, total };
  }
  return list;
}

/** `parseSteps` in one go. */
export function parseWorkbook(workbook: WorkbookData, options: ParseOptions = {}): ParsedList {
  const steps = parseSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function skipReason(
  sheet: SheetData,
  options: ParseOptions,
  include: boolean | undefined,
): { reason: string; issue: ImportIssue | null } | null {
  const chosen = include ?? options.sheets?.some((name) => name === sheet.name || name === sheet.partOf);
  if (chosen === false) return { reason: 'Lembar tidak dipilih.', issue: null };
  if (sheet.rowNumbers.length === 0) return { reason: 'Lembar kosong.', issue: null };
  if (chosen || !sheet.hidden || options.accepts?.includes('HIDDEN_SHEET')) return null;
  return {
    reason: 'Lembar tersembunyi.',
    issue: makeIssue(
      'HIDDEN_SHEET',
      { sheet: sheet.name, cell: null, rowId: null },
      sheet.name,
      null,
      `Lembar “${sheet.name}” tersembunyi dan tidak dibaca. Pilih lembarnya bila isinya diperlukan.`,
    ),
  };
}

function skippedSheet(sheet: SheetData, reason: string): ParsedSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    status: 'skipped',
    reason,
    headerFirstRow: null,
    headerRow: null,
    columns: [],
    tables: [],
    people: 0,
    bands: [],
    titles: [],
    unitGuess: null,
    hiddenRowsSkipped: 0,
  };
}

function addWithoutPeople(list: ParsedList, sheet: SheetData): void {
  list.sheets.push(skippedSheet(sheet, 'Tidak ada kolom nama dan NRP.'));
  list.issues.push(withoutPeople(sheet.name));
}

function withoutPeople(sheet: string): ImportIssue {
  return makeIssue(
    'SHEET_WITHOUT_PEOPLE',
    { sheet, cell: null, rowId: null },
    sheet,
    null,
    `Lembar “${sheet}” dilewati: tidak ada baris personel. Pilih kepala tabelnya bila keliru.`,
  );
}

function addSheet(list: ParsedList, grid: Grid, reading: SheetReading): void {
  const { sheet } = grid;
  const first = reading.tables[0]!;
  const titles = titlesAbove(grid, first.headerFirstRow ?? reading.firstPerson ?? 1);
  const read = reading.people > 0;
  list.sheets.push({
    name: sheet.name,
    hidden: sheet.hidden,
    status: read ? 'read' : 'skipped',
    reason: read ? null : 'Tidak ada baris personel di bawah kepala tabel.',
    headerFirstRow: first.headerFirstRow,
    headerRow: first.headerRow,
    columns: first.columns,
    tables: reading.tables,
    people: reading.people,
    bands: reading.bands,
    titles,
    unitGuess: unitOfTitles(titles),
    hiddenRowsSkipped: reading.hiddenRows.length,
  });
  if (!read) list.issues.push(withoutPeople(sheet.name));
  if (reading.hiddenRows.length > 0) list.issues.push(hiddenRows(sheet.name, reading.hiddenRows));
  for (const issue of reading.issues) list.issues.push(issue);
}

function hiddenRows(sheet: string, rows: readonly number[]): ImportIssue {
  return makeIssue(
    'HIDDEN_ROWS',
    { sheet, cell: null, rowId: null },
    String(rows.length),
    null,
    `${rows.length} baris tersembunyi (${rowRanges(rows)}) tidak diambil. Tampilkan di Excel bila diperlukan.`,
  );
}

function titlesAbove(grid: Grid, row: number): string[] {
  const titles: string[] = [];
  for (let index = 0; index < grid.rowCount && grid.rowNumber(index) < row; index++) {
    for (const { text } of grid.texts(index)) titles.push(...cleanTitle(text));
  }
  return titles;
}
