import type { PickerRow } from '../../../../shared/contract/event.ts';
import { pickerText } from '../../../../shared/text/event.ts';
import { listName } from '../../lib/person-name.ts';
import { Severity } from '../marks.tsx';

/** A row is 28 px; what speaks for somebody takes a line more, or each reason against, two at most. */
export function rowHeight(row: PickerRow): number {
  const lines = row.free ? Number(row.merits.length > 0) : Math.min(2, row.reasons.length);
  return 29 + lines * 18;
}

/** What is read out for a row. */
export function rowName(row: PickerRow): string {
  return [
    row.rank,
    row.name,
    row.number,
    row.satgas,
    row.free ? pickerText.free : '',
    ...(row.free ? row.merits : row.reasons),
  ]
    .filter(Boolean)
    .join(', ');
}

/** One person offered: who, where from, what else that day, and why or why not. */
export function PickerRowView({ row }: { row: PickerRow }) {
  const hidden = row.reasons.length - 2;
  return (
    <div className="g1">
      <div className="pk-cols pk-line">
        <span className="t2 nw">{row.rank ?? '–'}</span>
        <b className="el" title={row.name}>
          {listName(row.name)}
        </b>
        <span className="nw">{row.number ?? '–'}</span>
        <span className="el t2" title={[row.unit, row.position].filter(Boolean).join(' · ')}>
          {row.unit ?? '–'}
        </span>
        <span className="el t2" title={[row.satgas, row.opsPosition].filter(Boolean).join(' · ')}>
          {row.satgas ?? '–'}
        </span>
        <span className={`num ${row.dutiesThatDay > 0 ? '' : 't2'}`}>
          {pickerText.duties(row.dutiesThatDay)}
        </span>
      </div>
      {row.free && row.merits.length > 0 ? (
        <div className="pk-reason el" title={row.merits.join('\n')}>
          {pickerText.merits(row.merits)}
        </div>
      ) : null}
      {row.reasons.slice(0, 2).map((reason, at) => (
        <div key={reason} className="pk-reason el" title={row.reasons.join('\n')}>
          <Severity level={row.free ? 'info' : 'error'} small />
          <span className="el">
            {reason}
            {at === 1 && hidden > 0 ? ` (+${hidden})` : ''}
          </span>
        </div>
      ))}
    </div>
  );
}

export function PickerHead() {
  const { columns } = pickerText;
  return (
    <div className="sl-head pk-cols" aria-hidden="true">
      <span>{columns.rank}</span>
      <span>{columns.name}</span>
      <span>{columns.number}</span>
      <span>{columns.unit}</span>
      <span>{columns.satgas}</span>
      <span className="num">{columns.duties}</span>
    </div>
  );
}
