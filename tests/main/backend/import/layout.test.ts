import { describe, expect, test } from 'vitest';
import { openBackend, openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';
import { count, importFile, listFile, plan, state } from '../../../builders/import-backend.ts';
import { annex, peopleRows, plainList } from '../../../builders/import-lists.ts';
import type { CellSpec, SheetSpec } from '../../../builders/workbook.ts';

/** A sender with a kop of its own and a column that the rules read as the structural position. */
const sender = (
  rows: readonly (readonly CellSpec[])[],
  titles: readonly CellSpec[][] = [['RESOR CONTOH']],
): SheetSpec => ({
  rows: [...titles, ['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'CATATAN PIKET'], ...rows],
});

const BUDI: CellSpec[] = [1, 'BUDI CONTOH', 'IPDA', '85010123', 'KANIT SAT SAMAPTA', 'SAT SAMAPTA'];
const MARIA: CellSpec[] = [2, 'MARIA TEFA', 'BRIPTUU', '86020124', 'BANIT SAT LANTAS', 'SAT LANTAZ'];

const columnField = (summary: Awaited<ReturnType<typeof plan>>, column: string) =>
  summary.sheets[0]?.columns.find((c) => c.column === column)?.field;

/** Imports BUDI with column F as the unit. */
async function taught(): Promise<{ posko: TestBackend; batch: string }> {
  const posko = await openBackend();
  const { planId } = await plan(posko, await listFile(sender([BUDI])));
  await posko.ok('import.setColumn', { planId, sheet: 'Sheet1', column: 'F', field: 'unit' });
  const { batch } = await posko.ok('import.commit', { planId });
  return { posko, batch };
}

describe('a layout', () => {
  test('is remembered with an import and applied by itself to the next list of the same shape', async () => {
    const { posko } = await taught();
    const next = sender([BUDI, MARIA], [['POLRES CONTOH'], ['DAFTAR PIKET'], ['BULAN DESEMBER']]);
    const summary = await plan(posko, await listFile(next));
    expect(columnField(summary, 'F')).toBe('unit');
    expect(summary.layout).toMatchObject({
      name: 'RESOR CONTOH',
      uses: 1,
      applied: true,
      sheets: [{ name: 'Sheet1', headerRow: null, columns: [{ column: 'F', field: 'unit' }] }],
    });
    expect(await plan(posko, await listFile(plainList([BUDI])))).toMatchObject({ layout: null });
  });

  test('can be taken off and put back; what is chosen afterwards stays', async () => {
    const { posko } = await taught();
    const { planId, layout } = await plan(posko, await listFile(sender([BUDI, MARIA])));
    const off = await posko.ok('import.useLayout', { planId, layoutId: null });
    expect(columnField(off, 'F')).toBe('ignore');
    expect(off.layout?.applied).toBe(false);
    const back = await posko.ok('import.back', { planId });
    expect([columnField(back, 'F'), back.layout?.applied]).toEqual(['unit', true]);
    const forth = await posko.ok('import.forth', { planId });
    expect([columnField(forth, 'F'), forth.layout?.applied]).toEqual(['ignore', false]);
    await posko.ok('import.setColumn', { planId, sheet: 'Sheet1', column: 'E', field: 'opsPosition' });
    const on = await posko.ok('import.useLayout', { planId, layoutId: layout?.id ?? '' });
    expect([columnField(on, 'E'), columnField(on, 'F')]).toEqual(['opsPosition', 'unit']);
    expect(on.layout?.applied).toBe(true);
    const other = await plan(posko, await listFile(plainList([BUDI])));
    const refused = await posko.refused('import.useLayout', {
      planId: other.planId,
      layoutId: layout?.id ?? '',
    });
    expect(refused.code).toBe('LAYOUT_DIFFERS');
  });

  test('follows the latest import; its undo takes back what it had learned', async () => {
    const { posko, batch } = await taught();
    const before = state(posko);
    const { planId } = await plan(posko, await listFile(sender([BUDI, MARIA])));
    await posko.ok('import.setColumn', { planId, sheet: 'Sheet1', column: 'F', field: 'note' });
    const second = await posko.ok('import.commit', { planId });
    const [layout] = await posko.ok('import.layouts', {});
    expect(layout).toMatchObject({ uses: 2 });
    expect(layout?.tables[0]?.columns.at(-1)).toEqual({
      header: 'CATATAN PIKET',
      field: 'note',
      byHand: true,
    });
    await posko.ok('import.undo', { batch: second.batch });
    expect(state(posko)).toEqual(before);
    await posko.ok('import.undo', { batch });
    expect(await posko.ok('import.layouts', {})).toEqual([]);
  });

  test('never stands in the way of an undo: the first import can go although a second used its layout', async () => {
    const { posko, batch } = await taught();
    await importFile(posko, await listFile(sender([MARIA])));
    await posko.ok('import.undo', { batch });
    expect((await posko.ok('session.overview', {})).people).toBe(1);
    expect(await posko.ok('import.layouts', {})).toMatchObject([{ uses: 2 }]);
    expect((await posko.ok('data.verify', {})).problems).toEqual([]);
  });

  test('can be renamed, corrected and forgotten, each to be undone', async () => {
    const { posko } = await taught();
    const [layout] = await posko.ok('import.layouts', {});
    const id = layout?.id ?? '';
    await posko.ok('import.editLayout', {
      id,
      name: 'Polsek Alak',
      columns: [
        { table: 0, column: 5, field: null },
        { table: 0, column: 4, field: 'note' },
      ],
    });
    const path = await listFile(sender([BUDI, MARIA]));
    const edited = await plan(posko, path);
    expect([columnField(edited, 'E'), columnField(edited, 'F')]).toEqual(['note', 'ignore']);
    expect(edited.layout?.name).toBe('Polsek Alak');
    await posko.ok('import.forgetLayout', { id });
    expect((await plan(posko, path)).layout).toBeNull();
    expect((await posko.refused('import.forgetLayout', { id })).code).toBe('NOT_FOUND');
    const { label } = await posko.ok('journal.undo', { id: null });
    expect(label).toContain('Lupakan tata letak impor Polsek Alak');
    expect((await plan(posko, path)).layout?.name).toBe('Polsek Alak');
    await importFile(posko, path);
    expect((await posko.ok('import.layouts', {}))[0]).toMatchObject({ name: 'Polsek Alak', uses: 2 });
    const bad = { id, columns: [{ table: 3, column: 0, field: null }] };
    expect((await posko.refused('import.editLayout', bad)).code).toBe('NOT_FOUND');
  });

  test('leaves out the sheet that was left out, unless it is asked for by name', async () => {
    const posko = await openBackend();
    const sheets = [
      plainList(peopleRows(2), { name: 'NOVEMBER' }),
      plainList(peopleRows(3, 10), { name: 'DATA LAMA' }),
    ];
    const path = await listFile(...sheets);
    const { planId } = await plan(posko, path);
    const choice = { sheet: 'DATA LAMA', include: false, headerRow: null, hiddenRows: false };
    await posko.ok('import.setSheet', { planId, ...choice });
    await posko.ok('import.commit', { planId });
    expect((await plan(posko, path)).counts).toMatchObject({ new: 0, unchanged: 2 });
    const asked = { file: { $path: path }, operationId: null, sheets: ['DATA LAMA'] };
    expect((await posko.ok('import.plan', asked)).counts).toMatchObject({ new: 3 });
  });

  test('remembers that satgas were left alone, and forgets it with the layout taken off', async () => {
    const posko = await openSample();
    const operationId = (await posko.ok('operation.list', {}))[0]?.id ?? '';
    const path = await listFile(annex);
    const memberships = count(posko, 'membership');
    const { planId } = await plan(posko, path, operationId);
    await posko.ok('import.setOperation', { planId, operationId: null });
    await posko.ok('import.commit', { planId });
    expect(count(posko, 'membership')).toBe(memberships);
    const next = await plan(posko, path, operationId);
    expect(next).toMatchObject({ operationId: null, layout: { applied: true, takesSatgas: false } });
    const off = await posko.ok('import.useLayout', { planId: next.planId, layoutId: null });
    expect(off.operationId).toBe(operationId);
    const asked = { file: { $path: path }, operationId, keepOperation: true };
    expect((await posko.ok('import.plan', asked)).operationId).toBe(operationId);
  });
});

describe('what values mean', () => {
  async function mapped() {
    const { posko } = await taught();
    const { planId } = await plan(posko, await listFile(sender([BUDI, MARIA])));
    await posko.ok('import.mapValue', { planId, kind: 'rank', value: 'BRIPTUU', to: 'BRIPTU' });
    await posko.ok('import.mapValue', { planId, kind: 'unit', value: 'SAT LANTAZ', to: 'SAT LANTAS' });
    const { batch } = await posko.ok('import.commit', { planId });
    return { posko, batch };
  }

  /** Another sender, who writes the same rank. */
  const OTHER = plainList([[1, 'SITI KORBAFO', 'BRIPTUU', '87030125', 'BANIT SAT SAMAPTA', null]]);

  test('is remembered for every list, said, and can be set aside in the plan', async () => {
    const { posko } = await mapped();
    const { planId, unknown } = await plan(posko, await listFile(OTHER));
    expect(unknown.ranks).toMatchObject([{ value: 'BRIPTUU', mapped: 'BRIPTU', remembered: true }]);
    const aside = await posko.ok('import.mapValue', { planId, kind: 'rank', value: 'BRIPTUU', to: null });
    expect(aside.unknown.ranks).toMatchObject([{ value: 'BRIPTUU', mapped: null, remembered: false }]);
    await posko.ok('import.commit', { planId });
    expect((await posko.ok('import.mappings', {})).map(({ value }) => value)).toEqual(['SAT LANTAZ']);
    await posko.ok('journal.undo', { id: null });
    expect((await posko.ok('import.mappings', {})).map(({ value }) => value)).toEqual([
      'BRIPTUU',
      'SAT LANTAZ',
    ]);
  });

  test('goes with the undo of the import that taught it', async () => {
    const { posko, batch } = await mapped();
    await posko.ok('import.undo', { batch });
    expect(await posko.ok('import.mappings', {})).toEqual([]);
  });

  test('can be added, changed and forgotten in the settings', async () => {
    const { posko } = await mapped();
    const save = (target: string) =>
      posko.ok('import.saveMapping', { kind: 'rank', value: 'BRIPTUU', target });
    const { id } = await save('BRIPDA');
    const { planId } = await plan(posko, await listFile(OTHER));
    await posko.ok('import.commit', { planId });
    const scope = { operationId: null, day: TODAY };
    const filter = { search: 'korbafo' };
    const { rids } = await posko.ok('personnel.index', { ...scope, filter, sort: 'name', descending: false });
    expect(await posko.ok('personnel.rows', { ...scope, rids })).toMatchObject([{ rank: 'BRIPDA' }]);
    await posko.ok('import.forgetMappings', { ids: [id] });
    expect((await posko.ok('import.mappings', {})).map(({ value }) => value)).toEqual(['SAT LANTAZ']);
    expect(await save('BRIPTU')).toEqual({ id });
    expect(await posko.ok('import.mappings', {})).toMatchObject([
      { target: 'BRIPTU' },
      { value: 'SAT LANTAZ' },
    ]);
  });
});
