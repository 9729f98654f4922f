/** Names typed in one line: "A; B" or "A dan B". */
export function namesOf(typed: string): string[] {
  return typed
    .split(/\s*;\s*|\s+dan\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
