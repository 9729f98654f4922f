import { expect, test } from 'vitest';
import { foldersFor } from '../../../src/main/electron/options.ts';

const USER = '/home/x/.config/Posko';

test('without a wish, everything is in the per-user folder', () => {
  expect(foldersFor(['electron', '/app'], {}, USER)).toEqual({
    data: `${USER}/data`,
    profile: `${USER}/window`,
  });
});

test('the argument wins over the environment, in both spellings', () => {
  const env = { POSKO_DATA: '/env' };
  expect(foldersFor(['e', '/app'], env, USER).data).toBe('/env');
  expect(foldersFor(['e', '/app', '--data', '/arg'], env, USER).data).toBe('/arg');
  expect(foldersFor(['e', '/app', '--data=/arg'], env, USER).data).toBe('/arg');
  expect(foldersFor(['e', '/app', '--data'], {}, USER).data).toBe(`${USER}/data`);
});

test('each data folder has a profile of its own, outside of the data', () => {
  const one = foldersFor([], { POSKO_DATA: '/media/satu' }, USER);
  const same = foldersFor(['--data', '/media/dua/../satu'], {}, USER);
  const two = foldersFor([], { POSKO_DATA: '/media/dua' }, USER);
  expect(same).toEqual(one);
  expect(two.profile).not.toBe(one.profile);
  expect(one.profile.startsWith(`${USER}/window-`)).toBe(true);
});
