import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../src/core/reports/preview.ts';
import type { SheetDefinition, SheetRow } from '../../../src/core/reports/types.ts';

const person = (n: number): SheetRow => ({ kind: 'row', cells: [n, `ORANG ${n}`, '08011990', 1234 * n] });
const total: SheetRow = { kind: 'total', label: 'JUMLAH', cells: [null, null, null, 6170] };

const sheet = (rows: SheetRow[]): SheetDefinition => ({
  name: 'Rekap',
  title: 'Rekap',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA'],
  titles: ['REKAP'],
  columns: [
    { header: 'NO', width: 6, align: 'center', format: 'number' },
    { header: 'NAMA', width: 30, format: 'text' },
    { header: 'NRP', width: 12, align: 'center', format: 'text' },
    { header: 'JUMLAH', group: 'ANGKA', width: 9, align: 'center', format: 'number' },
  ],
  rows,
  signature: null,
  paper: 'f4',
  foot: null,
  orientation: 'landscape',
  autoFilter: false,
});

describe('the preview of a workbook', () => {
  it('shows a short table whole, amounts at the right with dots, numbers of people untouched', () => {
    const preview = previewOf(sheet([{ kind: 'band', text: 'PREEMTIF' }, person(1), person(2), total]), 60);
    expect(preview).toMatchObject({ shown: 2, total: 2, closing: [], paper: 'f4', orientation: 'landscape' });
    expect(preview.columns.map((c) => c.align)).toEqual(['right', 'left', 'center', 'right']);
    expect(preview.columns[3]?.group).toBe('ANGKA');
    expect(preview.rows.map((r) => r.kind)).toEqual(['band', 'row', 'row', 'total']);
    expect(preview.rows[0]).toEqual({ kind: 'band', label: 'PREEMTIF', cells: [], bold: true });
    expect(preview.rows[1]?.cells).toEqual(['1', 'ORANG 1', '08011990', '1.234']);
    expect(preview.rows[3]).toEqual({
      kind: 'total',
      label: 'JUMLAH',
      cells: ['', '', '', '6.170'],
      bold: true,
    });
  });

  it('cuts a long table after the given rows of data and keeps only the totals at its end', () => {
    const rows: SheetRow[] = [
      { kind: 'band', text: 'A' },
      person(1),
      person(2),
      { kind: 'band', text: 'B' },
      person(3),
      total,
    ];
    const preview = previewOf(sheet(rows), 2);
    expect(preview.rows.map((r) => r.label ?? r.cells[1])).toEqual(['A', 'ORANG 1', 'ORANG 2']);
    expect(preview.closing.map((r) => r.label)).toEqual(['JUMLAH']);
    expect(preview).toMatchObject({ shown: 2, total: 3 });
  });

  it('cuts nothing when only totals would be left out', () => {
    const preview = previewOf(sheet([person(1), person(2), total]), 2);
    expect(preview.rows).toHaveLength(3);
    expect(preview.closing).toEqual([]);
  });

  it('is empty for an empty table', () => {
    expect(previewOf(sheet([]), 60)).toMatchObject({ rows: [], closing: [], shown: 0, total: 0 });
  });
});
