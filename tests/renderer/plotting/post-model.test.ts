import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/renderer/src/features/plotting/cell-code.ts';
import type { GridRow } from '../../../src/renderer/src/features/plotting/grid-model.ts';
import { candidates, postLines } from '../../../src/renderer/src/features/plotting/post-model.ts';
import type { EventView } from '../../../src/shared/contract/event.ts';

const DAYS = ['2024-11-06', '2024-11-07'];
const post: Post = {
  id: 'kpu',
  name: 'KPU',
  since: '2024-11-01',
  until: '2024-11-06',
  shifts: ['P', 'M'].map((code) => ({ code, label: code, from: '06:00', to: '14:00', need: 2 })),
};
const row = (name: string, hours: number, day?: string, code = 'M'): GridRow => ({
  personId: name,
  name,
  rank: 'BRIPKA',
  gender: null,
  satgas: null,
  satgasId: null,
  hours,
  cells:
    day === undefined
      ? []
      : [
          {
            day,
            codes: [code],
            titles: ['KPU'],
            duties: [{ id: name, code, eventId: null, dutyPostId: 'kpu', role: 'anggota', pinned: true }],
            worst: null,
          },
        ],
});
const event = (id: string, need: number | null, assigned: number) =>
  ({
    id,
    kind: 'patroli',
    kindLabel: 'Patroli',
    title: id,
    time: '20.00',
    day: DAYS[0],
    start: null,
    need,
    assigned,
  }) as EventView;

describe('posts × days', () => {
  it('counts each shift on the days the post is kept, and events of a kind one by one', () => {
    const lines = postLines(
      [post],
      [row('ANA', 8, DAYS[0])],
      [event('a', 4, 6), event('b', 4, 1), event('c', null, 0)],
      DAYS,
      'Kegiatan',
    );
    expect(lines.map((line) => (line.type === 'group' ? line.title : line.key))).toEqual([
      'KPU',
      'kpu P',
      'kpu M',
      'Kegiatan',
      'patroli',
    ]);
    const [, , night, , kind] = lines;
    expect(night?.type === 'shift' && night.cells.get('2024-11-06')).toMatchObject({
      have: 1,
      missing: 1,
      names: ['BRIPKA ANA'],
    });
    expect(night?.type === 'shift' && night.cells.has('2024-11-07')).toBe(false);
    // Two too many at one event do not hide three too few at the other.
    expect(kind?.type === 'kind' && kind.cells.get('2024-11-06')).toMatchObject({
      have: 7,
      need: 8,
      missing: 3,
    });
  });

  it('offers who is free first, fewest hours first; a night ends in the next morning', () => {
    const rows = [row('ANA', 8, DAYS[0]), row('BENI', 90), row('CICI', 40), row('DEDI', 8, DAYS[0], 'P')];
    const names = (day: string) => candidates(rows, day).map((c) => `${c.row.name}${c.busy ? ' sibuk' : ''}`);
    expect(names('2024-11-07')).toEqual(['DEDI', 'CICI', 'BENI', 'ANA sibuk']);
    expect(names('2024-11-06')).toEqual(['CICI', 'BENI', 'ANA sibuk', 'DEDI sibuk']);
  });
});
