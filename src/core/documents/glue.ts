/** Spaces that may not end a line, as the papers of the police set them. */

const NO_BREAK = '\u00a0';
const MONTHS = 'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember';

const GROUPS: RegExp[] = [
  // 6 November
  new RegExp(String.raw`(?<=\d) (?=(?:${MONTHS})\b)`, 'gi'),
  // Nomor 2, Tahun 2019, pukul 07.30, Pasal 5
  /(?<=\b(?:Nomor|Tahun|pukul|Pasal|ayat)) (?=[\d(])/gi,
  // 07.30 WITA
  /(?<=\d) (?=WI(?:B|TA|T)\b)/g,
  // 8 (delapan)
  /(?<=\d) (?=\([a-z])/g,
  // ± 150, hari ke-43
  /(?<=±) (?=\d)/g,
  /(?<=\bhari) (?=ke-\d)/gi,
];

/** Prose with the spaces inside dates, numbers and clock times made unbreakable. */
export function glueProse(text: string): string {
  return GROUPS.reduce((glued, group) => glued.replace(group, NO_BREAK), text);
}

/** A name whose titles after the comma stay together: "ADRIANUS J. PANDEWULA,␠S.I.K.,⍽M.H.". */
export function glueName(name: string): string {
  const comma = name.indexOf(', ');
  if (comma < 0) return name;
  return name.slice(0, comma + 2) + glueAll(name.slice(comma + 2));
}

/** A phrase that is never broken. */
export function glueAll(text: string): string {
  return text.replaceAll(' ', NO_BREAK);
}
