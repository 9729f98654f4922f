// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
import { memo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { lookOf } from '../../lib/duty-code.ts';
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

const LOOK = { event: 'k', morning: 'p', day: 's', night: 'm', round: 'r24', absent: 'ab' } as const;

interface RowProps {
  gridId: string;
  line: Extract<GridLine, { type: 'person' }>;
  index: number;
  top: number;
  days: readonly GridDay[];
  /** Column of the current cell when it is in this row, else null. */
  current: number | null;
}

/** One person's month. Drawn again only when it changes or the cursor enters or leaves it. */
export const PersonRow = memo(function PersonRow({ gridId, line, index, top, days, current }: RowProps) {
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
        if (cell === undefined && !isCurrent) {
          return (
            <div key={day.date} id={id} role="gridcell" className={`pc${day.tone}`} data-day={day.date} />
          );
        }
        return <Cell key={day.date} id={id} cell={cell} day={day} current={isCurrent} person={row.name} />;
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
  person: string;
}

/** One day of one person: the letter, its tint, a sign where something is wrong. */
function Cell({ id, cell, day, current, person }: CellProps) {
  const { text, code } = cell === undefined ? { text: '', code: '' } : cellText(cell);
  const worst = cell?.worst ?? null;
  const fault = worst === 'error' ? ' fe' : worst === 'warning' ? ' fw' : '';
  const name = plottingText.cell(
    person,
    day.label,
    cell?.titles.join(', ') ?? '',
    worst === null ? null : plottingText.severity[worst],
  );
  return (
    <div
      id={id}
      role="gridcell"
      aria-label={name}
      className={`pc${day.tone}${current ? ' cur' : ''}`}
      data-day={day.date}
      title={cell?.titles.join('\n')}
    >
      {text === '' ? null : <span className={`x ${LOOK[lookOf(code)]}${fault}`}>{text}</span>}
      {worst === 'error' || worst === 'warning' ? <Severity level={worst} small /> : null}
    </div>
  );
}
