import { describe, expect, test } from 'vitest';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import {
  eventFields,
  IDENTITY,
  openBackend,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';

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

describe('where a unit is responsible', () => {
  const unitNamed = async (posko: TestBackend, name: string) =>
    (await posko.ok('unit.list', {})).find((unit) => unit.name === name);

  test('is kept by kecamatan or kabupaten, each once, and undone', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('unit.create', { name: 'POLSEK SULAMU', parentId: null });
    await posko.ok('unit.setArea', { id, jurisdiction: ['53.71.04', '53.01.06', '53.71.04'] });
    expect((await unitNamed(posko, 'POLSEK SULAMU'))?.jurisdiction).toEqual(['53.01.06', '53.71.04']);
    expect((await unitNamed(posko, 'POLRES CONTOH'))?.jurisdiction).toEqual(['53.71']);
    await posko.ok('journal.undo', { id: null });
    expect((await unitNamed(posko, 'POLSEK SULAMU'))?.jurisdiction).toEqual([]);
    const refused = async (unitId: string, code: string) =>
      (await posko.refused('unit.setArea', { id: unitId, jurisdiction: [code] })).code;
    expect(await refused(id, '99.99.99')).toBe('INPUT_INVALID');
    expect(await refused(id, '53.71.04.1009')).toBe('INPUT_INVALID');
    expect(await refused('tidak-ada', '53.71.04')).toBe('NOT_FOUND');
    const post = await unitNamed(posko, 'POLRES CONTOH');
    expect(await refused(post?.id ?? '', '53.71.04')).toBe('INPUT_INVALID');
  });

  test('is found by the name of a kecamatan, those of the post first and the chosen before all', async () => {
    const posko = await openBackend();
    const found = await posko.ok('region.areas', { text: 'oeb', codes: ['53.01.06'], limit: 5 });
    expect(found[0]).toMatchObject({ code: '53.01.06', label: expect.stringMatching(/^Kec\. /) });
    expect(found[1]).toMatchObject({ code: '53.71.04', label: 'Kec. Oebobo' });
    const all = await posko.ok('region.areas', { text: '', codes: [], limit: 100 });
    const own = all.map(({ code }) => code.startsWith('53.71'));
    expect(own.indexOf(false)).toBe(own.lastIndexOf(true) + 1);
  });

  test('belongs to the area of the post: no finding about an event there', async () => {
    const posko = await openBackend();
    await posko.ok('event.create', eventFields({ region: '53.01.06.2001', need: null }));
    const codes = async () =>
      (await posko.ok('conflict.list', { from: TODAY, to: TODAY })).conflicts.map((c) => c.code);
    expect(await codes()).toContain('JURISDICTION');
    const { id } = await posko.ok('unit.create', { name: 'POLSEK JAUH', parentId: null });
    await posko.ok('unit.setArea', { id, jurisdiction: ['53.01.06'] });
    expect(await codes()).not.toContain('JURISDICTION');
    // Without an area of the post nothing is judged, whatever the units have.
    await posko.ok('unit.setArea', { id, jurisdiction: ['53.04'] });
    expect(await codes()).toContain('JURISDICTION');
    await posko.ok('unit.updateIdentity', { ...IDENTITY, jurisdiction: [] });
    expect(await codes()).not.toContain('JURISDICTION');
  });

  test('goes out and comes back in the data bundle, with the name as it is written', async () => {
    const first = await openBackend();
    const { id } = await first.ok('unit.create', { name: 'Polsek Jauh', parentId: null });
    await first.ok('unit.setArea', { id, jurisdiction: ['53.01.06'] });
    const dump = dumpBundle(first.context);
    expect(dump.units).toEqual([{ name: 'Polsek Jauh', jurisdiction: ['53.01.06'] }]);
    const second = await openBackend();
    loadBundle(second.context, JSON.parse(JSON.stringify(dump)));
    expect(dumpBundle(second.context)).toEqual(dump);
    expect(loadBundle(second.context, JSON.parse(JSON.stringify(dump)))).toMatchObject({
      actionId: null,
      changes: 0,
    });
    const own = { posko: 1, units: [{ name: 'POLRES CONTOH', jurisdiction: ['53.71.04'] }] };
    expect(() => loadBundle(second.context, own)).toThrow('unit.jurisdiction');
    const twice = [
      { name: 'Satlantas', jurisdiction: [] },
      { name: 'SAT LANTAS', jurisdiction: [] },
    ];
    expect(() => loadBundle(second.context, { posko: 1, units: twice })).toThrow('units.1.name');
  });
});
