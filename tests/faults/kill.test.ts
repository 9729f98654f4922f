import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IDENTITY, PASSPHRASE, startBackend, TODAY, temporaryFolder } from '../builders/backend.ts';
import { posko, startPosko } from './support/command.ts';
import { peopleList } from './support/people.ts';
import { copyOf, emptyPost, rounds, samplePost, seeded, soundContent } from './support/post.ts';
import { walSize, whenFileIn, whenWalHolds } from './support/watch.ts';

const TEMPORARY = /\.tmp$/;

/** Waits some milliseconds or until the process ends, whichever comes first. */
const pause = (milliseconds: number, ended: Promise<unknown>): Promise<unknown> =>
  Promise.race([ended, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

/** Pages of a PDF that poppler reads without a complaint. Throws when it is not whole. */
function pagesOf(pdf: string): number {
  const run = execFileSync('pdfinfo', [pdf], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return Number(/^Pages:\s+(\d+)$/m.exec(run)?.[1]);
}

describe('kill -9', () => {
  test('during an import: the data is as before or as after, never between', async () => {
    const random = seeded('import');
    const post = await samplePost();
    const args = ['import', 'personnel', peopleList(1500)];

    const whole = copyOf(post);
    const measured = startPosko(whole, args);
    let log = 0;
    const watching = setInterval(() => {
      log = Math.max(log, walSize(whole));
    }, 1);
    const { code, took } = await measured.finished;
    clearInterval(watching);
    expect(code).toBe(0);
    const before = await soundContent(post);
    const after = await soundContent(whole);
    expect(after).not.toBe(before);

    let killedInside = 0;
    for (let round = 0; round < rounds(6); round++) {
      const dataDir = copyOf(post);
      const { child, finished } = startPosko(dataDir, args);
      if (round % 3 === 0) await pause(random() * took, finished);
      else if (round % 3 === 1) await whenWalHolds(dataDir, random() * log, finished);
      else await whenFileIn(join(dataDir, 'backups'), TEMPORARY, finished);
      child.kill('SIGKILL');
      if ((await finished).signal === 'SIGKILL' && walSize(dataDir) > 0) killedInside += 1;
      expect([before, after]).toContain(await soundContent(dataDir));
      // What the killed process began is gone: it would lie there for ever.
      expect(readdirSync(join(dataDir, 'backups')).filter((file) => TEMPORARY.test(file))).toEqual([]);
      if (round > 0) continue;
      await posko(dataDir, args);
      expect(await soundContent(dataDir)).toBe(after);
    }
    expect(killedInside).toBeGreaterThan(0);
  });

  test('during the first run: there is a post or there is none', async () => {
    const random = seeded('init');
    const whole = await posko(join(temporaryFolder(), 'data'), ['init']);
    expect(whole.code).toBe(0);
    for (let round = 0; round < rounds(3); round++) {
      const dataDir = join(temporaryFolder(), 'data');
      const { child, finished } = startPosko(dataDir, ['init']);
      if (round % 2 === 0) {
        await whenFileIn(dataDir, /^posko\.db/, finished);
        await pause(random() * 250, finished);
      } else await pause(random() * whole.took, finished);
      child.kill('SIGKILL');
      await finished;
      const again = startBackend(dataDir);
      const { state } = await again.ok('session.status', {});
      if (state === 'empty') {
        await again.ok('session.create', {
          passphrase: PASSPHRASE,
          identity: IDENTITY,
          paper: 'a4',
          sample: false,
        });
      }
      await again.backend.close();
      await soundContent(dataDir);
    }
  });

  test('while a paper is written: the file is whole, or as it was', async () => {
    const random = seeded('document');
    const dataDir = await samplePost();
    const args = (out: string) => [
      ...['document', 'sprin', '--operation', 'omp-2024', '--date', TODAY],
      ...['--out', out],
    ];
    const first = join(temporaryFolder(), 'sprin.pdf');
    const { took } = await posko(dataDir, args(first));
    expect(pagesOf(first)).toBeGreaterThan(5);

    for (let round = 0; round < rounds(4); round++) {
      const folder = join(temporaryFolder(), 'surat');
      const target = join(folder, 'sprin.pdf');
      mkdirSync(folder);
      const old = round % 4 < 2 ? null : 'surat kemarin';
      if (old) writeFileSync(target, old);
      const { child, finished } = startPosko(dataDir, args(target));
      if (round % 2 === 0) await whenFileIn(folder, TEMPORARY, finished);
      else await pause(random() * took, finished);
      child.kill('SIGKILL');
      await finished;
      const isOld = old === null ? !existsSync(target) : readFileSync(target, 'utf8') === old;
      if (!isOld) expect(pagesOf(target)).toBe(pagesOf(first));
    }
    await soundContent(dataDir);
  });

  test('while a backup is written: there is none, or a proven one', async () => {
    const random = seeded('backup');
    const dataDir = await samplePost();
    const content = await soundContent(dataDir);
    const stick = temporaryFolder();
    const { took } = await posko(dataDir, ['backup', 'create', join(stick, 'patokan.posko')]);
    for (let round = 0; round < rounds(3); round++) {
      const target = join(stick, `${round}.posko`);
      const { child, finished } = startPosko(dataDir, ['backup', 'create', target]);
      if (round % 2 === 0) {
        await whenFileIn(stick, TEMPORARY, finished);
        await pause(random() * 300, finished);
      } else await pause(random() * took, finished);
      child.kill('SIGKILL');
      await finished;
      if (!existsSync(target)) continue;
      const restored = await emptyPost();
      copyFileSync(target, join(restored, 'posko.db'));
      expect(await soundContent(restored)).toBe(content);
    }
    expect(await soundContent(dataDir)).toBe(content);
  });

  test('during a restore: the folder holds the former data or the restored data', async () => {
    const random = seeded('restore');
    const post = await samplePost();
    const backup = join(temporaryFolder(), 'cadangan.posko');
    expect((await posko(post, ['backup', 'create', backup])).code).toBe(0);
    const empty = await emptyPost();
    const [former, restored] = [await soundContent(empty), await soundContent(post)];
    const { took } = await posko(copyOf(empty), ['restore', backup]);
    for (let round = 0; round < rounds(3); round++) {
      const dataDir = copyOf(empty);
      const { child, finished } = startPosko(dataDir, ['restore', backup]);
      if (round % 2 === 0) await whenFileIn(dataDir, TEMPORARY, finished);
      else await pause(random() * took, finished);
      child.kill('SIGKILL');
      await finished;
      expect([former, restored]).toContain(await soundContent(dataDir));
    }
  });
});
