import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import {
  columnIndex,
  columnLetters,
  SheetBuilder,
  TextPool,
  type WorkbookData,
  type WorkbookFormat,
} from '../../src/core/import/sheet.ts';
import { type ZipPart, zipFile } from './zip.ts';

/** A cell of a made-up sheet. A date is an Excel serial; a formula has a stored value or none. */
export type CellSpec =
  | string
  | number
  | boolean
  | null
  | { date: number }
  | { error: string }
  | { formula: string; value?: string | number };

export interface SheetSpec {
  name?: string;
  hidden?: boolean;
  rows: readonly (readonly CellSpec[])[];
  /** 'A1:C1'. */
  merges?: readonly string[];
  /** 1-based. */
  hiddenRows?: readonly number[];
}

export type WorkbookSpec = readonly SheetSpec[];

const nameOf = (sheet: SheetSpec, index: number) => sheet.name ?? `Sheet${index + 1}`;

/** The cells without any file between. */
export function packedWorkbook(spec: WorkbookSpec, format: WorkbookFormat = 'xlsx'): WorkbookData {
  const pool = new TextPool();
  const sheets = spec.map((sheet, index) => {
    const builder = new SheetBuilder(nameOf(sheet, index), sheet.hidden);
    sheet.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell === null || cell === '') return;
        if (typeof cell === 'string') builder.add(r + 1, c, 'text', pool.add(cell));
        else if (typeof cell === 'number') builder.add(r + 1, c, 'number', cell);
        else if (typeof cell === 'boolean') builder.add(r + 1, c, 'bool', cell ? 1 : 0);
        else if ('date' in cell) builder.add(r + 1, c, 'date', cell.date);
        else if ('error' in cell) builder.add(r + 1, c, 'error', pool.add(cell.error));
        else if (cell.value === undefined) builder.add(r + 1, c, 'formula-without-value', 0);
        else if (typeof cell.value === 'number') builder.add(r + 1, c, 'number', cell.value);
        else builder.add(r + 1, c, 'text', pool.add(cell.value));
      });
    });
    for (const range of sheet.merges ?? []) builder.merge(...rangeOf(range));
    for (const row of sheet.hiddenRows ?? []) builder.hideRow(row);
    return builder.build();
  });
  return { format, date1904: false, texts: pool.texts, sheets };
}

function rangeOf(range: string): [top: number, left: number, bottom: number, right: number] {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (!match) throw new Error(`not a range: ${range}`);
  return [Number(match[2]), columnIndex(match[1]!), Number(match[4]), columnIndex(match[3]!)];
}

/** The same workbook written by exceljs. */
export async function excelJsFile(spec: WorkbookSpec): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  spec.forEach((sheet, index) => {
    const state = sheet.hidden ? 'hidden' : 'visible';
    const target = workbook.addWorksheet(nameOf(sheet, index), { state });
    sheet.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell === null || cell === '') return;
        const at = target.getCell(r + 1, c + 1);
        if (typeof cell !== 'object') at.value = cell;
        else if ('date' in cell) {
          at.value = new Date((cell.date - 25_569) * 86_400_000);
          at.numFmt = 'dd/mm/yyyy';
        } else if ('error' in cell) at.value = { error: cell.error } as ExcelJS.CellErrorValue;
        else if (cell.value === undefined) at.value = { formula: cell.formula } as ExcelJS.CellFormulaValue;
        else at.value = { formula: cell.formula, result: cell.value } as ExcelJS.CellFormulaValue;
      });
    });
    for (const range of sheet.merges ?? []) target.mergeCells(range);
    for (const row of sheet.hiddenRows ?? []) target.getRow(row).hidden = true;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Ways to write the same thing in hand-made XML. */
export interface HandMade {
  /** Namespace prefix of all elements: 'x:'. */
  prefix?: string;
  /** Texts inside the cells instead of in the shared table. */
  inline?: boolean;
  /** Leave out row and cell addresses where rows have no gaps. */
  withoutAddresses?: boolean;
  date1904?: boolean;
  /** Name the parts as Excel does: some programs find no others. */
  usualNames?: boolean;
}

export const escapeXml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** The same workbook as hand-made XML. */
export function handMadeFile(spec: WorkbookSpec, how: HandMade = {}): Buffer {
  return zipFile(handMadeParts(spec, how));
}

export function handMadeParts(spec: WorkbookSpec, how: HandMade = {}): ZipPart[] {
  const p = how.prefix ?? '';
  const ns = `xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  const sheetPart = how.usualNames ? 'sheet' : 'blatt';
  const stringsPart = how.usualNames ? 'sharedStrings.xml' : 'strings.xml';
  const strings: string[] = [];
  const xmlOf = (cell: CellSpec, address: string): string => {
    const r = address === '' ? '' : ` r="${address}"`;
    if (cell === null || cell === '') return address === '' ? `<${p}c/>` : '';
    if (typeof cell === 'string') {
      const text = `<${p}t xml:space="preserve">${escapeXml(cell)}</${p}t>`;
      if (how.inline) return `<${p}c${r} t="inlineStr"><${p}is>${text}</${p}is></${p}c>`;
      strings.push(`<${p}si>${text}</${p}si>`);
      return `<${p}c${r} t="s"><${p}v>${strings.length - 1}</${p}v></${p}c>`;
    }
    if (typeof cell === 'number') return `<${p}c${r}><${p}v>${cell}</${p}v></${p}c>`;
    if (typeof cell === 'boolean') return `<${p}c${r} t="b"><${p}v>${cell ? 1 : 0}</${p}v></${p}c>`;
    if ('date' in cell) return `<${p}c${r} s="1"><${p}v>${cell.date}</${p}v></${p}c>`;
    if ('error' in cell) return `<${p}c${r} t="e"><${p}v>${cell.error}</${p}v></${p}c>`;
    const formula = `<${p}f>${escapeXml(cell.formula)}</${p}f>`;
    if (cell.value === undefined) return `<${p}c${r}>${formula}</${p}c>`;
    if (typeof cell.value === 'number') return `<${p}c${r}>${formula}<${p}v>${cell.value}</${p}v></${p}c>`;
    return `<${p}c${r} t="str">${formula}<${p}v>${escapeXml(cell.value)}</${p}v></${p}c>`;
  };
  const sheets = spec.map((sheet) => {
    const rows = sheet.rows.map((row, index) => {
      const number = how.withoutAddresses ? '' : ` r="${index + 1}"`;
      const hidden = sheet.hiddenRows?.includes(index + 1) ? ' hidden="1"' : '';
      const cells = row.map((cell, c) =>
        xmlOf(cell, how.withoutAddresses ? '' : `${columnLetters(c)}${index + 1}`),
      );
      return `<${p}row${number}${hidden}>${cells.join('')}</${p}row>`;
    });
    const merges = sheet.merges?.length
      ? `<${p}mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')}</${p}mergeCells>`
      : '';
    return `<?xml version="1.0"?>\n<${p}worksheet ${ns}><${p}sheetData>${rows.join('\n')}</${p}sheetData>${merges}</${p}worksheet>`;
  });
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = spec
    .map((sheet, i) => {
      const state = sheet.hidden ? ' state="hidden"' : '';
      return `<${p}sheet name="${escapeXml(nameOf(sheet, i))}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
    })
    .join('');
  const relations = [
    ...spec.map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="worksheets/${sheetPart}${i + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdS" Type="${rel}/sharedStrings" Target="/xl/${stringsPart}"/>`,
    `<Relationship Id="rIdF" Type="${rel}/styles" Target="styles.xml"/>`,
  ].join('');
  const root = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="${office}.${kind}+xml"/>`;
  return [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${spec.map((_, i) => override(`xl/worksheets/${sheetPart}${i + 1}.xml`, 'worksheet')).join('')}${override(`xl/${stringsPart}`, 'sharedStrings')}${override('xl/styles.xml', 'styles')}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${root}"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<${p}workbook ${ns} xmlns:r="${rel}"><${p}workbookPr date1904="${how.date1904 ? 1 : 0}"/><${p}sheets>${list}</${p}sheets></${p}workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${root}">${relations}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<${p}styleSheet ${ns}><${p}numFmts count="1"><${p}numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm\\ yyyy"/></${p}numFmts><${p}cellStyleXfs><${p}xf numFmtId="14"/></${p}cellStyleXfs><${p}cellXfs><${p}xf numFmtId="0"/><${p}xf numFmtId="170"/></${p}cellXfs></${p}styleSheet>`,
    },
    { name: `xl/${stringsPart}`, data: `<${p}sst ${ns}>${strings.join('')}</${p}sst>` },
    ...sheets.map((data, i): ZipPart => ({ name: `xl/worksheets/${sheetPart}${i + 1}.xml`, data })),
  ];
}

let folder: string | null = null;
let files = 0;

/** Writes bytes into a file of its own in a temporary folder. */
export function temporaryFile(bytes: Buffer | string, extension = '.xlsx'): string {
  folder ??= mkdtempSync(join(tmpdir(), 'posko-workbook-'));
  files += 1;
  const path = join(folder, `${files}${extension}`);
  writeFileSync(path, bytes);
  return path;
}
