import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { BackendEvent } from '../../../src/shared/contract/define.ts';
import {
  IDENTITY,
  openBackend,
  PASSPHRASE,
  personFields,
  startBackend,
  type TestBackend,
  temporaryFolder,
} from '../../builders/backend.ts';

const actionCount = (t: TestBackend) => t.db.prepare('SELECT count(*) FROM action').pluck().get();
const changes = (events: readonly BackendEvent[]) => events.filter((e) => e.type === 'changed');

/** What the backend writes for its log while the test runs. */
function logged(): string[] {
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
  onTestFinished(() => spy.mockRestore());
  return lines;
}

/** The next look at the clock breaks with this, as a bug would; later ones work again. */
function breakOnce(t: TestBackend, error: unknown): void {
  const { now } = t.clock;
  Object.defineProperty(t.clock, 'now', {
    configurable: true,
    get: () => {
      Object.defineProperty(t.clock, 'now', { value: now, writable: true, configurable: true });
      throw error;
    },
  });
}

test('a name that no contract entry has is refused, also one that every object has', async () => {
  const t = await openBackend();
  for (const name of ['tidak.ada', 'constructor', '__proto__', '']) {
    expect(await t.backend.call({ name, input: {} })).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_CALL', details: { name } },
    });
  }
});

test('without open data queries, mutations and jobs are refused by what is missing', async () => {
  const empty = startBackend();
  const calls = [
    ['unit.identity', {}],
    ['personnel.create', personFields()],
    ['data.verify', {}],
  ] as const;
  for (const [name, input] of calls) expect((await empty.refused(name, input)).code).toBe('DATA_MISSING');
  const t = await openBackend();
  await t.ok('session.lock', {});
  t.events.length = 0;
  for (const [name, input] of calls) expect((await t.refused(name, input)).code).toBe('DATA_LOCKED');
  expect(t.events).toEqual([]);
});

test('an input that does not fit is refused with its field and does nothing', async () => {
  const t = await openBackend();
  const before = actionCount(t);
  const input = { ...personFields(), gender: 'X' };
  expect(await t.backend.call({ name: 'personnel.create', input })).toMatchObject({
    ok: false,
    error: {
      code: 'INPUT_INVALID',
      message: 'Isian tidak sesuai pada "gender". Periksa bagian yang ditandai.',
      details: { fields: [{ path: 'gender' }] },
    },
  });
  const more = await t.backend.call({ name: 'personnel.create', input: { ...personFields(), lebih: 1 } });
  expect(more).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  expect(actionCount(t)).toBe(before);
  expect(t.events).toEqual([]);
});

test('a mutation is one action with its label and its moment, and tells what it touched', async () => {
  const t = await openBackend();
  const before = Number(actionCount(t));
  await t.ok('personnel.create', personFields());
  expect(actionCount(t)).toBe(before + 1);
  const { actions } = await t.ok('journal.list', { rowId: null, before: null, limit: 1 });
  expect(actions[0]).toMatchObject({ kind: 'personnel.create', at: new Date(t.clock.now).toISOString() });
  const told = changes(t.events);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ areas: expect.arrayContaining(['personnel', 'journal']) });
});

test('a mutation that is refused half way leaves no action and tells nothing', async () => {
  const t = await openBackend();
  const fields = personFields();
  await t.ok('personnel.create', fields);
  const before = actionCount(t);
  t.events.length = 0;
  expect((await t.refused('personnel.create', fields)).code).toBe('DUPLICATE_NUMBER');
  expect(actionCount(t)).toBe(before);
  expect(t.events).toEqual([]);
});

test('a query tells nothing', async () => {
  const t = await openBackend();
  await t.ok('unit.list', {});
  expect(t.events).toEqual([]);
});

test('a bug gets a number that leads to its place in the log, and its message stays inside', async () => {
  const t = await openBackend();
  const lines = logged();
  const before = actionCount(t);
  breakOnce(t, new TypeError('BUDI CONTOH 04050123\nSITI CONTOH\n    at RAKA (rahasia/04050123.ts:1:2)'));
  const error = await t.refused('personnel.create', personFields());
  expect(error.code).toBe('INTERNAL');
  const incident = String(error.details?.incident);
  expect(incident).toMatch(/^1106-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(error.message).toContain(incident);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^incident ${incident}: TypeError at dispatch\\.test\\.ts:\\d+ < `));
  expect(`${JSON.stringify(error)} ${lines[0]}`).not.toMatch(/BUDI|SITI|RAKA|04050123/);
  expect(actionCount(t)).toBe(before);
  // And the next call finds everything in order.
  await t.ok('personnel.create', personFields());
});

test('two bugs at one moment have two numbers', async () => {
  const t = await openBackend();
  logged();
  const numbers = new Set<unknown>();
  for (let i = 0; i < 3; i++) {
    breakOnce(t, `BUDI ${randomUUID()}`);
    numbers.add((await t.refused('session.overview', {})).details?.incident);
  }
  expect(numbers.size).toBe(3);
});

test('a job that is named tells its progress under that name', async () => {
  const t = startBackend(join(temporaryFolder(), 'data'));
  await t.ok('session.create', { passphrase: PASSPHRASE, identity: IDENTITY, paper: 'a4', sample: false });
  t.events.length = 0;
  await t.ok('backup.create', { file: null }, 'cadangan-1');
  expect(t.events.filter((e) => e.type === 'progress')).toEqual([
    { type: 'progress', jobId: 'cadangan-1', progress: { stage: 'Mencadangkan', done: 0, total: null } },
  ]);
  t.events.length = 0;
  await t.ok('backup.create', { file: null });
  expect(t.events.some((e) => e.type === 'progress')).toBe(false);
});

/** An import of one person, planned and ready to be written. */
async function plannedImport(t: TestBackend): Promise<string> {
  const path = join(temporaryFolder(), 'daftar.csv');
  writeFileSync(path, 'NO;NAMA;PANGKAT;NRP;JABATAN\n1;RAKA CONTOH;BRIPKA;90010101;BINTARA\n');
  const { planId } = await t.ok('import.plan', { file: { $path: path }, operationId: null });
  return planId;
}

/** Writes that stand in the queue, so that what is called after them has to wait. */
const queue = (t: TestBackend) => Array.from({ length: 5 }, () => t.ok('personnel.create', personFields()));

test('a job that waited uses the passphrase of now', async () => {
  const t = await openBackend();
  const planId = await plannedImport(t);
  const before = queue(t);
  const change = t.ok('session.changePassphrase', { current: PASSPHRASE, next: 'sandi yang baru' });
  await t.ok('import.commit', { planId });
  await Promise.all([...before, change]);
  const [backup] = await t.ok('backup.list', {});
  const file = { $path: join(t.dataDir, 'backups', backup?.fileName ?? '') };
  expect(await t.ok('backup.verify', { file })).toMatchObject({ people: 5 });
});

test('a job that waited writes nothing into data that were closed meanwhile', async () => {
  const t = await openBackend();
  const planId = await plannedImport(t);
  const before = queue(t);
  const lock = t.ok('session.lock', {});
  const open = t.ok('session.unlock', { passphrase: PASSPHRASE });
  expect((await t.refused('import.commit', { planId })).code).toBe('JOB_CANCELLED');
  await Promise.all([...before, lock, open]);
  expect((await t.ok('session.overview', {})).people).toBe(5);
  expect(readdirSync(join(t.dataDir, 'backups'))).toEqual([]);
});
