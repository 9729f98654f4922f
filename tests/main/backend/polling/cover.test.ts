import { expect, test } from 'vitest';
import { loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { openBackend } from '../../../builders/backend.ts';

const DAY = '2024-11-27';
const NUMBERS = ['85010101', '85010102', '85010103', '85010104'];
const [BOTH = '', AT_PLACE = '', LEADER = '', FREE = ''] = NUMBERS;

/** One event and eight places in one village on the day of the vote; one person is on both. */
async function votingDay() {
  const posko = await openBackend();
  loadBundle(posko.context, {
    posko: 1,
    operations: [
      {
        ...{ key: 'omp', name: 'Mantap Praja', kind: 'OMP', start: '2024-08-27', end: '2024-12-25' },
        stages: [{ key: 'pemungutan-suara', name: 'Pemungutan suara', start: DAY, end: DAY }],
        satgas: [{ key: 'preventif', name: 'PREVENTIF' }],
      },
    ],
    people: NUMBERS.map((nrp) => ({
      ...{ nrp, name: `ORANG ${nrp}`, rank: nrp === LEADER ? 'IPDA' : 'BRIPKA', unit: 'POLSEK ALAK' },
      memberships: [{ operation: 'omp', satgas: 'preventif' }],
    })),
    events: [
      {
        ...{ key: 'patroli', operation: 'omp', kind: 'patroli', title: 'Patroli', region: '53.71.04.1010' },
        ...{ start: `${DAY}T19:00`, end: `${DAY}T21:00`, need: 1 },
      },
    ],
    assignments: [{ event: 'patroli', nrp: BOTH }],
    pollingPlaces: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
      ...{ operation: 'omp', region: '53.71.01.1001', number, class: 'kurang-rawan' },
    })),
    pollingAssignments: [
      { operation: 'omp', nrp: BOTH, region: '53.71.01.1001', number: 1, role: 'anggota' },
      { operation: 'omp', nrp: AT_PLACE, region: '53.71.01.1001', number: 1, role: 'anggota' },
      { operation: 'omp', nrp: LEADER, region: '53.71.01.1001', number: 1, role: 'padal' },
    ],
  });
  const [operation] = await posko.ok('operation.list', {});
  return { posko, operationId: operation!.id };
}

test('who stands at a polling place and at an event is one person of the strength', async () => {
  const { posko, operationId } = await votingDay();
  for (const id of [operationId, null]) {
    const found = await posko.ok('report.strength', { day: DAY, operationId: id });
    expect(found).toMatchObject({ people: 3, events: 1, villages: 1, districts: 1 });
    expect(found.bySatgas).toEqual([{ satgas: 'PREVENTIF', people: 3 }]);
    expect(found.byUnit).toEqual([{ unit: 'POLSEK ALAK', people: 3 }]);
    expect(found.byBody).toEqual([{ body: 'Polri', people: 3 }]);
  }
  const before = await posko.ok('report.strength', { day: '2024-11-26', operationId });
  const after = await posko.ok('report.strength', { day: '2024-11-28', operationId });
  expect([before.people, after.people]).toEqual([0, 0]);
  expect([before.byBody, after.byBody]).toEqual([[], []]);
  const [stage] = await posko.ok('stage.strength', { operationId });
  expect(stage?.total.assigned).toBe(3);
});

test('Beranda counts them and names the places they guard', async () => {
  const { posko, operationId } = await votingDay();
  const home = await posko.ok('report.home', { day: DAY, operationId });
  expect(home.sentence).toBe(
    '3 (tiga) personel mengamankan 1 kegiatan dan 8 TPS di 2 (dua) kelurahan dan 2 (dua) kecamatan.',
  );
  expect(home.assigned).toBe(3);
  expect(home.bySatgas).toEqual([{ satgas: 'PREVENTIF', members: 4, assigned: 3 }]);
  // One for the patrol; the eight places ask for two, and three stand there.
  expect(home.days.find((d) => d.day === DAY)).toEqual({ day: DAY, need: 4, assigned: 3 });
  expect(home.days.find((d) => d.day === '2024-11-26')).toMatchObject({ need: 0, assigned: 0 });
  const pattern = { class: 'kurang-rawan' as const, police: 5, perPlaces: 8, linmas: 16, plan: null };
  await posko.ok('polling.savePattern', { operationId, ...pattern });
  const more = await posko.ok('report.home', { day: DAY, operationId });
  expect(more.days.find((d) => d.day === DAY)).toEqual({ day: DAY, need: 6, assigned: 3 });
});

test('the grid shows them on the day of the vote, and counts them', async () => {
  const { posko, operationId } = await votingDay();
  const span = { from: '2024-11-26', to: DAY, onlyAssigned: true };
  const { rows, cover } = await posko.ok('assignment.grid', { operationId, ...span });
  const ids = posko.db.prepare('SELECT id FROM person WHERE nrp = ?').pluck();
  const cellsOf = (nrp: string) => rows.find((row) => row.personId === ids.get(nrp))?.cells;
  expect(cellsOf(BOTH)).toMatchObject([{ day: DAY, codes: ['K', 'TPS'], worst: 'error' }]);
  expect(cellsOf(AT_PLACE)).toMatchObject([
    { day: DAY, codes: ['TPS'], titles: ['TPS 001 Namosain'], duties: [], worst: null },
  ]);
  expect(rows).toHaveLength(3);
  expect(cover).toMatchObject([
    { people: 0, free: 4 },
    { people: 3, free: 1 },
  ]);
});

test('on the day of the vote they are not free', async () => {
  const { posko, operationId } = await votingDay();
  const free = async (day: string) => {
    const { rids } = await posko.ok('personnel.index', {
      ...{ operationId, day, filter: { freeOnDay: true }, sort: 'name', descending: false },
    });
    const rows = await posko.ok('personnel.rows', { operationId, day, rids });
    return rows.map((row) => row.nrp);
  };
  // Who leads several places is not busy.
  expect(await free(DAY)).toEqual([LEADER, FREE]);
  expect(await free('2024-11-26')).toHaveLength(4);
  const other = await posko.ok('event.create', {
    ...{ operationId, stageId: null, kind: 'patroli', title: 'Lain', day: DAY, approx: null, region: null },
    ...{ start: `${DAY}T08:00`, end: `${DAY}T10:00`, venue: null, candidateId: null, sttp: null },
    ...{ expectedCrowd: null, need: null, leaderId: null, partners: [], flags: [], result: null, note: null },
  });
  const offered = await posko.ok('assignment.picker', { eventId: other.id, onlyFree: false, limit: 10 });
  const found = new Map(offered.rows.map((row) => [row.number, [row.free, row.dutiesThatDay]]));
  expect(found.get(AT_PLACE)).toEqual([false, 1]);
  expect(found.get(BOTH)).toEqual([false, 2]);
  expect(found.get(FREE)).toEqual([true, 0]);
  expect(offered.rows.find((row) => row.number === AT_PLACE)?.reasons.join()).toContain('TPS 001');
});

test('the month grid shows them on the day of the vote, and what the places lack', async () => {
  const { posko, operationId } = await votingDay();
  const input = { operationId, from: '2024-11-26', to: DAY, onlyAssigned: false };
  const grid = await posko.ok('assignment.grid', input);
  const cellOf = (nrp: string) => {
    const name = `ORANG ${nrp}`;
    return grid.rows.find((row) => row.name === name)?.cells.find((cell) => cell.day === DAY);
  };
  expect(cellOf(AT_PLACE)).toMatchObject({ codes: ['TPS'], titles: ['TPS 001 Namosain'], duties: [] });
  expect(cellOf(BOTH)).toMatchObject({ codes: ['K', 'TPS'], worst: 'error' });
  expect(cellOf(LEADER)?.codes).toEqual(['TPS']);
  expect(cellOf(FREE)).toBeUndefined();
  // From six to midnight; the patrol of the evening is within.
  expect(grid.rows.map((row) => row.hours)).toEqual([18, 18, 18, 0]);
  expect(grid.cover.map((day) => [day.free, day.people, day.pollingMissing])).toEqual([
    [4, 0, null],
    [1, 3, 0],
  ]);
});

test('Beranda shows the places in its day and says how many people they lack', async () => {
  const { posko, operationId } = await votingDay();
  const home = async () => posko.ok('report.home', { day: DAY, operationId });
  const line = { title: '8 TPS', have: 2, need: 2, worst: null, eventId: null, dutyPostId: null };
  expect((await home()).schedule.at(-1)).toMatchObject(line);
  expect((await home()).papers.at(-1)).toMatchObject({ kind: 'ploting-tps', detail: '8 TPS' });
  expect((await home()).todo.map(({ code }) => code)).not.toContain('POLLING_SHORT');
  const { rows } = await posko.ok('polling.list', {
    operationId,
    filter: { search: '', district: null, class: null, unfilled: false },
    offset: 0,
    limit: 1,
  });
  await posko.ok('polling.unassign', { ids: [rows[0]!.people[0]!.assignmentId] });
  expect((await home()).schedule.at(-1)).toMatchObject({ ...line, have: 1, worst: 'warning' });
  expect((await home()).todo).toContainEqual(
    expect.objectContaining({ code: 'POLLING_SHORT', title: 'TPS kurang 1 orang (1/2)' }),
  );
});

test('an apel is no event that anybody guards', async () => {
  const { posko, operationId } = await votingDay();
  loadBundle(posko.context, {
    posko: 1,
    events: [
      {
        ...{ key: 'apel', operation: 'omp', kind: 'apel', title: 'Apel', region: '53.71.02.1001' },
        ...{ start: `${DAY}T05:00`, end: `${DAY}T05:30` },
      },
    ],
  });
  const { sentence } = await posko.ok('report.home', { day: DAY, operationId });
  expect(sentence).toContain('mengamankan 1 kegiatan dan 8 TPS di 2 (dua) kelurahan');
});
