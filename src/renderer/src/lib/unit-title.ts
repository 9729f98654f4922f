const ABBREVIATIONS = new Set(['DIY', 'DKI', 'POLRI', 'NTB', 'NTT', 'IKN']);

/** A unit's name for the screen: 'POLRESTA KUPANG KOTA' → 'Polresta Kupang Kota', 'POLDA NTT' → 'Polda NTT'. */
export function unitTitle(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(' ')
    .map((word) =>
      ABBREVIATIONS.has(word) || !/[AEIOU]/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(' ');
}
