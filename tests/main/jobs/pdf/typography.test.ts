/** Every kind of paper measured on its finished pages: sheets, margins, kop, heads, fonts, text, metadata. */
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../../src/core/documents/layout/index.ts';
import { pt } from '../../../../src/core/documents/layout/placed.ts';
import { DOCUMENTS, type DocumentKind } from '../../../../src/core/documents/registry.ts';
import type { PaperDocument, Sides } from '../../../../src/core/documents/types.ts';
import { fontsDir } from '../../../../src/main/jobs/pdf/fonts.ts';
import { renderPdf } from '../../../../src/main/jobs/pdf/render.ts';
import { casePaper, PAPER_CASES, PAPER_KINDS } from '../../../builders/paper-cases/index.ts';
import { LOOKS, PRESET_OF, PRESETS, SHEETS } from './looks.ts';
import { measure } from './measure.ts';
import { documentInfo, fontTable, type Page, rawText, type Word, wordPages } from './poppler.ts';
import { pageStrokes, type Stroke } from './strokes.ts';

type Paper = keyof typeof SHEETS;

const HALF_MM = pt(0.5);
/** First words of every kop. */
const KOP = 'KEPOLISIAN NEGARA REPUBLIK INDONESIA';
/** Table heads and names of satgas that may be divided, at their seam. */
const SEAMS = /^(KAMSELTIB|Kamseltib|BINA|Bina|LIN|GANG)-$/;

interface Sheet extends Page {
  strokes: Stroke[];
  /** The lines of the page, words apart by one space. */
  text: string;
}

interface Made {
  document: PaperDocument;
  pdf: Uint8Array;
  pages: Sheet[];
}

async function made(document: PaperDocument): Promise<Made> {
  const pdf = await renderPdf(document, { fontsDir: fontsDir() });
  const strokes = pageStrokes(pdf);
  const pages = wordPages(pdf).map((page, at) => ({
    ...page,
    strokes: strokes[at] ?? [],
    text: linesOf(page),
  }));
  return { document, pdf, pages };
}

/** The usual paper of a kind on a sheet, and in a preset where it has presets. */
function usual(kind: DocumentKind, change: { paper: Paper; style?: string }): PaperDocument {
  const data = { ...PAPER_CASES[kind].usual(), ...change };
  return DOCUMENTS[kind].build(DOCUMENTS[kind].schema.parse(data) as never);
}

/** Words that stand on one line, left to right; lines from the top. */
function linesOf({ words }: Page): string {
  const lines: { base: number; words: Word[] }[] = [];
  for (const word of words) {
    const open = lines.find((line) => Math.abs(line.base - word.bottom) < 1.5);
    if (open) open.words.push(word);
    else lines.push({ base: word.bottom, words: [word] });
  }
  return lines
    .toSorted((a, b) => a.base - b.base)
    .map((line) =>
      line.words
        .toSorted((a, b) => a.left - b.left)
        .map((word) => word.text)
        .join(' '),
    )
    .join('\n');
}

const isWide = (page: Page) => page.width > page.height;
const near = (value: number, expected: number, what: string) =>
  expect(Math.abs(value - expected), `${what}: ${value} instead of ${expected} pt`).toBeLessThanOrEqual(
    HALF_MM,
  );

/** The pages that a kind lays out itself: a packet's parts are measured as their own kinds. */
const ownPages = (kind: DocumentKind, { pages }: Made) =>
  kind === 'paket' ? pages.filter((page) => /PAKET NASKAH|^Paket naskah/m.test(page.text)) : pages;

function marginsOf(kind: DocumentKind, page: Page, style: keyof typeof PRESETS): Sides | null {
  const { portrait, landscape } = LOOKS[kind];
  if (isWide(page)) return landscape;
  return portrait === 'preset' ? PRESETS[style] : portrait;
}

/** Words above and below the text, line by line. */
function outside(page: Page, margins: Sides): { above: string; below: string } {
  const part = (keep: (word: Word) => boolean) => linesOf({ ...page, words: page.words.filter(keep) });
  return {
    above: part((word) => word.top < pt(margins.top) - HALF_MM),
    below: part((word) => word.bottom > page.height - pt(margins.bottom) + HALF_MM),
  };
}

function expectMargins(kind: DocumentKind, paper: Made, style: keyof typeof PRESETS): void {
  for (const wide of [false, true]) {
    const pages = ownPages(kind, paper).filter((page) => isWide(page) === wide);
    const [first] = pages;
    const margins = first && marginsOf(kind, first, style);
    if (!first || !margins) continue;
    const left = pages.flatMap((page) => [
      ...page.words.map((w) => w.left),
      ...page.strokes.map((s) => s.x1),
    ]);
    const right = pages.flatMap((page) => [
      ...page.words.map((w) => w.right),
      ...page.strokes.map((s) => s.x2),
    ]);
    near(Math.min(...left), pt(margins.left), 'left margin');
    near(Math.max(...right), first.width - pt(margins.right), 'right margin');
    for (const page of pages) {
      const inside = page.words.filter((word) => word.top >= pt(margins.top) - HALF_MM);
      near(Math.min(...inside.map((word) => word.top)), pt(margins.top), 'upper margin');
      const { above, below } = outside(page, margins);
      if (above !== '')
        expect(
          LOOKS[kind].below.some((each) => each.test(above)),
          above,
        ).toBe(true);
      for (const line of below === '' ? [] : below.split('\n'))
        expect(
          LOOKS[kind].below.some((each) => each.test(line)),
          line,
        ).toBe(true);
      const low = page.strokes.map((stroke) => Math.max(stroke.y1, stroke.y2));
      if (low.length > 0)
        expect(Math.max(...low)).toBeLessThanOrEqual(page.height - pt(margins.bottom) + HALF_MM);
    }
  }
}

/** The rule below a kop is as long as its longest line and stands directly below the last. */
function expectKop(page: Sheet): void {
  const opening = page.words.find((word) => word.text === 'KEPOLISIAN');
  if (!opening) throw new Error('no kop');
  const rule = page.strokes
    .filter(
      (stroke) =>
        stroke.y1 === stroke.y2 && stroke.y1 > opening.bottom && stroke.x1 <= opening.left + HALF_MM,
    )
    .toSorted((a, b) => a.y1 - b.y1)[0];
  if (!rule) throw new Error('no rule below the kop');
  const words = page.words.filter(
    (word) => word.top >= opening.top - 1 && word.bottom < rule.y1 + HALF_MM && word.left < rule.x2 - 1,
  );
  near(rule.x1, Math.min(...words.map((word) => word.left)), 'left end of the kop rule');
  near(rule.x2, Math.max(...words.map((word) => word.right)), 'right end of the kop rule');
  near(rule.y1, Math.max(...words.map((word) => word.bottom)), 'distance of the kop rule');
}

const startsSection = (page: Sheet) => page.text.split('\n').slice(0, 2).join(' ').includes(KOP);

/** Neighbouring words whose boxes lie in each other. */
function overlaps({ words }: Page): string[] {
  const sorted = words.toSorted((a, b) => a.top - b.top);
  return sorted.flatMap((a, at) => {
    const found: string[] = [];
    for (let next = at + 1; next < sorted.length && (sorted[next] as Word).top < a.bottom - 2; next++) {
      const b = sorted[next] as Word;
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && b.bottom - b.top > 2)
        found.push(`${a.text} ${b.text}`);
    }
    return found;
  });
}

const letters = (text: string) => [...text.replaceAll(/\s/g, '')].toSorted().join('');

describe.each(PAPER_KINDS)('%s', (kind) => {
  const look = LOOKS[kind];
  const full: Partial<Record<'usual' | 'most' | 'nastiest', Made>> = {};
  const of = (name: keyof typeof full): Made => {
    const paper = full[name];
    if (!paper) throw new Error(`${name} was not made`);
    return paper;
  };
  beforeAll(async () => {
    for (const name of ['usual', 'most', 'nastiest'] as const) full[name] = await made(casePaper(kind, name));
  }, 60_000);

  it.each(['a4', 'f4'] as const)('has exact sheets and margins on %s', async (paper) => {
    const styles = look.portrait === 'preset' ? (['hemat', 'perkap'] as const) : [PRESET_OF[paper]];
    for (const style of styles) {
      const sheets = await made(usual(kind, look.portrait === 'preset' ? { paper, style } : { paper }));
      const [short, long] = SHEETS[paper].map(pt) as [number, number];
      for (const page of ownPages(kind, sheets)) {
        expect(page.width).toBeCloseTo(isWide(page) ? long : short, 1);
        expect(page.height).toBeCloseTo(isWide(page) ? short : long, 1);
      }
      if (!look.cards) expectMargins(kind, sheets, style);
    }
  });

  it('keeps its side margins with the hardest data', () => {
    if (look.cards) return;
    for (const page of ownPages(kind, of('nastiest'))) {
      const margins = marginsOf(kind, page, PRESET_OF.a4);
      if (!margins) throw new Error('a page of an orientation that the kind does not have');
      for (const word of page.words) {
        expect(word.left, word.text).toBeGreaterThanOrEqual(pt(margins.left) - HALF_MM);
        expect(word.right, word.text).toBeLessThanOrEqual(page.width - pt(margins.right) + HALF_MM);
      }
    }
  });

  it('closes each kop with a rule as long as its longest line, 41 characters too', () => {
    for (const name of ['usual', 'nastiest'] as const) {
      const openings = of(name).pages.filter(startsSection);
      expect(openings.length).toBeGreaterThan(0);
      openings.forEach(expectKop);
    }
  });

  it.each(['most', 'nastiest'] as const)(
    'says on every further page what it is, and its number (%s)',
    (name) => {
      let number = 0;
      for (const page of ownPages(kind, of(name))) {
        number = startsSection(page) ? 1 : number + 1;
        if (number === 1 || look.cards) continue;
        const text = page.text.replace(/^RAHASIA\n|^TERBATAS\n/, '');
        const found = look.heads.map((head) => head.exec(text)?.[1]).find((each) => each !== undefined);
        expect(found, text.slice(0, 200)).toBe(String(number));
      }
    },
  );

  it('repeats the head of a table that goes on', () => {
    if (look.table.length === 0) return;
    const heads = ownPages(kind, of('most')).filter((page) => page.text.includes(look.table[0] as string));
    expect(heads.length).toBeGreaterThan(1);
    for (const page of heads)
      for (const word of look.table)
        expect(
          page.words.some((each) => each.text === word),
          word,
        ).toBe(true);
    // From the first page with the head to the last no page is without.
    const at = of('most').pages.map((page) => heads.includes(page));
    if (kind !== 'paket') expect(at.slice(at.indexOf(true), at.lastIndexOf(true) + 1)).not.toContain(false);
  });

  it('embeds subsets of Liberation Sans and nothing else', () => {
    for (const font of fontTable(of('usual').pdf))
      expect(font).toMatch(/^[A-Z]{6}\+LiberationSans\S* +CID TrueType +Identity-H +yes yes yes/);
  });

  it('carries its title, its language and no tool but Posko', () => {
    const { pdf, document } = of('usual');
    const info = documentInfo(pdf);
    expect(document.title.trim()).not.toBe('');
    expect(info.get('Title')).toBe(document.title);
    expect([info.get('Creator'), info.get('Producer')]).toEqual(['Posko', 'Posko']);
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(bytes).toContain('/Lang (id-ID)');
    expect(bytes).not.toMatch(/pdfkit|pdfmake/i);
  });

  it('can be copied and searched: every letter set is found as text', () => {
    for (const name of ['usual', 'nastiest'] as const) {
      const { document, pdf } = of(name);
      const set = layoutDocument(document, measure)
        .flatMap((page) => page.items)
        .map((item) => (item.kind === 'text' ? item.text : ''));
      expect(letters(rawText(pdf))).toBe(letters(set.join('')));
    }
  });

  it('sets no word over another', () => {
    for (const name of ['usual', 'most', 'nastiest'] as const)
      for (const page of of(name).pages) expect(overlaps(page)).toEqual([]);
  });

  it('divides no word with a hyphen of its own', () => {
    for (const name of ['usual', 'most', 'nastiest'] as const) {
      const source = JSON.stringify(of(name).document).replaceAll('\u00ad', '');
      for (const { text } of of(name).pages.flatMap((page) => page.words))
        if (text.length > 1 && text.endsWith('-') && !SEAMS.test(text)) expect(source).toContain(text);
    }
  });

  it.runIf(look.catchword)('ends a page that goes on with what follows', async () => {
    const { pages } = await made(usual(kind, { paper: 'f4' }));
    let count = 0;
    pages.forEach((page, at) => {
      const next = pages[at + 1];
      if (isWide(page) || !next || startsSection(next)) return;
      const catchword = /^\/ (.*) …$/m.exec(page.text)?.[1];
      expect(next.text).toMatch(new RegExp(`^${catchword?.replaceAll('.', '\\.')}`, 'm'));
      count++;
    });
    expect(count).toBeGreaterThan(0);
  });
});
