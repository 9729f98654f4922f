import { z } from 'zod';
import { EVENT_CODE, POLLING_CODE } from '../assignment/grid-code.ts';
import { absenceKind } from '../personnel/absence-code.ts';
import { isCivilDate } from '../text/civil-date.ts';
import { OFF_CODES } from './rotation.ts';
import type { Shift } from './shift-pattern.ts';

/** Most shifts a day, and most regu that take turns. */
const MOST_SHIFTS = 12;
const MOST_REGU = 12;
const MOST_DAYS = 60;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'jam JJ:MM');
const code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9]{1,4}$/, 'kode 1–4 huruf besar atau angka');

/** One shift of an own pattern. `to` equal to `from` = 24 hours. */
export const shiftSchema = z.strictObject({
  code,
  label: z.string().trim().min(1).max(40),
  from: clock,
  to: clock,
});

export const shiftsSchema = z.array(shiftSchema).min(1).max(MOST_SHIFTS);

/** How regu take turns: for each a line of codes that repeats, a shift's or one of OFF_CODES. */
export const linesSchema = z.array(z.array(code).min(1).max(MOST_DAYS)).max(MOST_REGU);

/** Which regu roll over a post: the lines by their code, the regu in the order of the lines, the day they start. */
export const rotationSchema = z.strictObject({
  code: z.string().min(1).max(80),
  regu: z.array(z.string().min(1).max(80)).min(1).max(MOST_REGU),
  start: z.string().refine(isCivilDate, 'tanggal YYYY-MM-DD'),
});
export type PostRotation = z.infer<typeof rotationSchema>;

/** Codes of the grids that no shift can have, beside days off and absences. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  [EVENT_CODE]: 'kegiatan',
  [POLLING_CODE]: 'tugas di TPS',
};

/**
 * What is wrong with a pattern, as a sentence, or null: codes are unique and mean nothing else in the grids, lines use
 * codes of the pattern.
 */
export function patternProblem(
  shifts: readonly Pick<Shift, 'code'>[],
  lines: readonly (readonly string[])[],
): string | null {
  const codes = shifts.map((shift) => shift.code);
  const twice = codes.find((c, i) => codes.indexOf(c) !== i);
  if (twice !== undefined) return `Kode ${twice} dipakai dua giliran. Beri kode yang berbeda.`;
  const meanings = codes.flatMap((c) => {
    const meaning = OFF_CODES[c]?.toLowerCase() ?? OTHER_CODES[c] ?? absenceKind(c)?.toLowerCase();
    return meaning ? [`Kode ${c} berarti ${meaning}. Pilih kode lain.`] : [];
  });
  if (meanings[0] !== undefined) return meanings[0];
  const stranger = lines.flat().find((c) => !codes.includes(c) && !(c in OFF_CODES));
  if (stranger === undefined) return null;
  return `Kode ${stranger} pada putaran regu tidak ada pada pola. Pakai ${[...codes, ...Object.keys(OFF_CODES)].join(', ')}.`;
}
