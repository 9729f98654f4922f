import { describe, expect, it } from 'vitest';
import {
  cellsIn,
  cellText,
  changedCells,
  comparable,
  compareStops,
  inCell,
  isAdded,
  issuesIn,
  neighbour,
  type PlanCell,
  personOf,
  restoredZeros,
  rowOf,
  type Stop,
  splitAddress,
  stopsOf,
  typedCells,
  worstOf,
} from '../../../src/renderer/src/features/import/cells.ts';
import type { PlanRowView } from '../../../src/shared/contract/import.ts';

const issue = (code: string, severity: 'error' | 'warning' | 'info', cell: string | null = null) => ({
  code,
  severity,
  sheet: 'A',
  cell,
  value: null,
  result: null,
  message: code,
});

const cell = (
  field: PlanCell['field'],
  at: string | null,
  value: string,
  more: Partial<PlanCell> = {},
): PlanCell => ({
  field,
  cell: at,
  raw: value,
  value,
  old: null,
  kept: false,
  typed: null,
  issues: [],
  ...more,
});

const row = (number: number, cells: PlanCell[], sheet = 'A'): PlanRowView => ({
  key: `${sheet}!${number}`,
  sheet,
  row: number,
  kind: 'person',
  band: null,
  outcome: 'new',
  person: null,
  decided: null,
  chosen: false,
  clash: false,
  mergedInto: null,
  cells,
});

describe('addresses', () => {
  it('splits sheet and cell at the last mark', () => {
    expect(splitAddress('PREVENTIF & LANTAS!E59')).toEqual({ sheet: 'PREVENTIF & LANTAS', cell: 'E59' });
    expect(splitAddress('Wah! ini!H168')).toEqual({ sheet: 'Wah! ini', cell: 'H168' });
    expect(splitAddress('E59')).toEqual({ sheet: null, cell: 'E59' });
    expect(rowOf('AB1204')).toBe(1204);
    expect(rowOf('baris')).toBeNull();
  });
});

describe('cellsIn', () => {
  it('finds a cell by its column, both parts of a combined one, and values found elsewhere by their field', () => {
    const person = row(57, [
      cell('name', 'C57', 'RIO BATMALOMU'),
      cell('rank', 'D57', 'BRIPKA'),
      cell('nrp', 'D57', '85010123'),
      cell('unit', null, 'SAT SAMAPTA'),
    ]);
    expect(cellsIn(person, 'C', 'name').map((c) => c.value)).toEqual(['RIO BATMALOMU']);
    expect(cellsIn(person, 'D', 'rankNrp').map((c) => c.value)).toEqual(['BRIPKA', '85010123']);
    expect(cellsIn(person, 'F', 'unit').map((c) => c.value)).toEqual(['SAT SAMAPTA']);
    expect(cellsIn(person, 'G', 'note')).toEqual([]);
  });

  it('does not take column C for column CC', () => {
    const person = row(5, [cell('name', 'CC5', 'X')]);
    expect(cellsIn(person, 'C', 'name')).toEqual([]);
  });
});

describe('issuesIn', () => {
  it('puts a finding into its own column, even when that cell is empty', () => {
    const nameless = row(33, [
      cell('rank', 'D33', 'BRIPDA', { issues: [issue('NAME_MISSING', 'error', 'C33')] }),
      cell('unit', null, 'SAT LANTAS', { issues: [issue('UNIT_UNKNOWN', 'info')] }),
    ]);
    expect(issuesIn(nameless, 'C', 'name').map((i) => i.code)).toEqual(['NAME_MISSING']);
    expect(issuesIn(nameless, 'D', 'rank')).toEqual([]);
    expect(issuesIn(nameless, '', 'unit').map((i) => i.code)).toEqual(['UNIT_UNKNOWN']);
  });
});

describe('restoredZeros', () => {
  const zero = [issue('NRP_ZERO_RESTORED', 'info')];
  it('counts what was put back, and no other zero', () => {
    expect(restoredZeros({ typed: null, raw: '4050123', value: '04050123', issues: zero })).toBe(1);
    expect(restoredZeros({ typed: null, raw: '10123', value: '00010123', issues: zero })).toBe(3);
    expect(restoredZeros({ typed: null, raw: '04050123', value: '04050123', issues: [] })).toBe(0);
    expect(restoredZeros({ typed: null, raw: '04050123', value: '04050123', issues: zero })).toBe(0);
    expect(restoredZeros({ typed: null, raw: '4050123', value: null, issues: zero })).toBe(0);
  });
});

describe('findings', () => {
  it('shows the worst', () => {
    expect(worstOf([])).toBeNull();
    expect(worstOf([issue('a', 'info'), issue('b', 'error'), issue('c', 'warning')])?.code).toBe('b');
  });

  it('names the person of a row', () => {
    expect(personOf(row(1, [cell('rank', 'D1', 'BRIPDA'), cell('name', 'C1', 'TIMOTIUS')]))).toBe(
      'TIMOTIUS, BRIPDA',
    );
    expect(personOf(row(1, [cell('name', 'C1', '', { value: null, raw: null })]))).toBe('');
  });

  it('lists the places of findings, all or of one code', () => {
    const rows = [
      row(5, [cell('nrp', 'E5', '1', { issues: [issue('NRP_LENGTH', 'warning', 'E5')] })]),
      row(6, [
        cell('name', 'C6', '', { issues: [issue('NAME_MISSING', 'error', 'C6')] }),
        cell('nrp', 'E6', '1', { issues: [issue('NRP_LENGTH', 'warning', 'E6')] }),
      ]),
    ];
    expect(stopsOf(rows, null).map((s) => s.cell)).toEqual(['E5', 'C6', 'E6']);
    expect(stopsOf(rows, 'NRP_LENGTH').map((s) => s.cell)).toEqual(['E5', 'E6']);
  });
});

describe('going from finding to finding', () => {
  const sheets = ['A', 'B'];
  const stop = (sheet: string, number: number, letters: string): Stop => ({
    sheet,
    row: number,
    key: `${sheet}!${number}`,
    cell: `${letters}${number}`,
    code: 'X',
  });
  const stops = [stop('A', 5, 'C'), stop('A', 5, 'AB'), stop('A', 9, 'C'), stop('B', 2, 'D')];

  it('orders by sheet, row and column', () => {
    const mixed = [stops[3], stops[1], stops[2], stops[0]] as Stop[];
    expect([...mixed].sort((a, b) => compareStops(sheets, a, b))).toEqual(stops);
  });

  it('goes on from any place, over sheets, and round at the ends', () => {
    expect(neighbour(stops, sheets, null, 1)).toBe(stops[0]);
    expect(neighbour(stops, sheets, null, -1)).toBe(stops[3]);
    expect(neighbour(stops, sheets, stop('A', 7, 'F'), 1)).toBe(stops[2]);
    expect(neighbour(stops, sheets, stop('A', 7, 'F'), -1)).toBe(stops[1]);
    expect(neighbour(stops, sheets, stop('A', 9, 'C'), 1)).toBe(stops[3]);
    expect(neighbour(stops, sheets, stop('B', 2, 'D'), 1)).toBe(stops[0]);
    expect(neighbour(stops, sheets, stop('A', 5, 'C'), -1)).toBe(stops[3]);
    expect(neighbour([], sheets, null, 1)).toBeNull();
  });
});

describe('a corrected cell', () => {
  const fixed = cell('nrp', 'E57', '85010123', { raw: '2050121', typed: '85010123' });

  it('holds what was typed, also nothing at all, while the file keeps its own', () => {
    expect(inCell(fixed)).toBe('85010123');
    expect(fixed.raw).toBe('2050121');
    expect(cellText(cell('nrp', 'E57', '', { raw: '2050121', typed: '', value: null }))).toBe('');
    expect(cellText(cell('nrp', 'E57', '', { raw: '2050121', value: null }))).toBe('2050121');
  });

  it('is told once, though a combined column gives it twice', () => {
    const twice = row(57, [{ ...fixed, field: 'rank' }, fixed, cell('name', 'C57', 'RIO BATMALOMU')]);
    expect(typedCells(twice)).toEqual([{ cell: 'E57', raw: '2050121', typed: '85010123' }]);
  });
});

describe('decisions about a row', () => {
  it('name the cells that change a stored value, those kept included, unless the row is left out', () => {
    const cells = [
      cell('rank', 'D57', 'AIPTU', { old: 'AIPDA' }),
      cell('unit', null, 'SAT LANTAS', { old: '', kept: true }),
      cell('name', 'C57', 'RIO'),
    ];
    expect(changedCells(row(57, cells)).map((c) => c.field)).toEqual(['rank', 'unit']);
    expect(changedCells({ ...row(57, cells), outcome: 'skipped' })).toEqual([]);
  });

  it('tell a second satgas from a value that takes the place of another', () => {
    expect(isAdded(cell('satgas', null, 'GAKKUM', { old: 'PIM STAF' }))).toBe(true);
    expect(isAdded(cell('satgas', null, 'GAKKUM', { old: '' }))).toBe(false);
    expect(isAdded(cell('satgas', null, 'GAKKUM', { old: 'PIM STAF', kept: true }))).toBe(false);
    expect(isAdded(cell('rank', 'D57', 'AIPTU', { old: 'AIPDA' }))).toBe(false);
  });

  it('are asked for where a row may be somebody known', () => {
    const plain = row(57, [cell('name', 'C57', 'RIO')]);
    expect(comparable(plain)).toBe(false);
    expect(comparable({ ...plain, clash: true })).toBe(true);
    expect(comparable({ ...plain, decided: 'new' })).toBe(true);
    expect(comparable({ ...plain, mergedInto: 'A!3' })).toBe(true);
    const doubtful = cell('name', 'C57', 'RIO', {
      issues: [issue('POSSIBLE_SAME_PERSON', 'warning', 'C57')],
    });
    expect(comparable(row(57, [doubtful]))).toBe(true);
  });
});
