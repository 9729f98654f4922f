import { describe, expect, it } from 'vitest';
import { EMPTY_PERMIT, EMPTY_VISIT } from '../../../../src/core/event/detail.ts';
import { plotingData } from '../../../../src/main/backend/paper/ploting.ts';
import { readScope } from '../../../../src/main/backend/scope.ts';
import type { IncidentFields } from '../../../../src/shared/contract/event-detail.ts';
import {
  eventFields,
  openBackend,
  openSample,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';
import { jpegBytes, METADATA } from '../../../builders/jpeg.ts';

const assign = (t: TestBackend, eventId: string, personIds: string[]) =>
  t.ok('assignment.add', {
    eventId,
    personIds,
    role: 'anggota',
    nature: 'pelaksana',
    point: null,
    reason: null,
  });

const incident = (given: Partial<IncidentFields> = {}): IncidentFields => ({
  at: `${TODAY}T17:10`,
  kind: 'Saling ejek',
  place: null,
  region: null,
  text: 'Dua kelompok saling ejek di pintu masuk.',
  actionTaken: 'Dipisahkan.',
  casualties: 'nihil',
  status: 'selesai',
  ...given,
});

describe('what is recorded of an event', () => {
  it('is kept field by field, beside what stays, and taken back by undo', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    const permit = {
      ...EMPTY_PERMIT,
      organiser: 'Tim Paslon 2',
      campaigners: ['Juru Kampanye Contoh'],
      vehicles: [{ kind: 'roda dua', count: 40 }],
    };
    await t.ok('event.updateDetail', {
      id,
      fields: { kinds: ['kampanye.konvoi'], permit, risk: 'rawan', sttpNotified: '2024-10-30' },
    });
    await t.ok('event.updateDetail', { id, fields: { actualCrowd: 350, situation: 'Aman.' } });
    const detail = await t.ok('event.detail', { id });
    expect(detail).toMatchObject({
      kinds: ['kampanye.konvoi'],
      permit,
      risk: 'rawan',
      sttpNotified: '2024-10-30',
      actualCrowd: 350,
      situation: 'Aman.',
      visit: null,
    });
    await t.ok('journal.undo', { id: null });
    expect(await t.ok('event.detail', { id })).toMatchObject({ actualCrowd: null, permit });
  });

  it('keeps no empty permit or visit and refuses an end before its start', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    await t.ok('event.updateDetail', { id, fields: { permit: EMPTY_PERMIT, visit: EMPTY_VISIT } });
    expect(await t.ok('event.detail', { id })).toMatchObject({ permit: null, visit: null });
    await t.ok('event.updateDetail', { id, fields: { actualStart: `${TODAY}T16:10` } });
    const error = await t.refused('event.updateDetail', { id, fields: { actualEnd: `${TODAY}T16:05` } });
    expect(error).toMatchObject({ code: 'INPUT_INVALID', details: { fields: [{ path: 'actualEnd' }] } });
  });

  it('a route keeps the order given and the points that stay', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields({ kind: 'patroli', title: 'Patroli' }));
    const point = (name: string) => ({
      id: null,
      name,
      placeId: null,
      region: null,
      planned: null,
      passedAt: null,
      note: null,
    });
    await t.ok('event.setRoute', {
      id,
      points: [point('Kuanino'), point('Kelapa Lima'), point('Kantor KPU')],
    });
    const [first, second, third] = (await t.ok('event.detail', { id })).points.map(
      ({ village: _village, ...rest }) => rest,
    );
    if (!first || !second || !third) throw new Error('three points expected');
    await t.ok('event.setRoute', { id, points: [third, { ...first, passedAt: `${TODAY}T22:15` }] });
    const { points } = await t.ok('event.detail', { id });
    expect(points.map((p) => [p.id, p.name, p.passedAt])).toEqual([
      [third.id, 'Kantor KPU', null],
      [first.id, 'Kuanino', `${TODAY}T22:15`],
    ]);
    await t.ok('journal.undo', { id: null });
    expect((await t.ok('event.detail', { id })).points.map((p) => p.name)).toEqual([
      'Kuanino',
      'Kelapa Lima',
      'Kantor KPU',
    ]);
  });
});

describe('an apel', () => {
  it('precedes events: everyone of them is on its sheet once, with what the register knows', async () => {
    const t = await openBackend();
    const people = [];
    for (let i = 0; i < 3; i++) people.push((await t.ok('personnel.create', personFields())).id);
    const [a, b, c] = people as [string, string, string];
    const first = await t.ok('event.create', eventFields());
    const second = await t.ok('event.create', eventFields({ title: 'Tatap muka, Kel. Liliba' }));
    await assign(t, first.id, [a, b]);
    await assign(t, second.id, [b, c]);
    const absence = { personIds: [c], kind: 'SAKIT', since: TODAY, until: TODAY, note: null };
    await t.ok('absence.create', absence);
    const apel = await t.ok('apel.create', {
      eventId: first.id,
      start: `${TODAY}T14:30`,
      venue: 'Lapangan apel',
    });
    await t.ok('apel.link', { apelId: apel.id, eventId: second.id, linked: true });
    expect((await t.ok('event.detail', { id: second.id })).apels).toMatchObject([
      { id: apel.id, title: 'Apel kesiapan, Lapangan apel', time: '14.30–selesai', linked: true },
    ]);
    const sheet = await t.ok('attendance.sheet', { eventId: apel.id });
    expect(sheet.map((row) => [row.personId, row.code, row.suggested])).toEqual([
      [a, null, null],
      [b, null, null],
      [c, null, 'S'],
    ]);
    const entries = [
      { personId: a, code: 'H' as const },
      { personId: c, code: 'S' as const, note: 'surat dokter' },
    ];
    expect(await t.ok('attendance.set', { eventId: apel.id, entries })).toEqual({ changed: 2 });
    expect(await t.ok('attendance.set', { eventId: apel.id, entries })).toEqual({ changed: 0 });
    await t.ok('attendance.set', { eventId: apel.id, entries: [{ personId: a, code: null }] });
    expect((await t.ok('attendance.sheet', { eventId: apel.id })).map((row) => [row.code, row.note])).toEqual(
      [
        [null, null],
        [null, null],
        ['S', 'surat dokter'],
      ],
    );
  });

  it('is not linked to an apel, and links end with it and come back with it', async () => {
    const t = await openBackend();
    const event = await t.ok('event.create', eventFields());
    const apel = await t.ok('apel.create', { eventId: event.id, start: `${TODAY}T14:30`, venue: null });
    const refused = await t.refused('apel.link', { apelId: event.id, eventId: apel.id, linked: true });
    expect(refused.code).toBe('INPUT_INVALID');
    await t.ok('event.end', { ids: [apel.id] });
    expect((await t.ok('event.detail', { id: event.id })).apels).toEqual([]);
    await t.ok('journal.undo', { id: null });
    expect((await t.ok('event.detail', { id: event.id })).apels).toMatchObject([
      { id: apel.id, linked: true },
    ]);
  });
});

describe('incidents and photos', () => {
  it('end with their event in one step and come back together', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    const of = { eventId: id, dutyPostId: null };
    const { id: incidentId } = await t.ok('incident.create', { ...of, fields: incident() });
    const data = jpegBytes(METADATA);
    await t.ok('photo.add', { ...of, incidentId: null, data, caption: 'Panggung', takenAt: null });
    const onIncident = { eventId: null, dutyPostId: null, incidentId };
    await t.ok('photo.add', { ...onIncident, data, caption: null, takenAt: null });
    expect(await t.ok('incident.list', of)).toMatchObject([{ kind: 'Saling ejek', photos: 1 }]);
    await t.ok('event.end', { ids: [id] });
    const live = () => t.db.prepare('SELECT count(*) FROM photo WHERE ended_at IS NULL').pluck().get();
    expect(live()).toBe(0);
    await t.ok('journal.undo', { id: null });
    expect(live()).toBe(2);
    expect((await t.ok('data.verify', {})).problems).toEqual([]);
  });

  it('a photo is stored without place and device, once for the same picture', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    const of = { eventId: id, dutyPostId: null, incidentId: null };
    await t.ok('photo.add', { ...of, data: jpegBytes(METADATA), caption: null, takenAt: null });
    await t.ok('photo.add', { ...of, data: jpegBytes(), caption: null, takenAt: null });
    const photos = await t.ok('photo.list', of);
    expect(photos).toMatchObject([
      { width: 4, height: 3 },
      { width: 4, height: 3 },
    ]);
    expect(await t.ok('photo.data', { id: photos[0]?.id ?? '' })).toEqual(jpegBytes());
    expect(t.db.prepare('SELECT count(*) FROM photo_data').pluck().get()).toBe(1);
    t.db.prepare('DELETE FROM photo_data').run();
    expect((await t.ok('data.verify', {})).problems).toEqual(['foto: 2 foto tanpa gambar']);
  });

  it('refuses what is no JPEG and a subject that is none or two', async () => {
    const t = await openBackend();
    const { id } = await t.ok('event.create', eventFields());
    const photo = { eventId: id, dutyPostId: null, incidentId: null, caption: null, takenAt: null };
    const text = new TextEncoder().encode('bukan foto');
    expect((await t.refused('photo.add', { ...photo, data: text })).code).toBe('PHOTO_INVALID');
    const data = jpegBytes();
    expect((await t.refused('photo.add', { ...photo, eventId: null, data })).code).toBe('INPUT_INVALID');
    expect((await t.refused('photo.add', { ...photo, dutyPostId: 'x', data })).code).toBe('INPUT_INVALID');
  });

  it('hang on a standing guard as well', async () => {
    const t = await openSample();
    const [post] = await t.ok('dutyPost.list', { day: TODAY, operationId: null });
    const of = { eventId: null, dutyPostId: post?.id ?? '' };
    await t.ok('incident.create', { ...of, fields: incident({ kind: 'Tamu tak dikenal' }) });
    await t.ok('incident.create', { ...of, fields: incident({ kind: 'Tamu tak dikenal' }) });
    expect(await t.ok('incident.list', of)).toHaveLength(2);
  });
});

describe('people of other bodies', () => {
  it('are entered without a number, put on an event and counted beside Polri', async () => {
    const t = await openBackend();
    const fields = { nrp: null, rank: null, unit: 'LINMAS KEL. OEBUFU', position: null };
    const linmas = await t.ok('personnel.create', personFields({ ...fields, category: 'external' }));
    const tni = await t.ok(
      'personnel.create',
      personFields({ ...fields, rank: 'KOPDA', unit: 'KORAMIL CONTOH' }),
    );
    const polri = await t.ok('personnel.create', personFields());
    const { id } = await t.ok(
      'event.create',
      eventFields({ partners: [{ body: 'Linmas', count: 4, names: ['NAMA CONTOH'], leader: null }] }),
    );
    await assign(t, id, [linmas.id, tni.id, polri.id]);
    expect((await t.ok('event.detail', { id })).bodies).toEqual([
      { body: 'Polri', people: 1 },
      { body: 'TNI', people: 1 },
      { body: 'Linmas', people: 4 },
    ]);
    const strength = await t.ok('report.strength', { day: TODAY, operationId: null });
    expect(strength).toMatchObject({ people: 3, joint: 'Polri 1, TNI 1, Linmas 4' });
    const scope = readScope(t.db, { operationId: null, eventId: id, day: null });
    expect(plotingData(t.context, scope, 'a4').events[0]?.bodies).toBe('Polri 1, TNI 1, Linmas 1');
    const { person } = await t.ok('personnel.get', { id: linmas.id, day: TODAY });
    expect(person).toMatchObject({ category: 'external', nrp: null });
  });
});
