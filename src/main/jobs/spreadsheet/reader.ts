import { open, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { WorkbookData } from '../../../core/import/sheet.ts';
import { AppError } from '../../../shared/errors.ts';
import { Archive } from './archive.ts';
import { cleanBiff, isBareBiff } from './biff.ts';
import { Compound, isCompound } from './compound.ts';
import { readDelimited } from './csv.ts';
import { isHtml, readHtml } from './html.ts';
import {
  checkCancelled,
  DEFAULT_LIMITS,
  damaged,
  type ReadLimits,
  type ReadOptions,
  tooLarge,
} from './limits.ts';
import { OdsCollector } from './ods.ts';
import { checkTextLengths, notSpreadsheet } from './refusal.ts';
import { readWithSheetJs } from './sheetjs.ts';
import { decodeText } from './text-encoding.ts';
import { readXlsb } from './xlsb.ts';
import { readXlsx } from './xlsx.ts';
import { findWorkbook, scanPart } from './xlsx-parts.ts';
import { scannerOf } from './xml.ts';
import { isXmlSpreadsheet, readXmlSpreadsheet } from './xml-spreadsheet.ts';

/**
 * Reads a spreadsheet of any kind that we take: .xlsx, .xlsm, .xlsb, .xls, .ods, .fods, .csv, .tsv, and what web
 * systems hand out under these names: web pages with a table and XML Spreadsheet 2003. What a file is, its first
 * bytes say, not its name.
 *
 * Throws AppError FILE_NOT_FOUND, FILE_EMPTY, FILE_NOT_SPREADSHEET, FILE_ENCRYPTED, FILE_DAMAGED,
 * FILE_TOO_LARGE (the message states the limit), FILE_READ_FAILED (the disk or the system refuses) or JOB_CANCELLED.
 */
export async function readSpreadsheet(path: string, options: ReadOptions = {}): Promise<WorkbookData> {
  try {
    return await readAny(path, options);
  } catch (error) {
    throw ofSystem(error) ? cannotRead(error) : error;
  }
}

async function readAny(path: string, options: ReadOptions): Promise<WorkbookData> {
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...options.limits };
  checkCancelled(options.signal);
  const { head, size } = await readHead(path);
  if (size === 0) throw new AppError('FILE_EMPTY');
  if (size > limits.fileBytes) throw tooLarge('Ukuran berkas', limits.fileBytes);
  options.onAccepted?.();
  const workbook =
    head.toString('latin1', 0, 2) === 'PK'
      ? await readZip(path, limits, options)
      : await readWholeFile(path, size, limits, options);
  checkTextLengths(workbook);
  return workbook;
}

async function readHead(path: string): Promise<{ head: Buffer; size: number }> {
  // Asked before it is opened: opening a pipe waits until somebody writes into it.
  const info = await stat(path);
  if (!info.isFile()) {
    throw new AppError('FILE_NOT_FOUND', 'Yang dipilih bukan berkas. Pilih berkas daftarnya.');
  }
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(8);
    await file.read(head, 0, 8, 0);
    return { head, size: info.size };
  } finally {
    await file.close();
  }
}

/** The system's own error about a file. */
const ofSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** Links that lead in a circle or nowhere are no file; what the disk refuses to give is one that cannot be read. */
function cannotRead({ code }: NodeJS.ErrnoException): AppError {
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return new AppError('FILE_NOT_FOUND');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') {
    return new AppError(
      'FILE_NOT_FOUND',
      'Berkas tidak dapat dibuka. Periksa izinnya atau tutup program lain yang memakainya, lalu pilih lagi.',
    );
  }
  return new AppError('FILE_READ_FAILED');
}

/** Files that are no zip: old workbooks and texts. */
async function readWholeFile(
  path: string,
  size: number,
  limits: ReadLimits,
  options: ReadOptions,
): Promise<WorkbookData> {
  if (size > limits.wholeFileBytes) throw tooLarge('Ukuran berkas ini', limits.wholeFileBytes);
  const bytes = await readFile(path);
  checkCancelled(options.signal);
  if (isCompound(bytes)) return readCompound(bytes, limits);
  if (isBareBiff(bytes)) return readOld(bytes, limits);
  const text = decodeText(bytes);
  if (text === null) throw notSpreadsheet(bytes);
  return readText(text, path);
}

function readText(text: string, path: string): WorkbookData {
  if (text.trim() === '')
    throw new AppError('FILE_EMPTY', 'Berkas tidak berisi apa-apa. Pilih berkas yang berisi daftar.');
  if (isXmlSpreadsheet(text)) return readXmlSpreadsheet(text);
  if (isFlatOpenDocument(text)) return readFlatOpenDocument(text);
  if (/^\s*<[!?a-z]/i.test(text) && isHtml(text)) return readHtml(text);
  if (/^\s*(<[!?a-z]|\{\\rtf|%PDF|MIME-Version:)/i.test(text))
    throw notSpreadsheet(Buffer.from(text.slice(0, 2000)));
  return readDelimited(text, extname(path).toLowerCase());
}

async function readZip(path: string, limits: ReadLimits, options: ReadOptions): Promise<WorkbookData> {
  const archive = await Archive.open(path, limits, options.signal);
  try {
    const part = await findWorkbook(archive);
    if (part?.endsWith('.xml')) {
      return { format: await officeFormat(archive), ...(await readXlsx(archive, part, options)) };
    }
    if (part !== null) {
      if (archive.totalBytes > limits.oldFileBytes * 2) {
        throw tooLarge('Isi berkas ini sesudah dibuka', limits.oldFileBytes * 2);
      }
      return { format: 'xlsb', ...(await readXlsb(archive, part)) };
    }
    if (await isOpenDocument(archive)) return await readOpenDocument(archive, options);
    throw notSpreadsheet(Buffer.from(archive.names.join('\n')));
  } finally {
    archive.close();
  }
}

async function officeFormat(archive: Archive): Promise<'xlsx' | 'xlsm'> {
  if (!archive.has('[Content_Types].xml')) return 'xlsx';
  return (await archive.text('[Content_Types].xml')).includes('sheet.macroEnabled') ? 'xlsm' : 'xlsx';
}

const OPEN_DOCUMENT_SHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** OpenDocument spreadsheets name themselves in their first part; encrypted ones in their manifest. */
async function isOpenDocument(archive: Archive): Promise<boolean> {
  const part = 'META-INF/manifest.xml';
  const manifest = archive.has(part) ? await archive.text(part) : '';
  const kind = archive.has('mimetype') ? (await archive.text('mimetype', 1000)).trim() : manifest;
  if (!kind.includes(OPEN_DOCUMENT_SHEET)) return false;
  if (manifest.includes('encryption-data')) throw new AppError('FILE_ENCRYPTED');
  if (!archive.has('content.xml')) throw damaged('content.xml');
  return true;
}

async function readOpenDocument(archive: Archive, options: ReadOptions): Promise<WorkbookData> {
  const collector = new OdsCollector();
  const total = archive.size('content.xml');
  let done = 0;
  await scanPart(
    archive,
    'content.xml',
    (xml) => collector.visit(xml),
    (bytes) => {
      done += bytes;
      options.onProgress?.(done, total);
    },
  );
  return collector.finish();
}

/** An OpenDocument spreadsheet as one XML file (.fods). */
const isFlatOpenDocument = (text: string): boolean =>
  /<office:document[\s>]/.test(text.slice(0, 4000)) && text.slice(0, 20_000).includes(OPEN_DOCUMENT_SHEET);

function readFlatOpenDocument(text: string): WorkbookData {
  const collector = new OdsCollector();
  const xml = scannerOf(text, 'fods');
  while (xml.advance()) collector.visit(xml);
  xml.finish();
  return collector.finish();
}

/** Compound files: an old .xls, a locked .xlsx, or another program's document. */
async function readCompound(bytes: Buffer, limits: ReadLimits): Promise<WorkbookData> {
  const compound = Compound.open(bytes);
  if (compound === null) throw damaged('compound');
  const { names } = compound;
  if (names.has('EncryptedPackage')) throw new AppError('FILE_ENCRYPTED');
  const part = names.has('Workbook') ? 'Workbook' : 'Book';
  if (names.has('WordDocument') || !names.has(part)) throw notSpreadsheet(bytes);
  const stream = compound.stream(part);
  if (stream === null) throw damaged(part);
  return readOld(stream, limits);
}

/** The records alone: what else a compound file holds (properties, drawings, macros) is nobody's concern. */
async function readOld(records: Buffer, limits: ReadLimits): Promise<WorkbookData> {
  if (records.length > limits.oldFileBytes) throw tooLarge('Ukuran berkas .xls', limits.oldFileBytes);
  return readWithSheetJs(cleanBiff(records));
}
