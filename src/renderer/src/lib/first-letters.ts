import type { NamedOption } from './only-match.ts';

/** Milliseconds after which a letter begins anew. */
const PAUSE = 900;

/** Letters typed one after another, and when the last came. */
export interface TypedLetters {
  text: string;
  at: number;
}
export const NOTHING_TYPED: TypedLetters = { text: '', at: Number.NEGATIVE_INFINITY };

/**
 * The option that letters typed on a closed list mean: the first that begins with all of them; one letter again and
 * again goes on to the next that begins with it. @param at milliseconds, from whatever start
 */
export function byFirstLetters<O extends NamedOption>(
  options: readonly O[],
  value: string | null,
  typed: TypedLetters,
  letter: string,
  at: number,
): { option: O | null; typed: TypedLetters } {
  const key = letter.toLowerCase();
  const again = at - typed.at <= PAUSE && typed.text === key;
  const text = at - typed.at > PAUSE || again ? key : typed.text + key;
  const begins = options.filter((option) => option.label.trim().toLowerCase().startsWith(text));
  const present = begins.findIndex((option) => option.value === value);
  const step = text.length === 1 ? 1 : 0;
  const option = begins[present < 0 ? 0 : (present + step) % begins.length] ?? null;
  return { option, typed: { text, at } };
}
