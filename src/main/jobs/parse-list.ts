import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { packBuffers, RowPacker } from '../../core/import/packed-rows.ts';
import { parseSteps } from '../../core/import/parse.ts';
import { cellText, packWorkbook, type SheetData, type WorkbookData } from '../../core/import/sheet.ts';
import { partTables } from '../../core/import/side-by-side.ts';
import type { ParsedList } from '../../core/import/types.ts';
import { AppError } from '../../shared/errors.ts';
import { MAX_PEOPLE, tooManyPeople } from './spreadsheet/limits.ts';
import { readPasted } from './spreadsheet/paste.ts';
import { readSpreadsheet } from './spreadsheet/reader.ts';
import type { ListSource, SheetPreview, TaskInput, TaskLine, TaskOutput } from './tasks.ts';

const PREVIEW_ROWS = 30;
/** Reports of the readers come often; between two messages to the backend at least this many milliseconds. */
const REPORT_MS = 50;
/** Rows sent at a time: the other side takes them while the next are read, in a few milliseconds. */
const SENT_ROWS = 2000;
const HASH_CHUNK = 1 << 20;

/**
 * Reads a list: its cells, the tables and people in it, the hash of what was read, and the first rows of every
 * sheet as text. Rows and cells are sent, the rest is returned. Throws the FILE_* codes, SHEET_NOT_FOUND and
 * NO_TABLE_FOUND.
 */
export async function parseListFile(
  { source, options }: TaskInput<'parseList'>,
  line: TaskLine<'parseList'>,
): Promise<TaskOutput<'parseList'>> {
  const report = throttled(line.progress);
  const { workbook, sha256 } = await readSource(source, (done, total) =>
    report(done, total, 'Membaca berkas'),
  );
  refuseUnknownSheets(workbook, options.sheets ?? []);
  const { list, people } = parse(workbook, options, line.send, (done, total) =>
    report(done, total, 'Mencari orang'),
  );
  const chosen = Object.keys(options.overrides ?? {}).length > 0;
  // A file that the user already corrects by hand stays open even when a choice leaves nobody in it.
  if (people === 0 && !chosen) throw new AppError('NO_TABLE_FOUND', hiddenPeople(list));
  const previews = workbook.sheets.map((sheet) => preview(workbook, sheet));
  const { packed, buffers } = packWorkbook(workbook);
  line.send({ cells: packed }, buffers);
  return { list, sha256, preview: previews };
}

/** What to say where nobody was found and something was left out because it is hidden; undefined where nothing was. */
function hiddenPeople({ sheets }: ParsedList): string | undefined {
  const rows = sheets.reduce((sum, { hiddenRowsSkipped }) => sum + hiddenRowsSkipped, 0);
  const names = sheets.filter(({ hidden, status }) => hidden && status === 'skipped').map(({ name }) => name);
  const hidden = [
    ...(rows > 0 ? [`${rows} baris tersembunyi`] : []),
    ...(names.length > 0 ? [`lembar tersembunyi (${names.join(', ')})`] : []),
  ];
  if (hidden.length === 0) return undefined;
  return `Tidak ada orang pada bagian yang tampak, dan ${hidden.join(' serta ')} tidak dibaca. Tampilkan di Excel, simpan, lalu pilih lagi.`;
}

/** A sheet that was asked for by a name that the file does not have is a slip: nothing is read then. */
function refuseUnknownSheets({ sheets }: WorkbookData, wanted: readonly string[]): void {
  const names = [...new Set(sheets.map(({ name, partOf }) => partOf ?? name))];
  const known = new Set([...names, ...sheets.map(({ name }) => name)]);
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const quoted = (list: readonly string[]) => list.map((name) => `“${name}”`).join(', ');
  throw new AppError(
    'SHEET_NOT_FOUND',
    `Lembar ${quoted(unknown)} tidak ada pada berkas ini. Lembar yang ada: ${quoted(names)}.`,
    { sheets: names },
  );
}

/**
 * The cells of a list and the hash of what was read. Throws the FILE_* codes; FILE_READ_FAILED when somebody saves the
 * file meanwhile: cells and hash would be those of two files.
 */
export async function readSource(
  source: ListSource,
  onProgress?: (done: number, total: number) => void,
): Promise<{ workbook: WorkbookData; sha256: string }> {
  if ('text' in source) {
    const sha256 = createHash('sha256').update(source.text).digest('hex');
    return { workbook: partTables(readPasted(source.text)), sha256 };
  }
  // Reading waits for the inflater now and then: the hash fills these pauses. It does not begin with what is no
  // file (a pipe never ends) or too large.
  let hash = Promise.resolve('');
  let before = '';
  const onAccepted = () => {
    before = fileState(source.path);
    hash = fileHash(source.path);
    hash.catch(() => undefined);
  };
  const workbook = await readSpreadsheet(source.path, { onAccepted, ...(onProgress && { onProgress }) });
  const sha256 = await hash;
  if (fileState(source.path) === before) return { workbook: partTables(workbook), sha256 };
  throw new AppError(
    'FILE_READ_FAILED',
    'Berkas berubah selagi dibaca. Tunggu sampai selesai disimpan, lalu pilih lagi.',
  );
}

/** What changes when a file is written or replaced. */
function fileState(path: string): string {
  const state = statSync(path, { bigint: true, throwIfNoEntry: false });
  return state ? [state.ino, state.size, state.mtimeNs].join() : '';
}

function parse(
  workbook: WorkbookData,
  options: TaskInput<'parseList'>['options'],
  send: TaskLine<'parseList'>['send'],
  report: (done: number, total: number) => void,
): { list: ParsedList; people: number } {
  const packer = new RowPacker();
  let people = 0;
  const flush = () => {
    people += packer.size;
    if (people > MAX_PEOPLE) throw tooManyPeople();
    const rows = packer.take();
    send({ rows }, packBuffers(rows));
  };
  const steps = parseSteps(workbook, options, (row) => packer.add(row));
  for (;;) {
    const step = steps.next();
    if (step.done || packer.size >= SENT_ROWS) flush();
    if (step.done) return { list: step.value, people };
    report(step.value.done, step.value.total);
  }
}

function throttled(progress: TaskLine<'parseList'>['progress']): TaskLine<'parseList'>['progress'] {
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
  const hidden = new Set(sheet.hiddenRows);
  for (let index = 0; index < Math.min(sheet.rowNumbers.length, PREVIEW_ROWS); index++) {
    const cells: string[] = [];
    for (let cell = sheet.rowStarts[index] ?? 0; cell < (sheet.rowStarts[index + 1] ?? 0); cell++) {
      const column = sheet.columns[cell] ?? 0;
      while (cells.length < column) cells.push('');
      cells.push(cellText(workbook, sheet, cell));
    }
    const row = sheet.rowNumbers[index] ?? 0;
    rows.push({ row, cells, ...(hidden.has(row) ? { hidden: true } : {}) });
  }
  return { name: sheet.name, rows };
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: HASH_CHUNK }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}
