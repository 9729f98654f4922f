import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planImport } from '../../../src/core/import/plan.ts';
import {
  type ExistingData,
  type ExistingPerson,
  type ImportDecisions,
  type ImportPlan,
  NEW_PERSON,
} from '../../../src/core/import/plan-types.ts';
import type { ImportField } from '../../../src/core/import/types.ts';
import { nameKey } from '../../../src/core/personnel/name.ts';
import { NOBODY, parse, plan } from '../../builders/import-read.ts';
import { applied } from '../../builders/import-store.ts';
import type { CellSpec } from '../../builders/workbook.ts';

function person(id: string, name: string, values: Partial<ExistingPerson> = {}): ExistingPerson {
  return {
    id,
    nrp: null,
    nip: null,
    name,
    nameKey: nameKey(name),
    rank: 'AIPDA',
    category: 'polri',
    unit: 'SAT LANTAS',
    position: null,
    gender: null,
    phone: null,
    note: null,
    ...values,
  };
}

function store(people: ExistingPerson[], ended: ExistingPerson[] = []): ExistingData {
  return { ...NOBODY, people, ended, units: ['SAT LANTAS', 'SAT RESKRIM'] };
}

const HEADER: CellSpec[] = ['NAMA', 'PANGKAT', 'NRP', 'KESATUAN', 'JABATAN'];
const list = (...rows: CellSpec[][]) => [{ rows: [HEADER, ...rows] }];
const kinds = ({ rows }: ImportPlan) => rows.map(({ kind }) => kind);
const codes = ({ issues }: ImportPlan) => issues.map(({ code, severity }) => `${code} ${severity}`);

test('nobody whose row is held for a clash, or left out by the user, is missing from the list', () => {
  const existing = store([
    person('a', 'MARTEN AMTAEK', { nrp: '91050118' }),
    person('b', 'FAJAR SUWARDANA', { nrp: '93070119' }),
    person('c', 'TIDAK DISEBUT', { nrp: '80010101' }),
  ]);
  const slip: CellSpec[] = ['FAJAR SUWARDANA', 'AIPDA', '91050118', 'SAT LANTAS'];
  const missing = ({ missing: people }: ImportPlan) => people.map(({ personId }) => personId);
  const inFile = plan(list(['MARTEN AMTAEK', 'AIPDA', '91050118', 'SAT LANTAS'], slip), existing);
  expect([kinds(inFile), missing(inFile)]).toEqual([['unchanged', 'held'], ['c']]);
  const withStore = plan(list(slip), existing);
  expect([kinds(withStore), missing(withStore)]).toEqual([['held'], ['c']]);
  const skipped = plan(list(['FAJAR SUWARDANA', 'AIPDA', null, 'SAT LANTAS']), existing, {
    skipRows: ['0:2'],
  });
  expect([kinds(skipped), missing(skipped)]).toEqual([['skipped'], ['a', 'c']]);
});

describe('a number that two people claim', () => {
  const rows = list(
    ['MARIA TEFA', 'AIPDA', '85010123', 'SAT LANTAS'],
    ['BUDI CONTOH', 'AIPDA', '85010123', 'SAT LANTAS'],
    ['MARIA TEFFA', 'AIPDA', '85010123', 'SAT RESKRIM'],
  );

  test('of the file: a slip of the pen of the chosen name is the same person, the others stay held', () => {
    const chosen = plan(rows, NOBODY, { chosen: ['0:4'] });
    expect(kinds(chosen)).toEqual(['merged', 'held', 'new']);
    expect(chosen.writeSet.insertPeople).toMatchObject([{ name: 'MARIA TEFFA', nrp: '85010123' }]);
    expect(chosen.rows.map(({ clash }) => clash)).toEqual([false, true, false]);
    const both = plan(rows, NOBODY, { chosen: ['0:2', '0:3'] });
    expect(kinds(both)).toEqual(['held', 'held', 'held']);
  });

  test('of the file, beside a number of the other kind that is its own: the sentence names the shared one', () => {
    const both = [
      {
        rows: [
          ['NAMA', 'PANGKAT', 'NRP', 'NIP', 'KESATUAN'],
          ['MARIA TEFA', 'PENATA', '85010123', '198001012005011001', 'SAT LANTAS'],
          ['BUDI CONTOH', 'PENATA', '85010124', '198001012005011001', 'SAT LANTAS'],
        ] as CellSpec[][],
      },
    ];
    const held = plan(both);
    expect(kinds(held)).toEqual(['held', 'held']);
    expect(held.issues.map(({ cell, value }) => [cell, value])).toEqual([
      ['D2', '198001012005011001'],
      ['D3', '198001012005011001'],
    ]);
    expect(held.issues[1]?.message).toBe(
      'NIP 198001012005011001 dipakai dua nama (D2, D3): MARIA TEFA / BUDI CONTOH. Pilih yang benar; keduanya ditahan.',
    );
    const settled = plan(both, NOBODY, { chosen: ['0:3'] });
    expect([kinds(settled), settled.issues[0]?.message]).toEqual([
      ['held', 'new'],
      expect.stringMatching(/^NIP 198001012005011001 sudah dipilih untuk BUDI CONTOH \(D3\)/),
    ]);
  });

  test('of the file, taken in bulk: the rows of one name stay one person', () => {
    const same = list(
      ['MARIA TEFA', 'AIPDA', '85010123', 'SAT LANTAS', 'BANIT'],
      ['BUDI CONTOH', 'AIPDA', '85010123', 'SAT LANTAS'],
      ['MARIA TEFA', 'AIPDA', '85010123', 'SAT LANTAS'],
    );
    const accepts = ['NRP_DUPLICATE_OTHER_NAME'] as const;
    const result = plan(same, NOBODY, { accepts });
    expect(kinds(result)).toEqual(['new', 'new', 'merged']);
    expect(result.writeSet.insertPeople.map(({ nrp }) => nrp)).toEqual([null, null]);
    const again = plan(same, applied(NOBODY, result.writeSet), { accepts });
    expect(again.counts).toMatchObject({ new: 0, changed: 0 });
  });

  test('two stored people whose numbers were swapped: each row is named, the numbers change hands', () => {
    const known = store([
      person('a', 'MARIA TEFA', { nrp: '85010124' }),
      person('b', 'BUDI CONTOH', { nrp: '85010123' }),
    ]);
    const swapped = list(
      ['MARIA TEFA', 'AIPDA', '85010123', 'SAT LANTAS'],
      ['BUDI CONTOH', 'AIPDA', '85010124', 'SAT LANTAS'],
    );
    expect(kinds(plan(swapped, known))).toEqual(['held', 'held']);
    const half = plan(swapped, known, { who: { '0:2': 'a' } });
    expect(kinds(half)).toEqual(['held', 'held']);
    const both = plan(swapped, known, { who: { '0:2': 'a', '0:3': 'b' } });
    expect(kinds(both)).toEqual(['changed', 'changed']);
    expect(applied(known, both.writeSet).people.map(({ id, nrp }) => [id, nrp])).toEqual([
      ['a', '85010123'],
      ['b', '85010124'],
    ]);
  });

  test('a row that is said to be somebody takes a number from another only when it is chosen', () => {
    const known = store([person('a', 'MARIA TEFA'), person('b', 'BUDI CONTOH', { nrp: '85010123' })]);
    const row = list(['MARIA T.', 'AIPDA', '85010123', 'SAT LANTAS']);
    const who = { '0:2': 'a' };
    expect(kinds(plan(row, known, { who }))).toEqual(['held']);
    const taken = plan(row, known, { who, chosen: ['0:2'] });
    expect(applied(known, taken.writeSet).people).toMatchObject([
      { id: 'a', nrp: '85010123' },
      { id: 'b', nrp: null },
    ]);
    expect(codes(taken)).toEqual(['NRP_DUPLICATE_OTHER_NAME warning']);
  });
});

describe('who a row is', () => {
  test('two rows of one known person are one, whether by number or by word', () => {
    const known = store([person('a', 'BUDI SANTOSO', { nrp: '85010123' })]);
    const rows = list(
      ['BUDI SANTOSO', 'AIPDA', '85010123', 'SAT LANTAS'],
      ['B. SANTOSO', 'AIPDA', null, 'SAT RESKRIM', 'BANIT'],
    );
    expect(kinds(plan(rows, known))).toEqual(['unchanged', 'new']);
    const decided = plan(rows, known, { who: { '0:3': 'a' } });
    expect(kinds(decided)).toEqual(['changed', 'merged']);
    expect(decided.writeSet.insertPeople).toEqual([]);
    expect(decided.rows[0]?.changes.map(({ field }) => field)).toEqual(['position']);
  });

  test('a row is somebody new although name and unit are known, and is not joined to a like row', () => {
    const known = store([person('a', 'MARIA TEFA', { nrp: '85010123' })]);
    const rows = list(['MARIA TEFA', 'AIPDA', null, 'SAT LANTAS']);
    expect(kinds(plan(rows, known))).toEqual(['unchanged']);
    const fresh = plan(rows, known, { who: { '0:2': NEW_PERSON } });
    expect([kinds(fresh), fresh.missing.map(({ personId }) => personId)]).toEqual([['new'], ['a']]);
    const two = list(
      ['MARIA TEFA', 'AIPDA', '85010123', 'SAT LANTAS'],
      ['MARIA TEFA', 'AIPDA', null, 'SAT LANTAS'],
    );
    expect(kinds(plan(two))).toEqual(['new', 'merged']);
    expect(kinds(plan(two, NOBODY, { who: { '0:3': NEW_PERSON } }))).toEqual(['new', 'new']);
  });

  test('decisions about people and rows that are gone change nothing', () => {
    const rows = list(['MARIA TEFA', 'AIPDA', '85010123', 'SAT LANTAS']);
    const gone: ImportDecisions = {
      who: { '0:2': 'nobody', '0:99': NEW_PERSON },
      chosen: ['3:1'],
      keepOld: { '9:9': ['rank'] },
      endPeople: ['nobody'],
    };
    expect(plan(rows, NOBODY, gone)).toEqual(plan(rows));
  });
});

describe('somebody who was taken off the list', () => {
  const gone = person('x', 'MARIA TEFA', { nrp: '85010123' });
  const row = list(['MARIA TEFA', 'AIPTU', '85010123', 'SAT LANTAS']);

  test('comes back under the number, or alone under name and unit, with what changed', () => {
    const back = plan(row, store([], [gone]));
    expect([kinds(back), codes(back)]).toEqual([['changed'], ['PERSON_ENDED warning']]);
    expect(back.writeSet).toMatchObject({
      insertPeople: [],
      revivePeople: [{ id: 'x', set: { rank: 'AIPTU' } }],
    });
    const noNumber = list(['MARIA TEFA', 'AIPDA', null, 'SAT LANTAS']);
    expect(kinds(plan(noNumber, store([], [gone])))).toEqual(['changed']);
    const elsewhere = list(['MARIA TEFA', 'AIPDA', null, 'SAT RESKRIM']);
    expect(kinds(plan(elsewhere, store([], [gone])))).toEqual(['new']);
    const another = list(['MARIA TEFA', 'AIPDA', '85010199', 'SAT LANTAS']);
    expect(kinds(plan(another, store([], [gone])))).toEqual(['new']);
  });

  test('is held under another name, and free to be somebody new', () => {
    const other = list(['BUDI CONTOH', 'AIPDA', '85010123', 'SAT LANTAS']);
    const known = store([], [gone]);
    expect([kinds(plan(other, known)), codes(plan(other, known))]).toEqual([
      ['held'],
      ['NRP_DUPLICATE_OTHER_NAME error'],
    ]);
    for (const decisions of [{ who: { '0:2': NEW_PERSON } }, { chosen: ['0:2'] }]) {
      const fresh = plan(other, known, decisions);
      expect(fresh.writeSet.insertPeople).toMatchObject([{ name: 'BUDI CONTOH', nrp: '85010123' }]);
    }
    const renamed = plan(other, known, { who: { '0:2': 'x' } });
    expect(renamed.writeSet.revivePeople).toMatchObject([{ id: 'x', set: { name: 'BUDI CONTOH' } }]);
  });

  test('is held when somebody of the name is on the list: a person says who it is', () => {
    const live = person('a', 'MARIA TEFA', { nrp: '85010999' });
    const held = plan(row, store([live], [gone]));
    expect([kinds(held), codes(held), held.missing]).toEqual([['held'], ['PERSON_ENDED error'], []]);
    expect(plan(row, store([live], [gone]), { who: { '0:2': 'a' } }).writeSet.updatePeople).toMatchObject([
      { id: 'a', set: { nrp: '85010123', rank: 'AIPTU' } },
    ]);
    const fresh = plan(row, store([live], [gone]), { who: { '0:2': NEW_PERSON } });
    expect(kinds(fresh)).toEqual(['new']);
  });

  test('leaves behind a number that is somebody else’s by now', () => {
    const owner = person('a', 'BUDI CONTOH', { nrp: '85010123' });
    const known = store([owner], [gone]);
    const noNumber = list(
      ['MARIA TEFA', 'AIPDA', null, 'SAT LANTAS'],
      ['BUDI CONTOH', 'AIPDA', '85010123', 'SAT LANTAS'],
    );
    const back = plan(noNumber, known);
    expect(applied(known, back.writeSet).people.map(({ id, nrp }) => [id, nrp])).toEqual([
      ['a', '85010123'],
      ['x', null],
    ]);
    expect(back.rows[0]?.changes).toContainEqual({ field: 'nrp', old: '85010123', new: null });
  });

  test('and another come back with the number that both had, one after the other: the first keeps it', () => {
    const known = store([], [gone, person('y', 'BUDI CONTOH', { nrp: '85010123' })]);
    const both = list(
      ['MARIA TEFA', 'AIPDA', null, 'SAT LANTAS'],
      ['BUDI CONTOH', 'AIPDA', null, 'SAT LANTAS'],
    );
    const back = plan(both, known);
    expect(kinds(back)).toEqual(['changed', 'changed']);
    expect(applied(known, back.writeSet).people.map(({ id, nrp }) => [id, nrp])).toEqual([
      ['x', '85010123'],
      ['y', null],
    ]);
    expect(back.rows[1]?.changes).toContainEqual({ field: 'nrp', old: '85010123', new: null });
  });
});

test('stored values stay where they are kept, also in a membership', () => {
  const operation: ExistingData['operation'] = {
    satgas: [{ id: 's', path: ['PREVENTIF'], kind: 'satgas' }],
    memberships: [{ id: 'm', personId: 'a', satgasId: 's', opsPosition: 'ANGGOTA' }],
  };
  const known = {
    ...store([person('a', 'MARIA TEFA', { nrp: '85010123', phone: '0812' })]),
    operation,
  };
  const rows = [
    {
      rows: [
        ['NAMA', 'PANGKAT', 'NRP', 'JABATAN OPERASIONAL', 'NO HP', 'SATGAS'],
        ['MARIA TEFA', 'IPDA', '85010123', 'PADAL', '0813', 'PREVENTIF'],
        ['MARIA TEFA', 'IPDA', '85010123', null, null, 'GAKKUM'],
      ] as CellSpec[][],
    },
  ];
  expect(plan(rows, known).rows[0]?.changes.map(({ field }) => field)).toEqual([
    'rank',
    'phone',
    'opsPosition',
    'satgas',
  ]);
  const keepOld: Record<string, ImportField[]> = { '0:2': ['rank', 'phone', 'opsPosition', 'satgas'] };
  const kept = plan(rows, known, { keepOld });
  expect(kinds(kept)).toEqual(['unchanged', 'merged']);
  expect(kept.rows[0]?.kept.map(({ field, old, new: value }) => [field, old, value])).toEqual([
    ['rank', 'AIPDA', 'IPDA'],
    ['phone', '0812', '0813'],
    ['opsPosition', 'ANGGOTA', 'PADAL'],
    ['satgas', 'PREVENTIF', 'PREVENTIF, GAKKUM'],
  ]);
  expect(Object.values(kept.writeSet).flat()).toEqual([]);
});

describe('a correction', () => {
  const stored = person('a', 'MARIA TEFA', {
    nrp: '85010123',
    position: 'BANIT',
    phone: '0812',
    note: 'BKO',
  });
  const rows = list(['MARIA TEFA', 'AIPDA', '85010123', '-', '-']);

  test('empties a stored value only when it says so; a dash and an empty cell never do', () => {
    for (const text of ['', '-', '—', 'kosong']) {
      const { rows: planned } = plan(rows, store([stored]), { corrections: { 'Sheet1!D2': text } });
      expect(planned[0]?.changes.filter(({ new: value }) => value === null)).toEqual([]);
    }
    const corrections = { 'Sheet1!D2': '(kosong)', 'Sheet1!E2': '( KOSONG )', 'Sheet1!B2': '(kosong)' };
    const emptied = plan(rows, store([stored]), { corrections });
    expect(emptied.rows[0]?.changes).toEqual([
      { field: 'rank', old: 'AIPDA', new: null },
      { field: 'unit', old: 'SAT LANTAS', new: null },
      { field: 'position', old: 'BANIT', new: null },
    ]);
    expect(emptied.writeSet.updatePeople).toEqual([
      { id: 'a', set: { unit: null, position: null, rank: null } },
    ]);
    expect(emptied.issues).toEqual([]);
    expect(plan(rows, NOBODY, { corrections }).writeSet.insertPeople).toMatchObject([
      { name: 'MARIA TEFA', unit: null, position: null },
    ]);
    const kept = plan(rows, store([stored]), { corrections, keepOld: { '0:2': ['unit', 'rank'] } });
    expect(kept.rows[0]?.changes.map(({ field }) => field)).toEqual(['position']);
  });

  test('never leaves somebody without a name, and a number can be taken away', () => {
    const name = plan(rows, store([stored]), { corrections: { 'Sheet1!A2': '(kosong)' } });
    expect(kinds(name)).toEqual(['held']);
    const number = plan(rows, store([stored]), {
      corrections: { 'Sheet1!C2': '(kosong)', 'Sheet1!D2': 'SAT LANTAS' },
    });
    expect(number.writeSet.updatePeople).toEqual([{ id: 'a', set: { nrp: null } }]);
  });
});

test('an odd number that the person has already needs no second word; of somebody else it is held', () => {
  const known = store([person('a', 'MARIA TEFA', { nrp: '85130123' })]);
  const same = plan(list(['MARIA TEFA', 'AIPDA', 85130123, 'SAT LANTAS']), known);
  expect([kinds(same), codes(same)]).toEqual([['unchanged'], ['NRP_MONTH_INVALID warning']]);
  expect(kinds(plan(list(['BUDI CONTOH', 'AIPDA', '85130123', 'SAT LANTAS']), known))).toEqual(['held']);
});

test('a name that begins with another rank than its column says is left alone, and it is told', () => {
  const { rows, issues } = plan(list(['IPDA MARIA TEFA', 'AIPDA', '85010123', 'SAT LANTAS']));
  expect(rows[0]?.person).toMatchObject({ name: 'IPDA MARIA TEFA', rank: 'AIPDA' });
  expect(issues).toMatchObject([
    { code: 'RANK_FROM_NAME', severity: 'warning', cell: 'A2', result: 'IPDA MARIA TEFA' },
  ]);
});

describe('whatever is decided', () => {
  const name = fc.constantFrom('MARIA TEFA', 'MARIA TEFFA', 'BUDI CONTOH', 'YAKOBA LODOWAI');
  const number = fc.constantFrom('85010121', '85010122', '85010123', '85010124', null);
  const unit = fc.constantFrom('SAT LANTAS', 'SAT RESKRIM', null);
  const row = fc.tuple(name, fc.constantFrom('AIPDA', 'AIPTU'), number, unit);
  const stored = fc.uniqueArray(fc.tuple(name, number, unit), {
    maxLength: 6,
    selector: ([, nrp]) => nrp ?? Math.random(),
  });
  const ids = fc.constantFrom('p0', 'p1', 'p2', 'e0', 'e1', NEW_PERSON);
  const rowIds = fc.constantFrom('0:2', '0:3', '0:4', '0:5', '0:6');
  const some = {
    who: fc.dictionary(rowIds, ids, { maxKeys: 3 }),
    chosen: fc.uniqueArray(rowIds, { maxLength: 2 }),
    accepts: fc.subarray(['NRP_DUPLICATE_OTHER_NAME'] as const),
    endPeople: fc.subarray(['p0', 'p1', 'p2', 'p3']),
    keepOld: fc.dictionary(rowIds, fc.subarray(['rank', 'nrp', 'name', 'unit'] as const), { maxKeys: 2 }),
  };
  const known = fc.tuple(stored, stored).map(([live, gone]) =>
    store(
      live.map(([called, nrp, of], at) => person(`p${at}`, called, { nrp, unit: of })),
      gone.map(([called, nrp, of], at) => person(`e${at}`, called, { nrp, unit: of })),
    ),
  );
  const rows = fc.array(row, { minLength: 1, maxLength: 5 });

  test('no number is given twice, and nobody is both ended and named', () => {
    fc.assert(
      fc.property(rows, known, fc.record(some), (content, existing, decisions) => {
        const result = plan(list(...content), existing, decisions);
        const after = applied(existing, result.writeSet);
        const named = new Set(result.rows.map(({ personId }) => personId));
        expect(result.writeSet.endPeople.filter((id) => named.has(id))).toEqual([]);
        // Nobody is lost: who is not ended by word is still there.
        const left = new Set(after.people.map(({ id }) => id));
        for (const { id } of existing.people)
          expect(left.has(id) || result.writeSet.endPeople.includes(id)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what was taken is found again by the next plan of the same list', () => {
    const { accepts, chosen } = some;
    fc.assert(
      fc.property(rows, known, fc.record({ accepts, chosen }), (content, existing, decisions) => {
        const parsed = parse(list(...content));
        const after = applied(existing, planImport(parsed, existing, decisions).writeSet);
        const again = planImport(parsed, after, decisions);
        expect(again.counts).toMatchObject({ new: 0, changed: 0 });
        expect(Object.values(again.writeSet).flat()).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
