import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHtml, formatTsv, parseTsv } from '../../../src/core/text/tsv.ts';

describe('parseTsv', () => {
  it('reads what Excel puts on the clipboard', () => {
    expect(parseTsv('BRIPKA\t85081192\r\nBRIPDA\t04050123\r\n')).toEqual([
      ['BRIPKA', '85081192'],
      ['BRIPDA', '04050123'],
    ]);
  });

  it('keeps empty cells, also at the end of a row', () => {
    expect(parseTsv('a\t\t\r\n\tb\t\n')).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ]);
  });

  it('reads quoted cells with line breaks, tabs and quotes', () => {
    expect(parseTsv('"AIPDA\nNRP 83030303"\t"say ""ya"""\tx')).toEqual([
      ['AIPDA\nNRP 83030303', 'say "ya"', 'x'],
    ]);
  });

  it('takes a quote inside a text as a sign like any other', () => {
    expect(parseTsv('"Melkior" Tanesib\tA"B')).toEqual([['"Melkior" Tanesib', 'A"B']]);
    expect(parseTsv('"tidak ditutup')).toEqual([['"tidak ditutup']]);
  });

  it('reads a single value and nothing', () => {
    expect(parseTsv('Banit')).toEqual([['Banit']]);
    expect(parseTsv('')).toEqual([]);
    expect(parseTsv('\r\n')).toEqual([['']]);
  });
});

describe('formatTsv', () => {
  it('is read back as it was, whatever the cells hold', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '0', ' ', '"', '\t', '\n', '\r', 'é', ',') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows);
      }),
    );
  });

  it('gives one value without a line break', () => {
    expect(formatTsv([['85081192']])).toBe('85081192');
  });
});

describe('formatHtml', () => {
  it('marks cells as text so that Excel keeps zeros, and escapes signs', () => {
    const html = formatHtml([['04050123', 'A & B <C>']]);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">04050123</td>`);
    expect(html).toContain('A &amp; B &lt;C&gt;');
  });
});
