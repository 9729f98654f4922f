import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type CivilDate, dayOf, diffDays } from '../../../../core/text/civil-date.ts';
import { shortDate } from '../../../../core/text/format.ts';
import type { OperationView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { useDay } from '../../lib/context.ts';
import { useMutate } from '../../lib/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState, ErrorNote } from '../../ui/feedback.tsx';
import { Radio } from '../../ui/field.tsx';
import { Tag } from '../../ui/marks.tsx';

const text = operationText.stages;
type Stage = OperationView['stages'][number];

/** Where a day stands against a stage: "hari ke-43", "H-21", "selesai". */
function Counter({ stage, day }: { stage: Pick<Stage, 'start' | 'end'>; day: CivilDate }) {
  if (day < stage.start) return <Tag>{text.coming(diffDays(day, stage.start))}</Tag>;
  if (day > stage.end) return <span className="muted">{text.over}</span>;
  return <Tag tone="accent">{text.running(dayOf(stage.start, day))}</Tag>;
}

/** Stages with their dates; counters follow from them everywhere. */
export function StagesTab({ operation }: { operation: OperationView }) {
  const day = useDay();
  const [adding, setAdding] = useState(false);
  const save = useMutate('operation.saveStage', { onSuccess: () => setAdding(false) });
  const end = useMutate('operation.endStage', {
    done: (_v, { id }) => text.removed(operation.stages.find((s) => s.id === id)?.name ?? ''),
  });
  const vote = useMutate('operation.markVotingStage');
  const error = save.error ?? end.error ?? vote.error;
  const add = (
    <Button icon={<IconPlus />} onClick={() => setAdding(true)}>
      {text.add}
    </Button>
  );

  return (
    <div className="tab-body scroll">
      {error ? <ErrorNote error={error} /> : null}
      {operation.stages.length === 0 && !adding ? (
        <EmptyState action={add}>{text.none}</EmptyState>
      ) : (
        <table className="grid edit-table" aria-label={text.table}>
          <colgroup>
            <col />
            <col style={{ width: 190 }} />
            <col style={{ width: 190 }} />
            <col style={{ width: 90 }} />
            <col style={{ width: 110 }} />
            <col style={{ width: 120 }} />
            <col style={{ width: 44 }} />
          </colgroup>
          <thead>
            <tr>
              {[text.columns.name, text.columns.start, text.columns.end].map((title) => (
                <th key={title} scope="col" className="in">
                  {title}
                </th>
              ))}
              <th scope="col" className="num">
                {text.columns.days}
              </th>
              <th scope="col" className="mid">
                {text.columns.voting}
              </th>
              <th scope="col">{text.columns.counter}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            <tr className="fixed">
              <td className="in">{text.operation}</td>
              <td className="in">{shortDate(operation.start)}</td>
              <td className="in">{shortDate(operation.end)}</td>
              <td className="num">{text.days(dayOf(operation.start, operation.end))}</td>
              <td />
              <td>
                <Counter stage={operation} day={day} />
              </td>
              <td />
            </tr>
            {operation.stages.map((stage) => {
              const change = (fields: Partial<Pick<Stage, 'name' | 'start' | 'end'>>) =>
                save.mutate({
                  operationId: operation.id,
                  id: stage.id,
                  name: stage.name,
                  start: stage.start,
                  end: stage.end,
                  ...fields,
                });
              return (
                <tr key={stage.id}>
                  <td>
                    <CommitField
                      aria-label={text.name}
                      value={stage.name}
                      maxLength={120}
                      onCommit={(name) => name !== '' && change({ name })}
                    />
                  </td>
                  <td>
                    <DateField
                      aria-label={`${text.columns.start}, ${stage.name}`}
                      value={stage.start}
                      onChange={(start) =>
                        start !== null && change(start > stage.end ? { start, end: start } : { start })
                      }
                    />
                  </td>
                  <td>
                    <DateField
                      aria-label={`${text.columns.end}, ${stage.name}`}
                      value={stage.end}
                      onChange={(last) =>
                        last !== null &&
                        change(last < stage.start ? { start: last, end: last } : { end: last })
                      }
                    />
                  </td>
                  <td className="num">{text.days(dayOf(stage.start, stage.end))}</td>
                  <td className="mid">
                    <Radio
                      aria-label={text.isVoting(stage.name)}
                      name={`voting-${operation.id}`}
                      checked={stage.voting}
                      onChange={() => vote.mutate({ id: stage.id })}
                    />
                  </td>
                  <td>
                    <Counter stage={stage} day={day} />
                  </td>
                  <td>
                    <IconButton
                      label={text.remove(stage.name)}
                      plain
                      small
                      onClick={() => end.mutate({ id: stage.id })}
                    >
                      <IconTrash className="i14" />
                    </IconButton>
                  </td>
                </tr>
              );
            })}
            {adding ? (
              <NewStage
                day={day}
                onSave={(fields) => save.mutate({ operationId: operation.id, id: null, ...fields })}
                onCancel={() => setAdding(false)}
              />
            ) : null}
          </tbody>
        </table>
      )}
      {operation.stages.length === 0 || adding ? null : <div className="tab-add">{add}</div>}
    </div>
  );
}

/** The last row while a stage is added: saved once it has a name. */
function NewStage({
  day,
  onSave,
  onCancel,
}: {
  day: CivilDate;
  onSave: (fields: Pick<Stage, 'name' | 'start' | 'end'>) => void;
  onCancel: () => void;
}) {
  const [start, setStart] = useState<CivilDate>(day);
  const [end, setEnd] = useState<CivilDate>(day);
  return (
    <tr>
      <td>
        <CommitField
          aria-label={text.name}
          placeholder={text.name}
          value=""
          autoFocus
          maxLength={120}
          onCommit={(name) => (name === '' ? onCancel() : onSave({ name, start, end }))}
        />
      </td>
      <td>
        <DateField
          aria-label={text.columns.start}
          value={start}
          onChange={(date) => {
            if (date === null) return;
            setStart(date);
            if (date > end) setEnd(date);
          }}
        />
      </td>
      <td>
        <DateField
          aria-label={text.columns.end}
          value={end}
          onChange={(date) => date !== null && setEnd([start, date].sort()[1] ?? date)}
        />
      </td>
      <td className="num">{text.days(dayOf(start, end))}</td>
      <td />
      <td />
      <td />
    </tr>
  );
}
