import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IncidentLog } from '../../../src/main/electron/incidents.ts';

const NUMBER = /^\d{4}-[0-9A-HJKMNP-TV-Z]{5}$/;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posko-incidents-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an incident is one line with the number that the user sees', () => {
  const file = join(folder, 'log/incidents.log');
  const log = new IncidentLog(file);
  const number = log.record('backend-exit', { exitCode: 9 });
  expect(number).toMatch(NUMBER);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    incident: number,
    kind: 'backend-exit',
    exitCode: 9,
  });
});

test('the log stays short', () => {
  const file = join(folder, 'incidents.log');
  writeFileSync(file, 'x'.repeat(1_000_001));
  new IncidentLog(file).record('window-gone');
  expect(statSync(file).size).toBeLessThan(200);
  expect(statSync(`${file}.1`).size).toBe(1_000_001);
});

test('a log that cannot be written still gives a number', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(new IncidentLog(join(folder, 'file/x.log')).record('main-error')).toMatch(NUMBER);
});
