import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedLines } from '../../../src/core/documents/numbered-text.ts';

const shown = (text: string) =>
  numberedLines(text).map(({ depth, mark, text }) => `${'  '.repeat(depth)}${mark ?? '·'} ${text}`);

describe('the numbered text of a chapter', () => {
  it('reads the depth from the mark', () => {
    expect(
      shown(
        '1. Umum\na. Pemilihan\n1) tahap\na) hari\n(1) jam\n(a) menit\n- catatan\n2. Khusus\na. Gangguan\nlanjutan',
      ),
    ).toEqual([
      '1. Umum',
      '  a. Pemilihan',
      '    1) tahap',
      '      a) hari',
      '        (1) jam',
      '          (a) menit',
      '            – catatan',
      '2. Khusus',
      '  a. Gangguan',
      '    · lanjutan',
    ]);
  });

  it('counts anew where lines were taken out, and again below each heading', () => {
    expect(shown('1. satu\nb. dua\nd. tiga\n4. empat\nc. lima')).toEqual([
      '1. satu',
      '  a. dua',
      '  b. tiga',
      '2. empat',
      '  a. lima',
    ]);
  });

  it('takes what only looks like a mark for text', () => {
    expect(shown('6 November 2024\na.n. Kapolres\nKPU. Bawaslu\n1.000 orang')).toEqual([
      '· 6 November 2024',
      '· a.n. Kapolres',
      '· KPU. Bawaslu',
      '· 1.000 orang',
    ]);
  });

  it('goes on after z with aa', () => {
    const marks = numberedLines(Array(43).fill('a. satgas').join('\n')).map(({ mark }) => mark);
    expect([marks[25], marks[26], marks[42]]).toEqual(['z.', 'aa.', 'aq.']);
  });

  it('loses no word and never jumps deeper than one step below a heading without one', () => {
    const line = fc.tuple(
      fc.constantFrom('1. ', 'a. ', '1) ', 'a) ', '(1) ', '- ', ''),
      fc.constantFrom('umum', 'khusus', 'satgas'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const read = numberedLines(lines.map(([mark, word]) => mark + word).join('\n\n'));
        expect(read.map(({ text }) => text)).toEqual(lines.map(([, word]) => word));
        for (const { depth } of read) expect(depth).toBeLessThanOrEqual(7);
      }),
    );
  });
});
