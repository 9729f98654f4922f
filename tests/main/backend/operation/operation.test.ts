import { describe, expect, it } from 'vitest';
import { openBackend, personFields, type TestBackend } from '../../../builders/backend.ts';

const OPERATION = {
  key: 'ops',
  name: 'Mantap Praja',
  sandi: null,
  kind: 'OMP',
  start: '2024-08-27',
  end: '2024-12-25',
};

async function withOperation(): Promise<{ t: TestBackend; id: string }> {
  const t = await openBackend();
  const { id } = await t.ok('operation.create', { ...OPERATION, template: 'polres', stages: true });
  return { t, id };
}

describe('operation', () => {
  it('starts with the six satgas of a Polres, their parts, the staff band and the stages', async () => {
    const { t, id } = await withOperation();
    const view = await t.ok('operation.get', { id });
    const top = view.satgas.filter((s) => s.depth === 0);
    expect(top.filter((s) => s.kind === 'satgas').map((s) => s.name)).toEqual([
      'PREEMTIF',
      'PREVENTIF',
      'KAMSELTIBCARLANTAS',
      'GAKKUM',
      'HUMAS',
      'BANOPS',
    ]);
    expect(top.filter((s) => s.kind === 'staff')).toHaveLength(1);
    expect(view.satgas.some((s) => s.depth === 1)).toBe(true);
    expect(view.stages.find((s) => s.key === 'kampanye')).toMatchObject({
      start: '2024-09-25',
      end: '2024-11-23',
    });
  });

  it('counts a person of two parts once in the satgas above', async () => {
    const { t, id } = await withOperation();
    const { satgas } = await t.ok('operation.get', { id });
    const preventif = satgas.find((s) => s.name === 'PREVENTIF');
    const parts = satgas.filter((s) => s.parentId === preventif?.id).slice(0, 2);
    const person = await t.ok('personnel.create', personFields());
    for (const part of parts)
      await t.ok('member.add', { satgasId: part.id, personIds: [person.id], opsPosition: 'ANGGOTA' });
    const after = await t.ok('operation.get', { id });
    expect(after.satgas.find((s) => s.id === preventif?.id)).toMatchObject({ own: 0, total: 1 });
    expect(after.people).toBe(1);
  });

  it('refuses to hang a satgas below itself and to end one that is in use', async () => {
    const { t, id } = await withOperation();
    const { satgas } = await t.ok('operation.get', { id });
    const top = satgas.find((s) => s.name === 'PREVENTIF');
    const part = satgas.find((s) => s.parentId === top?.id);
    if (!top || !part) throw new Error('template');
    expect((await t.refused('satgas.move', { id: top.id, parentId: part.id, beforeId: null })).code).toBe(
      'SATGAS_CYCLE',
    );
    const refused = await t.refused('satgas.end', { id: top.id });
    expect(refused.code).toBe('IN_USE');
    expect(refused.message).toMatch(/PREVENTIF masih berisi 0 orang dan \d+ bagian/);
  });

  it('moves a satgas before a sibling and undoes that', async () => {
    const { t, id } = await withOperation();
    const names = async () =>
      (await t.ok('operation.get', { id })).satgas.filter((s) => s.depth === 0).map((s) => s.name);
    const before = await names();
    const { satgas } = await t.ok('operation.get', { id });
    const humas = satgas.find((s) => s.name === 'HUMAS');
    const preemtif = satgas.find((s) => s.name === 'PREEMTIF');
    if (!humas || !preemtif) throw new Error('template');
    await t.ok('satgas.move', { id: humas.id, parentId: null, beforeId: preemtif.id });
    expect((await names()).indexOf('HUMAS')).toBe(before.indexOf('PREEMTIF'));
    await t.ok('journal.undo', { id: null });
    expect(await names()).toEqual(before);
  });

  it('adds a person to a satgas only once', async () => {
    const { t, id } = await withOperation();
    const { satgas } = await t.ok('operation.get', { id });
    const humas = satgas.find((s) => s.name === 'HUMAS');
    if (!humas) throw new Error('template');
    const person = await t.ok('personnel.create', personFields());
    expect(
      await t.ok('member.add', { satgasId: humas.id, personIds: [person.id], opsPosition: null }),
    ).toEqual({ added: 1 });
    expect(
      await t.ok('member.add', { satgasId: humas.id, personIds: [person.id], opsPosition: null }),
    ).toEqual({ added: 0 });
    expect(await t.ok('member.list', { operationId: id, satgasId: humas.id, below: true })).toHaveLength(1);
  });
});
