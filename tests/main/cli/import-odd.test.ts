import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockedWorkbook, lockedXls, oldWordFile } from '../../builders/compound.ts';
import { plainList } from '../../builders/import-lists.ts';
import { odsContent, odsFile } from '../../builders/ods.ts';
import { handMadeFile, handMadeParts } from '../../builders/workbook.ts';
import { zipFile } from '../../builders/zip.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'posko-aneh-'));
const at = (name: string) => join(folder, name);
const fixture = (name: string) => join(ROOT, 'tests', 'fixtures', 'spreadsheets', name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command; a run of half a minute is a hang. */
function posko(...args: string[]) {
  return spawnSync(
    process.execPath,
    [join(ROOT, 'out', 'main', 'posko.js'), ...args, '--data', at('data'), '--json'],
    { encoding: 'utf8', timeout: 30_000, env: { ...process.env, POSKO_PASSPHRASE: 'kata sandi uji' } },
  );
}

beforeAll(() => expect(posko('init').status).toBe(0));

const given = (name: string, bytes: Buffer | string): string => {
  writeFileSync(at(name), bytes);
  return at(name);
};

/** One list of two people whose second lost a zero, as different programs and systems hand it out. */
const ROWS = [
  [1, 'BUDI CONTOH', 'AIPDA', '85010123', 'BANIT SAT LANTAS', null],
  [2, 'MARIA TEFA', 'BRIPDA', 4050123, 'BANIT SAT LANTAS', null],
] as const;
const LINES = [['NO', 'NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', 'KET'], ...ROWS].map((row) =>
  row.map((cell) => cell ?? ''),
);
const csv = `${LINES.map((row) => row.join(';')).join('\r\n')}\r\n`;
const READ: [name: string, format: string, bytes: () => Buffer | string][] = [
  ['daftar.xlsx', 'xlsx', () => handMadeFile([plainList(ROWS)])],
  ['bernama-salah.doc', 'xlsx', () => handMadeFile([plainList(ROWS)])],
  ['utf16.csv', 'csv', () => Buffer.from(csv, 'utf16le')],
  ['tab.txt', 'tsv', () => csv.replaceAll(';', '\t')],
  [
    'ekspor.xls',
    'html',
    () => `<table>${LINES.map((row) => `<tr><td>${row.join('<td>')}`).join('')}</table>`,
  ],
];

test.each(READ)('%s is read as %s', (name, format, bytes) => {
  const run = posko('import', 'personnel', given(name, bytes()), '--dry-run');
  expect([run.status, run.stderr]).toEqual([0, '']);
  const report = JSON.parse(run.stdout);
  expect(Object.keys(report)).toEqual(
    expect.arrayContaining(['file', 'format', 'batch', 'sheets', 'counts', 'issues']),
  );
  expect(report).toMatchObject({
    file: name,
    format,
    batch: null,
    sheets: [{ name: 'Sheet1', status: 'read', reason: null, headerRow: 1, people: 2 }],
    counts: { new: 2, changed: 0, unchanged: 0, held: 0, missing: 0 },
    issues: [
      {
        code: 'NRP_ZERO_RESTORED',
        severity: 'info',
        sheet: 'Sheet1',
        cell: 'D3',
        value: '4050123',
        result: '04050123',
        message: expect.stringMatching(/\p{L}.*\./u),
      },
    ],
  });
});

const bomb = `<worksheet><sheetData>${'<row><c/></row>'.repeat(5_000_000)}</sheetData></worksheet>`;
const REFUSED: [name: string, code: string, path: () => string][] = [
  ['terkunci.xlsx', 'FILE_ENCRYPTED', () => given('terkunci.xlsx', lockedWorkbook())],
  ['terkunci.xls', 'FILE_ENCRYPTED', () => given('terkunci.xls', lockedXls())],
  ['surat.xls', 'FILE_NOT_SPREADSHEET', () => given('surat.xls', oldWordFile())],
  ['masuk.xls', 'FILE_NOT_SPREADSHEET', () => given('masuk.xls', '<html><body>Silakan masuk</body></html>')],
  ['kosong.csv', 'FILE_EMPTY', () => given('kosong.csv', '')],
  ['potong.ods', 'FILE_DAMAGED', () => given('potong.ods', odsFile(odsContent('').slice(0, -40)))],
  [
    'bom.xlsx',
    'FILE_TOO_LARGE',
    () =>
      given(
        'bom.xlsx',
        zipFile(
          handMadeParts([plainList(ROWS)]).map((part) =>
            part.name.includes('worksheets') ? { ...part, data: bomb } : part,
          ),
        ),
      ),
  ],
  ['rekap.csv', 'NO_TABLE_FOUND', () => given('rekap.csv', 'SATGAS;JUMLAH\nPREVENTIF;12\nGAKKUM;4\n')],
  ['folder', 'FILE_NOT_FOUND', () => folder],
];

test.each(REFUSED)('%s is refused with %s, in one sentence', (_, code, path) => {
  const run = posko('import', 'personnel', path());
  expect(run.status).toBe(1);
  const { error } = JSON.parse(run.stdout);
  expect(error).toMatchObject({ code, message: expect.stringMatching(/^\p{Lu}.+\.$/u) });
  expect(run.stderr).toBe(`${error.message} [${code}]\n`);
});

test.skipIf(process.platform === 'win32')('a pipe is refused at once instead of waited for', () => {
  execFileSync('mkfifo', [at('pipa.xlsx')]);
  const run = posko('import', 'personnel', at('pipa.xlsx'));
  expect([run.status, run.signal]).toEqual([1, null]);
  expect(JSON.parse(run.stdout).error.code).toBe('FILE_NOT_FOUND');
});

test('a list with hidden parts, as LibreOffice saves it, says what was left out', () => {
  const run = posko('import', 'personnel', fixture('10-hidden-and-blank.ods'), '--dry-run');
  const report = JSON.parse(run.stdout);
  expect(report.sheets.map((sheet: { status: string }) => sheet.status)).toEqual(['read', 'skipped']);
  expect(report.issues.map((issue: { code: string }) => issue.code)).toEqual(['HIDDEN_ROWS', 'HIDDEN_SHEET']);
});

test('exit 1 when every row waits for a person, 0 when any was taken or is there already', () => {
  const clash = (third: string) =>
    given('bentrok.csv', `NAMA;PANGKAT;NRP\nANTON UJI;BRIPDA;85020001\nBENI LAIN;BRIPDA;85020001\n${third}`);
  const held = posko('import', 'personnel', clash(''));
  expect(held.status).toBe(1);
  expect(JSON.parse(held.stdout).counts).toMatchObject({ new: 0, held: 2 });
  expect(held.stderr).toContain('2 baris ditahan');
  expect(posko('import', 'personnel', clash(''), '--dry-run').status).toBe(1);
  const some = posko('import', 'personnel', clash('CICI UJI;BRIPDA;85020003\n'));
  expect([some.status, JSON.parse(some.stdout).counts.new]).toEqual([0, 1]);
  const again = posko('import', 'personnel', clash('CICI UJI;BRIPDA;85020003\n'));
  expect([again.status, JSON.parse(again.stdout).counts]).toMatchObject([0, { unchanged: 1, held: 2 }]);
});

test('an empty --operation is a wrong call', () => {
  const run = posko('import', 'personnel', given('baik.csv', csv), '--operation', '', '--dry-run');
  expect([run.status, JSON.parse(run.stdout).error.code]).toEqual([2, 'USAGE']);
});

test.skipIf(process.platform === 'win32')('a link to itself is no file', () => {
  symlinkSync(at('lingkar.xlsx'), at('lingkar.xlsx'));
  const run = posko('import', 'personnel', at('lingkar.xlsx'));
  expect([run.status, JSON.parse(run.stdout).error.code]).toEqual([1, 'FILE_NOT_FOUND']);
});
