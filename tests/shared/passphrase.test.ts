import { expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/shared/errors.ts';
import { isLongEnough, PASSPHRASE_MIN } from '../../src/shared/passphrase.ts';
import { firstRunText } from '../../src/shared/text/first-run.ts';

it('counts signs as people see them, not their halves', () => {
  expect(isLongEnough('12345678')).toBe(true);
  expect(isLongEnough('1234567')).toBe(false);
  expect(isLongEnough('😀😀😀😀')).toBe(false);
});

it('is named in the sentences that ask for one', () => {
  const least = `edikitnya ${PASSPHRASE_MIN} huruf`;
  expect(ERROR_CODES.PASSPHRASE_WEAK).toContain(least);
  expect(firstRunText.pass.hint).toContain(least);
});
