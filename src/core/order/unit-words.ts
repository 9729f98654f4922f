/** Names of units inside sentences: stored in capitals, written in title case with their abbreviations kept. */

/** Abbreviations of provinces and bodies that stay in capitals. */
const CAPITALS = new Set([
  'NTT',
  'NTB',
  'DIY',
  'DKI',
  'NAD',
  'TNI',
  'KPU',
  'TPS',
  'SPN',
  'SPKT',
  'TIK',
  'SDM',
  'VIP',
  'VVIP',
  'II',
  'III',
  'IV',
]);

/** 'KAPOLRESTA KUPANG KOTA' → 'Kapolresta Kupang Kota'; 'POLDA NTT' → 'Polda NTT'. */
export function titleWords(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => (CAPITALS.has(word.toUpperCase()) ? word.toUpperCase() : titleWord(word)))
    .join(' ');
}

function titleWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-/(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
