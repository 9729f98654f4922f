/** The usual cell of a number column: told apart before the expensive pattern is tried. */
const ONLY_DIGITS = /^\d*$/;

/**
 * A cell that holds rank and number together: 'BRIPKA/85010123', 'IPTU / 80020202', 'AIPDA\nNRP 83030303',
 * 'PENATA TK. I / 19800101 200501 1 001'. Split at the last run of digits; the number keeps its spaces and dots
 * for the number rules. null when the cell does not hold both.
 */
export function splitRankNumber(text: string): { rank: string; number: string } | null {
  if (ONLY_DIGITS.test(text)) return null;
  const match = /^([\s\S]*?)((?:\d[\s.\u00a0\u200b-\u200f]*){5,24})\s*$/u.exec(text);
  if (match === null) return null;
  const rank = match[1]!
    .replace(/[\s/|:;,.\-–\u00a0]*(?:\bN\.?\s*[RI]\.?\s*P\.?)?[\s/|:;.\-–'`\u00a0]*$/iu, '')
    .trim();
  if (!/\p{L}{2}/u.test(rank)) return null;
  return { rank, number: match[2]!.trim() };
}
