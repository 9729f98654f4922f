import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withRings } from '../../../src/core/assignment/ring.ts';

const people = (...points: (string | null)[]) => points.map((point, i) => ({ name: `n${i}`, point }));

describe('rings of a plotting list', () => {
  test('a small event stays flat', () => {
    const rows = people('Area pertemuan', null, 'Deteksi dini');
    expect(withRings(rows)).toEqual(rows.map((row) => ({ ...row, ring: null })));
  });

  test('rings first in their order, then other points, nobody lost', () => {
    const rows = people(
      'Pos kesehatan',
      'Ring II – Area massa',
      null,
      'Arus lalu lintas',
      'Ring I – Panggung',
      'Ring II – Area massa',
    );
    expect(withRings(rows).map(({ name, ring, point }) => [name, ring, point])).toEqual([
      ['n4', 'Ring I – Panggung', 'Panggung'],
      ['n1', 'Ring II – Area massa', 'Area massa'],
      ['n5', 'Ring II – Area massa', 'Area massa'],
      ['n3', 'Arus lalu lintas', 'Arus lalu lintas'],
      ['n0', 'Pos kesehatan', 'Pos kesehatan'],
      ['n2', null, null],
    ]);
  });

  test('the general meeting of the sample has the groups of its reference list', () => {
    const bundle = JSON.parse(readFileSync('resources/samples/000-polresta-kupang-kota.json', 'utf8'));
    const plotted = bundle.assignments.filter((a: { event?: string }) => a.event === 'rapat-umum-alun-alun');
    const groups = new Map<string | null, number>();
    for (const { ring } of withRings<{ point: string; role: string }>(
      plotted.filter((a: { role: string }) => a.role !== 'padal'),
    )) {
      groups.set(ring, (groups.get(ring) ?? 0) + 1);
    }
    expect([...groups]).toEqual([
      ['Ring I – Panggung utama', 15],
      ['Ring II – Area massa', 12],
      ['Ring III – Pintu masuk dan parkir', 8],
      ['Arus lalu lintas', 14],
      ['Deteksi, penggalangan, dan dokumentasi', 8],
      ['Pos kesehatan dan dukungan', 12],
    ]);
  });
});
