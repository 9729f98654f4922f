import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Db } from '../../../src/main/db/driver.ts';
import { journalledTables, runAction, runLongAction } from '../../../src/main/db/journal.ts';
import { endRows, insertRow, updateRow } from '../../../src/main/db/statements.ts';
import { undoAction, undoObstacle } from '../../../src/main/db/undo.ts';
import { newDatabase } from '../../builders/database.ts';

const AT = '2024-11-06T02:42:00.000Z';
const INFO = { kind: 'test', label: 'Uji', actor: 'Penguji' };

const act = <T>(db: Db, work: () => T) => runAction(db, AT, INFO, work);
const actions = (db: Db) => db.prepare('SELECT count(*) FROM action').pluck().get();
const addUnit = (db: Db, name: string, parent: string | null = null) =>
  insertRow(db, 'unit', { key: name.toLowerCase(), name, name_key: name, level: 'part', parent_id: parent });

/** All journalled rows as they stand, without the stamps of undo. */
function state(db: Db): unknown {
  return journalledTables(db).map(({ name, columns }) => [
    name,
    db
      .prepare(
        `SELECT ${columns.map((c) => `"${c}"`).join(', ')} FROM ${name} WHERE ended_at IS NULL ORDER BY id`,
      )
      .all(),
  ]);
}

describe('writing', () => {
  test('outside an action fails, for every journalled table and also for REPLACE', () => {
    const db = newDatabase();
    expect(() => addUnit(db, 'A')).toThrow('POSKO_NO_ACTION');
    act(db, () => addUnit(db, 'A'));
    expect(() => db.prepare("UPDATE unit SET name = 'B'").run()).toThrow('POSKO_NO_ACTION');
    expect(() =>
      db.prepare("REPLACE INTO setting (id, owner_unit, value) VALUES ('paper', 'x', '1')").run(),
    ).toThrow('POSKO_NO_ACTION');
    expect(journalledTables(db).map((t) => t.name)).toContain('letter');
  });

  test('nothing is deleted, not even inside an action', () => {
    const db = newDatabase();
    act(db, () => addUnit(db, 'A'));
    expect(() => act(db, () => db.prepare('DELETE FROM unit').run())).toThrow('POSKO_NO_DELETE');
    expect(() =>
      act(db, () => db.prepare("REPLACE INTO unit SELECT * FROM unit WHERE name = 'A'").run()),
    ).toThrow('POSKO_NO_DELETE');
  });

  test('every changed row is kept with what it was and what it became', () => {
    const db = newDatabase();
    const { value: id } = act(db, () => addUnit(db, 'A'));
    act(db, () => updateRow(db, 'unit', id, { name: 'B' }));
    const changes = db.prepare('SELECT entity, row_id, before, after FROM change ORDER BY seq').all() as {
      entity: string;
      row_id: string;
      before: string | null;
      after: string;
    }[];
    expect(changes.map((c) => [c.entity, c.row_id])).toEqual([
      ['unit', id],
      ['unit', id],
    ]);
    expect(changes[0]?.before).toBeNull();
    expect(JSON.parse(changes[1]?.before ?? '')).toMatchObject({
      name: 'A',
      owner_unit: 'posko',
      ended_at: null,
    });
    expect(JSON.parse(changes[1]?.after ?? '')).toMatchObject({ name: 'B' });
  });

  test('an action that throws leaves no row and no entry; one that changes nothing leaves no entry', () => {
    const db = newDatabase();
    expect(() =>
      act(db, () => {
        addUnit(db, 'A');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(act(db, () => 1)).toEqual({ value: 1, actionId: null, changes: 0 });
    const { value: id } = act(db, () => addUnit(db, 'A'));
    expect(act(db, () => updateRow(db, 'unit', id, { name: 'A' })).actionId).toBeNull();
    expect(actions(db)).toBe(1);
    expect(db.prepare('SELECT count(*) FROM open_action').pluck().get()).toBe(0);
  });

  test('a long action is one action, and none when it is broken off', async () => {
    const db = newDatabase();
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
    const done = await runLongAction(
      db,
      AT,
      INFO,
      async () => {
        addUnit(db, 'A');
        await pause();
        return addUnit(db, 'B');
      },
      pause,
    );
    expect(done.changes).toBe(2);
    const before = state(db);
    const broken = runLongAction(
      db,
      AT,
      INFO,
      async () => {
        addUnit(db, 'C');
        await pause();
        throw new Error('stop');
      },
      pause,
    );
    await expect(broken).rejects.toThrow('stop');
    expect(state(db)).toEqual(before);
    expect(actions(db)).toBe(1);
    expect(db.inTransaction).toBe(false);
    act(db, () => addUnit(db, 'D'));
  });
});

describe('undo', () => {
  test('gives changed rows their content back, ends new ones and revives ended ones', () => {
    const db = newDatabase();
    const ids = act(db, () => [addUnit(db, 'A'), addUnit(db, 'B')]).value;
    const before = state(db);
    const { actionId } = act(db, () => {
      updateRow(db, 'unit', ids[0] ?? '', { name: 'AA' });
      updateRow(db, 'unit', ids[0] ?? '', { name: 'AAA' });
      endRows(db, 'unit', [ids[1] ?? ''], AT);
      addUnit(db, 'C');
    });
    const after = state(db);
    const undo = undoAction(db, AT, 'Penguji', actionId ?? '');
    expect(state(db)).toEqual(before);
    undoAction(db, AT, 'Penguji', undo.value);
    expect(state(db)).toEqual(after);
  });

  test('is refused when a later action changed the same row, and possible again when that is undone', () => {
    const db = newDatabase();
    const { value: id, actionId: first } = act(db, () => addUnit(db, 'A'));
    const { actionId: second } = act(db, () => updateRow(db, 'unit', id, { name: 'B' }));
    expect(undoObstacle(db, first ?? '')).toEqual({
      changedLater: [{ entity: 'unit', count: 1, ids: [id] }],
      dependants: [],
      missing: [],
    });
    expect(() => undoAction(db, AT, 'x', first ?? '')).toThrow(
      expect.objectContaining({ code: 'UNDO_BLOCKED' }),
    );
    expect(db.prepare('SELECT name FROM unit').pluck().all()).toEqual(['B']);
    undoAction(db, AT, 'x', second ?? '');
    undoAction(db, AT, 'x', first ?? '');
    expect(db.prepare('SELECT count(*) FROM unit WHERE ended_at IS NULL').pluck().get()).toBe(0);
  });

  test('is refused while a row of another action refers to a row that it would end', () => {
    const db = newDatabase();
    const { value: parent, actionId } = act(db, () => addUnit(db, 'A'));
    const { value: child } = act(db, () => addUnit(db, 'B', parent));
    expect(undoObstacle(db, actionId ?? '')?.dependants).toEqual([
      { entity: 'unit', count: 1, ids: [child] },
    ]);
    act(db, () => endRows(db, 'unit', [child], AT));
    expect(undoObstacle(db, actionId ?? '')).toBeNull();
  });

  test('is refused when a row would refer again to one that a later action ended', () => {
    const db = newDatabase();
    const { value: parent } = act(db, () => addUnit(db, 'A'));
    const { value: child } = act(db, () => addUnit(db, 'B', parent));
    const moved = act(db, () => updateRow(db, 'unit', child, { parent_id: null })).actionId ?? '';
    const endedChild = act(db, () => endRows(db, 'unit', [child], AT)).actionId ?? '';
    const endedParent = act(db, () => endRows(db, 'unit', [parent], AT)).actionId ?? '';
    // The child refers to nothing at the moment of its end.
    expect(undoObstacle(db, endedChild)).toBeNull();
    undoAction(db, AT, 'x', endedChild);
    const missing = [{ entity: 'unit', count: 1, ids: [parent] }];
    expect(undoObstacle(db, moved)).toEqual({ changedLater: [], dependants: [], missing });
    expect(() => undoAction(db, AT, 'x', moved)).toThrow(expect.objectContaining({ code: 'UNDO_BLOCKED' }));
    undoAction(db, AT, 'x', endedParent);
    undoAction(db, AT, 'x', moved);
    expect(db.prepare('SELECT parent_id FROM unit WHERE id = ?').pluck().get(child)).toBe(parent);
  });

  test('goes back to a row that had ended before the action', () => {
    const db = newDatabase();
    const { value: parent } = act(db, () => addUnit(db, 'A'));
    const { value: child } = act(db, () => addUnit(db, 'B', parent));
    act(db, () => endRows(db, 'unit', [parent], AT));
    const { actionId } = act(db, () => endRows(db, 'unit', [child], AT));
    expect(undoObstacle(db, actionId ?? '')).toBeNull();
  });

  test('twice is refused', () => {
    const db = newDatabase();
    const { actionId } = act(db, () => addUnit(db, 'A'));
    undoAction(db, AT, 'x', actionId ?? '');
    expect(() => undoAction(db, AT, 'x', actionId ?? '')).toThrow(
      expect.objectContaining({ code: 'UNDO_BLOCKED' }),
    );
  });

  test('works for an action that made a row and ended it again', () => {
    const db = newDatabase();
    const { actionId } = act(db, () => endRows(db, 'unit', [addUnit(db, 'A')], AT));
    const undo = undoAction(db, AT, 'x', actionId ?? '');
    undoAction(db, AT, 'x', undo.value);
    expect(db.prepare('SELECT count(*) FROM unit WHERE ended_at IS NULL').pluck().get()).toBe(0);
  });

  test('puts numbers back that two rows had swapped', () => {
    const db = newDatabase();
    const rename = (id: string, name: string) => updateRow(db, 'unit', id, { name, name_key: name });
    const [a = '', b = ''] = act(db, () => [addUnit(db, 'A'), addUnit(db, 'B')]).value;
    const before = state(db);
    const { actionId } = act(db, () => {
      rename(a, 'T');
      rename(b, 'A');
      rename(a, 'B');
    });
    undoAction(db, AT, 'x', actionId ?? '');
    expect(state(db)).toEqual(before);
  });

  type Step = { op: 'add' | 'rename' | 'end'; at: number; name: string };
  const step: fc.Arbitrary<Step> = fc.record({
    op: fc.constantFrom('add' as const, 'rename' as const, 'end' as const),
    at: fc.nat(5),
    name: fc.stringMatching(/^[A-Z]{1,3}$/),
  });

  /** Applies what can be applied: a name that is taken by a living unit is skipped. */
  function apply(db: Db, steps: readonly Step[]): string | null {
    return act(db, () => {
      for (const { op, at, name } of steps) {
        const living = db
          .prepare('SELECT id FROM unit WHERE ended_at IS NULL ORDER BY id')
          .pluck()
          .all() as string[];
        const taken = db.prepare('SELECT 1 FROM unit WHERE name_key = ? AND ended_at IS NULL').get(name);
        const id = living[at % Math.max(1, living.length)];
        if (op === 'add' && !taken) addUnit(db, name);
        else if (op === 'rename' && !taken && id) updateRow(db, 'unit', id, { name, name_key: name });
        else if (op === 'end' && id) endRows(db, 'unit', [id], AT);
      }
    }).actionId;
  }

  test('whatever an action did, undo brings back the exact state and redo the state after it', () => {
    const db = newDatabase();
    const steps = fc.array(step, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        apply(db, first);
        const before = state(db);
        const actionId = apply(db, second);
        const after = state(db);
        if (!actionId) return;
        const undo = undoAction(db, AT, 'x', actionId);
        expect(state(db)).toEqual(before);
        undoAction(db, AT, 'x', undo.value);
        expect(state(db)).toEqual(after);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a long action', () => {
  const pragma = (db: Db, name: string) => db.pragma(name, { simple: true });
  /** Pages in the log and how many of them are in the file already. */
  const log = (db: Db) => (db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[])[0];

  test('commits into the log, which is folded into the file soon after', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const db = newDatabase();
    db.pragma('wal_checkpoint(TRUNCATE)');
    const settings = ['cache_size', 'wal_autocheckpoint'].map((name) => pragma(db, name));
    const write = async () => {
      const value = JSON.stringify('x'.repeat(2000));
      for (let i = 0; i < 1000; i++) insertRow(db, 'setting', { value }, `s${i}`);
    };
    const pause = async () => undefined;
    await runLongAction(db, AT, INFO, write, pause);
    expect(['cache_size', 'wal_autocheckpoint'].map((name) => pragma(db, name))).toEqual(settings);
    expect(log(db)?.log).toBeGreaterThan(1000);
    expect(log(db)?.checkpointed).toBe(0);
    vi.runAllTimers();
    expect(log(db)?.checkpointed).toBe(log(db)?.log);

    const stop = async () => {
      throw new Error('stop');
    };
    await expect(runLongAction(db, AT, INFO, stop, pause)).rejects.toThrow('stop');
    expect(['cache_size', 'wal_autocheckpoint'].map((name) => pragma(db, name))).toEqual(settings);
    db.close();
    expect(() => vi.runAllTimers()).not.toThrow();
  });
});
