// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
import { memo } from 'react';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { type CoverDay, shortage } from './grid-model.ts';
import type { GridDay } from './grid-row.tsx';

const text = plottingText.cover;

interface Props {
  cover: readonly CoverDay[];
  days: readonly GridDay[];
}

/** What each day needs, has and leaves: always in sight below the people. */
export const CoverRows = memo(function CoverRows({ cover, days }: Props) {
  const byDay = new Map(days.map((day) => [day.date, day]));
  const toneOf = (date: string) => byDay.get(date)?.tone ?? '';
  const labelOf = (date: string) => byDay.get(date)?.label ?? date;
  return (
    <div className="pg-cover">
      <div className="pg-row" role="row">
        <div className="pg-nm" role="rowheader">
          <b>{text.events}</b>, {text.eventsHint}
        </div>
        {cover.map((day) => {
          const missing = shortage(day);
          const title =
            missing === null
              ? undefined
              : missing === 0
                ? text.metTitle(labelOf(day.day), day.events)
                : text.missingTitle(labelOf(day.day), missing);
          return (
            <div
              key={day.day}
              role="gridcell"
              className={`cv${toneOf(day.day)}${missing !== null && missing > 0 ? ' low' : ''}`}
              title={title}
              aria-label={title}
            >
              {missing === null ? '' : missing === 0 ? text.met : text.missing(missing)}
            </div>
          );
        })}
        <div className="pg-hr" />
      </div>
      <NumberRow
        title={text.have}
        hint={text.haveHint}
        cover={cover}
        toneOf={toneOf}
        value={(day) => day.people}
        quiet
      />
      <NumberRow
        title={text.free}
        hint={text.freeHint}
        cover={cover}
        toneOf={toneOf}
        value={(day) => day.free}
        low={(day) => day.free < day.missing}
      />
    </div>
  );
});

interface NumberProps {
  cover: readonly CoverDay[];
  toneOf: (date: string) => string;
  title: string;
  hint: string;
  value: (day: CoverDay) => number;
  /** Leaves zeros out. */
  quiet?: boolean;
  /** Days that need a look. */
  low?: (day: CoverDay) => boolean;
}

function NumberRow({ title, hint, cover, toneOf, value, quiet = false, low }: NumberProps) {
  return (
    <div className="pg-row" role="row">
      <div className="pg-nm" role="rowheader">
        <b>{title}</b>, {hint}
      </div>
      {cover.map((day) => (
        <div key={day.day} role="gridcell" className={`cv${toneOf(day.day)}${low?.(day) ? ' low' : ''}`}>
          {quiet && value(day) === 0 ? '' : value(day)}
        </div>
      ))}
      <div className="pg-hr" />
    </div>
  );
}
