import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PASSPHRASE, startBackend } from '../builders/backend.ts';
import { importAndDie } from './support/backend-process.ts';
import { posko, refusal } from './support/command.ts';
import { peopleList } from './support/people.ts';
import { copyOf, emptyPost, fileHashes, samplePost, soundContent } from './support/post.ts';
import { walSize } from './support/watch.ts';

const WRONG = {
  code: 'PASSPHRASE_WRONG',
  message: 'Kata sandi salah. Periksa Caps Lock, atau pakai lembar pemulihan.',
};

describe('a wrong passphrase', () => {
  test('is named by the backend and by the command, and no byte of the folder changes', async () => {
    const dataDir = await samplePost();
    const before = fileHashes(dataDir);

    const locked = startBackend(dataDir);
    for (const passphrase of ['', 'salah', `${PASSPHRASE} `, PASSPHRASE.toUpperCase(), '\u0000']) {
      expect(await locked.refused('session.unlock', { passphrase })).toMatchObject(WRONG);
    }
    expect(
      await locked.refused('session.recover', { code: 'AAAAA-BBBBB', newPassphrase: 'kata sandi baru' }),
    ).toMatchObject({
      code: 'RECOVERY_CODE_WRONG',
      message: 'Kode pemulihan salah. Periksa lagi huruf dan angkanya pada lembar pemulihan.',
    });
    await locked.backend.close();

    for (const args of [['dump'], ['verify'], ['import', 'personnel', peopleList(3)]]) {
      const answer = await posko(dataDir, [...args, '--json'], { passphrase: 'salah sekali' });
      expect(refusal(answer)).toMatchObject(WRONG);
      expect(answer.stderr).toBe(`${WRONG.message} [PASSPHRASE_WRONG]\n`);
    }
    expect(fileHashes(dataDir)).toEqual(before);
  });

  test('is still named, and harms nothing, when the keyring file is lost', async () => {
    const dataDir = await samplePost();
    const content = await soundContent(dataDir);
    rmSync(join(dataDir, 'keyring.json'));
    const before = fileHashes(dataDir);
    const locked = startBackend(dataDir);
    expect(await locked.refused('session.unlock', { passphrase: 'salah sekali' })).toMatchObject(WRONG);
    await locked.backend.close();
    expect(fileHashes(dataDir)).toEqual(before);
    expect(await soundContent(dataDir)).toBe(content);
  });

  test('does not touch the log that a killed process left behind, with and without the keyring', async () => {
    const dataDir = await emptyPost();
    await importAndDie(dataDir, peopleList(500));
    expect(walSize(dataDir)).toBeGreaterThan(200_000);

    const withoutKeyring = copyOf(dataDir);
    rmSync(join(withoutKeyring, 'keyring.json'));
    for (const folder of [dataDir, withoutKeyring]) {
      const before = fileHashes(folder);
      const locked = startBackend(folder);
      expect(await locked.refused('session.unlock', { passphrase: 'salah sekali' })).toMatchObject(WRONG);
      await locked.backend.close();
      expect(fileHashes(folder)).toEqual(before);
    }
    expect(await soundContent(withoutKeyring)).toBe(await soundContent(dataDir));
  });
});
