import { describe, expect, test } from 'vitest';
import { planSteps } from '../../../src/core/import/plan.ts';
import type {
  ExistingData,
  ExistingPerson,
  ImportDecisions,
  ImportPlan,
} from '../../../src/core/import/plan-types.ts';
import type { ParsedList } from '../../../src/core/import/types.ts';
import { NOBODY, parse } from '../../builders/import-read.ts';
import { applied } from '../../builders/import-store.ts';
import type { CellSpec } from '../../builders/workbook.ts';

/** Lists that are long and have nothing to tell their people apart: work must grow with the rows, not their square. */
const PEOPLE = 4000;
/** Looks at a value of a row or a known person, for each row; the square would be thousands. */
const LOOKS = 150;

const HEADER: CellSpec[] = ['NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN'];
const letters = (at: number) =>
  String.fromCharCode(65 + Math.floor(at / 676), 65 + (Math.floor(at / 26) % 26), 65 + (at % 26));
const listOf = (row: (at: number) => CellSpec[]) =>
  parse([{ rows: [HEADER, ...Array.from({ length: PEOPLE }, (_, at) => row(at))] }]);

/** Counts the looks at values of rows and of known people. */
function counted(list: ParsedList, existing: ExistingData, looks: { count: number }) {
  const watched = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, key) {
        looks.count++;
        return Reflect.get(of, key) as unknown;
      },
    });
  const rows = list.rows.map((row) => {
    const person = watched(row.person);
    return new Proxy(row, { get: (of, key) => (key === 'person' ? person : Reflect.get(of, key)) });
  });
  const people = (given: readonly ExistingPerson[]) => given.map((person) => watched(person));
  return {
    list: { ...list, rows },
    existing: { ...existing, people: people(existing.people), ended: people(existing.ended) },
  };
}

/** The plan, with the looks that it took in all and in its longest step, for each row. */
function watch(list: ParsedList, existing: ExistingData, decisions: ImportDecisions = {}) {
  const looks = { count: 0 };
  const seen = counted(list, existing, looks);
  const steps = planSteps(seen.list, seen.existing, decisions);
  let longest = 0;
  for (;;) {
    const before = looks.count;
    const step = steps.next();
    longest = Math.max(longest, looks.count - before);
    if (step.done) return { plan: step.value, all: looks.count / PEOPLE, longest: longest / PEOPLE };
  }
}

function expectLinear({ all, longest }: { all: number; longest: number }): void {
  expect(all).toBeLessThan(LOOKS);
  expect(longest).toBeLessThan(LOOKS / 3);
}

const storeOf = ({ writeSet }: ImportPlan): ExistingData => applied(NOBODY, writeSet);

describe('thousands of rows of one name without a number', () => {
  const alike = [
    ['the same in everything', () => ['ANGGOTA', 'BRIPKA', null, 'BANIT', 'SAT LANTAS']],
    [
      'each in a position of its own',
      (at) => ['ANGGOTA', 'BRIPKA', null, `BANIT ${letters(at)}`, 'SAT LANTAS'],
    ],
    ['each in a unit of its own', (at) => ['ANGGOTA', 'BRIPKA', null, 'BANIT', `POLSEK ${letters(at)}`]],
    ['without position and unit', () => ['ANGGOTA', 'BRIPKA', null, null, null]],
  ] as const satisfies [string, (at: number) => CellSpec[]][];

  test.each(alike)('%s', (_, row) => {
    const list = listOf(row);
    const first = watch(list, NOBODY);
    expectLinear(first);
    const again = watch(list, storeOf(first.plan));
    expectLinear(again);
    expect(again.plan.counts).toMatchObject({ new: 0, changed: 0, missing: 0 });
    expectLinear(watch(list, { ...NOBODY, ended: storeOf(first.plan).people }));
  });

  test('that say something else than what is stored change nobody by guess', () => {
    const list = listOf((at) => ['ANGGOTA', 'BRIPKA', null, `BANIT ${letters(at)}`, 'SAT LANTAS']);
    const moved = listOf((at) => ['ANGGOTA', 'AIPDA', null, `BANIT ${letters(at)}`, 'SAT LANTAS']);
    const again = watch(moved, storeOf(watch(list, NOBODY).plan));
    expectLinear(again);
    expect(again.plan.counts).toMatchObject({ new: PEOPLE, changed: 0 });
  });
});

describe('one number in thousands of rows', () => {
  const list = listOf((at) => [`ORANG ${letters(at)}`, 'BRIPKA', '85010123', 'BANIT', 'SAT LANTAS']);

  test.each([
    ['held', {}],
    ['taken in bulk', { accepts: ['NRP_DUPLICATE_OTHER_NAME'] }],
    ['one of them chosen', { chosen: ['0:2'] }],
  ] as [string, ImportDecisions][])(
    '%s: each sentence is short and names how many more there are',
    (_, decisions) => {
      const result = watch(list, NOBODY, decisions);
      expectLinear(result);
      const sentences = result.plan.issues.map(({ message }) => message);
      expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThan(250);
    },
  );

  test('says where the first of them stand', () => {
    const [first] = watch(list, NOBODY).plan.issues;
    expect(first?.message).toBe(
      'NRP 85010123 dipakai beberapa nama (C2, C3, C4, dan 3997 lagi): ORANG AAA / ORANG AAB / ORANG AAC / dan 3997 lagi. ' +
        'Pilih yang benar; semuanya ditahan.',
    );
  });

  test('of one name are one person', () => {
    const same = listOf(() => ['BUDI CONTOH', 'BRIPKA', '85010123', 'BANIT', 'SAT LANTAS']);
    const result = watch(same, NOBODY);
    expectLinear(result);
    expect(result.plan.counts).toMatchObject({ new: 1, merged: PEOPLE - 1 });
  });
});

test('thousands of rows that are each said to be somebody', () => {
  const list = listOf((at) => [`ORANG ${letters(at)}`, 'BRIPKA', null, 'BANIT', 'SAT LANTAS']);
  const store = storeOf(watch(list, NOBODY).plan);
  const renamed = listOf((at) => [`TEMAN ${letters(at)}`, 'BRIPKA', null, 'BANIT', 'SAT LANTAS']);
  const who = Object.fromEntries(store.people.map(({ id }, at) => [`0:${at + 2}`, id]));
  const result = watch(renamed, store, { who });
  expectLinear(result);
  expect(result.plan.counts).toMatchObject({ changed: PEOPLE, new: 0 });
});
