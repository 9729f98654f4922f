import { parseWorkbook } from '../../src/core/import/parse.ts';
import { planImport } from '../../src/core/import/plan.ts';
import type { WorkbookData } from '../../src/core/import/sheet.ts';
import { NOBODY } from './import-read.ts';

/** What a list says and what its plan finds, as lines to compare at a glance. */
export interface ImportSummary {
  /** 'name | rank, else category | NRP or NIP | unit | satgas' of every person row, in order. */
  people: string[];
  /** 'CODE sheet!cell value → result' of every finding of the plan, sorted. */
  issues: string[];
}

/** Parses a workbook and plans it against a post without people but with an operation. */
export function summaryOf(workbook: WorkbookData): ImportSummary {
  const list = parseWorkbook(workbook);
  const plan = planImport(list, { ...NOBODY, operation: { satgas: [], memberships: [] } });
  return {
    people: list.rows.map(({ person, satgas }) =>
      [
        person.name,
        person.rank ?? person.category?.toUpperCase(),
        person.nrp ?? person.nip,
        person.unit,
        satgas?.names.join(' › '),
      ]
        .map((value) => value ?? '-')
        .join(' | '),
    ),
    issues: plan.issues
      .map(({ code, sheet, cell, value, result }) => `${code} ${sheet}!${cell ?? '*'} ${value} → ${result}`)
      .sort(),
  };
}
