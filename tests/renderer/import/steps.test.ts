import { describe, expect, it } from 'vitest';
import {
  doubleFields,
  isPasted,
  missingFields,
  openSuggestions,
  stepAfter,
  stepBefore,
  stepState,
  suggestedValues,
  sureness,
  tellsOpsPosition,
  toTell,
  toWrite,
  unplaced,
  writtenCounts,
} from '../../../src/renderer/src/features/import/steps.ts';
import type { PlanSummary, UnknownValueView } from '../../../src/shared/contract/import.ts';
import { importText } from '../../../src/shared/text/import.ts';
import { importReviewText } from '../../../src/shared/text/import-review.ts';

describe('what the result tells beside the counts', () => {
  const value = (mapped: string | null, remembered: boolean) => ({ mapped, remembered }) as UnknownValueView;
  const summary = (held: number) =>
    ({
      operationId: 'o',
      counts: { held, skipped: 0 },
      bands: [
        { path: ['PREVENTIF'], people: 3, satgas: 'new' },
        { path: ['HUMAS'], people: 2, satgas: 'there' },
        { path: ['GAKKUM'], people: 1, satgas: null },
      ],
      findings: [{ code: 'STATUS_PROPOSED', count: 2, firstCells: ['A!G2', 'A!G3'] }],
      unknown: {
        ranks: [value('BRIPTU', false), value('BRIPKA', true)],
        units: [value(null, false)],
        positions: [],
      },
    }) as unknown as PlanSummary;

  it('is satgas, statuses to be recorded by hand, and what is remembered', () => {
    expect(toTell(summary(0))).toEqual({
      withoutSatgas: 0,
      satgas: { any: true, rows: 5, made: 1 },
      statuses: { count: 2, cells: ['A!G2', 'A!G3'] },
      remembered: 1,
    });
    // Rows that were held are in no satgas yet: no figure is better than a wrong one.
    expect(toTell(summary(1)).satgas.rows).toBeNull();
  });

  it('counts nobody as missing who was ended', () => {
    expect(importText.countLine({ new: 1, missing: 2, ended: 1 }, String)).toBe(
      '1 baru, 1 dikeluarkan, 1 tidak ada di berkas',
    );
  });
});

describe('steps', () => {
  it('opens all but the result once a plan is there', () => {
    expect(stepState('columns', 'file', false)).toBe('closed');
    expect(stepState('file', 'file', false)).toBe('current');
    expect(stepState('file', 'values', true)).toBe('done');
    expect(stepState('review', 'sheets', true)).toBe('open');
    expect(stepState('result', 'review', true)).toBe('closed');
  });

  it('does not go back into a plan that was written', () => {
    expect(stepState('review', 'result', false)).toBe('over');
  });

  it('goes on and back within the ends', () => {
    expect(stepAfter('values')).toBe('review');
    expect(stepAfter('result')).toBe('result');
    expect(stepBefore('sheets')).toBe('file');
    expect(stepBefore('file')).toBe('file');
  });
});

describe('columns', () => {
  it('says what is missing; a combined column stands for two', () => {
    expect(missingFields(['name', 'rank', 'nrp'])).toEqual([]);
    expect(missingFields(['name', 'rankNrp', 'ignore'])).toEqual([]);
    expect(missingFields(['unit'])).toEqual(['name', 'nrp', 'rank']);
  });
  it('says what is there twice', () => {
    expect(doubleFields(['name', 'ignore', 'ignore', 'unit', 'unit', 'unit'])).toEqual(['unit']);
  });
  it('puts confidence into a word', () => {
    expect([1, 0.7, 0.3].map(sureness)).toEqual(['sure', 'likely', 'guess']);
  });
});

describe('what would be written', () => {
  const counts = { new: 3, changed: 2, unchanged: 9, held: 1, missing: 4, skipped: 0, ended: 1 };

  it('is counted without those who are ended, and told in one sentence', () => {
    expect(toWrite({ counts })).toBe(5);
    expect(importReviewText.write('5', '1', '2')).toBe('Tulis 5 orang, keluarkan 1, tahan 2');
    expect(importReviewText.write('5', null, null)).toBe('Tulis 5 orang');
    expect(importReviewText.write(null, '1', null)).toBe('Keluarkan 1 orang');
  });

  it('leaves out zeros, and who was ended is not missing as well', () => {
    expect(writtenCounts(counts)).toEqual([
      ['new', 3],
      ['changed', 2],
      ['unchanged', 9],
      ['ended', 1],
      ['held', 1],
      ['missing', 3],
    ]);
  });
});

it('a pasted list is told from a file of the same name', () => {
  expect(isPasted({ fileName: 'Tempelan', format: 'tsv' })).toBe(true);
  expect(isPasted({ fileName: 'Tempelan', format: 'xlsx' })).toBe(false);
});

describe('satgas of a list', () => {
  const bands: PlanSummary['bands'] = [
    { path: ['PREVENTIF'], people: 4, satgas: null },
    { path: ['GAKKUM'], people: 3, satgas: null },
  ];
  const sheet = (status: 'read' | 'skipped') =>
    ({ status, columns: [{ field: 'opsPosition' }] }) as unknown as PlanSummary['sheets'][number];

  it('are nowhere as long as no operation takes them', () => {
    expect(unplaced({ bands, operationId: null })).toBe(7);
    expect(unplaced({ bands, operationId: 'o' })).toBe(0);
  });

  it('count operational positions of sheets that are read', () => {
    expect(tellsOpsPosition({ sheets: [sheet('read')] })).toBe(true);
    expect(tellsOpsPosition({ sheets: [sheet('skipped')] })).toBe(false);
  });
});

describe('suggestions', () => {
  const value = (of: string, mapped: string | null, suggest: string | null): UnknownValueView => ({
    value: of,
    count: 1,
    cell: null,
    mapped,
    remembered: false,
    suggest: suggest === null ? null : { value: suggest, confidence: 0.8 },
  });
  const entries = [
    value('BRIPT', null, 'BRIPTU'),
    value('BRIPTUU', 'BRIPKA', 'BRIPTU'),
    value('JENDRAL', null, null),
    value('AIBDA', null, 'AIPDA'),
  ];

  it('that are still open are those without an answer', () => {
    expect(openSuggestions(entries)).toEqual([
      { value: 'BRIPT', to: 'BRIPTU' },
      { value: 'AIBDA', to: 'AIPDA' },
    ]);
  });

  it('name known values, each once', () => {
    expect(suggestedValues(entries)).toEqual(['AIPDA', 'BRIPTU']);
  });
});
