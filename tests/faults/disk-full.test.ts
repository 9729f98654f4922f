import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  IDENTITY,
  PASSPHRASE,
  personFields,
  startBackend,
  type TestBackend,
  TODAY,
  temporaryFolder,
} from '../builders/backend.ts';
import { posko, refusal } from './support/command.ts';
import { peopleList } from './support/people.ts';
import { contentOf, emptyPost, open, samplePost, soundContent } from './support/post.ts';
import { canMount, type SmallDisk, smallDisk } from './support/small-disk.ts';
import { walSize } from './support/watch.ts';

const FULL = {
  code: 'DISK_FULL',
  message: 'Ruang penyimpanan penuh. Tidak ada yang tertulis; kosongkan ruang, lalu ulangi.',
};
const PEOPLE = 1000;
const MB = 1024 * 1024;

/** An import that meets a full disk, is refused, leaves everything as it was, and works once there is space. */
async function importMeetsFullDisk(post: TestBackend, fill: () => void, empty: () => void): Promise<void> {
  const { planId } = await post.ok('import.plan', {
    file: { $path: peopleList(PEOPLE) },
    operationId: null,
  });
  const before = contentOf(post);
  fill();
  expect(await post.refused('import.commit', { planId })).toMatchObject(FULL);
  // While it is still full: nothing changed, and reading goes on.
  expect(contentOf(post)).toBe(before);
  expect(await post.ok('import.batches', {})).toEqual([]);
  expect((await post.ok('data.verify', {})).problems).toEqual([]);
  empty();
  expect((await post.ok('import.commit', { planId })).counts).toMatchObject({ new: PEOPLE, held: 0 });
  expect((await post.ok('data.verify', {})).problems).toEqual([]);
}

test.each([3, 150])('an import that needs more than %i new pages in the database file', async (more) => {
  const post = await open(await emptyPost());
  const pages = post.db.pragma('page_count', { simple: true }) as number;
  const limit = (most: number) => post.db.pragma(`max_page_count = ${most}`);
  await importMeetsFullDisk(
    post,
    () => limit(pages + more),
    () => limit(1_000_000),
  );
});

/** Bytes that the import writes: the backup before it, and the log. */
async function importNeeds(): Promise<{ backup: number; log: number }> {
  const post = await open(await emptyPost());
  const { planId } = await post.ok('import.plan', { file: { $path: peopleList(PEOPLE) }, operationId: null });
  await post.ok('import.commit', { planId });
  const [backup] = await post.ok('backup.list', {});
  return { backup: backup?.bytes ?? 0, log: walSize(post.dataDir) };
}

describe.runIf(canMount)('on a disk that is really full', () => {
  /** A closed post on a disk of its own. */
  function postOn(disk: SmallDisk, source: string): string {
    const dataDir = join(disk.folder, 'data');
    cpSync(source, dataDir, { recursive: true });
    return dataDir;
  }

  test('an import is refused wherever it meets the end of the disk', async () => {
    const needs = await importNeeds();
    const source = await emptyPost();
    const moments = {
      'during the backup before it': needs.backup / 2,
      'at the start of its own writing': needs.backup + 32_768,
      'in the middle of its writing': needs.backup + needs.log / 2,
      'at its last page': needs.backup + needs.log - 16_384,
    };
    for (const [moment, free] of Object.entries(moments)) {
      const disk = smallDisk(16 * MB);
      const post = await open(postOn(disk, source));
      await importMeetsFullDisk(post, () => disk.fill(free), disk.empty).catch((error) => {
        throw new Error(`${moment}: ${error.message}`, { cause: error });
      });
    }
  });

  test('the command says so, and the data is as before', async () => {
    const disk = smallDisk(8 * MB);
    const dataDir = postOn(disk, await emptyPost());
    const before = await soundContent(dataDir);
    disk.fill(1.2 * MB);
    const answer = await posko(dataDir, ['import', 'personnel', peopleList(PEOPLE), '--json']);
    expect(refusal(answer)).toMatchObject(FULL);
    disk.empty();
    expect(await soundContent(dataDir)).toBe(before);
  });

  test('the post still opens, shows its people, and closes', async () => {
    const disk = smallDisk(8 * MB);
    const dataDir = postOn(disk, await samplePost());
    disk.fill(0);
    const post = await open(dataDir);
    const { total } = await post.ok('personnel.index', {
      operationId: null,
      day: TODAY,
      filter: {},
      sort: 'rank',
      descending: false,
    });
    expect(total).toBe(151);
    expect(
      await post.refused('absence.create', {
        personIds: [
          (await post.ok('personnel.rows', { operationId: null, day: TODAY, rids: [1] }))[0]?.id ?? '',
        ],
        kind: 'CUTI',
        since: TODAY,
        until: null,
        note: null,
      }),
    ).toMatchObject(FULL);
    await post.backend.close();
    disk.empty();
    await soundContent(dataDir);
  });

  test('a first run that does not fit leaves a place where it can be done again', async () => {
    const input = { passphrase: PASSPHRASE, identity: IDENTITY, paper: 'a4', sample: false } as const;
    for (const free of [0, 4096, 200_000]) {
      const disk = smallDisk(8 * MB);
      const dataDir = join(disk.folder, 'data');
      disk.fill(free);
      const post = startBackend(dataDir);
      expect(await post.refused('session.create', input), `${free}`).toMatchObject(FULL);
      expect(await post.ok('session.status', {}), `${free}`).toMatchObject({ state: 'empty' });
      disk.empty();
      await post.ok('session.create', input);
      await post.backend.close();
      await soundContent(dataDir);
    }
  });

  test('a new passphrase that cannot be written leaves the old one, and the work goes on', async () => {
    const next = 'kata sandi sesudahnya';
    const disk = smallDisk(8 * MB);
    const dataDir = postOn(disk, await samplePost());
    const post = await open(dataDir);
    const before = contentOf(post);
    for (const free of [0, 200_000]) {
      disk.fill(free);
      expect(await post.refused('session.changePassphrase', { current: PASSPHRASE, next })).toMatchObject(
        FULL,
      );
      disk.empty();
      expect(contentOf(post)).toBe(before);
    }
    await post.ok('personnel.create', personFields());
    await post.ok('session.lock', {});
    expect((await post.refused('session.unlock', { passphrase: next })).code).toBe('PASSPHRASE_WRONG');
    await post.ok('session.unlock', { passphrase: PASSPHRASE });
    expect((await post.ok('data.verify', {})).problems).toEqual([]);
  });

  test('a paper, workbook, bundle and backup are written whole or not at all', async () => {
    const post = await open(await samplePost());
    const { operations } = await post.ok('session.overview', {});
    const scope = { operationId: operations[0]?.id ?? null, eventId: null, day: TODAY };
    const disk = smallDisk(2 * MB);
    const fresh = { $path: join(disk.folder, 'baru') };
    const existing = { $path: join(disk.folder, 'lama') };
    const paper = { kind: 'sprin', scope, paper: 'a4', letterId: null } as const;
    writeFileSync(existing.$path, 'surat kemarin');
    const refused = [
      () => post.refused('document.save', { ...paper, file: fresh }),
      () => post.refused('document.save', { ...paper, file: existing }),
      () => post.refused('report.save', { kind: 'personel', scope, file: existing }),
      () => post.refused('data.dump', { file: fresh }),
      () => post.refused('backup.create', { file: fresh }),
    ];
    for (const save of refused) {
      disk.fill(8192);
      expect(await save()).toMatchObject(FULL);
      disk.empty();
      expect(readdirSync(disk.folder)).toEqual(['lama']);
      expect(readFileSync(existing.$path, 'utf8')).toBe('surat kemarin');
    }
    await post.ok('document.save', { ...paper, file: existing });
    expect(readFileSync(existing.$path).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test.runIf(process.platform === 'linux')(
  'a paper larger than the process may write is refused whole',
  async () => {
    const dataDir = await samplePost();
    const folder = join(temporaryFolder(), 'surat');
    mkdirSync(folder);
    // The system's own limit on the size of a file, in kilobytes: works without root.
    const before = "trap '' XFSZ; ulimit -f 16";
    const args = [
      'document',
      'sprin',
      '--operation',
      'omp-2024',
      '--date',
      TODAY,
      '--out',
      join(folder, 'sprin.pdf'),
    ];
    expect(refusal(await posko(dataDir, [...args, '--json'], { before }))).toMatchObject(FULL);
    expect(readdirSync(folder)).toEqual([]);
  },
);
