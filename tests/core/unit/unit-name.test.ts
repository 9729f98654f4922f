import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitKey, unitKind } from '../../../src/core/unit/unit-name.ts';

describe('canonical unit names', () => {
  test.each([
    ['SATLANTAS', 'SAT LANTAS', 'sat'],
    ['Sat. Lantas', 'SAT LANTAS', 'sat'],
    ['SAT  LANTAS ', 'SAT LANTAS', 'sat'],
    ['SAT SABHARA', 'SAT SAMAPTA', 'sat'],
    ['UNIT SABHARA', 'SAT SAMAPTA', 'sat'],
    ['SATPAMOBVIT', 'SAT PAMOBVIT', 'sat'],
    ['SAT POLAIR', 'SAT POLAIRUD', 'sat'],
    ['SAT NARKOBA', 'SAT RESNARKOBA', 'sat'],
    ['SATRESNARKOBA', 'SAT RESNARKOBA', 'sat'],
    ['BAG SUMDA', 'BAG SDM', 'bag'],
    ['BAGOPS', 'BAG OPS', 'bag'],
    ['SITIPOL', 'SI TIK', 'si'],
    ['SI TI', 'SI TIK', 'si'],
    ['Siti', 'SITI', null],
    ['SIE HUMAS', 'SI HUMAS', 'si'],
    ['Sihumas', 'SI HUMAS', 'si'],
    ['SIPROPAM', 'SI PROPAM', 'si'],
    ['UNIT PROVOS', 'SI PROPAM', 'si'],
    ['PAMAPTA 2', 'SPKT', 'spkt'],
    ['POLSEK   ALAK', 'POLSEK ALAK', 'polsek'],
    ['Sektor Lasiolat', 'POLSEK LASIOLAT', 'polsek'],
    ['POLSEK KOTA LAMA', 'POLSEK KOTA LAMA', 'polsek'],
    ["POLSUBSEKTOR MOTA'AIN", "POLSUBSEKTOR MOTA'AIN", 'polsubsektor'],
    ['DITSAMAPTA', 'DIT SAMAPTA', 'dit'],
    ['BIDHUMAS', 'BID HUMAS', 'bid'],
    ['ROOPS', 'RO OPS', 'biro'],
    ['SATBRIMOB', 'SAT BRIMOB', 'polda-other'],
    ['PIM STAF', 'PIMPINAN', 'pimpinan'],
    ['BINTARA  POLSEK', 'BINTARA POLSEK', null],
    ['PERS MUTASI', 'PERS MUTASI', null],
    ['POLSEK', 'POLSEK', null],
    ['', '', null],
  ])('%s', (text, name, kind) => {
    expect(unitKey(text)).toBe(name);
    expect(unitKind(text)).toBe(kind);
  });

  test('a canonical name is its own canonical name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.stringMatching(/^(SAT|BAG|SI|SIE|POLSEK|DIT)? ?[A-Z.]{0,12} ?[A-Z0-9]{0,6}$/),
          fc.string({ maxLength: 20 }),
        ),
        (text) => {
          expect(unitKey(unitKey(text))).toBe(unitKey(text));
          expect(unitKey(text.toLowerCase())).toBe(unitKey(text.toLowerCase().toUpperCase()));
          expect(unitKey(text)).not.toMatch(/^ | {2}| $/);
        },
      ),
    );
  });
});
