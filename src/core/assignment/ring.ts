import { compareNatural } from '../text/compare.ts';

/** "Ring I – Panggung utama": a ring and the point in it, as one text of an assignment. */
const RING = /^ring\s+\S+\s*[–-]\s*(.+)$/i;

/**
 * Splits the people of a large event into rings for its plotting list. If any point names a ring ("Ring I –
 * Panggung utama"), everyone gets one: the whole text as ring and what follows the dash as point; a point without
 * a ring ("Arus lalu lintas") is its own group. Rings come first in their order, other points by name, people
 * without a point last; inside a group the given order stays. Without any ring nothing changes.
 */
export function withRings<T extends { point: string | null }>(
  people: readonly T[],
): (T & { ring: string | null })[] {
  if (!people.some(({ point }) => point !== null && RING.test(point))) {
    return people.map((person) => ({ ...person, ring: null }));
  }
  return people
    .map((person) => ({ ...person, point: pointIn(person.point), ring: person.point }))
    .sort((a, b) => compareRings(a.ring, b.ring));
}

function pointIn(point: string | null): string | null {
  return point === null ? null : (RING.exec(point)?.[1] ?? point);
}

function compareRings(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return Number(RING.test(b)) - Number(RING.test(a)) || compareNatural(a, b);
}
