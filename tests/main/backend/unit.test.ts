import { describe, expect, test } from 'vitest';
import { IDENTITY, openBackend, personFields, TODAY } from '../../builders/backend.ts';

describe('identity', () => {
  test('is changed as a whole, signatories included, in one undo step', async () => {
    const posko = await openBackend();
    const before = await posko.ok('unit.identity', {});
    await posko.ok('unit.updateIdentity', {
      ...IDENTITY,
      name: 'POLRES LAIN',
      timeZone: 'WIB',
      head: { ...IDENTITY.head, name: 'KEPALA BARU' },
      ops: null,
    });
    const after = await posko.ok('unit.identity', {});
    expect(after).toMatchObject({ name: 'POLRES LAIN', timeZone: 'WIB', unitId: before.unitId });
    expect(after.signatories).toMatchObject([
      { role: 'head', name: 'KEPALA BARU', id: before.signatories[0]?.id },
    ]);
    expect((await posko.ok('session.overview', {})).clock).toBe('09.42');
    await posko.ok('journal.undo', { id: null });
    expect(await posko.ok('unit.identity', {})).toEqual(before);
  });

  test('is refused when a field is wrong', async () => {
    const posko = await openBackend();
    const wrong = { ...IDENTITY, jurisdiction: ['5371'] };
    expect((await posko.refused('unit.updateIdentity', wrong)).code).toBe('INPUT_INVALID');
    const noKop = { ...IDENTITY, letterhead: [] };
    expect((await posko.refused('unit.updateIdentity', noKop)).code).toBe('INPUT_INVALID');
  });
});

describe('units', () => {
  test('are made once however they are written, and counted with their people', async () => {
    const posko = await openBackend();
    for (const unit of ['SAT LANTAS', 'Satlantas', 'SAT  LANTAS', 'sat. lalu lintas']) {
      await posko.ok('personnel.create', personFields({ unit }));
    }
    const units = await posko.ok('unit.list', {});
    expect(units.map((u) => [u.name, u.level, u.people])).toEqual([
      ['POLRES CONTOH', 'polres', 0],
      ['SAT LANTAS', 'part', 4],
    ]);
    expect(units[1]?.parentId).toBe(units[0]?.id);
    const taken = await posko.refused('unit.create', { name: 'satlantas', parentId: null });
    expect(taken.message).toContain('SAT LANTAS');
  });

  test('are renamed for everybody in them', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('personnel.create', personFields({ unit: 'UNIT LAMA' }));
    const unit = (await posko.ok('unit.list', {})).find((u) => u.name === 'UNIT LAMA');
    await posko.ok('unit.rename', { id: unit?.id ?? '', name: 'UNIT BARU' });
    expect((await posko.ok('personnel.get', { id, day: TODAY })).person.unit).toBe('UNIT BARU');
    await posko.ok('unit.create', { name: 'UNIT LAMA', parentId: unit?.id ?? null });
    const same = await posko.refused('unit.rename', { id: unit?.id ?? '', name: 'unit lama' });
    expect(same.code).toBe('DUPLICATE_KEY');
    expect((await posko.refused('unit.rename', { id: 'tidak-ada', name: 'X' })).code).toBe('NOT_FOUND');
  });
});

describe('settings', () => {
  test('have a value from the start, keep what is chosen, and an empty text is the default again', async () => {
    const posko = await openBackend();
    const first = await posko.ok('setting.get', {});
    expect(first).toMatchObject({ paper: 'a4', autoLockMinutes: expect.any(Number) });
    await posko.ok('setting.update', { paper: 'f4', printedBy: 'Paurmin', autoLockMinutes: 5 });
    expect(await posko.ok('setting.get', {})).toEqual({
      ...first,
      paper: 'f4',
      printedBy: 'Paurmin',
      autoLockMinutes: 5,
    });
    await posko.ok('setting.update', { printedBy: '' });
    expect((await posko.ok('setting.get', {})).printedBy).toBe(first.printedBy);
    await posko.ok('journal.undo', { id: null });
    expect((await posko.ok('setting.get', {})).printedBy).toBe('Paurmin');
    expect((await posko.refused('setting.update', { autoLockMinutes: 0 })).code).toBe('INPUT_INVALID');
  });
});

describe('absences', () => {
  test('cover whole days, both ends included, and can be open', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('personnel.create', personFields({ name: 'BUDI CONTOH' }));
    await posko.ok('absence.create', {
      personIds: [id, id],
      kind: 'CUTI',
      since: '2024-11-01',
      until: '2024-11-05',
      note: null,
    });
    await posko.ok('absence.create', {
      personIds: [id],
      kind: 'DIK',
      since: '2024-12-01',
      until: null,
      note: 'Sespim',
    });
    const on = async (day: string) =>
      (await posko.ok('absence.list', { from: day, to: day })).map((a) => a.kind);
    expect(await on('2024-10-31')).toEqual([]);
    expect(await on('2024-11-01')).toEqual(['CUTI']);
    expect(await on('2024-11-05')).toEqual(['CUTI']);
    expect(await on('2024-11-06')).toEqual([]);
    expect(await on('2030-01-01')).toEqual(['DIK']);
    const [dik] = await posko.ok('absence.list', { from: '2024-12-01', to: '2024-12-01' });
    expect(dik).toMatchObject({ name: 'BUDI CONTOH', rank: 'BRIPKA', unit: 'SAT SAMAPTA', note: 'Sespim' });
    await posko.ok('absence.end', { ids: [dik?.id ?? ''] });
    expect(await on('2030-01-01')).toEqual([]);
  });

  test('that end before they begin, or belong to nobody, are refused', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('personnel.create', personFields());
    const absence = { personIds: [id], kind: 'CUTI', since: '2024-11-05', until: '2024-11-04', note: null };
    expect((await posko.refused('absence.create', absence)).message).toContain('mendahului');
    const nobody = { ...absence, personIds: [id, 'tidak-ada'], until: null };
    expect((await posko.refused('absence.create', nobody)).code).toBe('NOT_FOUND');
    expect(await posko.ok('absence.list', { from: '2024-01-01', to: '2024-12-31' })).toEqual([]);
  });
});
