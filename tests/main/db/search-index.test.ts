import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../../src/main/db/driver.ts';
import { insertRows } from '../../../src/main/db/insert-rows.ts';
import { runAction, runLongAction } from '../../../src/main/db/journal.ts';
import { endRows, insertRow, updateRow } from '../../../src/main/db/statements.ts';
import { undoAction } from '../../../src/main/db/undo.ts';
import { newDatabase } from '../../builders/database.ts';

const AT = '2024-11-06T02:42:00.000Z';
const INFO = { kind: 'test', label: 'Uji', actor: 'x' };
const act = <T>(db: Db, work: () => T) => runAction(db, AT, INFO, work);

const addUnit = (db: Db, name: string) =>
  insertRow(db, 'unit', { key: name, name, name_key: name, level: 'part' });
const addPerson = (db: Db, name: string, unit: string | null) =>
  insertRow(db, 'person', { name, name_key: name, rank_order: 1, category: 'polri', unit_id: unit });

/** A database with a second, empty index to compare with. */
function withSecondIndex(): Db {
  const db = newDatabase();
  const sql = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'person_fts'").pluck().get() as string;
  db.exec(sql.replace('person_fts', 'temp.fresh'));
  for (const index of ['main.person_fts', 'temp.fresh']) {
    const [schema, name] = index.split('.');
    db.exec(`CREATE VIRTUAL TABLE temp.words_${name} USING fts5vocab(${schema}, ${name}, instance)`);
  }
  return db;
}

/** Every word of the index with its person and column. */
const words = (db: Db, index: 'person_fts' | 'fresh') =>
  db.prepare(`SELECT term, doc, col, offset FROM temp.words_${index} ORDER BY doc, col, offset`).raw().all();

/** The index holds what one filled anew from the living people holds, and is sound. */
function expectRight(db: Db): void {
  db.exec(`INSERT INTO temp.fresh (fresh) VALUES ('delete-all');
    INSERT INTO temp.fresh (rowid, name, number, unit, position, note)
    SELECT rid, name, coalesce(nrp, '') || ' ' || coalesce(nip, ''), (SELECT name FROM unit WHERE id = unit_id),
      position, note FROM person WHERE ended_at IS NULL`);
  expect(words(db, 'person_fts')).toEqual(words(db, 'fresh'));
  db.exec("INSERT INTO person_fts (person_fts) VALUES ('integrity-check')");
}

type Step = { op: 'add' | 'name' | 'move' | 'end' | 'unit' | 'rename' | 'undo'; at: number; name: string };
const step: fc.Arbitrary<Step> = fc.record({
  op: fc.constantFrom<Step['op']>('add', 'add', 'name', 'move', 'end', 'unit', 'rename', 'undo'),
  at: fc.nat(7),
  name: fc.stringMatching(/^[A-Z]{1,3}( [A-Z]{2,4})?$/),
});

test('whatever an action does to people and units, the index follows before it commits', () => {
  const db = withSecondIndex();
  const ids = (table: string) =>
    db.prepare(`SELECT id FROM ${table} WHERE ended_at IS NULL ORDER BY id`).pluck().all() as string[];
  const done: string[] = [];
  let made = 0;

  const apply = ({ op, at, name }: Step) => {
    const [people, units] = [ids('person'), ids('unit')];
    const person = people[at % Math.max(1, people.length)] ?? '';
    const unit = units[at % Math.max(1, units.length)] ?? null;
    if (op === 'add') addPerson(db, name, unit);
    else if (op === 'name') updateRow(db, 'person', person, { name, position: name });
    else if (op === 'move') updateRow(db, 'person', person, { unit_id: unit });
    else if (op === 'end') endRows(db, 'person', [person], AT);
    else if (op === 'unit') addUnit(db, `${name} ${made++}`);
    else if (op === 'rename' && unit)
      updateRow(db, 'unit', unit, { name: `${name} R`, name_key: `R ${made++}` });
  };

  const actions = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(actions, (list) => {
      for (const steps of list) {
        const last = done.at(-1);
        if (steps[0]?.op === 'undo' && last) {
          done.pop();
          undoAction(db, AT, 'x', last);
        } else {
          const { actionId } = act(db, () => steps.forEach(apply));
          if (actionId) done.push(actionId);
        }
        expectRight(db);
      }
    }),
    { numRuns: 40 },
  );
  expect(ids('person').length).toBeGreaterThan(3);
});

test('thousands of people in one long action, some written twice; broken off, nothing of it stays', async () => {
  const db = withSecondIndex();
  const unit = act(db, () => addUnit(db, 'SATU')).value;
  const write = async () => {
    const people = Array.from({ length: 2500 }, (_, i) => addPerson(db, `ORANG ${i}`, unit));
    for (const id of people.slice(0, 800)) updateRow(db, 'person', id, { note: 'dik' });
    updateRow(db, 'unit', unit, { name: 'DUA' });
  };
  const seen: [number, number][] = [];
  const pause = async (done: number, total: number) => {
    seen.push([done, total]);
    if (seen.length === 2) throw new Error('stop');
  };
  await expect(runLongAction(db, AT, INFO, write, pause)).rejects.toThrow('stop');
  expect(words(db, 'person_fts')).toEqual([]);
  const { changes } = await runLongAction(db, AT, INFO, write, pause);
  expect(seen.at(-1)).toEqual([changes, changes]);
  expect(seen.slice(2).map(([done]) => done)).toEqual([1000, 2000, 3000, 3301, 3301]);
  expectRight(db);
});

describe('rows written by the set', () => {
  const insert = (db: Db, name: string, count: number, unit: string) =>
    insertRows(
      db,
      'person',
      ['id', 'owner_unit', 'name', 'name_key', 'rank_order', 'category', 'unit_id'],
      Array.from({ length: count }, (_, i) => [
        ...[`${name}-${i}`, 'x', `${name} ${i}`, name],
        ...[1, 'polri', unit],
      ]),
    );
  const indexedPeople = (db: Db) => db.prepare('SELECT count(*) FROM person_fts').pluck().get();

  test('are taken in on the way, and what changes in them afterwards too', () => {
    const db = withSecondIndex();
    const unit = act(db, () => addUnit(db, 'SATU')).value;
    act(db, () => {
      insert(db, 'A', 700, unit);
      expect(indexedPeople(db)).toBe(0);
      insert(db, 'B', 1800, unit);
      expect(indexedPeople(db)).toBe(2000);
      updateRow(db, 'person', 'A-1', { name: 'LAIN' });
      endRows(db, 'person', ['A-2', 'B-1799'], AT);
      updateRow(db, 'unit', unit, { name: 'DUA' });
      insert(db, 'C', 600, unit);
      expect(indexedPeople(db)).toBe(2994);
      updateRow(db, 'person', 'C-599', { name: 'LAIN' });
    });
    expectRight(db);
    expect(indexedPeople(db)).toBe(3098);
  });

  test('that a part of the action takes back are not in it, and others in their place are', () => {
    const db = withSecondIndex();
    const unit = act(db, () => addUnit(db, 'SATU')).value;
    act(db, () => {
      const part = db.transaction(() => {
        insert(db, 'A', 1500, unit);
        throw new Error('stop');
      });
      expect(part).toThrow('stop');
      expect(indexedPeople(db)).toBe(0);
      insert(db, 'B', 1200, unit);
    });
    expectRight(db);
    expect(indexedPeople(db)).toBe(1200);
  });
});
