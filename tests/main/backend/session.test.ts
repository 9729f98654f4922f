import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  IDENTITY,
  openBackend,
  PASSPHRASE,
  personFields,
  startBackend,
  TODAY,
} from '../../builders/backend.ts';

describe('the closed post', () => {
  test('keeps its name and zone for the lock screen, also after they changed', async () => {
    const posko = await openBackend();
    expect(await posko.ok('session.status', {})).toMatchObject({
      unitName: 'POLRES CONTOH',
      timeZone: 'WITA',
    });
    await posko.ok('unit.updateIdentity', { ...IDENTITY, name: 'POLRES LAIN', timeZone: 'WIT' });
    await posko.ok('session.lock', {});
    expect(await posko.ok('session.status', {})).toMatchObject({
      state: 'locked',
      unitName: 'POLRES LAIN',
      timeZone: 'WIT',
    });
  });

  test('learns its zone when a folder without one is opened, and opens whatever the file says', async () => {
    const posko = await openBackend();
    await posko.ok('session.lock', {});
    const file = join(posko.dataDir, 'unit.json');
    writeFileSync(file, '{"name":"POLRES CONTOH"}');
    expect(await posko.ok('session.status', {})).toMatchObject({ unitName: 'POLRES CONTOH', timeZone: null });
    await posko.ok('session.unlock', { passphrase: PASSPHRASE });
    expect((await posko.ok('session.status', {})).timeZone).toBe('WITA');
    rmSync(file);
    mkdirSync(file);
    expect(await posko.ok('session.status', {})).toMatchObject({ unitName: null, timeZone: null });
    await posko.ok('session.unlock', { passphrase: PASSPHRASE });
  });
});

describe('first run', () => {
  test('an empty folder is empty, then open, with the identity that was typed', async () => {
    const posko = startBackend();
    expect(await posko.ok('session.status', {})).toMatchObject({
      state: 'empty',
      hasRecovery: false,
      unitName: null,
    });
    const { recoveryCode } = await posko.ok('session.create', {
      passphrase: PASSPHRASE,
      identity: IDENTITY,
      paper: 'f4',
      sample: false,
    });
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await posko.ok('session.status', {})).toMatchObject({
      state: 'open',
      hasRecovery: true,
      unitName: 'POLRES CONTOH',
    });
    expect(await posko.ok('unit.identity', {})).toMatchObject({
      name: 'POLRES CONTOH',
      timeZone: 'WITA',
      jurisdiction: ['53.71'],
      isSample: false,
      signatories: [{ role: 'head' }, { role: 'ops', onBehalf: 'a.n. KEPALA KEPOLISIAN RESOR CONTOH' }],
    });
    const overview = await posko.ok('session.overview', {});
    expect(overview).toMatchObject({
      today: TODAY,
      clock: '10.42',
      paper: 'f4',
      people: 0,
      lastBackup: null,
    });
    expect((await posko.ok('region.status', {})).villages).toBeGreaterThan(50);
  });

  test('a passphrase of seven characters is refused and leaves the folder empty', async () => {
    const posko = startBackend();
    const input = { passphrase: '1234567', identity: IDENTITY, paper: 'a4', sample: false } as const;
    expect((await posko.refused('session.create', input)).code).toBe('PASSPHRASE_WEAK');
    expect((await posko.ok('session.status', {})).state).toBe('empty');
  });

  test('a folder with data is never made anew', async () => {
    const posko = await openBackend();
    const input = { passphrase: PASSPHRASE, identity: IDENTITY, paper: 'a4', sample: false } as const;
    expect((await posko.refused('session.create', input)).code).toBe('DATA_EXISTS');
    expect((await posko.ok('unit.identity', {})).name).toBe('POLRES CONTOH');
  });

  test('sample data is marked as such and stays marked when the identity is changed', async () => {
    const posko = startBackend();
    await posko.ok('session.create', {
      passphrase: PASSPHRASE,
      identity: IDENTITY,
      paper: 'a4',
      sample: true,
    });
    const overview = await posko.ok('session.overview', {});
    expect(overview).toMatchObject({ isSample: true, people: 151 });
    await posko.ok('unit.updateIdentity', { ...IDENTITY, city: 'Atambua' });
    expect(await posko.ok('unit.identity', {})).toMatchObject({ isSample: true, city: 'Atambua' });
  });
});

describe('locked', () => {
  test('without the passphrase nothing answers; a wrong one is named and harms nothing', async () => {
    const first = await openBackend();
    await first.ok('personnel.create', personFields());
    await first.ok('session.lock', {});
    expect(first.events).toContainEqual({ type: 'locked' });
    expect((await first.refused('session.overview', {})).code).toBe('DATA_LOCKED');
    const before = readFileSync(join(first.dataDir, 'posko.db'));
    expect((await first.refused('session.unlock', { passphrase: 'bukan kata sandi' })).code).toBe(
      'PASSPHRASE_WRONG',
    );
    expect(readFileSync(join(first.dataDir, 'posko.db')).equals(before)).toBe(true);
    await first.ok('session.unlock', { passphrase: PASSPHRASE });
    expect((await first.ok('session.overview', {})).people).toBe(1);
  });

  test('a second Posko on the same folder is refused', async () => {
    const first = await openBackend();
    const second = startBackend(first.dataDir);
    expect((await second.refused('session.unlock', { passphrase: PASSPHRASE })).code).toBe('DATA_IN_USE');
    expect((await first.ok('session.overview', {})).people).toBe(0);
  });

  test('the recovery code opens the data, replaces the passphrase and is void afterwards', async () => {
    const posko = startBackend();
    const input = { passphrase: PASSPHRASE, identity: IDENTITY, paper: 'a4', sample: false } as const;
    const { recoveryCode } = await posko.ok('session.create', input);
    await posko.ok('session.lock', {});
    const wrong = await posko.refused('session.recover', {
      code: 'AAAAA-BBBBB',
      newPassphrase: 'sandi yang baru',
    });
    expect(wrong.code).toBe('RECOVERY_CODE_WRONG');
    // As a hand copies it: lower case, spaces, the letter O for zero.
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const fresh = await posko.ok('session.recover', { code: typed, newPassphrase: 'sandi yang baru' });
    expect(fresh.recoveryCode).not.toBe(recoveryCode);
    await posko.ok('session.lock', {});
    expect((await posko.refused('session.unlock', { passphrase: PASSPHRASE })).code).toBe('PASSPHRASE_WRONG');
    await posko.ok('session.unlock', { passphrase: 'sandi yang baru' });
    await posko.ok('session.lock', {});
    const old = await posko.refused('session.recover', {
      code: recoveryCode,
      newPassphrase: 'sandi lagi nih',
    });
    expect(old.code).toBe('RECOVERY_CODE_WRONG');
  });

  test('the recovery sheet is one page with the code and without the passphrase', async () => {
    const posko = await openBackend();
    const { pdf } = await posko.ok('session.recoverySheet', { code: 'ABCDE-12345-FGHJK-67890-MNPQR' });
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/g),
    ).toHaveLength(1);
    expect(existsSync(join(posko.dataDir, 'posko.db'))).toBe(true);
    const { actions } = await posko.ok('journal.list', { rowId: null, before: null, limit: 1 });
    expect(actions[0]).toMatchObject({ label: 'Cetak lembar pemulihan', kind: 'output.print' });
    expect(JSON.stringify(posko.db.prepare('SELECT * FROM change').all())).not.toContain('FGHJK');
  });
});

test('unknown calls, unknown keys and wrong values are refused by name', async () => {
  const posko = await openBackend();
  const call = (name: string, input: unknown) => posko.backend.call({ name, input });
  expect(await call('tidak.ada', {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } });
  expect(await call('constructor', {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } });
  expect(await call('unit.list', { lebih: 1 })).toMatchObject({
    ok: false,
    error: { code: 'INPUT_INVALID' },
  });
  const wrong = await call('personnel.create', { ...personFields(), gender: 'X' });
  expect(wrong).toMatchObject({
    ok: false,
    error: { code: 'INPUT_INVALID', details: { fields: [{ path: 'gender' }] } },
  });
});
