import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DuplicateCandidate,
  duplicateSteps,
  findDuplicatePeople,
  pairKey,
} from '../../../src/core/personnel/duplicates.ts';
import { nameKey } from '../../../src/core/personnel/name.ts';

let serial = 0;
function person(name: string, given: Partial<DuplicateCandidate> = {}): DuplicateCandidate {
  serial += 1;
  return {
    id: `p${serial}`,
    name,
    nameKey: nameKey(name),
    nrp: null,
    nip: null,
    unit: 'SAT SAMAPTA',
    gender: null,
    phone: null,
    ...given,
  };
}

const ids = (people: DuplicateCandidate[]) => people.map(({ id }) => id).sort();

describe('people who may be one', () => {
  test('one name written with and without titles, one of them without a number', () => {
    const people = [person('BUDI CONTOH, S.H.', { nrp: '85010123' }), person('Budi Contoh')];
    const [group] = findDuplicatePeople(people);
    expect(group).toMatchObject({ ids: ids(people), likelihood: 'strong' });
    expect(group?.reasons).toEqual([
      'Nama sama: BUDI CONTOH',
      'Kesatuan sama: SAT SAMAPTA',
      'Salah satu tanpa NRP/NIP',
    ]);
  });

  test('one name and numbers that differ by a slip of the pen', () => {
    for (const [a, b] of [
      ['85010123', '85010132'],
      ['85010123', '85010113'],
      ['85010123', '8501123'],
    ] as const) {
      const people = [person('BUDI CONTOH', { nrp: a, unit: 'A' }), person('BUDI CONTOH', { nrp: b })];
      expect(findDuplicatePeople(people), `${a} ${b}`).toMatchObject([{ likelihood: 'strong' }]);
    }
  });

  test('alike names count inside a unit without a number, or with the same birth part', () => {
    const inUnit = [person('JONI LADOKU', { nrp: '85010123' }), person('JHONI LADOKU')];
    const born = [
      person('MARIA K. TEFA', { nrp: '90050001', unit: 'A' }),
      person('MARIA KRISTIN TEFA', { nrp: '90050777', unit: 'B' }),
    ];
    expect(findDuplicatePeople(inUnit)).toMatchObject([{ ids: ids(inUnit), likelihood: 'possible' }]);
    expect(findDuplicatePeople(born)).toMatchObject([{ ids: ids(born), likelihood: 'possible' }]);
  });

  test('one private phone under two names, one of them without a number', () => {
    const people = [
      person('MELKIANUS TANESIB', { nrp: '85010123', phone: '0812-3456-7890' }),
      person('MELKI', { phone: '+62 81234567890', unit: 'POLSEK ALAK' }),
    ];
    const [group] = findDuplicatePeople(people);
    expect(group?.ids).toEqual(ids(people));
    expect(group?.reasons).toContain('Nomor HP sama: 0812-3456-7890');
  });
});

describe('people who are two', () => {
  test('share a name but have quite different numbers: weak, and last', () => {
    const namesakes = [
      person('MARIA TEFA', { nrp: '85010123', unit: 'A' }),
      person('MARIA TEFA', { nrp: '97110456', unit: 'B' }),
    ];
    const same = [person('BUDI CONTOH'), person('BUDI CONTOH')];
    const groups = findDuplicatePeople([...namesakes, ...same]);
    expect(groups.map(({ likelihood }) => likelihood)).toEqual(['strong', 'weak']);
    expect(groups[1]?.reasons).toContain('Nomor berbeda: 85010123 dan 97110456');
  });

  test('have alike names and quite different numbers', () => {
    const people = [person('MARIA TEFA', { nrp: '85010123' }), person('MARTA TEFA', { nrp: '97110456' })];
    expect(findDuplicatePeople(people)).toEqual([]);
  });

  test('have alike names in two units', () => {
    expect(
      findDuplicatePeople([person('JONI LADOKU'), person('JHONI LADOKU', { unit: 'SAT LANTAS' })]),
    ).toEqual([]);
  });

  test('share the phone of the office', () => {
    const people = ['ANDI', 'BERTO', 'CICI', 'DODI', 'ELI'].map((name) =>
      person(`${name} CONTOH ${name}`, { phone: '0380-8123456', unit: name }),
    );
    expect(findDuplicatePeople(people)).toEqual([]);
  });

  test('were told apart by somebody', () => {
    const [a, b, c] = [person('BUDI CONTOH'), person('BUDI CONTOH'), person('BUDI CONTOH')];
    expect(findDuplicatePeople([a, b], new Set([pairKey(b.id, a.id)]))).toEqual([]);
    const groups = findDuplicatePeople([a, b, c], new Set([pairKey(a.id, b.id)]));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.ids).toContain(c.id);
    expect(groups[0]?.ids).toHaveLength(2);
  });
});

test('somebody sure is not mixed with namesakes', () => {
  const sure = [person('MARIA TEFA', { nrp: '85010123', unit: 'A' }), person('MARIA TEFA', { unit: 'A' })];
  const namesake = person('MARIA TEFA', { nrp: '97110456', unit: 'B' });
  const [first] = findDuplicatePeople([...sure, namesake]);
  // The one without a number may be either; the unit speaks for the first.
  expect(first?.ids).toEqual(ids(sure));
});

test('groups are in no need of an order of people, hold nobody twice and only people who were given', () => {
  const people = fc.array(
    fc.record({
      name: fc.constantFrom('BUDI CONTOH', 'BUDY CONTOH', 'MARIA TEFA', 'M. TEFA', 'JONI LADOKU', ''),
      nrp: fc.constantFrom(null, '85010123', '85010132', '97110456', '85010999'),
      unit: fc.constantFrom(null, 'A', 'B'),
      phone: fc.constantFrom(null, '081234567890'),
    }),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(people, fc.nat(), (given, turn) => {
      const list = given.map(({ name, ...rest }, i) => ({ ...person(name, rest), id: `p${i}` }));
      const groups = findDuplicatePeople(list);
      const at = list.length === 0 ? 0 : turn % list.length;
      const turned = findDuplicatePeople([...list.slice(at), ...list.slice(0, at)]);
      expect(turned.map((group) => group.ids)).toEqual(groups.map((group) => group.ids));
      const grouped = groups.flatMap((group) => group.ids);
      expect(new Set(grouped).size).toBe(grouped.length);
      for (const { ids: members, score, reasons } of groups) {
        expect(members.length).toBeGreaterThan(1);
        expect(reasons.length).toBeGreaterThan(0);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('ten thousand people are compared in a moment, also when they all have one name', () => {
  const first = ['BUDI', 'MARIA', 'YOHANES', 'KRISTIN', 'STEFANUS', 'APRIANI', 'RUBEN', 'NOLDI'];
  const people = Array.from({ length: 10_000 }, (_, i) =>
    person(
      `${first[i % 8]} ${String.fromCharCode(65 + ((i >> 3) % 26))}OLA ${i.toString(36).toUpperCase()}`,
      {
        nrp: `${70 + (i % 30)}${String(1 + (i % 12)).padStart(2, '0')}${String(i).padStart(4, '0')}`,
        unit: `U${i % 40}`,
      },
    ),
  );
  const namesakes = people.map((p) => ({ ...p, name: 'BUDI CONTOH', nameKey: 'BUDI CONTOH', nrp: null }));
  const before = performance.now();
  findDuplicatePeople(people);
  expect(findDuplicatePeople(namesakes).length).toBeGreaterThan(0);
  // Comparing everybody with everybody would take minutes.
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('a long list is searched in steps of some thousand people, also when nobody is like another', () => {
  const people = Array.from({ length: 20_000 }, (_, at) => {
    const name = String.fromCharCode(...[...String(at + 100_000)].map((digit) => 65 + Number(digit) * 2));
    return person(name, { nrp: `${at + 10_000_000}`, unit: `SAT ${at}`, nameKey: name });
  });
  let steps = 0;
  for (const _step of duplicateSteps(people)) steps++;
  expect(steps).toBeGreaterThan(50);
});
