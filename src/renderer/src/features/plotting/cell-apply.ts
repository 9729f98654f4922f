import { POLLING_CODE } from '../../../../core/assignment/grid-code.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { CellInput, CellSet } from './cell-block.ts';
import { absencesIn, type GridCell } from './grid-model.ts';

type Grid = Output<'assignment.grid'>;

/**
 * The grid as it will be once these cells are written, so that an edit shows at once; counts and findings follow with
 * the answer of the backend. Rows that nothing is written to stay the same objects.
 */
export function withCells(grid: Grid, cells: readonly CellInput[], title: (set: CellSet) => string): Grid {
  const byPerson = new Map<string, Map<string, CellInput[]>>();
  for (const cell of cells) {
    const days = byPerson.get(cell.personId) ?? new Map<string, CellInput[]>();
    byPerson.set(cell.personId, days.set(cell.day, [...(days.get(cell.day) ?? []), cell]));
  }
  const rows = grid.rows.map((row) => {
    const days = byPerson.get(row.personId);
    if (days === undefined) return row;
    const kept = row.cells.filter((cell) => !days.has(cell.day));
    const changed = [...days].flatMap(([day, asked]) =>
      written(
        row.cells.find((cell) => cell.day === day),
        day,
        asked,
        title,
      ),
    );
    return { ...row, cells: [...kept, ...changed].sort((a, b) => (a.day < b.day ? -1 : 1)) };
  });
  return { ...grid, rows };
}

interface Parts {
  duties: { duty: GridCell['duties'][number]; title: string }[];
  absences: { code: string; title: string }[];
  /** Polling places: no cell writes them. */
  polling: { code: string; title: string }[];
}

function written(
  before: GridCell | undefined,
  day: string,
  asked: readonly CellInput[],
  title: (set: CellSet) => string,
): GridCell[] {
  const parts = before === undefined ? { duties: [], absences: [], polling: [] } : partsOf(before);
  if (asked.some((cell) => cell.set === null)) Object.assign(parts, { duties: [], absences: [] });
  const sets = asked.flatMap((cell) => cell.set ?? []);
  const shifts = new Set(
    sets.flatMap((set) => (set.dutyPostId === null ? [] : `${set.dutyPostId} ${set.code}`)),
  );
  if (shifts.size > 0)
    parts.duties = parts.duties.filter(
      ({ duty }) => duty.dutyPostId === null || shifts.has(`${duty.dutyPostId} ${duty.code}`),
    );
  for (const set of sets) {
    if (set.dutyPostId === null && set.eventId === null) {
      parts.absences = [{ code: set.code, title: title(set) }];
      continue;
    }
    const there = parts.duties.some(
      ({ duty }) =>
        duty.eventId === set.eventId && duty.dutyPostId === set.dutyPostId && duty.code === set.code,
    );
    if (!there) parts.duties.push({ duty: { ...set, id: '', pinned: true }, title: title(set) });
  }
  const { duties, absences, polling } = parts;
  if (duties.length + absences.length + polling.length === 0) return [];
  return [
    {
      day,
      codes: [
        ...new Set([
          ...duties.map(({ duty }) => duty.code),
          ...[...absences, ...polling].map(({ code }) => code),
        ]),
      ],
      titles: [...duties, ...absences, ...polling].map((part) => part.title),
      duties: duties.map(({ duty }) => duty),
      worst: before?.worst ?? null,
    },
  ];
}

/** Titles come duties first, then absences, then polling places. */
function partsOf({ codes, titles, duties }: GridCell): Parts {
  const absences = absencesIn({ codes, duties }).map((code, at) => ({
    code,
    title: titles[duties.length + at] ?? code,
  }));
  const rest = titles.slice(duties.length + absences.length);
  return {
    duties: duties.map((duty, at) => ({ duty, title: titles[at] ?? '' })),
    absences,
    polling: codes.includes(POLLING_CODE) ? rest.map((title) => ({ code: POLLING_CODE, title })) : [],
  };
}
