import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/text/civil-date.ts';
import type { CallInput, Output } from '../../../../src/shared/contract/index.ts';
import { eventFields, openSample, personFields, type TestBackend, TODAY } from '../../../builders/backend.ts';

type Cell = CallInput<'assignment.setCells'>['cells'][number];
type Grid = Output<'assignment.grid'>;

const WEEK = { from: addDays(TODAY, -1), to: addDays(TODAY, 6) };

const readGrid = (t: TestBackend): Promise<Grid> =>
  t.ok('assignment.grid', { operationId: null, ...WEEK, onlyAssigned: false });
const cellOf = (grid: Grid, personId: string, day: string) =>
  grid.rows.find((row) => row.personId === personId)?.cells.find((cell) => cell.day === day);
const codesOf = (grid: Grid, personId: string, days: readonly string[]) =>
  days.map((day) => cellOf(grid, personId, day)?.codes.join('+') ?? '');

/** The sample with a guard of three shifts and two people who have nothing to do. */
async function begin() {
  const t = await openSample();
  const [operation] = await t.ok('operation.list', {});
  const { id: postId } = await t.ok('dutyPost.save', {
    id: null,
    operationId: operation?.id ?? '',
    place: { name: 'Gudang contoh', kind: 'gudang', region: null },
    since: WEEK.from,
    until: addDays(TODAY, 20),
    pattern: '3x8',
    need: 2,
    needs: {},
    leader: false,
    release: false,
  });
  const idle = [
    await t.ok('personnel.create', personFields()),
    await t.ok('personnel.create', personFields()),
  ] as const;
  const shift = (code: string) => ({ code, dutyPostId: postId, eventId: null, role: 'anggota' });
  const set = (cells: Cell[]) => t.ok('assignment.setCells', { cells });
  return { t, postId, first: idle[0].id, second: idle[1].id, shift, set };
}

const away = (code: string) => ({ code, dutyPostId: null, eventId: null, role: 'anggota' });

describe('cells of the grid people × days', () => {
  it('writes a block as one action and takes it back as one', async () => {
    const { t, first, second, shift, set } = await begin();
    const days = [TODAY, addDays(TODAY, 1)];
    const block = [first, second].flatMap((personId) =>
      days.map((day) => ({ personId, day, set: shift('P') })),
    );
    expect(await set(block)).toMatchObject({ added: 4, ended: 0, skipped: 0 });
    const grid = await readGrid(t);
    expect(codesOf(grid, second, days)).toEqual(['P', 'P']);
    expect(cellOf(grid, first, TODAY)?.duties).toMatchObject([{ code: 'P', pinned: true, eventId: null }]);
    const today = grid.cover.find((cover) => cover.day === TODAY);
    expect(today?.guardHave).toBeGreaterThanOrEqual(2);
    expect((today?.guardNeed ?? 0) - (today?.guardHave ?? 0)).toBeGreaterThanOrEqual(4);
    const { label } = await t.ok('journal.undo', { id: null });
    expect(label).toContain('4 ploting ditambah');
    expect(codesOf(await readGrid(t), first, days)).toEqual(['', '']);
  });

  it('counts what a guard lacks shift by shift: too many in the morning do not hide too few at night', async () => {
    const { t, first, second, shift, set } = await begin();
    const third = (await t.ok('personnel.create', personFields())).id;
    const cells = [first, second, third].map((personId) => ({ personId, day: TODAY, set: shift('P') }));
    const before = (await readGrid(t)).cover.find((cover) => cover.day === TODAY)!;
    await set(cells);
    const after = (await readGrid(t)).cover.find((cover) => cover.day === TODAY)!;
    expect(after.guardHave - before.guardHave).toBe(3);
    expect(before.guardMissing - after.guardMissing).toBe(2);
  });

  it('puts somebody on an event of two days once, whichever of them was typed on', async () => {
    const { t, first, set } = await begin();
    const NEXT = addDays(TODAY, 1);
    const { id: eventId } = await t.ok('event.create', eventFields({ end: `${NEXT}T04:00` }));
    const event = { code: 'K', dutyPostId: null, eventId, role: 'anggota' };
    const cells = [TODAY, NEXT].map((day) => ({ personId: first, day, set: event }));
    expect(await set(cells)).toMatchObject({ added: 1, skipped: 1 });
    expect(codesOf(await readGrid(t), first, [TODAY, NEXT])).toEqual(['K', 'K']);
  });

  it('puts a shift in the place of another one, an event beside it, and skips what is there', async () => {
    const { t, first, shift, set } = await begin();
    const { id: eventId } = await t.ok('event.create', eventFields());
    const event = { code: 'K', dutyPostId: null, eventId, role: 'padal' };
    await set([{ personId: first, day: TODAY, set: shift('P') }]);
    const both: Cell[] = [
      { personId: first, day: TODAY, set: shift('M') },
      { personId: first, day: TODAY, set: event },
    ];
    expect(await set(both)).toMatchObject({ added: 2, ended: 1, skipped: 0 });
    const cell = cellOf(await readGrid(t), first, TODAY);
    expect(cell?.duties.map((duty) => `${duty.code} ${duty.role}`).sort()).toEqual(['K padal', 'M anggota']);
    expect(await set(both)).toMatchObject({ added: 0, ended: 0, skipped: 2 });
  });

  it('cuts days out of a leave, gives them another kind, and clears duties with absences', async () => {
    const { t, first, shift, set } = await begin();
    const days = [0, 1, 2, 3, 4].map((n) => addDays(TODAY, n));
    const on = (n: number, given: Cell['set']): Cell => ({ personId: first, day: days[n] ?? '', set: given });
    expect(await set(days.map((_, n) => on(n, away('CT'))))).toMatchObject({ absent: 5, present: 0 });
    expect(await set([on(2, away('SKT'))])).toMatchObject({ absent: 1, present: 1 });
    expect(codesOf(await readGrid(t), first, days)).toEqual(['CT', 'CT', 'SKT', 'CT', 'CT']);
    expect(await set([on(1, away('CT'))])).toMatchObject({ absent: 0, present: 0, skipped: 1 });
    const { conflicts } = await set([on(3, shift('S'))]);
    expect(conflicts.map((conflict) => conflict.code)).toContain('ABSENT');
    const cleared = await set([on(0, null), on(3, null), on(4, null)]);
    expect(cleared).toMatchObject({ ended: 1, present: 3, added: 0, conflicts: [] });
    expect(codesOf(await readGrid(t), first, days)).toEqual(['', 'CT', 'SKT', '', '']);
    await t.ok('journal.undo', { id: null });
    expect(codesOf(await readGrid(t), first, days)).toEqual(['CT', 'CT', 'SKT', 'S+CT', 'CT']);
  });

  it('says what it would do and which clashes it would bring, and writes nothing', async () => {
    const { t, first, shift, set } = await begin();
    const { id: eventId } = await t.ok('event.create', eventFields());
    await set([
      { personId: first, day: TODAY, set: { code: 'K', dutyPostId: null, eventId, role: 'anggota' } },
    ]);
    const cells = [{ personId: first, day: TODAY, set: shift('S') }];
    const preview = await t.ok('assignment.previewCells', { cells });
    expect(preview).toMatchObject({ added: 1, ended: 0 });
    expect(preview.conflicts.map((conflict) => conflict.code)).toContain('DOUBLE_BOOK');
    expect(codesOf(await readGrid(t), first, [TODAY])).toEqual(['K']);
  });

  it('refuses a shift, an event or a code that the day does not have, and writes nothing of the block', async () => {
    const { t, first, second, shift } = await begin();
    const { id: eventId } = await t.ok('event.create', eventFields());
    const wrong: Cell['set'][] = [
      shift('24'),
      { code: 'K', dutyPostId: null, eventId, role: 'anggota' },
      away('XX'),
    ];
    const said: string[] = [];
    for (const given of wrong) {
      const cells = [
        { personId: first, day: TODAY, set: shift('P') },
        { personId: second, day: addDays(TODAY, 1), set: given },
      ];
      const { code, message } = await t.refused('assignment.setCells', { cells });
      expect(code).toBe('INPUT_INVALID');
      said.push(message);
    }
    expect(said[1]).toContain('Kegiatan itu tidak berlangsung');
    expect(said[2]).toContain('Kode XX');
    expect(codesOf(await readGrid(t), first, [TODAY])).toEqual(['']);
  });
});
