import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import { type PersonFilter, type PersonSort, personSort } from '../../../../src/shared/contract/personnel.ts';
import { openBackend, openSample, personFields, type TestBackend, TODAY } from '../../../builders/backend.ts';

const scope = { operationId: null, day: TODAY };

async function names(
  posko: TestBackend,
  filter: PersonFilter = {},
  sort: PersonSort = 'rank',
  descending = false,
  operationId: string | null = null,
): Promise<string[]> {
  const { rids, total } = await posko.ok('personnel.index', {
    ...scope,
    operationId,
    filter,
    sort,
    descending,
  });
  expect(total).toBe(rids.length);
  const rows = await posko.ok('personnel.rows', { ...scope, operationId, rids });
  return rows.map((row) => row.name);
}

const add = (posko: TestBackend, given: Partial<CallInput<'personnel.create'>>) =>
  posko.ok('personnel.create', personFields(given));

async function someone(
  posko: TestBackend,
  given: Partial<CallInput<'personnel.create'>> = {},
): Promise<string> {
  return (await add(posko, given)).id;
}

describe('the grid', () => {
  async function five(): Promise<TestBackend> {
    const posko = await openBackend();
    await add(posko, {
      name: 'YOHANIS TEBUAMA',
      rank: 'BRIPKA',
      nrp: '85010002',
      unit: 'SATLANTAS',
      gender: 'L',
    });
    await add(posko, {
      name: "MARIA MOTA'AIN, S.H.",
      rank: 'brigadir',
      nrp: '90020001',
      unit: 'SAT LANTAS',
      gender: 'P',
    });
    await add(posko, {
      name: 'BUDI CONTOH',
      rank: 'BRIPKA',
      nrp: '85010001',
      unit: 'BAG OPS',
      position: 'BA MIN',
    });
    await add(posko, {
      name: 'SITI KORBAFO',
      rank: 'PENATA I',
      nrp: null,
      nip: '198001012005012001',
      gender: null,
    });
    await add(posko, { name: 'AGUS TANPA', rank: null, nrp: null, unit: null, position: null });
    return posko;
  }

  test('orders by rank, then NRP, with PNS behind Polri and unknown ranks last', async () => {
    const posko = await five();
    expect(await names(posko)).toEqual([
      'BUDI CONTOH',
      'YOHANIS TEBUAMA',
      "MARIA MOTA'AIN, S.H.",
      'SITI KORBAFO',
      'AGUS TANPA',
    ]);
    expect(await names(posko, {}, 'name')).toEqual([
      'AGUS TANPA',
      'BUDI CONTOH',
      "MARIA MOTA'AIN, S.H.",
      'SITI KORBAFO',
      'YOHANIS TEBUAMA',
    ]);
  });

  test('puts empty values last in both directions', async () => {
    const posko = await five();
    expect((await names(posko, {}, 'unit')).at(-1)).toBe('AGUS TANPA');
    expect((await names(posko, {}, 'unit', true)).at(-1)).toBe('AGUS TANPA');
    expect((await names(posko, {}, 'unit', true))[0]).toBe('SITI KORBAFO');
  });

  test('sorts by every column, both ways, without losing anyone', async () => {
    const posko = await openSample();
    const operationId = (await posko.ok('session.overview', {})).operations[0]?.id ?? null;
    for (const sort of personSort.options) {
      const index = (descending: boolean) =>
        posko.ok('personnel.index', { ...scope, operationId, filter: {}, sort, descending });
      const [up, down] = [(await index(false)).rids, (await index(true)).rids];
      expect(new Set(up).size, sort).toBe(151);
      expect([...down].sort(), sort).toEqual([...up].sort());
      if (sort === 'name' || sort === 'nrp') expect(down).not.toEqual(up);
    }
  });

  test('search looks at beginnings of words in name, number, unit, position and rank', async () => {
    const posko = await five();
    expect(await names(posko, { search: 'teb' })).toEqual(['YOHANIS TEBUAMA']);
    expect(await names(posko, { search: 'EBU' })).toEqual([]);
    expect(await names(posko, { search: '8501' })).toEqual(['BUDI CONTOH', 'YOHANIS TEBUAMA']);
    expect(await names(posko, { search: 'bripka tebu' })).toEqual(['YOHANIS TEBUAMA']);
    expect(await names(posko, { search: 'lan' })).toHaveLength(2);
    expect(await names(posko, { search: 'ba min' })).toEqual(['BUDI CONTOH']);
    expect(await names(posko, { search: "mota'ain" })).toEqual(["MARIA MOTA'AIN, S.H."]);
    expect(await names(posko, { search: '19800101' })).toEqual(['SITI KORBAFO']);
  });

  test('search takes any typing as words', async () => {
    const posko = await five();
    for (const typed of [
      '"',
      "'",
      '*',
      'OR',
      'NEAR(',
      'name:',
      '(',
      '-',
      'bu"di',
      '^bud',
      'a AND',
      '%',
      '\\',
    ]) {
      await posko.ok('personnel.index', {
        ...scope,
        filter: { search: typed },
        sort: 'rank',
        descending: false,
      });
    }
    expect(await names(posko, { search: '  ' })).toHaveLength(5);
  });

  test('search follows changes of name and unit, and people who leave', async () => {
    const posko = await five();
    const [unit] = (await posko.ok('unit.list', {})).filter((u) => u.name === 'BAG OPS');
    await posko.ok('unit.rename', { id: unit?.id ?? '', name: 'BAGIAN LAIN' });
    expect(await names(posko, { search: 'bagian' })).toEqual(['BUDI CONTOH']);
    expect(await names(posko, { search: 'ops' })).toEqual([]);
    const { id } = await add(posko, { name: 'ORANG BARU' });
    await posko.ok('personnel.update', { ids: [id], fields: { name: 'ORANG LAMA' } });
    expect(await names(posko, { search: 'baru' })).toEqual([]);
    await posko.ok('personnel.end', { ids: [id] });
    expect(await names(posko, { search: 'lama' })).toEqual([]);
    await posko.ok('journal.undo', { id: null });
    expect(await names(posko, { search: 'lama' })).toEqual(['ORANG LAMA']);
    expect((await posko.ok('data.verify', {})).problems).toEqual([]);
  });

  test('filters are joined by and', async () => {
    const posko = await five();
    const units = await posko.ok('unit.list', {});
    const lantas = units.filter((u) => u.name === 'SAT LANTAS').map((u) => u.id);
    // "SATLANTAS" and "SAT LANTAS" are one unit.
    expect(await names(posko, { unitIds: lantas })).toHaveLength(2);
    expect(await names(posko, { unitIds: lantas, gender: 'P' })).toEqual(["MARIA MOTA'AIN, S.H."]);
    expect(await names(posko, { ranks: ['BRIPKA'] })).toHaveLength(2);
    expect(await names(posko, { rankGroups: ['BINTARA'] })).toHaveLength(3);
    expect(await names(posko, { rankGroups: ['LAIN'] })).toEqual(['AGUS TANPA']);
    expect(await names(posko, { categories: ['pns'] })).toEqual(['SITI KORBAFO']);
    expect(await names(posko, { incomplete: true })).toEqual(['AGUS TANPA']);
    expect(await names(posko, { statuses: ['CUTI'] })).toEqual([]);
  });

  test('free means neither away nor on an executor duty that touches the day', async () => {
    const posko = await five();
    const { rids } = await posko.ok('personnel.index', {
      ...scope,
      filter: {},
      sort: 'rank',
      descending: false,
    });
    const [budi, yohanis, maria] = await posko.ok('personnel.rows', { ...scope, rids });
    await posko.ok('absence.create', {
      personIds: [maria?.id ?? ''],
      kind: 'CUTI',
      since: '2024-11-01',
      until: TODAY,
      note: null,
    });
    await posko.ok('personnel.update', { ids: [yohanis?.id ?? ''], fields: { status: 'SAKIT' } });
    const event = await posko.ok('event.create', {
      operationId: null,
      stageId: null,
      kind: 'patroli',
      title: 'Patroli malam',
      day: null,
      start: '2024-11-05T22:00',
      end: '2024-11-06T02:00',
      approx: null,
      region: null,
      venue: null,
      candidateId: null,
      sttp: null,
      expectedCrowd: null,
      need: null,
      leaderId: null,
      partners: [],
      flags: [],
      result: null,
      note: null,
    });
    await posko.ok('assignment.add', {
      eventId: event.id,
      personIds: [budi?.id ?? ''],
      role: 'anggota',
      nature: 'pelaksana',
      point: null,
      reason: null,
    });
    expect(await names(posko, { freeOnDay: true })).toEqual(['SITI KORBAFO', 'AGUS TANPA']);
    expect((await names(posko, { absentOnDay: true })).sort()).toEqual([
      "MARIA MOTA'AIN, S.H.",
      'YOHANIS TEBUAMA',
    ]);
    const facets = await posko.ok('personnel.facets', scope);
    expect(facets).toMatchObject({ all: 5, polri: 4, pns: 1, free: 2, notReady: 2, women: 2, incomplete: 1 });
    expect(facets.ranks[0]).toEqual({ value: 'BRIPKA', count: 2 });
    const [row] = await posko.ok('personnel.rows', { ...scope, rids: [maria?.rid ?? 0] });
    expect(row?.absence).toBe('CUTI s.d. 6 Nov 2024');
    const nextDay = await posko.ok('personnel.facets', { operationId: null, day: '2024-11-07' });
    expect(nextDay).toMatchObject({ free: 4, notReady: 1 });
  });
});

describe('one person', () => {
  test('shows memberships as a path, duties with their time, and the clash of two of them', async () => {
    const posko = await openSample();
    const { conflicts } = await posko.ok('conflict.list', { from: TODAY, to: TODAY });
    const clash = conflicts.find((c) => c.code === 'DOUBLE_BOOK' && c.personId);
    const { rids } = await posko.ok('personnel.index', {
      ...scope,
      filter: {},
      sort: 'rank',
      descending: false,
    });
    const rows = await posko.ok('personnel.rows', { ...scope, rids });
    const all = await Promise.all(rows.map((row) => posko.ok('personnel.get', { id: row.id, day: TODAY })));
    expect(all.every((one) => one.memberships.length > 0)).toBe(true);
    expect(all.some((one) => one.memberships.some((m) => m.satgas.length > 1))).toBe(true);
    expect(all.filter((one) => one.duties.some((d) => d.date === TODAY))).toHaveLength(151);
    if (clash) {
      const person = all.find((one) => one.person.id === clash.personId);
      expect(person?.conflicts).toContain(clash.message);
      expect(person?.duties.some((d) => d.conflict)).toBe(true);
    }
  });

  test('history tells every change with both values, plotting and absence included', async () => {
    const posko = await openBackend();
    const id = await someone(posko, { unit: 'SAT SAMAPTA' });
    await posko.ok('personnel.update', { ids: [id], fields: { unit: 'BAG OPS' } });
    await posko.ok('absence.create', {
      personIds: [id],
      kind: 'SAKIT',
      since: TODAY,
      until: null,
      note: null,
    });
    const history = await posko.ok('personnel.history', { id });
    expect(history.map((h) => h.label)).toEqual([
      'Catat sakit',
      expect.stringMatching(/^Ubah data BRIPKA ORANG/),
      expect.stringMatching(/^Tambah/),
    ]);
    expect(history[1]?.fields).toEqual([{ field: 'Kesatuan', before: 'SAT SAMAPTA', after: 'BAG OPS' }]);
    expect(history[0]?.fields).toContainEqual({ field: 'Jenis', before: null, after: 'Sakit' });
  });

  test('who has left is not found any more', async () => {
    const posko = await openBackend();
    const id = await someone(posko);
    expect(await posko.ok('personnel.end', { ids: [id, id] })).toEqual({ ended: 1 });
    expect((await posko.refused('personnel.get', { id, day: TODAY })).code).toBe('NOT_FOUND');
    expect(await names(posko)).toEqual([]);
  });
});

test('the palette finds people, events and orders by what is typed', async () => {
  const posko = await openSample();
  const operationId = (await posko.ok('session.overview', {})).operations[0]?.id ?? null;
  const { id } = await posko.ok('letter.create', {
    kind: 'sprin',
    scope: { operationId, eventId: null, day: TODAY },
    paper: 'a4',
  });
  await posko.ok('letter.update', { id, number: 'Sprin/812/XI/OPS.1.3./2024' });
  const events = await posko.ok('event.list', { operationId, from: TODAY, to: TODAY });
  const title = events[0]?.title ?? '';
  expect((await posko.ok('personnel.palette', { text: title })).events[0]?.title).toBe(title);
  expect((await posko.ok('personnel.palette', { text: 'Sprin/812' })).orders[0]?.id).toBe(id);
  const [row] = await posko.ok('personnel.rows', { ...scope, rids: [7] });
  const { people } = await posko.ok('personnel.palette', { text: row?.name.slice(0, 8) ?? '' });
  expect(people.map((p) => p.id)).toContain(row?.id);
  expect(await posko.ok('personnel.palette', { text: '%' })).toEqual({ people: [], events: [], orders: [] });
});
