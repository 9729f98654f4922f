import { describe, expect, it } from 'vitest';
import { plotingData } from '../../../../src/main/backend/paper/ploting.ts';
import { readScope } from '../../../../src/main/backend/scope.ts';
import { openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';

const dataOf = (t: TestBackend) =>
  plotingData(t.context, readScope(t.db, { operationId: null, eventId: null, day: TODAY }), 'a4');

describe('plotting lists', () => {
  it('write satgas and task alike, and the satgas once', async () => {
    const t = await openSample();
    const people = dataOf(t).events.flatMap((event) => event.people);
    const duties = new Set(people.map(({ satgas, task }) => `${satgas} / ${task}`));
    expect([...duties].filter((duty) => /\p{Lu}{4}/u.test(duty))).toEqual([]);
    expect(duties).toContain('Gakkum / Kasatgas');
    expect(duties).toContain('Preventif / Kasubsatgas Pam Objek Penting');
    expect(duties).toContain('Preventif / Pam Objek Kegiatan');
  });

  it('name a village as one in the recap and at the head of later pages', async () => {
    const { events } = dataOf(await openSample());
    expect(events[0]).toMatchObject({
      runningTitle: 'Pertemuan terbatas, Kel. Manulai II',
      recap: { location: 'Kel. Manulai II', district: 'Alak' },
    });
    expect(events.map(({ recap }) => recap.location)).toContain('Alun-alun Kota Kupang');
  });

  it('leave the place out when nobody entered one', async () => {
    const t = await openSample();
    const [event] = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    await t.ok('event.update', {
      id: event?.id ?? '',
      fields: { kind: 'apel', title: 'Apel gelar pasukan', venue: null, region: null },
    });
    const listed = dataOf(t).events.find((each) => each.activity === 'Apel gelar pasukan');
    expect(listed).toMatchObject({
      place: null,
      runningTitle: 'Apel gelar pasukan',
      recap: { location: '–', district: null },
    });
  });
});
