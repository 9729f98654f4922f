import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PASSPHRASE, startBackend } from '../builders/backend.ts';
import { BackendProcess } from './support/backend-process.ts';
import { contentOf, copyOf, rounds, samplePost, seeded, soundContent } from './support/post.ts';

const NEXT = 'kata sandi sesudahnya';

/** Starts to change the passphrase and is killed at that moment. */
async function killedChange(
  dataDir: string,
  moment: (ended: Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const backend = new BackendProcess(dataDir);
  expect(await backend.call('session.unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  const answered = backend.call('session.changePassphrase', { current: PASSPHRASE, next: NEXT });
  await moment(Promise.race([answered, backend.ended]));
  await backend.kill();
}

/** Waits until the condition holds or the change is through. */
async function until(condition: () => boolean, over: Promise<unknown>): Promise<void> {
  let ended = false;
  void over.then(() => {
    ended = true;
  });
  while (!ended && !condition()) await new Promise((resolve) => setImmediate(resolve));
}

test('killed while the passphrase changes: exactly one of the two opens the data, and all of it', async () => {
  const random = seeded('passphrase');
  const post = await samplePost();
  const content = await soundContent(post);

  const started = performance.now();
  await killedChange(copyOf(post), (over) => over);
  const took = performance.now() - started;

  for (let round = 0; round < rounds(3); round++) {
    const dataDir = copyOf(post);
    const journal = join(dataDir, 'posko.db-journal');
    await killedChange(dataDir, async (over) => {
      if (round % 3 === 0) {
        await Promise.race([over, new Promise((resolve) => setTimeout(resolve, (random() * took) / 2))]);
        return;
      }
      // Pages are written under the new key while the journal is there; then comes the keyring.
      await until(() => existsSync(journal), over);
      if (round % 3 === 1) return;
      await until(() => !existsSync(journal), over);
    });
    const opened: string[] = [];
    for (const passphrase of [NEXT, PASSPHRASE]) {
      const again = startBackend(dataDir);
      const result = await again.backend.call({ name: 'session.unlock', input: { passphrase } });
      if (result.ok) {
        opened.push(passphrase);
        expect(contentOf(again)).toBe(content);
        expect((await again.ok('data.verify', {})).problems).toEqual([]);
      } else expect(result.error.code).toBe('PASSPHRASE_WRONG');
      await again.backend.close();
    }
    expect(opened, `round ${round}`).toHaveLength(1);
  }
});
