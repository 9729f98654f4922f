import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { OperationView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { useMutate } from '../../lib/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Pane } from '../../ui/layout.tsx';

const text = operationText.papers;
type Fields = Partial<Pick<OperationView, 'election' | 'plans' | 'apel'>>;

/** What the papers of an operation say without being asked each time: election, plans, roll call. */
export function PapersTab({ operation }: { operation: OperationView }) {
  const update = useMutate('operation.update');
  const save = (fields: Fields) => update.mutate({ id: operation.id, fields });
  const { plans, apel } = operation;
  const setPlan = (at: number, change: Partial<(typeof plans)[number]>) =>
    save({ plans: plans.map((plan, i) => (i === at ? { ...plan, ...change } : plan)) });

  return (
    <div className="tab-body scroll padded">
      {update.error ? <ErrorNote error={update.error} /> : null}
      <Pane title={text.election}>
        <div className="pane-body">
          <CommitField
            aria-label={text.election}
            placeholder={text.electionHint}
            value={operation.election ?? ''}
            maxLength={200}
            onCommit={(election) => save({ election: election === '' ? null : election })}
          />
        </div>
      </Pane>
      <Pane title={text.plans} meta={text.plansMeta}>
        <div className="pane-body stack">
          {plans.map((plan, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan is its place in the list.
            <div key={at} className="plan-row">
              <CommitField
                label={text.planBy}
                value={plan.by}
                maxLength={120}
                onCommit={(by) => by !== '' && setPlan(at, { by })}
              />
              <CommitField
                label={text.planNumber}
                value={plan.number ?? ''}
                maxLength={120}
                onCommit={(number) => setPlan(at, { number: number === '' ? null : number })}
              />
              <DateField label={text.planDate} value={plan.date} onChange={(date) => setPlan(at, { date })} />
              <IconButton
                label={text.planRemove(plan.by)}
                plain
                onClick={() => save({ plans: plans.filter((_, i) => i !== at) })}
              >
                <IconTrash />
              </IconButton>
            </div>
          ))}
          <CommitField
            placeholder={text.planAdd}
            aria-label={text.planAdd}
            value=""
            maxLength={120}
            onCommit={(by) => by !== '' && save({ plans: [...plans, { by, number: null, date: null }] })}
          />
        </div>
      </Pane>
      <Pane title={text.apel} meta={text.apelMeta}>
        <div className="pane-body">
          {apel === null ? (
            <Button
              icon={<IconPlus />}
              onClick={() => save({ apel: { time: '13:00', place: null, leader: null } })}
            >
              {text.apelAdd}
            </Button>
          ) : (
            <div className="plan-row">
              <TimeField
                label={text.apelTime}
                value={apel.time}
                onChange={(time) => time !== null && save({ apel: { ...apel, time } })}
              />
              <CommitField
                label={text.apelPlace}
                value={apel.place ?? ''}
                maxLength={200}
                onCommit={(place) => save({ apel: { ...apel, place: place === '' ? null : place } })}
              />
              <CommitField
                label={text.apelLeader}
                value={apel.leader ?? ''}
                maxLength={120}
                onCommit={(leader) => save({ apel: { ...apel, leader: leader === '' ? null : leader } })}
              />
              <IconButton label={text.apelRemove} plain onClick={() => save({ apel: null })}>
                <IconTrash />
              </IconButton>
            </div>
          )}
        </div>
      </Pane>
    </div>
  );
}
