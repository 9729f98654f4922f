import { expect, test } from 'vitest';
import { nameKey } from '../../../../src/core/personnel/name.ts';
import { openBackend, type TestBackend } from '../../../builders/backend.ts';
import { importFile, listFile } from '../../../builders/import-backend.ts';
import type { CellSpec } from '../../../builders/workbook.ts';

const HEADER = ['NAMA', 'PANGKAT', 'NRP / NIP', 'JABATAN', 'KESATUAN', 'L/P', 'NO HP', 'KET'] as const;
const OFFICER = [
  'MARIA TEFA, S.H.',
  'AIPDA',
  '85010125',
  'BANIT TURJAWALI',
  'SAT LANTAS',
  'P',
  '081234',
  'sopir',
];
const CIVILIAN = [
  'YOHANES NDOEN',
  'PENATA',
  '198001012005011001',
  'STAF',
  'BAG LOG',
  'L',
  '081235',
  'gudang',
];
const PROMOTED = [
  'MARIA TEFFA, S.H.',
  'AIPTU',
  '85010125',
  'KANIT TURJAWALI',
  'SAT SAMAPTA',
  'L',
  '0899',
  'BKO',
];

/** All that is stored of people, in the words of the list. */
const stored = ({ db }: TestBackend) =>
  db
    .prepare(
      `SELECT p.name, p.rank, coalesce(p.nrp, p.nip) AS number, p.position, u.name AS unit, p.gender, p.phone, p.note,
         p.nip IS NOT NULL AS civilian, p.name_key, p.rank_order, p.category, p.status, p.ended_at, p.merged_into
       FROM person p LEFT JOIN unit u ON u.id = p.unit_id ORDER BY number`,
    )
    .raw()
    .all();

const told = (row: readonly CellSpec[], category: string, order: number) => [
  ...row,
  category === 'pns' ? 1 : 0,
  nameKey(String(row[0])),
  order,
  category,
  'AKTIF',
  null,
  null,
];

test('every value of a row is stored in its own column: of new people, of changed ones and of who comes back', async () => {
  const posko = await openBackend();
  const list = (...rows: readonly CellSpec[][]) => listFile({ rows: [HEADER, ...rows] });
  const orders = () =>
    posko.db.prepare('SELECT rank_order FROM person ORDER BY coalesce(nrp, nip)').pluck().all();

  await importFile(posko, await list(OFFICER, CIVILIAN));
  const [civilian, officer] = orders() as [number, number];
  expect(new Set([civilian, officer]).size).toBe(2);
  expect(stored(posko)).toEqual([told(CIVILIAN, 'pns', civilian), told(OFFICER, 'polri', officer)]);

  await importFile(posko, await list(PROMOTED, CIVILIAN));
  const promoted = orders()[1] as number;
  expect(promoted).toBeLessThan(officer);
  expect(stored(posko)).toEqual([told(CIVILIAN, 'pns', civilian), told(PROMOTED, 'polri', promoted)]);

  const ids = posko.db.prepare('SELECT id FROM person').pluck().all() as string[];
  await posko.ok('personnel.end', { ids });
  await importFile(posko, await list(OFFICER, CIVILIAN));
  expect(stored(posko)).toEqual([told(CIVILIAN, 'pns', civilian), told(OFFICER, 'polri', officer)]);
});
