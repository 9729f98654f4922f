import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePrivateFolder, readError, writeFileAtomic } from '../../../src/main/db/files.ts';
import { temporaryFolder } from '../../builders/backend.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

test('a file is written whole, with the folders above it, and over its former self', () => {
  const file = join(temporaryFolder(), 'a', 'b', 'c.txt');
  writeFileAtomic(file, 'satu');
  writeFileAtomic(file, 'dua');
  expect(readFileSync(file, 'utf8')).toBe('dua');
  expect(readdirSync(join(file, '..'))).toEqual(['c.txt']);
});

test('what stands in the way is named, and stays', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'berkas'), 'isi');
  mkdirSync(join(folder, 'map'));
  expect(() => writeFileAtomic(join(folder, 'map'), 'x')).toThrow(code('FILE_IS_FOLDER'));
  expect(() => writeFileAtomic(join(folder, 'berkas', 'a'), 'x')).toThrow(code('FOLDER_IS_FILE'));
  expect(() => writeFileAtomic(join(folder, 'berkas', 'a', 'b'), 'x')).toThrow(code('FOLDER_IS_FILE'));
  expect(readFileSync(join(folder, 'berkas'), 'utf8')).toBe('isi');
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['berkas', 'map']);
});

// Nobody can make a folder there, and the system says so in a way that sends Node's own attempt round for ever.
test.skipIf(!existsSync('/proc/self'))('a place that takes no folder is refused at once', () => {
  expect(() => writeFileAtomic('/proc/tidak/ada/a.txt', 'x')).toThrow(code('FILE_WRITE_FAILED'));
  expect(() => makePrivateFolder('/proc/tidak/ada')).toThrow();
});

test('a failure to read says whether the file is missing, a folder, or closed to us', () => {
  const system = (given: string) => readError(Object.assign(new Error(), { code: given, syscall: 'open' }));
  expect(system('ENOENT')).toEqual(code('FILE_NOT_FOUND'));
  expect(system('ENOTDIR')).toEqual(code('FILE_NOT_FOUND'));
  expect(system('EISDIR')).toEqual(code('FILE_IS_FOLDER'));
  expect(system('EACCES')).toEqual(code('FILE_READ_FAILED'));
  const bug = new TypeError('x');
  expect(readError(bug)).toBe(bug);
});
