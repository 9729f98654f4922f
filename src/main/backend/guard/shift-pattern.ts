import { type PostRotation, patternProblem } from '../../../core/roster/own-pattern.ts';
import { patternFaults } from '../../../core/roster/post-cover.ts';
import { ROTATIONS, type Rotation } from '../../../core/roster/rotation.ts';
import { COMMON_PATTERNS, type Shift } from '../../../core/roster/shift-pattern.ts';
import { clock } from '../../../core/text/format.ts';
import type { PatternView } from '../../../shared/contract/guard.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../../db/driver.ts';
import type { DutyPostRow } from '../../db/event.ts';
import {
  findShiftPattern,
  listShiftPatterns,
  type ShiftPatternRow,
  shiftPatternByKey,
} from '../../db/guard.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import type { Handlers } from '../handlers.ts';
import { freeKey } from '../keys.ts';
import { allPosts, releaseMisfits } from './post-shift.ts';

type Names = 'shiftPattern.list' | 'shiftPattern.save' | 'shiftPattern.end';

/** The day that faults of a pattern are told for; any day would do. */
const SAMPLE_DAY = '2024-01-01';

export const shiftPatternHandlers: Handlers<Names> = {
  'shiftPattern.list': ({ db }) => [
    ...COMMON_PATTERNS.map(
      ({ code, label, shifts }): PatternView => ({
        id: null,
        key: code,
        name: label,
        shifts: shifts.map((s) => ({ code: s.code, label: s.label, from: s.from, to: s.to })),
        faults: [],
        rotations: rotationsOf(code, null).map(rotationView),
      }),
    ),
    ...listShiftPatterns(db).map((row): PatternView => {
      const shifts = JSON.parse(row.shifts) as PatternView['shifts'];
      return {
        id: row.id,
        key: row.key,
        name: row.name,
        shifts,
        faults: patternFaults(shifts, SAMPLE_DAY).map(
          ({ kind, start, end }) =>
            `${kind === 'gap' ? 'Tidak terjaga' : 'Bertumpuk'} pukul ${clock(start)}–${clock(end)}.`,
        ),
        rotations: rotationsOf(row.key, row).map(rotationView),
      };
    }),
  ],
  'shiftPattern.save': (context, { id, name, shifts, lines }, note) => {
    const { db } = context;
    const problem = patternProblem(shifts, lines);
    if (problem) throw new AppError('INPUT_INVALID', problem);
    const fields = { name, shifts: JSON.stringify(shifts), lines: JSON.stringify(lines) };
    if (!id) {
      const key = freeKey(db, 'shift_pattern', `pola ${name}`);
      note({ label: `Buat pola jaga ${name}` });
      return { id: insertRow(db, 'shift_pattern', { key, ...fields }), key };
    }
    const row = findShiftPattern(db, id);
    if (!row) throw new AppError('NOT_FOUND');
    updateRow(db, 'shift_pattern', id, fields);
    for (const post of postsWith(db, row.key)) {
      releaseMisfits(context, post, false);
      updateRow(db, 'duty_post', post.id, fittingParts(post, shifts, lines.length));
    }
    note({ label: `Ubah pola jaga ${name}` });
    return { id, key: row.key };
  },
  'shiftPattern.end': (context, { id }, note) => {
    const { db } = context;
    const row = findShiftPattern(db, id);
    if (!row) throw new AppError('NOT_FOUND');
    const [user] = postsWith(db, row.key);
    if (user)
      throw new AppError('IN_USE', `Pola ${row.name} dipakai pos ${user.place}. Ubah pola pos itu dahulu.`);
    endRows(db, 'shift_pattern', [id], context.at());
    note({ label: `Hapus pola jaga ${row.name}` });
    return null;
  },
};

/** What a post asks of single shifts and how its regu roll, as far as its changed pattern still has these. */
function fittingParts(
  { needs, rotation }: Pick<DutyPostRow, 'needs' | 'rotation'>,
  shifts: readonly Pick<Shift, 'code'>[],
  regu: number,
): { needs: string; rotation: string | null } {
  const kept = Object.entries(JSON.parse(needs) as Record<string, number>).filter(([code]) =>
    shifts.some((shift) => shift.code === code),
  );
  const rolls = rotation !== null && (JSON.parse(rotation) as PostRotation).regu.length === regu;
  return { needs: JSON.stringify(Object.fromEntries(kept)), rotation: rolls ? rotation : null };
}

const postsWith = (db: Db, pattern: string) => allPosts(db, null).filter((post) => post.pattern === pattern);

const rotationView = ({ code, label, lines }: Rotation): PatternView['rotations'][number] => ({
  code,
  label,
  lines: lines.map((line) => [...line]),
});

/** Ways in which regu take turns at a pattern: the common ones, or that of the own pattern. */
function rotationsOf(pattern: string, own: ShiftPatternRow | null): Rotation[] {
  if (own === null) return ROTATIONS.filter((rotation) => rotation.pattern === pattern);
  const lines = JSON.parse(own.lines) as string[][];
  if (lines.length === 0) return [];
  return [{ code: own.key, label: `${own.name}, ${lines.length} regu`, pattern: own.key, lines }];
}

/** The ways in which regu can take turns at a pattern, by its key. */
export const rotationsByKey = (db: Db, pattern: string): Rotation[] =>
  rotationsOf(pattern, shiftPatternByKey(db, pattern));

/** The lines that a post's rotation names; null when its pattern has none of that code. */
export const linesOf = (
  db: Db,
  { pattern }: { pattern: string },
  code: string,
): readonly (readonly string[])[] | null =>
  rotationsByKey(db, pattern).find((rotation) => rotation.code === code)?.lines ?? null;

/** Keys of the patterns that a post may name. */
export const patternKeys = (db: Db): string[] => [
  ...COMMON_PATTERNS.map(({ code }) => code),
  ...listShiftPatterns(db).map(({ key }) => key),
];

/** A pattern that a post may name. */
export const knowsPattern = (db: Db, key: string): boolean => patternKeys(db).includes(key);

/** The shifts of a pattern by its key. */
export const shiftsByKey = (db: Db, key: string): readonly Shift[] => {
  const own = shiftPatternByKey(db, key);
  if (own) return JSON.parse(own.shifts) as Shift[];
  return COMMON_PATTERNS.find(({ code }) => code === key)?.shifts ?? [];
};
