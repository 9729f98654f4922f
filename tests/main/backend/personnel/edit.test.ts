import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import { openBackend, personFields, type TestBackend, TODAY } from '../../../builders/backend.ts';

const add = (posko: TestBackend, given: Partial<CallInput<'personnel.create'>>) =>
  posko.ok('personnel.create', personFields(given));

async function someone(
  posko: TestBackend,
  given: Partial<CallInput<'personnel.create'>> = {},
): Promise<string> {
  return (await add(posko, given)).id;
}

describe('typing a person', () => {
  test('derives rank, category, unit and sex, and names the person in the journal', async () => {
    const posko = await openBackend();
    const { id } = await add(posko, {
      name: '  SITI   KORBAFO ',
      rank: 'penata tk. i',
      nrp: null,
      nip: '198001012005012001',
      unit: 'sat sabhara',
      gender: null,
    });
    const { person } = await posko.ok('personnel.get', { id, day: TODAY });
    expect(person).toMatchObject({
      name: 'SITI KORBAFO',
      rank: 'PENATA I',
      category: 'pns',
      unit: 'SAT SAMAPTA',
      gender: 'P',
      nip: '198001012005012001',
    });
    const { actions } = await posko.ok('journal.list', { rowId: id, before: null, limit: 10 });
    expect(actions[0]?.label).toBe('Tambah PENATA I SITI KORBAFO');
  });

  test('takes a number with signs around it and refuses one that cannot be right', async () => {
    const posko = await openBackend();
    const { id } = await add(posko, { nrp: 'NRP 8501.0123' });
    expect((await posko.ok('personnel.get', { id, day: TODAY })).person.nrp).toBe('85010123');
    const refuse = async (given: Partial<CallInput<'personnel.create'>>) =>
      (await posko.refused('personnel.create', personFields(given))).message;
    expect(await refuse({ nrp: '85130123' })).toContain('bulan');
    expect(await refuse({ nrp: '198001012005012001' })).toContain('kolom NIP');
    expect(await refuse({ nrp: null, nip: '19800101200501200' })).toContain('18 angka');
    expect(await refuse({ nrp: '85010123' })).toContain('sudah dipakai BRIPKA');
    // Members of other bodies have numbers of other shapes.
    await add(posko, { rank: 'SERTU', nrp: '31990123' });
  });

  test('an edit of a cell changes that cell only, and writing the same again leaves no trace', async () => {
    const posko = await openBackend();
    const id = await someone(posko, { note: 'lama' });
    const before = await posko.ok('personnel.get', { id, day: TODAY });
    expect(await posko.ok('personnel.update', { ids: [id], fields: { note: 'baru' } })).toEqual({
      changed: 1,
    });
    const after = await posko.ok('personnel.get', { id, day: TODAY });
    expect(after.person).toEqual({ ...before.person, note: 'baru' });
    const { total } = await posko.ok('journal.list', { rowId: null, before: null, limit: 1 });
    posko.events.length = 0;
    expect(await posko.ok('personnel.update', { ids: [id], fields: { note: 'baru' } })).toEqual({
      changed: 0,
    });
    expect((await posko.ok('journal.list', { rowId: null, before: null, limit: 1 })).total).toBe(total);
    expect(posko.events).toEqual([]);
  });

  test('a bulk edit is one undo step', async () => {
    const posko = await openBackend();
    const ids = [await someone(posko), await someone(posko), await someone(posko)];
    await posko.ok('personnel.update', { ids, fields: { unit: 'POLSEK ALAK', status: 'BKO MASUK' } });
    const many = await posko.refused('personnel.update', { ids, fields: { nrp: '85010999' } });
    expect(many.message).toContain('hanya untuk satu orang');
    await posko.ok('journal.undo', { id: null });
    for (const id of ids) {
      const { person } = await posko.ok('personnel.get', { id, day: TODAY });
      expect(person).toMatchObject({ unit: 'SAT SAMAPTA', status: 'AKTIF' });
    }
  });

  test('a pasted block names every bad cell at once and changes nothing', async () => {
    const posko = await openBackend();
    const [a, b, c] = [await someone(posko), await someone(posko), await someone(posko, { nrp: '85010001' })];
    const error = await posko.refused('personnel.updateEach', {
      edits: [
        { id: a, fields: { nrp: '85990001', note: 'ikut' } },
        { id: b, fields: { nrp: '85010001' } },
        { id: 'tidak-ada', fields: { note: 'x' } },
      ],
    });
    expect(error.details?.problems).toEqual([
      { id: a, field: 'nrp', message: expect.stringContaining('bulan') },
      { id: 'tidak-ada', field: 'name', message: expect.any(String) },
      { id: b, field: 'nrp', message: expect.stringContaining('sudah dipakai') },
    ]);
    expect((await posko.ok('personnel.get', { id: a, day: TODAY })).person.note).toBeNull();
    expect((await posko.ok('personnel.get', { id: c, day: TODAY })).person.nrp).toBe('85010001');
  });

  test('a pasted block can swap two numbers; undo swaps them back', async () => {
    const posko = await openBackend();
    const a = await someone(posko, { nrp: '85010001' });
    const b = await someone(posko, { nrp: '85010002' });
    await posko.ok('personnel.updateEach', {
      edits: [
        { id: a, fields: { nrp: '85010002' } },
        { id: b, fields: { nrp: '85010001' } },
      ],
    });
    const nrp = async (id: string) => (await posko.ok('personnel.get', { id, day: TODAY })).person.nrp;
    expect([await nrp(a), await nrp(b)]).toEqual(['85010002', '85010001']);
    await posko.ok('journal.undo', { id: null });
    expect([await nrp(a), await nrp(b)]).toEqual(['85010001', '85010002']);
    const twice = await posko.refused('personnel.updateEach', {
      edits: [
        { id: a, fields: { nrp: '85010009' } },
        { id: b, fields: { nrp: '85010009' } },
      ],
    });
    expect(twice.code).toBe('DUPLICATE_NUMBER');
  });
});
