import { describe, expect, it } from 'vitest';
import { GridController } from '../../../src/renderer/src/ui/grid/controller.ts';
import { draftOf } from '../../../src/renderer/src/ui/grid/drafts.ts';
import { blockOf, single } from '../../../src/renderer/src/ui/grid/selection.ts';
import { ArraySource } from '../../../src/renderer/src/ui/grid/source.ts';
import type {
  EditCause,
  EditProblem,
  GridColumn,
  GridEdit,
} from '../../../src/renderer/src/ui/grid/types.ts';

interface Person {
  id: number;
  name: string;
  nrp: string;
  unit: string;
}

const columns: GridColumn<Person>[] = [
  { key: 'name', title: 'Nama', width: 160, text: (p) => p.name, editing: { required: true } },
  {
    key: 'nrp',
    title: 'NRP',
    width: 70,
    text: (p) => p.nrp,
    editing: {
      check: (text) => (/\D/.test(text) ? 'NRP berisi huruf.' : null),
      doubt: (text) => (text === '' || text.length === 8 ? null : 'Bukan 8 angka.'),
    },
  },
  { key: 'satgas', title: 'Satgas', width: 90, text: () => 'PREVENTIF' },
  { key: 'unit', title: 'Kesatuan', width: 120, text: (p) => p.unit, editing: {} },
];

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    name: `ORANG ${i + 1}`,
    nrp: `8501${1000 + i}`,
    unit: 'SAT',
  }));

function setUp(rows = people(5)) {
  const controller = new GridController<Person>();
  const sent: { edits: readonly GridEdit<Person>[]; cause: EditCause }[] = [];
  const keptBack: EditProblem[][] = [];
  let answer: (edits: readonly GridEdit<Person>[]) => Promise<readonly EditProblem[]> = async () => [];
  controller.setColumns(columns);
  controller.attach(new ArraySource(rows, (p) => p.id));
  controller.events = {
    onEdit: (edits, cause, kept) => {
      keptBack.push([...kept]);
      if (edits.length > 0) sent.push({ edits, cause });
      return answer(edits);
    },
  };
  const draft = (rowId: number, column: string) => draftOf(controller.state.drafts, rowId, column);
  const answers = (how: typeof answer) => {
    answer = how;
  };
  return { controller, sent, keptBack, draft, answers };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('editing a cell', () => {
  it('sends the typed value and moves on', async () => {
    const { controller, sent, draft } = setUp();
    controller.place({ row: 1, col: 3 });
    controller.run({ type: 'type', text: 'P' });
    expect(controller.state.edit).toMatchObject({ row: 1, col: 3, text: 'P', typed: true });
    controller.commitEdit(' POLSEK ALAK ', 'down');
    expect(controller.state.selection).toEqual(single({ row: 2, col: 3 }));
    expect(draft(2, 'unit')).toMatchObject({ text: 'POLSEK ALAK', state: 'saving' });
    await turn();
    expect(draft(2, 'unit')?.state).toBe('saved');
    expect(sent.map((s) => [s.cause, s.edits.map((e) => [e.rowId, e.column, e.text])])).toEqual([
      ['cell', [[2, 'unit', 'POLSEK ALAK']]],
    ]);
  });

  it('sends nothing for the same value, for Esc, or on a column that cannot be edited', async () => {
    const { controller, sent } = setUp();
    controller.beginEdit({ row: 0, col: 0 });
    controller.commitEdit('ORANG 1', 'stay');
    controller.beginEdit({ row: 0, col: 0 });
    controller.cancelEdit();
    controller.beginEdit({ row: 0, col: 2 }, 'x');
    expect(controller.state.edit).toBeNull();
    await turn();
    expect(sent).toEqual([]);
  });

  it('keeps a refused value with its sentence until it is solved', async () => {
    const { controller, draft, answers } = setUp();
    answers(async () => {
      throw new Error('NRP ini sudah dipakai orang lain.');
    });
    controller.beginEdit({ row: 0, col: 1 });
    controller.commitEdit('85011003', 'down');
    await turn();
    expect(draft(1, 'nrp')).toMatchObject({
      text: '85011003',
      state: 'refused',
      message: 'NRP ini sudah dipakai orang lain.',
    });

    controller.beginEdit({ row: 0, col: 1 });
    expect(controller.state.edit?.text).toBe('85011003');
    answers(async () => []);
    controller.commitEdit('85019999', 'stay');
    await turn();
    expect(draft(1, 'nrp')).toMatchObject({ text: '85019999', state: 'saved' });
  });

  it('saves a doubtful value only when it is committed once more in sight of the sentence', async () => {
    const { controller, sent, draft } = setUp();
    controller.beginEdit({ row: 0, col: 1 });
    expect(controller.commitEdit('8501100', 'down')).toBe(false);
    expect(controller.state.edit?.asked).toEqual({ text: '8501100', message: 'Bukan 8 angka.' });
    expect(controller.commitEdit('850110', 'down')).toBe(false);
    await turn();
    expect(sent).toEqual([]);
    expect(controller.commitEdit('850110', 'down')).toBe(true);
    await turn();
    expect(draft(1, 'nrp')).toMatchObject({ text: '850110', state: 'saved' });
  });

  it('keeps a doubtful value in its cell when it is left with the mouse or pasted, also just after the question', async () => {
    const { controller, sent, draft } = setUp();
    controller.beginEdit({ row: 0, col: 1 });
    controller.commitEdit('8501100', 'down');
    controller.commitEdit('8501100', 'stay');
    expect(draft(1, 'nrp')).toMatchObject({ state: 'doubted', message: 'Bukan 8 angka.' });
    controller.place({ row: 1, col: 1 });
    await controller.paste('123\n85011009');
    expect(draft(2, 'nrp')?.state).toBe('doubted');
    expect(sent.flatMap((s) => s.edits.map((e) => e.text))).toEqual(['85011009']);
    expect(controller.edits.nextRefused({ row: 0, col: 1 })).toEqual({ row: 1, col: 1 });

    controller.beginEdit({ row: 1, col: 1 });
    controller.commitEdit('123', 'down');
    await turn();
    expect(draft(2, 'nrp')).toMatchObject({ text: '123', state: 'saved' });
    expect(controller.edits.discard({ row: 0, col: 1 })).toBe(true);
  });

  it('checks on the spot what needs no backend', async () => {
    const { controller, sent, draft } = setUp();
    controller.beginEdit({ row: 0, col: 1 });
    controller.commitEdit('85X', 'stay');
    controller.beginEdit({ row: 1, col: 0 });
    controller.commitEdit('  ', 'stay');
    await turn();
    expect(sent).toEqual([]);
    expect(draft(1, 'nrp')?.message).toBe('NRP berisi huruf.');
    expect(draft(2, 'name')?.message).toContain('Nama tidak boleh kosong');
    controller.toRefused();
    expect(controller.state.selection.active).toEqual({ row: 0, col: 1 });
    controller.toRefused();
    expect(controller.state.selection.active).toEqual({ row: 1, col: 0 });
    controller.run({ type: 'collapse' });
    expect(draft(2, 'name')).toBeUndefined();
    controller.edits.discardAll();
    expect(controller.state.drafts.size).toBe(0);
  });

  it('ends a saved draft once the row was read again', async () => {
    const { controller, draft } = setUp();
    controller.beginEdit({ row: 0, col: 3 });
    controller.commitEdit('SIHUMAS', 'stay');
    await turn();
    expect(draft(1, 'unit')?.state).toBe('saved');
    const fresh = people(5).map((p) => (p.id === 1 ? { ...p, unit: 'SIHUMAS' } : p));
    controller.attach(new ArraySource(fresh, (p) => p.id));
    expect(draft(1, 'unit')).toBeUndefined();
  });
});

describe('blocks', () => {
  it('pastes into the editable columns in one call', async () => {
    const { controller, sent } = setUp();
    controller.place({ row: 1, col: 1 });
    await controller.paste('85010001\tX\tSAT LANTAS\r\n85010002\tX\tSAT BINMAS\r\n');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.cause).toBe('paste');
    expect(sent[0]?.edits.map((e) => [e.rowId, e.column, e.text])).toEqual([
      [2, 'nrp', '85010001'],
      [2, 'unit', 'SAT LANTAS'],
      [3, 'nrp', '85010002'],
      [3, 'unit', 'SAT BINMAS'],
    ]);
    expect(blockOf(controller.state.selection)).toEqual({ top: 1, left: 1, bottom: 2, right: 3 });
  });

  it('keeps only the refused cells of a paste', async () => {
    const { controller, draft, answers } = setUp();
    answers(async () => [{ rowId: 3, column: 'nrp', message: 'Sudah dipakai.' }]);
    controller.place({ row: 1, col: 1 });
    await controller.paste('85010001\n85010002\n85010003');
    expect([2, 3, 4].map((id) => draft(id, 'nrp')?.state)).toEqual(['saved', 'refused', 'saved']);
  });

  it('fills down from the first row and clears what may be empty', async () => {
    const { controller, sent } = setUp();
    controller.place({ row: 0, col: 0 });
    controller.place({ row: 2, col: 1 }, true);
    await controller.fillDown();
    expect(sent[0]?.edits.map((e) => [e.rowId, e.column, e.text])).toEqual([
      [2, 'name', 'ORANG 1'],
      [3, 'name', 'ORANG 1'],
      [2, 'nrp', '85011000'],
      [3, 'nrp', '85011000'],
    ]);
    controller.place({ row: 4, col: 0 });
    controller.place({ row: 4, col: 3 }, true);
    await controller.clear();
    expect(sent[1]?.edits.map((e) => [e.column, e.text])).toEqual([
      ['nrp', ''],
      ['unit', ''],
    ]);
  });

  it('copies the block', () => {
    const { controller } = setUp();
    controller.place({ row: 3, col: 1 });
    controller.place({ row: 4, col: 2 }, true);
    expect(controller.blockText()).toEqual([
      ['85011003', 'PREVENTIF'],
      ['85011004', 'PREVENTIF'],
    ]);
  });
});

describe('chosen rows', () => {
  it('turns rows of the block on and off, a range with Shift, all with Ctrl+A', () => {
    const { controller } = setUp();
    controller.place({ row: 1, col: 0 });
    controller.place({ row: 2, col: 0 }, true);
    controller.run({ type: 'checkRows' });
    expect([...controller.state.checked]).toEqual([2, 3]);
    controller.run({ type: 'checkRows' });
    expect(controller.state.checked.size).toBe(0);
    controller.check(0);
    controller.check(3, true);
    expect([...controller.state.checked]).toEqual([1, 2, 3, 4]);
    controller.run({ type: 'checkAll' });
    expect(controller.state.checked.size).toBe(5);
    controller.run({ type: 'checkAll' });
    expect(controller.state.checked.size).toBe(0);
  });

  it('lets go of rows that are gone', () => {
    const { controller } = setUp();
    controller.checkAll();
    controller.attach(new ArraySource(people(2), (p) => p.id));
    expect([...controller.state.checked]).toEqual([1, 2]);
  });
});

describe('new data', () => {
  it('keeps the cursor on its person when the order changes', () => {
    const { controller } = setUp();
    let followed = 0;
    controller.follow = (rows) => {
      followed = rows;
    };
    controller.place({ row: 1, col: 2 });
    controller.attach(new ArraySource(people(5).reverse(), (p) => p.id));
    expect(controller.state.selection.active).toEqual({ row: 3, col: 2 });
    expect(followed).toBe(2);
  });

  it('starts at the top of another list when asked to', () => {
    const { controller } = setUp();
    controller.place({ row: 3, col: 2 });
    controller.home();
    controller.attach(new ArraySource(people(5).reverse(), (p) => p.id));
    expect(controller.state.selection).toEqual(single({ row: 0, col: 2 }));
  });

  it('moves the cursor inside when rows and columns go away', () => {
    const { controller } = setUp();
    controller.place({ row: 4, col: 3 });
    controller.attach(new ArraySource(people(2), (p) => p.id));
    expect(controller.state.selection.active).toEqual({ row: 1, col: 3 });
    controller.setColumns(columns.slice(0, 2));
    expect(controller.state.selection.active).toEqual({ row: 1, col: 1 });
  });

  it('keeps the cursor on its column when another one is hidden', () => {
    const { controller } = setUp();
    controller.place({ row: 0, col: 3 });
    controller.setColumns(columns.filter((c) => c.key !== 'satgas'));
    expect(controller.state.selection.active).toEqual({ row: 0, col: 2 });
  });
});

describe('a paste of which cells are kept back', () => {
  it('tells which and why, also when nothing else is saved, and lets go of them together', async () => {
    const { controller, sent, keptBack, draft } = setUp();
    controller.place({ row: 0, col: 1 });
    await controller.paste('85019999\nSALAH\n123');
    expect(sent.map((s) => s.edits.map((e) => e.text))).toEqual([['85019999']]);
    expect(keptBack.at(-1)).toMatchObject([
      { rowId: 2, column: 'nrp', message: 'NRP berisi huruf.' },
      { rowId: 3, column: 'nrp', message: 'Bukan 8 angka.' },
    ]);
    controller.edits.discardOf(keptBack.at(-1)!);
    expect([draft(2, 'nrp'), draft(3, 'nrp')]).toEqual([undefined, undefined]);
    controller.place({ row: 3, col: 1 });
    await controller.paste('SALAH');
    expect(sent).toHaveLength(1);
    expect(keptBack.at(-1)).toHaveLength(1);
  });

  it('is read by the column first, a typed value is not', async () => {
    const { controller, sent } = setUp();
    controller.setColumns(
      columns.map((column) =>
        column.key === 'unit' ? { ...column, editing: { pasted: (text) => text.toLowerCase() } } : column,
      ),
    );
    controller.place({ row: 0, col: 3 });
    await controller.paste('LALU');
    await controller.edits.saveCells([{ row: 1, col: 3, text: 'LALU' }], 'fill');
    expect(sent.map((s) => s.edits[0]?.text)).toEqual(['lalu', 'LALU']);
  });
});
