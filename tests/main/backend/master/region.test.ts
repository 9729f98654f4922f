import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IDENTITY, openBackend, temporaryFolder } from '../../../builders/backend.ts';
import { temporaryFile } from '../../../builders/workbook.ts';

describe('villages', () => {
  test('are found by the beginning of a word of their name or by code, the own ones first', async () => {
    const posko = await openBackend();
    const found = await posko.ok('region.search', { text: 'oeb', limit: 10 });
    expect(found[0]).toMatchObject({
      label: expect.stringMatching(/^Kel\. Oeb/),
      parent: expect.stringMatching(/^Kec\. /),
    });
    expect((await posko.ok('region.search', { text: '53.71.04', limit: 100 })).length).toBeGreaterThan(3);
    expect(await posko.ok('region.search', { text: '%', limit: 5 })).toHaveLength(5);
    await posko.ok('unit.updateIdentity', { ...IDENTITY, jurisdiction: ['53.04'] });
    const belu = (await posko.ok('region.search', { text: '', limit: 100 })).map((r) =>
      r.code.startsWith('53.04'),
    );
    expect(belu.indexOf(false)).toBe(belu.lastIndexOf(true) + 1);
    expect(belu[0]).toBe(true);
  });

  test('come from a file of the user; lines that break a rule are counted, not guessed', async () => {
    const posko = await openBackend();
    const { villages } = await posko.ok('region.status', {});
    const csv =
      'kode,nama\n62.71.01.1001,Contoh Satu\n6271011002,Contoh Dua\n62.71.01,Contoh Kecamatan\nbukan,kode\n';
    const file = { $path: temporaryFile(csv, '.csv') };
    expect(await posko.ok('region.importFile', { file })).toEqual({ added: 3, updated: 0, rejected: 1 });
    expect(await posko.ok('region.importFile', { file })).toEqual({ added: 0, updated: 0, rejected: 1 });
    expect((await posko.ok('region.status', {})).villages).toBe(villages + 2);
    const missing = { file: { $path: join(temporaryFolder(), 'tidak ada.csv') } };
    expect((await posko.refused('region.importFile', missing)).code).toBe('FILE_NOT_FOUND');
  });
});

test('places are saved and changed by key; an unknown region is refused', async () => {
  const posko = await openBackend();
  const place = {
    id: null,
    name: 'Kantor KPU',
    kind: 'objek-penyelenggara',
    region: '53.71.04.1011',
    address: null,
    priority: 1,
  };
  const { id } = await posko.ok('place.save', place);
  await posko.ok('place.save', { ...place, id, address: 'Jalan Contoh 1' });
  expect(await posko.ok('place.list', {})).toMatchObject([
    { id, key: 'kantor-kpu', address: 'Jalan Contoh 1' },
  ]);
  expect((await posko.refused('place.save', { ...place, region: '99.99.99.1001' })).code).toBe(
    'INPUT_INVALID',
  );
  expect((await posko.refused('place.save', { ...place, id: 'tidak-ada' })).code).toBe('NOT_FOUND');
});
