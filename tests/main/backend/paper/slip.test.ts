import { describe, expect, it } from 'vitest';
import { slipDataSchema } from '../../../../src/core/documents/slip-data.ts';
import { daftarHadirData } from '../../../../src/main/backend/paper/daftar-hadir.ts';
import { slipData } from '../../../../src/main/backend/paper/slip.ts';
import { readScope } from '../../../../src/main/backend/scope.ts';
import {
  eventFields,
  openBackend,
  openSample,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';

const slipsOf = (t: TestBackend, scope: { eventId?: string | null; day?: string }) =>
  slipDataSchema.parse(
    slipData(
      t.context,
      readScope(t.db, { operationId: null, eventId: scope.eventId ?? null, day: scope.day ?? null }),
      'a4',
    ),
  ).slips;

async function planned(t: TestBackend) {
  const person = async (name: string, rank: string) =>
    (await t.ok('personnel.create', personFields({ name, rank, phone: '081234567890' }))).id;
  const [leader, member] = [await person('Lukas Bahandang', 'IPDA'), await person('Heri Rungan', 'BRIPTU')];
  const { id: eventId } = await t.ok('event.create', eventFields({ venue: 'Balai RW 004' }));
  const add = (personId: string, role: string, point: string | null) =>
    t.ok('assignment.add', {
      personIds: [personId],
      role,
      point,
      reason: null,
      eventId,
      nature: role === 'padal' ? 'pengendali' : 'pelaksana',
    });
  await add(leader, 'padal', null);
  await add(member, 'anggota', 'Ring 2');
  return { eventId, leader, member };
}

describe('duty slips', () => {
  it('tell each person where, when, as what and under whom, and nobody’s phone', async () => {
    const t = await openBackend();
    const { eventId, leader, member } = await planned(t);
    const slips = slipsOf(t, { eventId });
    expect(slips.map(({ person }) => person.key)).toEqual([leader, member]);
    expect(slips[0]?.duties[0]?.leader).toBeNull();
    expect(slips[1]?.duties).toEqual([
      {
        activity: 'Tatap muka dan dialog',
        date: TODAY,
        time: '16.00 s.d. 18.00 WITA',
        place: 'Balai RW 004, Kel. Oebufu, Kec. Oebobo',
        point: 'Ring 2',
        task: 'Anggota',
        leader: 'IPDA LUKAS BAHANDANG',
        leaderPhone: null,
        note: null,
      },
    ]);
    expect(JSON.stringify(slips)).not.toContain('0812');
    await t.ok('setting.update', { leaderPhones: true });
    const phones = slipsOf(t, { eventId }).map(({ duties }) => duties[0]?.leaderPhone);
    expect(phones).toEqual([null, '081234567890']);
  });

  it('list the duties of a day in order of time, and name the apel they are expected at', async () => {
    const t = await openBackend();
    const { eventId, member } = await planned(t);
    const { id: early } = await t.ok(
      'event.create',
      eventFields({ kind: 'patroli', title: 'Patroli pagi', start: `${TODAY}T06:00`, end: `${TODAY}T07:00` }),
    );
    await t.ok('assignment.add', {
      personIds: [member],
      role: 'anggota',
      point: null,
      reason: null,
      eventId: early,
      nature: 'pelaksana',
    });
    await t.ok('apel.create', { eventId, start: `${TODAY}T14:30`, venue: 'lapangan apel' });
    const slips = slipsOf(t, { day: TODAY });
    const own = slips.find(({ person }) => person.key === member);
    expect(own?.duties.map(({ activity }) => activity)).toEqual(['Patroli pagi', 'Tatap muka dan dialog']);
    expect(own?.apel).toBe('Rabu, 6 November 2024 pukul 14.30 WITA, lapangan apel');
  });

  it('call to the daily apel exactly those whom its attendance sheet lists, not the staff on guard', async () => {
    const t = await openSample();
    const { operations } = await t.ok('session.overview', {});
    const scope = readScope(t.db, { operationId: operations[0]?.id ?? null, eventId: null, day: TODAY });
    const listed = daftarHadirData(t.context, scope, 'a4').people.map(({ key }) => key);
    const called = slipData(t.context, scope, 'a4').slips.filter(({ apel }) => apel !== null);
    expect(called).toHaveLength(139);
    expect(called.map(({ person }) => person.key).sort()).toEqual(listed.sort());
  });

  it('rest on the issued order that names the person, with the dress it asks for', async () => {
    const t = await openSample();
    const scope = { operationId: null, eventId: null, day: TODAY };
    expect(slipsOf(t, scope)[0]).toMatchObject({
      order: null,
      dress: expect.stringContaining('PDL-II Two Tone'),
    });
    const { id } = await t.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
    await t.ok('letter.update', {
      id,
      number: 'Sprin/812/XI/OPS.1.3./2024',
      date: '2024-11-05',
      content: { tasks: ['melaksanakan pengamanan', 'menggunakan pakaian bebas rapi'] },
    });
    await t.ok('letter.issue', { id, approval: { by: 'YOHANIS TEBUAMA, S.H.', office: 'KABAGOPS' } });
    const slips = slipsOf(t, scope);
    expect(slips).toHaveLength(151);
    for (const { order, dress } of slips)
      expect([order, dress]).toEqual(['Sprin/812/XI/OPS.1.3./2024', 'pakaian bebas rapi']);
  });

  it('are refused where nobody is on duty', async () => {
    const t = await openBackend();
    const { id: eventId } = await t.ok('event.create', eventFields());
    expect(() => slipsOf(t, { eventId })).toThrow(expect.objectContaining({ code: 'SCOPE_EMPTY' }));
  });
});
