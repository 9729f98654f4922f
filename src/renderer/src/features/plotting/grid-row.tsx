// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
import { memo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { listName, rankedName } from '../../lib/person-name.ts';
import { Severity } from '../../ui/marks.tsx';
import { cellText, type GridCell, type GridLine } from './grid-model.ts';

/** A day as every row draws it. */
export interface GridDay {
  date: CivilDate;
  /** Classes: weekend, chosen day, end of a stage, past. */
  tone: string;
  /** "Rabu, 6 Nov 2024" */
  label: string;
}

const LOOK = {
  event: 'k',
  morning: 'p',
  day: 's',
  night: 'm',
  round: 'r24',
  off: 'off',
  absent: 'ab',
} as const;

interface RowProps {
  gridId: string;
  line: Extract<GridLine, { type: 'person' }>;
  index: number;
  top: number;
  days: readonly GridDay[];
  /** Column of the current cell when it is in this row, else null. */
  current: number | null;
  /** Letters of a code typed on the current cell. */
  typed: string;
  /** First and last column of the block in this row; −1 = none. */
  from: number;
  to: number;
}

/** One person's month. Drawn again only when it changes or the cursor or the block enters or leaves it. */
export const PersonRow = memo(function PersonRow(props: RowProps) {
  const { gridId, line, index, top, days, current, typed, from, to } = props;
  const { row, cells } = line;
  return (
    <div
      className={`pg-row pg-person${current === null ? '' : ' curr'}`}
      style={{ transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={index + 2}
      data-line={index}
      data-person={row.personId}
    >
      <div className="pg-nm" role="rowheader" title={rankedName(row)}>
        <span className="pg-rk">{row.rank ?? ''}</span>
        <span className="el">{listName(row.name)}</span>
        {row.gender === 'P' ? (
          <span className="pg-w" title={plottingText.womanTitle}>
            {plottingText.woman}
          </span>
        ) : null}
      </div>
      {days.map((day, column) => {
        const id = `${gridId}-${index}-${column}`;
        const cell = cells.get(day.date);
        const isCurrent = column === current;
        const chosen = from <= column && column <= to;
        if (cell === undefined && !isCurrent) {
          return (
            <div
              key={day.date}
              id={id}
              role="gridcell"
              aria-selected={chosen || undefined}
              className={`pc${day.tone}${chosen ? ' sel' : ''}`}
              data-day={day.date}
            />
          );
        }
        return (
          <Cell
            key={day.date}
            id={id}
            cell={cell}
            day={day}
            current={isCurrent}
            chosen={chosen}
            typed={isCurrent ? typed : ''}
            person={row.name}
          />
        );
      })}
      <div className="pg-hr">{row.hours === 0 ? '' : row.hours}</div>
    </div>
  );
});

interface CellProps {
  id: string;
  cell: GridCell | undefined;
  day: GridDay;
  current: boolean;
  chosen: boolean;
  typed: string;
  person: string;
}

const EMPTY = { text: '', look: 'absent' } as const;

/** One day of one person: the letter, its tint, a sign where something is wrong. */
function Cell({ id, cell, day, current, chosen, typed, person }: CellProps) {
  const { text, look } = cell === undefined ? EMPTY : cellText(cell);
  const worst = cell?.worst ?? null;
  const fault = worst === 'error' ? ' fe' : worst === 'warning' ? ' fw' : '';
  const name = plottingText.cell(
    person,
    day.label,
    cell?.titles.join(', ') ?? '',
    worst === null ? null : plottingText.severity[worst],
  );
  // Only shifts are ever planned by the machine: there it matters which ones it must leave alone.
  const pinned = cell?.duties.some((duty) => duty.dutyPostId !== null && duty.pinned) === true;
  return (
    <div
      id={id}
      role="gridcell"
      aria-label={name}
      aria-selected={chosen || undefined}
      className={`pc${day.tone}${current ? ' cur' : ''}${chosen ? ' sel' : ''}${pinned ? ' pin' : ''}`}
      data-day={day.date}
      title={cell?.titles.join('\n')}
    >
      {typed !== '' ? (
        <span className="x typed">{typed}</span>
      ) : text === '' ? null : (
        <span className={`x ${LOOK[look]}${fault}`}>{text}</span>
      )}
      {worst === 'error' || worst === 'warning' ? <Severity level={worst} small /> : null}
    </div>
  );
}
