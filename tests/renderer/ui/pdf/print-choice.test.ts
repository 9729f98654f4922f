import { describe, expect, test } from 'vitest';
import { firstPrinter, readPrintChoice } from '../../../../src/renderer/src/ui/pdf/print-choice.ts';

const printer = (name: string, isDefault = false) => ({ name, label: name, isDefault });

describe('the printer to begin with', () => {
  const office = [printer('Loket'), printer('Ruang Ops', true), printer('Bag Log')];

  test('is the one of last time, as long as it is there', () => {
    expect(firstPrinter(office, 'Bag Log')).toBe('Bag Log');
    expect(firstPrinter(office, 'dijual')).toBe('Ruang Ops');
    expect(firstPrinter([printer('Loket'), printer('Bag Log')], null)).toBe('Loket');
    expect(firstPrinter([], null)).toBeNull();
  });
});

describe('what was chosen last', () => {
  test.each([
    [null, { printer: null, duplex: false, marked: false }],
    ['bukan json', { printer: null, duplex: false, marked: false }],
    ['[]', { printer: null, duplex: false, marked: false }],
    ['{"printer":7,"duplex":true}', { printer: null, duplex: true, marked: false }],
    ['{"printer":"Loket","duplex":false,"marked":true}', { printer: 'Loket', duplex: false, marked: true }],
  ])('%s', (kept, choice) => {
    expect(readPrintChoice(kept)).toEqual(choice);
  });
});
