import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PASSPHRASE, personFields, startBackend, temporaryFolder } from '../builders/backend.ts';
import { posko, refusal } from './support/command.ts';
import { peopleList } from './support/people.ts';
import { contentOf, emptyPost, open, soundContent } from './support/post.ts';

const IN_USE = {
  code: 'DATA_IN_USE',
  message: 'Data sedang dibuka oleh Posko lain. Tutup yang satu, lalu coba lagi.',
};

test('a second process is refused in words while the first goes on, and is let in afterwards', async () => {
  const dataDir = await emptyPost();
  const backup = join(temporaryFolder(), 'cadangan.posko');
  expect((await posko(dataDir, ['backup', 'create', backup])).code).toBe(0);

  const first = await open(dataDir);
  await first.ok('personnel.create', personFields());
  const second = [
    ['verify'],
    ['dump'],
    ['import', 'personnel', peopleList(3)],
    // It would put another file under a running Posko: everything written from then on would be lost.
    ['restore', backup],
  ];
  for (const args of second) {
    const answer = await posko(dataDir, [...args, '--json']);
    expect(refusal(answer), args.join(' ')).toMatchObject(IN_USE);
    expect(answer.stderr).toBe(`${IN_USE.message} [DATA_IN_USE]\n`);
  }
  expect(refusal(await posko(dataDir, ['init', '--json']))).toMatchObject({ code: 'DATA_EXISTS' });

  await first.ok('personnel.create', personFields());
  const content = contentOf(first);
  await first.backend.close();
  expect(JSON.parse(content).people).toHaveLength(2);
  expect(await soundContent(dataDir)).toBe(content);
  expect((await posko(dataDir, ['verify'])).code).toBe(0);
});

test('a second backend in the same process is refused too', async () => {
  const first = await open(await emptyPost());
  const second = startBackend(first.dataDir);
  expect(await second.refused('session.unlock', { passphrase: PASSPHRASE })).toMatchObject(IN_USE);
  await first.ok('personnel.create', personFields());
});
