import { describe, expect, it } from 'vitest';
import { renopsDataSchema } from '../../../../src/core/documents/renops-data.ts';
import { planOperation } from '../../../../src/main/backend/paper/plan-facts.ts';
import { defaultRenopsContent, renopsData } from '../../../../src/main/backend/paper/renops.ts';
import { eventFields, openBackend, openSample, type TestBackend } from '../../../builders/backend.ts';

function dataOf(t: TestBackend, operationId: string) {
  const operation = planOperation(t.db, { operationId, eventId: null, day: null });
  const { content } = defaultRenopsContent(t.db, operation, 'a4');
  const letter = {
    number: null,
    date: null,
    state: 'draft',
    content,
    createdAt: '2024-08-23T10:00',
  } as const;
  return renopsDataSchema.parse(renopsData(t.db, operation, letter));
}

async function sampleOperation(t: TestBackend): Promise<string> {
  const { operations } = await t.ok('session.overview', {});
  return operations[0]?.id ?? '';
}

describe('the annexes of a Rencana Operasi', () => {
  it('draw the structure from the tree of satgas and the offices of the staff', async () => {
    const t = await openSample();
    const { annexes, signature } = dataOf(t, await sampleOperation(t));
    expect(annexes.structure?.command.map(({ title }) => title)).toEqual([
      'KAOPSRES',
      'WAKAOPSRES',
      'KARENDALOPS',
    ]);
    expect(annexes.structure?.beside).toMatchObject({
      left: { title: 'KAWASOPS' },
      right: { title: 'KASETOPS' },
    });
    expect(annexes.structure?.satgas.map(({ title, below }) => `${title} ${below.length}`)).toEqual([
      'SATGAS PREEMTIF 2',
      'SATGAS PREVENTIF 4',
      'SATGAS KAMSELTIBCARLANTAS 2',
      'SATGAS GAKKUM 2',
      'SATGAS HUMAS 2',
      'SATGAS BANOPS 3',
    ]);
    expect(signature.title).toEqual(['KEPALA KEPOLISIAN RESOR KUPANG KOTA', 'SELAKU KAOPSRES']);
  });

  it('list the events with their stages, without roll calls, and nothing of polling places nobody entered', async () => {
    const t = await openSample();
    const operationId = await sampleOperation(t);
    const { id: eventId } = await t.ok(
      'event.create',
      eventFields({ operationId, start: '2024-12-20T09:00', end: null, day: '2024-12-20' }),
    );
    await t.ok('apel.create', { eventId, start: '2024-12-20T07:00', venue: 'lapangan apel' });
    const { annexes } = dataOf(t, operationId);
    expect(annexes.timetable?.events).toHaveLength(10);
    expect(annexes.timetable?.events.at(-1)).toMatchObject({
      date: '2024-12-20',
      time: '09.00',
      stage: null,
    });
    expect(annexes.timetable?.events[0]?.stage).toBe('Kampanye');
    expect(annexes.polling).toBeNull();
  });

  it('count the polling places by class and kecamatan, with what their groups ask for', async () => {
    const t = await openSample();
    const operationId = await sampleOperation(t);
    const places = [
      ['53.71.04.1009', 1, 'kurang-rawan'],
      ['53.71.04.1009', 2, 'kurang-rawan'],
      ['53.71.04.1009', 3, 'sangat-rawan'],
      ['53.71.01.1010', 1, 'kurang-rawan'],
    ] as const;
    for (const [region, number, kind] of places)
      await t.ok('polling.save', {
        operationId,
        id: null,
        region,
        number,
        class: kind,
        voters: null,
        linmas: null,
        name: null,
        address: null,
        sector: null,
        note: null,
      });
    const { polling } = dataOf(t, operationId).annexes;
    expect(polling?.classes.map(({ name, pattern, places }) => [name, pattern, places])).toEqual([
      ['Kurang rawan', '2-8-16', 3],
      ['Sangat rawan', '2-1-2', 1],
    ]);
    expect(polling?.districts.map(({ name, counts }) => [name, counts])).toEqual([
      ['Alak', [1, 0]],
      ['Oebobo', [2, 1]],
    ]);
    const sum = (of: readonly { police: number }[]) => of.reduce((total, { police }) => total + police, 0);
    expect(sum(polling?.districts ?? [])).toBe(sum(polling?.classes ?? []));
  });

  it('are left out where there is nothing to say', async () => {
    const t = await openBackend();
    const { id: operationId } = await t.ok('operation.create', {
      key: 'omp',
      name: 'Mantap Praja',
      sandi: null,
      kind: 'OMP',
      start: '2024-08-27',
      end: '2024-12-25',
      template: 'none',
      stages: false,
    });
    expect(dataOf(t, operationId).annexes).toEqual({
      structure: null,
      personnel: null,
      timetable: null,
      polling: null,
    });
  });
});
