import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boldAndGaps, hasGap } from '../../../src/renderer/src/features/report/text-parts.ts';

describe('a message in its parts', () => {
  it('marks what is bold and what still has to be filled in', () => {
    expect(boldAndGaps('*(FAKTA)*\n1. Aman.\n\n[kutipan Kabagops]\n')).toEqual([
      { kind: 'bold', text: '*(FAKTA)*' },
      { kind: 'plain', text: '\n1. Aman.\n\n' },
      { kind: 'gap', text: '[kutipan Kabagops]' },
      { kind: 'plain', text: '\n' },
    ]);
    expect(hasGap('[kutipan Kabagops]')).toBe(true);
    expect(hasGap('5 * 4 = 20\n3 * 2 = 6')).toBe(false);
  });

  it('a lone star over two lines is no bold mark', () => {
    expect(boldAndGaps('a * b\nc * d')).toEqual([{ kind: 'plain', text: 'a * b\nc * d' }]);
  });

  it('loses nothing: what is shown is what is copied', () => {
    const message = fc.array(fc.constantFrom('*', '[', ']', '\n', 'a', ' ', '…', '. '), { maxLength: 40 });
    fc.assert(
      fc.property(message, (letters) => {
        const text = letters.join('');
        expect(
          boldAndGaps(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
