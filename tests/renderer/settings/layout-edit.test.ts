import { describe, expect, it } from 'vitest';
import {
  AUTOMATIC,
  layoutEdit,
  startFields,
  twiceRead,
} from '../../../src/renderer/src/features/settings/layout-edit.ts';

const columns = [
  { header: 'NAMA', field: 'name' as const, byHand: false },
  { header: 'NOMOR', field: 'nrp' as const, byHand: true },
  { header: 'UNSUR', field: 'unit' as const, byHand: false },
];
const layout = { id: 'x', name: 'SAT CONTOH', tables: [{ headerByHand: false, columns }] };

describe('an edit of a remembered layout', () => {
  it('holds only what differs', () => {
    const start = startFields(layout);
    expect(start).toEqual([[AUTOMATIC, 'nrp', AUTOMATIC]]);
    expect(layoutEdit(layout, 'SAT CONTOH ', start)).toBeNull();
    expect(layoutEdit(layout, 'SAT LAIN', start)).toEqual({ id: 'x', name: 'SAT LAIN' });
    expect(layoutEdit(layout, 'SAT CONTOH', [[AUTOMATIC, AUTOMATIC, 'ignore']])).toEqual({
      id: 'x',
      columns: [
        { table: 0, column: 1, field: null },
        { table: 0, column: 2, field: 'ignore' },
      ],
    });
  });

  it('warns of two columns that are read as one field', () => {
    expect(twiceRead(columns, [AUTOMATIC, 'nrp', AUTOMATIC])).toEqual([]);
    expect(twiceRead(columns, [AUTOMATIC, 'name', AUTOMATIC])).toEqual(['name']);
    expect(twiceRead(columns, ['ignore', AUTOMATIC, 'ignore'])).toEqual([]);
  });
});
