import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBroken, tidyText } from '../../../src/core/text/plain.ts';

it('leaves out every sign of direction and nothing else', () => {
  expect(tidyText('BUDI \u202eHOTNOC\u202c, S.H.')).toBe('BUDI HOTNOC, S.H.');
  expect(tidyText('\u2066081\u2069\u200e234\u200f')).toBe('081234');
  expect(tidyText('Ñoño\tDé\u200dX\nÀ')).toBe('Ñoño\tDé\u200dX\nÀ');
});

it('knows NUL, control characters and half characters as broken; lines, tabs and emoji are not', () => {
  for (const text of ['BU\0DI', '\x01', 'A\x7f', 'A\ud83d', '\ude00A', '\ude00\ud83d'])
    expect(isBroken(text)).toBe(true);
  for (const text of ['BUDI CONTOH', 'dua\r\nbaris\tdan tab', 'jempol 👍🏽', 'é', ''])
    expect(isBroken(text)).toBe(false);
});

it('takes every whole text that has no control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const control = [...text].some((sign) => sign === '\x7f' || (sign < ' ' && !'\t\n\r'.includes(sign)));
      expect(isBroken(text)).toBe(
        control ||
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)) !== text,
      );
    }),
  );
});
