import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedJobId, checkedName, preparedInput } from '../../../src/main/electron/input.ts';
import { AppError } from '../../../src/shared/errors.ts';

const paths: Record<string, string> = { 't-1': '/home/x/daftar.xlsx', 't-2': '/home/x/keluar.pdf' };
const pathOf = (token: string) => {
  const path = paths[token];
  if (path === undefined) throw new AppError('FILE_NOT_FOUND');
  return path;
};
const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : 'BUG';
  }
};

describe('preparedInput', () => {
  test('tokens become paths wherever they stand', () => {
    const input = { file: { $file: 't-1' }, list: [{ deep: { out: { $file: 't-2' } } }], name: '$file' };
    expect(preparedInput(input, pathOf)).toEqual({
      file: { $path: '/home/x/daftar.xlsx' },
      list: [{ deep: { out: { $path: '/home/x/keluar.pdf' } } }],
      name: '$file',
    });
  });

  test('everything else arrives as it was sent', () => {
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array({ maxLength: 8 }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter((key) => key !== '$file' && key !== '$path'),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        expect(preparedInput(value, pathOf)).toEqual(value);
      }),
    );
  });

  test('a path that the window wrote is refused at any depth', () => {
    for (const input of [
      { $path: '/etc/passwd' },
      { a: [{ $path: '/etc/passwd' }] },
      { $path: '/etc/passwd', $file: 't-1' },
      { file: { $file: 't-1', $path: 'x' } },
    ]) {
      expect(codeOf(() => preparedInput(input, pathOf))).toBe('INPUT_INVALID');
    }
  });

  test('a token is a text and stands alone; an unknown one says so', () => {
    expect(codeOf(() => preparedInput({ $file: 7 }, pathOf))).toBe('INPUT_INVALID');
    expect(codeOf(() => preparedInput({ $file: 't-1', more: 1 }, pathOf))).toBe('INPUT_INVALID');
    expect(codeOf(() => preparedInput({ $file: 't-9' }, pathOf))).toBe('FILE_NOT_FOUND');
  });

  test('too large, too deep, or not plain data is refused', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 40; i++) deep = [deep];
    const odd = [new Map(), new Date(0), () => 1, Symbol('x'), 1n, new ArrayBuffer(1)];
    for (const input of [deep, 'x'.repeat(9_000_000), new Uint8Array(17_000_000), ...odd]) {
      expect(codeOf(() => preparedInput({ input }, pathOf))).toBe('INPUT_INVALID');
    }
    const wide = Array.from({ length: 1_000_001 }, () => 0);
    expect(codeOf(() => preparedInput(wide, pathOf))).toBe('INPUT_INVALID');
  });

  test('a key named __proto__ stays a key', () => {
    const result = preparedInput(JSON.parse('{"__proto__":{"admin":true}}'), pathOf) as Record<
      string,
      unknown
    >;
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(Object.keys(result)).toEqual(['__proto__']);
    expect(result.admin).toBeUndefined();
  });
});

test('names of calls look like names of calls', () => {
  expect(checkedName('dutyPost.list')).toBe('dutyPost.list');
  for (const name of [
    '',
    'x',
    'a.b.c',
    '../a.b',
    'A.b',
    '__proto__.x',
    'a.',
    7,
    null,
    `a.${'b'.repeat(99)}`,
  ]) {
    expect(
      codeOf(() => checkedName(name)),
      String(name),
    ).toBe('INPUT_INVALID');
  }
});

test('a job may be named, shortly', () => {
  expect(checkedJobId(undefined)).toBeNull();
  expect(checkedJobId('j-1')).toBe('j-1');
  for (const id of ['', 'x'.repeat(65), 1, {}]) expect(codeOf(() => checkedJobId(id))).toBe('INPUT_INVALID');
});
