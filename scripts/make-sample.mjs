#!/usr/bin/env node
/**
 * Writes resources/samples/daftar-personel-omp-2024.xlsx: the 151 invented people of the sample bundle as the
 * Excel annex that a Polres keeps, with its habits (kop moved by spaces, merged two-level head, bands, numbers
 * that lost their zero). Same input, same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

const samples = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources', 'samples');
const BUNDLE = join(samples, '000-polresta-kupang-kota.json');
const TARGET = join(samples, 'daftar-personel-omp-2024.xlsx');
const WIDTHS = [7, 7, 40, 13, 14, 40, 40, 6];
const COLUMNS = WIDTHS.length;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8E8E8' } };
const BAND_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F4F4' } };
const THIN = { style: 'thin' };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** The workbook for a bundle, ready to be written. */
export function sampleWorkbook(bundle) {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Bag Ops';
  workbook.created = new Date(Date.UTC(2024, 10, 5, 8));
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet('LAMPIRAN', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.properties.defaultRowHeight = 15;
  addKop(sheet, bundle.unit.letterhead);
  addTitle(sheet);
  addHead(sheet);
  addBands(sheet, bundle);
  addFooter(sheet, bundle);
  sheet.pageSetup.printTitlesRow = '8:9';
  sheet.getRow(9).height = 28;
  setArial(sheet);
  return workbook;
}

/** Kop by hand: the lines are moved to the middle with spaces, as people do. */
function addKop(sheet, letterhead) {
  const longest = Math.max(...letterhead.map((line) => line.length));
  letterhead.forEach((line, i) => {
    sheet.getCell(i + 1, 1).value = ' '.repeat(Math.round((longest - line.length) * 0.8)) + line;
  });
  sheet.getCell('G1').value = 'LAMPIRAN SPRIN KAPOLRESTA KUPANG KOTA';
  sheet.getCell('G2').value = 'NOMOR     : SPRIN/         /XI/OPS.1.3./2024';
  sheet.getCell('G3').value = 'TANGGAL   :      NOVEMBER 2024';
}

function addTitle(sheet) {
  const lines = [
    'DAFTAR PERSONEL PENGAMANAN KAMPANYE PEMILIHAN WALI KOTA DAN WAKIL WALI KOTA KUPANG TAHUN 2024',
    'HARI RABU TANGGAL 6 NOVEMBER 2024',
  ];
  lines.forEach((line, i) => {
    const cell = mergeRow(sheet, 5 + i);
    cell.value = line;
    cell.font = { bold: true };
    cell.alignment = { horizontal: 'center' };
  });
}

function addHead(sheet) {
  const cells = {
    'A8:B8': 'NO',
    A9: 'URUT',
    B9: 'SAT GAS',
    'C8:C9': 'NAMA',
    'D8:D9': 'PANGKAT',
    'E8:E9': 'NRP / NIP',
    'F8:G8': 'JABATAN',
    F9: 'STRUKTUR',
    G9: 'OPERASIONAL',
    'H8:H9': 'L/P',
  };
  for (const [range, text] of Object.entries(cells)) {
    if (range.includes(':')) sheet.mergeCells(range);
    sheet.getCell(range.split(':')[0]).value = text;
  }
  for (let row = 8; row <= 9; row += 1) {
    for (let column = 1; column <= COLUMNS; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.font = { bold: true };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.fill = HEAD_FILL;
      cell.border = BOX;
    }
  }
}

/** Bands and people in the order of the annex: PIM STAF, SATUAN TUGAS, then each satgas with its subsatgas. */
function addBands(sheet, { operations: [operation], people }) {
  let row = 10;
  let number = 0;
  let satgas = 0;
  const tops = operation.satgas.filter((node) => node.parent === null);
  for (const top of tops) {
    const staff = top.kind === 'staff';
    if (staff) row = addCentredBand(sheet, row, top.name);
    else {
      if (satgas === 0) row = addCentredBand(sheet, row, 'SATUAN TUGAS');
      satgas += 1;
      row = addBand(sheet, row, 1, `${satgas}. SATGAS ${top.name}`);
    }
    let inSatgas = 0;
    for (const node of [top, ...operation.satgas.filter((child) => child.parent === top.key)]) {
      if (node !== top) row = addBand(sheet, row, 3, `SUBSATGAS ${node.name}`);
      for (const person of people.filter((p) => p.memberships[0].satgas === node.key)) {
        number += 1;
        inSatgas += 1;
        addPerson(sheet, row, [number, inSatgas], person);
        row += 1;
      }
    }
    row += 1;
  }
  addTotal(sheet, row - 1, number);
}

function addCentredBand(sheet, row, text) {
  const cell = mergeRow(sheet, row);
  cell.value = text;
  cell.alignment = { horizontal: 'center' };
  cell.font = { bold: true };
  cell.fill = HEAD_FILL;
  cell.border = BOX;
  return row + 1;
}

/** A satgas band runs over the row; a subsatgas stands alone in the name column. */
function addBand(sheet, row, column, text) {
  const cell = column === 1 ? mergeRow(sheet, row) : sheet.getCell(row, column);
  cell.value = text;
  cell.font = { bold: true, italic: column !== 1 };
  if (column === 1) {
    cell.fill = BAND_FILL;
    cell.border = BOX;
  }
  return row + 1;
}

function addPerson(sheet, row, numbers, person) {
  const values = [
    ...numbers,
    person.name,
    person.rank,
    typedNumber(person.nrp, numbers[0]),
    person.position,
    person.memberships[0].opsPosition,
    person.gender,
  ];
  values.forEach((value, i) => {
    const cell = sheet.getCell(row, i + 1);
    cell.value = value;
    cell.border = BOX;
    if (i < 2 || i === 3 || i === 4 || i === 7) cell.alignment = { horizontal: 'center' };
  });
}

/**
 * The NRP as a clerk types it: mostly a number, so that everyone born from 2000 on loses the zero in front; some
 * rows with an apostrophe, with spaces, or as proper text.
 */
function typedNumber(nrp, urut) {
  if (urut % 37 === 0) return `${nrp.slice(0, 2)} ${nrp.slice(2, 4)} ${nrp.slice(4)}`;
  if (urut % 31 === 0) return `'${nrp}`;
  if (urut % 25 === 0) return `NRP. ${nrp}`;
  return urut % 9 === 0 ? nrp : Number(nrp);
}

function addTotal(sheet, row, total) {
  sheet.mergeCells(row, 1, row, 2);
  sheet.mergeCells(row, 3, row, COLUMNS);
  sheet.getCell(row, 1).value = 'JUMLAH';
  sheet.getCell(row, 3).value = `${total} (${spelledTotal(total)}) orang`;
  for (const column of [1, 3]) {
    sheet.getCell(row, column).font = { bold: true };
    sheet.getCell(row, column).fill = HEAD_FILL;
    sheet.getCell(row, column).border = BOX;
  }
}

function addFooter(sheet, { unit }) {
  const first = sheet.rowCount + 2;
  const lines = [
    `Dikeluarkan di   : ${unit.city}`,
    'pada tanggal     :      November 2024',
    unit.signatory.title,
    null,
    null,
    null,
    null,
    unit.signatory.name,
    `${unit.signatory.rank} NRP ${unit.signatory.nrp}`,
  ];
  lines.forEach((line, i) => {
    sheet.mergeCells(first + i, 6, first + i, COLUMNS);
    const cell = sheet.getCell(first + i, 6);
    cell.value = line;
    cell.alignment = { horizontal: 'center' };
    if (i === 7) cell.font = { bold: true, underline: true };
  });
}

/** Readers fall back to a serif face for styled cells that name no font. */
function setArial(sheet) {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.font = { ...cell.font, name: 'Arial', size: 10 };
    });
  });
}

function mergeRow(sheet, row) {
  sheet.mergeCells(row, 1, row, COLUMNS);
  return sheet.getCell(row, 1);
}

function spelledTotal(total) {
  if (total !== 151) throw new Error(`the sample has 151 people, not ${total}`);
  return 'seratus lima puluh satu';
}

/**
 * Sets the stamp of every entry of a zip to 2024-11-05 08:00, in the local headers and in the directory: exceljs
 * writes the time of day, and the file would differ at each run.
 */
export function fixZipTimes(zip) {
  const stamp = (((2024 - 1980) << 25) | (11 << 21) | (5 << 16) | (8 << 11)) >>> 0;
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    zip.writeUInt32LE(stamp, at + 12);
    zip.writeUInt32LE(stamp, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bundle = JSON.parse(await readFile(BUNDLE, 'utf8'));
  const zip = Buffer.from(await sampleWorkbook(bundle).xlsx.writeBuffer());
  await writeFile(TARGET, fixZipTimes(zip));
}
