import { describe, expect, it } from 'vitest';
import type { Context } from '../../../../src/core/documents/layout/atom.ts';
import { Typesetter } from '../../../../src/core/documents/layout/lines.ts';
import { drawPage, paginate } from '../../../../src/core/documents/layout/paginate.ts';
import { type Placed, type PlacedRule, pt } from '../../../../src/core/documents/layout/placed.ts';
import { RuleCollector } from '../../../../src/core/documents/layout/rules.ts';
import { tableAtoms } from '../../../../src/core/documents/layout/table.ts';
import type { TableBlock, TableRow } from '../../../../src/core/documents/types.ts';
import { fixedMeasure } from '../../../builders/fixed-measure.ts';

const context: Context = {
  set: new Typesetter(fixedMeasure),
  width: 500,
  size: 10,
  lineHeight: 1,
  fields: null,
};
const head: TableRow = { cells: [{ text: 'A' }, { text: 'B' }], minHeight: 10 };
const table = (rows: TableRow[], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  columns: [
    { width: 30, align: 'left' },
    { width: 30, align: 'center' },
  ],
  head: [head],
  rows,
  ...more,
});

function draw(block: TableBlock, height = 1000): { items: Placed[]; rules: PlacedRule[] }[] {
  return paginate(tableAtoms(block, context), () => height).map((page) => {
    const ink = { items: [] as Placed[], rules: new RuleCollector() };
    drawPage(page, ink, 0, 0);
    const rules = ink.rules.placed().filter((item) => item.kind === 'rule');
    return { items: ink.items, rules };
  });
}

const words = (items: Placed[]) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
const across = (rules: PlacedRule[]) => rules.filter((rule) => rule.y1 === rule.y2);

describe('tables', () => {
  it('shrinks a nowrap cell and a long word instead of breaking them', () => {
    const block = table([
      { cells: [{ text: 'AJUN KOMISARIS POL', nowrap: true }, { text: 'KAMSELTIBCARLANTASX' }] },
    ]);
    const [page] = draw(block);
    const texts = page?.items.filter((item) => item.kind === 'text') ?? [];
    expect(words(texts)).toEqual(['A', 'B', 'AJUN KOMISARIS POL', 'KAMSELTIBCARLANTASX']);
    const inner = pt(30 - 2 * 1.3);
    for (const item of texts) {
      if (item.kind === 'text') expect(item.text.length * item.size * 0.5).toBeLessThanOrEqual(inner + 0.01);
    }
  });

  it('wraps a nowrap cell at full size before it becomes hard to read', () => {
    const [page] = draw(table([{ cells: [{ text: 'KOMISARIS BESAR POLISI', nowrap: true }, { text: '' }] }]));
    const texts = page?.items.filter((item) => item.kind === 'text').slice(2) ?? [];
    expect(words(texts)).toEqual(['KOMISARIS BESAR', 'POLISI']);
    for (const item of texts) expect(item.kind === 'text' && item.size).toBe(10);
  });

  it('divides the number of a letter after a stroke rather than shrink it', () => {
    const [page] = draw(
      table([{ cells: [{ text: 'STTP/41/YAN.2.2/XI/2024/Sat Intelkam' }, { text: 'A/B/C' }] }]),
    );
    const texts = page?.items.filter((item) => item.kind === 'text').slice(2) ?? [];
    expect(words(texts)).toEqual(['STTP/41/', 'YAN.2.2/XI/', '2024/Sat', 'Intelkam', 'A/B/C']);
    for (const item of texts) expect(item.kind === 'text' && item.size).toBe(10);
  });

  it('gives larger type inside a cell the room it needs', () => {
    const [page] = draw(
      table([{ cells: [{ text: [{ text: 'a\n' }, { text: 'B', size: 30 }] }, { text: '' }] }]),
    );
    const [small, large] = page?.items.filter((item) => item.kind === 'text').slice(2) ?? [];
    if (small?.kind !== 'text' || large?.kind !== 'text') throw new Error('no text');
    expect(large.y - large.size * 0.8).toBeGreaterThanOrEqual(small.y + small.size * 0.2 - 0.01);
  });

  it('refuses a row with more cells than columns', () => {
    expect(() => draw(table([{ cells: [{ text: '' }, { text: '' }, { text: '' }] }]))).toThrow('more cells');
  });

  it('never parts rows that one cell spans, and repeats the head', () => {
    const pair: TableRow[] = [
      { cells: [{ text: 'berdua', rowSpan: 2 }, { text: 'satu' }], minHeight: 10 },
      { cells: [{ text: 'dua' }], minHeight: 10 },
    ];
    const pages = draw(table([...pair, ...pair, ...pair]), pt(10 + 5 * 10));
    expect(pages.map((page) => words(page.items).sort())).toEqual([
      ['A', 'B', 'berdua', 'berdua', 'dua', 'dua', 'satu', 'satu'],
      ['A', 'B', 'berdua', 'dua', 'satu'],
    ]);
  });

  it('leaves out the rule above an open cell, except at the top of a page', () => {
    const rows: TableRow[] = [
      { cells: [{ text: '1' }, { text: '', openTop: true }], minHeight: 10 },
      { cells: [{ text: '2', openTop: true }, { text: 'x' }], minHeight: 10 },
    ];
    const [together] = draw(table(rows));
    const middle = across(together?.rules ?? []).filter((rule) => Math.abs(rule.y1 - pt(20)) < 0.01);
    expect(middle.map((rule) => [Math.round(rule.x1), Math.round(rule.x2)])).toEqual([[85, 170]]);
    const pages = draw(table(rows), pt(20));
    for (const page of pages) {
      for (const y of [0, 10, 20]) {
        const full = across(page.rules).find((rule) => Math.abs(rule.y1 - pt(y)) < 0.01);
        expect((full?.x2 ?? 0) - (full?.x1 ?? 0)).toBeGreaterThan(pt(60) - 0.01);
      }
    }
  });

  it('interrupts the frame at a gap and drops the gap at the top of a page', () => {
    const rows: TableRow[] = [
      { cells: [{ text: '1' }, { text: '' }], minHeight: 10 },
      { cells: [{ text: '2' }, { text: '' }], minHeight: 10, gapBefore: 3 },
    ];
    const [page] = draw(table(rows));
    const ys = across(page?.rules ?? []).map((rule) => rule.y1);
    expect(ys.map((y) => Math.round((y * 254) / 72) / 10)).toEqual([0, 10, 20, 23, 33]);
    const [, second] = draw(table(rows), pt(21));
    expect(Math.max(...across(second?.rules ?? []).map((rule) => rule.y1))).toBeCloseTo(pt(20), 1);
  });

  it('divides a row taller than the page and keeps every line', () => {
    const text = Array.from({ length: 40 }, (_, index) => `baris${index}`).join('\n');
    const pages = draw(table([{ cells: [{ text: 'kiri' }, { text }] }]), 150);
    const all = pages.flatMap((page) => words(page.items)).filter((word) => word.startsWith('baris'));
    expect(all).toEqual(text.split('\n'));
    expect(pages.length).toBeGreaterThan(2);
  });
});
