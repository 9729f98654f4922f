import { properName, shortName } from '../../../core/personnel/name.ts';

/**
 * A name for narrow lists: without titles, in sentence case, long ones with their middle words as initials:
 * 'DRS. YOHANIS FRANSISKUS TEBUAMA, S.H.' → 'Yohanis F. Tebuama'. Show the stored name on hover and focus.
 */
export function listName(name: string): string {
  return properName(shortName(name, 22));
}

/** The name as it is stored, after its rank: what stands on hover and what is read out. */
export const rankedName = (person: { rank: string | null; name: string }): string =>
  [person.rank, person.name].filter(Boolean).join(' ');

/** The same for narrow lists: the rank as stored, the name without titles. */
export const rankedListName = (person: { rank: string | null; name: string }): string =>
  [person.rank, listName(person.name)].filter(Boolean).join(' ');
