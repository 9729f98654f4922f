import { expect, test } from 'vitest';
import { unitTitle } from '../../../src/renderer/src/lib/unit-title.ts';

test.each([
  ['POLRESTA KUPANG KOTA', 'Polresta Kupang Kota'],
  ['POLDA NTT', 'Polda NTT'],
  ['POLDA DIY', 'Polda DIY'],
  ['Polres Belu', 'Polres Belu'],
])('%s', (name, title) => {
  expect(unitTitle(name)).toBe(title);
});
