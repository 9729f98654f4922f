import { capitalName } from '../../personnel/name.ts';
import { groupedNip } from '../../personnel/number.ts';
import { glueAll, glueName } from '../glue.ts';
import { countedOf } from '../words.ts';

/** What lists print in the place of a number that a person does not have (TNI, Linmas, Satpol PP). */
const NO_NUMBER = '-';

const NRP_LENGTH = 8;

/** NRP as it is, NIP in its groups on one line: "19880417 201012 2 003". None: "-". */
export function numberInline(number: string | null): string {
  return number === null ? NO_NUMBER : glueAll(groupedNip(number));
}

/** The same for narrow columns: the NIP on two lines, because 18 digits at 10 pt need 36 mm. */
export function numberLines(number: string | null): string {
  if (number === null) return NO_NUMBER;
  const [birth = '', ...rest] = groupedNip(number).split(' ');
  return rest.length === 0 ? birth : `${birth}\n${glueAll(rest.join(' '))}`;
}

/** The number with its name, as orders and signatures write it: "NRP 81010136", "NIP 198804172010122003". */
export function numberWithWord(number: string): string {
  return `${/^\d{18}$/.test(number) ? 'NIP' : 'NRP'} ${number}`;
}

/** "IPDA / 81010136"; "KOPDA / -" without a number, "-" when there is no rank either. */
export function rankAndNumber(rank: string, number: string | null): string {
  return [glueAll(rank), numberInline(number)].filter((part) => part !== '').join('\u00a0/ ');
}

/** The same for a column of lists: a number longer than an NRP begins a line, so that none is ever divided. */
export function rankAndNumberCell(rank: string, number: string | null): string {
  const text = rankAndNumber(rank, number);
  return numberInline(number).length > NRP_LENGTH ? text.replace('/ ', '/\n') : text;
}

/** The same on two or three lines, for narrow columns. */
export function rankOverNumber(rank: string, number: string | null): string {
  return [glueAll(rank), numberLines(number)].filter((part) => part !== '').join('\n');
}

/** "9 (sembilan) orang" */
export function peopleCounted(count: number): string {
  return countedOf(count, 'orang');
}

/** A name in a list: in capitals whatever the stored form, its titles kept together. */
export function listName(name: string): string {
  return glueName(capitalName(name));
}
