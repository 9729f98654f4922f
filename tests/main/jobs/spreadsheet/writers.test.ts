import { describe, expect, test } from 'vitest';
import { ISSUE_CODES } from '../../../../src/core/import/types.ts';
import { readSpreadsheet } from '../../../../src/main/jobs/spreadsheet/reader.ts';
import { IMPORT_CASES } from '../../../builders/import-cases.ts';
import { summaryOf } from '../../../builders/import-summary.ts';
import { FILE_WRITERS } from '../../../builders/import-writers.ts';
import { packedWorkbook } from '../../../builders/workbook.ts';

test.each(IMPORT_CASES)('$name: what the cells alone say', ({ sheets, people, issues }) => {
  expect(summaryOf(packedWorkbook(sheets))).toEqual({ people, issues });
});

describe.each(FILE_WRITERS)('$program writes .$format $how', ({ file, format }) => {
  test.each(IMPORT_CASES)('$name', async (list) => {
    const path = await file(list);
    if (path === null) return;
    const workbook = await readSpreadsheet(path);
    expect(workbook.format).toBe(format);
    expect(summaryOf(workbook)).toEqual({ people: list.people, issues: list.issues });
  });
});

/** Findings that need people or an operation known before: tests/main/backend/import/decide.test.ts, tests/core/import/plan.test.ts. */
const OF_STORED_DATA = ['PERSON_ENDED', 'OPS_POSITION_UNPLACED'];

test('every finding about a file comes from files of at least three programs', async () => {
  const programs = new Map<string, Set<string>>();
  for (const list of IMPORT_CASES) {
    const codes = new Set(list.issues.map((issue) => issue.split(' ', 1)[0]!));
    for (const { program, file } of FILE_WRITERS) {
      if ((await file(list)) === null) continue;
      for (const code of codes) programs.set(code, (programs.get(code) ?? new Set()).add(program));
    }
  }
  const rare = ISSUE_CODES.filter(
    (code) => !OF_STORED_DATA.includes(code) && (programs.get(code)?.size ?? 0) < 3,
  );
  expect(rare).toEqual([]);
});

test('every pattern is in the table', () => {
  const patterns = new Set(IMPORT_CASES.map(({ name }) => Number(name.slice(0, 2))));
  for (let pattern = 1; pattern <= 15; pattern++) expect(patterns).toContain(pattern);
});
