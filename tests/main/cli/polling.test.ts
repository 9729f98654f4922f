import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'posko-tps-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DAY = '2024-11-27';
const operation = (key: string, stages: object[] = []) => ({
  key,
  name: `Operasi ${key}`,
  kind: 'OMP',
  start: '2024-08-27',
  end: '2024-12-25',
  satgas: [{ key: 'preventif', name: 'PREVENTIF' }],
  stages,
});
const person = (n: number) => ({
  nrp: `9001010${n}`,
  name: `ORANG CONTOH ${'ABCDEF'[n]}`,
  rank: n === 0 ? 'IPDA' : 'BRIPDA',
});

function posko(...args: string[]) {
  const { POSKO_DATA: _data, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(ROOT, 'out', 'main', 'posko.js'), ...args, '--data', data], {
    encoding: 'utf8',
    env: { ...env, POSKO_PASSPHRASE: 'kata sandi uji' },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

function load(bundle: object): void {
  const file = join(folder, 'data.json');
  writeFileSync(file, JSON.stringify({ posko: 1, ...bundle }));
  const run = posko('load', file);
  expect(run.code, run.stderr).toBe(0);
}

beforeAll(() => {
  expect(posko('init').code).toBe(0);
});

test('places without options: the operation that has polling places, its members or else everybody', () => {
  expect(posko('tps', 'place').stderr).toContain('Belum ada operasi');
  load({ operations: [operation('lain'), operation('kosong')] });
  const unclear = posko('tps', 'place');
  expect(unclear.code).toBe(2);
  expect(unclear.stderr).toContain('Sebutkan operasinya dengan --operation: ');

  const vote = { key: 'coblos', name: 'Pemungutan suara', start: DAY, end: DAY };
  const tps = (number: number) => ({ operation: 'omp', region: '53.71.01.1010', number, class: 'rawan' });
  load({
    operations: [operation('omp', [vote])],
    people: [0, 1, 2, 3, 4].map(person),
    pollingPlaces: [tps(1), tps(2)],
    pollingPatterns: [{ operation: 'omp', class: 'rawan', police: 1, places: 1, linmas: 2 }],
  });
  const all = posko('tps', 'place', '--dry-run', '--json');
  expect(all.code, all.stderr).toBe(0);
  expect(JSON.parse(all.stdout)).toMatchObject({
    operation: 'omp',
    from: 'all',
    day: DAY,
    need: 2,
    placed: 2,
    short: 0,
    padalPlaced: 1,
    pool: { asked: 5 },
    written: false,
  });

  const memberships = [{ operation: 'omp', satgas: 'preventif' }];
  load({ people: [{ ...person(1), memberships }] });
  const members = posko('tps', 'place', '--padal', 'none');
  expect(members.stdout.split('\n').slice(0, 5)).toEqual([
    'Operasi omp, Rabu, 27 November 2024.',
    'Dipilih dari 1 anggota operasi.',
    '1 dari 2 tempat terisi, kurang 1 orang; padal 0 dari 0 (tidak diatur).',
    expect.stringMatching(/^\d orang ke luar sektor asal; paling sedikit/),
    'Perubahan: 1 orang baru, 0 pindah, 0 dilepas.',
  ]);
  const again = JSON.parse(posko('tps', 'place', '--all', '--json').stdout);
  expect(again).toMatchObject({ from: 'all', placed: 2, short: 0, written: true });
});
