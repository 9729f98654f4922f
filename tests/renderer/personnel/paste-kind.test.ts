import { describe, expect, it } from 'vitest';
import {
  hasHeader,
  type PastePlace,
  pastedFields,
  pasteKind,
} from '../../../src/renderer/src/features/personnel/paste-kind.ts';

const COLUMNS = ['name', 'rank', 'number', 'unit', 'status', 'note'];
const place = (own: Partial<PastePlace> = {}): PastePlace => ({
  row: 0,
  col: 0,
  rows: 100,
  columns: COLUMNS,
  people: [
    { name: 'RIO CONTOH', number: '04050123' },
    { name: 'DANI CONTOH', number: '97050411' },
  ],
  ...own,
});
const OTHERS = [
  ['MARKUS CONTOH', 'BRIGPOL', '91020784'],
  ['SITI CONTOH', 'BRIPDA', '01110276'],
];

describe('what a pasted block is', () => {
  it('is a list when nobody is there, or when it names its columns', () => {
    expect(pasteKind(OTHERS, place({ rows: 0, people: [] }))).toEqual({ kind: 'list' });
    expect(
      pasteKind(
        [
          ['NO', 'NAMA', 'PANGKAT', 'NRP'],
          ['1', 'SITI CONTOH', 'BRIPDA', '01110276'],
        ],
        place(),
      ),
    ).toEqual({ kind: 'list' });
    expect(pasteKind([], place({ rows: 0, people: [] }))).toEqual({ kind: 'cells' });
  });

  it('is asked about when it has more rows than remain', () => {
    expect(pasteKind([['a'], ['b'], ['c']], place({ row: 98 }))).toEqual({
      kind: 'askRows',
      rows: 3,
      room: 2,
    });
    expect(pasteKind([['a'], ['b']], place({ row: 98 }))).toEqual({ kind: 'cells' });
  });

  it('is asked about when it would make other people of the rows', () => {
    expect(pasteKind(OTHERS, place())).toEqual({ kind: 'askPeople', replaced: 2 });
    expect(pasteKind(OTHERS, place({ col: 1 }))).toEqual({ kind: 'cells' });
    expect(pasteKind(OTHERS.slice(0, 1), place())).toEqual({ kind: 'cells' });
  });

  it('is an edit when the rows stay the same people', () => {
    const same = [
      ['RIO CONTOH, S.H.', 'BRIPTU', '04050123'],
      ['Dani Contoh', 'BRIPTU', '97050412'],
    ];
    expect(pasteKind(same, place())).toEqual({ kind: 'cells' });
    expect(pasteKind([['SAT LANTAS'], ['SAT SAMAPTA']], place({ col: 3 }))).toEqual({ kind: 'cells' });
  });
});

it('takes a first row for a heading only with two known headings and something below', () => {
  expect(
    hasHeader([
      ['Nama Lengkap', 'NRP/NIP'],
      ['SITI CONTOH', '01110276'],
    ]),
  ).toBe(true);
  expect(hasHeader([['NAMA', 'NRP']])).toBe(false);
  expect(hasHeader([['PANGKAT'], ['BRIPDA']])).toBe(false);
  expect(hasHeader(OTHERS)).toBe(false);
});

describe('what the columns hold by where they were pasted', () => {
  it('is what the grid has there', () => {
    expect(pastedFields([['SITI CONTOH', 'BRIPDA', '01110276', 'SAT A', 'AKTIF']], 0, COLUMNS)).toEqual([
      'name',
      'rank',
      'nrp',
      'unit',
      'ignore',
    ]);
    expect(pastedFields([[...OTHERS[0]!, '', '', '', 'x']], 0, COLUMNS)).toHaveLength(7);
  });

  it('is not known when other things stand there', () => {
    expect(pastedFields([['1', 'SITI CONTOH', 'BRIPDA', '01110276']], 0, COLUMNS)).toBeNull();
    expect(pastedFields(OTHERS, 1, COLUMNS)).toBeNull();
    expect(pastedFields([['NAMA', 'PANGKAT', 'NRP'], ...OTHERS], 0, COLUMNS)).toBeNull();
    expect(pastedFields([], 0, COLUMNS)).toBeNull();
  });
});
