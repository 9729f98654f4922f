import { describe, expect, it } from 'vitest';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { eventFields, openBackend, personFields, type TestBackend } from '../../../builders/backend.ts';

const OPERATION = {
  key: 'ops',
  name: 'Mantap Praja',
  sandi: null,
  kind: 'OMP',
  start: '2024-08-27',
  end: '2024-12-25',
};

async function threeMembers(t: TestBackend) {
  const { id } = await t.ok('operation.create', { ...OPERATION, template: 'polres', stages: true });
  const { satgas, stages } = await t.ok('operation.get', { id });
  const part = satgas.find((s) => s.name === 'DALMAS')!;
  const people: string[] = [];
  for (const nrp of ['85010124', '86020225', '87030326'])
    people.push((await t.ok('personnel.create', personFields({ name: `ORANG ${nrp}`, nrp }))).id);
  await t.ok('member.add', { satgasId: part.id, personIds: people, opsPosition: null });
  const stage = stages.find((s) => s.key === 'masa-tenang')!;
  const strength = async () =>
    (await t.ok('stage.strength', { operationId: id })).find((row) => row.stageId === stage.id)!;
  return { id, stage, people, top: satgas.find((s) => s.name === 'PREVENTIF')!, strength };
}

describe('what a stage asks for', () => {
  it('is compared with who is present and who has a duty, and undone', async () => {
    const t = await openBackend();
    const { stage, people, top, strength, id } = await threeMembers(t);
    await t.ok('stage.saveNeed', {
      stageId: stage.id,
      satgasId: null,
      amount: { kind: 'fraction', numerator: 1, denominator: 1 },
    });
    await t.ok('absence.create', {
      personIds: [people[0]!],
      kind: 'CUTI',
      since: '2024-11-20',
      until: '2024-11-24',
      note: null,
    });
    const event = await t.ok(
      'event.create',
      eventFields({ operationId: id, start: '2024-11-25T08:00', end: '2024-11-25T10:00' }),
    );
    await t.ok('assignment.add', {
      eventId: event.id,
      personIds: [people[1]!],
      role: 'anggota',
      nature: 'pelaksana',
      point: null,
      reason: null,
    });
    const row = await strength();
    expect(row.total).toEqual({ need: 3, force: 3, available: 2, assigned: 1, lacking: 1, open: 2 });
    expect(row.bySatgas).toMatchObject([{ satgasId: top.id, name: 'PREVENTIF', force: 3, need: null }]);
    await t.ok('stage.saveNeed', { stageId: stage.id, satgasId: null, amount: null });
    expect((await strength()).total.need).toBeNull();
  });

  it('fills the parts of 2020 where nothing is set', async () => {
    const t = await openBackend();
    const { id, stage, strength } = await threeMembers(t);
    const amount = { kind: 'number', people: 7 } as const;
    await t.ok('stage.saveNeed', { stageId: stage.id, satgasId: null, amount });
    expect(await t.ok('stage.fillNeeds', { operationId: id })).toEqual({ stages: 4 });
    expect((await strength()).amount).toEqual(amount);
    const campaign = (await t.ok('stage.strength', { operationId: id })).find((s) => s.name === 'Kampanye');
    expect(campaign).toMatchObject({
      amount: { kind: 'fraction', numerator: 1, denominator: 2 },
      total: { need: 2 },
    });
  });

  it('refuses more than the force and a satgas of another operation', async () => {
    const t = await openBackend();
    const { stage } = await threeMembers(t);
    const other = await t.ok('operation.create', {
      ...OPERATION,
      key: 'lain',
      template: 'polres',
      stages: false,
    });
    const stranger = (await t.ok('operation.get', { id: other.id })).satgas[0]!;
    const amount = { kind: 'fraction', numerator: 3, denominator: 2 } as const;
    expect((await t.refused('stage.saveNeed', { stageId: stage.id, satgasId: null, amount })).code).toBe(
      'INPUT_INVALID',
    );
    const one = { kind: 'number', people: 1 } as const;
    expect(
      (await t.refused('stage.saveNeed', { stageId: stage.id, satgasId: stranger.id, amount: one })).code,
    ).toBe('NOT_FOUND');
  });

  it('goes out and comes back in the data bundle, with deputies and parties', async () => {
    const t = await openBackend();
    const { id, stage, people, top } = await threeMembers(t);
    const half = { kind: 'fraction', numerator: 1, denominator: 2 } as const;
    await t.ok('stage.saveNeed', { stageId: stage.id, satgasId: null, amount: half });
    await t.ok('stage.saveNeed', {
      stageId: stage.id,
      satgasId: top.id,
      amount: { kind: 'number', people: 4 },
    });
    const { name, kind, parentId } = top;
    const leaders = { headPersonId: people[0]!, deputyPersonId: people[1]! };
    await t.ok('satgas.save', { operationId: id, id: top.id, name, kind, parentId, ...leaders });
    const pair = { number: 1, ticket: null, names: ['CALON SATU'], race: null, parties: ['PARTAI CONTOH'] };
    await t.ok('operation.saveCandidate', { operationId: id, id: null, ...pair });
    const dump = dumpBundle(t.context);
    const [operation] = dump.operations;
    expect(operation?.stages.find((s) => s.key === 'masa-tenang')?.needs).toEqual([
      { satgas: null, amount: '1/2' },
      { satgas: top.key, amount: '4' },
    ]);
    expect(operation?.satgas.find((s) => s.key === top.key)).toMatchObject({
      headNrp: '85010124',
      deputyNrp: '86020225',
    });
    expect(operation?.candidates[0]?.parties).toEqual(['PARTAI CONTOH']);
    const second = await openBackend();
    loadBundle(second.context, JSON.parse(JSON.stringify(dump)));
    expect(dumpBundle(second.context)).toEqual(dump);
  });

  it('is a workbook with a line for each satgas, unit and stage', async () => {
    const t = await openBackend();
    const { id } = await threeMembers(t);
    await t.ok('stage.fillNeeds', { operationId: id });
    const scope = { operationId: id, eventId: null, day: null };
    const sheet = await t.ok('report.preview', { kind: 'kekuatan-tahap', scope });
    const text = JSON.stringify(sheet);
    expect(text).toContain('KAMPANYE, 25 SEPTEMBER 2024 S.D. 23 NOVEMBER 2024');
    expect(text).toContain('["JUMLAH","1/2","2","3","3","0","0","2"]');
  });
});
