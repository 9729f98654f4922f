import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { planImport } from '../../../src/core/import/plan.ts';
import { peopleRows, plainList, withTitles } from '../../builders/import-lists.ts';
import { findings, NOBODY, parse } from '../../builders/import-read.ts';
import { type CellSpec, packedWorkbook, type SheetSpec } from '../../builders/workbook.ts';

const brief = (sheets: readonly SheetSpec[]) =>
  parse(sheets).rows.map(({ row, person: { name, rank, nrp } }) => [row, name, rank, nrp]);

describe('finding the table', () => {
  test('a header repeated on every page starts a table of its own, other columns included', () => {
    const list = parse([
      {
        rows: [
          ['NAMA', 'PANGKAT', 'NRP'],
          ['BUDI CONTOH', 'AIPDA', '85010123'],
          ['LAMPIRAN SPRIN KAPOLRES', null, null],
          ['NRP', 'NAMA', 'PANGKAT', 'KET'],
          ['86010124', 'MARIA TEFA', 'AIPTU', 'BKO'],
        ],
      },
    ]);
    expect(
      list.rows.map(({ row, table, person: { name, nrp, note } }) => [row, table, name, nrp, note]),
    ).toEqual([
      [2, 0, 'BUDI CONTOH', '85010123', null],
      [5, 1, 'MARIA TEFA', '86010124', 'BKO'],
    ]);
    expect(list.sheets[0]!.tables.map(({ headerRow }) => headerRow)).toEqual([1, 4]);
    // A correction is read by the columns of its own table.
    const corrected = planImport(list, NOBODY, { corrections: { 'Sheet1!A5': '86010199' } });
    expect(corrected.rows[1]!.person.nrp).toBe('86010199');
  });

  test('the row that numbers the columns is no person', () => {
    const rows = [...plainList([]).rows, [1, 2, 3, 4, 5, 6], ...peopleRows(1)];
    expect(brief([{ rows }]).map(([row]) => row)).toEqual([3]);
    const texts = [...plainList([]).rows, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], ...peopleRows(1)];
    expect(findings(planImport(parse([{ rows: texts }]), NOBODY).issues)).toEqual([]);
  });

  const member = (no: number, name: string): CellSpec[] => [no, name, 'BRIPKA', `8601730${no}`];
  const HEAD = ['NO', 'NAMA', 'PANGKAT', 'NRP'];
  const unitsIn = (rows: CellSpec[][]) =>
    parse([{ rows }]).rows.map(({ person: { name, unit } }) => [name, unit]);

  test('a heading of people beside a unit, with a header of its own, ends the unit', () => {
    const rows = (first: string, unit: string, people: string) => [
      [first],
      HEAD,
      member(1, 'PAULUS CONTOH'),
      [null],
      [unit],
      HEAD,
      member(2, 'ROBERTUS CONTOH'),
      [null, 'JUMLAH', null, 1],
      [null],
      [people],
      HEAD,
      member(3, 'THERESIA CONTOH'),
    ];
    const expected = [
      ['PAULUS CONTOH', 'SAT SAMAPTA'],
      ['ROBERTUS CONTOH', 'SAT LANTAS'],
      ['THERESIA CONTOH', null],
    ];
    expect(unitsIn(rows('A. SAT SAMAPTA', 'B. SAT LANTAS', 'C. PNS POLRI'))).toEqual(expected);
    expect(unitsIn(rows('SAT SAMAPTA', 'SAT LANTAS', 'PNS POLRI'))).toEqual(expected);
  });

  test('a page break or a class of people inside a unit leaves the unit open', () => {
    const rows = [HEAD, ['A. SAT LANTAS'], ['1. PERWIRA'], member(1, 'PAULUS CONTOH'), HEAD, ['2. BINTARA']];
    expect(unitsIn([...rows, member(2, 'ROBERTUS CONTOH')])).toEqual([
      ['PAULUS CONTOH', 'SAT LANTAS'],
      ['ROBERTUS CONTOH', 'SAT LANTAS'],
    ]);
  });

  test('leaders of an operation are its staff by their position, without a heading', () => {
    const rows = [
      ['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN OPERASI'],
      ['I', 'PIMPINAN'],
      [...member(1, 'PAULUS CONTOH'), 'KAOPSRES'],
      [...member(2, 'ROBERTUS CONTOH'), 'WAKAOPSRES'],
      [...member(3, 'THERESIA CONTOH'), 'PENGAWAS'],
    ];
    expect(parse([{ rows }]).rows.map(({ satgas }) => satgas)).toEqual([
      { names: ['PIM STAF'], kind: 'staff' },
      { names: ['PIM STAF'], kind: 'staff' },
      null,
    ]);
  });

  test('a header of two levels is read although nobody merged its cells', () => {
    const rows: CellSpec[][] = [
      ['NO', 'NAMA', 'PANGKAT', 'NRP', 'JABATAN', null],
      [null, null, null, null, 'STRUKTURAL', 'OPERASI'],
      [1, 'BUDI CONTOH', 'IPDA', '85010123', 'KANIT', 'KASATGAS'],
    ];
    expect(parse([{ rows }]).rows[0]!.person).toMatchObject({ position: 'KANIT', opsPosition: 'KASATGAS' });
  });

  test('a title just above the header stays a title', () => {
    const list = parse([{ rows: [['DAFTAR NAMA ANGGOTA'], ...plainList(peopleRows(2)).rows] }]);
    expect(list.sheets[0]).toMatchObject({
      headerFirstRow: 2,
      headerRow: 2,
      titles: ['DAFTAR NAMA ANGGOTA'],
    });
    expect(list.sheets[0]!.columns[0]!.header).toBe('NO');
  });

  test('columns with headers nobody knows, or none, are found by their cells', () => {
    const people = peopleRows(6).map(([no, name, rank, nrp]): CellSpec[] => [no!, name!, rank!, nrp!]);
    const unknown = parse([{ rows: [['NO', 'NAMA', 'TINGKAT', 'NOMOR INDUK'], ...people] }]);
    expect(unknown.sheets[0]!.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      [null, 0],
      ['name', 1],
      ['rank', 0.5],
      ['nrp', 0.5],
    ]);
    const headless = parse([{ rows: [['SATGAS GAKKUM'], ...people] }]);
    expect(headless.sheets[0]).toMatchObject({ headerRow: null, headerFirstRow: null, people: 6 });
    expect(headless.rows[0]).toMatchObject({
      row: 2,
      person: { rank: 'BRIPDA', nrp: '70011000' },
      satgas: { names: ['GAKKUM'] },
    });
    const combined = parse([
      { rows: people.map(([no, name, rank, nrp]): CellSpec[] => [no!, name!, `${rank}/${nrp}`]) },
    ]);
    expect(combined.rows.map(({ person: { rank, nrp } }) => [rank, nrp])).toEqual(
      unknown.rows.map(({ person: { rank, nrp } }) => [rank, nrp]),
    );
  });

  test('of two columns for one field the fuller, then the more telling one is taken', () => {
    const list = parse([
      {
        rows: [
          ['Nomor', 'Nama', null, 'Pangkat', 'NRP', 'Kantor', 'Unit'],
          [1, null, 'BUDI CONTOH', 'AIPDA', '85010123', 'POLRES BELU', 'SAT LANTAS'],
        ],
        merges: ['B1:C1'],
      },
    ]);
    expect(list.rows[0]!.person).toMatchObject({ name: 'BUDI CONTOH', unit: 'SAT LANTAS' });
  });
});

describe('what the user sets by hand', () => {
  const sheets: SheetSpec[] = [
    {
      name: 'A',
      rows: [...withTitles.rows, ['NAMA', 'PANGKAT', 'NRP'], ['ORANG BARU', 'AIPDA', '85010199']],
    },
    { name: 'B', hidden: true, rows: plainList(peopleRows(2)).rows, hiddenRows: [2] },
  ];
  const read = (overrides: NonNullable<Parameters<typeof parse>[1]>['overrides']) =>
    parseWorkbook(packedWorkbook(sheets), overrides ? { overrides } : {});

  test('header row, columns, sheets and hidden rows', () => {
    expect(read({}).sheets.map(({ status, people }) => [status, people])).toEqual([
      ['read', 3],
      ['skipped', 0],
    ]);
    const header = read({ A: { headerRow: 11 } });
    expect(header.rows.map(({ person: { name } }) => name)).toEqual(['ORANG BARU']);
    expect(header.sheets[0]!.headerFirstRow).toBe(11);
    const columns = read({ A: { columns: { E: 'note', F: null, H: 'phone' } } });
    expect(columns.rows[0]!.person).toMatchObject({ position: null, note: 'KANIT TURJAWALI SAT SAMAPTA' });
    expect(columns.sheets[0]!.columns.map(({ column, field }) => [column, field]).slice(4)).toEqual([
      ['E', 'note'],
      ['F', null],
      ['H', 'phone'],
    ]);
    expect(read({ A: { include: false }, B: { include: true } }).sheets.map(({ people }) => people)).toEqual([
      0, 1,
    ]);
    expect(read({ B: { include: true, hiddenRows: true } }).sheets[1]!.people).toBe(2);
  });

  test('a list without a header starts at its first row', () => {
    const list = parseWorkbook(packedWorkbook([{ rows: peopleRows(3) }]), {
      overrides: { Sheet1: { headerRow: null } },
    });
    expect(list.sheets[0]).toMatchObject({ headerRow: null, people: 3 });
  });
});

describe('bands', () => {
  const path = (bands: readonly string[]) =>
    parse([plainList([...bands.map((text): CellSpec[] => [text]), ...peopleRows(1)])]).rows[0]!.satgas
      ?.names ?? null;

  test('groups hang below the deepest satgas, lettered ones below numbered ones, and end with it', () => {
    expect(path(['SATGAS PREVENTIF', 'SUBSATGAS PATROLI', 'REGU II'])).toEqual([
      'PREVENTIF',
      'PATROLI',
      'REGU II',
    ]);
    expect(path(['SATGAS PREVENTIF', 'REGU I', 'REGU II'])).toEqual(['PREVENTIF', 'REGU II']);
    expect(path(['SATGAS PREVENTIF', '1. POS KOTA', 'A. SIANG', 'B. MALAM'])).toEqual([
      'PREVENTIF',
      'POS KOTA',
      'MALAM',
    ]);
    expect(path(['SATGAS PREVENTIF', 'SUBSATGAS PATROLI', 'REGU II', 'SUBSATGAS DALMAS'])).toEqual([
      'PREVENTIF',
      'DALMAS',
    ]);
    expect(path(['SATGAS PREVENTIF', 'REGU II', 'SATGAS HUMAS'])).toEqual(['HUMAS']);
    expect(path(['PIM STAF', 'SATUAN TUGAS'])).toBeNull();
    expect(path(['BINTARA'])).toBeNull();
  });

  test('unit bands give the unit until the next satgas, the unit column goes first', () => {
    const rows: CellSpec[][] = [
      ['NAMA', 'PANGKAT', 'NRP', 'JABATAN', 'KESATUAN'],
      ['POLSEK ALAK'],
      ['ORANG SATU', 'AIPDA', '85010123', 'BHABINKAMTIBMAS', null],
      ['ORANG DUA', 'AIPDA', '85010124', null, 'SAT LANTAS'],
      ['SATGAS HUMAS'],
      ['ORANG TIGA', 'AIPDA', '85010125', null, null],
    ];
    const list = parse([{ rows }]);
    expect(list.rows.map(({ person: { unit, unitDerived } }) => [unit, unitDerived])).toEqual([
      ['POLSEK ALAK', false],
      ['SAT LANTAS', false],
      [null, false],
    ]);
    expect(list.sheets[0]!.bands[0]).toMatchObject({ row: 2, kind: 'unit', unit: 'POLSEK ALAK', path: null });
    // A correction keeps the band's unit.
    const corrected = planImport(list, NOBODY, { corrections: { 'Sheet1!A3': 'NAMA LAIN' } });
    expect(corrected.rows[0]!.person).toMatchObject({ name: 'NAMA LAIN', unit: 'POLSEK ALAK' });
  });

  test('a total may count the people since its band', () => {
    const rows = [
      ['SATGAS PREEMTIF'],
      ...peopleRows(2),
      ['SATGAS GAKKUM'],
      ...peopleRows(3, 10),
      ['JUMLAH', null, null, null, null, 3],
    ];
    expect(findings(planImport(parse([plainList(rows)]), NOBODY).issues)).toEqual([]);
    const since = [
      ...peopleRows(4),
      ['JUMLAH', null, null, null, null, 4],
      ...peopleRows(2, 10),
      ['JUMLAH', null, null, null, null, 2],
    ];
    expect(findings(planImport(parse([plainList(since)]), NOBODY).issues)).toEqual([]);
  });

  test('signatures behind the footer are no people, a table below the signature is read', () => {
    const rows = [
      ...peopleRows(2),
      ['Dikeluarkan di : Kupang'],
      [null, 'KABAGOPS', null, null, null, null],
      [null, 'MELKIANUS LADOKU, S.H.', 'KOMPOL NRP 81080102', null, null, null],
      [null, 'PADAL', '-', '-', null, null],
      ...plainList(peopleRows(1, 9)).rows,
    ];
    expect(brief([plainList(rows)]).map(([row]) => row)).toEqual([2, 3, 9]);
  });
});

describe('cells', () => {
  const csv = (rows: CellSpec[][]) =>
    parseWorkbook(packedWorkbook([{ rows }], 'csv')).rows.map(({ person }) => person);

  test('in CSV a short number may have lost its zero too, a phone number too as a number cell', () => {
    const [one] = csv([
      ['NAMA', 'PANGKAT', 'NRP', 'NO HP'],
      ['NOLDI PENUSAET', 'BRIPDA', '4050123', '0812345678'],
    ]);
    expect(one).toMatchObject({ nrp: '04050123', phone: '0812345678' });
    const cells = parse([
      {
        rows: [
          ['NAMA', 'PANGKAT', 'NRP', 'NO HP'],
          ['NOLDI PENUSAET', 'BRIPDA', '85010123', 81234567890],
        ],
      },
    ]);
    expect(cells.rows[0]!.person.phone).toBe('081234567890');
  });

  test('genders in their writings', () => {
    const rows: CellSpec[][] = [['NAMA', 'PANGKAT', 'NRP', 'JENIS KELAMIN']];
    for (const [i, text] of [
      'L',
      'Lk',
      'Laki-laki',
      'PRIA',
      'P',
      'Pr.',
      'Perempuan',
      'WANITA',
      'x',
    ].entries()) {
      rows.push([`ORANG ${'ABCDEFGHI'[i]} TEFA`, 'AIPDA', `8501012${i}`, text]);
    }
    expect(csv(rows).map(({ gender }) => gender)).toEqual(['L', 'L', 'L', 'L', 'P', 'P', 'P', 'P', null]);
  });

  test('a number nobody can read is said, the person taken without it', () => {
    const list = parse([
      plainList([
        [1, 'BUDI CONTOH', 'AIPDA', 'menyusul', null, null],
        [2, 'MARIA TEFA', 'AIPDA', '12.345', null, null],
        [3, 'RUBEN MOOY', 'AIPDA', '85.50.1012', null, null],
      ]),
    ]);
    expect(findings(planImport(list, NOBODY).issues)).toEqual([
      'NRP_MISSING D2 menyusul → null',
      'NRP_CLEANED D3 12.345 → 12345',
      'NRP_LENGTH D3 12.345 → 12345',
      'NRP_MONTH_INVALID D4 85.50.1012 → null',
    ]);
  });

  test('a name that cannot be one is held', () => {
    const list = parse([
      plainList([
        [1, '12345', 'AIPDA', '85010123', null, null],
        [2, 'X'.repeat(121), 'AIPDA', '85010124', null, null],
      ]),
    ]);
    expect(planImport(list, NOBODY).counts).toMatchObject({ held: 2, new: 0 });
  });
});
