/** Pages of a paper as people write them: "2", "2-3, 5". */
export const PAGE_RANGE = /^[1-9]\d{0,3}(\s*-\s*[1-9]\d{0,3})?(\s*,\s*[1-9]\d{0,3}(\s*-\s*[1-9]\d{0,3})?)*$/;

/** "2-3,5" as print services take it, rising and without blanks. */
export function tidyPageRange(given: string): string {
  const spans = given.split(',').map((span) => {
    const [from = 1, to = from] = span.split('-').map(Number);
    return [Math.min(from, to), Math.max(from, to)] as const;
  });
  const sorted = spans.toSorted(([a], [b]) => a - b);
  return sorted.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
