import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TODAY, temporaryFolder } from '../builders/backend.ts';
import { posko, startPosko } from './support/command.ts';
import { copyOf, emptyPost, open, rounds, SAMPLE_BUNDLE, seeded, soundContent } from './support/post.ts';
import { pause, whenFileIn } from './support/watch.ts';

const NUMBER = 'Sprin/812/XI/OPS.1.3./2024';

/** A post with a draft that waits to be issued, and a backup from before. */
async function waiting(): Promise<{ dataDir: string; backup: string; id: string }> {
  const dataDir = await emptyPost();
  const backup = join(temporaryFolder(), 'cadangan.posko');
  const post = await open(dataDir);
  await post.ok('data.load', { file: { $path: SAMPLE_BUNDLE } });
  await post.ok('backup.create', { file: { $path: backup } });
  const scope = { operationId: null, eventId: null, day: TODAY };
  const { id } = await post.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
  await post.ok('letter.update', { id, number: NUMBER, date: TODAY });
  await post.ok('letter.submit', { id });
  await post.backend.close();
  return { dataDir, backup, id };
}

test('kill -9 while a letter is issued: a number that was used is used for ever, also after an older backup', async () => {
  const random = seeded('issue');
  const { dataDir, backup, id } = await waiting();
  const args = ['orders', 'issue', id, '--by', 'YOHANIS TEBUAMA', '--office', 'KABAGOPS'];
  const { took, code } = await posko(copyOf(dataDir), args);
  expect(code).toBe(0);
  for (let round = 0; round < rounds(4); round++) {
    const folder = copyOf(dataDir);
    const { child, finished } = startPosko(folder, args);
    // The list is written just before the commit: the moment in between is the one to hit.
    if (round % 2 === 0) await whenFileIn(folder, /^numbers\.log$/, finished);
    else await pause(random() * took, finished);
    child.kill('SIGKILL');
    await finished;

    const look = await open(copyOf(folder));
    const { state } = await look.ok('letter.get', { id });
    expect(['waiting', 'issued']).toContain(state);
    if (state === 'waiting') await look.ok('letter.issue', { id, approval: { by: 'a', office: 'b' } });
    await look.backend.close();

    // The folder itself was never opened again: its backup goes over it.
    expect((await posko(folder, ['restore', backup])).code).toBe(0);
    const restored = await open(folder);
    const { lines } = await restored.ok('register.list', { series: 'sprin', year: 2024 });
    const carried = lines.map(({ serial, state: of }) => `${serial} ${of}`);
    if (state === 'issued') expect(carried).toEqual(['812 carried']);
    else expect([[], ['812 carried']]).toContainEqual(carried);
    await restored.backend.close();
    await soundContent(folder);
  }
}, 240_000);
