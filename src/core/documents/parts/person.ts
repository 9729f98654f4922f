import { glueAll, glueName } from '../glue.ts';
import { countedOf } from '../words.ts';

/** A NIP (18 digits) is read in groups of 8, 6, 1 and 3. */
const NIP = /^(\d{8})(\d{6})(\d)(\d{3})$/;

/** NRP as it is, NIP in its groups on one line: "19880417 201012 2 003". Unknown: empty. */
export function numberInline(number: string | null): string {
  if (number === null) return '';
  const nip = NIP.exec(number);
  return nip ? glueAll(nip.slice(1).join(' ')) : number;
}

/** The same for narrow columns: the NIP on two lines, because 18 digits at 10 pt need 36 mm. */
export function numberLines(number: string | null): string {
  if (number === null) return '';
  const nip = NIP.exec(number);
  return nip ? `${nip[1]}\n${glueAll(nip.slice(2).join(' '))}` : number;
}

/** "IPDA / 81010136"; without a number only the rank. */
export function rankAndNumber(rank: string, number: string | null): string {
  return number === null ? glueAll(rank) : `${glueAll(rank)} / ${numberInline(number)}`;
}

export { glueName };

/** "9 (sembilan) orang" */
export function peopleCounted(count: number): string {
  return countedOf(count, 'orang');
}

/**
 * A name in capitals for a signature: titles after the comma and abbreviated titles before the name ("Drs.", "Dr.")
 * stay as they are stored.
 */
export function capitalName(name: string): string {
  const comma = name.indexOf(',');
  const bare = comma < 0 ? name : name.slice(0, comma);
  const titles = comma < 0 ? '' : name.slice(comma);
  const words = bare.split(' ').map((word) => (/^\p{L}\p{Ll}*\.$/u.test(word) ? word : word.toUpperCase()));
  return words.join(' ') + titles;
}
