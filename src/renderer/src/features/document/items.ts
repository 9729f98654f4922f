/** The list with one item moved by one place; null at the ends. */
export function moveItem(items: readonly string[], at: number, by: 1 | -1): string[] | null {
  const item = items[at];
  const other = items[at + by];
  if (item === undefined || other === undefined) return null;
  const moved = [...items];
  moved[at] = other;
  moved[at + by] = item;
  return moved;
}
