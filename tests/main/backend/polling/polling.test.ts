import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pollingDuties } from '../../../../src/main/backend/polling/duty.ts';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import {
  eventFields,
  openBackend,
  personFields,
  type TestBackend,
  temporaryFolder,
} from '../../../builders/backend.ts';

const DAY = '2024-11-27';

const csv = (rows: readonly (readonly (string | number)[])[]): string => {
  const path = join(temporaryFolder(), 'tps.csv');
  writeFileSync(path, rows.map((row) => row.join(';')).join('\r\n'));
  return path;
};

const HEAD = ['KECAMATAN', 'KELURAHAN', 'NO TPS', 'KLASIFIKASI', 'DPT', 'LINMAS'];
const village = (district: string, name: string, count: number, kind = 'KURANG RAWAN') =>
  Array.from({ length: count }, (_, i) => [district, name, i + 1, kind, 280 + i, '']);

/** An operation with a day of the vote; 24 places in Oebobo and Alak; police of two Polsek and of the Polres. */
async function pollingDay(posko: TestBackend) {
  const { id: operationId } = await posko.ok('operation.create', {
    key: 'omp-uji',
    name: 'Mantap Praja',
    sandi: 'Turangga-2024',
    kind: 'OMP',
    start: '2024-08-27',
    end: '2024-12-25',
    template: 'none',
    stages: true,
  });
  const path = csv([
    HEAD,
    ...village('OEBOBO', 'OEBOBO', 8),
    ...village('OEBOBO', 'LILIBA', 4, 'RAWAN'),
    ...village('ALAK', 'NAMOSAIN', 10),
    ...village('ALAK', 'ALAK', 2, 'SANGAT RAWAN'),
  ]);
  const people = async (unit: string, count: number, more: Partial<CallInput<'personnel.create'>> = {}) => {
    const ids: string[] = [];
    for (let i = 0; i < count; i++)
      ids.push((await posko.ok('personnel.create', personFields({ unit, ...more }))).id);
    return ids;
  };
  return { operationId, path, people };
}

const importList = async (posko: TestBackend, operationId: string, path: string) => {
  const plan = await posko.ok('polling.planImport', { operationId, file: { $path: path } });
  return { plan, counts: await posko.ok('polling.commitImport', { planId: plan.planId }) };
};

const place = (
  operationId: string,
  more: Partial<CallInput<'polling.place'>> = {},
): CallInput<'polling.place'> => ({
  operationId,
  pool: { from: 'all', ids: [] },
  keep: 'pinned',
  padal: 'none',
  seed: 1,
  ...more,
});

const everything = { search: '', district: null, class: null, unfilled: false };
const rowsOf = async (posko: TestBackend, operationId: string, filter = everything) =>
  (await posko.ok('polling.list', { operationId, filter, offset: 0, limit: 500 })).rows;

test('a list is planned, written as one action, nothing new the second time, and taken back', async () => {
  const posko = await openBackend();
  const { operationId, path } = await pollingDay(posko);
  const { plan, counts } = await importList(posko, operationId, path);
  expect(plan.issues).toEqual([]);
  expect(counts).toEqual({ new: 24, changed: 0, unchanged: 0, held: 0 });
  const again = await importList(posko, operationId, path);
  expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 24, held: 0 });

  const summary = await posko.ok('polling.summary', { operationId });
  expect(summary.day).toBe(DAY);
  expect(summary.patterns.map((p) => [p.class, p.places, p.formula, p.wholeGroups, p.need])).toEqual([
    ['kurang-rawan', 18, 5, 6, 5],
    ['rawan', 4, 4, 4, 4],
    ['sangat-rawan', 2, 4, 4, 4],
    ['khusus', 0, 0, 0, 0],
  ]);
  expect(summary.districts.map((d) => [d.label, d.places, d.need, d.linmas])).toEqual([
    ['Kec. Alak', 12, 7, 24],
    ['Kec. Oebobo', 12, 6, 24],
  ]);
  await posko.ok('journal.undo', { id: null });
  expect((await rowsOf(posko, operationId)).length).toBe(0);
  await posko.ok('journal.redo', {});
  expect((await rowsOf(posko, operationId)).length).toBe(24);
});

test('questions of a list are answered once; what is held stays out', async () => {
  const posko = await openBackend();
  const { operationId } = await pollingDay(posko);
  const path = csv([
    HEAD,
    ['OEBOBO', 'OEBOBO', 1, 'RAWAN II', 1, ''],
    ['OEBOBO', 'ENTAH', 1, 'RAWAN', 1, ''],
  ]);
  const plan = await posko.ok('polling.planImport', { operationId, file: { $path: path } });
  expect(plan.counts.held).toBe(2);
  const { planId } = plan;
  const answered = await posko.ok('polling.answer', {
    planId,
    kind: 'class',
    key: 'RAWAN II',
    to: 'sangat-rawan',
  });
  expect(answered.counts).toMatchObject({ new: 1, held: 1 });
  expect(
    (await posko.refused('polling.answer', { planId, kind: 'village', key: 'x', to: '53.71.99.1001' })).code,
  ).toBe('INPUT_INVALID');
  await posko.ok('polling.answer', {
    planId,
    kind: 'village',
    key: ' / OEBOBO / ENTAH',
    to: '53.71.04.1010',
  });
  expect(await posko.ok('polling.commitImport', { planId })).toMatchObject({ new: 2, held: 0 });
  expect((await posko.refused('polling.commitImport', { planId })).code).toBe('PLAN_EXPIRED');
  const bad = csv([
    ['NAMA', 'NRP'],
    ['X', 1],
  ]);
  expect((await posko.refused('polling.planImport', { operationId, file: { $path: bad } })).code).toBe(
    'NO_TABLE_FOUND',
  );
});

test('nobody is placed who comes from a night of guard and has not rested; officers who lead nothing are counted', async () => {
  const posko = await openBackend();
  const { operationId, path, people } = await pollingDay(posko);
  await importList(posko, operationId, path);
  const [tired, fresh] = await people('POLSEK ALAK', 2);
  await people('SAT SAMAPTA', 2, { rank: 'IPDA' });
  const night = eventFields({ day: '2024-11-26', start: '2024-11-26T22:00', end: `${DAY}T05:30` });
  const event = await posko.ok('event.create', night);
  await posko.ok('assignment.add', {
    ...{ eventId: event.id, personIds: [tired!], role: 'anggota', nature: 'pelaksana', point: null },
    reason: null,
  });
  const found = await posko.ok('polling.place', place(operationId, { padal: 'none' }));
  expect(found).toMatchObject({ placed: 1, spare: 0, spareOfficers: 2, pool: { free: 3, busy: 1 } });
  await posko.ok('polling.takePlacement', { placementId: found.placementId });
  const there = (await rowsOf(posko, operationId)).flatMap((row) => row.people.map((p) => p.personId));
  expect([...new Set(there)]).toEqual([fresh]);
});

test('people are placed by their home, without those who cannot come; one undo takes all back', async () => {
  const posko = await openBackend();
  const { operationId, path, people } = await pollingDay(posko);
  await importList(posko, operationId, path);
  const alak = await people('POLSEK ALAK', 9);
  const oebobo = await people('POLSEK OEBOBO', 5);
  const [captain] = await people('SAT SAMAPTA', 1, { rank: 'IPDA' });
  const [absent, busy] = alak;
  await posko.ok('absence.create', {
    personIds: [absent!],
    kind: 'CUTI',
    since: DAY,
    until: DAY,
    note: null,
  });
  const event = await posko.ok(
    'event.create',
    eventFields({ day: DAY, start: `${DAY}T09:00`, end: `${DAY}T11:00` }),
  );
  await posko.ok('assignment.add', {
    eventId: event.id,
    personIds: [busy!],
    role: 'anggota',
    nature: 'pelaksana',
    point: null,
    reason: null,
  });

  const found = await posko.ok('polling.place', place(operationId, { padal: 'sector' }));
  // 13 wanted: 7 in Alak of whom 7 can come, 6 in Oebobo of whom 5 are at home and nobody else is left.
  expect(found).toMatchObject({
    need: 13,
    placed: 12,
    short: 1,
    travellers: 0,
    lowerBound: 0,
    padalNeed: 2,
    padalPlaced: 1,
    pool: { asked: 15, free: 13, absent: 1, busy: 1, unfit: 0 },
    counts: { added: 13, removed: 0, moved: 0, same: 0 },
  });
  expect((await rowsOf(posko, operationId)).every((row) => row.people.length === 0)).toBe(true);
  await posko.ok('polling.takePlacement', { placementId: found.placementId });
  const rows = await rowsOf(posko, operationId);
  const there = new Set(rows.flatMap((row) => row.people.map((p) => p.personId)));
  expect(there.size).toBe(12);
  expect(there.has(absent!) || there.has(busy!)).toBe(false);
  const inOebobo = rows
    .filter((row) => row.district === 'Oebobo')
    .flatMap((row) => row.people.map((p) => p.personId));
  expect(inOebobo.every((id) => oebobo.includes(id))).toBe(true);
  expect(rows.some((row) => row.padal?.personId === captain)).toBe(true);
  expect((await rowsOf(posko, operationId, { ...everything, unfilled: true })).length).toBeGreaterThan(0);

  const same = await posko.ok('polling.place', place(operationId, { padal: 'sector' }));
  expect(same.counts).toEqual({ added: 0, removed: 0, moved: 0, same: 13 });
  expect((await posko.refused('polling.takePlacement', { placementId: found.placementId })).code).toBe(
    'PLAN_EXPIRED',
  );
  await posko.ok('journal.undo', { id: null });
  expect((await rowsOf(posko, operationId)).every((row) => row.people.length === 0)).toBe(true);
});

test('people of a unit whose area was entered are at home there, whatever it is called', async () => {
  const posko = await openBackend();
  const { operationId, path, people } = await pollingDay(posko);
  await importList(posko, operationId, path);
  await people('POS PULAU', 6);
  await people('POLSEK ALAK', 7);
  // 7 wanted in Alak and 6 in Oebobo; nobody knows where POS PULAU is.
  expect(await posko.ok('polling.place', place(operationId))).toMatchObject({ placed: 13, travellers: 0 });
  const units = await posko.ok('unit.list', {});
  const id = (name: string) => units.find((unit) => unit.name === name)!.id;
  await posko.ok('unit.setArea', { id: id('POS PULAU'), jurisdiction: ['53.71.01'] });
  expect(await posko.ok('polling.place', place(operationId))).toMatchObject({ travellers: 6, lowerBound: 6 });
  await posko.ok('unit.create', { name: 'UNIT PATROLI', parentId: id('POS PULAU') });
  await posko.ok('unit.setArea', { id: id('POS PULAU'), jurisdiction: ['53.71.01', '53.71.04'] });
  expect(await posko.ok('polling.place', place(operationId))).toMatchObject({ travellers: 0 });
  // A part of it is at home where it is.
  const moved = await posko.ok('personnel.index', {
    ...{
      operationId: null,
      day: DAY,
      filter: { unitIds: [id('POS PULAU')] },
      sort: 'name',
      descending: false,
    },
  });
  const rows = await posko.ok('personnel.rows', { operationId: null, day: DAY, rids: moved.rids });
  await posko.ok('personnel.update', { ids: rows.map((row) => row.id), fields: { unit: 'UNIT PATROLI' } });
  await posko.ok('unit.setArea', { id: id('POS PULAU'), jurisdiction: ['53.71.01'] });
  expect(await posko.ok('polling.place', place(operationId))).toMatchObject({ travellers: 6 });
});

test('who is pinned stays, a proposal of before a change is not written', async () => {
  const posko = await openBackend();
  const { operationId, path, people } = await pollingDay(posko);
  await importList(posko, operationId, path);
  const [first] = await people('POLSEK ALAK', 14);
  const [target] = await rowsOf(posko, operationId, { ...everything, search: 'liliba' });
  await posko.ok('polling.assign', { placeId: target!.id, personId: first!, role: 'anggota' });
  const proposal = await posko.ok('polling.place', place(operationId));
  expect(proposal).toMatchObject({ kept: 1, placed: 12, short: 0, travellers: 5, lowerBound: 5 });
  await posko.ok('polling.savePattern', {
    operationId,
    class: 'rawan',
    police: 1,
    perPlaces: 1,
    linmas: 2,
    plan: null,
  });
  expect((await posko.refused('polling.takePlacement', { placementId: proposal.placementId })).code).toBe(
    'PLAN_STALE',
  );
  const next = await posko.ok('polling.place', place(operationId, { seed: 5 }));
  await posko.ok('polling.takePlacement', { placementId: next.placementId });
  const row = (await rowsOf(posko, operationId)).find(({ id }) => id === target!.id);
  expect(row?.people.map((p) => [p.personId, p.pinned])).toEqual([[first, true]]);
});

test('what is shown follows changes as if it were read anew', async () => {
  const posko = await openBackend();
  const { operationId, path, people } = await pollingDay(posko);
  await importList(posko, operationId, path);
  const ids = await people('POLSEK ALAK', 14);
  const { placementId } = await posko.ok('polling.place', place(operationId));
  await posko.ok('polling.takePlacement', { placementId });
  const [first] = (await rowsOf(posko, operationId)).filter((row) => row.people.length === 2);
  const [one, two] = first!.people;
  const spare = ids.find((id) => id !== one!.personId && id !== two!.personId)!;
  const changes: (() => Promise<unknown>)[] = [
    () => posko.ok('polling.pin', { ids: [one!.assignmentId], pinned: true }),
    () => posko.ok('polling.unassign', { ids: [two!.assignmentId] }),
    () => posko.ok('polling.assign', { placeId: first!.id, personId: spare, role: 'padal' }),
    () => posko.ok('personnel.update', { ids: [one!.personId], fields: { rank: 'BRIPDA' } }),
    () => posko.ok('personnel.update', { ids: [spare], fields: { name: 'NAMA LAIN' } }),
    () => posko.ok('personnel.end', { ids: [one!.personId] }),
    () => posko.ok('journal.undo', { id: null }),
    () => posko.ok('polling.save', { ...fieldsOf(first!), operationId, class: 'rawan' }),
    () => posko.ok('operation.update', { id: operationId, fields: { name: 'Lain' } }),
  ];
  for (const change of changes) {
    await change();
    const shown = await rowsOf(posko, operationId);
    // Another operation is put together, and this one after it from the beginning.
    await posko.ok('polling.summary', { operationId: 'lain' });
    expect(shown).toEqual(await rowsOf(posko, operationId));
  }
});

const fieldsOf = (row: Awaited<ReturnType<typeof rowsOf>>[number]) => {
  const { id, region, number, voters, linmas, name, address, sector, note } = row;
  return { id, region, number, voters, linmas, name, address, sector, note };
};

test('people at polling places are on duty that day', async () => {
  const posko = await openBackend();
  const { operationId, path, people } = await pollingDay(posko);
  await importList(posko, operationId, path);
  const [person] = await people('POLSEK ALAK', 1);
  const [target] = await rowsOf(posko, operationId);
  const { id } = await posko.ok('polling.assign', {
    placeId: target!.id,
    personId: person!,
    role: 'anggota',
  });
  expect(pollingDuties(posko.db, DAY, DAY)).toEqual([
    expect.objectContaining({
      assignmentId: id,
      personId: person,
      nature: 'pelaksana',
      subject: 'tps:53.71.01.1001/001',
      title: 'TPS 001 Namosain',
      day: DAY,
      start: '2024-11-27T06:00',
      end: '2024-11-28T00:00',
    }),
  ]);
  expect(pollingDuties(posko.db, '2024-11-26', '2024-11-26')).toEqual([]);

  const event = await posko.ok(
    'event.create',
    eventFields({ day: DAY, start: `${DAY}T09:00`, end: `${DAY}T11:00` }),
  );
  await posko.ok('assignment.add', {
    eventId: event.id,
    personIds: [person!],
    role: 'anggota',
    nature: 'pelaksana',
    point: null,
    reason: null,
  });
  const { conflicts } = await posko.ok('conflict.list', { from: DAY, to: DAY });
  const double = conflicts.find(({ code }) => code === 'DOUBLE_BOOK');
  expect(double?.personId).toBe(person);
  expect(double?.subjects).toContain('tps:53.71.01.1001/001');
  expect(double?.message).toContain('TPS 001 Namosain');
  await posko.ok('absence.create', {
    personIds: [person!],
    kind: 'CUTI',
    since: DAY,
    until: DAY,
    note: null,
  });
  const absent = (await posko.ok('conflict.list', { from: DAY, to: DAY })).conflicts;
  expect(absent.filter(({ code }) => code === 'ABSENT').flatMap(({ subjects }) => subjects)).toContain(
    'tps:53.71.01.1001/001',
  );
});

test('lists print as paper and workbook, and the data go out and in again', async () => {
  const posko = await openBackend();
  const { operationId, path, people } = await pollingDay(posko);
  await importList(posko, operationId, path);
  await people('POLSEK ALAK', 6);
  const [captain] = await people('POLSEK OEBOBO', 1, { rank: 'IPDA' });
  const found = await posko.ok('polling.place', place(operationId, { padal: 'village' }));
  await posko.ok('polling.takePlacement', { placementId: found.placementId });
  await posko.ok('polling.pin', {
    ids: [(await rowsOf(posko, operationId)).flatMap((row) => row.people)[0]!.assignmentId],
    pinned: true,
  });
  await posko.ok('polling.savePattern', {
    operationId,
    class: 'kurang-rawan',
    police: 2,
    perPlaces: 9,
    linmas: 18,
    plan: 5,
  });
  const scope = { operationId, eventId: null, day: null };
  const pdf = await posko.ok('document.preview', { kind: 'ploting-tps', scope, paper: 'a4', letterId: null });
  expect(pdf.pages).toBeGreaterThanOrEqual(2);
  const preview = await posko.ok('report.preview', {
    kind: 'tps',
    scope: { ...scope, district: '53.71.04' },
  });
  expect(preview.total).toBe(12);
  expect(preview.rows[0]?.label).toMatch(/^KECAMATAN OEBOBO · 12 TPS · Polri \d+\/\d+ · Linmas /);
  expect(captain).toBeTruthy();

  const file = join(temporaryFolder(), 'data.json');
  await posko.ok('data.dump', { file: { $path: file } });
  const dumped = readFileSync(file, 'utf8');
  const other = await openBackend();
  await other.ok('data.load', { file: { $path: file } });
  const again = join(temporaryFolder(), 'lagi.json');
  await other.ok('data.dump', { file: { $path: again } });
  expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual(JSON.parse(dumped));
  const { changes } = await other.ok('data.load', { file: { $path: file } });
  expect(changes).toBe(0);
  const data = JSON.parse(dumped) as Record<string, unknown[]>;
  expect([data.pollingPlaces?.length, data.pollingPatterns?.length]).toEqual([24, 1]);
  expect(data.pollingAssignments?.length).toBe(7);
});

test('places are written by hand, once each, and end with their people', async () => {
  const posko = await openBackend();
  const { operationId, people } = await pollingDay(posko);
  const fields = {
    operationId,
    id: null,
    region: '53.71.04.1001',
    number: 1,
    class: 'rawan' as const,
    voters: 300,
    linmas: null,
    name: 'SD Oebobo 1',
    address: null,
    sector: null,
    note: null,
  };
  const { id } = await posko.ok('polling.save', fields);
  expect((await posko.refused('polling.save', fields)).code).toBe('DUPLICATE_KEY');
  expect((await posko.refused('polling.save', { ...fields, number: 2, region: '53.71.04.1999' })).code).toBe(
    'INPUT_INVALID',
  );
  await posko.ok('polling.save', { ...fields, id, class: 'sangat-rawan' });
  const [person, other] = await people('POLSEK OEBOBO', 2);
  await posko.ok('polling.assign', { placeId: id, personId: person!, role: 'padal' });
  await posko.ok('polling.assign', { placeId: id, personId: other!, role: 'padal' });
  const [row] = await rowsOf(posko, operationId);
  expect(row).toMatchObject({ class: 'sangat-rawan', village: 'Kel. Oebobo', group: 'TPS 001', need: 2 });
  expect(row?.padal?.personId).toBe(other);
  expect(await posko.ok('polling.end', { ids: [id] })).toEqual({ places: 1, people: 1 });
  expect((await posko.ok('polling.summary', { operationId })).total).toMatchObject({
    places: 0,
    have: 0,
    padal: 0,
  });
});
