/** What was typed with one line for each entry: trimmed, empty lines left out. @param max longest entry */
export const linesOf = (text: string, max: number): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, max).trim())
    .filter((line) => line !== '');
