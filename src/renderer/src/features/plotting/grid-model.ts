import { POLLING_CODE } from '../../../../core/assignment/grid-code.ts';
import { stageAt } from '../../../../core/operation/stage.ts';
import { type CivilDate, dayOf } from '../../../../core/text/civil-date.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { absenceLook, type CodeLook, dutyLook } from '../../lib/duty-code.ts';

export type GridRow = Output<'assignment.grid'>['rows'][number];
export type GridCell = GridRow['cells'][number];
export type CoverDay = Output<'assignment.grid'>['cover'][number];
type Stage = Output<'operation.get'>['stages'][number];

/** A line of the grid: the head of a satgas or a person. */
export type GridLine =
  | { type: 'group'; key: string; title: string; people: number }
  | { type: 'person'; key: string; row: GridRow; cells: ReadonlyMap<CivilDate, GridCell> };

type PersonEntry = Extract<GridLine, { type: 'person' }>;

/** Lines by row: a row that did not change keeps its line, and so is not drawn again. */
const drawn = new WeakMap<GridRow, PersonEntry>();

function personLine(row: GridRow, group: string): PersonEntry {
  const known = drawn.get(row);
  if (known !== undefined) return known;
  const line: PersonEntry = {
    type: 'person',
    key: `p:${group}:${row.personId}`,
    row,
    cells: new Map(row.cells.map((cell) => [cell.day, cell])),
  };
  drawn.set(row, line);
  return line;
}

/** People in the order given, under a head for each run of one satgas. `none` names those without. */
export function gridLines(rows: readonly GridRow[], none: string): GridLine[] {
  const groups = new Map<string, GridRow[]>();
  for (const row of rows) {
    const key = row.satgasId ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const lines: GridLine[] = [];
  for (const [key, people] of groups) {
    lines.push({ type: 'group', key: `g:${key}`, title: people[0]?.satgas ?? none, people: people.length });
    for (const row of people) lines.push(personLine(row, key));
  }
  return lines;
}

/** Rows whose name, rank or satgas holds every word typed. */
export function filterRows(rows: readonly GridRow[], search: string): readonly GridRow[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = `${row.rank ?? ''} ${row.name} ${row.satgas ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

type CellParts = Pick<GridCell, 'codes' | 'titles' | 'duties'>;

/** Codes of a cell that stand for an absence: no duty has them. */
export const absencesIn = ({ codes, duties }: Pick<CellParts, 'codes' | 'duties'>): string[] =>
  codes.filter((code) => code !== POLLING_CODE && !duties.some((duty) => duty.code === code));

/**
 * What stands in a cell 25 px wide: the duty before the absence, so that a person on leave who is plotted shows
 * as plotted; "2K" for two duties.
 */
export function cellText(cell: CellParts): { text: string; code: string; look: CodeLook } {
  const { codes, titles } = cell;
  const absences = absencesIn(cell);
  const code = codes.find((one) => !absences.includes(one));
  const [away = ''] = codes;
  if (code === undefined) return { text: away, code: away, look: absenceLook(away) };
  const count = titles.length - absences.length;
  return { text: count > 1 ? `${count}${code}` : code, code, look: dutyLook(code) };
}

/** A run of days under one stage; `stage` null = outside every stage. */
export interface StageBand {
  key: string;
  name: string | null;
  span: number;
  /** '27': number of the first day that shows, in its month. */
  firstDay: string;
  /** First and last day of the stage that shows, counted from its start. */
  fromDay: number;
  toDay: number;
}

/** The band over the days: each day under the stage it belongs to. */
export function stageBands(days: readonly CivilDate[], stages: readonly Stage[]): StageBand[] {
  const bands: StageBand[] = [];
  let last: Stage | null | undefined;
  for (const day of days) {
    const stage = stageAt(stages, day);
    const at = stage === null ? 0 : dayOf(stage.start, day);
    const band = bands.at(-1);
    if (band !== undefined && last === stage) {
      band.span += 1;
      band.toDay = at;
    } else {
      bands.push({
        key: `${stage?.id ?? 'none'}:${day}`,
        name: stage?.name ?? null,
        span: 1,
        firstDay: String(Number(day.slice(8))),
        fromDay: at,
        toDay: at,
      });
      last = stage;
    }
  }
  return bands;
}

/** Cover of a day in the row "selisih kebutuhan": missing people, met (0), or nothing planned (null). */
export function shortage(day: CoverDay): number | null {
  if (day.events === 0) return day.pollingMissing;
  return day.missing + (day.pollingMissing ?? 0);
}
