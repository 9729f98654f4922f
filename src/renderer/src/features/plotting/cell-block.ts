import { EVENT_CODE } from '../../../../core/assignment/grid-code.ts';
import { absenceKind } from '../../../../core/personnel/absence-code.ts';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import type { CallInput } from '../../../../shared/contract/index.ts';
import { hasShift, type Post } from './cell-code.ts';
import { cellText, type GridCell, type GridLine } from './grid-model.ts';

export type PersonLine = Extract<GridLine, { type: 'person' }>;
export type CellInput = CallInput<'assignment.setCells'>['cells'][number];
export type CellSet = NonNullable<CellInput['set']>;

/** A block of people × days, both ends included; `top` and `bottom` count people, not the heads between them. */
export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What the block lies in. */
export interface Field {
  people: readonly PersonLine[];
  days: readonly CivilDate[];
}

/** What there is to be put on. */
export interface Planned {
  posts: readonly Post[];
  events: readonly EventView[];
}

/** A code that a day has no place for. */
export interface Skipped {
  code: string;
  day: CivilDate;
}

/** Cells to be written, and what the days do not have. */
export interface Wanted {
  cells: CellInput[];
  skipped: Skipped[];
}

export interface Spot {
  row: number;
  column: number;
}

export const rectOf = (a: Spot, b: Spot): Rect => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});

export const sizeOf = ({ top, left, bottom, right }: Rect): number => (bottom - top + 1) * (right - left + 1);

/** The places of a block that lie in the field, row by row. */
function placesOf({ people, days }: Field, rect: Rect) {
  return people
    .slice(rect.top, rect.bottom + 1)
    .flatMap((line) =>
      days
        .slice(rect.left, rect.right + 1)
        .map((day) => ({ personId: line.row.personId, day, cell: line.cells.get(day) })),
    );
}

/** Everybody of the block gets what `setOf` says of the day; null leaves the day alone. */
export function typedCells(
  field: Field,
  rect: Rect,
  code: string,
  setOf: (day: CivilDate) => CellSet | null,
): Wanted {
  const cells: CellInput[] = [];
  const skipped: Skipped[] = [];
  for (const { personId, day } of placesOf(field, rect)) {
    const set = setOf(day);
    if (set === null) skipped.push({ code, day });
    else cells.push({ personId, day, set });
  }
  return { cells, skipped };
}

/** Takes away what the block holds; free cells are left out. */
export const clearedCells = (field: Field, rect: Rect): CellInput[] =>
  placesOf(field, rect).flatMap(({ personId, day, cell }) =>
    cell === undefined ? [] : [{ personId, day, set: null }],
  );

/** The duties of the block, for pinning. */
export const dutiesIn = (field: Field, rect: Rect): GridCell['duties'] =>
  placesOf(field, rect).flatMap(({ cell }) => cell?.duties ?? []);

/** A block as it was when it was copied. */
export interface Copied {
  /** Everybody on the screen: it goes back onto the same people. */
  whole: boolean;
  days: CivilDate[];
  /** Duties by row and column. */
  rows: CellSet[][][];
  /** What other programs paste. */
  text: string[][];
}

/**
 * Copies duties and days off after a shift. A leave or a sickness stays with the person: it is part of the text
 * only.
 */
export function copied(field: Field, rect: Rect): Copied {
  const days = field.days.slice(rect.left, rect.right + 1);
  const lines = field.people.slice(rect.top, rect.bottom + 1);
  return {
    whole: lines.length === field.people.length,
    days,
    rows: lines.map((line) => days.map((day) => carried(line.cells.get(day)))),
    text: lines.map((line) =>
      days.map((day) => {
        const cell = line.cells.get(day);
        return cell === undefined ? '' : cellText(cell).code;
      }),
    ),
  };
}

function carried(cell: GridCell | undefined): CellSet[] {
  if (cell === undefined) return [];
  const duties = cell.duties.map(({ code, dutyPostId, eventId, role }) => ({
    code,
    dutyPostId,
    eventId,
    role,
  }));
  return cell.codes.includes('LD') ? [...duties, awaySet('LD')] : duties;
}

/**
 * The copied block onto the chosen one: once from its corner, or again and again when the chosen block is larger.
 * Shifts go to the same post, events to the event of that day that is most like them; what the day does not have is
 * counted.
 */
export function pasted(block: Copied, field: Field, rect: Rect, planned: Planned): Wanted {
  const height = block.rows.length;
  const width = block.days.length;
  const top = block.whole ? 0 : rect.top;
  const rows = block.whole ? height : Math.max(height, rect.bottom - rect.top + 1);
  const columns = Math.max(width, rect.right - rect.left + 1);
  const cells: CellInput[] = [];
  const skipped: Skipped[] = [];
  for (let r = 0; r < rows; r++) {
    const line = field.people[top + r];
    for (let c = 0; line !== undefined && c < columns; c++) {
      const day = field.days[rect.left + c];
      const from = block.days[c % width];
      if (day === undefined || from === undefined) continue;
      for (const set of block.rows[r % height]?.[c % width] ?? []) {
        const fitting = onDay(set, from, day, planned);
        if (fitting === null) skipped.push({ code: set.code, day });
        else cells.push({ personId: line.row.personId, day, set: fitting });
      }
    }
  }
  return { cells, skipped };
}

/** The first row of the block onto the rows below it. */
export function filled(field: Field, rect: Rect, planned: Planned): Wanted {
  const first = copied(field, { ...rect, bottom: rect.top });
  return pasted({ ...first, whole: false }, field, { ...rect, top: rect.top + 1 }, planned);
}

/** A duty as it would be on another day; null where the day has no such thing. */
function onDay(set: CellSet, from: CivilDate, day: CivilDate, { posts, events }: Planned): CellSet | null {
  if (set.dutyPostId !== null) {
    const post = posts.find(({ id }) => id === set.dutyPostId);
    return post !== undefined && hasShift(post, set.code, day) ? set : null;
  }
  if (set.eventId === null || from === day) return set;
  const model = events.find(({ id }) => id === set.eventId);
  const like = model === undefined ? null : likeEvent(model, day, events);
  return like === null ? null : { ...set, eventId: like.id };
}

/** The event of a day that repeats another: same kind and title, at the same hour if there are several. */
export function likeEvent(model: EventView, day: CivilDate, events: readonly EventView[]): EventView | null {
  const like = eventsOn(events, day).filter(
    (event) => event.kind === model.kind && event.title === model.title,
  );
  const hour = (event: EventView) => event.start?.slice(11) ?? event.approx;
  return like.find((event) => hour(event) === hour(model)) ?? like[0] ?? null;
}

/** Events that begin on a day. */
export const eventsOn = (events: readonly EventView[], day: CivilDate): EventView[] =>
  events.filter((event) => (event.start?.slice(0, 10) ?? event.day) === day);

export const shiftSet = (post: Post, code: string): CellSet => ({
  code,
  dutyPostId: post.id,
  eventId: null,
  role: 'anggota',
});
export const eventSet = (eventId: string): CellSet => ({
  code: EVENT_CODE,
  dutyPostId: null,
  eventId,
  role: 'anggota',
});
export const awaySet = (code: string): CellSet => ({
  code,
  dutyPostId: null,
  eventId: null,
  role: 'anggota',
});

/**
 * Codes from another program onto the block's corner. Shifts go to `post`, K to the only event of the day; empty
 * cells change nothing.
 */
export function codesPasted(
  text: readonly (readonly string[])[],
  field: Field,
  rect: Rect,
  { posts, events }: Planned,
  post: Post | null,
): Wanted {
  const cells: CellInput[] = [];
  const skipped: Skipped[] = [];
  text.forEach((row, r) => {
    const line = field.people[rect.top + r];
    row.forEach((given, c) => {
      const code = given.trim().toUpperCase();
      const day = field.days[rect.left + c];
      if (code === '' || line === undefined || day === undefined) return;
      const set = setOfCode(code, day, { posts, events }, post);
      if (set === null) skipped.push({ code, day });
      else cells.push({ personId: line.row.personId, day, set });
    });
  });
  return { cells, skipped };
}

/** What a code means on a day; null when the day has no such thing, or several. */
function setOfCode(
  code: string,
  day: CivilDate,
  { posts, events }: Planned,
  post: Post | null,
): CellSet | null {
  if (absenceKind(code) !== null) return awaySet(code);
  if (code === EVENT_CODE) {
    const [only, ...more] = eventsOn(events, day);
    return only !== undefined && more.length === 0 ? eventSet(only.id) : null;
  }
  const kept = posts.filter((p) => hasShift(p, code, day));
  const chosen = kept.find((p) => p.id === post?.id) ?? (kept.length === 1 ? kept[0] : undefined);
  return chosen === undefined ? null : shiftSet(chosen, code);
}
