import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../builders/backend.ts';
import { annex, peopleRows, plainList } from '../builders/import-lists.ts';
import { sheetJsFile } from '../builders/import-writers.ts';
import { odsOf } from '../builders/ods.ts';
import { excelJsFile, handMadeFile } from '../builders/workbook.ts';
import { mutant } from './support/mutate.ts';
import { contentOf, emptyPost, open, ROOT, rounds, seeded } from './support/post.ts';

const SHEETS = [annex, plainList(peopleRows(20), { name: 'B', hiddenRows: [3], merges: ['E2:E4'] })];
const fixture = (name: string) => readFileSync(join(ROOT, 'tests', 'fixtures', 'spreadsheets', name));
const text = fixture('09-totals-and-footer.csv').toString('utf8');
const page = (rows: string) => `<html><body><table>${rows}</table></body></html>`;

/** Sound files of every kind that is read, by extension and program. */
const SEEDS: Record<string, () => Buffer | Promise<Buffer>> = {
  'exceljs.xlsx': () => excelJsFile(SHEETS),
  'tangan.xlsx': () => handMadeFile(SHEETS, { prefix: 'x:', inline: true }),
  'libreoffice.xlsx': () => fixture('02-two-level-header.xlsx'),
  'libreoffice.xls': () => fixture('10-hidden-and-blank.xls'),
  'sheetjs.xls': () => sheetJsFile(SHEETS, 'xls'),
  'sheetjs.xlsb': () => sheetJsFile(SHEETS, 'xlsb'),
  'libreoffice.ods': () => fixture('02-two-level-header.ods'),
  'tangan.ods': () => odsOf(SHEETS),
  'utf8.csv': () => Buffer.from(text),
  'utf16.csv': () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'halaman.xls': () =>
    Buffer.from(
      page(
        text
          .split('\n')
          .map((line) => `<tr><td>${line.replaceAll(';', '<td>')}`)
          .join('\n'),
      ),
    ),
};

/** What a file may end in. Anything else is a bug, and the dispatcher answers with INTERNAL. */
const REFUSALS = new Set([
  'FILE_EMPTY',
  'FILE_NOT_SPREADSHEET',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'FILE_TOO_LARGE',
  'NO_TABLE_FOUND',
]);
const LONGEST_MS = 10_000;

describe('broken lists of every kind', () => {
  // Two thousand: POSKO_FAULT_ROUNDS=2000 npx vitest run --project faults tests/faults/fuzz-import.test.ts
  test('end in a plan or in a refusal, in time, and nothing is written from what is refused', async () => {
    const random = seeded('fuzz');
    const post = await open(await emptyPost());
    const folder = temporaryFolder();
    const names = Object.keys(SEEDS);
    const seeds = await Promise.all(Object.values(SEEDS).map((make) => make()));
    const changes = () => post.db.prepare('SELECT total_changes()').pluck().get();
    const tally = { read: 0, refused: 0 };
    for (let round = 0; round < rounds(66); round++) {
      const name = names[round % names.length]!;
      const { what, bytes } = mutant(seeds[round % seeds.length]!, random);
      const path = join(folder, `${round}-${name}`);
      writeFileSync(path, bytes);
      const about = `round ${round}: ${name}, ${what}`;
      const [before, content] = [changes(), round % 25 === 0 ? contentOf(post) : null];
      const started = performance.now();
      const answer = await inTime(
        post.backend.call({
          name: 'import.plan',
          input: { file: { $path: path }, operationId: null },
          jobId: null,
        }),
        about,
      );
      expect(performance.now() - started, about).toBeLessThan(LONGEST_MS);
      expect(changes(), about).toBe(before);
      if (content !== null) expect(contentOf(post), about).toBe(content);
      if (answer.ok) tally.read += 1;
      else {
        tally.refused += 1;
        expect(REFUSALS, `${about}: ${answer.error.code} ${answer.error.message}`).toContain(
          answer.error.code,
        );
        expect(answer.error.message, about).toMatch(/^\p{Lu}.+\.$/u);
      }
      if (answer.ok && round % 10 === 0) await commitAndUndo(post, answer.value as { planId: string }, about);
    }
    // Otherwise the mutants are too mild, or nothing but noise.
    expect(tally.read).toBeGreaterThan(10);
    expect(tally.refused).toBeGreaterThan(10);
    expect((await post.ok('data.verify', {})).problems).toEqual([]);
  }, 1_200_000);
});

/** What is readable may be imported: it must fit the database, and go again without a trace. */
async function commitAndUndo(
  post: Awaited<ReturnType<typeof open>>,
  { planId }: { planId: string },
  about: string,
): Promise<void> {
  const content = contentOf(post);
  const committed = await inTime(
    post.backend.call({ name: 'import.commit', input: { planId }, jobId: null }),
    about,
  );
  if (!committed.ok) throw new Error(`${about}: ${committed.error.code}: ${committed.error.message}`);
  const { batch } = committed.value as { batch: string };
  await post.ok('import.undo', { batch });
  expect(contentOf(post), about).toBe(content);
}

/** Fails when the answer takes longer than any file may. */
async function inTime<T>(answer: Promise<T>, about: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`hangs: ${about}`)), LONGEST_MS * 2);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
