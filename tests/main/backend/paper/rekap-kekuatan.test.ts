import { describe, expect, it } from 'vitest';
import { rekapKekuatanDataSchema } from '../../../../src/core/documents/rekap-kekuatan-data.ts';
import { rekapKekuatanData } from '../../../../src/main/backend/paper/rekap-kekuatan.ts';
import { readScope } from '../../../../src/main/backend/scope.ts';
import { openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';

async function recapOf(t: TestBackend, changes: { day?: string | null; eventId?: string } = {}) {
  const { operations } = await t.ok('session.overview', {});
  const scope = { operationId: operations[0]?.id ?? '', eventId: null, day: TODAY, ...changes };
  const data = rekapKekuatanData(t.context, readScope(t.db, scope), 'a4');
  return rekapKekuatanDataSchema.parse(data);
}

describe('strength recap of a day', () => {
  it('puts everyone in exactly one satgas, and in a subsatgas no more than in its satgas', async () => {
    const recap = await recapOf(await openSample());
    expect(recap).toMatchObject({ days: { from: TODAY, to: TODAY }, operationDay: 72 });
    expect(recap.parts.map(({ label, people }) => [label, people.length])).toEqual([
      ['Pimpinan dan staf operasi', 12],
      ['Satgas Preemtif', 21],
      ['Satgas Preventif', 62],
      ['Satgas Kamseltibcarlantas', 22],
      ['Satgas Gakkum', 14],
      ['Satgas Humas', 8],
      ['Satgas Banops', 12],
    ]);
    const all = recap.parts.flatMap(({ people }) => people);
    expect(new Set(all).size).toBe(all.length);
    expect(all.toSorted()).toEqual(recap.people.map(({ key }) => key).toSorted());
    for (const { people, subs } of recap.parts.slice(1))
      expect(subs.flatMap((sub) => sub.people).toSorted()).toEqual(people.toSorted());
    expect(recap.parts[2]?.subs.map(({ label, people }) => [label, people.length])).toEqual([
      ['Kasatgas', 1],
      ['Subsatgas Pam Objek Kegiatan', 38],
      ['Subsatgas Pam Objek Penting', 8],
      ['Subsatgas Patroli', 8],
      ['Subsatgas Walpri', 7],
    ]);
  });

  it('believes the roll call before the register, and an apel before other events', async () => {
    const t = await openSample();
    const [event] = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    const eventId = event?.id ?? '';
    const [first = '', second = '', third = ''] = (await t.ok('attendance.sheet', { eventId })).map(
      (row) => row.personId,
    );
    const away = async () => {
      const { people, presence } = await recapOf(t);
      return [
        presence?.written,
        people.flatMap((person) => (person.away ? [[person.key, person.away]] : [])).toSorted(),
      ];
    };
    expect(await away()).toEqual([0, []]);
    const span = { kind: 'SAKIT', since: TODAY, until: null, note: null };
    await t.ok('absence.create', { personIds: [first, second], ...span });
    expect(await away()).toEqual([0, [[first, 'S'] as const, [second, 'S'] as const].toSorted()]);
    const set = (id: string, entries: { personId: string; code: 'H' | 'I' | 'TK' }[]) =>
      t.ok('attendance.set', { eventId: id, entries });
    await set(eventId, [
      { personId: first, code: 'H' },
      { personId: third, code: 'TK' },
    ]);
    expect(await away()).toEqual([2, [[second, 'S'] as const, [third, 'TK'] as const].toSorted()]);
    const apel = await t.ok('apel.create', { eventId, start: `${TODAY}T07:00`, venue: null });
    await set(apel.id, [
      { personId: first, code: 'I' },
      { personId: third, code: 'H' },
    ]);
    expect(await away()).toEqual([2, [[first, 'I'] as const, [second, 'S'] as const].toSorted()]);
  });

  it('knows nobody as present or away over several days', async () => {
    const recap = await recapOf(await openSample(), { day: null });
    expect(recap.presence).toBeNull();
    expect(recap).toMatchObject({
      days: { from: '2024-08-27', to: '2024-12-25' },
      operationDay: null,
    });
  });
});
