import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { RANKS } from '../../../../core/personnel/rank.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { PlanSummary } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { useCall } from '../../lib/hooks.ts';
import { Note } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { change, useImport } from './import-store.ts';
import { StepFoot } from './step-foot.tsx';

const RANK_NAMES = RANKS.map((rank) => rank.short);
const LEAVE = 'leave';

/** Step 4: values that no rule knows, once for all rows; and what the satgas headings become. */
export function ValueStep() {
  const { summary, pending } = useImport();
  const units = useCall('unit.list', {}).data ?? [];
  if (!summary) return null;
  const { ranks, units: unknownUnits } = summary.unknown;
  return (
    <>
      <div className="im-page scroll" data-pane tabIndex={-1} aria-busy={pending > 0}>
        <div className="im-narrow">
          {ranks.length + unknownUnits.length > 0 ? (
            <p className="t2">{t.values.intro}</p>
          ) : (
            <Note level="ok">{t.values.fine}</Note>
          )}
          <Unknown
            kind="rank"
            title={t.values.ranks}
            keep={t.values.keepRank}
            entries={ranks}
            offers={RANK_NAMES}
          />
          <Unknown
            kind="unit"
            title={t.values.units}
            keep={t.values.keepUnit}
            entries={unknownUnits}
            offers={units.map((unit) => unit.name)}
          />
          <Bands summary={summary} />
        </div>
      </div>
      <StepFoot />
    </>
  );
}

interface UnknownProps {
  kind: 'rank' | 'unit';
  title: string;
  keep: string;
  entries: PlanSummary['unknown']['ranks'];
  offers: readonly string[];
}

function Unknown({ kind, title, keep, entries, offers }: UnknownProps) {
  if (entries.length === 0) return null;
  return (
    <section className="im-sec">
      <h2>
        {title} <span className="muted s12">{thousands(entries.length)}</span>
      </h2>
      <table className="grid im-columns" aria-label={title}>
        <colgroup>
          <col />
          <col style={{ width: 80 }} />
          <col style={{ width: 300 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.values.value}</th>
            <th scope="col" className="num">
              {t.values.rows}
            </th>
            <th scope="col">{t.values.use}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.value}>
              <td>
                <b>{entry.value}</b>
              </td>
              <td className="num">{thousands(entry.count)}</td>
              <td>
                <MapField
                  label={`${t.values.use}: ${entry.value}`}
                  placeholder={keep}
                  value={entry.mapped ?? ''}
                  offers={offers}
                  onCommit={(to) =>
                    void change('import.mapValue', { kind, value: entry.value, to: to || null })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MapFieldProps {
  label: string;
  placeholder: string;
  value: string;
  offers: readonly string[];
  onCommit: (value: string) => void;
}

/** A value chosen from a list or typed; takes effect when it is left or chosen. */
function MapField({ label, placeholder, value, offers, onCommit }: MapFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = (next: string) => {
    if (next.trim() !== value) onCommit(next.trim());
  };
  return (
    <Autocomplete
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      data={[...offers]}
      limit={8}
      maxLength={120}
      value={text}
      onChange={setText}
      onOptionSubmit={commit}
      onBlur={() => commit(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(text);
      }}
    />
  );
}

/** Bands of the list become membership of an operation, or are left alone. */
function Bands({ summary }: { summary: PlanSummary }) {
  const operations = useCall('operation.list', {}).data;
  if (summary.bands.length === 0) return null;
  const options = [
    { value: LEAVE, label: t.values.leave },
    ...(operations ?? []).map((op) => ({
      value: op.id,
      label: [op.name, op.sandi].filter(Boolean).join(' '),
    })),
  ];
  return (
    <section className="im-sec">
      <h2>
        {t.values.bands} <span className="muted s12">{thousands(summary.bands.length)}</span>
      </h2>
      <p className="t2 s12">
        {operations?.length === 0
          ? t.values.noOperation
          : t.values.bandsIntro(thousands(summary.bands.length))}
      </p>
      <div className="im-choice">
        <Select
          label={t.values.operation}
          data={options}
          value={summary.operationId ?? LEAVE}
          onChange={(value) =>
            void change('import.setOperation', { operationId: value === LEAVE ? null : value })
          }
        />
      </div>
      <table className="grid im-columns" aria-label={t.values.bands}>
        <colgroup>
          <col />
          <col style={{ width: 80 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.values.band}</th>
            <th scope="col" className="num">
              {t.values.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {summary.bands.map((band) => (
            <tr key={band.path.join(' › ')}>
              <td>{band.path.join(' › ')}</td>
              <td className="num">{thousands(band.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
