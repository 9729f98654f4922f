/**
 * The order to show after the data changed under an unchanged filter: while the same people match, rows stay where
 * they are, as in a spreadsheet, so that editing a rank does not carry the row away from under the hands.
 */
export function steadyOrder(shown: readonly number[], fresh: readonly number[]): readonly number[] {
  if (shown.length !== fresh.length) return fresh;
  const known = new Set(shown);
  return fresh.every((rid) => known.has(rid)) ? shown : fresh;
}
