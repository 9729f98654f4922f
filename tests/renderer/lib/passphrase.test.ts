import { expect, test } from 'vitest';
import { codeGroups, passphraseStrength } from '../../../src/renderer/src/lib/passphrase.ts';

test.each([
  ['pendek', 0],
  ['1234567890123456', 1],
  ['aaaaaaaaaaaaaaaaaaaa', 1],
  ['Polri2024!', 1],
  ['kupangku', 1],
  ['pantai lasiana', 2],
  ['empat kuda di pantai Lasiana', 3],
] as const)('%s is %d', (text, strength) => {
  expect(passphraseStrength(text)).toBe(strength);
});

test('a code is shown in its own groups, or in fours', () => {
  expect(codeGroups('BSXTZ-XRDR1-W5QV2')).toEqual(['BSXTZ', 'XRDR1', 'W5QV2']);
  expect(codeGroups('ABCDEFGHIJ')).toEqual(['ABCD', 'EFGH', 'IJ']);
});
