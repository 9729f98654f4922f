/** The smallest things that pages are filled with: one atom is never divided unless it alone is too tall. */
import type { Fields, Typesetter } from './lines.ts';
import type { Placed } from './placed.ts';
import type { RuleCollector } from './rules.ts';

/** What an atom draws into. */
export interface Ink {
  items: Placed[];
  rules: RuleCollector;
}

/** Where an atom stands on its page. */
export interface Place {
  x: number;
  y: number;
  /** For table rows: the row above and below belong to the same run of the table without interruption. */
  joinsAbove: boolean;
  joinsBelow: boolean;
  /** The row above is the table's head. */
  underHead: boolean;
}

export interface Atom {
  height: number;
  /** Space above and below in points; dropped at the edges of a page. */
  before: number;
  after: number;
  keepWithNext: boolean;
  /** "5. melaksanakan": how the catchword on the page before names this atom; null for none. */
  catchword: string | null;
  /** Nothing but space: disappears at the top and the bottom of a page. */
  blank: boolean;
  /** Starts a new page. */
  breakBefore: boolean;
  /** Rows of a table know the head to repeat. */
  table: TableHead | null;
  draw(ink: Ink, place: Place): void;
  /** For an atom taller than a page: what fits into `available` points and the rest; null if it cannot be divided. */
  split: ((available: number) => [Atom, Atom] | null) | null;
}

/** Identity of a table and its repeated head (null height: no head). */
export interface TableHead {
  height: number;
  draw(ink: Ink, place: Place): void;
}

/** Everything the makers of atoms need. */
export interface Context {
  set: Typesetter;
  /** Width of the column in points. */
  width: number;
  size: number;
  lineHeight: number;
  fields: Fields | null;
}

/** An atom with everything at rest; makers override what they need. */
export function atom(part: Partial<Atom> & Pick<Atom, 'height' | 'draw'>): Atom {
  return {
    before: 0,
    after: 0,
    keepWithNext: false,
    catchword: null,
    blank: false,
    breakBefore: false,
    table: null,
    split: null,
    ...part,
  };
}
