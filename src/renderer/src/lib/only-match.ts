export interface NamedOption {
  value: string;
  label: string;
}

const folded = (text: string): string => text.trim().toLowerCase();

/** Whether a label holds every word typed: "kadek 15" finds "BRIPKA Kadek Manefo, 15 Nov". */
export function holdsWords(label: string, text: string): boolean {
  const known = folded(label);
  return folded(text)
    .split(/\s+/)
    .every((word) => known.includes(word));
}

/** The options that hold a typed text, in their order; the same rule by which the open list is narrowed. */
export const matching = <O extends NamedOption>(options: readonly O[], text: string): O[] =>
  options.filter((option) => holdsWords(option.label, text));

/** The one option that is meant: the only one, or the only one that is called exactly like that. Never a guess. */
export function onlyMatch<O extends NamedOption>(found: readonly O[], text: string): O | null {
  const exact = found.filter((option) => folded(option.label) === folded(text));
  const [only] = exact.length === 1 ? exact : found;
  return only !== undefined && (exact.length === 1 || found.length === 1) ? only : null;
}
