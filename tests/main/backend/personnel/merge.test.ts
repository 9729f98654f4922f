import { describe, expect, test } from 'vitest';
import { runAction } from '../../../../src/main/db/journal.ts';
import { BELONGING, LEADING } from '../../../../src/main/db/person-merge.ts';
import { type Fields, insertRow } from '../../../../src/main/db/statements.ts';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import { openBackend, openSample, personFields, type TestBackend, TODAY } from '../../../builders/backend.ts';
import { importFile, listFile, plan, state } from '../../../builders/import-backend.ts';
import { plainList } from '../../../builders/import-lists.ts';

const someone = async (posko: TestBackend, given: Partial<CallInput<'personnel.create'>> = {}) =>
  (await posko.ok('personnel.create', personFields(given))).id;

const get = async (posko: TestBackend, id: string) => posko.ok('personnel.get', { id, day: TODAY });

/** A row of any table, as one action. */
function add({ db, context }: TestBackend, table: string, fields: Fields): string {
  const info = { kind: 'uji', label: 'uji', actor: 'uji' };
  return runAction(db, context.at(), info, () => insertRow(db, table, fields)).value;
}

const values = (posko: TestBackend, sql: string, ...given: unknown[]) =>
  posko.db
    .prepare(sql)
    .pluck()
    .all(...given);

describe('people who may be one', () => {
  test('are shown side by side, the record on which most hangs first', async () => {
    const posko = await openBackend();
    const thin = await someone(posko, { name: 'BUDI CONTOH', nrp: null, phone: '081234567890' });
    const full = await someone(posko, { name: 'BUDI CONTOH, S.H.', nrp: '85010123' });
    await someone(posko, { name: 'MARIA TEFA', nrp: '97110456' });
    const { total, groups } = await posko.ok('personnel.duplicates', {});
    expect(total).toBe(1);
    expect(groups[0]).toMatchObject({ likelihood: 'strong', differs: ['name', 'nrp', 'phone'] });
    expect(groups[0]?.people.map(({ id }) => id)).toEqual([full, thin]);
    expect(groups[0]?.reasons).toContain('Salah satu tanpa NRP/NIP');
  });

  test('are no longer shown once told apart, until that is taken back', async () => {
    const posko = await openBackend();
    const ids = [
      await someone(posko, { name: 'BUDI CONTOH' }),
      await someone(posko, { name: 'BUDI CONTOH', nrp: null }),
    ];
    await posko.ok('personnel.notDuplicate', { ids });
    await posko.ok('personnel.notDuplicate', { ids: [...ids].reverse() });
    expect((await posko.ok('personnel.duplicates', {})).total).toBe(0);
    const { label } = await posko.ok('journal.undo', { id: null });
    expect(label).toContain('Tandai 2 orang sebagai orang yang berbeda');
    expect((await posko.ok('personnel.duplicates', {})).total).toBe(1);
  });

  test('told apart do not stop the undo of the import that brought them', async () => {
    const posko = await openBackend();
    const rows = [
      [1, 'BUDI CONTOH', 'BRIPKA', '85010123', 'BANIT SAT SAMAPTA', null],
      [2, 'BUDI CONTOH', 'BRIPTU', '97110456', 'BANIT SAT LANTAS', null],
    ] as const;
    const { batch } = await importFile(posko, await listFile(plainList(rows)));
    const { groups } = await posko.ok('personnel.duplicates', {});
    await posko.ok('personnel.notDuplicate', { ids: groups[0]!.people.map(({ id }) => id) });
    await posko.ok('import.undo', { batch });
    expect((await posko.ok('session.overview', {})).people).toBe(0);
  });

  test('of the sample list are none: invented people who only look alike are not offered', async () => {
    const posko = await openSample();
    const { groups } = await posko.ok('personnel.duplicates', {});
    expect(groups.filter(({ likelihood }) => likelihood !== 'weak')).toEqual([]);
  });
});

describe('a merge', () => {
  /** Two records of one person with everything that can hang on one, and what both have twice. */
  async function entangled() {
    const posko = await openSample();
    const keep = await someone(posko, { name: 'BUDI CONTOH', nrp: '85010123', phone: null, note: null });
    const other = await someone(posko, {
      name: 'BUDI CONTOH, S.H.',
      nrp: null,
      phone: '081234567890',
      note: 'BKO',
    });
    const operation = values(posko, 'SELECT id FROM operation WHERE ended_at IS NULL')[0] as string;
    const [first, second] = values(
      posko,
      'SELECT id FROM satgas WHERE ended_at IS NULL ORDER BY id',
    ) as string[];
    const events = values(posko, 'SELECT id FROM event WHERE ended_at IS NULL ORDER BY id') as string[];
    const member = (person: string, satgas: string, ops: string | null) =>
      add(posko, 'membership', {
        operation_id: operation,
        satgas_id: satgas,
        person_id: person,
        ops_position: ops,
      });
    member(keep, first!, null);
    member(other, first!, 'ANGGOTA');
    member(other, second!, 'PADAL');
    const duty = (person: string, event: string, fields: Fields = {}) =>
      add(posko, 'assignment', { event_id: event, person_id: person, ...fields });
    duty(keep, events[0]!, { point: 'GERBANG' });
    duty(other, events[0]!, { role: 'padal', nature: 'pengendali' });
    duty(other, events[1]!);
    for (const person of [keep, other]) {
      add(posko, 'absence', { person_id: person, kind: 'CUTI', since: '2024-11-20', until: '2024-11-22' });
    }
    add(posko, 'absence', { person_id: other, kind: 'SAKIT', since: '2024-11-25', until: null });
    await posko.ok('event.update', { id: events[2]!, fields: { leaderId: other } });
    return { posko, keep, other, first: first!, second: second!, events };
  }

  test('hands everything over, joins what both had and ends the other', async () => {
    const { posko, keep, other, first, second, events } = await entangled();
    const result = await posko.ok('personnel.merge', { keepId: keep, otherIds: [other], fields: {} });
    expect(result).toEqual({ personId: keep, ended: 1, moved: 5, joined: 3 });
    const { person, memberships, absences, duties } = await get(posko, keep);
    expect(person).toMatchObject({
      nrp: '85010123',
      name: 'BUDI CONTOH',
      phone: '081234567890',
      note: 'BKO',
    });
    const opsPositions = memberships.map((m) => [m.satgasId, m.opsPosition]);
    expect(opsPositions.sort()).toEqual(
      [
        [first, 'ANGGOTA'],
        [second, 'PADAL'],
      ].sort(),
    );
    expect(absences.map((a) => a.kind).sort()).toEqual(['CUTI', 'SAKIT']);
    expect(duties.map((d) => d.eventId).sort()).toEqual([events[0], events[1]].sort());
    const led = posko.db
      .prepare(
        'SELECT role, nature, point FROM assignment WHERE event_id = ? AND person_id = ? AND ended_at IS NULL',
      )
      .all(events[0], keep);
    expect(led).toEqual([{ role: 'padal', nature: 'pengendali', point: 'GERBANG' }]);
    expect(values(posko, 'SELECT leader_id FROM event WHERE id = ?', events[2])).toEqual([keep]);
    expect(await posko.refused('personnel.get', { id: other, day: TODAY })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await posko.ok('data.verify', {})).problems).toEqual([]);
    const { actions } = await posko.ok('journal.list', { rowId: keep, before: null, limit: 1 });
    expect(actions[0]?.label).toBe('Gabungkan 2 catatan BRIPKA BUDI CONTOH');
  });

  test('is one action: the undo brings every row back as it was, and the redo merges again', async () => {
    const { posko, keep, other } = await entangled();
    const before = state(posko);
    await posko.ok('personnel.merge', { keepId: keep, otherIds: [other], fields: { name: other } });
    const merged = state(posko);
    expect(merged).not.toEqual(before);
    await posko.ok('journal.undo', { id: null });
    expect(state(posko)).toEqual(before);
    const search = { operationId: null, day: TODAY, sort: 'name', descending: false } as const;
    const found = await posko.ok('personnel.index', { ...search, filter: { search: 'budi contoh' } });
    expect(found.total).toBe(2);
    await posko.ok('journal.redo', {});
    expect(state(posko)).toEqual(merged);
    expect((await posko.ok('data.verify', {})).problems).toEqual([]);
  });

  test('can go back to the number, rank and unit of the other', async () => {
    const posko = await openBackend();
    const keep = await someone(posko, { name: 'BUDI CONTOH', nrp: '85010132', rank: 'BRIPKA' });
    const other = await someone(posko, {
      name: 'BUDI CONTOH',
      nrp: '85010123',
      rank: 'IPDA',
      unit: 'SAT LANTAS',
    });
    const fields = { nrp: other, rank: other, unit: other };
    await posko.ok('personnel.merge', { keepId: keep, otherIds: [other], fields });
    const { person } = await get(posko, keep);
    expect(person).toMatchObject({ nrp: '85010123', rank: 'IPDA', unit: 'SAT LANTAS' });
    expect(values(posko, 'SELECT count(*) FROM person WHERE ended_at IS NULL')).toEqual([1]);
  });

  test('never chooses between two numbers by itself', async () => {
    const posko = await openBackend();
    const keep = await someone(posko, { name: 'BUDI CONTOH', nrp: '85010132' });
    const other = await someone(posko, { name: 'BUDI CONTOH', nrp: '85010123' });
    const civil = await someone(posko, { name: 'BUDI CONTOH', nrp: null, nip: '198501012005011001' });
    const before = state(posko);
    const merge = (otherId: string, fields = {}) =>
      posko.refused('personnel.merge', { keepId: keep, otherIds: [otherId], fields });
    const two = await merge(other);
    expect(two).toMatchObject({ code: 'MERGE_CHOICE', details: { fields: ['nrp'] } });
    expect(two.message).toContain('85010132 (BUDI CONTOH) dan 85010123 (BUDI CONTOH)');
    expect(await merge(civil)).toMatchObject({ code: 'MERGE_CHOICE', details: { fields: ['nrp', 'nip'] } });
    expect(await merge(keep)).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await merge(other, { nrp: civil })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await merge('tidak-ada')).toMatchObject({ code: 'NOT_FOUND' });
    expect(state(posko)).toEqual(before);
    await posko.ok('personnel.merge', { keepId: keep, otherIds: [civil], fields: { nip: keep } });
    expect((await get(posko, keep)).person).toMatchObject({ nrp: '85010132', nip: null });
  });

  test('is not parted again by a list that still holds both records', async () => {
    const posko = await openBackend();
    const rows = [
      [1, 'BUDI CONTOH', 'BRIPKA', '85010123', 'BANIT SAT SAMAPTA', null],
      [2, 'BUDI CONTOH', 'BRIPKA', '85010132', 'BANIT SAT LANTAS', null],
    ] as const;
    const path = await listFile(plainList(rows));
    await importFile(posko, path);
    const [keepId, other] = values(posko, 'SELECT id FROM person ORDER BY nrp') as [string, string];
    await posko.ok('personnel.merge', { keepId, otherIds: [other], fields: { nrp: keepId } });
    const before = state(posko);
    const again = await plan(posko, path);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1, held: 0 });
    const said = again.findings.find(({ code }) => code === 'NRP_DUPLICATE_SAME_PERSON');
    expect(said?.firstCells).toContain('Sheet1!D3');
    const alone = await plan(posko, await listFile(plainList(rows.slice(1))));
    expect(alone.counts).toMatchObject({ new: 0, held: 0, missing: 0 });
    expect(alone.findings.map(({ message }) => message).join()).toContain('dibaca sebagai 85010123');
    expect(state(posko)).toEqual(before);
    // The number was a slip: it belongs to somebody else.
    const maria = [3, 'MARIA TEFA', 'IPDA', '85010132', 'BANIT SAT LANTAS', null] as const;
    expect((await plan(posko, await listFile(plainList([maria])))).counts).toMatchObject({ new: 1, held: 0 });
    await posko.ok('journal.undo', { id: null });
    expect((await plan(posko, path)).counts).toMatchObject({ unchanged: 2 });
  });

  test('follows a record that was merged twice', async () => {
    const posko = await openBackend();
    const add = (nrp: string) => someone(posko, { name: 'BUDI CONTOH', nrp });
    const [a, b, c] = [await add('85010101'), await add('85010102'), await add('85010103')];
    await posko.ok('personnel.merge', { keepId: b, otherIds: [a], fields: { nrp: b } });
    await posko.ok('personnel.merge', { keepId: c, otherIds: [b], fields: { nrp: c } });
    const row = [1, 'BUDI CONTOH', 'BRIPKA', '85010101', 'BINTARA SAT SAMAPTA', null] as const;
    expect((await plan(posko, await listFile(plainList([row])))).counts).toMatchObject({ new: 0, held: 0 });
  });

  test('of three records ends two', async () => {
    const posko = await openBackend();
    const ids = [];
    for (let i = 0; i < 3; i++)
      ids.push(await someone(posko, { name: 'BUDI CONTOH', nrp: i === 0 ? '85010123' : null }));
    const [keepId, ...otherIds] = ids as [string, ...string[]];
    expect(await posko.ok('personnel.merge', { keepId, otherIds, fields: {} })).toMatchObject({ ended: 2 });
    expect((await posko.ok('personnel.duplicates', {})).total).toBe(0);
  });

  test('leaves an issued order as it was printed', async () => {
    const posko = await openSample();
    const person = values(
      posko,
      'SELECT person_id FROM assignment WHERE ended_at IS NULL LIMIT 1',
    )[0] as string;
    const order = {
      kind: 'sprin',
      scope: '{}',
      number: 'SPRIN/1/XI/2024',
      number_value: 1,
      number_year: 2024,
      date: TODAY,
      subject: 'uji',
      content: '{}',
      state: 'issued',
      frozen: JSON.stringify({ people: [person] }),
      sha256: 'x',
      issued_at: '2024-11-05T00:00:00.000Z',
      approved_by: 'KEPALA CONTOH',
      approved_office: 'KABAGOPS',
      approved_at: '2024-11-05T00:00:00.000Z',
    };
    const id = add(posko, 'letter', order);
    const keepId = await someone(posko, { nrp: null });
    await posko.ok('personnel.merge', { keepId, otherIds: [person], fields: {} });
    expect(values(posko, 'SELECT frozen FROM letter WHERE id = ?', id)).toEqual([order.frozen]);
  });

  test('knows every column of the schema that refers to a person', async () => {
    const { db } = await openBackend();
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
    const refer = tables.flatMap((table) =>
      (
        db
          .prepare('SELECT "from" AS column, "table" AS target FROM pragma_foreign_key_list(?)')
          .all(table) as {
          column: string;
          target: string;
        }[]
      )
        .filter(({ target }) => target === 'person')
        .map(({ column }) => `${table}.${column}`),
    );
    // A remark about people has no foreign key, so that it stops no undo.
    refer.push('override.person_id');
    const known = [
      ...LEADING.map(({ table, column }) => `${table}.${column}`),
      ...BELONGING.map(({ table }) => `${table}.person_id`),
    ];
    expect(known.sort()).toEqual(refer.sort());
  });
});
