/** Arithmetic of a register: the serials of one series in one year. */

/** Serials without a letter, both ends included. */
export interface SerialRange {
  from: number;
  to: number;
}

/** The serial to propose: one more than the highest that is taken. */
export const nextSerial = (taken: Iterable<number>): number => {
  let highest = 0;
  for (const serial of taken) highest = Math.max(highest, serial);
  return highest + 1;
};

/** Serials that were skipped, between the lowest and the highest taken. A post may begin with any serial. */
export function serialGaps(taken: Iterable<number>): SerialRange[] {
  const sorted = [...new Set(taken)].sort((a, b) => a - b);
  return sorted.flatMap((serial, i) => {
    const before = sorted[i - 1];
    return before === undefined || serial === before + 1 ? [] : { from: before + 1, to: serial - 1 };
  });
}

/** "798, 805–807" */
export const rangeText = ({ from, to }: SerialRange): string =>
  from === to ? String(from) : `${from}–${to}`;
