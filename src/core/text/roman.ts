const STEPS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of 1…3999 ("regu II", month XI). Throws RangeError outside. */
export function toRoman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`no Roman numeral for ${n}`);
  let rest = n;
  let text = '';
  for (const [value, letters] of STEPS) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** The value of a well-formed Roman numeral in any case, or null ("IIX" and "" are null). */
export function fromRoman(text: string): number | null {
  const upper = text.toUpperCase();
  let rest = upper;
  let value = 0;
  for (const [step, letters] of STEPS) {
    while (rest.startsWith(letters)) {
      value += step;
      rest = rest.slice(letters.length);
    }
  }
  return value > 0 && value <= 3999 && rest === '' && toRoman(value) === upper ? value : null;
}
