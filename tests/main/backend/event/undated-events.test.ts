import { expect, it } from 'vitest';
import { plannedDays } from '../../../../src/main/backend/assignment/plan.ts';
import { findingsBetween, undatedFindings } from '../../../../src/main/backend/assignment/plan-findings.ts';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { openBackend } from '../../../builders/backend.ts';

const DAY = '2024-11-06';
const person = (n: number, more: object = {}) => ({
  nrp: `8001010${n}`,
  name: `${'ABCDE'[n]} CONTOH`,
  rank: 'BRIPKA',
  ...more,
});
const brief = (found: readonly { code: string; nrp: string | null; subjects: string[] }[]) =>
  found.map(({ code, nrp, subjects }) => [code, nrp, subjects.join()].filter(Boolean).join(' '));

it('without a clock meet absences and needs of their day, never another duty', async () => {
  const t = await openBackend();
  loadBundle(t.context, {
    posko: 1,
    people: [person(1), person(2)],
    absences: [{ nrp: '80010101', kind: 'SAKIT', from: DAY, to: DAY }],
    events: [
      { key: 'siang', kind: 'patroli', title: 'Siang', day: DAY, approx: 'siang', need: 3 },
      { key: 'sampai', kind: 'patroli', title: 'Sampai', end: `${DAY}T17:00` },
      { key: 'jam', kind: 'patroli', title: 'Jam', start: `${DAY}T11:00`, end: `${DAY}T14:00` },
    ],
    assignments: [
      { event: 'siang', nrp: '80010101', role: 'padal' },
      { event: 'siang', nrp: '80010102' },
      { event: 'sampai', nrp: '80010101', role: 'padal' },
      { event: 'jam', nrp: '80010102', role: 'padal' },
    ],
  });
  expect(brief(findingsBetween(t.db, DAY, DAY)).sort()).toEqual([
    'ABSENT 80010101 sampai',
    'ABSENT 80010101 siang',
    'UNDER_STRENGTH siang',
  ]);
  expect(undatedFindings(t.db)).toEqual([]);
});

it('without any day are judged too, apart from all days; own hours there clash on their day', async () => {
  const t = await openBackend();
  loadBundle(t.context, {
    posko: 1,
    people: [person(1), person(2, { status: 'BKO KELUAR' }), person(3)],
    events: [
      { key: 'nanti', kind: 'kampanye.tatap-muka', title: 'Nanti', approx: 'siang', need: 5 },
      { key: 'jam', kind: 'patroli', title: 'Jam', start: `${DAY}T11:00`, end: `${DAY}T14:00` },
    ],
    assignments: [
      { event: 'nanti', nrp: '80010101', role: 'padal' },
      { event: 'nanti', nrp: '80010102' },
      { event: 'nanti', nrp: '80010103', start: `${DAY}T12:00`, end: `${DAY}T13:00` },
      { event: 'jam', nrp: '80010103', role: 'padal' },
    ],
  });
  expect(plannedDays(t.db)).toEqual({ from: DAY, to: DAY });
  expect(brief(findingsBetween(t.db, DAY, DAY))).toEqual(['DOUBLE_BOOK 80010103 jam,nanti']);
  const undated = ['BKO_OUT 80010102 nanti', 'NO_STTP nanti', 'UNDER_STRENGTH nanti'];
  expect(brief(undatedFindings(t.db)).sort()).toEqual(undated);
  const [waiting] = await t.ok('event.unscheduled', { operationId: null });
  expect(waiting?.event.worst).toBe('error');
  const { findings } = await t.ok('event.get', { id: waiting?.event.id ?? '' });
  expect(brief(findings).sort()).toEqual(undated);
  expect(loadBundle(t.context, dumpBundle(t.context)).changes).toBe(0);
});
