import type { Placed } from './placed.ts';

interface Span {
  from: number;
  to: number;
}

/** Two positions closer than this (points) are the same line. */
const SAME = 0.05;

/**
 * Collects the rules of a table and joins them: every cell asks for its own edges, neighbours ask for the same edge
 * twice, and a page of 25 rows still becomes about 30 lines instead of 700.
 */
export class RuleCollector {
  private readonly horizontal = new Map<string, Span[]>();
  private readonly vertical = new Map<string, Span[]>();

  /** A horizontal rule at `y`. */
  across(y: number, from: number, to: number, weight: number): void {
    add(this.horizontal, y, from, to, weight);
  }

  /** A vertical rule at `x`. */
  down(x: number, from: number, to: number, weight: number): void {
    add(this.vertical, x, from, to, weight);
  }

  /** The joined rules. Ends are drawn out by half the weight so that corners close. */
  placed(): Placed[] {
    const out: Placed[] = [];
    for (const [key, spans] of this.horizontal) {
      const { at, weight } = parse(key);
      for (const { from, to } of join(spans))
        out.push({ kind: 'rule', x1: from - weight / 2, y1: at, x2: to + weight / 2, y2: at, weight });
    }
    for (const [key, spans] of this.vertical) {
      const { at, weight } = parse(key);
      for (const { from, to } of join(spans))
        out.push({ kind: 'rule', x1: at, y1: from - weight / 2, x2: at, y2: to + weight / 2, weight });
    }
    return out;
  }
}

function add(map: Map<string, Span[]>, at: number, from: number, to: number, weight: number): void {
  const key = `${at.toFixed(2)}/${weight}`;
  const spans = map.get(key);
  if (spans) spans.push({ from, to });
  else map.set(key, [{ from, to }]);
}

function parse(key: string): { at: number; weight: number } {
  const [at, weight] = key.split('/');
  return { at: Number(at), weight: Number(weight) };
}

function join(spans: Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of sorted) {
    const open = joined.at(-1);
    if (open && span.from <= open.to + SAME) open.to = Math.max(open.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}
