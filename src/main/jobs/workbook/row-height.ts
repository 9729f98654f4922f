/** Points of a line of 10 pt type. */
const LINE_POINTS = 13;
/** Space between the rules of a cell and its text, in characters. */
const PADDING = 0.8;

/**
 * Height of a row in points that shows every text of it in full; undefined for one line, which every program sets by
 * itself. Widths are in characters, as columns have them. A program that opens our workbooks does not measure them
 * anew, so the lines are counted here, by widths of Arial that are a little too large rather than too small.
 */
export function rowHeight(
  cells: readonly { text: string; width: number }[],
  bold: boolean,
): number | undefined {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width, bold)));
  return lines === 1 ? undefined : lines * LINE_POINTS + 3;
}

function linesOf(text: string, width: number, bold: boolean): number {
  const room = Math.max(1, width - PADDING);
  return text.split('\n').reduce((sum, line) => {
    let lines = 1;
    let used = 0;
    for (const word of line.split(' ')) {
      const size = widthOf(word) * (bold ? 1.08 : 1);
      const next = used === 0 ? size : used + SPACE + size;
      if (next > room && used > 0) {
        lines += 1;
        used = size;
      } else used = next;
      // A word that is wider than its cell is divided.
      for (; used > room; used -= room) lines += 1;
    }
    return sum + lines;
  }, 0);
}

const SPACE = 0.5;

/** Widths of Arial in digits, by letters that share one. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[.,;:'’|/()\-Iilftj·]/, 0.6],
  [/[W@%]/, 1.8],
  [/[Mm]/, 1.5],
  [/[GOQ]/, 1.4],
  [/[CDHNRUw]/, 1.3],
  [/[FTZ]/, 1.1],
  [/[LJ]/, 1],
  [/\p{Lu}/u, 1.2],
];

/** Widths looked up so far: lists of thousands of names are made of few letters. */
const known = new Map<string, number>();

function widthOf(word: string): number {
  let sum = 0;
  for (const letter of word) {
    let width = known.get(letter);
    if (width === undefined) {
      width = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
      known.set(letter, width);
    }
    sum += width;
  }
  return sum;
}
