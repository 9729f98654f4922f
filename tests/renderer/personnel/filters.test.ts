import { describe, expect, it } from 'vitest';
import {
  chipsOf,
  type Filters,
  filterOf,
  isFiltered,
  NO_FILTERS,
  ranksBetween,
  readViews,
} from '../../../src/renderer/src/features/personnel/filters.ts';
import { personFilter } from '../../../src/shared/contract/personnel.ts';

const nameOf = (_kind: string, id: string) => `nama ${id}`;
const filters = (some: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...some });

describe('filterOf', () => {
  it('asks for everything when nothing is chosen', () => {
    expect(filterOf('all', NO_FILTERS, '  ')).toEqual({});
  });

  it('joins view, chips and search', () => {
    const filter = filterOf('free', filters({ unitIds: ['u1'], gender: 'P', hasSatgas: false }), ' budi ');
    expect(filter).toEqual({
      freeOnDay: true,
      search: 'budi',
      unitIds: ['u1'],
      gender: 'P',
      hasSatgas: false,
    });
  });

  it('never lets a chip widen a view', () => {
    expect(filterOf('women', filters({ gender: 'L' }), '')).toEqual({ gender: 'P' });
    expect(filterOf('bko', filters({ statuses: ['SAKIT'] }), '')).toEqual({ statuses: ['BKO MASUK'] });
  });

  it('gives filters that the contract accepts', () => {
    const all = filters({
      rankFrom: 'AKP',
      rankTo: 'BRIGPOL',
      unitIds: ['u1'],
      statuses: ['AKTIF'],
      satgasIds: ['s1'],
      categories: ['pns'],
      gender: 'L',
      hasSatgas: true,
      incomplete: true,
    });
    for (const view of ['all', 'free', 'women', 'notReady', 'bko', 'incomplete', null] as const) {
      expect(personFilter.safeParse(filterOf(view, all, 'x')).success).toBe(true);
    }
  });
});

describe('ranksBetween', () => {
  it('takes both ends, whichever is named first', () => {
    expect(ranksBetween('AIPTU', 'BRIPKA')).toEqual(['AIPTU', 'AIPDA', 'BRIPKA']);
    expect(ranksBetween('BRIPKA', 'AIPTU')).toEqual(['AIPTU', 'AIPDA', 'BRIPKA']);
  });
  it('is open at an end that is not named', () => {
    expect(ranksBetween(null, 'KOMJEN POL')).toEqual(['JENDERAL POL', 'KOMJEN POL']);
    expect(ranksBetween('BRIPDA', null)).toContain('PENDA');
    expect(ranksBetween('BRIPDA', null)).not.toContain('BRIPTU');
  });
});

describe('chips', () => {
  it('says what is filtered, in words', () => {
    const chips = chipsOf(
      filters({ rankFrom: 'AKP', rankTo: 'BRIGPOL', unitIds: ['a', 'b', 'c'], hasSatgas: true, gender: 'P' }),
      nameOf,
    );
    expect(chips.map((chip) => chip.label)).toEqual([
      'Pangkat: AKP s.d. BRIGPOL',
      'Kesatuan: nama a + 2',
      'Punya satgas',
      'Perempuan',
    ]);
  });

  it('lifts exactly its own part', () => {
    const all = filters({
      rankFrom: 'AKP',
      unitIds: ['a'],
      statuses: ['CUTI'],
      incomplete: true,
      categories: ['pns'],
    });
    for (const chip of chipsOf(all, nameOf)) {
      const rest = chipsOf({ ...all, ...chip.without }, nameOf).map((c) => c.key);
      expect(rest).toEqual(
        chipsOf(all, nameOf)
          .map((c) => c.key)
          .filter((key) => key !== chip.key),
      );
    }
    expect(isFiltered(NO_FILTERS, ' ')).toBe(false);
    expect(isFiltered(NO_FILTERS, 'a')).toBe(true);
    expect(isFiltered(all, '')).toBe(true);
  });
});

describe('readViews', () => {
  it('reads saved views and drops broken ones', () => {
    const view = {
      id: '1',
      name: 'Bintara',
      filters: { rankFrom: 'AIPTU' },
      sort: { key: 'name', descending: false },
    };
    const stored = JSON.stringify([view, { id: 2 }, null, { ...view, sort: { key: 'drop table' } }]);
    expect(readViews(stored)).toEqual([{ ...view, filters: filters({ rankFrom: 'AIPTU' }) }]);
    expect(readViews('{')).toEqual([]);
    expect(readViews(null)).toEqual([]);
    expect(readViews('{"a":1}')).toEqual([]);
  });
});
