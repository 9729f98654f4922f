import { RANKS } from '../personnel/rank.ts';
import { editDistance } from '../text/edit-distance.ts';
import { compact, nearest } from '../text/nearest.ts';
import { unitKey } from '../unit/unit-name.ts';

/** A known value that a text may stand for. Never applied by itself. `confidence` 0–1. */
export interface Suggestion {
  value: string;
  confidence: number;
}

const RANK_SPELLINGS: readonly (readonly [spelling: string, short: string])[] = RANKS.flatMap((rank) =>
  [rank.short, rank.full, ...rank.aliases].map((text) => [compact(text), rank.short] as const),
);

/** The rank that is nearest by spelling: 'BRIPT' → BRIPTU. null when none is near, or several are equally near. */
export const suggestRank = (text: string): Suggestion | null => suggestion(compact(text), RANK_SPELLINGS);

/** The unit that is nearest by spelling among these names. */
export function suggestUnit(text: string, names: readonly string[]): Suggestion | null {
  return suggestion(
    compact(unitKey(text)),
    names.map((name) => [compact(name), name] as const),
  );
}

function suggestion(
  text: string,
  known: readonly (readonly [spelling: string, value: string])[],
): Suggestion | null {
  const near = nearest(text, known);
  return near && { value: near.value, confidence: round(1 - near.apart / (near.length + 1)) };
}

const round = (share: number): number => Math.round(share * 100) / 100;

/** Words that tell positions apart although they look alike: I, II, 3, A. */
const ORDINAL = /^(?:\d+|[IVX]+|[A-Z])$/;

/** Positions by the ways in which another writing of them can be found. */
export class PositionSpellings {
  private readonly byCompact = new Map<string, string>();
  /** Words of a position with one left out → positions. */
  private readonly byRest = new Map<string, { position: string; word: string }[]>();

  constructor(positions: Iterable<string>) {
    for (const position of positions) {
      const key = compact(position);
      if (!this.byCompact.has(key)) this.byCompact.set(key, position);
      for (const { rest, word } of wordsLeftOut(position)) {
        const list = this.byRest.get(rest);
        if (list) list.push({ position, word });
        else this.byRest.set(rest, [{ position, word }]);
      }
    }
  }

  /** The other writing of a position: the same but for spaces and signs, or for the spelling of one word. */
  suggest(position: string, accepts: (other: string) => boolean): Suggestion | null {
    const same = this.byCompact.get(compact(position));
    if (same !== undefined && same !== position && accepts(same)) return { value: same, confidence: 0.95 };
    let best: Suggestion | null = null;
    for (const { rest, word } of wordsLeftOut(position)) {
      for (const other of this.byRest.get(rest) ?? []) {
        if (other.position === position || !sameWord(word, other.word) || !accepts(other.position)) continue;
        const confidence = round(0.9 - editDistance(word, other.word) / 10);
        if (best === null || confidence > best.confidence) best = { value: other.position, confidence };
      }
    }
    return best;
  }
}

function wordsLeftOut(position: string): { rest: string; word: string }[] {
  const words = position
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length < 2) return [];
  return words.map((word, at) => ({ word, rest: words.with(at, '*').join(' ') }));
}

/** Two spellings of one word: never two numbers, never KANIT and BANIT, nor words so short that a letter makes another. */
function sameWord(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || ORDINAL.test(a) || ORDINAL.test(b)) return false;
  const length = Math.min(a.length, b.length);
  return length >= 4 && editDistance(a, b) <= (length < 8 ? 1 : 2);
}
