import { editDistance } from './edit-distance.ts';

/** Letters and digits only, upper case. */
export const compact = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Letters that may differ between two spellings of one word of this length. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3);

/** A known value, the letters in which it differs and the length that was compared. */
interface Near {
  value: string;
  apart: number;
  length: number;
}

/**
 * The known value whose spelling is nearest; null when none is near, or several are equally near. Both sides are
 * compared as they are: make them compact before.
 */
export function nearest(
  text: string,
  known: readonly (readonly [spelling: string, value: string])[],
): Near | null {
  let best: Near | null = null;
  let tied = false;
  for (const [spelling, value] of known) {
    const length = Math.min(text.length, spelling.length);
    const allowed = Math.min(tolerance(length), best?.apart ?? Number.POSITIVE_INFINITY);
    if (Math.abs(text.length - spelling.length) > allowed) continue;
    const apart = editDistance(text, spelling);
    if (apart > allowed) continue;
    if (best !== null && apart === best.apart) tied ||= value !== best.value;
    else {
      best = { value, apart, length };
      tied = false;
    }
  }
  return tied ? null : best;
}

/** How many known words a sentence lists at most. */
const MOST_WORDS = 20;
/** Fewest letters of a word that may stand for a longer one. */
const LEAST_PART = 3;

/**
 * What is wrong with a word of a closed list: '"tatap-muka" tidak dikenal; maksudnya "kampanye.tatap-muka"?', or the
 * known words where none is near.
 */
export function unknownWord(text: string, known: readonly string[], verb = 'tidak dikenal'): string {
  const meant = meantWord(text, known);
  const said = `"${text}" ${verb}`;
  if (meant !== null) return `${said}; maksudnya "${meant}"?`;
  if (known.length === 0 || known.length > MOST_WORDS) return said;
  return `${said}; harus ${known.length === 1 ? '' : 'salah satu dari '}${known.join(', ')}`;
}

/** The word nearest by spelling, else the only one that holds the text or is held by it; null when none is meant. */
export function meantWord(given: string, known: readonly string[]): string | null {
  const text = compact(given);
  const spellings = known.map((word) => [compact(word), word] as const);
  const near = nearest(text, spellings);
  if (near !== null) return near.value;
  const holding = spellings.filter(
    ([spelling]) =>
      Math.min(text.length, spelling.length) >= LEAST_PART &&
      (spelling.includes(text) || text.includes(spelling)),
  );
  return holding.length === 1 ? holding[0]![1] : null;
}
