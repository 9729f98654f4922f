/** Longest list of title lines that is kept with a batch. */
const MAX_LINES = 20;

/** The lines of a title cell, tidy. */
export function cleanTitle(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, MAX_LINES);
}

/** From the most particular level of a kop upwards. */
const LEVELS = [
  /^(?:SEKTOR|POLSEK|POLSUBSEKTOR)\b/,
  /^(?:RESOR|RESORT|POLRES(?:TA|TABES)?|KEPOLISIAN RESOR)\b/,
  /^(?:DAERAH|POLDA|POLRI DAERAH|KEPOLISIAN DAERAH)\b/,
];

/** The unit that a list's kop names: 'RESOR SAMOSIR'; null when it names none. */
export function unitOfTitles(titles: readonly string[]): string | null {
  const upper = titles.map((title) => title.toUpperCase());
  for (const level of LEVELS) {
    const found = upper.find((title) => level.test(title) && title.length <= 60);
    if (found !== undefined) return found;
  }
  return null;
}
