// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: heads do not act
import { memo } from 'react';
import { dateParts } from '../../../../core/text/civil-date.ts';
import { dayCode } from '../../../../core/text/format.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import type { StageBand } from './grid-model.ts';
import type { GridDay } from './grid-row.tsx';

/** The stages over the days, then the days themselves. */
export const GridHead = memo(function GridHead({
  days,
  bands,
  title,
  hours,
}: {
  days: readonly GridDay[];
  bands: readonly StageBand[];
  /** Over the names, and over the last column. */
  title: string;
  hours: string;
}) {
  return (
    <div className="pg-head" role="rowgroup">
      <div className="pg-row pg-stages" aria-hidden="true">
        <div className="pg-nm" />
        {bands.map((band) => (
          <div
            key={band.key}
            className={`st${band.name === null ? ' none' : band.span === 1 ? ' one' : ''}`}
            style={{ gridColumn: `span ${band.span}` }}
            title={band.name ?? undefined}
          >
            <span className="el">{stageTitle(band)}</span>
          </div>
        ))}
        <div className="pg-hr" />
      </div>
      <div className="pg-row pg-days" role="row">
        <div className="pg-nm" role="columnheader">
          {title}
        </div>
        {days.map(({ date, tone, label }) => (
          <div key={date} role="columnheader" data-head={date} className={`d${tone}`} aria-label={label}>
            <b>{dateParts(date).day}</b>
            {dayCode(date)}
          </div>
        ))}
        <div className="pg-hr" role="columnheader">
          {hours}
        </div>
      </div>
    </div>
  );
});

/** What fits over a run of days: one day shows its number, a few the name, many the day count too. */
function stageTitle(band: StageBand): string {
  if (band.name === null) return '';
  if (band.span === 1) return band.firstDay;
  return band.span < 7 ? band.name : plottingText.stageDays(band.name, band.fromDay, band.toDay);
}
