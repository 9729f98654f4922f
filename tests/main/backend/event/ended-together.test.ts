import { describe, expect, test } from 'vitest';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import {
  eventFields,
  openBackend,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';
import { state } from '../../../builders/import-backend.ts';
import { jpegBytes } from '../../../builders/jpeg.ts';

async function withOperation() {
  const t = await openBackend();
  const { id: operationId } = await t.ok('operation.create', {
    ...{ key: 'omp', name: 'Mantap Praja', sandi: null, kind: 'OMP', template: 'polres', stages: true },
    ...{ start: '2024-08-27', end: '2024-12-25' },
  });
  return { t, operationId };
}

const live = (t: TestBackend, table: string) =>
  t.db.prepare(`SELECT count(*) FROM ${table} WHERE ended_at IS NULL`).pluck().get();

/** What is left can be dumped, and loaded into a folder that knows nothing else. */
async function loadsAgain(t: TestBackend) {
  const dump = dumpBundle(t.context);
  const second = await openBackend();
  loadBundle(second.context, JSON.parse(JSON.stringify(dump)));
  expect(dumpBundle(second.context)).toEqual(dump);
}

async function undoBringsBack(t: TestBackend, deed: () => Promise<unknown>) {
  const before = state(t);
  await deed();
  const after = state(t);
  await t.ok('journal.undo', { id: null });
  expect(state(t)).toEqual(before);
  await t.ok('journal.redo', {});
  expect(state(t)).toEqual(after);
}

describe('what belongs to something ends with it and comes back with it', () => {
  test('the needs of a stage', async () => {
    const { t, operationId } = await withOperation();
    const { stages } = await t.ok('operation.get', { id: operationId });
    const amount = { kind: 'number', people: 7 } as const;
    for (const stage of stages.slice(0, 2))
      await t.ok('stage.saveNeed', { stageId: stage.id, satgasId: null, amount });
    await undoBringsBack(t, () => t.ok('operation.endStage', { id: stages[0]!.id }));
    expect(live(t, 'stage_need')).toBe(1);
    await loadsAgain(t);
  });

  test('what stages ask of a satgas; a regu of it stays', async () => {
    const { t, operationId } = await withOperation();
    const { stages, satgas } = await t.ok('operation.get', { id: operationId });
    const dalmas = satgas.find((s) => s.name === 'DALMAS')!;
    const amount = { kind: 'number', people: 7 } as const;
    for (const satgasId of [dalmas.id, null])
      await t.ok('stage.saveNeed', { stageId: stages[0]!.id, satgasId, amount });
    const person = await t.ok('personnel.create', personFields());
    await t.ok('regu.save', {
      ...{ operationId, id: null, number: 1, name: null, satgasId: dalmas.id, leaderId: person.id },
      personIds: [person.id],
    });
    await undoBringsBack(t, () => t.ok('satgas.end', { id: dalmas.id }));
    expect(live(t, 'stage_need')).toBe(1);
    expect(dumpBundle(t.context).regu).toMatchObject([{ number: 1, satgas: null }]);
    await loadsAgain(t);
  });

  test('incidents and photos of a duty post', async () => {
    const { t, operationId } = await withOperation();
    const { id: dutyPostId } = await t.ok('dutyPost.save', {
      ...{ id: null, operationId, place: { name: 'Kantor KPU', kind: 'objek', region: null } },
      ...{ since: TODAY, until: TODAY, pattern: '3x8', need: 2, needs: {}, leader: false, release: false },
    });
    const { id: incidentId } = await t.ok('incident.create', {
      ...{ eventId: null, dutyPostId },
      fields: {
        ...{ at: `${TODAY}T17:10`, kind: 'Saling ejek', place: null, region: null, text: 'Di pagar.' },
        ...{ actionTaken: null, casualties: null, status: 'selesai' },
      },
    });
    const photo = { data: jpegBytes(), caption: null, takenAt: null };
    await t.ok('photo.add', { eventId: null, dutyPostId, incidentId: null, ...photo });
    await t.ok('photo.add', { eventId: null, dutyPostId: null, incidentId, ...photo });
    await undoBringsBack(t, () => t.ok('dutyPost.end', { id: dutyPostId }));
    expect([live(t, 'incident'), live(t, 'photo')]).toEqual([0, 0]);
    await loadsAgain(t);
  });

  test('everything recorded of an event', async () => {
    const { t } = await withOperation();
    const event = await t.ok('event.create', eventFields({ title: 'Giat' }));
    const apel = await t.ok('event.create', eventFields({ title: 'Apel', kind: 'apel' }));
    const person = await t.ok('personnel.create', personFields());
    const point = { name: 'Pasar', placeId: null, region: null, planned: null, passedAt: null, note: null };
    await t.ok('event.setRoute', { id: event.id, points: [{ id: null, ...point }] });
    await t.ok('apel.link', { apelId: apel.id, eventId: event.id, linked: true });
    await t.ok('assignment.add', {
      ...{ eventId: event.id, personIds: [person.id], role: 'anggota', nature: 'pelaksana' },
      ...{ point: null, reason: null },
    });
    await t.ok('attendance.set', { eventId: event.id, entries: [{ personId: person.id, code: 'H' }] });
    await undoBringsBack(t, () => t.ok('event.end', { ids: [event.id] }));
    for (const table of ['route_point', 'apel_event', 'assignment', 'attendance'])
      expect([table, live(t, table)]).toEqual([table, 0]);
    await loadsAgain(t);
  });
});

test('of two records at polling places the merge keeps the one that leads', async () => {
  const { t, operationId } = await withOperation();
  const people = [];
  for (const given of [{ nrp: '85010123' }, { nrp: null }])
    people.push((await t.ok('personnel.create', personFields({ name: 'BUDI CONTOH', ...given }))).id);
  const [keepId = '', other = ''] = people;
  const place = { class: 'rawan', voters: null, linmas: null, name: null, address: null } as const;
  const { id: placeId } = await t.ok('polling.save', {
    ...{ id: null, operationId, region: '53.71.01.1001', number: 1, sector: null, note: null },
    ...place,
  });
  await t.ok('polling.assign', { placeId, personId: keepId, role: 'anggota' });
  await t.ok('polling.assign', { placeId, personId: other, role: 'padal' });
  await undoBringsBack(t, () => t.ok('personnel.merge', { keepId, otherIds: [other], fields: {} }));
  expect(dumpBundle(t.context).pollingAssignments).toMatchObject([{ nrp: '85010123', role: 'padal' }]);
});
