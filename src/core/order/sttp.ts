import { compareNatural } from '../text/compare.ts';
import { listed, longDate } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { OrderSttp } from './facts.ts';

/** More runs of numbers than this are counted, not listed: an order for a whole stage can rest on hundreds. */
const LISTED = 12;

/**
 * The numbers of STTP with their dates for the Dasar of an order, each number once: " Nomor: STTP/41/… tanggal
 * 3 November 2024"; three or more in a row as "… s.d. …"; very many as " sebanyak 41 (empat puluh satu) surat".
 * Empty without numbers.
 */
export function sttpNumbers(sttp: readonly OrderSttp[]): string {
  const byDate = new Map<string, Set<string>>();
  for (const { number, date } of sttp) {
    if (number === null) continue;
    byDate.set(date ?? '', (byDate.get(date ?? '') ?? new Set()).add(number));
  }
  const groups = [...byDate].map(([date, numbers]) => ({ date, runs: runsOf([...numbers]) }));
  if (groups.length === 0) return '';
  if (groups.reduce((sum, { runs }) => sum + runs.length, 0) > LISTED) {
    const count = new Set(sttp.flatMap(({ number }) => number ?? [])).size;
    return ` sebanyak ${counted(count)} surat`;
  }
  const texts = groups.map(
    ({ date, runs }) => listed(runs) + (date === '' ? '' : ` tanggal ${longDate(date)}`),
  );
  return ` Nomor: ${listed(texts)}`;
}

interface Serial {
  text: string;
  before: string;
  serial: number;
  after: string;
}

/** Numbers in order, three or more that follow each other as one run. */
function runsOf(numbers: readonly string[]): string[] {
  const runs: Serial[][] = [];
  for (const each of numbers.toSorted(compareNatural).map(serialOf)) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last && last.before === each.before && last.after === each.after && last.serial + 1 === each.serial;
    if (follows) runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => {
    const [first, ...rest] = run;
    const last = rest.at(-1);
    return first && last && run.length > 2
      ? [`${first.text} s.d. ${last.text}`]
      : run.map(({ text }) => text);
  });
}

/** "STTP/41/YAN.2.2/XI/2024" in its parts; the serial is the first number that stands between strokes. */
function serialOf(text: string): Serial {
  const match = /^(.*?(?:^|\/)\s*)(\d{1,6})(\s*(?:\/.*)?)$/.exec(text);
  return match
    ? { text, before: match[1] ?? '', serial: Number(match[2]), after: match[3] ?? '' }
    : { text, before: text, serial: 0, after: '' };
}
