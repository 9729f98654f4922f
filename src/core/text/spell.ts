import { thousands } from './format.ts';

const UNITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/** Largest number that can be spelled: 999 miliar and the rest of nines. */
export const SPELL_MAX = 999_999_999_999;

/**
 * A whole number in Indonesian words (terbilang): 151 → 'seratus lima puluh satu', 1000 → 'seribu',
 * 101000 → 'seratus satu ribu'. Throws RangeError outside 0…SPELL_MAX.
 */
export function spellNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > SPELL_MAX) throw new RangeError(`cannot spell ${n}`);
  if (n === 0) return 'nol';
  const words: string[] = [];
  let rest = n;
  for (const [size, name] of [
    [1_000_000_000, 'miliar'],
    [1_000_000, 'juta'],
    [1_000, 'ribu'],
  ] as const) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0) continue;
    // Only the thousand contracts with one; a million is "satu juta".
    words.push(name === 'ribu' && count === 1 ? 'seribu' : `${below1000(count)} ${name}`);
  }
  if (rest > 0) words.push(below1000(rest));
  return words.join(' ');
}

/** A count as papers print it: '151 (seratus lima puluh satu)', '6.014 (enam ribu empat belas)'. */
export function counted(n: number): string {
  return `${thousands(n)} (${spellNumber(n)})`;
}

function below1000(n: number): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const words: string[] = [];
  if (hundreds === 1) words.push('seratus');
  else if (hundreds > 1) words.push(`${UNITS[hundreds]} ratus`);
  if (rest > 0) words.push(below100(rest));
  return words.join(' ');
}

function below100(n: number): string {
  if (n < 12) return UNITS[n]!;
  if (n < 20) return `${UNITS[n - 10]} belas`;
  const ones = n % 10;
  return `${UNITS[Math.floor(n / 10)]} puluh${ones === 0 ? '' : ` ${UNITS[ones]}`}`;
}
