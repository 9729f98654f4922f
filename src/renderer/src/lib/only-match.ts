export interface NamedOption {
  value: string;
  label: string;
}

const folded = (text: string): string => text.trim().toLowerCase();

/** The options whose label holds a typed text, in their order; the same rule by which the open list is narrowed. */
export function matching<O extends NamedOption>(options: readonly O[], text: string): O[] {
  const wanted = folded(text);
  return options.filter((option) => folded(option.label).includes(wanted));
}

/** The one option that is meant: the only one, or the only one that is called exactly like that. Never a guess. */
export function onlyMatch<O extends NamedOption>(found: readonly O[], text: string): O | null {
  const exact = found.filter((option) => folded(option.label) === folded(text));
  const [only] = exact.length === 1 ? exact : found;
  return only !== undefined && (exact.length === 1 || found.length === 1) ? only : null;
}
