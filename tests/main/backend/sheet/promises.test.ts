import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { REPORTS } from '../../../../src/core/reports/registry.ts';
import { everySheet, FORMULA_TEXTS, type SheetKind } from '../../../builders/sheets.ts';

/** What the workbooks of each kind promise beyond what all do; a new kind must say it here. */
const KINDS: Readonly<Record<SheetKind, Promised>> = {
  personel: { filter: true, signed: false, hostile: ['name', 'position', 'note', 'phone'] },
  'rekap-kekuatan': { filter: true, signed: true, hostile: [] },
  // Parts of stages under their band: without it a row says nothing.
  'kekuatan-tahap': { filter: false, signed: true, hostile: [] },
  ploting: { filter: true, signed: true, hostile: ['name', 'position', 'venue'] },
  'kalender-kampanye': { filter: true, signed: true, hostile: [] },
  'rekap-giat': { filter: true, signed: true, hostile: ['venue', 'note'] },
  kehadiran: { filter: true, signed: true, hostile: ['name', 'remark'] },
  bentrok: { filter: true, signed: true, hostile: [] },
  // Matrices of several posts, each with its own foot.
  'jadwal-jaga': { filter: false, signed: true, hostile: [] },
  'jam-dinas': { filter: true, signed: true, hostile: [] },
  tps: { filter: true, signed: true, hostile: [] },
  'register-surat': { filter: true, signed: true, hostile: ['subject'] },
};

interface Promised {
  filter: boolean;
  /** Lists that are imported again end with their last row. */
  signed: boolean;
  /** Texts that look like formulas and must be there as text. */
  hostile: readonly (keyof typeof FORMULA_TEXTS)[];
}

const folder = mkdtempSync(join(tmpdir(), 'posko-lembar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files: Promise<Map<SheetKind, string>> | null = null;

interface Opened {
  kind: SheetKind;
  workbook: ExcelJS.Workbook;
  sheet: ExcelJS.Worksheet;
  /** Last header row and last row of the sheet. */
  head: number;
  cells: ExcelJS.Cell[];
}

async function opened(): Promise<Opened[]> {
  files ??= everySheet(folder);
  return Promise.all(
    [...(await files)].map(async ([kind, path]) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(path);
      const [sheet] = workbook.worksheets;
      if (!sheet) throw new Error(`no sheet: ${kind}`);
      const cells: ExcelJS.Cell[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => cell.master === cell && cells.push(cell)));
      return {
        kind,
        workbook,
        sheet,
        head: (sheet.views[0] as ExcelJS.WorksheetViewFrozen).ySplit ?? 0,
        cells,
      };
    }),
  );
}

/** Bold on the grey of heads. */
const isTotal = ({ font, fill }: ExcelJS.Cell): boolean =>
  font?.bold === true && fill?.type === 'pattern' && fill.fgColor?.argb === 'FFE8E8E8';

/** The same question to each workbook; what differs is named by its kind. */
async function each<T>(answer: (of: Opened) => T): Promise<Record<string, T>> {
  return Object.fromEntries((await opened()).map((of) => [of.kind, answer(of)]));
}
const all = <T>(value: T): Record<string, T> => Object.fromEntries(REPORTS.map(({ kind }) => [kind, value]));

describe('every workbook', () => {
  it('is titled, and shows kop, place, office and name', async () => {
    const found = await each(({ workbook, sheet, cells }) => ({
      title: workbook.title !== '' && sheet.name.length <= 31,
      kop: [1, 2, 3].map((row) => sheet.getCell(row, 1).value),
      rule: sheet.getCell(3, 1).border?.bottom?.style,
      name: cells.filter(({ value, font }) => value === 'MELKIANUS R. LADOKU, S.H.' && font.underline).length,
    }));
    for (const { kind } of REPORTS)
      expect({ kind, ...found[kind] }).toEqual({
        kind,
        title: true,
        kop: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH NUSA TENGGARA TIMUR', 'RESOR KUPANG KOTA'],
        rule: 'medium',
        name: KINDS[kind].signed ? 1 : 0,
      });
  });

  it('keeps its heads in sight and repeats them on each page of F4 across, as wide as the sheet', async () => {
    const found = await each(({ sheet, head }) => {
      const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow } = sheet.pageSetup;
      const first = Number(printTitlesRow?.split(':')[0]);
      return {
        frozen: sheet.views[0]?.state,
        heads: sheet.getCell(head, 1).fill?.type === 'pattern' && head >= first && first > head - 2,
        repeated: printTitlesRow === `${first}:${head}`,
        ...{ paperSize, orientation, fitToPage, fitToWidth, fitToHeight },
        foot: /&R.*Halaman &P dari &N$/.test(sheet.headerFooter.oddFooter ?? ''),
      };
    });
    expect(found).toEqual(
      all({
        ...{ frozen: 'frozen', heads: true, repeated: true, paperSize: 14, orientation: 'landscape' },
        ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, foot: true },
      }),
    );
  });

  it('can be filtered from its last head on, without the totals', async () => {
    const found = await each(({ sheet, head }) => {
      if (!sheet.autoFilter) return { filter: false };
      const [from = '', to = ''] = String(sheet.autoFilter).split(':');
      const after = sheet.getCell(Number(to.replace(/\D/g, '')) + 1, 1);
      return {
        filter: from === `A${head}`,
        // What follows is a total in grey, or nothing of the table.
        end: after.value === null || isTotal(after),
      };
    });
    for (const { kind } of REPORTS)
      expect({ kind, ...found[kind] }).toEqual({
        kind,
        filter: KINDS[kind].filter,
        ...(KINDS[kind].filter && { end: true }),
      });
  });

  it('has a width for each column in which no word of its head is broken', async () => {
    const broken = await each(({ sheet, head }) => {
      const words: string[] = [];
      for (let at = 1; at <= sheet.columnCount; at++) {
        const { width = 0 } = sheet.getColumn(at);
        const longest = String(sheet.getCell(head, at).value ?? '')
          .split(/\s+/)
          .reduce((most, word) => (word.length > most.length ? word : most), '');
        // A bold capital of Arial is about a digit and a fifth wide.
        if (width === 0 || width > 60 || longest.length * 1.2 > width) words.push(longest);
      }
      return words;
    });
    expect(broken).toEqual(all([]));
  });

  it('keeps texts as text, dates as dates, times as times, numbers as numbers', async () => {
    const wrong = await each(({ cells, head }) =>
      cells.flatMap((cell) => {
        const { value, numFmt, address } = cell;
        const format = numFmt ?? 'General';
        if (Number(cell.row) <= head || value === null) return [];
        if (typeof value === 'string') {
          const fits = format === '@' || (format === 'General' && value.length > 255);
          return fits && !/^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? [] : [`${address} ${format} ${value}`];
        }
        if (value instanceof Date) return /mmm yyyy|hh/.test(format) ? [] : [`${address} ${format}`];
        return /0|General/.test(format) ? [] : [`${address} ${format}`];
      }),
    );
    expect(wrong).toEqual(all([]));
  });

  it('computes each number of a total', async () => {
    const typed = await each(({ sheet, head }) => {
      const found: string[] = [];
      sheet.eachRow((row, at) => {
        const label = row.getCell(1);
        if (at > head && isTotal(label))
          row.eachCell((cell) => typeof cell.value === 'number' && found.push(cell.address));
      });
      return found;
    });
    expect(typed).toEqual(all([]));
  });

  it('never takes a text for a formula', async () => {
    for (const { kind, cells } of await opened()) {
      const texts = new Set(cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
      for (const field of KINDS[kind].hostile) {
        const text = FORMULA_TEXTS[field];
        const there = [...texts].some(
          (each) => each === text || each.startsWith(`${text} `) || each.startsWith(`${text},`),
        );
        expect({ kind, field, there }).toEqual({ kind, field, there: true });
      }
      for (const { formula } of cells)
        if (formula) expect(formula).toMatch(/^(SUM|SUBTOTAL|COUNTIF|MAX|[A-Z]+\d+-[A-Z]+\d+$|\d)/);
    }
  });
});
