import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSteps } from '../../../src/core/import/parse.ts';
import { planImport } from '../../../src/core/import/plan.ts';
import type { ExistingData, ImportPlan } from '../../../src/core/import/plan-types.ts';
import {
  FIELDS,
  type ListRow,
  listRows,
  name,
  number,
  rank,
  sheetOf,
} from '../../builders/import-arbitrary.ts';
import { nrpOf } from '../../builders/import-lists.ts';
import { NOBODY, parse } from '../../builders/import-read.ts';
import { applied } from '../../builders/import-store.ts';
import { type CellSpec, packedWorkbook, type SheetSpec } from '../../builders/workbook.ts';

const OPERATION: ExistingData = { ...NOBODY, operation: { satgas: [], memberships: [] } };
const isEmpty = ({ writeSet }: ImportPlan) => Object.values(writeSet).every((part) => part.length === 0);

describe('planning', () => {
  test('the plan of an applied plan writes nothing', () => {
    fc.assert(
      fc.property(fc.array(listRows, { minLength: 1, maxLength: 3 }), (lists) => {
        let existing = OPERATION;
        for (const content of lists) {
          const parsed = parse([sheetOf(content)]);
          existing = applied(existing, planImport(parsed, existing).writeSet);
          const again = planImport(parsed, existing);
          expect(again.counts).toMatchObject({ new: 0, changed: 0 });
          expect(isEmpty(again)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every person row is in exactly one count, and each inserted person has a row', () => {
    fc.assert(
      fc.property(listRows, (content) => {
        const plan = planImport(parse([sheetOf(content)]), OPERATION);
        const { missing, ...counts } = plan.counts;
        expect(missing).toBe(0);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(plan.rows.length);
        const added = plan.rows.filter(({ kind }) => kind === 'new').map(({ rowId }) => rowId);
        expect(plan.writeSet.insertPeople.map(({ rowId }) => rowId)).toEqual(added);
      }),
    );
  });
});

describe('reading', () => {
  const peopleOf = (sheet: SheetSpec) =>
    parse([sheet]).rows.map(({ person: value, satgas }) => ({ ...value, satgas }));
  // Bands stand in the first column: it keeps its place.
  const order = fc.shuffledSubarray(FIELDS.slice(1), {
    minLength: FIELDS.length - 1,
    maxLength: FIELDS.length - 1,
  });

  test('the order of the columns never changes the people found', () => {
    fc.assert(
      fc.property(listRows, order, (content, fields) => {
        expect(peopleOf(sheetOf(content, ['NO', ...fields]))).toEqual(peopleOf(sheetOf(content)));
      }),
      { numRuns: 300 },
    );
  });

  test('blank rows, title rows and unknown columns never change the people found', () => {
    const blanks = fc.array(fc.nat({ max: 20 }), { maxLength: 5 });
    const titles = fc.array(
      fc.constantFrom(
        'KEPOLISIAN NEGARA REPUBLIK INDONESIA',
        'RESOR KUPANG KOTA',
        'DAFTAR NAMA PERSONEL',
        'NOMOR : SPRIN/812/XI/2024',
        '',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(listRows, blanks, titles, (content, gaps, above) => {
        const sheet = sheetOf(content);
        const [header, ...body] = sheet.rows.map((cells): CellSpec[] => [...cells]);
        for (const at of gaps) body.splice(Math.min(at, body.length), 0, [null, '  ']);
        const noisy = [...above.map((text): CellSpec[] => [text]), [...header!, 'TMT'], ...body];
        expect(peopleOf({ rows: noisy })).toEqual(peopleOf(sheet));
      }),
      { numRuns: 300 },
    );
  });

  test('any cells at all are read without a failure, each row at most once', () => {
    const cell: fc.Arbitrary<CellSpec> = fc.oneof(
      fc.constantFrom<CellSpec>(
        ...FIELDS,
        'SATGAS PREVENTIF',
        'JUMLAH',
        'TOTAL 3 PERS',
        'Dikeluarkan di Kupang',
        null,
        null,
        'STRUKTUR',
      ),
      name,
      number,
      rank,
      fc.string(),
      fc.double(),
      fc.constant({ error: '#REF!' }),
      fc.constant({ formula: 'A1' }),
      fc.boolean(),
    );
    const merges = fc.array(fc.constantFrom('A1:C1', 'A2:A9', 'B1:B2', 'C3:H3', 'D1:E2'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), merges, (cells, ranges) => {
        const parsed = parse([{ rows: cells, merges: ranges }]);
        const plan = planImport(parsed, OPERATION);
        expect(new Set(plan.rows.map(({ rowId }) => rowId)).size).toBe(plan.rows.length);
        applied(OPERATION, plan.writeSet);
      }),
      { numRuns: 500 },
    );
  });

  test('parsing goes in steps that come to the same end', () => {
    const many = Array.from(
      { length: 3_500 },
      (_, i): ListRow => ({
        person: {
          NO: i,
          NAMA: `ORANG ${'ABCDEFGHIJ'[i % 10]}`,
          PANGKAT: 'AIPDA',
          'NRP / NIP': nrpOf(i),
          JABATAN: null,
          'JABATAN OPERASIONAL': null,
          KESATUAN: null,
          KET: null,
        },
      }),
    );
    const steps = parseSteps(packedWorkbook([sheetOf(many)]));
    const progress: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) progress.push(step.value.done);
    expect(step.value.rows).toHaveLength(3_500);
    expect(progress.length).toBeGreaterThanOrEqual(4);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });
});
