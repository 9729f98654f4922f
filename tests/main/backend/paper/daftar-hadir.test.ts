import { describe, expect, it } from 'vitest';
import { daftarHadirData } from '../../../../src/main/backend/paper/daftar-hadir.ts';
import { attendees, readScope } from '../../../../src/main/backend/scope.ts';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import { openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';

const EVENT = {
  ...{ stageId: null, day: TODAY, approx: null, region: null, venue: null, candidateId: null, sttp: null },
  ...{ expectedCrowd: null, need: null, leaderId: null, partners: [], flags: [], result: null, note: null },
};

async function operationId(t: TestBackend): Promise<string> {
  const { operations } = await t.ok('session.overview', {});
  return operations[0]?.id ?? '';
}

async function createEvent(t: TestBackend, fields: Partial<CallInput<'event.create'>>): Promise<string> {
  const given = { ...EVENT, operationId: await operationId(t), kind: 'apel', title: 'Apel gelar pasukan' };
  const { id } = await t.ok('event.create', { ...given, start: null, end: null, ...fields });
  return id;
}

/** An apel of the day to which only one person of the sample was assigned. */
async function apelOfOne(t: TestBackend): Promise<string> {
  const id = await createEvent(t, { start: `${TODAY}T14:00`, end: `${TODAY}T14:30` });
  const [first] = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
  const { assignments } = await t.ok('event.get', { id: first?.id ?? '' });
  const personIds = [assignments[0]?.personId ?? ''];
  const duty = { role: 'anggota', nature: 'pelaksana' as const, point: null, reason: 'Apel' };
  await t.ok('assignment.add', { eventId: id, personIds, ...duty });
  return id;
}

const scopeOf = async (t: TestBackend, eventId: string | null = null) =>
  readScope(t.db, { operationId: await operationId(t), eventId, day: TODAY });
const sheetOf = async (t: TestBackend, eventId: string | null = null) =>
  daftarHadirData(t.context, await scopeOf(t, eventId), 'a4');
const heads = (sheet: Awaited<ReturnType<typeof sheetOf>>) =>
  Object.fromEntries(sheet.heads.map(({ label, value }) => [label, value]));

describe('attendance of a day', () => {
  it('lists everyone assigned to its events, also when one of them is an apel, and Beranda says as many', async () => {
    const t = await openSample();
    await apelOfOne(t);
    const sheet = await sheetOf(t);
    expect(sheet.people).toHaveLength(139);
    expect(new Set(sheet.people.map((person) => person.key)).size).toBe(139);
    expect(attendees(await scopeOf(t))).toHaveLength(139);
    const home = await t.ok('report.home', { day: TODAY, operationId: await operationId(t) });
    expect(home.papers.find((paper) => paper.kind === 'daftar-hadir')?.detail).toBe('139 nama');
    expect(heads(sheet)).toMatchObject({ Kegiatan: 'Apel gelar pasukan', Pukul: '14.00 WITA', Tempat: null });
  });

  it('is headed by the daily roll call without an apel, and with two of them', async () => {
    const t = await openSample();
    const daily = {
      Kegiatan: 'Apel kesiapan pengamanan kampanye hari ke-43',
      Pukul: '07.30 WITA',
      Tempat: 'Lapangan apel Mapolresta Kupang Kota',
      'Pimpinan apel': 'Kabagops Polresta Kupang Kota',
    };
    expect(heads(await sheetOf(t))).toMatchObject(daily);
    await apelOfOne(t);
    await apelOfOne(t);
    expect(heads(await sheetOf(t))).toMatchObject(daily);
  });
});

describe('attendance of a chosen event', () => {
  it('lists the people of an apel only', async () => {
    const t = await openSample();
    const sheet = await sheetOf(t, await apelOfOne(t));
    expect(sheet.people).toHaveLength(1);
    expect(sheet.title).toBe('DAFTAR HADIR APEL');
    expect(heads(sheet)).toMatchObject({ Kegiatan: 'Apel gelar pasukan', Pukul: '14.00 WITA' });
  });

  it('says when and where another event takes place, and who answers for the list', async () => {
    const t = await openSample();
    const events = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    const oeba = events.find((event) => event.title.includes('Oeba'));
    const sheet = await sheetOf(t, oeba?.id);
    expect(sheet.title).toBe('DAFTAR HADIR PERSONEL');
    expect(sheet.signature.title.at(-1)).toBe('KABAGOPS');
    expect(heads(sheet)).toEqual({
      Kegiatan: 'Tatap muka dan dialog Paslon Nomor Urut 5 (kampanye hari ke-43)',
      'Hari, tanggal': 'Rabu, 6 November 2024',
      Pukul: '10.00 s.d. 12.10 WITA',
      Tempat: 'Gedung pertemuan warga RT 011/RW 003, Kel. Oeba, Kec. Kota Lama',
      'Pimpinan apel': null,
    });
    expect(sheet.people).toHaveLength(oeba?.assigned ?? 0);
  });
});

describe('attendance of an apel', () => {
  it('lists everyone of the events that it precedes, under its own leader', async () => {
    const t = await openSample();
    const events = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    const [first, second] = events;
    if (!first || !second) throw new Error('two events expected');
    const apel = await t.ok('apel.create', { eventId: first.id, start: `${TODAY}T07:00`, venue: 'Lapangan' });
    expect((await sheetOf(t, apel.id)).people).toHaveLength(first.assigned);
    await t.ok('apel.link', { apelId: apel.id, eventId: second.id, linked: true });
    const sheet = await sheetOf(t, apel.id);
    expect(sheet).toMatchObject({ title: 'DAFTAR HADIR APEL', phase: 'before' });
    expect(sheet.people).toHaveLength(first.assigned + second.assigned);
    expect(heads(sheet)['Pimpinan apel']).toBe(`${first.leader?.rank} ${first.leader?.name}`);
    expect(sheet.signature).toMatchObject({ title: ['PIMPINAN APEL'], name: first.leader?.name });
  });

  it('is filled in once everyone has a code', async () => {
    const t = await openSample();
    const [event] = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    const eventId = event?.id ?? '';
    const [sick, ...present] = (await t.ok('attendance.sheet', { eventId })).map((row) => row.personId);
    const entries = present.map((personId) => ({ personId, code: 'H' as const }));
    await t.ok('attendance.set', { eventId, entries });
    expect((await sheetOf(t, eventId)).phase).toBe('before');
    const code = { personId: sick ?? '', code: 'LD' as const, note: 'sesudah jaga malam' };
    await t.ok('attendance.set', { eventId, entries: [code] });
    const sheet = await sheetOf(t, eventId);
    expect(sheet.phase).toBe('after');
    expect(sheet.people.filter((person) => person.absence !== null)).toMatchObject([
      { key: sick, absence: 'Lepas dinas', note: 'sesudah jaga malam' },
    ]);
  });
});
