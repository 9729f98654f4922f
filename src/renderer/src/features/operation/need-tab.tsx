import { IconTemplate } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { amountText, parseAmount } from '../../../../core/operation/stage-need.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { OperationView } from '../../../../shared/contract/operation.ts';
import type { StageStrengthView } from '../../../../shared/contract/stage-need.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';

const text = operationText.needs;
type Split = 'none' | 'satgas' | 'unit';
type Counts = StageStrengthView['total'];
type Amount = StageStrengthView['amount'];

/** What each stage asks for against who is there and who has a duty; what is missing stands out. */
export function NeedTab({ operation }: { operation: OperationView }) {
  const [split, setSplit] = useState<Split>('none');
  const [bad, setBad] = useState<string | null>(null);
  const found = useCall('stage.strength', { operationId: operation.id });
  const save = useMutate('stage.saveNeed');
  const fill = useMutate('stage.fillNeeds', { done: ({ stages }) => text.filled(stages) });
  const stages = found.data;
  const error = found.error ?? save.error ?? fill.error;
  if (stages === undefined) return error ? <ErrorNote error={error} /> : <SkeletonRows />;
  if (stages.length === 0) return <EmptyState>{text.none}</EmptyState>;

  const amountField = (stage: StageStrengthView, satgasId: string | null, name: string, amount: Amount) => (
    <CommitField
      aria-label={text.amountOf(satgasId === null ? stage.name : `${stage.name}, ${name}`)}
      value={amount === null ? '' : amountText(amount)}
      placeholder="–"
      maxLength={12}
      onCommit={(typed) => {
        const read = typed === '' ? null : parseAmount(typed);
        setBad(read === null && typed !== '' ? typed : null);
        if (read !== null || typed === '') save.mutate({ stageId: stage.stageId, satgasId, amount: read });
      }}
    />
  );

  return (
    <div className="tab-body scroll">
      {error ? <ErrorNote error={error} /> : null}
      {bad === null ? null : (
        <p role="alert" className="need-bad">
          {text.bad(bad)}
        </p>
      )}
      <div className="need-bar">
        <Segmented<Split>
          label={text.split}
          value={split}
          onChange={setSplit}
          options={(['none', 'satgas', 'unit'] as const).map((value) => ({
            value,
            label: text.splits[value],
          }))}
        />
        <Button
          icon={<IconTemplate />}
          disabled={stages.every((stage) => stage.total.need !== null)}
          onClick={() => fill.mutate({ operationId: operation.id })}
        >
          {text.fill}
        </Button>
        <span className="muted">{text.hint}</span>
      </div>
      <table className="grid edit-table" aria-label={text.table}>
        <colgroup>
          <col />
          <col style={{ width: 110 }} />
          {Array.from({ length: 6 }, (_, i) => (
            <col key={text.columns.counts[i]} style={{ width: 104 }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="in">
              {text.columns.stage}
            </th>
            <th scope="col" className="in">
              {text.columns.amount}
            </th>
            {text.columns.counts.map((title, i) => (
              <th key={title} scope="col" className="num" title={text.columns.hints[i]}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <Fragment key={stage.stageId}>
              <tr className={split === 'none' ? undefined : 'fixed'}>
                <th scope="row" className="in need-stage">
                  {stage.name} <small className="muted">{text.dates(stage.start, stage.end)}</small>
                </th>
                <td>{amountField(stage, null, '', stage.amount)}</td>
                <CountCells counts={stage.total} />
              </tr>
              {split === 'satgas'
                ? stage.bySatgas.map((row) => (
                    <tr key={row.satgasId ?? ''}>
                      <td className="in need-part">{row.name}</td>
                      <td>
                        {row.satgasId === null
                          ? null
                          : amountField(stage, row.satgasId, row.name, row.amount)}
                      </td>
                      <CountCells counts={row} />
                    </tr>
                  ))
                : null}
              {split === 'unit'
                ? stage.byUnit.map((row) => (
                    <tr key={row.name}>
                      <td className="in need-part">{row.name}</td>
                      <td />
                      <CountCells counts={row} />
                    </tr>
                  ))
                : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CountCells({ counts }: { counts: Counts }) {
  const { need, force, available, assigned, lacking, open } = counts;
  return (
    <>
      <td className="num">{need === null ? '–' : thousands(need)}</td>
      <td className="num">{thousands(force)}</td>
      <td className="num">{thousands(available)}</td>
      <td className="num">{thousands(assigned)}</td>
      <Missing need={need} count={lacking} label={text.lacking} />
      <Missing need={need} count={open} label={text.open} />
    </>
  );
}

/** What is missing, with a mark that survives black-and-white paper; a quiet tick when nothing is. */
function Missing({
  need,
  count,
  label,
}: {
  need: number | null;
  count: number;
  label: (n: number) => string;
}) {
  if (need === null) return <td className="num muted">–</td>;
  if (count === 0) return <td className="num need-ok">✓</td>;
  return (
    <td className="num need-gap" aria-label={label(count)}>
      × {thousands(count)}
    </td>
  );
}
