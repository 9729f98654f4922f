import { describe, expect, test } from 'vitest';
import { planImport } from '../../../src/core/import/plan.ts';
import type { ExistingData, ExistingPerson } from '../../../src/core/import/plan-types.ts';
import { nameKey } from '../../../src/core/personnel/name.ts';
import { annex, peopleRows, plainList } from '../../builders/import-lists.ts';
import { findings, NOBODY, parse, plan } from '../../builders/import-read.ts';
import { applied } from '../../builders/import-store.ts';
import type { CellSpec } from '../../builders/workbook.ts';

function person(id: string, name: string, values: Partial<ExistingPerson> = {}): ExistingPerson {
  return {
    id,
    nrp: null,
    nip: null,
    name,
    nameKey: nameKey(name),
    rank: null,
    category: 'polri',
    unit: null,
    position: null,
    gender: null,
    phone: null,
    note: null,
    ...values,
  };
}

const withPeople = (...people: ExistingPerson[]): ExistingData => ({
  people,
  ended: [],
  units: [...new Set(people.flatMap(({ unit }) => unit ?? []))],
  operation: null,
});

const HEADER: CellSpec[] = ['NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN', 'L/P', 'NO HP', 'KET'];
const list = (...rows: CellSpec[][]) => [{ rows: [HEADER, ...rows] }];

describe('matching with known people', () => {
  const known = person('a', 'YAKOBA LODOWAI', {
    nrp: '83060184',
    rank: 'BRIPKA',
    unit: 'SAT SAMAPTA',
    position: 'BANIT',
    gender: 'P',
    phone: '0812',
    note: 'lama',
  });

  test('changes are told field by field, empty cells and dashes change nothing', () => {
    const result = plan(
      list(['YAKOBA LODOWAI', 'AIPDA', '83060184', '-', null, null, null, null]),
      withPeople(known),
    );
    expect(result.rows[0]).toMatchObject({
      kind: 'changed',
      personId: 'a',
      changes: [{ field: 'rank', old: 'BRIPKA', new: 'AIPDA' }],
    });
    expect(result.writeSet.updatePeople).toEqual([{ id: 'a', set: { rank: 'AIPDA' } }]);
    expect(result.missing).toEqual([]);
  });

  test('unit spellings are no change', () => {
    const result = plan(
      list(['YAKOBA LODOWAI', 'BRIPKA', '83060184', 'BANIT', 'SAT SABHARA', 'P', null, null]),
      withPeople(known),
    );
    expect(result.rows[0]).toMatchObject({ kind: 'unchanged', changes: [] });
  });

  test('a unit concluded from the position moves a person only together with the position', () => {
    const stays = person('a', 'ORANG SATU', {
      nrp: '85010123',
      rank: 'AIPDA',
      unit: 'POLSEK ALAK',
      position: 'BANIT SAT LANTAS',
    });
    const same = plan(list(['ORANG SATU', 'AIPDA', '85010123', 'BANIT SAT LANTAS']), withPeople(stays));
    expect(same.counts).toMatchObject({ unchanged: 1, changed: 0 });
    const moved = plan(list(['ORANG SATU', 'AIPDA', '85010123', 'BANIT SAT RESKRIM']), withPeople(stays));
    expect(moved.rows[0]!.changes.map(({ field, new: value }) => [field, value])).toEqual([
      ['position', 'BANIT SAT RESKRIM'],
      ['unit', 'SAT RESKRIM'],
    ]);
  });

  test('a rank that nobody knows does not replace a known one', () => {
    const result = plan(list(['YAKOBA LODOWAI', 'BRIPT', '83060184']), withPeople(known));
    expect(result.rows[0]!.changes).toEqual([]);
    expect(findings(result.issues)).toEqual(['RANK_UNKNOWN B2 BRIPT → BRIPT']);
  });

  test('the same number with quite another name is held, a slip of the pen is a changed name', () => {
    const other = plan(list(['MARSELUS LEDE OMA', 'BRIPKA', '83060184']), withPeople(known));
    expect(other.rows[0]).toMatchObject({ kind: 'held', personId: null });
    expect(other.issues[0]).toMatchObject({
      code: 'NRP_DUPLICATE_OTHER_NAME',
      cell: 'C2',
      result: 'YAKOBA LODOWAI',
    });
    expect(other.missing).toEqual([]);
    const slip = plan(list(['YAKOBA LODOWAY, S.H.', 'BRIPKA', '83060184']), withPeople(known));
    expect(slip.writeSet.updatePeople).toEqual([
      { id: 'a', set: { name: 'YAKOBA LODOWAY, S.H.', nameKey: 'YAKOBA LODOWAY' } },
    ]);
    const accepted = plan(list(['MARSELUS LEDE OMA', 'BRIPKA', '83060184']), withPeople(known), {
      accepts: ['NRP_DUPLICATE_OTHER_NAME'],
    });
    expect(accepted.rows[0]).toMatchObject({ kind: 'changed', personId: 'a' });
  });

  test('of two names with one number the stored one is taken as stored, only the other is held', () => {
    const rows = list(
      ['YAKOBA LODOWAI', 'BRIPKA', '83060184', 'BANIT', 'SAT SAMAPTA'],
      ['MARSELUS LEDE OMA', 'BRIPKA', '83060184', 'BANIT', 'SAT LANTAS'],
    );
    const result = plan(rows, withPeople(known));
    expect(result.rows.map(({ kind, personId }) => [kind, personId])).toEqual([
      ['unchanged', 'a'],
      ['held', null],
    ]);
    expect(result.issues.map(({ code, cell, severity }) => [code, cell, severity])).toEqual([
      ['NRP_DUPLICATE_OTHER_NAME', 'C3', 'error'],
    ]);
    expect(result.issues[0]!.message).toContain('YAKOBA LODOWAI (C2) yang tersimpan');
    const rowId = result.rows[1]!.rowId;
    const fresh = plan(rows, withPeople(known), { who: { [rowId]: 'new' } });
    expect(fresh.rows.map(({ kind }) => kind)).toEqual(['unchanged', 'new']);
    expect(fresh.writeSet.insertPeople).toMatchObject([{ name: 'MARSELUS LEDE OMA', nrp: null }]);
    const right = plan(rows, withPeople(known), { chosen: [rowId] });
    expect(right.rows.map(({ kind }) => kind)).toEqual(['held', 'new']);
  });

  test('one name in one unit under numbers that differ by a slip is told, and both are taken', () => {
    const rows = list(
      ['MARIA TEFA', 'BRIPKA', '86120503', 'BANIT', 'SAT LANTAS'],
      ['BUDI CONTOH', 'BRIPKA', '86120504', 'BANIT', 'SAT LANTAS'],
      ['MARIA TEFA', 'BRIPKA', '86120530', 'BANIT', 'SATLANTAS'],
      ['MARIA TEFA', 'BRIPKA', '86120305', 'BANIT', 'SAT SAMAPTA'],
      ['MARIA TEFA', 'BRIPKA', '91010777', 'BANIT', 'SAT LANTAS'],
    );
    const first = plan(rows);
    expect(first.rows.map(({ kind }) => kind)).toEqual(['new', 'new', 'new', 'new', 'new']);
    expect(findings(first.issues)).toEqual(['POSSIBLE_SAME_PERSON C4 86120530 → C2']);
    expect(first.issues[0]).toMatchObject({ severity: 'warning', rowId: first.rows[2]!.rowId });
    expect(first.issues[0]!.message).toContain('86120503');
    // Somebody who said that they are two people, or kept both before, is not asked again.
    const said = plan(rows, NOBODY, { who: { [first.rows[2]!.rowId]: 'new' } });
    expect(findings(said.issues)).toEqual([]);
    const kept = withPeople(
      person('m', 'MARIA TEFA', { nrp: '86120503', unit: 'SAT LANTAS' }),
      person('n', 'MARIA TEFA', { nrp: '86120530', unit: 'SAT LANTAS' }),
    );
    expect(findings(plan(rows, kept).issues, 'POSSIBLE_SAME_PERSON')).toEqual([]);
  });

  test('without a number the name and unit decide, and it is said', () => {
    const result = plan(list(['Yakoba Lodowai', 'BRIPKA', null, 'BANIT', 'SAT SAMAPTA']), withPeople(known));
    expect(result.rows[0]).toMatchObject({ kind: 'changed', personId: 'a' });
    expect(result.issues.map(({ code }) => code)).toEqual(['NRP_MISSING', 'POSSIBLE_SAME_PERSON']);
    const elsewhere = plan(
      list(['YAKOBA LODOWAI', 'BRIPKA', null, 'BANIT', 'SAT LANTAS']),
      withPeople(known),
    );
    expect(elsewhere.rows[0]!.kind).toBe('new');
    expect(elsewhere.issues.map(({ code }) => code)).toContain('POSSIBLE_SAME_PERSON');
    expect(elsewhere.missing.map(({ personId }) => personId)).toEqual(['a']);
  });

  test('a person first taken without a number gets it later; one with another number is another person', () => {
    const unnumbered = person('b', 'RINI MOOY', { unit: 'SAT LANTAS', rank: 'PENDA', category: 'pns' });
    const result = plan(
      list(['RINI MOOY', 'PENDA', '198001012005012001', null, 'SATLANTAS']),
      withPeople(unnumbered),
    );
    expect(result.writeSet.updatePeople).toEqual([{ id: 'b', set: { nip: '198001012005012001' } }]);
    const numbered = { ...unnumbered, nip: '197901012005012009' };
    const other = plan(
      list(['RINI MOOY', 'PENDA', '198001012005012001', null, 'SATLANTAS']),
      withPeople(numbered),
    );
    expect(other.rows[0]!.kind).toBe('new');
  });

  test('the only row and person of a name are one when either has no unit; a held row names its person too', () => {
    const noUnit = person('b', 'RINI MOOY', { nrp: '85010130', rank: 'AIPDA' });
    const loose = plan(list(['RINI MOOY', 'AIPDA', null, null, 'SAT LANTAS']), withPeople(noUnit));
    expect(loose.rows[0]).toMatchObject({ kind: 'changed', personId: 'b' });
    const two = plan(
      list(
        ['RINI MOOY', 'AIPDA', null, null, 'SAT LANTAS'],
        ['RINI MOOY', 'AIPTU', null, null, 'SAT RESKRIM'],
      ),
      withPeople(noUnit),
    );
    expect(two.rows.map(({ kind }) => kind)).toEqual(['new', 'new']);
    const held = plan(
      list(['RINI MOOY', 'AIPDA', '8550101', null, null], ['RINI MOOY', 'AIPDA', '85501012']),
      withPeople(noUnit),
    );
    expect(held.missing.map(({ personId }) => personId)).toEqual([]);
    const onlyHeld = plan(list(['RINI MOOY', 'AIPDA', '85501012']), withPeople(noUnit));
    expect([onlyHeld.counts.held, onlyHeld.missing]).toEqual([1, []]);
  });

  test('people the list does not name are missing, never changed; held rows still name them', () => {
    const others = [
      person('b', 'ORANG DUA', { nrp: '85010124' }),
      person('c', 'ORANG TIGA', { nrp: '85010125' }),
    ];
    const result = plan(
      list(
        ['YAKOBA LODOWAI', 'BRIPKA', '83060184'],
        ['ORANG DUA', 'AIPDA', '85010124'],
        ['LAIN SEKALI', 'AIPDA', '85010124'],
      ),
      withPeople(known, ...others),
    );
    expect(result.missing.map(({ personId }) => personId)).toEqual(['c']);
    expect(result.counts).toEqual({
      new: 0,
      changed: 1,
      unchanged: 1,
      held: 1,
      missing: 1,
      merged: 0,
      skipped: 0,
      ended: 0,
    });
    expect(result.writeSet.updatePeople).toEqual([{ id: 'b', set: { rank: 'AIPDA' } }]);
  });
});

describe('rows of one list', () => {
  test('the same name without a number: one person where all agrees, two with a warning otherwise', () => {
    const result = plan(
      list(
        ['MARIA TEFA', 'PENDA', '198001012005012001', 'ASN', 'SAT LANTAS'],
        ['MARIA TEFA', 'PENDA', null, 'ASN', 'SAT LANTAS'],
        ['MARIA TEFA', null, null, null, 'SAT RESKRIM'],
      ),
    );
    expect(result.rows.map(({ kind }) => kind)).toEqual(['new', 'merged', 'new']);
    expect(findings(result.issues, 'POSSIBLE_SAME_PERSON')).toEqual([
      'POSSIBLE_SAME_PERSON A3 MARIA TEFA → A2',
      'POSSIBLE_SAME_PERSON A4 MARIA TEFA → A2',
    ]);
  });

  test('two people of one name and unit with numbers: a row without one is neither', () => {
    const result = plan(
      list(
        ['MARIA TEFA', 'AIPDA', '85010123', 'BANIT', 'SAT LANTAS'],
        ['MARIA TEFA', 'AIPDA', '85010124', 'BANIT', 'SAT LANTAS'],
        ['MARIA TEFA', 'AIPDA', null, 'BANIT', 'SAT LANTAS'],
      ),
    );
    expect(result.rows.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
  });

  test('a person in several rows: the first row that says something is believed, a unit column over a conclusion', () => {
    const rows = list(
      ['MARIA TEFA', null, '85010123', 'BANIT SAT LANTAS', null, null, '0812'],
      ['MARIA TEFA, S.H.', 'AIPDA', '85010123', 'KANIT', 'POLSEK ALAK', 'P', '0813', 'BKO'],
    );
    const result = plan(rows);
    expect(result.rows[0]).toMatchObject({
      kind: 'new',
      person: {
        name: 'MARIA TEFA',
        rank: 'AIPDA',
        position: 'BANIT SAT LANTAS',
        unit: 'POLSEK ALAK',
        unitDerived: false,
        gender: 'P',
        phone: '0812',
        note: 'BKO',
      },
    });
    const known = person('a', 'MARIA TEFA', {
      nrp: '85010123',
      rank: 'AIPDA',
      position: 'BANIT SAT LANTAS',
      unit: 'SAT LANTAS',
      gender: 'P',
      phone: '0812',
      note: 'BKO',
    });
    expect(plan(rows, withPeople(known)).rows[0]!.changes).toEqual([
      { field: 'unit', old: 'SAT LANTAS', new: 'POLSEK ALAK' },
    ]);
  });
});

describe('what the user decides', () => {
  const parsed = parse([
    {
      name: 'DAFTAR & LAIN!',
      rows: plainList([
        [1, 'TIMOTIUS KAHEWALA', 'BRIPDA', 8501012, null, null],
        [2, 'DANI KELEMAU', 'BRIPT', '97050411', null, null],
        [3, 'DONI KELEMAU', 'BRIPT', '97050412', null, null],
      ]).rows,
    },
  ]);

  test('a corrected cell is read like any other cell, the row is no longer held', () => {
    const result = planImport(parsed, NOBODY, { corrections: { 'DAFTAR & LAIN!!D2': '85010123' } });
    expect(result.rows[0]).toMatchObject({ kind: 'new', person: { nrp: '85010123' } });
    expect(result.issues.map(({ code }) => code)).toEqual(['RANK_UNKNOWN', 'RANK_UNKNOWN']);
    const name = planImport(parsed, NOBODY, { corrections: { 'DAFTAR & LAIN!!B3': 'IPDA X' } });
    expect(name.rows[1]!.person.name).toBe('IPDA X');
    const none = planImport(parsed, NOBODY, {
      corrections: { 'Lain!D2': '1', 'DAFTAR & LAIN!!D99': '1', x: '2' },
    });
    expect(none).toEqual(planImport(parsed, NOBODY));
  });

  test('a value is mapped once for all rows and stays listed with its mapping', () => {
    const result = planImport(parsed, NOBODY, { mappings: { rank: { BRIPT: 'BRIPTU' } } });
    expect(result.rows.map(({ person: { rank, category } }) => [rank, category])).toEqual([
      ['BRIPDA', 'polri'],
      ['BRIPTU', 'polri'],
      ['BRIPTU', 'polri'],
    ]);
    expect(result.unknown.ranks).toMatchObject([
      { value: 'BRIPT', rows: 2, cell: 'DAFTAR & LAIN!!C3', mapped: 'BRIPTU' },
    ]);
    expect(findings(result.issues, 'RANK_UNKNOWN')).toEqual([]);
  });

  test('units are mapped too', () => {
    const units = parse(
      list(
        ['ORANG SATU', 'AIPDA', '85010123', null, 'TIM RAJAWALI'],
        ['ORANG DUA', 'AIPDA', '85010124', null, 'tim  rajawali'],
      ),
    );
    expect(planImport(units, NOBODY).unknown.units).toMatchObject([
      { value: 'TIM RAJAWALI', rows: 2, mapped: null },
    ]);
    const mapped = planImport(units, NOBODY, { mappings: { unit: { 'TIM RAJAWALI': 'SAT SAMAPTA' } } });
    expect(mapped.writeSet.units).toEqual(['SAT SAMAPTA']);
    expect(mapped.unknown.units).toMatchObject([{ value: 'TIM RAJAWALI', rows: 2, mapped: 'SAT SAMAPTA' }]);
    expect(findings(mapped.issues, 'UNIT_UNKNOWN')).toEqual([]);
  });

  test('rows are left out, odd months are taken as read when accepted', () => {
    const skipped = planImport(parsed, NOBODY, { skipRows: ['0:2'] });
    expect(skipped.counts).toMatchObject({ new: 2, held: 0, skipped: 1 });
    expect(findings(skipped.issues, 'NRP_MONTH_INVALID')).toEqual([]);
    const accepted = planImport(parsed, NOBODY, { accepts: ['NRP_MONTH_INVALID'] });
    expect(accepted.rows[0]).toMatchObject({ kind: 'new', person: { nrp: '08501012' } });
    expect(accepted.issues.find(({ code }) => code === 'NRP_MONTH_INVALID')).toMatchObject({
      severity: 'warning',
      result: '08501012',
    });
  });

  test('an accepted odd month never adds or loses a digit', () => {
    const odd = parse(
      list(
        ['ORANG SATU', 'AIPDA', '85130123.0', null, 'SAT LANTAS'],
        ['ORANG DUA', 'AIPDA', 5130123, null, 'SAT LANTAS'],
      ),
    );
    const { rows } = planImport(odd, NOBODY, { accepts: ['NRP_MONTH_INVALID'] });
    expect(rows.map(({ person }) => person.nrp)).toEqual(['85130123', '05130123']);
  });
});

describe('membership of an operation', () => {
  const operation = (
    satgas: string[][],
    members: [string, number, string | null][] = [],
  ): ExistingData['operation'] => ({
    satgas: satgas.map((path, i) => ({
      id: `s${i}`,
      path,
      kind: path[0] === 'PIMPINAN' ? 'staff' : 'satgas',
    })),
    memberships: members.map(([personId, at, opsPosition], i) => ({
      id: `m${i}`,
      personId,
      satgasId: `s${at}`,
      opsPosition,
    })),
  });

  test('known satgas are found in any writing, missing ones are created below them', () => {
    const existing = {
      ...NOBODY,
      operation: operation([['Pimpinan dan Staf'], ['Satgas Preventif'], ['PREEMTIF']]),
    };
    const { writeSet } = plan([annex], {
      ...existing,
      operation: {
        ...existing.operation!,
        satgas: [{ id: 'st', path: ['PIMPINAN'], kind: 'staff' }, ...existing.operation!.satgas.slice(1)],
      },
    });
    expect(writeSet.satgas).toEqual([{ path: ['Satgas Preventif', 'PAM OBJEK KEGIATAN'], kind: 'satgas' }]);
    expect(writeSet.memberships.map(({ satgas }) => satgas.join('/'))).toEqual([
      'PIMPINAN',
      'PIMPINAN',
      'PREEMTIF',
      'Satgas Preventif',
      'Satgas Preventif/PAM OBJEK KEGIATAN',
      'Satgas Preventif/PAM OBJEK KEGIATAN',
    ]);
  });

  test('a second row of a person tells what it says otherwise and is not taken', () => {
    const rows: CellSpec[][] = [
      ['NAMA', 'PANGKAT', 'NRP', 'KESATUAN'],
      ['NOVI CONTOH', 'BRIGPOL', '90110502', 'SAT LANTAS'],
      ['NOVI CONTOH', 'BRIGPOL', '90110502', 'SAT SAMAPTA'],
      ['NOVI CONTOH', 'BRIGPOL', '90110502', 'SAT LANTAS'],
    ];
    const said = plan([{ rows }]).issues.filter(({ code }) => code === 'NRP_DUPLICATE_SAME_PERSON');
    expect(said.map(({ severity }) => severity)).toEqual(['warning', 'info']);
    expect(said[0]?.message).toContain('kesatuan SAT SAMAPTA tidak dipakai (dipakai SAT LANTAS)');
  });

  test('an operational position outside every satgas is told, since it is not kept', () => {
    const rows: CellSpec[][] = [
      ['NAMA', 'PANGKAT', 'NRP', 'JABATAN OPERASI'],
      ['BUDI CONTOH', 'AIPDA', '85010123', 'PENGAWAS'],
      ['SATGAS PREVENTIF'],
      ['MARIA CONTOH', 'AIPDA', '85010124', 'ANGGOTA'],
    ];
    const list = parse([{ rows }]);
    const { issues } = planImport(list, { ...NOBODY, operation: operation([['PREVENTIF']]) });
    expect(findings(issues)).toEqual(['OPS_POSITION_UNPLACED D2 PENGAWAS → null']);
    expect(planImport(list, NOBODY).issues).toEqual([]);
  });

  test('a changed operational position is a change of the membership, an added satgas a new one', () => {
    const known = person('a', 'ORANG SATU', { nrp: '85010123', rank: 'AIPDA' });
    const rows: CellSpec[][] = [
      ['NAMA', 'PANGKAT', 'NRP', 'JABATAN OPERASIONAL'],
      ['SATGAS PREVENTIF'],
      ['ORANG SATU', 'AIPDA', '85010123', 'PADAL'],
      ['SATGAS HUMAS'],
      ['ORANG SATU', 'AIPDA', '85010123', null],
    ];
    const existing = { ...withPeople(known), operation: operation([['PREVENTIF']], [['a', 0, 'ANGGOTA']]) };
    const result = plan([{ rows }], existing);
    expect(result.rows[0]).toMatchObject({
      kind: 'changed',
      changes: [
        { field: 'opsPosition', old: 'ANGGOTA', new: 'PADAL' },
        { field: 'satgas', old: 'PREVENTIF', new: 'PREVENTIF, HUMAS' },
      ],
    });
    expect(result.writeSet.updatePeople).toEqual([]);
    expect(result.writeSet.memberships).toEqual([
      { person: { id: 'a' }, satgas: ['PREVENTIF'], opsPosition: 'PADAL', membershipId: 'm0' },
      { person: { id: 'a' }, satgas: ['HUMAS'], opsPosition: null, membershipId: null },
    ]);
  });

  test('a satgas column and merged unit cells reach every row', () => {
    const rows: CellSpec[][] = [
      ['NO', 'NAMA', 'PANGKAT', 'NRP', 'KESATUAN', 'SATGAS'],
      [1, 'ORANG SATU', 'AIPDA', '85010123', 'SAT LANTAS', 'Preventif / Pam Objek'],
      [2, 'ORANG DUA', 'AIPDA', '85010124', null, null],
      [3, 'ORANG TIGA', 'AIPDA', '85010125', 'SAT RESKRIM', 'Satgas Gakkum'],
    ];
    const parsed = parse([{ rows, merges: ['E2:E3', 'F2:F3'] }]);
    expect(parsed.rows.map(({ person: { unit }, satgas }) => [unit, satgas?.names])).toEqual([
      ['SAT LANTAS', ['PREVENTIF', 'PAM OBJEK']],
      ['SAT LANTAS', ['PREVENTIF', 'PAM OBJEK']],
      ['SAT RESKRIM', ['GAKKUM']],
    ]);
  });

  test('without an operation bands are left alone', () => {
    const { writeSet } = plan([annex]);
    expect([writeSet.satgas, writeSet.memberships]).toEqual([[], []]);
    expect(writeSet.insertPeople).toHaveLength(6);
  });
});

test('one correction among ten thousand rows touches that row alone', () => {
  const parsed = parse([plainList(peopleRows(10_000))]);
  const existing = applied(NOBODY, planImport(parsed, NOBODY).writeSet);
  const decisions = { corrections: { 'Sheet1!B20': 'NAMA BARU SEKALI' } };
  expect(planImport(parsed, existing, decisions).counts).toMatchObject({ unchanged: 9_999, held: 1 });
});
