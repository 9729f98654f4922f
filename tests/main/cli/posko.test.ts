import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/main/cli/commands.ts';
import { startBackend } from '../../builders/backend.ts';
import { plan } from '../../builders/import-backend.ts';
import { peopleRows, plainList } from '../../builders/import-lists.ts';
import { excelJsFile } from '../../builders/workbook.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SAMPLES = join(ROOT, 'resources', 'samples');
const BUNDLE = join(SAMPLES, '000-polresta-kupang-kota.json');
const LIST = join(SAMPLES, 'daftar-personel-omp-2024.xlsx');

const folder = mkdtempSync(join(tmpdir(), 'posko-perintah-'));
const data = join(folder, 'data');
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a process of its own. */
function posko(args: string[], options: { passphrase?: string | null; data?: string } = {}): Run {
  const { POSKO_PASSPHRASE: _own, POSKO_DATA: _data, ...env } = process.env;
  const passphrase = options.passphrase === undefined ? 'kata sandi uji' : options.passphrase;
  const result = spawnSync(
    process.execPath,
    [join(ROOT, 'out', 'main', 'posko.js'), ...args, '--data', options.data ?? data],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, ...(passphrase === null ? {} : { POSKO_PASSPHRASE: passphrase }) },
    },
  );
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** The one JSON document on stdout of a run that ended well. */
function json<T = Record<string, unknown>>(args: string[], options: { data?: string } = {}): T {
  const run = posko([...args, '--json'], options);
  expect(run.code, run.stderr).toBe(0);
  return JSON.parse(run.stdout) as T;
}

/** The refusal of a run: exit 1, the sentence on stderr, the same as JSON on stdout. */
function refused(args: string[], options: { passphrase?: string | null; data?: string } = {}) {
  const run = posko([...args, '--json'], options);
  expect(run.code, run.stdout).toBe(1);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  const { error } = JSON.parse(run.stdout) as { error: { code: string; message: string; details: unknown } };
  expect(run.stderr).toContain(error.message);
  return error;
}

beforeAll(() => {
  const unit = (JSON.parse(readFileSync(BUNDLE, 'utf8')) as { unit: unknown }).unit;
  writeFileSync(at('unit.json'), JSON.stringify(unit));
  expect(json(['init', '--unit-file', at('unit.json')])).toMatchObject({ unit: 'POLRESTA KUPANG KOTA' });
  expect(json<{ changes: number }>(['load', BUNDLE]).changes).toBeGreaterThan(500);
});

describe('usage', () => {
  test('the help names every command in Indonesian', () => {
    const { code, stdout } = posko(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toContain(command.usage.split(' [')[0]);
    expect(stdout).toContain('folder data');
    expect(posko(['import', '--help']).stdout).toContain('import undo');
  });

  test.each([
    [['terbang']],
    [['personnel']],
    [['personnel', 'list', '--tidak-ada']],
    [['personnel', 'list', 'lebih']],
    [['load']],
    [['document', 'sprin']],
    [['strength']],
    [['strength', '--date', '6-11-2024']],
    [['import', 'personnel', LIST, '--accept', 'APA_SAJA']],
    [['journal', '--limit', 'banyak']],
    [['document', 'ploting', '--out', 'a.pdf', '--paper', 'a3']],
  ])('%j is wrong usage: exit 2, a sentence, nothing written', (args) => {
    const before = readdirSync(folder);
    const run = posko([...args, '--json']);
    expect(run.code, run.stderr).toBe(2);
    expect(run.stderr.trim()).not.toBe('');
    expect(run.stderr).not.toMatch(/^\s+at /m);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'USAGE' } });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('options may stand before the command', () => {
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'out', 'main', 'posko.js'), '--data', data, '--json', 'personnel', 'list'],
      { encoding: 'utf8', env: { ...process.env, POSKO_PASSPHRASE: 'kata sandi uji' } },
    );
    expect(run.status, run.stderr).toBe(0);
    expect((JSON.parse(run.stdout) as { total: number }).total).toBe(151);
  });

  test('a reader that stops early is no failure', () => {
    const command = `"${process.execPath}" "${join(ROOT, 'out', 'main', 'posko.js')}" dump --data "${data}" | head -c 20`;
    const run = spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
      encoding: 'utf8',
      env: { ...process.env, POSKO_PASSPHRASE: 'kata sandi uji' },
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toHaveLength(20);
  });
});

describe('the data folder', () => {
  test('opens with the passphrase of a file or of the environment, and says which is missing or wrong', () => {
    writeFileSync(at('sandi.txt'), 'kata sandi uji\n');
    expect(posko(['verify', '--passphrase-file', at('sandi.txt')], { passphrase: null }).code).toBe(0);
    expect(refused(['verify'], { passphrase: null }).code).toBe('PASSPHRASE_MISSING');
    expect(refused(['verify'], { passphrase: '\n' }).code).toBe('PASSPHRASE_MISSING');
    expect(refused(['verify'], { passphrase: 'salah sekali' }).code).toBe('PASSPHRASE_WRONG');
    expect(refused(['verify'], { data: at('tidak ada') }).code).toBe('DATA_MISSING');
    expect(existsSync(at('tidak ada'))).toBe(false);
    expect(refused(['init']).code).toBe('DATA_EXISTS');
    expect(refused(['init'], { data: at('lemah'), passphrase: 'pendek' }).code).toBe('PASSPHRASE_WEAK');
  });

  test.each(['\n', '\r\n', '\r'])('opens when the variable ends in the end of a line: %j', (end) => {
    expect(posko(['verify'], { passphrase: `kata sandi uji${end}` }).code).toBe(0);
    expect(refused(['verify'], { passphrase: `kata sandi uji${end}${end}` }).code).toBe('PASSPHRASE_WRONG');
    expect(refused(['verify'], { passphrase: `kata sandi uji ${end}` }).code).toBe('PASSPHRASE_WRONG');
  });

  test('says so when a folder or a file stands where the other must be', () => {
    mkdirSync(at('map'), { recursive: true });
    for (const args of [
      ['load'],
      ['init', '--unit-file'],
      ['backup', 'verify'],
      ['backup', 'create'],
      ['restore'],
    ]) {
      const { code, message } = refused(
        [...args, at('map')],
        args[0] === 'init' ? { data: at('kosong') } : {},
      );
      expect(`${args.join(' ')}: ${code}`).toBe(`${args.join(' ')}: FILE_IS_FOLDER`);
      expect(message).toContain('folder, bukan berkas');
    }
    expect(refused(['dump', '--out', at('map')]).code).toBe('FILE_IS_FOLDER');
    expect(refused(['verify', '--passphrase-file', at('map')], { passphrase: null }).code).toBe(
      'FILE_IS_FOLDER',
    );
    expect(refused(['dump', '--out', join(at('unit.json'), 'a.json')]).code).toBe('FOLDER_IS_FILE');
    expect(refused(['init'], { data: join(at('unit.json'), 'data') }).code).toBe('FOLDER_IS_FILE');
    expect(refused(['load', join(at('unit.json'), 'a.json')]).code).toBe('FILE_NOT_FOUND');
    expect(readdirSync(at('map'))).toEqual([]);
  });

  test('never speaks English about a file of data', () => {
    writeFileSync(
      at('salah.json'),
      JSON.stringify({ posko: 1, people: [{ name: '' }], assignments: [{ nrp: '1' }] }),
    );
    expect(refused(['load', at('salah.json')]).message).toBe(
      'Berkas data tidak sesuai pada people.0.name: tidak boleh kosong (dan 1 lagi). Tidak ada yang ditulis.',
    );
    writeFileSync(at('satuan.json'), '{"key":5}');
    expect(refused(['init', '--unit-file', at('satuan.json')], { data: at('kosong') }).message).toMatch(
      /^Berkas satuan tidak sesuai pada key: harus teks \(dan \d+ lagi\)\. Tidak ada yang ditulis\.$/,
    );
  });

  test('is verified', () => {
    expect(json(['verify'])).toMatchObject({ ok: true, problems: [] });
  });

  test('loads the same bundle twice without a change; a dump loads into the same dump', () => {
    expect(json(['load', BUNDLE])).toMatchObject({ actionId: null, changes: 0 });
    const dump = posko(['dump', '--json']).stdout;
    writeFileSync(at('dump.json'), dump);
    const other = { data: at('lain') };
    json(['init', '--unit-file', at('unit.json')], other);
    json(['load', at('dump.json')], other);
    expect(posko(['dump', '--json'], other).stdout).toBe(dump);
    json(['dump', '--out', at('dump2.json')], other);
    expect(JSON.parse(readFileSync(at('dump2.json'), 'utf8'))).toEqual(JSON.parse(dump));
  });
});

describe('lists', () => {
  test('people carry exactly the fields of the interface', () => {
    const { total, people } = json<{ total: number; people: Record<string, unknown>[] }>([
      'personnel',
      'list',
    ]);
    expect(total).toBe(151);
    expect(Object.keys(people[0] ?? {})).toEqual(
      'id nrp nip name nameKey rank category unit position gender phone status note memberships'.split(' '),
    );
    expect(people[0]).toMatchObject({
      nrp: '76050101',
      rank: 'KOMBES POL',
      category: 'polri',
      memberships: [{ operation: 'omp-2024', satgas: ['PIM STAF'], opsPosition: 'KAOPSRES' }],
    });
    const some = json<{ total: number; people: { unit: string }[] }>([
      'personnel',
      'list',
      '--unit',
      'satlantas',
    ]);
    expect(some.total).toBeGreaterThan(3);
    expect(new Set(some.people.map((p) => p.unit))).toEqual(new Set(['SAT LANTAS']));
    expect(json(['personnel', 'list', '--search', 'kombes pandewula'])).toMatchObject({ total: 1 });
  });

  test('strength counts each person once, and places by their codes', () => {
    expect(json(['strength', '--date', '2024-11-06', '--operation', 'omp-2024'])).toMatchObject({
      date: '2024-11-06',
      weekday: 'Rabu',
      stageDay: 43,
      operationDay: 72,
      operationDays: 121,
      people: 151,
      spelled: '151 (seratus lima puluh satu)',
      events: 9,
      villages: 8,
      districts: 4,
    });
    expect(json(['strength', '--date', '2025-01-01'])).toMatchObject({
      people: 0,
      stageDay: null,
      operationDay: null,
    });
    expect(refused(['strength', '--date', '2024-11-06', '--operation', 'tidak-ada']).code).toBe('NOT_FOUND');
  });

  test('events and conflicts of a span', () => {
    expect(json(['events', 'list', '--from', '2024-11-06', '--to', '2024-11-06'])).toMatchObject({
      total: 9,
    });
    expect(json(['events', 'list', '--from', '2024-11-07'])).toMatchObject({ total: 0 });
    const { conflicts } = json<{ conflicts: Record<string, unknown>[] }>(['conflicts']);
    for (const conflict of conflicts) {
      expect(Object.keys(conflict)).toEqual(['code', 'severity', 'nrp', 'subjects', 'message', 'override']);
    }
  });
});

describe('conflicts', () => {
  test('one entry a pair, with the reason for which it was let stand', () => {
    const other = { data: at('bentrok') };
    const event = (key: string, start: string, end: string) => ({
      key,
      kind: 'patroli',
      title: key,
      start: `2024-11-06T${start}`,
      end: `2024-11-06T${end}`,
      leaderNrp: '90010001',
    });
    const given = { reason: 'Atas perintah Kabag Ops', by: 'Operator', at: '2024-11-05T01:00:00.000Z' };
    writeFileSync(
      at('bentrok.json'),
      JSON.stringify({
        posko: 1,
        people: [1, 2].map((n) => ({ nrp: `9001000${n}`, name: `ORANG CONTOH ${n}`, rank: 'BRIPKA' })),
        absences: [{ nrp: '90010002', kind: 'CUTI', from: '2024-11-04', to: '2024-11-06' }],
        events: [event('k1', '08:00', '12:00'), event('k2', '11:00', '14:00'), event('k3', '14:00', '15:00')],
        assignments: [
          ...['k1', 'k2', 'k3'].map((key) => ({ event: key, nrp: '90010001' })),
          { event: 'k3', nrp: '90010002' },
        ],
        overrides: [{ code: 'DOUBLE_BOOK', nrp: '90010001', subjects: ['k1', 'k2'], ...given }],
      }),
    );
    json(['init', '--unit-file', at('unit.json')], other);
    json(['load', at('bentrok.json')], other);
    expect(json(['conflicts'], other)).toEqual({
      conflicts: [
        {
          code: 'ABSENT',
          severity: 'error',
          nrp: '90010002',
          subjects: ['k3'],
          message: 'Cuti 4–6 Nov, masih diploting di k3 6 Nov. Cari pengganti.',
          override: null,
        },
        {
          code: 'DOUBLE_BOOK',
          severity: 'error',
          nrp: '90010001',
          subjects: ['k1', 'k2'],
          message: 'Dua tugas beririsan 1 jam: k1 s.d. 12.00 dan k2 mulai 11.00. Ganti salah satu.',
          override: given,
        },
      ],
    });
    expect(posko(['conflicts'], other).stdout).toContain('(diizinkan Operator: Atas perintah Kabag Ops)');
    const out = at('bentrok.xlsx');
    json(['report', 'bentrok', '--out', out], other);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('papers and workbooks', () => {
  const scope = ['--operation', 'omp-2024', '--date', '2024-11-06'];

  test.each(['ploting', 'daftar-hadir', 'slip', 'renops', 'printops', 'paket'])(
    '%s is a whole PDF',
    (kind) => {
      const out = at(`${kind}.pdf`);
      const made = json<{ pages: number; sha256: string }>(['document', kind, '--out', out, ...scope]);
      expect(made.pages).toBeGreaterThan(1);
      expect(made.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  test.each(['personel', 'rekap-kekuatan', 'ploting'])('%s is a workbook', (kind) => {
    const out = at(`${kind}.xlsx`);
    expect(json<{ rows: number }>(['report', kind, '--out', out, ...scope]).rows).toBeGreaterThan(5);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  test('a folder that is not there is made', () => {
    json(['report', 'personel', '--out', join(at('hasil'), 'hari ini', 'a.xlsx'), ...scope]);
    json(['dump', '--out', join(at('hasil'), 'data', 'a.json')]);
    expect(readdirSync(at('hasil'), { recursive: true }).sort()).toEqual(
      ['data', join('data', 'a.json'), 'hari ini', join('hari ini', 'a.xlsx')].sort(),
    );
  });

  test('the personnel workbook read again changes nobody', () => {
    const out = at('bolak-balik.xlsx');
    json(['report', 'personel', '--out', out, '--operation', 'omp-2024']);
    const { counts } = json<{ counts: unknown }>([
      'import',
      'personnel',
      out,
      '--operation',
      'omp-2024',
      '--dry-run',
    ]);
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 151, held: 0, missing: 0 });
  });

  test('what is not built, not there or cannot be written is said so', () => {
    expect(refused(['document', 'undangan', '--out', at('a.pdf')]).code).toBe('KIND_NOT_AVAILABLE');
    expect(refused(['report', 'buku-tamu', '--out', at('a.xlsx')]).code).toBe('KIND_NOT_AVAILABLE');
    expect(refused(['text', 'surat-cinta', '--date', '2024-11-06']).code).toBe('KIND_NOT_AVAILABLE');
    expect(refused(['document', 'ploting', '--out', at('a.pdf'), '--event', 'tidak-ada']).code).toBe(
      'NOT_FOUND',
    );
    const nowhere = join(at('tidak ada'), 'a.pdf');
    expect(refused(['document', 'ploting', '--out', nowhere, '--event', 'tidak-ada']).code).toBe('NOT_FOUND');
    expect(existsSync(at('tidak ada'))).toBe(false);
    expect(existsSync(at('a.pdf'))).toBe(false);
  });
});

describe('importing', () => {
  const fresh = (name: string) => {
    const options = { data: at(name) };
    json(['init', '--unit-file', at('unit.json')], options);
    return options;
  };

  test('answers with the report of the interface, writes only without --dry-run, and is taken back', () => {
    const options = fresh('impor');
    const dry = json<{ batch: null; counts: unknown }>(['import', 'personnel', LIST, '--dry-run'], options);
    expect(dry).toMatchObject({
      file: 'daftar-personel-omp-2024.xlsx',
      format: 'xlsx',
      batch: null,
      counts: { new: 151, changed: 0, unchanged: 0, held: 0, missing: 0 },
    });
    expect(json(['personnel', 'list'], options)).toMatchObject({ total: 0 });
    const done = json<{
      batch: string;
      sheets: Record<string, unknown>[];
      issues: Record<string, unknown>[];
    }>(['import', 'personnel', LIST], options);
    expect({ ...done, batch: null }).toEqual(dry);
    expect(Object.keys(done)).toEqual(['file', 'format', 'batch', 'sheets', 'counts', 'issues']);
    expect(Object.keys(done.sheets[0] ?? {})).toEqual([
      'name',
      'status',
      'reason',
      'headerRow',
      'columns',
      'people',
    ]);
    for (const issue of done.issues) {
      expect(Object.keys(issue)).toEqual(['code', 'severity', 'sheet', 'cell', 'value', 'result', 'message']);
    }
    expect(json(['personnel', 'list'], options)).toMatchObject({ total: 151 });
    json(['import', 'undo', done.batch], options);
    expect(json(['personnel', 'list'], options)).toMatchObject({ total: 0 });
    expect(refused(['import', 'undo', done.batch], options).code).toBe('UNDO_BLOCKED');
    expect(refused(['import', 'undo', 'tidak-ada'], options).code).toBe('NOT_FOUND');
  });

  test('takes only the sheets that are named', async () => {
    const options = fresh('lembar');
    const path = at('dua.xlsx');
    writeFileSync(
      path,
      await excelJsFile([
        plainList(peopleRows(2), { name: 'Satu' }),
        plainList(peopleRows(3, 10), { name: 'Dua' }),
        plainList(peopleRows(4, 20), { name: 'Sembunyi', hidden: true }),
      ]),
    );
    const counts = (args: string[]) =>
      json<{ counts: { new: number } }>(['import', 'personnel', path, '--dry-run', ...args], options).counts
        .new;
    expect(counts([])).toBe(5);
    expect(counts(['--sheet', 'Dua'])).toBe(3);
    expect(counts(['--sheet', 'Dua', '--sheet', 'Sembunyi'])).toBe(7);
    expect(counts(['--accept', 'HIDDEN_SHEET'])).toBe(9);
    const none = refused(['import', 'personnel', path, '--sheet', 'Dua', '--sheet', 'Tiga'], options);
    expect(none.code).toBe('SHEET_NOT_FOUND');
    expect(none.message).toContain('Lembar “Tiga” tidak ada');
    expect(none.message).toContain('“Satu”, “Dua”, “Sembunyi”');
  });

  test('holds what needs a person, takes it with --accept, and finds nothing new in the same file', async () => {
    const options = fresh('terima');
    const path = at('terima.xlsx');
    const rows = [
      [1, 'BUDI CONTOH', 'BRIPKA', '85130123', 'BANIT SAT SAMAPTA', null],
      [2, 'MARIA TEFA', 'BRIPKA', '85010124', 'BANIT SAT SAMAPTA', null],
      [3, 'YAKOBA LODOWAI', 'BRIPKA', '85010124', 'BANIT SAT LANTAS', null],
      [4, 'ORANG BAIK', 'BRIPKA', '85010125', 'BANIT SAT LANTAS', null],
    ];
    writeFileSync(path, await excelJsFile([plainList(rows)]));
    interface Report {
      batch: string;
      counts: unknown;
      issues: { code: string; severity: string }[];
    }
    const run = (...args: string[]) => json<Report>(['import', 'personnel', path, ...args], options);
    const codes = ({ issues }: Report) => issues.map((issue) => `${issue.code} ${issue.severity}`);
    const first = run();
    expect(first.counts).toEqual({ new: 1, changed: 0, unchanged: 0, held: 3, missing: 0 });
    expect(codes(first)).toEqual([
      'NRP_MONTH_INVALID error',
      'NRP_DUPLICATE_OTHER_NAME error',
      'NRP_DUPLICATE_OTHER_NAME error',
    ]);
    const accepts = ['--accept', 'NRP_MONTH_INVALID', '--accept', 'NRP_DUPLICATE_OTHER_NAME'];
    const second = run(...accepts);
    expect(second.counts).toEqual({ new: 3, changed: 0, unchanged: 1, held: 0, missing: 0 });
    expect(new Set(codes(second))).toEqual(
      new Set(['NRP_MONTH_INVALID warning', 'NRP_DUPLICATE_OTHER_NAME warning']),
    );
    for (const args of [accepts, []]) expect(run(...args).counts).toMatchObject({ new: 0, changed: 0 });
    json(['import', 'undo', second.batch], options);
    expect(json(['personnel', 'list'], options)).toMatchObject({ total: 1 });
  });

  test('says what it reads as earlier imports taught, on stderr', async () => {
    const options = fresh('belajar');
    const path = at('belajar.xlsx');
    const person = [1, 'BUDI CONTOH', 'BRIPTUU', '85010123', 'SAT SAMAPTA', 'KANIT'];
    writeFileSync(path, await excelJsFile([plainList([person])]));
    const window = startBackend(options.data);
    await window.ok('session.unlock', { passphrase: 'kata sandi uji' });
    const { planId } = await plan(window, path);
    await window.ok('import.mapValue', { planId, kind: 'rank', value: 'BRIPTUU', to: 'BRIPTU' });
    await window.ok('import.setColumn', { planId, sheet: 'Sheet1', column: 'E', field: 'unit' });
    await window.ok('import.commit', { planId });
    await window.backend.close();
    const again = posko(['import', 'personnel', path, '--json'], options);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 1 } });
    expect(again.stderr).toContain('Dibaca dengan tata letak');
    expect(again.stderr).toContain('“BRIPTUU” dibaca sebagai “BRIPTU”');
  });

  test('refuses a file that is no list', () => {
    expect(refused(['import', 'personnel', at('tidak ada.xlsx')]).code).toBe('FILE_NOT_FOUND');
    expect(refused(['import', 'personnel', BUNDLE]).code).toMatch(/^(FILE_NOT_SPREADSHEET|NO_TABLE_FOUND)$/);
  });
});

describe('backup, journal and undo', () => {
  test('a backup is made, verified and restored', () => {
    const file = at('stik.posko');
    const made = json<{ people: number; sha256: string }>(['backup', 'create', file]);
    expect(made.people).toBe(151);
    expect(json(['backup', 'verify', file])).toMatchObject({ sha256: made.sha256 });
    const other = { data: at('pulih') };
    expect(json(['restore', file], other)).toMatchObject({ people: 151, kept: null });
    expect(json(['verify'], other)).toMatchObject({ ok: true });
    expect(refused(['backup', 'verify', LIST]).code).toBe('DATABASE_FILE_INVALID');
    expect(refused(['restore', at('tidak ada')], other).code).toBe('FILE_NOT_FOUND');
  });

  test('the journal lists actions, and undo takes the latest or a named one back', () => {
    const options = { data: at('jurnal') };
    json(['init', '--unit-file', at('unit.json')], options);
    json(['load', BUNDLE], options);
    const { actions } = json<{ actions: { id: string; kind: string }[] }>(
      ['journal', '--limit', '5'],
      options,
    );
    expect(actions.map((a) => a.kind)).toEqual(['bundle.load', 'session.create']);
    expect(json(['undo'], options)).toMatchObject({ undone: actions[0]?.id });
    expect(json(['personnel', 'list'], options)).toMatchObject({ total: 0 });
    expect(refused(['undo', actions[0]?.id ?? ''], options).code).toBe('UNDO_BLOCKED');
    expect(refused(['undo'], options).code).toBe('UNDO_NOTHING');
  });
});

test('the demo does the main job in a folder of its own', () => {
  const out = at('demo');
  const made = json<{ facts: unknown; files: { file: string }[] }>(['demo', '--out', out]);
  expect(made.facts).toMatchObject({
    people: '151 (seratus lima puluh satu)',
    villages: '8 (delapan)',
    districts: '4 (empat)',
    date: 'Rabu 6 November 2024',
    campaignDay: 43,
    operationDay: 72,
    operationDays: 121,
  });
  expect(readdirSync(out).sort()).toEqual(made.files.map((f) => f.file).sort());
  expect(made.files.length).toBeGreaterThanOrEqual(6);
});

test('text prints a report ready to paste, plain or as JSON', () => {
  const day = ['--date', '2024-11-06', '--clock', '20.30'];
  const plain = posko(['text', 'laporan-giat', ...day]);
  expect(plain.code, plain.stderr).toBe(0);
  expect(plain.stdout).toContain('Selamat malam Komandan');
  expect(plain.stdout).toContain('*(FAKTA)*');
  const sections = json<{ kind: string; text: string }>([
    'text',
    'laporan-giat',
    ...day,
    '--pattern',
    'pola2',
  ]);
  expect(Object.keys(sections)).toEqual(['kind', 'text']);
  expect(sections.text).toContain('*A. WAKTU DAN TEMPAT*');
  expect(posko(['text', 'laporan-giat', ...day, '--pattern', 'pola3']).code).toBe(2);
});
