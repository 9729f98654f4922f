import type { Banner, FootLine, PaperDocument, Section } from '../types.ts';
import type { Context, Ink } from './atom.ts';
import { blockAtoms, stacked } from './blocks.ts';
import { placeLine } from './ink.ts';
import { type Fields, type PartPages, Typesetter } from './lines.ts';
import { drawPage, paginate } from './paginate.ts';
import { type Measure, type Placed, type PlacedPage, pt } from './placed.ts';
import { RuleCollector } from './rules.ts';

/** Sheets in millimetres, portrait. */
const SHEETS = { a4: { width: 210, height: 297 }, f4: { width: 215, height: 330 } } as const;

/**
 * Lays a document out: pages of placed text, rules and fills in points. Pure: the same document and fonts give the
 * same pages.
 */
export function layoutDocument(document: PaperDocument, measure: Measure): PlacedPage[] {
  const set = new Typesetter(measure);
  const laid = document.sections.map((section) => layoutSection(section, set, document.watermark, []));
  const first = document.sections.findIndex((section) => section.part !== undefined);
  if (first <= 0) return laid.flat();
  // What stands before the first part is its contents: laid out again now that the pages of the parts are known.
  const parts = partPages(laid);
  const contents = document.sections
    .slice(0, first)
    .map((section) => layoutSection(section, set, document.watermark, parts));
  if (contents.flat().length !== laid.slice(0, first).flat().length)
    throw new Error('the contents of a packet changed its number of pages');
  return [...contents, ...laid.slice(first)].flat();
}

/** From which page to which each part goes, counted over all pages from 1. */
function partPages(sections: readonly PlacedPage[][]): PartPages[] {
  const parts: PartPages[] = [];
  let page = 0;
  for (const pages of sections) {
    if (pages[0]?.part !== undefined) parts.push({ from: page + 1, to: page });
    page += pages.length;
    const open = parts.at(-1);
    if (open) open.to = page;
  }
  return parts;
}

function layoutSection(
  section: Section,
  set: Typesetter,
  common: string | null,
  parts: readonly PartPages[],
): PlacedPage[] {
  const sheet = sheetOf(section);
  const left = pt(section.margins.left);
  const top = pt(section.margins.top);
  const watermark = section.watermark === undefined ? common : section.watermark;
  const context: Context = {
    set,
    width: sheet.width - left - pt(section.margins.right),
    size: section.size,
    lineHeight: section.lineHeight,
    fields: { parts },
  };
  const area = sheet.height - top - pt(section.margins.bottom);
  const headOf = (fields: Fields) => stacked(blockAtoms(section.nextHead, { ...context, fields }));
  const headHeight = headOf({ page: 2, pages: 2 }).height;
  const filled = paginate(blockAtoms(section.body, context), (page) =>
    page === 1 ? area : area - headHeight,
  );
  return filled.map((page, index) => {
    const items: Placed[] = [];
    const fields = { page: index + 1, pages: filled.length };
    const ink: Ink = { items, rules: new RuleCollector() };
    if (index > 0) headOf(fields).draw(ink, left, top);
    drawPage(page, ink, left, top + (index > 0 ? headHeight : 0));
    if (section.catchword && page.next !== null) catchword(ink, context, page.next, left, top + area);
    if (section.foot) foot(ink, context, section.foot, fields, left, sheet.height);
    if (section.banner) banner(ink, context, section.banner, left, sheet.height);
    items.push(...ink.rules.placed());
    if (watermark !== null) items.unshift(watermarkOf(watermark, set, sheet));
    return {
      width: sheet.width,
      height: sheet.height,
      items: fillsFirst(items),
      ...(index === 0 && section.part !== undefined ? { part: section.part } : {}),
      ...(index === 0 && section.bookmark !== undefined ? { bookmark: section.bookmark } : {}),
    };
  });
}

/** The size of a section's sheet in points. */
function sheetOf(section: Pick<Section, 'paper' | 'orientation'>): { width: number; height: number } {
  const { width, height } = SHEETS[section.paper];
  return section.orientation === 'portrait'
    ? { width: pt(width), height: pt(height) }
    : { width: pt(height), height: pt(width) };
}

/** "/ 5. melaksanakan …", right-aligned, one millimetre below the text area. */
function catchword(ink: Ink, context: Context, next: string, left: number, bottom: number): void {
  const { set, size } = context;
  const height = size * context.lineHeight;
  const [line] = set.unwrapped(`/ ${next} …`.replaceAll(' ', '\u00a0'), { size });
  if (line)
    placeLine(
      ink.items,
      set,
      line,
      left,
      bottom + pt(1) + set.baseline(size, height),
      context.width,
      'right',
    );
}

/** The classification, centred on the text at both ends of the page. */
function banner(ink: Ink, { set, width }: Context, of: Banner, left: number, sheetHeight: number): void {
  const height = of.size * 1.15;
  const style = { size: of.size, bold: true };
  const text = [{ text: of.text.replaceAll(' ', '\u00a0'), letterSpacing: 0.5 }];
  for (const top of [pt(of.top), sheetHeight - pt(of.bottom) - height])
    for (const line of set.unwrapped(text, style))
      placeLine(ink.items, set, line, left, top + set.baseline(of.size, height), width, 'center');
}

function foot(
  ink: Ink,
  context: Context,
  line: FootLine,
  fields: Fields,
  left: number,
  sheetHeight: number,
): void {
  const { set } = context;
  const height = line.size * 1.15;
  const base = sheetHeight - pt(line.edge) - height + set.baseline(line.size, height);
  for (const [text, align] of [
    [line.left, 'left'],
    [line.center, 'center'],
    [line.right, 'right'],
  ] as const) {
    const [placed] = set.unwrapped(text, { size: line.size }, fields);
    if (placed) placeLine(ink.items, set, placed, left, base, context.width, align);
  }
}

/** The word as large as four fifths of the sheet's diagonal can hold. */
function watermarkOf(text: string, set: Typesetter, sheet: { width: number; height: number }): Placed {
  const diagonal = Math.hypot(sheet.width, sheet.height);
  const size = (diagonal * 0.6) / set.width(text, 'bold', 1);
  const fitted = Math.min(size, sheet.width * 0.28, sheet.height * 0.28);
  return { kind: 'watermark', text, size: fitted, width: set.width(text, 'bold', fitted) };
}

/** Grey fields, then the watermark, then everything else, so that nothing printed disappears. */
function fillsFirst(items: Placed[]): Placed[] {
  const rank = (item: Placed) => (item.kind === 'watermark' ? 1 : item.kind === 'fill' ? 0 : 2);
  return items.toSorted((a, b) => rank(a) - rank(b));
}
