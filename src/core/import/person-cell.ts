import { parseRank, splitRankAfterName, splitRankFromName } from '../personnel/rank.ts';
import { suggestRank } from './suggest.ts';
import type { ImportField, SourceCell } from './types.ts';

/** What one cell says of a person, each part as written; null = not said, `name` '' = no name. */
export interface PersonCell {
  name: string;
  rank: string | null;
  number: string | null;
}

/** A run of digits, spaced or dotted at most by one sign, with the word in front of it. */
const NUMBER =
  /(?:\bN\.?\s?[RI]\.?\s?P\.?(?:\s*\/\s*N\.?\s?[RI]\.?\s?P\.?)?[\s.:]*)?['`]?(\d(?:[\s.\u00a0\u200b-\u200f]?\d){4,23})/giu;
/** A golongan has a slash of its own: 'PENATA TK. I (III/d)'. */
const GOLONGAN = /\(?\b(?:I{1,3}|IV)\s?\/\s?[a-e]\b\)?/i;
const SEPARATORS = /[\n\r;|/\\·]+|\s[-–—]+\s/;

/**
 * Parts a cell that holds rank, name and number in any order, parted by line breaks, slashes, commas or spaces only:
 * 'BRIPKA VINSENSIUS LAY / 87060306', 'YOSEPHINA TAE\nAIPTU NRP 77010801'. The number is the longest run of five
 * digits and more, the rank a known spelling, what is left the name.
 */
export function splitPersonCell(text: string): PersonCell {
  const numbers = [...text.matchAll(NUMBER)];
  const longest = numbers.sort((a, b) => b[1]!.length - a[1]!.length)[0];
  const words =
    longest === undefined
      ? text
      : `${text.slice(0, longest.index)}\n${text.slice(longest.index + longest[0].length)}`;
  const golongan = GOLONGAN.exec(words)?.[0] ?? null;
  const parts = (golongan === null ? words : words.replace(golongan, ' '))
    .split(SEPARATORS)
    .map(tidyPart)
    .filter((part) => /\p{L}/u.test(part));
  const { name, rank } = rankAndName(parts);
  return { name, rank: rank ?? golongan, number: longest?.[1]?.trim() ?? null };
}

const tidyPart = (part: string): string =>
  part
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;)–—-]+/, '')
    .replace(/[\s,:;(–—-]+$/, '');

function rankAndName(parts: readonly string[]): { name: string; rank: string | null } {
  const others = (at: number, left: string | null = null): string =>
    parts.flatMap((part, index) => (index === at ? (left ?? []) : part)).join(' / ');
  const whole = parts.findIndex((part) => parseRank(part) !== null);
  if (whole >= 0) return { name: others(whole), rank: parts[whole]! };
  for (const [at, part] of parts.entries()) {
    const { rank, name } = splitRankFromName(part);
    if (rank !== null) return { name: others(at, name), rank: rank.short };
    const after = splitRankAfterName(part);
    if (after.rank !== null) return { name: others(at, after.name), rank: after.rank.short };
  }
  // Of two parts the one that is nearly a rank is a misspelt one.
  const near = parts.length > 1 ? parts.findIndex((part) => suggestRank(part) !== null) : -1;
  return near < 0 ? { name: others(-1), rank: null } : { name: others(near), rank: parts[near]! };
}

/** The text holds a name together with a number or a known rank. */
export function holdsPerson(text: string): boolean {
  const { name, rank, number } = splitPersonCell(text);
  return /\p{L}{2}/u.test(name) && (number !== null || (rank !== null && parseRank(rank) !== null));
}

/** Name, rank and number of a combined cell as cells of their own, at its address; what has its own column stays. */
export function withPersonCell(
  cells: Partial<Record<ImportField, SourceCell>>,
): Partial<Record<ImportField, SourceCell>> {
  const { person, ...own } = cells;
  if (person === undefined || person.unreadable !== undefined) return cells;
  const { name, rank, number } = splitPersonCell(person.raw);
  const part = (raw: string | null): SourceCell | undefined =>
    raw === null || raw === '' ? undefined : { ...person, raw };
  const parted: Partial<Record<ImportField, SourceCell>> = { ...own };
  const nameCell = own.name ?? part(name);
  const rankCell = own.rank ?? part(rank);
  const numberCell = own.nrp ?? (own.rankNrp === undefined ? part(number) : undefined);
  if (nameCell) parted.name = nameCell;
  if (rankCell) parted.rank = rankCell;
  if (numberCell) parted.nrp = numberCell;
  return parted;
}
