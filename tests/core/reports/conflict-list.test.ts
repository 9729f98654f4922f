import { expect, test } from 'vitest';
import { conflictList } from '../../../src/core/reports/conflict-list.ts';

const base = { letterhead: [], titles: [], signature: null, paper: 'a4' as const, foot: null };
const clash = {
  code: 'DOUBLE_BOOK' as const,
  severity: 'error' as const,
  at: '2024-11-06T16:30',
  name: 'YOHANIS CONTOH',
  rank: 'BRIPKA',
  number: '90010001',
  message: 'Dua tugas beririsan 1 jam.',
  override: null,
};

test('groups by severity with signs, numbers through, and names who may decide and who did', () => {
  const { rows } = conflictList({
    ...base,
    conflicts: [
      clash,
      {
        ...clash,
        code: 'ABSENT',
        at: '2024-11-06',
        override: { reason: 'Cuti dibatalkan', by: 'Operator Bag Ops', at: '2024-11-06T10:42' },
      },
      { ...clash, code: 'DUP_PERSON', severity: 'warning', at: null, name: null, rank: null },
    ],
  });
  expect(rows.map((row) => (row.kind === 'row' ? row.cells : row.kind === 'band' ? row.text : ''))).toEqual([
    'GALAT · 1 terbuka, 1 diizinkan',
    [
      1,
      '× Galat',
      '2024-11-06',
      '16:30',
      'BRIPKA YOHANIS CONTOH',
      '90010001',
      'Dua tugas beririsan 1 jam.',
      'DOUBLE_BOOK',
      'Kabagops',
      null,
    ],
    [
      2,
      '× Galat',
      '2024-11-06',
      null,
      'BRIPKA YOHANIS CONTOH',
      '90010001',
      'Dua tugas beririsan 1 jam.',
      'ABSENT',
      'Kepala satuan',
      'Cuti dibatalkan (Operator Bag Ops, 6 Nov 2024 10.42)',
    ],
    'PERINGATAN · 1 terbuka',
    [
      3,
      '! Peringatan',
      null,
      null,
      null,
      '90010001',
      'Dua tugas beririsan 1 jam.',
      'DUP_PERSON',
      'harus diperbaiki',
      null,
    ],
  ]);
});

test('says so when there is nothing', () => {
  expect(conflictList({ ...base, conflicts: [] }).rows).toEqual([
    { kind: 'band', text: 'Tidak ada bentrok.' },
  ]);
});
