import { describe, expect, it } from 'vitest';
import { moveItem } from '../../../src/renderer/src/features/document/items.ts';
import {
  groupOrders,
  matchOrders,
  registerLines,
  registerYears,
  shortNumber,
} from '../../../src/renderer/src/features/document/orders.ts';
import type { LetterView } from '../../../src/shared/contract/letter.ts';

const order = (id: string, fields: Partial<LetterView>): LetterView => ({
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
  },
  people: 0,
  issuedAt: null,
  sha256: null,
  proposedNumber: '',
  differs: 0,
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
    ]);
    expect(groups.draft.map((o) => o.id)).toEqual(['d']);
    expect(groups.issued.map((o) => o.id)).toEqual(['o812', 'o811', 'o810']);
    expect(groups.void.map((o) => o.id)).toEqual(['v']);
  });

  it('finds by number and subject', () => {
    const orders = [issued(812), order('d', { subject: 'Jaga gudang' })];
    expect(matchOrders(orders, '812 xi').map((o) => o.id)).toEqual(['o812']);
    expect(matchOrders(orders, 'GUDANG').map((o) => o.id)).toEqual(['d']);
    expect(matchOrders(orders, ' ')).toHaveLength(2);
  });

  it('lists a year of numbers with its gaps', () => {
    const orders = [issued(797), issued(799), issued(12, '2023-03-01'), order('d', {})];
    expect(registerYears(orders)).toEqual(['2024', '2023']);
    expect(registerLines(orders, [798], '2024').map((line) => `${line.type} ${line.value}`)).toEqual([
      'used 799',
      'gap 798',
      'used 797',
    ]);
  });

  it('moves a sentence by one place', () => {
    expect(moveItem(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moveItem(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moveItem(['a', 'b', 'c'], 0, -1)).toBeNull();
    expect(moveItem(['a', 'b', 'c'], 2, 1)).toBeNull();
  });
});
