import { describe, expect, test } from 'vitest';
import { openBackend, personFields, type TestBackend } from '../../../builders/backend.ts';
import { importFile, listFile, plan, state } from '../../../builders/import-backend.ts';
import { plainList } from '../../../builders/import-lists.ts';
import type { CellSpec } from '../../../builders/workbook.ts';

const HEADER: CellSpec[] = ['NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN', 'NO HP', 'KET'];
const list = (...rows: CellSpec[][]) => listFile({ name: 'Sheet1', rows: [HEADER, ...rows] });

const rowsOf = async (posko: TestBackend, planId: string) =>
  (await posko.ok('import.rows', { planId, sheet: null, show: 'all', code: null, offset: 0, limit: 500 }))
    .rows;

const people = (posko: TestBackend) =>
  posko.db.prepare('SELECT name, nrp, nip FROM person WHERE ended_at IS NULL ORDER BY name').all();

/** One person on the list already: YAKOBA LODOWAI, BRIPKA, 83060184. */
async function known(posko: TestBackend): Promise<string> {
  const { id } = await posko.ok('personnel.create', {
    ...personFields({ name: 'YAKOBA LODOWAI', nrp: '83060184', rank: 'BRIPKA' }),
  });
  return id;
}

describe('a number under two names', () => {
  test('is laid side by side, one row is chosen, the choice can change and be taken back', async () => {
    const posko = await openBackend();
    const path = await list(
      ['MARIA TEFA', 'AIPDA', '85010123', 'BANIT', 'SAT LANTAS'],
      ['BUDI CONTOH', 'BRIPKA', '85010123', 'KANIT', 'SAT LANTAS'],
      ['ORANG LAIN', 'BRIPKA', '85010124', 'KANIT', 'SAT LANTAS'],
    );
    const first = await plan(posko, path);
    const { planId } = first;
    expect(first.counts).toMatchObject({ new: 1, held: 2 });
    expect(first.findings[0]).toMatchObject({ code: 'NRP_DUPLICATE_OTHER_NAME', held: 2, acceptable: true });
    const sides = await posko.ok('import.candidates', { planId, key: 'Sheet1!2' });
    expect(sides.row).toMatchObject({ kind: 'row', key: 'Sheet1!2', outcome: 'held', differs: [] });
    expect(sides.others).toMatchObject([
      { kind: 'row', key: 'Sheet1!3', personId: null, row: 3, differs: ['name', 'rank', 'position'] },
    ]);
    const chosen = await posko.ok('import.choose', { planId, key: 'Sheet1!2' });
    expect(chosen.counts).toMatchObject({ new: 2, held: 1 });
    const rows = await rowsOf(posko, planId);
    expect(rows.map((r) => [r.outcome, r.chosen, r.clash])).toEqual([
      ['new', true, false],
      ['held', false, true],
      ['new', false, false],
    ]);
    expect(rows[1]?.cells.flatMap((c) => c.issues)).toMatchObject([
      { message: expect.stringContaining('MARIA TEFA (C2)') },
    ]);
    await posko.ok('import.choose', { planId, key: 'Sheet1!3' });
    expect((await rowsOf(posko, planId)).map((r) => r.outcome)).toEqual(['held', 'new', 'new']);
    expect(await posko.ok('import.choose', { planId, key: 'Sheet1!3', chosen: false })).toEqual({
      ...first,
      back: 'pilihan baris 3',
    });
    await posko.ok('import.choose', { planId, key: 'Sheet1!3' });
    await posko.ok('import.commit', { planId });
    expect(people(posko)).toEqual([
      { name: 'BUDI CONTOH', nrp: '85010123', nip: null },
      { name: 'ORANG LAIN', nrp: '85010124', nip: null },
    ]);
    const again = await plan(posko, path);
    // The one who has the number is who was stored; only the other is held again.
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, held: 1 });
  });

  test('typed by hand: one row is chosen among those that carry it now, not those of the file', async () => {
    const posko = await openBackend();
    const path = await listFile(
      plainList([
        [1, 'MARIA TEFA', 'BRIPKA', '85010123', 'BANIT', null],
        [2, 'BUDI CONTOH', 'BRIPKA', '85010124', 'BANIT', null],
      ]),
    );
    const { planId } = await plan(posko, path);
    await posko.ok('import.correct', { planId, sheet: 'Sheet1', cell: 'D3', value: '85010123' });
    const first = await posko.ok('import.choose', { planId, key: 'Sheet1!2' });
    expect(first.counts).toMatchObject({ new: 1, held: 1 });
    const second = await posko.ok('import.choose', { planId, key: 'Sheet1!3' });
    expect(second.counts).toMatchObject({ new: 1, held: 1 });
    await posko.ok('import.commit', { planId });
    const people = posko.db.prepare('SELECT name, nrp FROM person').all();
    expect(people).toEqual([{ name: 'BUDI CONTOH', nrp: '85010123' }]);
  });

  test('taken in bulk: both people come without the number, and it is said', async () => {
    const posko = await openBackend();
    const path = await list(
      ['MARIA TEFA', 'AIPDA', '85010123', 'BANIT', 'SAT LANTAS'],
      ['BUDI CONTOH', 'BRIPKA', '85010123', 'KANIT', 'SAT RESKRIM'],
      ['ORANG LAIN', 'BRIPKA', '85130124', 'KANIT', 'SAT LANTAS'],
    );
    const { planId } = await plan(posko, path);
    const code = 'NRP_DUPLICATE_OTHER_NAME';
    const taken = await posko.ok('import.accept', { planId, code, accept: true });
    expect(taken).toMatchObject({ counts: { new: 2, held: 1 }, accepts: [code] });
    expect(taken.findings.find((f) => f.code === code)).toMatchObject({ severity: 'warning', held: 0 });
    const months = await posko.ok('import.accept', { planId, code: 'NRP_MONTH_INVALID', accept: true });
    expect(months.counts).toMatchObject({ new: 3, held: 0 });
    const back = await posko.ok('import.accept', { planId, code, accept: false });
    expect(back.counts).toMatchObject({ new: 1, held: 2 });
    await posko.ok('import.accept', { planId, code, accept: true });
    await posko.ok('import.commit', { planId });
    expect(people(posko)).toMatchObject([{ nrp: null }, { nrp: null }, { nrp: '85130124' }]);
  });

  test('of which one is stored: the same person renamed, a new one without it, or a new one who takes it', async () => {
    const posko = await openBackend();
    const id = await known(posko);
    const before = state(posko);
    const path = await list(['MARSELUS OMA', 'AIPDA', '83060184', 'BANIT', 'SAT LANTAS']);
    const first = await plan(posko, path);
    const { planId } = first;
    const key = 'Sheet1!2';
    expect(first.counts).toMatchObject({ held: 1, new: 0, changed: 0, missing: 0 });
    expect((await posko.ok('import.candidates', { planId, key })).others).toMatchObject([
      { kind: 'person', personId: id, ended: false },
    ]);

    const renamed = await posko.ok('import.decide', { planId, key, as: { personId: id } });
    expect(renamed.counts).toMatchObject({ changed: 1, held: 0 });
    expect((await rowsOf(posko, planId))[0]).toMatchObject({
      decided: 'person',
      person: { id, name: 'YAKOBA LODOWAI', number: '83060184', ended: false },
    });

    const fresh = await posko.ok('import.decide', { planId, key, as: 'new' });
    expect(fresh.counts).toMatchObject({ new: 1, changed: 0, held: 0 });
    await posko.ok('import.choose', { planId, key });
    const { batch } = await posko.ok('import.commit', { planId });
    expect(people(posko)).toEqual([
      { name: 'MARSELUS OMA', nrp: '83060184', nip: null },
      { name: 'YAKOBA LODOWAI', nrp: null, nip: null },
    ]);
    await posko.ok('import.undo', { batch });
    expect(state(posko)).toEqual(before);

    const second = await plan(posko, path);
    await posko.ok('import.decide', { planId: second.planId, key, as: 'new' });
    await posko.ok('import.commit', { planId: second.planId });
    expect(people(posko)).toEqual([
      { name: 'MARSELUS OMA', nrp: null, nip: null },
      { name: 'YAKOBA LODOWAI', nrp: '83060184', nip: null },
    ]);
  });

  test('typed wrong in the store: once the row of its owner is named, the number is free for its true owner', async () => {
    const posko = await openBackend();
    const id = await known(posko);
    const { planId, counts } = await plan(
      posko,
      await list(
        ['YAKOBA LODOWAI', 'BRIPKA', '83060185', 'BANIT', 'SAT LANTAS'],
        ['MARSELUS OMA', 'AIPDA', '83060184', 'BANIT', 'SAT LANTAS'],
      ),
    );
    expect(counts).toMatchObject({ new: 1, held: 1 });
    const decided = await posko.ok('import.decide', { planId, key: 'Sheet1!2', as: { personId: id } });
    expect(decided.counts).toMatchObject({ new: 1, changed: 1, held: 0 });
    await posko.ok('import.commit', { planId });
    expect(people(posko)).toEqual([
      { name: 'MARSELUS OMA', nrp: '83060184', nip: null },
      { name: 'YAKOBA LODOWAI', nrp: '83060185', nip: null },
    ]);
  });
});

describe('decisions', () => {
  test('hold through corrections, other columns and sheets that go and come, and end with null', async () => {
    const posko = await openBackend();
    const id = await known(posko);
    const { planId } = await plan(
      posko,
      await list(
        ['YAKOBA L.', 'BRIPKA', null, 'BANIT', 'SAT LANTAS'],
        ['MARIA TEFA', 'AIPDA', '85010123', 'BANIT', 'SAT LANTAS'],
      ),
    );
    const key = 'Sheet1!2';
    await posko.ok('import.decide', { planId, key, as: { personId: id } });
    const match = async () => (await rowsOf(posko, planId))[0]?.person?.id ?? null;
    expect(await match()).toBe(id);
    await posko.ok('import.correct', { planId, sheet: 'Sheet1', cell: 'A2', value: 'YAKOBA LODO' });
    await posko.ok('import.setColumn', { planId, sheet: 'Sheet1', column: 'D', field: 'ignore' });
    expect(await match()).toBe(id);
    const sheet = { planId, sheet: 'Sheet1', headerRow: null, hiddenRows: false };
    await posko.ok('import.setSheet', { ...sheet, include: false });
    await posko.ok('import.setSheet', { ...sheet, include: true });
    expect(await match()).toBe(id);
    const back = await posko.ok('import.decide', { planId, key, as: null });
    expect(back.counts).toMatchObject({ new: 2, changed: 0 });
    expect((await posko.refused('import.decide', { planId, key, as: { personId: 'tidak ada' } })).code).toBe(
      'NOT_FOUND',
    );
    expect((await posko.refused('import.decide', { planId, key: 'Sheet1!99', as: 'new' })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('two changes of the reading at once both hold, also when one between them fails', async () => {
    const posko = await openBackend();
    const { planId } = await plan(
      posko,
      await list(['MARIA TEFA', 'AIPDA', '85010123', 'BANIT', 'SAT LANTAS']),
    );
    const ignore = (column: string) =>
      posko.ok('import.setColumn', { planId, sheet: 'Sheet1', column, field: 'ignore' });
    const [, refused] = await Promise.all([
      ignore('B'),
      posko.refused('import.setColumn', { planId, sheet: 'Tidak ada', column: 'A', field: 'ignore' }),
      ignore('D'),
    ]);
    expect(refused.code).toBe('SHEET_NOT_FOUND');
    const { sheets } = await posko.ok('import.summary', { planId });
    const left = sheets[0]?.columns.filter((c) => c.field !== 'ignore').map((c) => c.column);
    expect(left).toEqual(['A', 'C', 'E', 'F', 'G']);
  });

  test('keep a stored value, field by field', async () => {
    const posko = await openBackend();
    const id = await known(posko);
    const { planId, counts } = await plan(
      posko,
      await list(['YAKOBA LODOWAI', 'AIPDA', '83060184', 'KANIT', 'SAT LANTAS']),
    );
    expect(counts.changed).toBe(1);
    const key = 'Sheet1!2';
    await posko.ok('import.keepOld', { planId, key, field: 'rank', keep: true });
    const cells = (await rowsOf(posko, planId))[0]?.cells ?? [];
    expect(cells.find((c) => c.field === 'rank')).toMatchObject({
      old: 'BRIPKA',
      value: 'AIPDA',
      kept: true,
    });
    expect(cells.find((c) => c.field === 'position')).toMatchObject({ kept: false });
    for (const field of ['position', 'unit'] as const)
      await posko.ok('import.keepOld', { planId, key, field, keep: true });
    expect((await posko.ok('import.summary', { planId })).counts).toMatchObject({ changed: 0, unchanged: 1 });
    await posko.ok('import.keepOld', { planId, key, field: 'position', keep: false });
    await posko.ok('import.commit', { planId });
    expect(posko.db.prepare('SELECT rank, position, unit_id FROM person WHERE id = ?').get(id)).toMatchObject(
      {
        rank: 'BRIPKA',
        position: 'KANIT',
      },
    );
  });
});

describe('people missing from the list', () => {
  test('are listed with their duties, ended only when asked, in the same action, and undo brings them back', async () => {
    const posko = await openBackend();
    await importFile(
      posko,
      await list(
        ['MARIA TEFA', 'AIPDA', '85010123', 'BANIT', 'SAT LANTAS'],
        ['BUDI CONTOH', 'BRIPKA', '85010124', 'KANIT', 'SAT LANTAS'],
        ['ORANG LAIN', 'BRIPKA', '85010125', 'KANIT', 'SAT LANTAS'],
      ),
    );
    const before = state(posko);
    const { planId, missing } = await plan(
      posko,
      await list(['MARIA TEFA', 'AIPTU', '85010123', 'BANIT', 'SAT LANTAS']),
    );
    expect(missing.map((p) => [p.name, p.end])).toEqual([
      ['BUDI CONTOH', false],
      ['ORANG LAIN', false],
    ]);
    const [budi, lain] = missing.map((p) => p.personId);
    const ended = await posko.ok('import.endMissing', { planId, personIds: [budi!, lain!], end: true });
    expect(ended.counts).toMatchObject({ missing: 2, ended: 2 });
    await posko.ok('import.endMissing', { planId, personIds: [lain!], end: false });
    const page = { planId, offset: 0, limit: 10 };
    expect(await posko.ok('import.missing', { ...page, search: 'budi 8501' })).toMatchObject({
      total: 1,
      rows: [{ personId: budi, end: true, duties: 0, unit: 'SAT LANTAS' }],
    });
    expect((await posko.ok('import.missing', { ...page, search: '' })).total).toBe(2);
    expect((await posko.refused('import.endMissing', { planId, personIds: ['siapa'], end: true })).code).toBe(
      'NOT_FOUND',
    );
    const { batch, counts } = await posko.ok('import.commit', { planId });
    expect(counts).toMatchObject({ ended: 1 });
    expect(people(posko)).toMatchObject([{ name: 'MARIA TEFA' }, { name: 'ORANG LAIN' }]);
    await posko.ok('import.undo', { batch });
    expect(state(posko)).toEqual(before);
  });

  test('say how many duties of today and later would be left without them', async () => {
    const posko = await openBackend();
    const id = await known(posko);
    const duty = async (start: string, end: string | null) => {
      const { id: eventId } = await posko.ok('event.create', { ...patrol, start, end });
      const who = { personIds: [id], role: 'anggota', point: null, reason: null };
      await posko.ok('assignment.add', { eventId, nature: 'pelaksana', ...who });
    };
    await duty('2024-11-05T19:00', '2024-11-05T22:00');
    await duty('2024-11-05T19:00', '2024-11-06T02:00');
    await duty('2024-11-07T19:00', null);
    const { planId } = await plan(
      posko,
      await list(['MARIA TEFA', 'AIPTU', '85010123', 'BANIT', 'SAT LANTAS']),
    );
    const { rows } = await posko.ok('import.missing', { planId, search: '', offset: 0, limit: 5 });
    expect(rows).toMatchObject([{ personId: id, duties: 2 }]);
  });

  test('who was ended and comes again is the same person, not a second one; undo ends them again', async () => {
    const posko = await openBackend();
    const id = await known(posko);
    await posko.ok('personnel.end', { ids: [id] });
    const before = state(posko);
    const path = await list(['YAKOBA LODOWAI', 'AIPDA', '83060184', 'BANIT', 'SAT LANTAS']);
    const summary = await plan(posko, path);
    expect(summary.counts).toMatchObject({ new: 0, changed: 1 });
    expect(summary.findings.map((f) => f.code)).toContain('PERSON_ENDED');
    expect((await rowsOf(posko, summary.planId))[0]?.person).toMatchObject({ id, ended: true });
    posko.clock.now += 1000;
    const { batch } = await posko.ok('import.commit', { planId: summary.planId });
    expect(posko.db.prepare('SELECT id, rank, ended_at FROM person').all()).toEqual([
      { id, rank: 'AIPDA', ended_at: null },
    ]);
    expect((await plan(posko, path)).counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
    posko.clock.now += 1000;
    await posko.ok('import.undo', { batch });
    expect(state(posko)).toEqual(before);
    expect((await plan(posko, path)).counts).toMatchObject({ changed: 1, new: 0 });
    // Ended, un-ended and ended again: still somebody who was on the list.
    posko.clock.now += 1000;
    await posko.ok('journal.redo', {});
    posko.clock.now += 1000;
    await posko.ok('journal.undo', { id: null });
    expect((await plan(posko, path)).counts).toMatchObject({ changed: 1, new: 0 });
  });

  test('a membership from before does not stand in the way of the undo that ends them again', async () => {
    const posko = await openBackend();
    const { id: operationId } = await posko.ok('operation.create', {
      key: 'ops',
      name: 'Ops',
      sandi: null,
      kind: 'OMP',
      start: '2024-08-27',
      end: '2024-12-25',
      template: 'none',
      stages: false,
    });
    const rows = [['NAMA', 'PANGKAT', 'NRP'], ['SATGAS GAKKUM'], ['LUKAS CONTOH', 'BRIPKA', '86120122']];
    const first = await importFile(posko, await listFile({ rows }), operationId);
    expect(first.counts).toMatchObject({ new: 1 });
    const [person] = posko.db.prepare('SELECT id FROM person').all() as { id: string }[];
    posko.clock.now += 1000;
    await posko.ok('personnel.end', { ids: [person!.id] });
    const before = state(posko);
    posko.clock.now += 1000;
    const second = await plan(
      posko,
      await list(['LUKAS CONTOH', 'AIPDA', '86120122', 'BANIT', 'SAT LANTAS']),
    );
    const { batch } = await posko.ok('import.commit', { planId: second.planId });
    posko.clock.now += 1000;
    await posko.ok('import.undo', { batch });
    expect(state(posko)).toEqual(before);
  });

  test('who was ended at the very moment of an undo of something else was on the list all the same', async () => {
    const posko = await openBackend();
    const path = await listFile(plainList([[1, 'BUDI CONTOH', 'BRIPKA', '85010123', 'BANIT', null]]));
    await importFile(posko, path);
    const [id = ''] = posko.db.prepare('SELECT id FROM person').pluck().all() as string[];
    await posko.ok('personnel.end', { ids: [id] });
    await posko.ok('personnel.create', personFields({ name: 'ORANG LAIN' }));
    await posko.ok('journal.undo', { id: null });
    expect((await plan(posko, path)).counts).toMatchObject({ new: 0, changed: 1 });
  });

  test('people of an import that was taken back were never on the list: they are new again', async () => {
    const posko = await openBackend();
    const path = await listFile(plainList([[1, 'BUDI CONTOH', 'BRIPKA', '85010123', 'BANIT', null]]));
    const { batch } = await importFile(posko, path);
    await posko.ok('import.undo', { batch });
    expect((await plan(posko, path)).counts).toMatchObject({ new: 1, changed: 0 });
    for (const walk of ['redo', 'undo'] as const) {
      posko.clock.now += 1000;
      await (walk === 'redo' ? posko.ok('journal.redo', {}) : posko.ok('journal.undo', { id: null }));
    }
    expect((await plan(posko, path)).counts).toMatchObject({ new: 1, changed: 0 });
  });
});

const patrol = {
  operationId: null,
  stageId: null,
  kind: 'patroli',
  title: 'Patroli kota',
  day: null,
  approx: null,
  region: null,
  venue: null,
  candidateId: null,
  sttp: null,
  expectedCrowd: null,
  need: 1,
  leaderId: null,
  partners: [],
  flags: [],
  result: null,
  note: null,
};
