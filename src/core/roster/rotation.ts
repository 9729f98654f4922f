import { type CivilDate, datesBetween, dayNumber } from '../text/civil-date.ts';
import { toRoman } from '../text/roman.ts';

/** A day of a regu that holds no shift: `turun` the day it comes off a night or a whole day, `lepas` free. */
export const OFF_CODES: Readonly<Record<string, string>> = { T: 'Turun', L: 'Lepas', C: 'Cadangan' };

/**
 * How k regu take turns. Each regu has a line of codes that repeats: a shift's code, or one of OFF_CODES. On `anchor`
 * every regu stands at the first code of its line.
 */
export interface Rotation {
  code: string;
  label: string;
  /** The pattern whose shifts it fills. */
  pattern: string;
  lines: readonly (readonly string[])[];
}

/** All regu walk through one cycle, each a day behind the one before. */
function staggered(cycle: readonly string[]): string[][] {
  return cycle.map((_, regu) => cycle.map((__, day) => cycle[(day + regu) % cycle.length]!));
}

/**
 * Rotations in use. With three regu for three shifts of eight hours nobody has a free day: the order pagi, malam,
 * siang is the only one that leaves eight hours between any two shifts. Two regu of twelve hours keep their shifts,
 * because a change would make one of them stand for 24 hours.
 */
export const ROTATIONS: readonly Rotation[] = [
  { code: '3x8-4', label: '3 × 8 jam, 4 regu', pattern: '3x8', lines: staggered(['P', 'S', 'M', 'T']) },
  { code: '3x8-3', label: '3 × 8 jam, 3 regu', pattern: '3x8', lines: staggered(['P', 'M', 'S']) },
  { code: '2x12-2', label: '2 × 12 jam, 2 regu tetap', pattern: '2x12', lines: [['P'], ['M']] },
  { code: '2x12-3', label: '2 × 12 jam, 3 regu', pattern: '2x12', lines: staggered(['P', 'M', 'T']) },
  { code: '2x12-4', label: '2 × 12 jam, 4 regu', pattern: '2x12', lines: staggered(['P', 'M', 'T', 'L']) },
  {
    code: '1x24-2',
    label: '1 × 24 jam, 2 regu (naik–turun)',
    pattern: '1x24',
    lines: staggered(['24', 'T']),
  },
  {
    code: '1x24-3',
    label: '1 × 24 jam, 3 regu (naik–turun–lepas)',
    pattern: '1x24',
    lines: staggered(['24', 'T', 'L']),
  },
  {
    code: '1x24-4',
    label: '1 × 24 jam, 4 regu (naik–turun–lepas–cadangan)',
    pattern: '1x24',
    lines: staggered(['24', 'T', 'L', 'C']),
  },
];

/** "Regu I", "Regu II" …: names for the regu of a rotation. */
export const reguNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `Regu ${toRoman(i + 1)}`);

/** One day of one regu. `shift` is a shift's code; null on a day off, whose code is then in `off`. */
export interface ReguDay {
  date: CivilDate;
  /** Index of the regu, from 0. */
  regu: number;
  shift: string | null;
  off: string | null;
}

/** Rolls the regu out over the days from..to, both included; days before the anchor go backwards in the lines. */
export function rollOut(
  rotation: Pick<Rotation, 'lines'>,
  anchor: CivilDate,
  from: CivilDate,
  to: CivilDate,
): ReguDay[] {
  const start = dayNumber(anchor);
  return datesBetween(from, to).flatMap((date) =>
    rotation.lines.flatMap((line, regu): ReguDay[] => {
      if (line.length === 0) return [];
      const day = dayNumber(date) - start;
      const code = line[((day % line.length) + line.length) % line.length]!;
      const off = code in OFF_CODES;
      return [{ date, regu, shift: off ? null : code, off: off ? code : null }];
    }),
  );
}
