import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planImport } from '../../../src/core/import/plan.ts';
import type { ExistingData, ExistingPerson } from '../../../src/core/import/plan-types.ts';
import { nameKey } from '../../../src/core/personnel/name.ts';
import { parseRank, RANKS } from '../../../src/core/personnel/rank.ts';
import { personnelList } from '../../../src/core/reports/personnel-list.ts';
import type { CellValue } from '../../../src/core/reports/types.ts';
import { nrpOf } from '../../builders/import-lists.ts';
import { NOBODY, parse } from '../../builders/import-read.ts';
import type { CellSpec, SheetSpec } from '../../builders/workbook.ts';

/** Nothing in a list of people is computed. */
function plain(value: CellValue): CellSpec {
  if (typeof value === 'object' && value !== null) throw new Error('a computed cell');
  return value;
}

/** The cells of our own personnel workbook. */
function exported(people: readonly ExistingPerson[]): SheetSpec {
  const { letterhead, titles, columns, rows } = personnelList({
    letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH NUSA TENGGARA TIMUR', 'RESOR KUPANG KOTA'],
    signature: null,
    paper: 'f4',
    foot: null,
    unitName: 'Polresta Kupang Kota',
    dateLine: 'KEADAAN TANGGAL 6 NOVEMBER 2024',
    people: people.map(({ nrp, nip, ...person }) => ({
      ...person,
      number: nrp ?? nip,
      satgas: null,
      opsPosition: null,
    })),
  });
  return {
    name: 'Personel',
    rows: [
      ...letterhead.map((line): CellSpec[] => [line]),
      [],
      ...titles.map((line): CellSpec[] => [line]),
      [],
      columns.map(({ header }) => header),
      ...rows.flatMap((row) => (row.kind === 'row' ? [row.cells.map(plain)] : [])),
    ],
  };
}

const UNITS = ['SAT LANTAS', 'POLSEK ALAK', 'SI HUMAS', 'TIM KHUSUS RAJAWALI', 'PIMPINAN'];
const nothing = <T>(values: readonly T[]) => fc.constantFrom<T | null>(...values, null);

/** Numbers as the store may hold them: of Polri, of civil servants, odd ones that somebody accepted, none. */
const number = fc.oneof(
  fc.nat({ max: 400 }).map((n) => ({ nrp: nrpOf(n), nip: null })),
  fc.nat({ max: 899 }).map((n) => ({ nrp: null, nip: `198001012005011${String(n + 1).padStart(3, '0')}` })),
  fc.constantFrom('85130123', '00990011', '12345', '3102345', '31/04/567-A', '123456789').map((nrp) => {
    return { nrp, nip: null };
  }),
  fc.constant({ nrp: null, nip: null }),
);
const rank = fc.oneof(
  fc.constantFrom(...RANKS.map(({ short }) => short)),
  fc.constantFrom('KAPTEN INF', 'SATPOL PP', 'LINMAS'),
  fc.constant(null),
);
const person = fc
  .record({
    name: fc.constantFrom(
      'BUDI CONTOH',
      'BUDI CONTOH, S.H.',
      "Drs. MOTA'AIN B. TEFA, S.Pd, MM",
      'R.J.H. LADOKU, S.I.K.',
      'H. MARTEN  NDOEN',
      'SITI',
      'KAPTEN TENDEAN',
    ),
    number,
    rank,
    noRank: fc.constantFrom<ExistingPerson['category']>('polri', 'pns', 'pppk', 'external'),
    unit: nothing(UNITS),
    position: nothing(['KASAT LANTAS', 'BANIT  SAMAPTA POLSEK ALAK', 'PS. KANIT I', 'BA POLSEK', '-']),
    gender: nothing(['L', 'P'] as const),
    phone: nothing(['081234567890', '+62 812-345', '0380 821']),
    note: nothing(['CUTI', 'P3K/ BKO POLDA', 'DIK SIP', 'catatan biasa', '-', '=1+1', 'JUMLAH 3']),
  })
  .map(({ number: { nrp, nip }, noRank, ...values }): Omit<ExistingPerson, 'id'> => {
    const known = values.rank === null ? null : parseRank(values.rank);
    // A list that says KAPTEN before a name and nothing else of a rank means the rank.
    const saysRank = values.rank === null || values.rank.startsWith('KAPTEN');
    const name = saysRank ? values.name.replace('KAPTEN ', '') : values.name;
    return { ...values, name, nrp, nip, nameKey: nameKey(name), category: known?.category ?? noRank };
  });

test('our own personnel workbook read again changes nobody and holds nobody', () => {
  const people = fc
    .uniqueArray(person, {
      minLength: 1,
      maxLength: 12,
      selector: ({ nrp, nip }) => nrp ?? nip ?? Math.random(),
    })
    .map((all) => all.map((one, at): ExistingPerson => ({ id: `p${at}`, ...one })));
  fc.assert(
    fc.property(people, (known) => {
      const existing: ExistingData = { ...NOBODY, people: known, units: UNITS };
      const { counts, rows, writeSet } = planImport(parse([exported(known)]), existing);
      expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
      expect({ ...counts, unchanged: 0, merged: 0, missing: 0 }).toEqual({
        new: 0,
        changed: 0,
        unchanged: 0,
        held: 0,
        missing: 0,
        merged: 0,
        skipped: 0,
        ended: 0,
      });
      expect(counts.unchanged + counts.merged).toBe(known.length);
      expect(Object.values(writeSet).flat()).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
