import type { PlanRowView } from '../../../../shared/contract/import.ts';
import { importText } from '../../../../shared/text/import.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Tag } from '../../ui/marks.tsx';
import { cellText, changedCells, comparable, isAdded, personOf, typedCells } from './cells.ts';
import { change } from './import-calls.ts';
import { compare, useImport } from './import-store.ts';
import { OUTCOME_TONE } from './plan-columns.tsx';

const t = importText.review;

/**
 * What becomes of the row under the cursor, and what can be decided about it: who it is, which stored values stay,
 * which corrections go, whether it is left out. `titled`: a finding above names the person already.
 */
export function RowDetail({
  row,
  keys,
  titled,
  onSeeRow,
}: {
  row: PlanRowView;
  /** All rows of the selected block. */
  keys: readonly string[];
  titled: boolean;
  onSeeRow: (key: string) => void;
}) {
  const pending = useImport((s) => s.pending > 0);
  const skipped = row.outcome === 'skipped';
  return (
    <>
      {titled ? null : (
        <div className="f">
          <h2 className="g1 el">{personOf(row) || t.rowOn(row.row, row.sheet)}</h2>
          {row.outcome ? <Tag tone={OUTCOME_TONE[row.outcome]}>{t.outcomes[row.outcome]}</Tag> : null}
        </div>
      )}
      <RowState row={row} onSeeRow={onSeeRow} />
      <Changes row={row} />
      <Corrections row={row} />
      <div className="im-rowdo">
        {comparable(row) ? (
          <Button variant={row.clash ? 'primary' : 'default'} onClick={() => compare(row.key)}>
            {t.compare.open}
          </Button>
        ) : null}
        {keys.length > 1 ? (
          <Button
            disabled={pending}
            onClick={() => void change('import.skipRows', { keys: [...keys], skip: !skipped })}
          >
            {skipped ? t.unskipRows(keys.length) : t.skipRows(keys.length)}
          </Button>
        ) : (
          <Button
            disabled={pending}
            onClick={() => void change('import.skipRow', { key: row.key, skip: !skipped })}
          >
            {skipped ? t.unskip : t.skip}
          </Button>
        )}
      </div>
    </>
  );
}

/** In words what the row is now, where that is not plain. */
function RowState({ row, onSeeRow }: { row: PlanRowView; onSeeRow: (key: string) => void }) {
  const { outcome, mergedInto, decided, chosen, person } = row;
  return (
    <>
      {outcome === 'skipped' ? <p>{t.isSkipped}</p> : null}
      {mergedInto ? (
        <p>
          {t.isMerged}{' '}
          <LinkButton onClick={() => onSeeRow(mergedInto)}>
            {t.row(Number(mergedInto.slice(mergedInto.lastIndexOf('!') + 1)))}
          </LinkButton>
          .
        </p>
      ) : null}
      {chosen ? <p>{t.isChosen}</p> : null}
      {decided ? <p>{t.decided[decided]}</p> : null}
      {person?.ended ? <p>{t.comesBack}</p> : null}
    </>
  );
}

/** Each field that the import changes, old and new, and whether the old one stays. */
function Changes({ row }: { row: PlanRowView }) {
  const pending = useImport((s) => s.pending > 0);
  const changes = changedCells(row);
  if (changes.length === 0) return null;
  return (
    <div className="im-changes">
      <h3>
        <span className="g1">{t.changes}</span>
        <span>{t.keep}</span>
      </h3>
      <ul>
        {changes.map((cell) => (
          <li key={cell.field} className={cell.kept ? 'kept' : undefined}>
            <span className="what">{importText.fields[cell.field]}</span>
            <span className="values selectable">
              <span className={isAdded(cell) ? undefined : 'old'}>{cell.old || t.empty}</span>{' '}
              <span className="muted">{isAdded(cell) ? t.joins : t.becomes}</span>{' '}
              <b className="new">{cellText(cell) || t.empty}</b>
            </span>
            <Checkbox
              aria-label={t.keepField(importText.fields[cell.field])}
              checked={cell.kept}
              disabled={pending}
              onChange={(event) =>
                void change('import.keepOld', {
                  key: row.key,
                  field: cell.field,
                  keep: event.currentTarget.checked,
                })
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Cells of the row that were typed over, with what the file holds. */
function Corrections({ row }: { row: PlanRowView }) {
  const pending = useImport((s) => s.pending > 0);
  const cells = typedCells(row);
  if (cells.length === 0) return null;
  return (
    <div className="im-changes">
      <h3>{t.corrected}</h3>
      <ul>
        {cells.map(({ cell, raw, typed }) => (
          <li key={cell}>
            <span className="what">{cell}</span>
            <span className="values selectable">
              {t.rawValue.toLowerCase()} <b>{raw || t.empty}</b>, {t.typedValue.toLowerCase()}{' '}
              <b>{typed || t.empty}</b>
            </span>
            <Button
              small
              aria-label={t.restoreCell(cell)}
              disabled={pending}
              onClick={() => void change('import.correct', { sheet: row.sheet, cell, value: null })}
            >
              {t.restore}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
