import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TODAY, temporaryFolder } from '../builders/backend.ts';
import { posko, startPosko } from './support/command.ts';
import { copyOf, emptyPost, rounds, samplePost, seeded, soundContent } from './support/post.ts';
import { PART_FILE, pause, whenFileIn } from './support/watch.ts';

/** Pages of a PDF that poppler reads without a complaint. Throws when it is not whole. */
function pagesOf(pdf: string): number {
  const run = execFileSync('pdfinfo', [pdf], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return Number(/^Pages:\s+(\d+)$/m.exec(run)?.[1]);
}

describe('kill -9', () => {
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
      if (round % 2 === 0) await whenFileIn(folder, PART_FILE, finished);
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
        await whenFileIn(stick, PART_FILE, finished);
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
      if (round % 2 === 0) await whenFileIn(dataDir, PART_FILE, finished);
      else await pause(random() * took, finished);
      child.kill('SIGKILL');
      await finished;
      expect([former, restored]).toContain(await soundContent(dataDir));
    }
  });
});
