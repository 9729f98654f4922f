import { expect, test } from 'vitest';
import { answerOf } from '../../../src/main/electron/answer.ts';
import { AppError } from '../../../src/shared/errors.ts';

const never = () => {
  throw new Error('nothing to note');
};

test('a value is an outcome, also when it comes later or is nothing', async () => {
  expect(await answerOf(() => 3, never)).toEqual({ ok: true, value: 3 });
  expect(await answerOf(async () => null, never)).toEqual({ ok: true, value: null });
  expect(await answerOf(() => undefined, never)).toEqual({ ok: true, value: undefined });
});

test('an expected failure keeps its code, sentence and details', async () => {
  const fails = async () => {
    throw new AppError('FILE_WRITE_FAILED', 'Tidak dapat ditulis.', { name: 'a.pdf' });
  };
  expect(await answerOf(fails, never)).toEqual({
    ok: false,
    error: { code: 'FILE_WRITE_FAILED', message: 'Tidak dapat ditulis.', details: { name: 'a.pdf' } },
  });
});

test('a bug is noted and told by its number only', async () => {
  const bug = new Error('/home/BUDI/daftar.xlsx');
  const noted: unknown[] = [];
  const answer = await answerOf(
    () => {
      throw bug;
    },
    (error) => {
      noted.push(error);
      return '1106-K7QPM';
    },
  );
  expect(noted).toEqual([bug]);
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'INTERNAL', details: { incident: '1106-K7QPM' } },
  });
  expect(JSON.stringify(answer)).not.toContain('BUDI');
});
