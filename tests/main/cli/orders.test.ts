import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'posko-surat-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function posko(...args: string[]) {
  const { POSKO_DATA: _data, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(ROOT, 'out', 'main', 'posko.js'), ...args, '--data', data], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...env, POSKO_PASSPHRASE: 'kata sandi uji' },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

function json(...args: string[]): Record<string, unknown> {
  const run = posko(...args, '--json');
  expect(run.code, run.stderr).toBe(0);
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

function refusal(...args: string[]): { code: string; message: string } {
  const run = posko(...args, '--json');
  expect(run.code, run.stdout).toBe(1);
  const { error } = JSON.parse(run.stdout) as { error: { code: string; message: string } };
  expect(run.stderr).toContain(error.message);
  return error;
}

beforeAll(() => {
  expect(posko('init').code).toBe(0);
  expect(posko('load', join(ROOT, 'resources', 'samples', '000-polresta-kupang-kota.json')).code).toBe(0);
});

const NUMBER = 'Sprin/812/XI/OPS.1.3./2024';
const SCOPE = ['--operation', 'omp-2024', '--date', '2024-11-06'];

test('a letter goes from draft to issued and void, and the register tells of it', () => {
  expect(posko('orders', 'list').stdout).toContain('Belum ada surat.');
  const draft = json('orders', 'draft', ...SCOPE, '--letter-date', '2024-11-05');
  expect(draft).toMatchObject({ kind: 'sprin', state: 'draft', number: null, people: 151 });
  const id = String(draft.id);
  expect(refusal('orders', 'submit', id).message).toBe(
    'Nomor surat belum diisi. Nomor berikutnya Sprin/1/XI/OPS.1.3./2024.',
  );
  expect(posko('orders', 'issue', id, '--by', 'YOHANIS').code).toBe(2);
  expect(
    json(
      'orders',
      'reserve',
      '--for',
      'Sat Lantas',
      '--reason',
      'Zebra',
      '--year',
      '2024',
      '--serial',
      '811',
    ),
  ).toEqual({ serials: [811] });
  expect(
    refusal('orders', 'issue', id, '--number', '811', '--by', 'YOHANIS', '--office', 'KABAGOPS').code,
  ).toBe('NUMBER_RESERVED');
  const approval = ['--by', 'YOHANIS TEBUAMA', '--office', 'KABAGOPS'];
  expect(json('orders', 'issue', id, '--number', '812', ...approval)).toMatchObject({
    state: 'issued',
    number: NUMBER,
    approval: { by: 'YOHANIS TEBUAMA', office: 'KABAGOPS' },
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });

  const pdf = join(folder, 'surat.pdf');
  const printed = json('document', 'sprin', '--order', 'sprin / 812 / XI / OPS.1.3. / 2024', '--out', pdf);
  expect(printed).toMatchObject({ number: NUMBER, sha256: json('orders', 'show', NUMBER).sha256 });
  expect(existsSync(pdf)).toBe(true);

  expect(refusal('orders', 'amend', NUMBER).code).toBe('SCOPE_EMPTY');
  expect(
    json('orders', 'enter', 'Sprin/815/XI/PAM.3.2./2024', '--date', '2024-11-05', '--subject', 'Unras'),
  ).toMatchObject({ number: 'Sprin/815/XI/PAM.3.2./2024' });
  expect(posko('orders', 'void', NUMBER).code).toBe(2);
  expect(json('orders', 'void', NUMBER, '--reason', 'Kegiatan batal.')).toMatchObject({ state: 'void' });
  const register = json('orders', 'register', '--year', '2024');
  expect(register).toMatchObject({ next: 816, gaps: [{ from: 813, to: 814 }] });
  expect((register.lines as { serial: number; state: string }[]).map((l) => [l.serial, l.state])).toEqual([
    [815, 'outside'],
    [812, 'void'],
    [811, 'reserved'],
  ]);
  const told = posko('orders', 'register', '--year', '2024').stdout;
  expect(told).toContain('812\tDibatalkan\tSprin/812/XI/OPS.1.3./2024');
  expect(told).toContain('lowong: 813–814');
  json('orders', 'release', '811', '--year', '2024');
  expect(posko('orders', 'release', '811', '--year', '2024').code).toBe(2);
  expect((json('orders', 'list', '--state', 'void').orders as unknown[]).length).toBe(1);
});

test('a letter is sent, returned with a note, approved by somebody', () => {
  const { id } = json('orders', 'draft', ...SCOPE, '--number', '820', '--letter-date', '2024-11-06');
  const letter = String(id);
  expect(json('orders', 'submit', letter)).toMatchObject({ state: 'waiting' });
  expect(posko('orders', 'return', letter).code).toBe(2);
  expect(json('orders', 'return', letter, '--note', 'Lengkapi Dasar.')).toMatchObject({
    state: 'returned',
    note: 'Lengkapi Dasar.',
  });
  expect(json('orders', 'approve', letter, '--by', 'ADRIANUS', '--office', 'KAPOLRESTA').state).toBe(
    'approved',
  );
  expect(json('orders', 'withdraw', letter)).toMatchObject({ state: 'draft', approval: null });
  expect(refusal('orders', 'withdraw', letter).code).toBe('LETTER_STATE');
  expect(refusal('orders', 'show', 'Sprin/1/I/2020').code).toBe('NOT_FOUND');
  expect(posko('orders', 'register', '--series', 'apa').code).toBe(2);
});
