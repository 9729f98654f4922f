import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/core/import/parse.ts';
import { planImport } from '../../../src/core/import/plan.ts';
import type { ExistingData } from '../../../src/core/import/plan-types.ts';
import type { ParsedList, ParseOptions } from '../../../src/core/import/types.ts';
import { annex, peopleRows, plainList, withTitles } from '../../builders/import-lists.ts';
import { findings, NOBODY, WRITERS } from '../../builders/import-read.ts';
import type { SheetSpec } from '../../builders/workbook.ts';

const OPERATION: ExistingData = { ...NOBODY, operation: { satgas: [], memberships: [] } };

describe.each(WRITERS)('a list that comes as %s', (_, read) => {
  const parse = async (sheets: readonly SheetSpec[], options: ParseOptions = {}): Promise<ParsedList> =>
    parseWorkbook(await read(sheets), options);
  const issuesOf = (list: ParsedList, code?: string) => findings(planImport(list, NOBODY).issues, code);
  const people = (list: ParsedList) => list.rows.map(({ person }) => person);

  test('1: kop and titles above the header are kept as titles, the header is found', async () => {
    const list = await parse([withTitles]);
    expect(list.sheets[0]).toMatchObject({
      status: 'read',
      headerRow: 8,
      headerFirstRow: 8,
      people: 2,
      unitGuess: 'RESOR KUPANG KOTA',
    });
    expect(list.sheets[0]!.titles.slice(0, 4)).toEqual([
      'KEPOLISIAN NEGARA REPUBLIK INDONESIA',
      'DAERAH NUSA TENGGARA TIMUR',
      'RESOR KUPANG KOTA',
      'DAFTAR PERSONEL PENGAMANAN KAMPANYE',
    ]);
    expect(people(list)[0]).toMatchObject({
      name: 'BUDI CONTOH, S.H.',
      rank: 'IPDA',
      nrp: '85010123',
      unit: 'SAT SAMAPTA',
      position: 'KANIT TURJAWALI SAT SAMAPTA',
    });
  });

  test('2: two-level header with merged parents', async () => {
    const list = await parse([annex]);
    const sheet = list.sheets[0]!;
    expect([sheet.headerFirstRow, sheet.headerRow]).toEqual([8, 9]);
    expect(sheet.columns.map(({ column, field }) => `${column} ${field ?? '-'}`)).toEqual([
      'A -',
      'B -',
      'C name',
      'D rank',
      'E nrp',
      'F position',
      'G opsPosition',
    ]);
    expect(sheet.columns[6]).toMatchObject({ header: 'JABATAN / OPERASIONAL', confidence: 1 });
  });

  test('3: numbers that lost their zero are restored, an impossible month is held', async () => {
    const list = await parse([
      plainList([
        [1, 'NOLDI PENUSAET', 'BRIPDA', 4050123, null, null],
        [2, 'BUDI CONTOH', 'AIPDA', 85010123, null, null],
        [3, 'TIMOTIUS KAHEWALA', 'BRIPDA', 8501012, null, null],
      ]),
    ]);
    expect(people(list).map(({ nrp }) => nrp)).toEqual(['04050123', '85010123', null]);
    expect(issuesOf(list)).toEqual([
      'NRP_ZERO_RESTORED D2 4050123 → 04050123',
      'NRP_MONTH_INVALID D4 8501012 → null',
    ]);
    expect(planImport(list, NOBODY).counts).toMatchObject({ new: 2, held: 1 });
  });

  test('4: apostrophes, back-ticks, spaces, dots, labels and invisible signs', async () => {
    const list = await parse([
      plainList([
        [1, 'ORANG SATU', 'BRIPDA', "'05080456", null, null],
        [2, 'ORANG DUA', 'PENDA', '`198001012005011001', null, null],
        [3, 'ORANG TIGA', 'AIPDA', 'NRP. 9 0 0 1 0 0 1 1', null, null],
        [4, 'ORANG EMPAT', 'AIPDA', '85.01.0123', null, null],
        [5, 'ORANG LIMA', 'AIPDA', '\u00a086\u200b020124\u00a0', null, null],
        [6, 'ORANG ENAM', 'PENDA', '19800101 200501\n1 002', null, null],
      ]),
    ]);
    expect(people(list).map(({ nrp, nip }) => nrp ?? nip)).toEqual([
      '05080456',
      '198001012005011001',
      '90010011',
      '85010123',
      '86020124',
      '198001012005011002',
    ]);
    expect(new Set(planImport(list, NOBODY).issues.map(({ code }) => code))).toEqual(
      new Set(['NRP_CLEANED']),
    );
    expect(people(list)[1]!.nrp).toBeNull();
  });

  test('5: a NIP that lost precision is refused as a value, the person is taken', async () => {
    const list = await parse([
      plainList([
        [1, 'MARSELINA OTUMAU', 'PENDA', 198001012005011010, null, null],
        [2, 'PAULUS BANU', 'PENATA', '197702022006041000', null, null],
        [3, 'RINI MOOY', 'PENDA', '1,98001E+17', null, null],
      ]),
    ]);
    const plan = planImport(list, NOBODY);
    expect(plan.counts).toMatchObject({ new: 3, held: 0 });
    expect(plan.writeSet.insertPeople.map(({ nip, nrp, category }) => [nip, nrp, category])).toEqual([
      [null, null, 'pns'],
      [null, null, 'pns'],
      [null, null, 'pns'],
    ]);
    expect(issuesOf(list)).toEqual([
      'NIP_PRECISION_LOST D2 1.98001012005011E+17 → null',
      'NIP_PRECISION_LOST D3 197702022006041000 → null',
      'NIP_PRECISION_LOST D4 1,98001E+17 → null',
    ]);
  });

  test('6: rank and number in one column', async () => {
    const list = await parse([
      {
        rows: [
          ['NO', 'NAMA', 'PANGKAT/NRP', 'JABATAN'],
          [1, 'ORANG SATU', 'BRIPKA/85010123', 'BANIT SAT LANTAS'],
          [2, 'ORANG DUA', 'IPTU / 80020202', 'KANIT SAT LANTAS'],
          [3, 'ORANG TIGA', 'AIPDA\nNRP 83030303', 'BANIT SAT LANTAS'],
          [4, 'ORANG EMPAT', 'PENATA TK I / 19800101 200501 1 001', 'ASN SAT LANTAS'],
          [5, 'ORANG LIMA', 'BRIPDA', 'BANIT SAT LANTAS'],
          [6, 'ORANG ENAM', 84040404, 'BANIT SAT LANTAS'],
        ],
      },
    ]);
    expect(list.sheets[0]!.columns[2]).toMatchObject({ column: 'C', field: 'rankNrp' });
    expect(people(list).map(({ rank, nrp, nip }) => [rank, nrp ?? nip])).toEqual([
      ['BRIPKA', '85010123'],
      ['IPTU', '80020202'],
      ['AIPDA', '83030303'],
      ['PENATA I', '198001012005011001'],
      ['BRIPDA', null],
      [null, '84040404'],
    ]);
    expect(issuesOf(list, 'NRP_MISSING')).toEqual(['NRP_MISSING C6 null → null']);
  });

  test('7: the rank stands in the name', async () => {
    const list = await parse([
      plainList([
        [1, 'IPDA BUDI SANTOSO, S.H.', null, '85010123', null, null],
        [2, 'BRIPKA MARIA TEFA', 'BRIPKA', '86020124', null, null],
      ]),
    ]);
    expect(people(list).map(({ rank, name, nameKey }) => [rank, name, nameKey])).toEqual([
      ['IPDA', 'BUDI SANTOSO, S.H.', 'BUDI SANTOSO'],
      ['BRIPKA', 'MARIA TEFA', 'MARIA TEFA'],
    ]);
    expect(issuesOf(list, 'RANK_FROM_NAME')).toHaveLength(2);
  });

  test('8: bands give the satgas path and are no people', async () => {
    const list = await parse([annex]);
    expect(list.rows.map(({ row, satgas }) => [row, satgas?.kind, satgas?.names])).toEqual([
      [11, 'staff', ['PIM STAF']],
      [12, 'staff', ['PIM STAF']],
      [16, 'satgas', ['PREEMTIF']],
      [19, 'satgas', ['PREVENTIF']],
      [21, 'satgas', ['PREVENTIF', 'PAM OBJEK KEGIATAN']],
      [22, 'satgas', ['PREVENTIF', 'PAM OBJEK KEGIATAN']],
    ]);
    expect(list.sheets[0]!.bands.map(({ row, kind }) => [row, kind])).toEqual([
      [10, 'staff'],
      [14, 'divider'],
      [15, 'satgas'],
      [18, 'satgas'],
      [20, 'satgas'],
    ]);
    const { writeSet } = planImport(list, OPERATION);
    expect(writeSet.satgas).toEqual([
      { path: ['PIM STAF'], kind: 'staff' },
      { path: ['PREEMTIF'], kind: 'satgas' },
      { path: ['PREVENTIF'], kind: 'satgas' },
      { path: ['PREVENTIF', 'PAM OBJEK KEGIATAN'], kind: 'satgas' },
    ]);
    expect(writeSet.memberships[5]).toEqual({
      person: { rowId: '0:22' },
      satgas: ['PREVENTIF', 'PAM OBJEK KEGIATAN'],
      opsPosition: 'ANGGOTA',
      membershipId: null,
    });
  });

  test('8: numbered bands and numbers in a cell of their own', async () => {
    const rows = [
      [2, 'PREVENTIF', null, null, null, null],
      [1, 'ORANG SATU', 'AIPDA', '85010123', null, null],
      ['II. GAKKUM', null, null, null, null, null],
      [2, 'ORANG DUA', 'AIPDA', '85010124', null, null],
      ['3 BANTUAN OPERASI (12 PERS)', null, null, null, null, null],
      [3, 'I WAYAN SUTAJAYA', 'AIPDA', '85010125', null, null],
    ];
    const list = await parse([plainList(rows)]);
    expect(list.rows.map(({ satgas }) => satgas?.names)).toEqual([['PREVENTIF'], ['GAKKUM'], ['BANOPS']]);
  });

  test('9: totals and footers end the list and are compared', async () => {
    const list = await parse([annex]);
    expect(people(list)).toHaveLength(6);
    expect(issuesOf(list, 'TOTAL_MISMATCH')).toEqual([]);
    const wrong = await parse([
      plainList([
        ...peopleRows(3),
        ['JUMLAH', null, null, null, null, 5],
        ['Kupang, 6 November 2024'],
        [null, 'KABAGOPS'],
        [null, 'BUDI CONTOH, S.H.'],
      ]),
    ]);
    expect(people(wrong)).toHaveLength(3);
    expect(issuesOf(wrong, 'TOTAL_MISMATCH')).toEqual(['TOTAL_MISMATCH F5 5 → 3']);
    const sentence = planImport(wrong, NOBODY).issues.find(({ code }) => code === 'TOTAL_MISMATCH')!.message;
    expect(sentence).toBe('Berkas menyebut 5, terbaca 3. Lihat F5.');
    const words = await parse([plainList([...peopleRows(3), ['TOTAL 3 PERS']])]);
    expect(issuesOf(words)).toEqual([]);
    const parted = (count: number) =>
      parse([plainList([...peopleRows(3), [null, null, 'J U M L A H', `TOTAL ${count} PERS`]])]);
    expect(issuesOf(await parted(3))).toEqual([]);
    expect(issuesOf(await parted(41), 'TOTAL_MISMATCH')).toEqual(['TOTAL_MISMATCH D5 TOTAL 41 PERS → 3']);
  });

  test('9: subtotals of groups and a grand total', async () => {
    const list = await parse([
      plainList([
        ['SATGAS PREEMTIF'],
        ...peopleRows(2),
        ['JUMLAH', null, null, null, null, 2],
        ['SATGAS GAKKUM'],
        ...peopleRows(3, 10),
        ['JUMLAH', null, null, null, null, 3],
        ['JUMLAH SELURUHNYA', null, null, null, null, 5],
      ]),
    ]);
    expect(people(list)).toHaveLength(5);
    expect(issuesOf(list, 'TOTAL_MISMATCH')).toEqual([]);
  });

  test('10: blank rows, far columns, hidden rows and hidden sheets', async () => {
    const rows = [...peopleRows(2), [null], [null], ...peopleRows(2, 20), [null], [null]];
    const sheets: SheetSpec[] = [
      { ...plainList(rows), hiddenRows: [2] },
      { name: 'Arsip', hidden: true, rows: plainList(peopleRows(4, 40)).rows },
    ];
    const list = await parse(sheets);
    expect(list.rows.map(({ row }) => row)).toEqual([3, 6, 7]);
    expect(
      list.sheets.map(({ status, people: count, hiddenRowsSkipped }) => [status, count, hiddenRowsSkipped]),
    ).toEqual([
      ['read', 3, 1],
      ['skipped', 0, 0],
    ]);
    expect(issuesOf(list).sort()).toEqual(['HIDDEN_ROWS - 1 → null', 'HIDDEN_SHEET - Arsip → null']);
    const accepted = await parse(sheets, { accepts: ['HIDDEN_ROWS', 'HIDDEN_SHEET'] });
    expect(accepted.sheets.map(({ people: count }) => count)).toEqual([4, 4]);
    const chosen = await parse(sheets, { sheets: ['Arsip'] });
    expect(chosen.sheets.map(({ status }) => status)).toEqual(['skipped', 'read']);
  });

  test('11: several sheets with their own headers, and a REKAP', async () => {
    const list = await parse([
      { name: 'PREVENTIF', rows: [['SATGAS PREVENTIF OPS MANTAP PRAJA'], ...plainList(peopleRows(2)).rows] },
      { name: 'GAKKUM', rows: [...Array(4).fill([null]), ...plainList(peopleRows(2, 1)).rows] },
      {
        name: 'REKAP',
        rows: [
          ['NO', 'SATGAS', 'JUMLAH'],
          [1, 'PREVENTIF', 2],
          [2, 'GAKKUM', 2],
        ],
      },
    ]);
    expect(list.sheets.map(({ headerRow, people: count, status }) => [headerRow, count, status])).toEqual([
      [2, 2, 'read'],
      [5, 2, 'read'],
      [null, 0, 'skipped'],
    ]);
    expect(issuesOf(list, 'SHEET_WITHOUT_PEOPLE')).toEqual(['SHEET_WITHOUT_PEOPLE - REKAP → null']);
    const plan = planImport(list, OPERATION);
    // The second person of PREVENTIF is the first of GAKKUM: one person, two memberships.
    expect(plan.counts).toMatchObject({ new: 3, merged: 1 });
    expect(plan.writeSet.memberships.map(({ person, satgas }) => [person, satgas])).toEqual([
      [{ rowId: '0:3' }, ['PREVENTIF']],
      [{ rowId: '0:4' }, ['PREVENTIF']],
      [{ rowId: '0:4' }, ['GAKKUM']],
      [{ rowId: '1:7' }, ['GAKKUM']],
    ]);
  });

  test('12: one number with two names holds both, with one name is one person', async () => {
    const list = await parse([
      plainList([
        [1, 'MARKUS LEKI HABARI', 'BRIGPOL', '91020784', null, null],
        [2, 'MARSELUS LEDE OMA', 'BRIGPOL', '91020784', null, null],
        [3, 'BUDI CONTOH, S.H.', 'AIPDA', '85010123', null, null],
        [4, 'BUDI CONTOH', 'AIPDA', '85010123', 'BANIT SAT LANTAS', null],
      ]),
    ]);
    const plan = planImport(list, NOBODY);
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['held', 'held', 'new', 'merged']);
    expect(findings(plan.issues, 'NRP_DUPLICATE_OTHER_NAME')).toEqual([
      'NRP_DUPLICATE_OTHER_NAME D2 91020784 → null',
      'NRP_DUPLICATE_OTHER_NAME D3 91020784 → null',
    ]);
    expect(findings(plan.issues, 'NRP_DUPLICATE_SAME_PERSON')).toEqual([
      'NRP_DUPLICATE_SAME_PERSON D5 85010123 → D4',
    ]);
    expect(plan.writeSet.insertPeople).toMatchObject([
      { name: 'BUDI CONTOH, S.H.', position: 'BANIT SAT LANTAS' },
    ]);
  });

  test('13: spellings of ranks and units, PPPK behind a dash', async () => {
    const list = await parse([
      {
        rows: [
          ['NAMA', 'PANGKAT', 'NRP', 'KESATUAN', 'KETERANGAN'],
          ['ORANG SATU', 'Brigadir', '85010123', 'SATLANTAS', null],
          ['ORANG DUA', 'BRIGPOL.', '85010124', 'SAT  LANTAS', null],
          ['ORANG TIGA', 'briptu', '85010125', 'Sat. Lantas', null],
          ['ORANG EMPAT', '-', null, 'SAT LANTAS', 'P3K/ BKO POLDA'],
          ['ORANG LIMA', 'BRIPT', '85010126', 'TIM KHUSUS RAJAWALI', null],
        ],
      },
    ]);
    expect(people(list).map(({ rank, category, unit }) => [rank, category, unit])).toEqual([
      ['BRIGPOL', 'polri', 'SAT LANTAS'],
      ['BRIGPOL', 'polri', 'SAT LANTAS'],
      ['BRIPTU', 'polri', 'SAT LANTAS'],
      [null, 'pppk', 'SAT LANTAS'],
      ['BRIPT', null, 'TIM KHUSUS RAJAWALI'],
    ]);
    const plan = planImport(list, NOBODY);
    expect(plan.writeSet.insertPeople[3]).toMatchObject({ rank: 'PPPK', category: 'pppk' });
    expect(findings(plan.issues, 'RANK_UNKNOWN')).toEqual(['RANK_UNKNOWN B6 BRIPT → BRIPT']);
    expect(findings(plan.issues, 'UNIT_UNKNOWN')).toEqual([
      'UNIT_UNKNOWN D6 TIM KHUSUS RAJAWALI → TIM KHUSUS RAJAWALI',
    ]);
    expect(plan.unknown.ranks).toMatchObject([{ value: 'BRIPT', rows: 1, cell: 'Sheet1!B6', mapped: null }]);
    expect(plan.writeSet.units).toEqual(['SAT LANTAS', 'TIM KHUSUS RAJAWALI']);
  });

  test('14: remarks that speak of a status are only proposed', async () => {
    const remarks = [
      'DIK SIP',
      'BELUM MENGHADAP',
      'ADC BUPATI',
      'POLDA SUMUT',
      'BKO POLDA',
      'CUTI 4–8 NOV',
      'pegang HT 2',
    ];
    const list = await parse([
      plainList(peopleRows(remarks.length).map((row, i) => [...row.slice(0, 5), remarks[i]!])),
    ]);
    expect(people(list).map(({ statusProposal }) => statusProposal)).toEqual([
      'DIK',
      'BELUM MENGHADAP',
      'BKO KELUAR',
      'BKO KELUAR',
      'BKO KELUAR',
      'CUTI',
      null,
    ]);
    expect(issuesOf(list, 'STATUS_PROPOSED')).toHaveLength(6);
    expect(people(list).map(({ note }) => note)).toEqual(remarks);
  });

  test('15: stored values of formulas count, errors and formulas without a value are empty and said', async () => {
    const list = await parse([
      plainList([
        [
          { formula: 'ROW()-1', value: 1 },
          { formula: 'Z1', value: 'BUDI CONTOH' },
          'AIPDA',
          { formula: 'Z2', value: 4050123 },
          { error: '#REF!' },
          null,
        ],
        [{ formula: 'A2+1' }, 'MARIA TEFA', 'AIPDA', { formula: 'Z3' }, null, null],
      ]),
    ]);
    expect(people(list).map(({ name, nrp, position }) => [name, nrp, position])).toEqual([
      ['BUDI CONTOH', '04050123', null],
      ['MARIA TEFA', null, null],
    ]);
    expect(issuesOf(list).sort()).toEqual([
      'CELL_ERROR E2 #REF! → null',
      'FORMULA_WITHOUT_VALUE D3 null → null',
      'NRP_ZERO_RESTORED D2 4050123 → 04050123',
    ]);
  });

  test('15: an error that became text is an error', async () => {
    const list = await parse([plainList([[1, 'BUDI CONTOH', 'AIPDA', '85010123', '#REF!', '#5']])]);
    expect(people(list)[0]).toMatchObject({ position: null, note: '#5' });
    expect(issuesOf(list)).toEqual(['CELL_ERROR E2 #REF! → null']);
  });

  test('a row without a name is held at its empty cell', async () => {
    const list = await parse([
      plainList([[1, null, 'BRIPDA', '01110276', 'BANIT SAT LANTAS', null], ...peopleRows(1)]),
    ]);
    const plan = planImport(list, NOBODY, { accepts: ['NAME_MISSING'] });
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['held', 'new']);
    expect(findings(plan.issues)).toEqual(['NAME_MISSING B2 null → null']);
  });
});
