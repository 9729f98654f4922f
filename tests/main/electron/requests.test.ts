import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { FILTERS } from '../../../src/main/electron/file-kinds.ts';
import {
  checked,
  chooseFolderRequest,
  copyRequest,
  jobRequest,
  openFileRequest,
  pathRequest,
  printRequest,
  saveFileRequest,
  themeRequest,
  tokenRequest,
} from '../../../src/main/electron/requests.ts';
import { AppError } from '../../../src/shared/errors.ts';

const pdf = Uint8Array.of(37, 80, 68, 70);
const paper = { pdf, title: 'Sprin/1/XI/2024', paper: 'f4' };
const long = 'x'.repeat(501);

/** The code that a request is refused with; null when it passes. */
function codeOf(schema: z.ZodType, sent: unknown): string | null {
  try {
    checked(schema, sent);
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : 'BUG';
  }
}

test('what our own pages send passes unchanged', () => {
  for (const kind of Object.keys(FILTERS)) {
    expect(checked(openFileRequest, { kind })).toEqual({ kind });
    const save = { kind, suggestedName: 'Daftar.xlsx', title: 'Simpan' };
    expect(checked(saveFileRequest, save)).toEqual(save);
  }
  expect(checked(chooseFolderRequest, {})).toEqual({});
  expect(checked(printRequest, paper)).toEqual(paper);
  expect(checked(printRequest, { ...paper, printer: 'HP', copies: 3 })).toMatchObject({ copies: 3 });
  expect(checked(themeRequest, 'dark')).toBe('dark');
  expect(checked(tokenRequest, 't')).toBe('t');
  expect(checked(jobRequest, 'impor-1')).toBe('impor-1');
  expect(checked(pathRequest, '/a')).toBe('/a');
  expect(checked(copyRequest, '')).toBe('');
});

describe('refused with INPUT_INVALID', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['nothing', openFileRequest, undefined],
    ['a kind nobody knows', openFileRequest, { kind: 'semua' }],
    ['a kind that every object has', openFileRequest, { kind: 'constructor' }],
    ['a title that is no text', openFileRequest, { kind: 'pdf', title: { toString: 'x' } }],
    ['a title as long as a screen', openFileRequest, { kind: 'pdf', title: long }],
    ['a field that dialogs have but we do not offer', openFileRequest, { kind: 'pdf', defaultPath: '/etc' }],
    ['a file without a name', saveFileRequest, { kind: 'pdf' }],
    ['a name as long as a screen', saveFileRequest, { kind: 'pdf', suggestedName: long }],
    ['a folder by number', chooseFolderRequest, { title: 1 }],
    ['a paper that is no bytes', printRequest, { ...paper, pdf: '%PDF' }],
    ['a paper too large', printRequest, { ...paper, pdf: new Uint8Array(64 * 1024 * 1024 + 1) }],
    ['a sheet nobody has', printRequest, { ...paper, paper: 'a3' }],
    ['half a copy', printRequest, { ...paper, copies: 1.5 }],
    ['a hundred copies', printRequest, { ...paper, copies: 100 }],
    ['a printer that is no text', printRequest, { ...paper, printer: ['HP'] }],
    ['a theme nobody made', themeRequest, 'sepia'],
    ['a token of any length', tokenRequest, 'x'.repeat(65)],
    ['a job without a name', jobRequest, ''],
    ['a path that is no text', pathRequest, null],
    ['a clipboard full', copyRequest, 'x'.repeat(1_000_001)],
  ])('%s', (_what, schema, sent) => {
    expect(codeOf(schema, sent)).toBe('INPUT_INVALID');
  });
});
