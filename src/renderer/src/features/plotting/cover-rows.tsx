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
      {cover.some((day) => day.guardNeed > 0) ? (
        <GuardRow cover={cover} toneOf={toneOf} labelOf={labelOf} />
      ) : null}
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
        title={text.free}
        hint={text.freeHint}
        cover={cover}
        toneOf={toneOf}
        value={(day) => day.free}
        low={(day) => day.free < (shortage(day) ?? 0) + day.guardMissing}
      />
    </div>
  );
});

/** Strength of the 24-hour guards: what they have, or how many they lack; shift by shift, so that none hides another. */
function GuardRow({
  cover,
  toneOf,
  labelOf,
}: Pick<NumberProps, 'cover' | 'toneOf'> & { labelOf: (date: string) => string }) {
  const needs = new Set(cover.flatMap((day) => (day.guardNeed > 0 ? day.guardNeed : [])));
  const [need = null] = needs.size === 1 ? needs : [];
  return (
    <div className="pg-row" role="row">
      <div className="pg-nm" role="rowheader">
        <b>{text.guards}</b>, {text.guardsHint(need)}
      </div>
      {cover.map((day) => {
        const { guardNeed, guardHave, guardMissing } = day;
        const title =
          guardNeed === 0
            ? undefined
            : text.guardsTitle(labelOf(day.day), guardHave, guardNeed, guardMissing);
        return (
          <div
            key={day.day}
            role="gridcell"
            className={`cv${toneOf(day.day)}${guardMissing > 0 ? ' low' : ''}`}
            title={title}
            aria-label={title}
          >
            {guardNeed === 0 ? '' : guardMissing === 0 ? guardHave : text.missing(guardMissing)}
          </div>
        );
      })}
      <div className="pg-hr" />
    </div>
  );
}

interface NumberProps {
  cover: readonly CoverDay[];
  toneOf: (date: string) => string;
  title: string;
  hint: string;
  value: (day: CoverDay) => number;
  /** Days that need a look. */
  low?: (day: CoverDay) => boolean;
}

function NumberRow({ title, hint, cover, toneOf, value, low }: NumberProps) {
  return (
    <div className="pg-row" role="row">
      <div className="pg-nm" role="rowheader">
        <b>{title}</b>, {hint}
      </div>
      {cover.map((day) => (
        <div key={day.day} role="gridcell" className={`cv${toneOf(day.day)}${low?.(day) ? ' low' : ''}`}>
          {value(day)}
        </div>
      ))}
      <div className="pg-hr" />
    </div>
  );
}
