/** A place in the grid: index of a person among all lines, index of a day. */
export interface GridPlace {
  line: number;
  day: number;
}

interface Shape {
  /** Line indexes that hold people, ascending. */
  people: readonly number[];
  days: number;
  /** Lines of a page. */
  page: number;
}

/** Where a key goes from a place; null if the grid does not take the key. Heads of groups are stepped over. */
export function placeAfterKey(
  event: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean },
  at: GridPlace,
  { people, days, page }: Shape,
): GridPlace | null {
  if (event.altKey || event.metaKey || people.length === 0 || days === 0) return null;
  const row = Math.max(0, people.indexOf(at.line));
  const go = (to: number, day: number): GridPlace => ({
    line: people[Math.max(0, Math.min(people.length - 1, to))] ?? 0,
    day: Math.max(0, Math.min(days - 1, day)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return go(event.ctrlKey ? people.length : row + 1, at.day);
    case 'ArrowUp':
      return go(event.ctrlKey ? 0 : row - 1, at.day);
    case 'ArrowRight':
      return go(row, event.ctrlKey ? days : at.day + 1);
    case 'ArrowLeft':
      return go(row, event.ctrlKey ? 0 : at.day - 1);
    case 'PageDown':
      return go(row + page, at.day);
    case 'PageUp':
      return go(row - page, at.day);
    case 'Home':
      return go(event.ctrlKey ? 0 : row, 0);
    case 'End':
      return go(event.ctrlKey ? people.length : row, days);
    default:
      return null;
  }
}
