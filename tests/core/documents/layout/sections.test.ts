import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../../src/core/documents/layout/index.ts';
import type { PlacedPage } from '../../../../src/core/documents/layout/placed.ts';
import type { Block, PaperDocument, Section } from '../../../../src/core/documents/types.ts';
import { fixedMeasure } from '../../../builders/fixed-measure.ts';

function section(body: Block[], more: Partial<Section> = {}): Section {
  return {
    paper: 'a4',
    orientation: 'portrait',
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
    size: 10,
    lineHeight: 1,
    nextHead: [],
    foot: null,
    catchword: false,
    body,
    ...more,
  };
}

function pagesOf(sections: Section[], watermark: string | null = null): PlacedPage[] {
  const document: PaperDocument = {
    title: '',
    subject: '',
    author: '',
    createdAt: '2024-11-05T16:20',
    timeZone: 'WITA',
    watermark,
    sections,
  };
  return layoutDocument(document, fixedMeasure);
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, align: 'left' });
const leaf = (): Block[] => [paragraph('isi'), { kind: 'pageBreak' }, paragraph('isi')];
const textsOf = (page: PlacedPage | undefined) =>
  (page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : []));
const marked = (page: PlacedPage | undefined) => page?.items.some((item) => item.kind === 'watermark');

describe('a packet of several papers', () => {
  const contents = section([
    {
      kind: 'table',
      columns: [
        { width: 30, align: 'left' },
        { width: 30, align: 'left' },
      ],
      head: [],
      rows: [0, 1, 2].map((part) => ({
        cells: [{ text: [{ field: 'partPages', part }] }, { text: [{ field: 'partCount', part }] }],
      })),
    },
  ]);

  it('names the pages of each part, however many sections it has', () => {
    const pages = pagesOf([
      contents,
      section(leaf(), { part: 'Surat Perintah' }),
      section(leaf()),
      section([paragraph('isi')], { part: 'Daftar hadir' }),
      section(leaf(), { part: 'Slip' }),
    ]);
    expect(pages).toHaveLength(8);
    expect(textsOf(pages[0])).toEqual(['2–5', '4', '6', '1', '7–8', '2']);
    expect(pages.map((page) => page.part)).toEqual([
      undefined,
      'Surat Perintah',
      undefined,
      undefined,
      undefined,
      'Daftar hadir',
      'Slip',
      undefined,
    ]);
  });

  it('marks the drafts in it and no other part', () => {
    const pages = pagesOf([
      section([paragraph('isi')]),
      section([paragraph('isi')], { watermark: 'KONSEP' }),
      section([paragraph('isi')], { watermark: null }),
    ]);
    expect(pages.map(marked)).toEqual([false, true, false]);
    expect(pagesOf([section(leaf(), { watermark: null })], 'KONSEP').map(marked)).toEqual([false, false]);
  });
});

describe('the classification', () => {
  it('stands at the head and at the foot of every page, outside the text', () => {
    const pages = pagesOf([
      section(leaf(), { banner: { text: 'SANGAT RAHASIA', size: 11, top: 8, bottom: 8 } }),
    ]);
    for (const page of pages) {
      const found = page.items.filter((item) => item.kind === 'text' && item.text.startsWith('SANGAT'));
      const heights = found.map((item) => (item.kind === 'text' ? item.y : 0));
      expect(heights).toHaveLength(2);
      expect(Math.min(...heights)).toBeLessThan((20 * 72) / 25.4);
      expect(Math.max(...heights)).toBeGreaterThan(page.height - (20 * 72) / 25.4);
    }
  });
});
