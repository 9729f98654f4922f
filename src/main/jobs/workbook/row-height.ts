/** Points of a line of 10 pt type. */
const LINE_POINTS = 13;
/** Space between the rules of a cell and its text, in characters. */
const PADDING = 0.8;
/** Excel shows no row higher than this. */
const MOST_POINTS = 409;

/**
 * Height of a row in points that shows every text of it in full; undefined for one line, which every program sets by
 * itself. Widths are in characters, as columns have them. A program that opens our workbooks does not measure them
 * anew, so the lines are counted here, by widths of Arial that are a little too large rather than too small.
 */
export function rowHeight(
  cells: readonly { text: string; width: number }[],
  bold: boolean,
): number | undefined {
  let lines = 1;
  for (const { text, width } of cells) lines = Math.max(lines, linesOf(text, width, bold));
  return lines === 1 ? undefined : Math.min(MOST_POINTS, lines * LINE_POINTS + 3);
}

function linesOf(text: string, width: number, bold: boolean): number {
  const room = Math.max(1, width - PADDING);
  const times = bold ? BOLD : 1;
  // Most texts are one line that fits.
  if (!text.includes('\n') && widthOf(text) * times <= room) return 1;
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, room, times), 0);
}

function wrapped(line: string, room: number, times: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const size = widthOf(word) * times;
    const next = used === 0 ? size : used + SPACE + size;
    if (next > room && used > 0) {
      lines += 1;
      used = size;
    } else used = next;
    // A word that is wider than its cell is divided.
    for (; used > room; used -= room) lines += 1;
  }
  return lines;
}

/** Bold type is wider than plain. */
const BOLD = 1.08;
const SPACE = 0.5;

/** Widths of Arial in digits, by letters that share one. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/ /, SPACE],
  [/[.,;:'’|/()\-Iilftj·]/, 0.6],
  [/[W@%]/, 1.8],
  [/[Mm]/, 1.5],
  [/[GOQ]/, 1.4],
  [/[CDHNRUw]/, 1.3],
  [/[FTZ]/, 1.1],
  [/[LJ]/, 1],
  [/\p{Lu}/u, 1.2],
];

const measured = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;

/** The letters that nearly all texts are made of, measured once. */
const COMMON = Float64Array.from({ length: 256 }, (_, code) => measured(String.fromCharCode(code)));

function widthOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    sum += COMMON[code] ?? measured(text.charAt(at));
  }
  return sum;
}
