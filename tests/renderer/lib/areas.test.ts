import { expect, test } from 'vitest';
import { isTouched } from '../../../src/renderer/src/lib/areas.ts';
import { contract } from '../../../src/shared/contract/index.ts';

test('every query of the contract is asked again after some change', () => {
  const queries = Object.entries(contract).filter(([, entry]) => entry.type === 'query');
  expect(queries.length).toBeGreaterThan(20);
  const areas = [
    'session',
    'unit',
    'personnel',
    'import',
    'operation',
    'event',
    'assignment',
    'absence',
    'letter',
    'region',
    'setting',
    'backup',
    'journal',
  ] as const;
  for (const [name] of queries) {
    if (/\.(kinds|fileName)$/.test(name)) continue;
    expect(
      areas.some((area) => isTouched(name, [area])),
      name,
    ).toBe(true);
  }
});

test('every family of queries is listed: an unknown one would be asked again after everything', () => {
  for (const name of Object.keys(contract)) {
    if (name.startsWith('journal.') || name === 'session.overview' || name === 'personnel.history') continue;
    expect(isTouched(name, []), name).toBe(false);
  }
});

test('a change of assignments reaches Beranda, the grid and the papers, but not the units', () => {
  for (const name of ['report.home', 'personnel.index', 'assignment.grid', 'letter.list', 'conflict.list'])
    expect(isTouched(name, ['assignment']), name).toBe(true);
  expect(isTouched('unit.list', ['assignment'])).toBe(false);
  expect(isTouched('backup.list', ['assignment'])).toBe(false);
});

test('the journal and the time of the last change follow every area', () => {
  for (const name of ['journal.list', 'session.overview']) expect(isTouched(name, ['region'])).toBe(true);
});
