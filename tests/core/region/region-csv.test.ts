import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { districtOf, regencyOf } from '../../../src/core/region/region.ts';
import { parseRegionCsv } from '../../../src/core/region/region-csv.ts';

describe('a region file', () => {
  test('header, quotes, semicolons, codes without dots', () => {
    const text =
      '\ufeffkode;nama\r\n53;"Nusa Tenggara Timur"\r\n5371;Kupang\r\n5301;Kupang\r\n537104;Oebobo\r\n5371041009;Oebufu\r\n';
    expect(parseRegionCsv(text)).toEqual({
      regions: [
        { code: '53', name: 'Nusa Tenggara Timur', kind: 'provinsi' },
        { code: '53.01', name: 'Kupang', kind: 'kabupaten' },
        { code: '53.71', name: 'Kupang', kind: 'kota' },
        { code: '53.71.04', name: 'Oebobo', kind: 'kecamatan' },
        { code: '53.71.04.1009', name: 'Oebufu', kind: 'kelurahan' },
      ],
      problems: [],
    });
  });

  test('a quoted name holds separators and quotes', () => {
    expect(parseRegionCsv('53.71.04,"Oebobo, ""lama""",kecamatan').regions[0]?.name).toBe('Oebobo, "lama"');
  });

  test('bad lines are left out and named', () => {
    const text =
      'code,name,kind\n53,NTT,provinsi\n53.7,X\n53.71\n53.71,,kota\n53.71.04.1009,Oebufu,desa\n53,NTT lagi\n53.72,Y,negara\n';
    const { regions, problems } = parseRegionCsv(text);
    expect(regions).toEqual([{ code: '53', name: 'NTT', kind: 'provinsi' }]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'CODE'],
      [4, 'COLUMNS'],
      [5, 'NAME'],
      [6, 'KIND'],
      [7, 'DUPLICATE'],
      [8, 'KIND'],
    ]);
  });
});

describe('the shipped codes', () => {
  const { regions, problems } = parseRegionCsv(readFileSync('resources/regions/ntt.csv', 'utf8'));
  const below = (code: string, kind?: string) =>
    regions.filter((r) => r.code.startsWith(`${code}.`) && (kind === undefined || r.kind === kind)).length;

  test('read without problems, every region has its parents', () => {
    expect(problems).toEqual([]);
    const codes = new Set(regions.map((region) => region.code));
    for (const { code } of regions) {
      for (const parent of [districtOf(code), regencyOf(code), code.slice(0, 2)]) {
        if (parent !== null) expect(codes, code).toContain(parent);
      }
    }
  });

  test('hold Kota Kupang whole, and the kecamatan of Belu and Kabupaten Kupang', () => {
    expect([below('53.71', 'kecamatan'), below('53.71', 'kelurahan'), below('53.71', 'desa')]).toEqual([
      6, 51, 0,
    ]);
    expect(below('53.04', 'kecamatan')).toBe(12);
    expect(below('53.01', 'kecamatan')).toBe(24);
    expect(regions.filter((r) => r.kind === 'kabupaten' && r.code.startsWith('53.'))).toHaveLength(21);
    expect(regions.filter((r) => r.name === 'Oesao').map((r) => [r.code, r.kind])).toEqual([
      ['53.01.06.1004', 'kelurahan'],
      ['53.01.06.2015', 'desa'],
    ]);
  });
});
