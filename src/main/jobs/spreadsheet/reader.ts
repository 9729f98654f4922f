import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { WorkbookData, WorkbookFormat } from '../../../core/import/sheet.ts';
import { AppError } from '../../../shared/errors.ts';
import { Archive } from './archive.ts';
import { isText, readDelimited } from './csv.ts';
import {
  checkCancelled,
  DEFAULT_LIMITS,
  damaged,
  type ReadLimits,
  type ReadOptions,
  tooLarge,
} from './limits.ts';
import { withHidden } from './ods-hidden.ts';
import { readWithSheetJs } from './sheetjs.ts';
import { readXlsx } from './xlsx.ts';
import { findWorkbook } from './xlsx-parts.ts';

/** First bytes of a compound file: .xls, locked .xlsx, .doc. */
const COMPOUND_MARK = 'd0cf11e0a1b11ae1';

/**
 * Reads a spreadsheet of any kind that we take: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv. What a file is, its
 * first bytes say, not its name.
 *
 * Throws AppError FILE_NOT_FOUND, FILE_EMPTY, FILE_NOT_SPREADSHEET, FILE_ENCRYPTED, FILE_DAMAGED,
 * FILE_TOO_LARGE (the message states the limit) or JOB_CANCELLED.
 */
export async function readSpreadsheet(path: string, options: ReadOptions = {}): Promise<WorkbookData> {
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...options.limits };
  checkCancelled(options.signal);
  const { head, size } = await readHead(path);
  if (size === 0) throw new AppError('FILE_EMPTY');
  if (size > limits.fileBytes) throw tooLarge('Ukuran berkas', limits.fileBytes);
  if (head.toString('latin1', 0, 2) === 'PK') return readZip(path, limits, options);
  if (size > limits.wholeFileBytes) throw tooLarge('Ukuran berkas ini', limits.wholeFileBytes);
  const bytes = await readWhole(path);
  checkCancelled(options.signal);
  if (head.toString('hex') === COMPOUND_MARK) return readCompound(bytes);
  const extension = extname(path).toLowerCase();
  if (isText(bytes)) return readDelimited(bytes, extension);
  throw new AppError('FILE_NOT_SPREADSHEET');
}

async function readHead(path: string): Promise<{ head: Buffer; size: number }> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new AppError('FILE_NOT_FOUND');
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EBUSY') {
      throw new AppError(
        'FILE_NOT_FOUND',
        'Berkas tidak dapat dibuka. Periksa izinnya atau tutup program lain yang memakainya, lalu pilih lagi.',
      );
    }
    throw error;
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) {
      throw new AppError('FILE_NOT_FOUND', 'Yang dipilih bukan berkas. Pilih berkas daftarnya.');
    }
    const head = Buffer.alloc(8);
    await file.read(head, 0, 8, 0);
    return { head, size: stat.size };
  } finally {
    await file.close();
  }
}

async function readWhole(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function readZip(path: string, limits: ReadLimits, options: ReadOptions): Promise<WorkbookData> {
  const archive = await Archive.open(path, limits, options.signal);
  try {
    const part = await findWorkbook(archive);
    if (part?.endsWith('.xml')) {
      return { format: await officeFormat(archive), ...(await readXlsx(archive, part, options)) };
    }
    const format: WorkbookFormat | null = part ? 'xlsb' : (await isOpenDocument(archive)) ? 'ods' : null;
    if (format === null) throw new AppError('FILE_NOT_SPREADSHEET');
    if (archive.totalBytes > limits.wholeFileBytes * 2) {
      throw tooLarge('Isi berkas ini sesudah dibuka', limits.wholeFileBytes * 2);
    }
    await archive.verify();
    const workbook = await readWithSheetJs(await readWhole(path), format);
    return format === 'ods' ? { ...workbook, sheets: await withHidden(archive, workbook.sheets) } : workbook;
  } finally {
    archive.close();
  }
}

async function officeFormat(archive: Archive): Promise<'xlsx' | 'xlsm'> {
  if (!archive.has('[Content_Types].xml')) return 'xlsx';
  return (await archive.text('[Content_Types].xml')).includes('sheet.macroEnabled') ? 'xlsm' : 'xlsx';
}

/** OpenDocument spreadsheets name themselves in their first part; encrypted ones in their manifest. */
async function isOpenDocument(archive: Archive): Promise<boolean> {
  if (!archive.has('content.xml') || !archive.has('mimetype')) return false;
  const kind = (await archive.text('mimetype', 1000)).trim();
  if (!kind.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return false;
  const manifest = 'META-INF/manifest.xml';
  if (archive.has(manifest) && (await archive.text(manifest)).includes('encryption-data')) {
    throw new AppError('FILE_ENCRYPTED');
  }
  return true;
}

/** Compound files: an old .xls, a locked .xlsx, or another program's document. */
async function readCompound(bytes: Buffer): Promise<WorkbookData> {
  if (bytes.length < 512) throw damaged('compound');
  const named = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (named('EncryptedPackage')) throw new AppError('FILE_ENCRYPTED');
  if (!named('Workbook') && !named('Book')) throw new AppError('FILE_NOT_SPREADSHEET');
  return readWithSheetJs(bytes, 'xls');
}
