import { describe, expect, it } from 'vitest';
import { moveItem } from '../../../src/renderer/src/features/document/items.ts';
import {
  byMonth,
  filterOrders,
  groupOrders,
  matchOrders,
  shortNumber,
  shownLines,
} from '../../../src/renderer/src/features/document/orders.ts';
import type { LetterOf, RegisterLine } from '../../../src/shared/contract/letter.ts';

const order = (id: string, fields: Partial<LetterOf<'sprin'>>): LetterOf<'sprin'> => ({
  id,
  kind: 'sprin',
  state: 'draft',
  scope: { operationId: null, eventId: null, day: '2024-11-06' },
  number: null,
  numberValue: null,
  date: '2024-11-06',
  subject: 'Pengamanan kampanye',
  content: {
    numberPattern: '',
    considerations: [],
    bases: [],
    addressees: null,
    tasks: [],
    copies: [],
    initials: [],
    annexTitle: [],
    signatoryId: null,
    paper: 'a4',
    subBands: false,
    style: null,
  },
  people: 0,
  note: null,
  approval: null,
  changedSinceApproval: [],
  issuedAt: null,
  sha256: null,
  voidReason: null,
  amends: null,
  amendedBy: null,
  proposedNumber: '',
  numberObstacle: null,
  differs: 0,
  moved: 0,
  ...fields,
});

const issued = (value: number, date = '2024-11-06') =>
  order(`o${value}`, {
    state: 'issued',
    number: `Sprin/${value}/XI/OPS.1.3./${date.slice(0, 4)}`,
    numberValue: value,
    date,
  });

describe('orders on the screen', () => {
  it('shortens numbers', () => {
    expect(shortNumber('Sprin/812/XI/OPS.1.3./2024')).toBe('Sprin/812');
    expect(shortNumber('Sprin / 4954 / XI / 2020')).toBe('Sprin/4954');
    expect(shortNumber('B/ND-12/II/OPS.1.3./2024')).toBe('B/ND-12');
    expect(shortNumber('B-12')).toBe('B-12');
    expect(shortNumber(null)).toBeNull();
  });

  it('puts drafts apart and the newest issued first', () => {
    const groups = groupOrders([
      issued(810, '2024-11-04'),
      order('d', {}),
      issued(812),
      issued(811),
      order('v', { state: 'void' }),
      order('a', { state: 'amended', date: '2024-11-01' }),
      order('w', { state: 'waiting', date: '2024-11-01' }),
    ]);
    expect(groups.work.map((o) => o.id)).toEqual(['d', 'w']);
    expect(groups.issued.map((o) => o.id)).toEqual(['o812', 'o811', 'o810', 'a']);
    expect(groups.void.map((o) => o.id)).toEqual(['v']);
  });

  it('lists issued ones by month, and those that ask for something', () => {
    const stale = { ...issued(800, '2024-10-30'), differs: 2 };
    const orders = [
      issued(812),
      issued(811, '2024-11-01'),
      stale,
      order('w', { state: 'waiting' }),
      order('d', {}),
    ];
    const months = byMonth(groupOrders(orders).issued);
    expect(months.map(([month, rows]) => [month, rows.map((o) => o.id)])).toEqual([
      ['2024-11', ['o812', 'o811']],
      ['2024-10', ['o800']],
    ]);
    expect(filterOrders(orders, 'todo').map((o) => o.id)).toEqual(['o800', 'w']);
    expect(filterOrders(orders, 'stale').map((o) => o.id)).toEqual(['o800']);
    expect(filterOrders(orders, 'all')).toHaveLength(5);
  });

  it('finds by number and subject', () => {
    const orders = [issued(812), order('d', { subject: 'Jaga gudang' })];
    expect(matchOrders(orders, '812 xi').map((o) => o.id)).toEqual(['o812']);
    expect(matchOrders(orders, 'GUDANG').map((o) => o.id)).toEqual(['d']);
    expect(matchOrders(orders, ' ')).toHaveLength(2);
  });

  it('lists numbers with their gaps, and without gaps what is searched for', () => {
    const line = (serial: number, fields: Partial<RegisterLine> = {}): RegisterLine => ({
      serial,
      state: 'issued',
      number: `Sprin/${serial}/XI/OPS.1.3./2024`,
      date: '2024-11-06',
      subject: 'Pengamanan kampanye',
      letterId: `o${serial}`,
      entryId: null,
      reservedFor: null,
      reason: null,
      ...fields,
    });
    const register = {
      lines: [
        line(797),
        line(802),
        line(803, { state: 'reserved', reservedFor: 'Sat Lantas', reason: 'Zebra' }),
      ],
      gaps: [{ from: 798, to: 801 }],
    };
    const shown = (search: string) =>
      shownLines(register, search).map((each) =>
        each.type === 'gap' ? `gap ${each.gap.from}` : each.line.serial,
      );
    expect(shown('')).toEqual([803, 802, 'gap 798', 797]);
    expect(shown('lantas zebra')).toEqual([803]);
    expect(shown('797')).toEqual([797]);
  });

  it('moves a sentence by one place', () => {
    expect(moveItem(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moveItem(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moveItem(['a', 'b', 'c'], 0, -1)).toBeNull();
    expect(moveItem(['a', 'b', 'c'], 2, 1)).toBeNull();
  });
});
