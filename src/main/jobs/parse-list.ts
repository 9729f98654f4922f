import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseSteps } from '../../core/import/parse.ts';
import { cellText, type SheetData, type WorkbookData } from '../../core/import/sheet.ts';
import type { ParsedList } from '../../core/import/types.ts';
import { AppError } from '../../shared/errors.ts';
import { readSpreadsheet } from './spreadsheet/reader.ts';
import type { SheetPreview, TaskInput, TaskOutput } from './tasks.ts';

type Progress = (done: number, total: number | null, stage: string) => void;

const PREVIEW_ROWS = 30;
/** Reports of the readers come often; between two messages to the backend at least this many milliseconds. */
const REPORT_MS = 50;

/**
 * Reads a list: the file's cells, the tables and people in it, the file's hash, and the first rows of every
 * sheet as text. Throws the FILE_* codes and NO_TABLE_FOUND.
 */
export async function parseListFile(
  { path, options }: TaskInput<'parseList'>,
  progress: Progress,
): Promise<TaskOutput<'parseList'>> {
  const report = throttled(progress);
  const workbook = await readSpreadsheet(path, {
    onProgress: (done, total) => report(done, total, 'Membaca berkas'),
  });
  const sha256 = await fileHash(path);
  const list = parse(workbook, options, (done, total) => report(done, total, 'Mencari orang'));
  const chosen = Object.keys(options.overrides ?? {}).length > 0;
  // A file that the user already corrects by hand stays open even when a choice leaves nobody in it.
  if (list.rows.length === 0 && !chosen) throw new AppError('NO_TABLE_FOUND');
  return { list, sha256, preview: workbook.sheets.map((sheet) => preview(workbook, sheet)) };
}

function parse(
  workbook: WorkbookData,
  options: TaskInput<'parseList'>['options'],
  report: (done: number, total: number) => void,
): ParsedList {
  const steps = parseSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value.done, step.value.total);
  }
}

function throttled(progress: Progress): Progress {
  let last = 0;
  return (done, total, stage) => {
    const now = performance.now();
    if (now - last < REPORT_MS) return;
    last = now;
    progress(done, total, stage);
  };
}

/** First rows that hold anything, as texts from column A to the last used column. */
function preview(workbook: WorkbookData, sheet: SheetData): SheetPreview {
  const rows: SheetPreview['rows'] = [];
  for (let index = 0; index < Math.min(sheet.rowNumbers.length, PREVIEW_ROWS); index++) {
    const cells: string[] = [];
    for (let cell = sheet.rowStarts[index] ?? 0; cell < (sheet.rowStarts[index + 1] ?? 0); cell++) {
      const column = sheet.columns[cell] ?? 0;
      while (cells.length < column) cells.push('');
      cells.push(cellText(workbook, sheet, cell));
    }
    rows.push({ row: sheet.rowNumbers[index] ?? 0, cells });
  }
  return { name: sheet.name, rows };
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
