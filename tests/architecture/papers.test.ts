import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/core/documents/registry.ts';
import { MESSAGES } from '../../src/core/messages/message.ts';
import { REPORTS } from '../../src/core/reports/registry.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const page = readFileSync(join(docs, 'papers.md'), 'utf8');
const MOST_BYTES = 3_000_000;

/** The sections of the page in their order: heading, body. */
const sections = page
  .split(/^### /m)
  .slice(1)
  .map((text) => {
    const [heading = '', ...body] = text.split('\n');
    return { heading, body: body.join('\n').split(/^## /m)[0] ?? '' };
  });
const entries = [...Object.values(DOCUMENTS), ...REPORTS, ...MESSAGES];
const pictured = [...page.matchAll(/!\[[^\]]+\]\((papers\/[^)]+)\)/g)].map(([, file]) => file ?? '');

/** `npm run papers` writes the page anew. */
describe('docs/papers.md', () => {
  it('has every paper, workbook and text in the order of menus, with who reads it', () => {
    expect(
      sections.map(({ heading }) => heading),
      'npm run papers',
    ).toEqual(entries.map(({ title }) => title));
    for (const [at, { reader }] of entries.entries()) expect(sections[at]?.body).toContain(reader);
    for (const { body } of sections) expect(body).toMatch(/^Dibuat dari: .+\.$/m);
  });

  it('shows a picture of every paper and workbook, and no others lie beside it', () => {
    const count = entries.length - MESSAGES.length;
    for (const { body } of sections.slice(0, count)) expect(body).toMatch(/!\[.+\]\(papers\/.+\.png\)/);
    const files = readdirSync(join(docs, 'papers')).map((name) => `papers/${name}`);
    expect(files.sort()).toEqual([...pictured].sort());
  });

  it('stays small', () => {
    const bytes = pictured.reduce((sum, file) => sum + statSync(join(docs, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
