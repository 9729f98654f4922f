/** Measures of finished pages against the geometry of the papers, in points from poppler's word boxes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { daftarHadir } from '../../../../src/core/documents/daftar-hadir.ts';
import { layoutDocument } from '../../../../src/core/documents/layout/index.ts';
import { type PlacedRule, pt } from '../../../../src/core/documents/layout/placed.ts';
import { ploting } from '../../../../src/core/documents/ploting.ts';
import { sprin } from '../../../../src/core/documents/sprin.ts';
import type { PaperDocument } from '../../../../src/core/documents/types.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';
import { renderPdf } from '../../../../src/main/jobs/pdf/render.ts';
import { daftarHadirData, plotingData, sprinData } from '../../../builders/papers.ts';
import { measure } from './measure.ts';
import { type Page, pageTexts, type Word, wordPages } from './poppler.ts';

const HALF_MM = pt(0.5);
const near = (value: number, expected: number) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(HALF_MM);

/** The horizontal rules of a page as laid out. */
function rulesOf(document: PaperDocument, page: number): PlacedRule[] {
  const items = layoutDocument(document, measure)[page]?.items ?? [];
  return items.filter((item) => item.kind === 'rule').filter((rule) => rule.y1 === rule.y2);
}

const find = (page: Page | undefined, text: string): Word => {
  const word = page?.words.find((each) => each.text === text);
  if (!word) throw new Error(`no word ${text}`);
  return word;
};

const edges = (page: Page) => ({
  left: Math.min(...page.words.map((word) => word.left)),
  right: Math.max(...page.words.map((word) => word.right)),
  top: Math.min(...page.words.map((word) => word.top)),
  bottom: Math.max(...page.words.map((word) => word.bottom)),
});

describe.each([
  { paper: 'a4', margins: { right: 15, left: 20 } },
  { paper: 'f4', margins: { right: 15, left: 25 } },
] as const)('order on $paper', ({ paper, margins }) => {
  let pdf: Uint8Array;
  let pages: Page[];
  const document = () => sprin(sprinData(151, { paper }));
  beforeAll(async () => {
    pdf = await renderPdf(document(), { fontsDir: fontsDir() });
    pages = wordPages(pdf);
  });
  const letter = () => pages.filter((page) => page.width < page.height);
  const annex = () => pages.filter((page) => page.width > page.height);

  it('has all colons of the body on one x and every text beside them on another', () => {
    const body = (letter()[0]?.words ?? []).filter(
      (word) => word.text === ':' && word.top > find(letter()[0], 'Pertimbangan').top - 1,
    );
    expect(body).toHaveLength(4);
    for (const colon of body) near(colon.left, pt(margins.left + 32.7));
    const page = letter()[0];
    const column = pt(margins.left + 38.5);
    for (const word of ['bahwa', '1.', '7.', 'PARA']) near(find(page, word).left, column);
    for (const word of ['Undang-Undang', 'menggunakan']) near(find(page, word).left, column + pt(7));
  });

  it('centres the title on the text and DIPERINTAHKAN on the text column', () => {
    const page = letter()[0];
    const text = (pt(margins.left) + (page?.width ?? 0) - pt(margins.right)) / 2;
    near((find(page, 'LAMBANG').left + find(page, 'LAMBANG').right) / 2, text);
    const number = page?.words.filter((word) => Math.abs(word.top - find(page, 'Nomor').top) < 1) ?? [];
    near((Math.min(...number.map((w) => w.left)) + Math.max(...number.map((w) => w.right))) / 2, text);
    const ordered = find(page, 'DIPERINTAHKAN');
    near((ordered.left + ordered.right) / 2, text + pt(38.5) / 2);
  });

  it('signs on the right 64 % with four blank lines', () => {
    for (const page of [letter()[1], annex().at(-1)]) {
      const left = page === letter()[1] ? margins.left : 10;
      const right = page === letter()[1] ? margins.right : 10;
      const textWidth = (page?.width ?? 0) - pt(left + right);
      const axis = pt(left) + textWidth * 0.36 + (textWidth * 0.64) / 2;
      const tajuk = page?.words.filter((word) => Math.abs(word.top - find(page, 'KEPALA').top) < 1) ?? [];
      near((Math.min(...tajuk.map((w) => w.left)) + Math.max(...tajuk.map((w) => w.right))) / 2, axis);
      const size = page === letter()[1] ? (paper === 'f4' ? 12 : 11) : 10;
      const names = page?.words.filter((word) => word.text === 'ADRIANUS') ?? [];
      near((names.at(-1)?.top ?? 0) - find(page, 'KEPALA').top, 5 * size * 1.15);
      const between = page?.words.filter(
        (word) => word.top > find(page, 'KEPALA').bottom && word.bottom < (names.at(-1)?.top ?? 0),
      );
      expect(between).toEqual([]);
    }
  });

  it('repeats both levels of the table head and the LAMPIRAN block on every page of the annex', () => {
    const texts = pageTexts(pdf).slice(2);
    expect(texts.length).toBeGreaterThan(4);
    texts.forEach((text, index) => {
      for (const word of ['LAMPIRAN SPRIN', 'NOMOR', 'TANGGAL', 'URUT', 'NAMA', 'STRUKTUR', 'OPERASIONAL'])
        expect(text).toContain(word);
      if (index > 0) {
        const page = annex()[index];
        const number = find(page, String(index + 1));
        near((number.left + number.right) / 2, (page?.width ?? 0) / 2);
        near(number.top, find(page, 'LAMPIRAN').top);
      }
    });
  });
});

it('prints the catchword of what follows on Perkap letters only', async () => {
  const catchword = /\/ 5\. melaksanakan …/;
  const [f4] = pageTexts(await renderPdf(sprin(sprinData(5, { paper: 'f4' })), { fontsDir: fontsDir() }));
  const [a4] = pageTexts(await renderPdf(sprin(sprinData(5)), { fontsDir: fontsDir() }));
  expect(f4).toMatch(catchword);
  expect(a4).not.toMatch(/ …/);
});

it('wraps a title and a tajuk that are too long, and lets a long LAMPIRAN head grow to the left', async () => {
  const long = 'KEPALA KEPOLISIAN RESOR TIMOR TENGAH SELATAN DAERAH NUSA TENGGARA TIMUR SELAKU KAOPSRES';
  const data = sprinData(5);
  const document = sprin({
    ...data,
    unit: { ...data.unit, head: 'KAPOLRES TIMOR TENGAH SELATAN SELAKU KEPALA OPERASI RESOR' },
    signature: { ...data.signature, title: [long] },
    annex: { ...data.annex, title: [`DAFTAR PERSONEL ${long} ${long}`, 'TAHUN 2024'] },
  });
  const pages = wordPages(await renderPdf(document, { fontsDir: fontsDir() }));
  expect(
    pages.flatMap((page) => page.words).filter((word) => word.text === 'KAOPSRES').length,
  ).toBeGreaterThanOrEqual(4);
  for (const page of pages) {
    expect(edges(page).left).toBeGreaterThanOrEqual(pt(10) - 1);
    expect(edges(page).right).toBeLessThanOrEqual(page.width - pt(10) + 1);
  }
});

describe.each(['a4', 'f4'] as const)('lists on %s', (paper) => {
  it('count pages per event and keep the foot 5 mm or more from the edge', async () => {
    const pdf = await renderPdf(ploting(plotingData({ paper })), { fontsDir: fontsDir() });
    const texts = pageTexts(pdf);
    const feet = texts.map((text) => /Halaman (\d+) dari (\d+)/.exec(text)?.slice(1).map(Number));
    const own = feet.filter((foot) => foot?.[0] === 1);
    expect(own).toHaveLength(10);
    feet.forEach((foot, index) => {
      if (foot && foot[0] !== foot[1]) expect(feet[index + 1]).toEqual([(foot[0] ?? 0) + 1, foot[1]]);
    });
    for (const page of wordPages(pdf)) {
      expect(edges(page).bottom).toBeLessThanOrEqual(page.height - pt(5));
      expect(edges(page).right).toBeLessThanOrEqual(page.width - pt(10) + 1);
    }
  });

  it('give every signature a box of two rows, odd left and even right', () => {
    const document = daftarHadir(daftarHadirData({ paper }));
    const pages = layoutDocument(document, measure);
    const xs = columnEdges(pages[0]?.items.filter((item) => item.kind === 'rule') ?? []);
    const [left = 0, middle = 0, right = 0] = xs.slice(5, 8);
    for (const [index, page] of pages.entries()) {
      const dots = page.items
        .filter((item) => item.kind === 'text')
        .filter((item) => item.text.includes('.....') && /^\d/.test(item.text));
      const rules = rulesOf(document, index);
      const crossing = (x: number, y1: number, y2: number) =>
        rules.filter((rule) => rule.x1 < x && rule.x2 > x && rule.y1 > y1 && rule.y1 < y2).length;
      dots.forEach((dot, at) => {
        const odd = Number.parseInt(dot.text, 10) % 2 === 1;
        expect(dot.x).toBeGreaterThan(odd ? left : middle);
        expect(dot.x).toBeLessThan(odd ? middle : right);
        // No rule crosses the box on the next row's height; the other half is closed there.
        if (at === dots.length - 1) return;
        const own = odd ? (left + middle) / 2 : (middle + right) / 2;
        const other = odd ? (middle + right) / 2 : (left + middle) / 2;
        const next = dot.y + pt(9);
        expect(crossing(own, dot.y, next)).toBe(0);
        expect(crossing(other, dot.y, next)).toBe(1);
      });
    }
  });
});

/** Distinct x of vertical rules, left to right. */
function columnEdges(rules: PlacedRule[]): number[] {
  const xs = rules.filter((rule) => rule.x1 === rule.x2).map((rule) => Math.round(rule.x1 * 10) / 10);
  return [...new Set(xs)].toSorted((a, b) => a - b);
}

describe.each(['a4', 'f4'] as const)('counts below an attendance sheet on %s', (paper) => {
  it.each([
    [139, 'before'],
    [139, 'after'],
    [777, 'after'],
  ] as const)('do not run into each other with %i people %s the roll call', async (count, phase) => {
    const data = daftarHadirData({ paper, phase });
    const people = Array.from({ length: count }, (_, index) => {
      const person = data.people[index % data.people.length];
      if (!person) throw new Error('no people');
      return { ...person, key: String(index) };
    });
    const page = wordPages(
      await renderPdf(daftarHadir({ ...data, people }), { fontsDir: fontsDir() }),
    ).findLast((each) => each.words.some((word) => word.text === 'KETERANGAN'));
    const top = find(page, 'JUMLAH').top - 1;
    const words = page?.words.filter((word) => word.top >= top) ?? [];
    const over = words.flatMap((a, index) =>
      words
        .slice(index + 1)
        .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5)
        .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2)
        .map((b) => `${a.text} ${b.text}`),
    );
    expect(over).toEqual([]);
    expect(Math.max(...words.map((word) => word.right))).toBeLessThanOrEqual(
      (page?.width ?? 0) - pt(10) + 0.1,
    );
  });
});
