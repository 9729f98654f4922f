import { expect, test } from 'vitest';
import { isLeaderRole } from '../../../src/core/assignment/role.ts';

test('who leads, however it is written; who stands beside a leader does not', () => {
  for (const role of [
    'padal',
    'Karu II',
    'PADAL REGU 1',
    'Perwira pengendali',
    'Kasubsatgas',
    'Danru',
    ' katim',
  ])
    expect([role, isLeaderRole(role)]).toEqual([role, true]);
  for (const role of ['anggota', 'Wakil padal', 'Pengawal pimpinan', 'Staf pimpinan', 'pengemudi', 'karung'])
    expect([role, isLeaderRole(role)]).toEqual([role, false]);
});
