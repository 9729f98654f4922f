/** A piece of text as the reader gives it: where it stands, in PDF points from the lower left of the page. */
export interface PlacedText {
  str: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box in PDF points from the lower left of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Spaces, capitals and the signs at the end tell two passages apart only for typesetters. */
const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
const withoutEnd = (text: string): string => text.replace(/[.;,]+$/, '');

/** The shortest beginning of a passage that still tells where it stands. */
const BEGINNING = 24;

/**
 * The boxes of a passage on a page, one a line; empty when it is not there. A passage that is printed with
 * other words at its end, or goes on on the next page, is found by its beginning.
 */
export function findPassage(texts: readonly PlacedText[], passage: string): Box[] {
  const wanted = withoutEnd(plain(passage));
  if (wanted === '') return [];
  const starts: number[] = [];
  let page = '';
  for (const { str } of texts) {
    starts.push(page.length);
    page += plain(str);
  }
  const whole = page.indexOf(wanted);
  const begun = wanted.slice(0, BEGINNING);
  const from = whole >= 0 ? whole : wanted.length > BEGINNING ? page.indexOf(begun) : -1;
  if (from < 0) return [];
  const to = from + (whole >= 0 ? wanted.length : agreeing(page.slice(from), wanted));
  const pieces = texts.flatMap((text, i) => {
    const start = starts[i] ?? 0;
    const length = plain(text.str).length;
    const [first, last] = [Math.max(from, start), Math.min(to, start + length)];
    if (length === 0 || first >= last) return [];
    // Letters are taken to be of one width: near enough for a mark.
    const one = text.width / length;
    return { x: text.x + (first - start) * one, y: text.y, width: (last - first) * one, height: text.height };
  });
  return lines(pieces);
}

/** Pieces of one line as one box: in justified text every word is a piece. */
function lines(pieces: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && Math.abs(last.y - piece.y) < 1 && piece.x >= last.x) {
      last.width = Math.max(last.width, piece.x + piece.width - last.x);
      last.height = Math.max(last.height, piece.height);
    } else joined.push({ ...piece });
  }
  return joined;
}

/** How many letters two texts have in common from the beginning on. */
function agreeing(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
