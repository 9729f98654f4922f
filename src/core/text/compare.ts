/**
 * Natural order: runs of digits compare as numbers ("KANIT 2" before "KANIT 10"), letters without case.
 * Independent of the computer's language; equal texts in another writing keep a fixed order.
 */
export function compareNatural(a: string, b: string): number {
  const left = chunks(a);
  const right = chunks(b);
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const order = compareChunk(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

/** Order by code units: stable keys and identifiers. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function chunks(text: string): string[] {
  return text.toUpperCase().match(/\d+|\D+/g) ?? [];
}

function compareChunk(a: string, b: string): number {
  const digits = /^\d/;
  if (!digits.test(a) || !digits.test(b)) return compareText(a, b);
  // Numbers can be longer than a double holds: compare by length without leading zeros, then digit by digit.
  const x = a.replace(/^0+(?=\d)/, '');
  const y = b.replace(/^0+(?=\d)/, '');
  return x.length - y.length || compareText(x, y);
}
