/** Every kind of block as atoms. */
import type {
  Align,
  Block,
  ColumnsBlock,
  EmblemBlock,
  EntryBlock,
  ParagraphBlock,
  RuleBlock,
  StackBlock,
  StackLine,
  Text,
} from '../types.ts';
import { type Atom, atom, type Context, type Ink, type Place } from './atom.ts';
import { cardAtoms } from './cards.ts';
import { drawing } from './drawing.ts';
import { placeLine, tearsHoles, visibleWidth } from './ink.ts';
import { type Line, plainText } from './lines.ts';
import { picture } from './picture.ts';
import { pt } from './placed.ts';
import { RuleCollector } from './rules.ts';
import { tableAtoms } from './table.ts';

/** The atoms of a list of blocks, in a column as wide as the context says. */
export function blockAtoms(blocks: Block[], context: Context): Atom[] {
  return blocks.flatMap((block) => {
    const atoms = atomsOf(block, context);
    const first = atoms[0];
    const last = atoms.at(-1);
    if (first) first.before += pt(block.before ?? 0);
    if (last) {
      last.after += pt(block.after ?? 0);
      last.keepWithNext ||= block.keepWithNext ?? false;
    }
    return atoms;
  });
}

function atomsOf(block: Block, context: Context): Atom[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block, context)];
    case 'stack':
      return [stack(block, context)];
    case 'emblem':
      return [emblem(block, context)];
    case 'entry':
      return entry(block, context);
    case 'columns':
      return [columns(block, context)];
    case 'spacer':
      return [atom({ height: pt(block.height), blank: true, draw: () => {} })];
    case 'rule':
      return [rule(block, context)];
    case 'pageBreak':
      return [atom({ height: 0, blank: true, breakBefore: true, draw: () => {} })];
    case 'group': {
      const atoms = blockAtoms(block.blocks, context);
      for (const each of atoms.slice(0, -1)) each.keepWithNext = true;
      return atoms;
    }
    case 'table':
      return tableAtoms(block, context);
    case 'drawing':
      return [drawing(block, context)];
    case 'picture':
      return [picture(block)];
    case 'cards':
      return cardAtoms(block, context, (blocks, inner) => stacked(blockAtoms(blocks, inner)));
  }
}

/** Where lines of a column stand in an atom. */
interface ColumnText {
  x: number;
  width: number;
  align: Align | 'justify';
  size: number;
  lineHeight: number;
  /** Drawn once, beside the first line. */
  lead?: (ink: Ink, place: Place) => void;
}

/** Lines of one column, as one atom that can be divided between lines if it must. */
function textAtom(lines: readonly Line[], context: Context, at: ColumnText): Atom {
  const { set } = context;
  const tops = set.tops(lines, at.size, at.lineHeight);
  return atom({
    height: tops.at(-1) ?? 0,
    catchword: lines[0]?.words[0]?.pieces.map((piece) => piece.text).join('') ?? null,
    draw(ink, place) {
      at.lead?.(ink, place);
      lines.forEach((line, index) => {
        const top = tops[index] ?? 0;
        const base = place.y + top + set.baseline(line.size, (tops[index + 1] ?? top) - top);
        placeLine(ink.items, set, line, place.x + at.x, base, at.width, at.align);
      });
    },
    split(available) {
      const fit = tops.slice(1).filter((bottom) => bottom <= available + 0.01).length;
      if (fit < 1 || fit >= lines.length) return null;
      const { lead: _lead, ...rest } = at;
      return [textAtom(lines.slice(0, fit), context, at), textAtom(lines.slice(fit), context, rest)];
    },
  });
}

function paragraph(block: ParagraphBlock, context: Context): Atom {
  const size = block.size ?? context.size;
  const x = pt(block.indent ?? 0);
  const width = context.width - x;
  const lines = context.set.lines(block.text, width, { size }, context.fields);
  const align = block.align === 'justify' && tearsHoles(lines, width) ? 'left' : block.align;
  return {
    ...textAtom(lines, context, {
      x,
      width,
      align,
      size,
      lineHeight: block.lineHeight ?? context.lineHeight,
    }),
    catchword: catchwordOf(null, block.text),
  };
}

/** Lines that do not wrap, in a block as wide as the longest of them. */
function stack(block: StackBlock, context: Context): Atom {
  const { set } = context;
  const size = block.size ?? context.size;
  const height = size * (block.lineHeight ?? context.lineHeight);
  const labels = pt(block.labelWidth ?? 0);
  const colons = pt(block.colonWidth ?? 0);
  const room = block.wrap ? context.width - pt(block.lead?.width ?? 0) : Number.POSITIVE_INFINITY;
  const rows = block.lines.flatMap((line) => stackRows(line, context, size, room, labels + colons));
  const natural = rows.map((row) =>
    row.value === null ? visibleWidth(row.main) : labels + colons + visibleWidth(row.value),
  );
  const width = Math.max(pt(block.width ?? 0), ...natural);
  const gap = pt(block.lineGap ?? 0);
  const below = block.rule ? pt(block.rule.gap) + block.rule.weight : 0;
  const step = height + gap + (block.rule?.every ? below : 0);
  const total = rows.length * step - gap + (block.rule && !block.rule.every ? below : 0);
  const left = block.place === 'left' ? 0 : (context.width - width) / (block.place === 'center' ? 2 : 1);
  return atom({
    height: total,
    draw(ink, place) {
      const x = place.x + left;
      rows.forEach((row, index) => {
        const top = place.y + index * step;
        const base = top + set.baseline(size, height);
        if (row.value === null) placeLine(ink.items, set, row.main, x, base, width, block.align);
        else {
          placeLine(ink.items, set, row.main, x, base, labels, 'left');
          if (row.colon) placeText(ink, context, ':', x + labels, base, size);
          placeLine(ink.items, set, row.value, x + labels + colons, base, width, 'left');
        }
        if (block.rule?.every) stackRule(ink, block.rule, x, top + height, width);
      });
      if (block.rule && !block.rule.every) {
        const length = block.rule.length === 'lastLine' ? (natural.at(-1) ?? width) : width;
        const inset = block.align === 'left' ? 0 : (width - length) / (block.align === 'center' ? 2 : 1);
        stackRule(ink, block.rule, x + inset, place.y + total - below, length);
      }
      if (block.lead) {
        const [lead] = set.unwrapped(block.lead.text, { size }, context.fields);
        const base = place.y + set.baseline(size, height);
        if (lead) placeLine(ink.items, set, lead, x - pt(block.lead.width), base, 0, 'left');
      }
    },
  });
}

function stackRule(
  ink: Ink,
  rule: NonNullable<StackBlock['rule']>,
  x: number,
  y: number,
  width: number,
): void {
  const line = y + pt(rule.gap) + rule.weight / 2;
  ink.items.push({ kind: 'rule', x1: x, y1: line, x2: x + width, y2: line, weight: rule.weight });
}

interface StackRow {
  main: Line;
  /** Beside a label; null for plain text. */
  value: Line | null;
  /** Off on the further lines of a value. */
  colon: boolean;
}

/** A line of a stack, wrapped at `room`; values stand `indent` to the right. Both in points. */
function stackRows(
  line: StackLine,
  context: Context,
  size: number,
  room: number,
  indent: number,
): StackRow[] {
  const { set, fields } = context;
  if (typeof line === 'string' || Array.isArray(line))
    return set.lines(line, room, { size }, fields).map((main) => ({ main, value: null, colon: false }));
  const [label] = set.unwrapped(line.label, { size }, fields);
  const [none] = set.unwrapped('', { size });
  if (!label || !none) return [];
  return set
    .lines(line.value, room - indent, { size }, fields)
    .map((value, index) => ({ main: index === 0 ? label : none, value, colon: index === 0 }));
}

function placeText(ink: Ink, context: Context, text: string, x: number, base: number, size: number): void {
  for (const line of context.set.unwrapped(text, { size }))
    placeLine(ink.items, context.set, line, x, base, 0, 'left');
}

function emblem(block: EmblemBlock, context: Context): Atom {
  const { set } = context;
  const diameter = pt(block.diameter);
  const size = Math.min(8, (4.5 * block.diameter) / 13);
  return atom({
    height: diameter,
    draw(ink, place) {
      const x = place.x + context.width / 2;
      const y = place.y + diameter / 2;
      ink.items.push({ kind: 'circle', x, y, radius: diameter / 2, weight: 0.75 });
      block.words.forEach((word, index) => {
        const top = y + (index - block.words.length / 2) * size;
        for (const line of set.unwrapped(word, { size }))
          placeLine(ink.items, set, line, place.x, top + set.baseline(size, size), context.width, 'center');
      });
    },
  });
}

/** One entry of the label grid; the label and colon stand beside the first line of the body. */
function entry(block: EntryBlock, context: Context): Atom[] {
  const { set } = context;
  const size = block.size ?? context.size;
  const lineHeight = block.lineHeight ?? context.lineHeight;
  const height = size * lineHeight;
  const labelX = pt(block.indent ?? 0);
  const colonX = labelX + pt(block.columns.label);
  const textX = colonX + pt(block.columns.colon);
  const label = (ink: Ink, place: Place) => {
    const base = place.y + set.baseline(size, height);
    placeText(ink, context, block.label, place.x + labelX, base, size);
    if (!block.plain) placeText(ink, context, ':', place.x + colonX, base, size);
  };
  if (block.body.kind === 'text') {
    const width = context.width - textX;
    const lines = set.lines(block.body.text, width, { size }, context.fields);
    const align = block.body.align === 'justify' && !tearsHoles(lines, width) ? 'justify' : 'left';
    const made = textAtom(lines, context, { x: textX, width, align, size, lineHeight, lead: label });
    const named = block.plain ? catchwordOf(block.label, block.body.text) : catchwordOf(null, block.label);
    return [{ ...made, catchword: block.catchwords ? named : null }];
  }
  const itemX = textX + pt(block.columns.number);
  const width = context.width - itemX;
  const { items, ragged } = block.body;
  return items.map((item, index) => {
    const lines = set.lines(item, width, { size }, context.fields);
    const align = ragged || tearsHoles(lines, width) ? 'left' : 'justify';
    const number = `${index + 1}.`;
    const lead = (ink: Ink, place: Place) => {
      if (index === 0) label(ink, place);
      placeText(ink, context, number, place.x + textX, place.y + set.baseline(size, height), size);
    };
    const made = textAtom(lines, context, { x: itemX, width, align, size, lineHeight, lead });
    return { ...made, catchword: block.catchwords ? catchwordOf(number, item) : null };
  });
}

/** "5. melaksanakan": the number and the first word. */
function catchwordOf(number: string | null, text: Text): string {
  const first =
    plainText(text)
      .trim()
      .split(/[ \n\u00a0]/)[0] ?? '';
  return number === null ? first : `${number} ${first}`;
}

/** Blocks side by side, each column stacked from the top. */
function columns(block: ColumnsBlock, context: Context): Atom {
  const fixed = block.columns.reduce((sum, column) => sum + pt(column.width ?? 0), 0);
  const open = block.columns.filter((column) => column.width === undefined).length;
  const share = open > 0 ? (context.width - fixed) / open : 0;
  let x = 0;
  const parts = block.columns.map((column) => {
    const width = column.width === undefined ? share : pt(column.width);
    const part = { x, stacked: stacked(blockAtoms(column.blocks, { ...context, width })) };
    x += width;
    return part;
  });
  return atom({
    height: Math.max(0, ...parts.map((part) => part.stacked.height)),
    draw(ink, place) {
      for (const part of parts) part.stacked.draw(ink, place.x + part.x, place.y);
    },
  });
}

/** Atoms one below the other without page breaks: heads, feet, columns. */
export function stacked(atoms: Atom[]): { height: number; draw(ink: Ink, x: number, y: number): void } {
  let height = 0;
  const tops = atoms.map((each) => {
    height += each.before;
    const top = height;
    height += each.height + each.after;
    return top;
  });
  return {
    height,
    draw(ink, x, y) {
      const rules = new RuleCollector();
      atoms.forEach((each, index) => {
        const place = {
          x,
          y: y + (tops[index] ?? 0),
          joinsAbove: false,
          joinsBelow: false,
          underHead: false,
        };
        each.draw({ items: ink.items, rules }, place);
      });
      ink.items.push(...rules.placed());
    },
  };
}

function rule(block: RuleBlock, context: Context): Atom {
  return atom({
    height: block.weight,
    draw(ink, place) {
      const y = place.y + block.weight / 2;
      ink.items.push({
        kind: 'rule',
        x1: place.x,
        y1: y,
        x2: place.x + context.width,
        y2: y,
        weight: block.weight,
      });
    },
  });
}
