/** Fills pages with atoms: what stays together, what repeats, what disappears at an edge. */
import type { Atom, Ink, Place, TableHead } from './atom.ts';

/** A piece of a page: an atom, or a table's head, at a height below the top of the text area. */
interface Standing {
  y: number;
  height: number;
  draw(ink: Ink, place: Place): void;
  table: TableHead | null;
  isHead: boolean;
}

interface FilledPage {
  standing: Standing[];
  /** Catchword of what follows on the next page; null at the end. */
  next: string | null;
}

/** Height of the text area of page 1, 2, … in points. */
type PageHeight = (page: number) => number;

/** Where filling has come to on the page at hand. */
interface Cursor {
  y: number;
  /** Space asked for below the last atom. */
  owed: number;
  table: TableHead | null;
  empty: boolean;
}

const FRESH: Cursor = { y: 0, owed: 0, table: null, empty: true };
/** Rounding (points) that may not cost a line its page. */
const TOLERANCE = 0.01;

/**
 * Puts atoms on pages. Atoms that must stay with their next form a chain; a chain goes to the next page as a whole if
 * it fits there, and is only parted when no page could hold it. An atom taller than a page is divided if it can be.
 * Every atom is placed exactly once; anything else throws.
 */
export function paginate(atoms: Atom[], heightOf: PageHeight): FilledPage[] {
  const pages: FilledPage[] = [{ standing: [], next: null }];
  let cursor = { ...FRESH };
  let placed = 0;
  const page = () => pages.at(-1) as FilledPage;
  const turn = (next: Atom) => {
    page().next = next.catchword;
    pages.push({ standing: [], next: null });
    cursor = { ...FRESH };
  };
  const put = (each: Atom) => {
    cursor = place(page(), each, cursor);
    placed++;
  };
  const queue = [...atoms];
  let at = 0;
  while (at < queue.length) {
    const first = queue[at] as Atom;
    if (first.breakBefore) {
      placed++;
      at++;
      if (!cursor.empty && at < queue.length) turn(queue[at] as Atom);
      continue;
    }
    const room = heightOf(pages.length);
    const chain = chainFrom(queue, at);
    if (endOf(chain, cursor) <= room + TOLERANCE) {
      chain.forEach(put);
      at += chain.length;
    } else if (first.blank) {
      placed++;
      at++;
      const next = queue[at];
      if (next && !cursor.empty) turn(next);
    } else if (
      !cursor.empty &&
      (endOf(chain, FRESH) <= heightOf(pages.length + 1) || !fits(first, cursor, room))
    ) {
      turn(first);
    } else if (fits(first, cursor, room)) {
      const parts = lastLinesWith(chain.slice(1), first, heightOf(pages.length + 1));
      if (parts === null) {
        put(first);
        at++;
      } else queue.splice(at, 1, ...parts);
    } else {
      const parts = divided(first, room - startOf(first, cursor));
      if (parts === null) throw new Error('a block is taller than a page and cannot be divided');
      queue.splice(at, 1, ...parts);
    }
  }
  if (placed !== queue.length)
    throw new Error(`${queue.length - placed} of ${queue.length} blocks were not placed`);
  return pages;
}

/** An atom in two: what fits into `available` points, and the rest, which keeps what stood below it. */
function divided(each: Atom, available: number): [Atom, Atom] | null {
  const parts = each.split?.(available) ?? null;
  if (parts === null) return null;
  const [head, tail] = parts;
  return [
    { ...head, before: each.before, catchword: each.catchword },
    {
      ...tail,
      after: each.after,
      keepWithNext: each.keepWithNext,
      catchword: each.catchword === null ? null : tail.catchword,
    },
  ];
}

/**
 * A text that would leave what must stay with it alone on the next page, divided so that its last lines (two, or one
 * where there is no more room) go along. Null where that does not help, and for rows of tables.
 */
function lastLinesWith(rest: Atom[], text: Atom, nextRoom: number): [Atom, Atom] | null {
  if (rest.length === 0 || text.table !== null) return null;
  const short = (parts: [Atom, Atom] | null) =>
    parts !== null && endOf([parts[1], ...rest], FRESH) <= nextRoom + TOLERANCE ? parts : null;
  const one = short(divided(text, text.height - 2 * TOLERANCE));
  return (one && short(divided(text, one[0].height - 2 * TOLERANCE))) ?? one;
}

/** The atoms from `at` that must share a page. */
function chainFrom(atoms: Atom[], at: number): Atom[] {
  let end = at;
  while (atoms[end]?.keepWithNext && end + 1 < atoms.length && !atoms[end + 1]?.breakBefore) end++;
  return atoms.slice(at, end + 1);
}

function fits(each: Atom, cursor: Cursor, room: number): boolean {
  return endOf([each], cursor) <= room + TOLERANCE;
}

/** Where an atom would start, below its space and a repeated head. */
function startOf(each: Atom, cursor: Cursor): number {
  const gap = cursor.empty ? 0 : cursor.owed + each.before;
  const head = each.table && each.table !== cursor.table ? each.table.height : 0;
  return cursor.y + gap + head;
}

/** Where a chain would end. */
function endOf(chain: Atom[], from: Cursor): number {
  let cursor = from;
  for (const each of chain) cursor = after(each, cursor);
  return cursor.y;
}

function after(each: Atom, cursor: Cursor): Cursor {
  if (each.blank && cursor.empty) return cursor;
  return {
    y: startOf(each, cursor) + each.height,
    owed: each.after,
    table: each.table,
    empty: false,
  };
}

function place(page: FilledPage, each: Atom, cursor: Cursor): Cursor {
  const next = after(each, cursor);
  if (each.blank) return next;
  const y = startOf(each, cursor);
  if (each.table && each.table !== cursor.table && each.table.height > 0) {
    const head = each.table;
    page.standing.push({
      y: y - head.height,
      height: head.height,
      draw: head.draw,
      table: head,
      isHead: true,
    });
  }
  page.standing.push({ y, height: each.height, draw: each.draw, table: each.table, isHead: false });
  return next;
}

/** Draws a page's pieces; rows that touch share the rule between them. */
export function drawPage(page: FilledPage, ink: Ink, x: number, top: number): void {
  page.standing.forEach((piece, index) => {
    const above = page.standing[index - 1];
    const below = page.standing[index + 1];
    piece.draw(ink, {
      x,
      y: top + piece.y,
      joinsAbove: above !== undefined && touches(above, piece),
      joinsBelow: below !== undefined && touches(piece, below),
      underHead: above?.isHead ?? false,
    });
  });
}

function touches(upper: Standing, lower: Standing): boolean {
  return (
    upper.table !== null &&
    upper.table === lower.table &&
    Math.abs(upper.y + upper.height - lower.y) < TOLERANCE * 2
  );
}
