import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'posko-jaga-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nrp = (i: number) => `900101${String(i).padStart(2, '0')}`;
const BUNDLE = {
  posko: 1,
  people: Array.from({ length: 12 }, (_, i) => ({
    nrp: nrp(i),
    name: `ORANG CONTOH ${String.fromCharCode(65 + i)}`,
    rank: i < 5 ? 'AIPDA' : 'BRIPDA',
    unit: 'SAT SAMAPTA',
  })),
  absences: [{ nrp: nrp(0), kind: 'CUTI', from: '2024-11-01', to: '2024-11-30' }],
  places: [{ key: 'kpu', name: 'Kantor KPU', kind: 'objek-penyelenggara' }],
  dutyPosts: [
    {
      key: 'jaga-kpu',
      place: 'kpu',
      from: '2024-11-01',
      to: '2024-11-30',
      pattern: '3x8',
      need: 2,
      leader: true,
    },
  ],
  events: [
    {
      key: 'giat',
      kind: 'lain',
      title: 'Giat',
      start: '2024-11-20T09:00',
      end: '2024-11-20T11:00',
      need: 2,
    },
  ],
  assignments: [{ dutyPost: 'jaga-kpu', date: '2024-11-05', shift: 'P', nrp: nrp(11), role: 'anggota' }],
};

function posko(...args: string[]) {
  const { POSKO_DATA: _data, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(ROOT, 'out', 'main', 'posko.js'), ...args, '--data', data], {
    encoding: 'utf8',
    env: { ...env, POSKO_PASSPHRASE: 'kata sandi uji' },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

function json(...args: string[]) {
  const run = posko(...args, '--json');
  expect(run.code, run.stderr).toBe(0);
  return JSON.parse(run.stdout);
}

const SPAN = ['--post', 'jaga-kpu', '--from', '2024-11-04', '--to', '2024-11-08', '--seconds', '20'];

beforeAll(() => {
  const file = join(folder, 'data.json');
  writeFileSync(file, JSON.stringify(BUNDLE));
  expect(posko('init').code).toBe(0);
  expect(posko('load', file).code).toBe(0);
});

test('a dry run says score, proof and who stands where, and writes nothing', () => {
  const before = json('dump');
  const plan = json('roster', 'plan', ...SPAN, '--dry-run');
  expect(Object.keys(plan)).toEqual([
    ...[
      'score',
      'bound',
      'gap',
      'proven',
      'seed',
      'seconds',
      'stopped',
      'people',
      'places',
      'parts',
      'broken',
    ],
    ...['assignments', 'unfilled', 'skipped', 'added', 'kept', 'removed', 'removals', 'fairness', 'taken'],
  ]);
  expect(plan).toMatchObject({
    seed: 1,
    people: 12,
    places: 30,
    added: 29,
    removed: 0,
    unfilled: [],
    taken: false,
  });
  expect(plan.score).toBeGreaterThanOrEqual(plan.bound);
  expect(plan.gap).toBeGreaterThanOrEqual(0);
  expect(plan.proven).toBe(plan.gap === 0);
  expect(plan.assignments).toHaveLength(30);
  expect(plan.assignments[0]).toEqual({
    dutyPost: 'jaga-kpu',
    date: '2024-11-04',
    shift: 'P',
    nrp: expect.stringMatching(/^900101/),
    role: expect.stringMatching(/karu|anggota/),
    state: 'added',
  });
  expect(plan.assignments.map((a: { nrp: string }) => a.nrp)).not.toContain(nrp(0));
  expect(json('dump')).toEqual(before);
  expect(json('roster', 'plan', ...SPAN, '--dry-run').assignments).toEqual(plan.assignments);
});

test('a plan is written as one action, what was there by hand stays, and one undo takes it back', () => {
  const before = json('dump');
  const plan = json('roster', 'plan', ...SPAN);
  const after = json('dump');
  expect(plan.taken).toBe(true);
  expect(after.assignments).toHaveLength(30);
  expect(
    after.assignments.filter((a: { pinned: boolean }) => a.pinned).map((a: { nrp: string }) => a.nrp),
  ).toEqual([nrp(11)]);
  expect(json('conflicts', '--from', '2024-11-04', '--to', '2024-11-08').conflicts).toEqual([]);
  const text = posko('roster', 'plan', ...SPAN, '--dry-run', '--seed', '1').stdout;
  expect(text).toMatch(/^Skor [\d.,]+, batas [\d.,]+, celah [\d,]+ % \(/);
  expect(text).toContain('12 personel untuk 30 tempat: 0 ditambah, 29 tetap, 0 dicabut, 0 kosong');
  expect(posko('undo').code).toBe(0);
  expect(json('dump')).toEqual(before);
});

test('the events of a day, and what cannot be planned', () => {
  const plan = json('roster', 'plan', '--day', '2024-11-20', '--dry-run');
  expect(plan).toMatchObject({ places: 2, added: 2, proven: true });
  expect(plan.assignments[0]).toMatchObject({ event: 'giat', date: '2024-11-20', shift: null });
  expect(posko('roster', 'plan').code).toBe(2);
  expect(posko('roster', 'plan', '--day', '2024-11-20', '--post', 'jaga-kpu').code).toBe(2);
  expect(posko('roster', 'plan', ...SPAN, '--seed', 'x').code).toBe(2);
  const unknown = posko('roster', 'plan', '--post', 'tidak-ada', '--from', '2024-11-04', '--json');
  expect(unknown.code).toBe(1);
  expect(JSON.parse(unknown.stdout).error).toMatchObject({
    code: 'NOT_FOUND',
    details: { dutyPost: 'tidak-ada' },
  });
});
