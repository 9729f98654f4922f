import { expect, test } from 'vitest';
import { todoEntries } from '../../../src/renderer/src/features/home/todo-entries.ts';
import type { Overview } from '../../../src/shared/contract/session.ts';

const NOW = Date.parse('2024-11-06T02:42:00Z');
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();

const overview = (local: string | null, external: string | null): Overview => ({
  unitName: 'POLRES CONTOH',
  parentName: null,
  timeZone: 'WITA',
  isSample: true,
  paper: 'a4',
  people: 0,
  operations: [],
  lastSavedAt: null,
  lastBackup: local === null ? null : { at: local, place: 'local' },
  lastExternalBackupAt: external,
  today: '2024-11-06',
  clock: '10.42',
});
const finding = (
  code: string,
  severity: 'error' | 'warning' | 'info',
  ids: Partial<Record<'eventId' | 'personId' | 'letterId', string>> = {},
) => ({
  code,
  severity,
  title: 'BRIPKA Budi Contoh: dua tugas beririsan',
  detail: 'Rincian.',
  eventId: null,
  personId: null,
  letterId: null,
  ...ids,
});

test('fresh copies are nothing to do; a missing backup is an error, a late stick a warning', () => {
  expect(todoEntries([], overview(hoursAgo(2), hoursAgo(20)), NOW)).toEqual([]);
  const entries = todoEntries([], overview(null, hoursAgo(80)), NOW);
  expect(entries.map((e) => [e.key, e.severity, e.title])).toEqual([
    ['backup', 'error', 'Belum ada cadangan teruji'],
    ['stick', 'warning', 'Salinan flashdisk terakhir 3 hari lalu'],
  ]);
});

test('worst first, and each finding carries the way to its remedy', () => {
  const entries = todoEntries(
    [
      finding('UNDER_STRENGTH', 'warning', { eventId: 'e1' }),
      finding('NO_STTP', 'warning', { eventId: 'e2' }),
      finding('DOC_STALE', 'warning', { letterId: 's1' }),
      finding('DOUBLE_BOOK', 'error', { eventId: 'e3', personId: 'p1' }),
    ],
    overview(hoursAgo(1), hoursAgo(1)),
    NOW,
  );
  expect(entries.map((e) => [e.remedy, e.screen, e.to.path?.[0], e.to.query?.tab ?? null])).toEqual([
    ['Ganti…', 'event', 'e3', 'people'],
    ['Isi…', 'event', 'e1', 'people'],
    ['Catat…', 'event', 'e2', null],
    ['Perubahan…', 'document', 's1', null],
  ]);
  expect(entries[0]?.title).toBe('Bripka Budi Contoh: dua tugas beririsan');
});

test('a code without a remedy of its own can still be looked at', () => {
  const [entry] = todoEntries(
    [finding('NEW_CODE', 'info', { personId: 'p9' })],
    overview(hoursAgo(1), hoursAgo(1)),
    NOW,
  );
  expect(entry).toMatchObject({ remedy: 'Lihat', screen: 'plotting', to: { query: { person: 'p9' } } });
});
