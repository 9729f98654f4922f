import { describe, expect, it } from 'vitest';
import { summary } from '../../../src/renderer/src/features/personnel/save-edits.ts';

const refused = (message: string, rowId = 'a') => ({ rowId, column: 'number', message });

describe('the sentence after a paste', () => {
  it('counts what was saved, what was not, and says why', () => {
    expect(summary(2, [], 'paste')).toBe('2 sel ditempel.');
    expect(summary(2, [refused('Bukan angka.')], 'paste')).toBe('2 sel ditempel. 1 ditolak: Bukan angka.');
    expect(summary(0, [refused('Bukan angka.'), refused('Bukan angka.', 'b')], 'paste')).toBe(
      '0 sel ditempel. 2 ditolak: Bukan angka.',
    );
    expect(summary(1, [refused('Bukan angka.'), refused('Dipakai orang lain.', 'b')], 'paste')).toContain(
      'Bukan angka. Ada 1 sebab lain.',
    );
  });
  it('is silent about a single cell', () => {
    expect(summary(1, [], 'cell')).toBeNull();
    expect(summary(1, [], 'paste')).toBeNull();
  });
});
