import { describe, expect, test } from 'vitest';
import type { Db } from '../../../src/main/db/driver.ts';
import { insertRows } from '../../../src/main/db/insert-rows.ts';
import { runAction } from '../../../src/main/db/journal.ts';
import { insertRow, updateRow, type Value } from '../../../src/main/db/statements.ts';
import { undoAction } from '../../../src/main/db/undo.ts';
import { newDatabase } from '../../builders/database.ts';

const AT = '2024-11-06T02:42:00.000Z';
const INFO = { kind: 'test', label: 'Uji', actor: 'x' };
const act = <T>(db: Db, work: () => T) => runAction(db, AT, INFO, work);

const COLUMNS = ['id', 'owner_unit', 'nrp', 'name', 'name_key', 'rank_order', 'category', 'note'];
/** 123 rows: two full statements and a rest. */
const people = (first: number, count = 123): Value[][] =>
  Array.from({ length: count }, (_, i) => {
    const nrp = String(85_010_000 + first + i);
    return [`p${nrp}`, 'x', nrp, `ORANG "${nrp}"`, nrp, i, 'polri', i % 3 ? null : `baris\n${i}`];
  });
const entries = (db: Db) =>
  db.prepare('SELECT action_seq, entity, row_id, before, after FROM change ORDER BY seq').all();
const rows = (db: Db) => db.prepare('SELECT * FROM person ORDER BY rid').all();

test('rows inserted by the set have the same entries as rows inserted one by one, and are undone alike', () => {
  const [bySet, byRow] = [newDatabase(), newDatabase()];
  const list = people(0);
  const { changes, actionId } = act(bySet, () => insertRows(bySet, 'person', COLUMNS, list));
  expect(changes).toBe(list.length);
  act(byRow, () => {
    for (const row of list) {
      const { id, ...fields } = Object.fromEntries(COLUMNS.map((c, i) => [c, row[i] ?? null]));
      insertRow(byRow, 'person', fields, String(id));
    }
  });
  expect(rows(bySet)).toEqual(rows(byRow));
  expect(entries(bySet)).toEqual(entries(byRow));
  undoAction(bySet, AT, 'x', actionId ?? '');
  expect(bySet.prepare('SELECT count(*) FROM person WHERE ended_at IS NULL').pluck().get()).toBe(0);
});

test('the triggers write again as soon as the set is through', () => {
  const db = newDatabase();
  const { changes } = act(db, () => {
    insertRows(db, 'person', COLUMNS, people(0));
    insertRow(db, 'unit', { key: 'a', name: 'A', name_key: 'A', level: 'part' });
    updateRow(db, 'person', 'p85010000', { note: 'lain' });
    insertRows(db, 'person', COLUMNS, people(500, 1));
    insertRows(db, 'person', COLUMNS, []);
  });
  expect(changes).toBe(123 + 3);
});

describe('no row stays without its entry:', () => {
  /** An action that fails at its end, however politely its work treats the error. */
  function expectRefused(db: Db, work: () => void, message: string): void {
    act(db, () => insertRows(db, 'person', COLUMNS, people(900, 2)));
    const before = [rows(db), entries(db)];
    expect(() => act(db, work)).toThrow(message);
    expect([rows(db), entries(db)]).toEqual(before);
    expect(db.prepare('SELECT count(*) FROM open_action').pluck().get()).toBe(0);
    act(db, () => insertRows(db, 'person', COLUMNS, people(2000, 60)));
  }
  const quietly = (work: () => void) => {
    try {
      work();
    } catch {
      // As a use case might that takes the rows it can get.
    }
  };

  test('outside an action', () => {
    const db = newDatabase();
    expect(() => insertRows(db, 'person', COLUMNS, people(0, 1))).toThrow('POSKO_NO_ACTION');
    expect(rows(db)).toEqual([]);
  });

  test('a set that fails half way', () => {
    const db = newDatabase();
    const work = () => quietly(() => insertRows(db, 'person', COLUMNS, [...people(0), ...people(900, 1)]));
    expectRefused(db, work, 'without journal entries');
  });

  test('a set after one that failed', () => {
    const db = newDatabase();
    const twice = () => {
      quietly(() => insertRows(db, 'person', COLUMNS, people(900, 1)));
      insertRows(db, 'unit', ['id', 'owner_unit', 'key', 'name', 'name_key', 'level'], []);
      insertRows(db, 'person', COLUMNS, people(0, 1));
    };
    expectRefused(db, twice, 'did not end');
  });

  test('a mark that somebody else sets', () => {
    const db = newDatabase();
    const work = () => {
      db.prepare("UPDATE open_action SET inserting = 'unit'").run();
      insertRow(db, 'unit', { key: 'a', name: 'A', name_key: 'A', level: 'part' });
    };
    expectRefused(db, work, 'without journal entries');
  });

  test('rows that get numbers below those before them', () => {
    const db = newDatabase();
    const odd = [['p1', 'x', '85010001', 'SATU', 'SATU', 1, 'polri', null, -5]];
    expectRefused(db, () => insertRows(db, 'person', [...COLUMNS, 'rid'], odd), '0 entries of 1 rows');
  });
});
