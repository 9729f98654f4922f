// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
import { memo } from 'react';
import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { lookOf } from '../../lib/duty-code.ts';
import { Severity } from '../../ui/marks.tsx';
import { cellText, type GridCell } from './grid-model.ts';

interface Props {
  id: string;
  cell: GridCell | undefined;
  column: number;
  day: CivilDate;
  /** Classes of the day: weekend, chosen day, end of a stage, past. */
  tone: string;
  current: boolean;
  name: string;
}

const LOOK = { event: 'k', morning: 'p', day: 's', night: 'm', round: 'r24', absent: 'ab' } as const;

/** One day of one person: the letter, its tint, a sign where something is wrong. */
export const PlotCell = memo(function PlotCell({ id, cell, column, day, tone, current, name }: Props) {
  const { text, code } = cell === undefined ? { text: '', code: '' } : cellText(cell);
  const fault = cell?.worst === 'error' ? ' fe' : cell?.worst === 'warning' ? ' fw' : '';
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column}
      aria-label={name}
      className={`pc${tone}${current ? ' cur' : ''}`}
      data-day={day}
      title={cell?.titles.join('\n')}
    >
      {text === '' ? null : <span className={`x ${LOOK[lookOf(code)]}${fault}`}>{text}</span>}
      {cell?.worst === 'error' || cell?.worst === 'warning' ? <Severity level={cell.worst} small /> : null}
    </div>
  );
});
