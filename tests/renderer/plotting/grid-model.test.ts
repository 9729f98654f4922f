import { describe, expect, it } from 'vitest';
import { datesBetween } from '../../../src/core/text/civil-date.ts';
import {
  cellText,
  filterRows,
  type GridRow,
  gridLines,
  shortage,
  stageBands,
} from '../../../src/renderer/src/features/plotting/grid-model.ts';

const DUTY = { id: 'd', code: 'K', eventId: null, dutyPostId: null, role: 'anggota', pinned: false };
const row = (personId: string, name: string, satgas: string | null): GridRow => ({
  personId,
  name,
  rank: 'BRIPKA',
  gender: 'L',
  satgas,
  satgasId: satgas,
  cells: [{ day: '2024-11-06', codes: ['K'], titles: ['Oebufu'], duties: [], worst: null }],
  hours: 5,
});

describe('month grid', () => {
  it('groups people by satgas in the order given', () => {
    const lines = gridLines(
      [row('1', 'Ana', 'PREVENTIF'), row('2', 'Beni', null), row('3', 'Cici', 'PREVENTIF')],
      'Tanpa satgas',
    );
    expect(
      lines.map((line) => (line.type === 'group' ? `${line.title} ${line.people}` : line.row.name)),
    ).toEqual(['PREVENTIF 2', 'Ana', 'Cici', 'Tanpa satgas 1', 'Beni']);
    expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
    const first = lines[1];
    expect(first?.type === 'person' && first.cells.get('2024-11-06')?.titles).toEqual(['Oebufu']);
  });

  it('filters by every word typed', () => {
    const rows = [row('1', 'Ana Maria', 'PREVENTIF'), row('2', 'Beni', null)];
    expect(filterRows(rows, ' ana prev').map((r) => r.personId)).toEqual(['1']);
    expect(filterRows(rows, '')).toHaveLength(2);
    expect(filterRows(rows, 'ana beni')).toHaveLength(0);
  });

  it('puts each day under its stage, the vote before the counting', () => {
    const stages = [
      { id: 'k', key: 'k', name: 'Kampanye', start: '2024-09-25', end: '2024-11-23', voting: false },
      { id: 't', key: 't', name: 'Masa tenang', start: '2024-11-24', end: '2024-11-26', voting: false },
      { id: 'r', key: 'r', name: 'Rekapitulasi', start: '2024-11-27', end: '2024-12-16', voting: false },
      { id: 'p', key: 'p', name: 'Pemungutan suara', start: '2024-11-27', end: '2024-11-27', voting: false },
    ];
    const bands = stageBands(datesBetween('2024-11-01', '2024-11-30'), stages);
    expect(bands.map((b) => [b.name, b.span, b.fromDay, b.toDay])).toEqual([
      ['Kampanye', 23, 38, 60],
      ['Masa tenang', 3, 1, 3],
      ['Pemungutan suara', 1, 1, 1],
      ['Rekapitulasi', 3, 2, 4],
    ]);
    expect(stageBands(['2024-01-01', '2024-01-02'], stages)).toMatchObject([{ name: null, span: 2 }]);
  });

  it('shows the duty before the absence, and how many duties', () => {
    const duty = (code: string) => ({ ...DUTY, code });
    const text = (codes: string[], titles: string[], duties: string[]) => {
      const cell = cellText({ codes, titles, duties: duties.map(duty) });
      return `${cell.text} ${cell.look}`;
    };
    expect(text(['K'], ['Oebufu'], ['K'])).toBe('K event');
    expect(text(['K'], ['Oebufu', 'Alun-alun'], ['K', 'K'])).toBe('2K event');
    expect(text(['CT', 'K'], ['CUTI', 'Sikumana'], ['K'])).toBe('K event');
    expect(text(['CT'], ['CUTI'], [])).toBe('CT absent');
    expect(text(['LD'], ['LEPAS DINAS'], [])).toBe('LD off');
    expect(text(['M', 'K'], ['Jaga KPU', 'Oebufu'], ['M', 'K'])).toBe('2M night');
    expect(text(['CT', 'K'], ['CUTI', 'A', 'B'], ['K', 'K'])).toBe('2K event');
  });

  it('shows a shift of a pattern of one\u2019s own and a polling place as duties', () => {
    expect(cellText({ codes: ['A'], titles: ['Gudang'], duties: [{ ...DUTY, code: 'A' }] })).toEqual({
      text: 'A',
      code: 'A',
      look: 'round',
    });
    expect(cellText({ codes: ['CT', 'TPS'], titles: ['CUTI', 'TPS 001 Alak'], duties: [] })).toEqual({
      text: 'TPS',
      code: 'TPS',
      look: 'event',
    });
  });

  it('counts missing people only where something is planned', () => {
    const guards = { guardNeed: 24, guardHave: 22, guardMissing: 2 };
    const day = {
      day: '2024-11-06',
      events: 9,
      need: 154,
      have: 155,
      missing: 3,
      people: 151,
      free: 38,
      pollingMissing: null,
      ...guards,
    };
    expect(shortage(day)).toBe(3);
    expect(shortage({ ...day, missing: 0 })).toBe(0);
    expect(shortage({ ...day, events: 0 })).toBeNull();
    expect(shortage({ ...day, pollingMissing: 4 })).toBe(7);
    expect(shortage({ ...day, events: 0, pollingMissing: 0 })).toBe(0);
  });
});
