import { describe, expect, test } from 'vitest';
import { formatTsv } from '../../../../src/core/text/tsv.ts';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import { openBackend, type TestBackend, TODAY } from '../../../builders/backend.ts';
import { state } from '../../../builders/import-backend.ts';

const HEADER = ['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN'];
const BUDI = ['1', 'BUDI CONTOH, S.H.', 'IPDA', '85010123', 'KANIT TURJAWALI SAT SAMAPTA'];
const MARIA = ['2', 'MARIA TEFA', 'BRIPKA', '4050123', 'BANIT SAT LANTAS'];

const paste = (posko: TestBackend, rows: string[][], given: Partial<CallInput<'import.planPaste'>> = {}) =>
  posko.ok('import.planPaste', { text: formatTsv(rows), operationId: null, ...given });

async function people(posko: TestBackend) {
  const scope = { operationId: null, day: TODAY };
  const { rids } = await posko.ok('personnel.index', {
    ...scope,
    filter: {},
    sort: 'name',
    descending: false,
  });
  return posko.ok('personnel.rows', { ...scope, rids });
}

describe('a block pasted from Excel', () => {
  test('goes through the checks of an import and is one undo step', async () => {
    const posko = await openBackend();
    const before = state(posko);
    const { planId, ...plan } = await paste(posko, [HEADER, BUDI, MARIA]);
    expect(plan).toMatchObject({ fileName: 'Tempelan', format: 'tsv', counts: { new: 2, held: 0 } });
    expect(plan.sheets[0]).toMatchObject({ name: 'Tempelan', headerRow: 1 });
    expect(plan.findings.find(({ code }) => code === 'NRP_ZERO_RESTORED')?.firstCells).toEqual([
      'Tempelan!D3',
    ]);
    expect(state(posko)).toEqual(before);
    await posko.ok('import.commit', { planId });
    expect(await people(posko)).toMatchObject([
      { name: 'BUDI CONTOH, S.H.', rank: 'IPDA', nrp: '85010123', unit: 'SAT SAMAPTA' },
      { name: 'MARIA TEFA', rank: 'BRIPKA', nrp: '04050123', unit: 'SAT LANTAS' },
    ]);
    const { actions } = await posko.ok('journal.list', { rowId: null, before: null, limit: 1 });
    expect(actions[0]?.label).toBe('Tempel 2 orang: 2 baru');
    await posko.ok('journal.undo', { id: null });
    expect(state(posko)).toEqual(before);
  });

  test('pasted twice changes nothing', async () => {
    const posko = await openBackend();
    await posko.ok('import.commit', { planId: (await paste(posko, [HEADER, BUDI, MARIA])).planId });
    expect((await paste(posko, [HEADER, BUDI, MARIA])).counts).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 2,
    });
  });

  test('is read as lists of its shape were read before, unless it says its columns', async () => {
    const posko = await openBackend();
    const first = await paste(posko, [HEADER, BUDI]);
    const column = { sheet: 'Tempelan', column: 'E', field: 'ignore' } as const;
    await posko.ok('import.setColumn', { planId: first.planId, ...column });
    await posko.ok('import.commit', { planId: first.planId });
    const again = await paste(posko, [HEADER, MARIA]);
    expect(again.layout).toMatchObject({ applied: true });
    expect(again.sheets[0]?.columns.find(({ column: at }) => at === 'E')?.field).toBe('ignore');
    const columns = ['ignore', 'name', 'rank', 'nrp', 'position'] as never[];
    const told = await paste(posko, [MARIA], { columns });
    expect(told.layout).toBeNull();
    expect(told.sheets[0]?.columns.find(({ column: at }) => at === 'E')?.field).toBe('position');
  });

  test('needs no header: its cells say what they are, also in a single row', async () => {
    const posko = await openBackend();
    const block = [
      [...BUDI, 'SAT SAMAPTA', 'L', '081234567890'],
      [...MARIA, 'SAT LANTAS', 'P', '081298765432'],
    ];
    for (const rows of [block, block.slice(0, 1)]) {
      const { sheets, counts } = await paste(posko, rows);
      expect(sheets[0]?.columns.map(({ column, field }) => `${column} ${field}`)).toEqual([
        'B name',
        'C rank',
        'D nrp',
        'E position',
        'F unit',
        'G gender',
        'H phone',
      ]);
      expect(counts.new).toBe(rows.length);
    }
  });

  test('of cells with line breaks, quotes and tabs inside keeps its rows', async () => {
    const posko = await openBackend();
    const text =
      'NAMA\tPANGKAT/NRP\tKET\r\n"BUDI\nCONTOH"\t"AIPDA\nNRP 83030303"\t"kata ""dua"" baris"\r\n' +
      '"MELKI" TANESIB\tBRIPKA/86020124\tx\r\n';
    const { planId, counts } = await posko.ok('import.planPaste', { text, operationId: null });
    expect(counts).toMatchObject({ new: 2, held: 0 });
    await posko.ok('import.commit', { planId });
    expect(await people(posko)).toMatchObject([
      { name: 'BUDI CONTOH', rank: 'AIPDA', nrp: '83030303', note: 'kata "dua" baris' },
      { name: '"MELKI" TANESIB', rank: 'BRIPKA', nrp: '86020124' },
    ]);
  });

  test('under given columns is read by them, with or without its own header', async () => {
    const posko = await openBackend();
    const columns = ['nrp', 'name', 'ignore', 'unit'] as const;
    const rows = [
      ['85010123', 'BUDI CONTOH', 'SAT LANTAS', 'POLSEK ALAK'],
      ['86020124', 'MARIA TEFA', 'SAT LANTAS', 'POLSEK OEBOBO'],
    ];
    const header = ['NRP', 'NAMA', 'SATUAN', 'ASAL'];
    for (const block of [rows, [header, ...rows], rows.slice(1)]) {
      const { planId, counts } = await paste(posko, block, { columns: [...columns] });
      expect(counts.new).toBe(block === rows || block.length === 3 ? 2 : 1);
      const shown = { sheet: null, show: 'all', code: null, offset: 0, limit: 10 } as const;
      const { rows: planned } = await posko.ok('import.rows', { planId, ...shown });
      const unit = planned.at(-1)?.cells.find(({ field }) => field === 'unit');
      expect(unit?.value).toBe('POLSEK OEBOBO');
    }
  });

  test('of names and ranks alone is taken when the columns say so', async () => {
    const posko = await openBackend();
    const rows = [
      ['BUDI CONTOH', 'BRIPKA'],
      ['MARIA TEFA', 'IPDA'],
    ];
    expect((await paste(posko, rows, { columns: ['name', 'rank'] })).counts.new).toBe(2);
  });

  test('can be corrected like a file: columns, cells and header are chosen again from the same text', async () => {
    const posko = await openBackend();
    const { planId } = await paste(posko, [HEADER, BUDI, MARIA]);
    const changed = await posko.ok('import.setColumn', {
      planId,
      sheet: 'Tempelan',
      column: 'E',
      field: 'note',
    });
    expect(changed.sheets[0]?.columns.find(({ column }) => column === 'E')?.field).toBe('note');
    expect(changed.counts.new).toBe(2);
  });

  test('without people, empty or too large is refused with a sentence', async () => {
    const posko = await openBackend();
    const refuse = (text: string) => posko.refused('import.planPaste', { text, operationId: null });
    expect(await refuse(' \t\r\n')).toMatchObject({ code: 'FILE_EMPTY' });
    expect(await refuse('halo dunia')).toMatchObject({ code: 'NO_TABLE_FOUND' });
    const large = await refuse('x'.repeat(5_000_001));
    expect(large).toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(large.message).toContain('5 MB');
  });
});
