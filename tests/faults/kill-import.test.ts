import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IDENTITY, PASSPHRASE, startBackend, temporaryFolder } from '../builders/backend.ts';
import { posko, startPosko } from './support/command.ts';
import { peopleList } from './support/people.ts';
import { copyOf, emptyPost, rounds, samplePost, seeded, soundContent } from './support/post.ts';
import { PART_FILE, pause, walSize, whenFileIn, whenWalHolds } from './support/watch.ts';

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

    let killed = 0;
    for (let round = 0; round < rounds(6); round++) {
      const dataDir = copyOf(post);
      const { child, finished } = startPosko(dataDir, args);
      if (round % 3 === 0) await pause(random() * took, finished);
      else if (round % 3 === 1) await whenWalHolds(dataDir, random() * log, finished);
      else await whenFileIn(join(dataDir, 'backups'), PART_FILE, finished);
      child.kill('SIGKILL');
      if ((await finished).signal === 'SIGKILL') killed += 1;
      expect([before, after]).toContain(await soundContent(dataDir));
      // What the killed process began is gone: it would lie there for ever.
      expect(readdirSync(join(dataDir, 'backups')).filter((file) => PART_FILE.test(file))).toEqual([]);
      if (round > 0) continue;
      await posko(dataDir, args);
      expect(await soundContent(dataDir)).toBe(after);
    }
    expect(killed).toBeGreaterThan(0);
  });

  test('during an import so large that it is written straight into the file', async () => {
    const random = seeded('large import');
    const post = await emptyPost();
    const args = ['import', 'personnel', peopleList(21_000)];
    const before = await soundContent(post);
    const whole = copyOf(post);
    const { code, took } = await posko(whole, args);
    expect(code).toBe(0);
    const after = await soundContent(whole);

    let leftJournal = 0;
    for (let round = 0; round < rounds(3); round++) {
      const dataDir = copyOf(post);
      const { child, finished } = startPosko(dataDir, args);
      await whenFileIn(dataDir, /^posko\.db-journal$/, finished);
      await pause(random() * took * 0.5, finished);
      child.kill('SIGKILL');
      await finished;
      if (existsSync(join(dataDir, 'posko.db-journal'))) leftJournal += 1;
      expect([before, after]).toContain(await soundContent(dataDir));
    }
    expect(leftJournal).toBeGreaterThan(0);
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
});
