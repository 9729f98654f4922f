import { editDistance } from '../text/edit-distance.ts';

/**
 * Two name keys that can be one person's: a slip of the pen (JONI / JHONI), an initial written out, a name left
 * out in the middle. Different people who share a number by mistake are nearly never that close.
 */
export function namesAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const allowed = Math.max(1, Math.floor(short.length / 6));
  if (long.length - short.length <= allowed && editDistance(a, b) <= allowed) return true;
  return wordsFit(short.split(' '), long.split(' '));
}

/** Every word of the shorter name stands in the longer one, in order, whole or as an initial. */
function wordsFit(short: readonly string[], long: readonly string[]): boolean {
  const [fewer, more] = short.length <= long.length ? [short, long] : [long, short];
  if (fewer.length < 2) return false;
  let at = 0;
  let whole = 0;
  for (const word of fewer) {
    while (at < more.length && !wordFits(word, more[at]!)) at++;
    if (at === more.length) return false;
    if (word.length > 1 && word === more[at]) whole++;
    at++;
  }
  return whole > 0;
}

function wordFits(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
