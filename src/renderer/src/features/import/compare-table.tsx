import type { ReactNode } from 'react';
import type { ImportSideView } from '../../../../shared/contract/import.ts';
import { importText } from '../../../../shared/text/import.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/marks.tsx';
import { compareLines, losesNumber, sideKey } from './compare-model.ts';
import { change } from './import-calls.ts';
import { OUTCOME_TONE } from './plan-columns.tsx';

const t = importText.review.compare;

interface CompareTableProps {
  row: ImportSideView;
  others: readonly ImportSideView[];
  pending: boolean;
}

/** Fields down, sides across: the row first, what differs from it marked, and under each side what can be said of it. */
export function CompareTable({ row, others, pending }: CompareTableProps) {
  const sides = [row, ...others];
  const lines = compareLines(row, others);
  return (
    <div className="im-cmp scroll">
      <table aria-label={t.title}>
        <thead>
          <tr>
            <th scope="col" className="corner">
              <span className="sr">{t.field}</span>
            </th>
            {sides.map((side) => (
              <th key={sideKey(side)} scope="col" className={side === row ? 'own' : undefined}>
                <SideHead side={side} own={side === row} known={side.personId === row.personId} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, values }) => (
            <tr key={field}>
              <th scope="row">{t.fields[field]}</th>
              {values.map(({ text, differs }, at) => (
                <td
                  key={sideKey(sides[at] as ImportSideView)}
                  className={[at === 0 ? 'own' : '', differs ? 'differs' : ''].join(' ').trim() || undefined}
                >
                  {field === 'nrp' && losesNumber(sides[at] as ImportSideView, row, others) ? (
                    <>
                      <s className="selectable">{text}</s> <small>{t.withoutNumber}</small>
                    </>
                  ) : (
                    <span className="selectable">{text ?? '·'}</span>
                  )}
                  {differs ? <span className="sr"> ({t.differs})</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {sides.map((side) => (
              <td key={sideKey(side)} className={side === row ? 'own' : undefined}>
                <div className="do">
                  {side.kind === 'person' ? (
                    <PersonDeeds side={side} row={row} pending={pending} />
                  ) : (
                    <RowDeeds side={side} row={row} others={others} pending={pending} />
                  )}
                </div>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function SideHead({ side, own, known }: { side: ImportSideView; own: boolean; known: boolean }) {
  if (side.kind === 'person') {
    return (
      <>
        <b>{t.stored}</b>
        {side.ended ? <Tag tone="warning">{t.ended}</Tag> : null}
        {known ? <Tag tone="accent">{t.isKnown}</Tag> : null}
      </>
    );
  }
  return (
    <>
      <b>{t.row(side.row ?? 0)}</b>
      {own ? <span className="muted s11">{t.asked}</span> : null}
      {side.outcome ? (
        <Tag tone={OUTCOME_TONE[side.outcome]}>{importText.review.outcomes[side.outcome]}</Tag>
      ) : null}
      <small className="el">{side.sheet}</small>
    </>
  );
}

/** A row of the file: it is right, it is somebody new, it is left out. */
function RowDeeds({ side, row, others, pending }: CompareTableProps & { side: ImportSideView }) {
  const own = side === row;
  const key = side.key ?? '';
  const skipped = side.outcome === 'skipped';
  const anyPerson = others.some(({ kind }) => kind === 'person');
  const fresh = side.decided === 'new';
  return (
    <>
      {side.clash || side.chosen ? (
        <Deed
          on={side.chosen}
          disabled={pending}
          onClick={() => void change('import.choose', { key, chosen: !side.chosen })}
        >
          {side.chosen ? t.isRight : t.right}
        </Deed>
      ) : null}
      {own && anyPerson ? (
        <Deed
          on={fresh}
          disabled={pending || skipped}
          onClick={() => void change('import.decide', { key, as: fresh ? null : 'new' })}
        >
          {fresh ? t.isFresh : t.fresh}
        </Deed>
      ) : null}
      <Deed disabled={pending} onClick={() => void change('import.skipRow', { key, skip: !skipped })}>
        {skipped ? t.unskip : t.skip}
      </Deed>
    </>
  );
}

/** A stored person: the row is about this one. */
function PersonDeeds({ side, row, pending }: Omit<CompareTableProps, 'others'> & { side: ImportSideView }) {
  const { personId } = side;
  const key = row.key ?? '';
  if (personId === null) return null;
  const decided = row.decided === 'person' && row.personId === personId;
  return (
    <Deed
      on={decided}
      disabled={pending || row.outcome === 'skipped'}
      onClick={() => void change('import.decide', { key, as: decided ? null : { personId } })}
    >
      {decided ? t.isSame : t.same}
    </Deed>
  );
}

function Deed(props: { on?: boolean; disabled: boolean; onClick: () => void; children: ReactNode }) {
  const { on, disabled, onClick, children } = props;
  return (
    <Button small {...(on === undefined ? {} : { 'aria-pressed': on })} disabled={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}
