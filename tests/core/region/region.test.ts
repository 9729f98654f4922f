import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countVillagesDistricts,
  districtOf,
  isRegionCode,
  isWithin,
  type Region,
  regencyOf,
  regionAddress,
  regionLabel,
  regionLevel,
  timeZoneOf,
  villageKind,
  villageWord,
} from '../../../src/core/region/region.ts';

const village = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1001, max: 2999 }))
  .map(([k, c, v]) => `53.0${k}.0${c}.${v}`);

describe('codes', () => {
  test('levels by length', () => {
    expect(['53', '53.71', '53.71.04', '53.71.04.1009'].map(regionLevel)).toEqual([
      'province',
      'regency',
      'district',
      'village',
    ]);
    for (const code of [
      '',
      '5',
      '53.',
      '53.7',
      '53.71.4',
      '53.71.04.1',
      '53.71.04.3009',
      '5371041009',
      '53.71.04.1009.1',
    ]) {
      expect(isRegionCode(code), code).toBe(false);
    }
  });

  test('parts and kinds', () => {
    expect(districtOf('53.71.04.1009')).toBe('53.71.04');
    expect(districtOf('53.71.04')).toBe('53.71.04');
    expect(districtOf('53.71')).toBeNull();
    expect(regencyOf('53.71.04.1009')).toBe('53.71');
    expect(regencyOf('53')).toBeNull();
    expect(villageKind('53.71.04.1009')).toBe('kelurahan');
    expect(villageKind('53.01.06.2006')).toBe('desa');
    expect(villageKind('53.71.04')).toBeNull();
  });

  test('jurisdiction is by whole groups', () => {
    expect(isWithin(['53.71'], '53.71.04.1009')).toBe(true);
    expect(isWithin(['53.71'], '53.71')).toBe(true);
    expect(isWithin(['53.7'], '53.71')).toBe(false);
    expect(isWithin(['53.04.17', '53.04.04'], '53.04.17.2002')).toBe(true);
    expect(isWithin(['53.04.17'], '53.04.18.2002')).toBe(false);
    expect(isWithin([], '53.71')).toBe(false);
  });
});

describe('counting', () => {
  test('the eight kelurahan of one day lie in four kecamatan; a place without code counts for neither', () => {
    const codes = [
      '53.71.01.1010',
      '53.71.01.1006',
      '53.71.06.1007',
      '53.71.04.1010',
      '53.71.04.1013',
      '53.71.04.1009',
      '53.71.02.1005',
      '53.71.02.1008',
      null,
      '53.71.02.1008',
    ];
    expect(countVillagesDistricts(codes.map((region) => ({ region })))).toEqual({
      villages: 8,
      districts: 4,
    });
  });

  test('a kecamatan alone is a district, not a village', () => {
    expect(countVillagesDistricts([{ region: '53.71.04' }, { region: '53.71' }])).toEqual({
      villages: 0,
      districts: 1,
    });
  });

  test('equals the distinct codes and their first six digits', () => {
    fc.assert(
      fc.property(fc.array(village), (codes) => {
        expect(countVillagesDistricts(codes.map((region) => ({ region })))).toEqual({
          villages: new Set(codes).size,
          districts: new Set(codes.map((code) => code.slice(0, 8))).size,
        });
      }),
    );
  });

  test('the word for them', () => {
    expect(villageWord(['53.71.04.1009', '53.71.04.1010'])).toBe('kelurahan');
    expect(villageWord(['53.04.17.2002'])).toBe('desa');
    expect(villageWord(['53.71.04.1009', '53.04.17.2002'])).toBe('kelurahan/desa');
    expect(villageWord([])).toBe('kelurahan/desa');
  });
});

describe('names', () => {
  const regions: Region[] = [
    { code: '53.71', name: 'Kupang', kind: 'kota' },
    { code: '53.71.04', name: 'Oebobo', kind: 'kecamatan' },
    { code: '53.71.04.1009', name: 'Oebufu', kind: 'kelurahan' },
  ];
  const find = (code: string): Region | null => regions.find((region) => region.code === code) ?? null;

  test('labels and addresses', () => {
    expect(regionLabel({ name: 'Tuapukan', kind: 'desa' })).toBe('Desa Tuapukan');
    expect(regionLabel({ name: 'Belu', kind: 'kabupaten' })).toBe('Kab. Belu');
    expect(regionAddress('53.71.04.1009', find)).toBe('Kel. Oebufu, Kec. Oebobo');
    expect(regionAddress('53.71.04.1009', find, 'regency')).toBe('Kel. Oebufu, Kec. Oebobo, Kota Kupang');
    expect(regionAddress('53.71.04', find)).toBe('Kec. Oebobo');
    expect(regionAddress('53.71.05.1001', find)).toBe('53.71.05.1001, 53.71.05');
  });

  test('zones', () => {
    expect(['53.71', '62.71', '91', '31.71', '82', '51', '99', ''].map(timeZoneOf)).toEqual([
      'WITA',
      'WIB',
      'WIT',
      'WIB',
      'WIT',
      'WITA',
      null,
      null,
    ]);
  });
});
