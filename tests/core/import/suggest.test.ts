import { describe, expect, test } from 'vitest';
import type { ExistingData, ExistingPerson } from '../../../src/core/import/plan-types.ts';
import { PositionSpellings, suggestRank, suggestUnit } from '../../../src/core/import/suggest.ts';
import { NOBODY, plan } from '../../builders/import-read.ts';
import type { CellSpec } from '../../builders/workbook.ts';

test.each([
  ['BRIPT', 'BRIPTU'],
  ['BRIBKA', 'BRIPKA'],
  ['Kompoll', 'KOMPOL'],
  ['AIPTUU', 'AIPTU'],
  ['PEMBINNA UTAMA', 'PEMBINA UTAMA'],
  // As near to BRIPDA as to BRIPTU and BRIPKA.
  ['BRIPTA', null],
  ['SERSAN AJAIB', null],
  ['X', null],
  ['-', null],
])('the rank %s may be %s', (text, rank) => {
  expect(suggestRank(text)?.value ?? null).toBe(rank);
});

test.each([
  ['SAT LANTASS', 'SAT LANTAS'],
  ['SAT SAMAPATA', 'SAT SAMAPTA'],
  ['POLSEK OEBBO', 'POLSEK OEBOBO'],
  ['TIM RAJAWALI', null],
])('the unit %s may be %s', (text, unit) => {
  const names = ['POLSEK OEBOBO', 'POLSEK ALAK', 'SAT LANTAS', 'SAT SAMAPTA', 'SAT INTELKAM'];
  const found = suggestUnit(text, names);
  expect(found?.value ?? null).toBe(unit);
  if (found) expect(found.confidence).toBeGreaterThan(0.5);
});

describe('positions', () => {
  const known = new PositionSpellings([
    'BANIT SAT LANTAS',
    'BANIT SAMAPTA',
    'KANIT I SAT RESKRIM',
    'BHABINKAMTIBMAS KEL. ALAK',
  ]);
  test.each([
    ['BANIT SATLANTAS', 'BANIT SAT LANTAS'],
    ['Banit Sat. Lantas', 'BANIT SAT LANTAS'],
    ['BANIT SAMAPATA', 'BANIT SAMAPTA'],
    ['BHABINKAMTIBAS KEL. ALAK', 'BHABINKAMTIBMAS KEL. ALAK'],
    // Other people's positions, not other writings.
    ['KANIT II SAT RESKRIM', null],
    ['BHABINKAMTIBMAS KEL. OESAPA', null],
    ['KANIT SAMAPTA', null],
    ['BANIT SAT LANTAS', null],
    ['KASAT', null],
  ])('%s may be %s', (text, position) => {
    expect(known.suggest(text, () => true)?.value ?? null).toBe(position);
  });
});

const list = (...rows: CellSpec[][]) => [
  { rows: [['NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN'], ...rows] as CellSpec[][] },
];
const row = (at: number, position: string, unit: string | null = null): CellSpec[] => [
  `ORANG ${'ABCDEFGHIJ'[at]}`,
  'AIPDA',
  `8501010${at}`,
  position,
  unit,
];

describe('in a plan', () => {
  test('another writing of a position is asked about once, mapped for all rows, and its unit follows', () => {
    const sheets = list(
      row(1, 'BANIT SAT LANTAS'),
      row(2, 'BANIT SAT LANTAS'),
      row(3, 'BANIT  SATLANTAS'),
      row(4, 'KASAT RESKRIM'),
      row(5, 'BA POLSEK'),
    );
    const [position, ...others] = plan(sheets).unknown.positions;
    expect(others).toEqual([]);
    expect(position).toEqual({
      value: 'BANIT SATLANTAS',
      rows: 1,
      cell: 'Sheet1!D4',
      mapped: null,
      suggest: { value: 'BANIT SAT LANTAS', confidence: 0.95 },
    });
    const mapping = { 'BANIT SATLANTAS': 'BANIT SAT LANTAS', 'BA POLSEK': 'BINTARA POLSEK ALAK' };
    const mapped = plan(sheets, NOBODY, { mappings: { position: mapping } });
    expect(mapped.rows.map(({ person }) => person.position)).toEqual([
      'BANIT SAT LANTAS',
      'BANIT SAT LANTAS',
      'BANIT SAT LANTAS',
      'KASAT RESKRIM',
      'BINTARA POLSEK ALAK',
    ]);
    expect(mapped.rows[4]!.person.unit).toBe('POLSEK ALAK');
    expect(mapped.unknown.positions.map((p) => [p.value, p.mapped])).toEqual([
      ['BANIT SATLANTAS', 'BANIT SAT LANTAS'],
      ['BA POLSEK', 'BINTARA POLSEK ALAK'],
    ]);
  });

  test('positions that the post uses are never doubted, whatever they look like', () => {
    const people = ['BANIT SATLANTAS', 'BANIT SAT LANTAS'].map((position, at): ExistingPerson => {
      const id = `p${at}`;
      return { ...NOBODY_AT_ALL, id, name: id, nameKey: id, position };
    });
    const existing: ExistingData = { ...NOBODY, people };
    expect(
      plan(list(row(1, 'BANIT SATLANTAS'), row(2, 'BANIT SAT LANTAS')), existing).unknown.positions,
    ).toEqual([]);
    expect(plan(list(row(1, 'BANIT SAT-LANTAS')), existing).unknown.positions).toMatchObject([
      { suggest: { confidence: 0.95 } },
    ]);
  });

  test('unknown ranks and units come with the nearest known one, which is not applied', () => {
    const { unknown, rows, issues } = plan(
      list(['ORANG SATU', 'BRIPT', '85010123', null, 'SAT LANTASS'], row(2, 'KANIT', 'POLSEK OEBBO')),
      { ...NOBODY, units: ['POLSEK OEBOBO'] },
    );
    expect(unknown.ranks[0]).toMatchObject({ value: 'BRIPT', suggest: { value: 'BRIPTU' } });
    expect(unknown.units).toMatchObject([
      { value: 'SAT LANTASS', suggest: { value: 'SAT LANTAS' } },
      { value: 'POLSEK OEBBO', suggest: { value: 'POLSEK OEBOBO' } },
    ]);
    expect(rows.map(({ person }) => [person.rank, person.unit])).toEqual([
      ['BRIPT', 'SAT LANTASS'],
      ['AIPDA', 'POLSEK OEBBO'],
    ]);
    expect(issues.filter(({ code }) => code === 'UNIT_UNKNOWN').map(({ value }) => value)).toEqual([
      'SAT LANTASS',
      'POLSEK OEBBO',
    ]);
  });
});

const NOBODY_AT_ALL: ExistingPerson = {
  id: '',
  nrp: null,
  nip: null,
  name: '',
  nameKey: '',
  rank: null,
  category: 'polri',
  unit: null,
  position: null,
  gender: null,
  phone: null,
  note: null,
};
