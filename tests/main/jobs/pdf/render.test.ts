import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../../src/core/documents/layout/index.ts';
import { DOCUMENTS, documentEntry } from '../../../../src/core/documents/registry.ts';
import { sprin } from '../../../../src/core/documents/sprin.ts';
import type { PaperDocument } from '../../../../src/core/documents/types.ts';
import { openPdf } from '../../../../src/main/jobs/pdf/engine.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';
import { renderPages, renderPdf } from '../../../../src/main/jobs/pdf/render.ts';
import { renderPdfTask } from '../../../../src/main/jobs/pdf/task.ts';
import { PAPER_CASES } from '../../../builders/paper-cases/index.ts';
import { sprinData } from '../../../builders/papers.ts';
import { measure } from './measure.ts';
import { documentInfo, pageTexts } from './poppler.ts';

const options = { fontsDir: fontsDir() };
const info = { title: '', subject: '', author: '', createdAt: '2024-11-05T16:20', timeZone: 'WITA' } as const;
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('rendering', () => {
  it('gives the same bytes for the same paper and other bytes for another', async () => {
    const once = sha(await renderPdf(sprin(sprinData(45)), options));
    expect(sha(await renderPdf(sprin(sprinData(45)), options))).toBe(once);
    expect(sha(await renderPdf(sprin(sprinData(44)), options))).not.toBe(once);
    expect(sha(await renderPdf(sprin(sprinData(45, { createdAt: '2024-11-05T16:21' })), options))).not.toBe(
      once,
    );
  });

  it('survives the way into the worker: the document is plain data', async () => {
    const document = sprin(sprinData(45));
    const copied: PaperDocument = structuredClone(document);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(sha(await renderPdf(copied, options))).toBe(sha(await renderPdf(document, options)));
  });

  it('knows its pages and hash', async () => {
    const document = sprin(sprinData(151));
    const { pdf, pages } = await renderPages(document, options);
    expect(pages).toBe(pageTexts(pdf).length);
    const task = await renderPdfTask({ document, fontsDir: options.fontsDir });
    expect([task.pages, task.sha256]).toEqual([pages, sha(pdf)]);
  });

  it('stamps the planned local time of the unit, not the clock of the PC', async () => {
    const info = documentInfo(await renderPdf(sprin(sprinData(4)), options));
    expect(new Date(info.get('CreationDate') ?? '').toISOString()).toBe('2024-11-05T08:20:00.000Z');
  });

  it('marks drafts on every page, without disturbing their text, and issued papers on none', async () => {
    const marks = (document: PaperDocument) =>
      layoutDocument(document, measure).map((page) => page.items.some((item) => item.kind === 'watermark'));
    const draft = sprin(sprinData(45, { state: 'draft', number: null }));
    expect(new Set(marks(draft))).toEqual(new Set([true]));
    expect(new Set(marks(sprin(sprinData(45))))).toEqual(new Set([false]));
    const [first = ''] = pageTexts(await renderPdf(draft, options));
    expect(first).toMatch(/Nomor : Sprin\/ +\/XI\/OPS\.1\.3\.\/2024/);
    const [issued = ''] = pageTexts(await renderPdf(sprin(sprinData(45)), options));
    expect(first.split('\n').length).toBe(issued.split('\n').length);
    expect(draft.title).toMatch(/^Konsep /);
  });

  it('reads its four fonts and nothing else', async () => {
    const pdf = openPdf(info, options.fontsDir) as unknown as {
      provideImage(path: string): unknown;
      file(path: string): unknown;
    };
    expect(() => pdf.provideImage('/etc/hostname')).toThrow('denied');
    expect(() => pdf.file('/etc/hostname')).toThrow('denied');
    await expect(renderPdf(sprin(sprinData(4)), { fontsDir: '/nowhere' })).rejects.toThrow();
  });
});

describe('registry', () => {
  it('builds each kind from data that its schema accepts', () => {
    for (const [kind, entry] of Object.entries(DOCUMENTS)) {
      const parsed = entry.schema.parse(PAPER_CASES[entry.kind].usual());
      expect(entry.build(parsed as never).title).not.toBe('');
      expect(entry.kind).toBe(kind);
    }
    expect(documentEntry('sprin')?.title).toBe('Surat Perintah');
    expect(documentEntry('toString')).toBeNull();
  });

  it('refuses unknown and missing fields of frozen data', () => {
    const { schema } = DOCUMENTS.sprin;
    expect(schema.safeParse({ ...sprinData(4), extra: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...sprinData(4), bases: [] }).success).toBe(false);
    expect(schema.safeParse({ ...sprinData(4), date: '5 November 2024' }).success).toBe(false);
  });
});
