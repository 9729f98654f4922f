#!/usr/bin/env node
/**
 * Writes tests/fixtures/spreadsheets: the lists of tests/builders/import-cases.ts as LibreOffice saves them, in each
 * of its formats. Needs `soffice`; the files are committed, so that tests do not. All people are invented.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onNode24 } from './lib/node24.mjs';
import { onPath } from './lib/npm.mjs';
import { run } from './lib/run.mjs';

onNode24();
const { IMPORT_CASES } = await import('../tests/builders/import-cases.ts');
const { handMadeFile } = await import('../tests/builders/workbook.ts');

const [soffice] = onPath('soffice');
if (!soffice) {
  process.stderr.write('LibreOffice (soffice) tidak ada di PATH.\n');
  process.exit(1);
}

const target = join(import.meta.dirname, '..', 'tests', 'fixtures', 'spreadsheets');
const work = mkdtempSync(join(tmpdir(), 'posko-fixtures-'));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

/** Semicolon, double quotes, UTF-8: what Excel writes in Indonesia. */
const CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1';
const lists = IMPORT_CASES.filter(({ except }) => except !== 'calculates');
const files = (cases) =>
  cases.map(({ name, sheets }) => {
    const file = join(work, `${name}.xlsx`);
    writeFileSync(file, handMadeFile(sheets, { usualNames: true }));
    return file;
  });

for (const format of ['xlsx', 'xls', 'ods', CSV]) {
  const cases = format === CSV ? lists.filter(({ text }) => text) : lists;
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const { ok, output } = await run(soffice, [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    target,
    ...files(cases),
  ]);
  if (!ok) throw new Error(output);
}
rmSync(work, { recursive: true, force: true });
