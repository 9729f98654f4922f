import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printWithLp } from '../../../src/main/electron/lp.ts';

const JOB = {
  pdf: new TextEncoder().encode('%PDF-1.7 contoh'),
  title: 'SPRIN 812; rm -rf $HOME',
  printer: 'Ruang Ops',
  copies: 2,
  paper: 'f4',
  pageRange: '2-3,5',
  duplex: true,
} as const;

let folder = '';
const path = process.env.PATH;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posko-lp-'));
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true, force: true });
});

/** A print service that notes what it was given. */
function service(script: string): void {
  writeFileSync(join(folder, 'lp'), `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/arguments"\n${script}\n`);
  chmodSync(join(folder, 'lp'), 0o755);
  process.env.PATH = folder + delimiter + path;
}

test('the very PDF goes to the printer, at its true size, as one argument each', async () => {
  service(`cat > "${folder}/paper"`);
  expect(await printWithLp(JOB)).toBeNull();
  expect(readFileSync(join(folder, 'paper'))).toEqual(Buffer.from(JOB.pdf));
  expect(readFileSync(join(folder, 'arguments'), 'utf8').trim().split('\n')).toEqual([
    '-d',
    'Ruang Ops',
    '-n',
    '2',
    '-t',
    'SPRIN 812; rm -rf $HOME',
    '-o',
    'media=Custom.215x330mm',
    '-o',
    'print-scaling=none',
    '-o',
    'sides=two-sided-long-edge',
    '-o',
    'page-ranges=2-3,5',
    '-',
  ]);
});

test('a paper on one side says so, whatever the printer is used to', async () => {
  service('cat > /dev/null');
  expect(await printWithLp({ ...JOB, paper: 'a4', pageRange: null, duplex: false })).toBeNull();
  const given = readFileSync(join(folder, 'arguments'), 'utf8').trim().split('\n');
  expect(given.slice(6)).toEqual([
    '-o',
    'media=A4',
    '-o',
    'print-scaling=none',
    '-o',
    'sides=one-sided',
    '-',
  ]);
});

test('a printer that refuses is reported in its own words', async () => {
  service('echo "lp: Error - The printer or class does not exist." >&2; exit 1');
  expect(await printWithLp({ ...JOB, pdf: new Uint8Array(2_000_000) })).toBe(
    'The printer or class does not exist.',
  );
});

test('a computer without a print service says so', async () => {
  process.env.PATH = folder;
  expect(await printWithLp(JOB)).toContain('ENOENT');
});
