import { IconUserPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { AssignmentView } from '../../../../../shared/contract/event.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { eventText, ROLE_SUGGESTIONS } from '../../../../../shared/text/event.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { EmptyState, ErrorNote } from '../../../ui/feedback.tsx';
import { Checkbox } from '../../../ui/field.tsx';
import { PersonLine } from './person-line.tsx';

const text = eventText.people;

interface Props {
  data: Output<'event.get'>;
  onAdd: () => void;
  onReplace: (assignment: AssignmentView) => void;
}

/** Assigned people under their satgas, in the order given. */
function bySatgas(assignments: readonly AssignmentView[]): [string, AssignmentView[]][] {
  const groups = new Map<string, AssignmentView[]>();
  for (const assignment of assignments) {
    const key = assignment.satgas ?? text.withoutSatgas;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [assignment]);
    else group.push(assignment);
  }
  return [...groups];
}

/** Who is on the event: roles and points in place, replacing, taking off, all for several at once. */
export function PeopleTab({ data, onAdd, onReplace }: Props) {
  const { event, assignments } = data;
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => bySatgas(assignments), [assignments]);
  const selected = assignments
    .filter((assignment) => checked.has(assignment.id))
    .map((assignment) => assignment.id);
  const update = useMutate('assignment.update');
  const end = useMutate('assignment.end', {
    done: (_value, { ids }) => text.removed(ids.length, event.title),
    onSuccess: () => setChecked(new Set()),
  });
  const error = update.error ?? end.error;

  const toggle = (ids: readonly string[], on: boolean) => {
    setChecked((present) => {
      const next = new Set(present);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  };

  if (assignments.length === 0) {
    return (
      <EmptyState
        action={
          <Button variant="primary" icon={<IconUserPlus />} onClick={onAdd}>
            {text.add}
          </Button>
        }
      >
        {text.none}
      </EmptyState>
    );
  }
  const short = event.need !== null && event.assigned < event.need;
  return (
    <div className="pp">
      <div className="f pp-top">
        <Checkbox
          aria-label={text.selected(assignments.length)}
          checked={selected.length === assignments.length}
          indeterminate={selected.length > 0 && selected.length < assignments.length}
          onChange={(e) =>
            toggle(
              assignments.map((assignment) => assignment.id),
              e.currentTarget.checked,
            )
          }
        />
        <b className={short ? 'low' : undefined}>{text.count(event.assigned, event.need)}</b>
        <span className="g1" />
        <Button small variant="primary" icon={<IconUserPlus className="i14" />} onClick={onAdd}>
          {text.add}
        </Button>
      </div>
      {selected.length === 0 ? null : (
        <div className="pp-bulk">
          <div className="f">
            <b className="g1">{text.selected(selected.length)}</b>
            <Button small variant="danger" onClick={() => end.mutate({ ids: selected })}>
              {text.removeMany(selected.length)}
            </Button>
            <Button small variant="quiet" onClick={() => setChecked(new Set())}>
              {text.clear}
            </Button>
          </div>
          <div className="plan-2">
            <CommitField
              aria-label={text.setRole}
              placeholder={text.setRole}
              value=""
              list="role-names"
              maxLength={60}
              onCommit={(role) => role !== '' && update.mutate({ ids: selected, role })}
            />
            <CommitField
              aria-label={text.setPoint}
              placeholder={text.setPoint}
              value=""
              maxLength={120}
              onCommit={(point) => point !== '' && update.mutate({ ids: selected, point })}
            />
          </div>
        </div>
      )}
      {error ? <ErrorNote error={error} /> : null}
      <datalist id="role-names">
        {ROLE_SUGGESTIONS.map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      {groups.map(([satgas, people]) => (
        <section key={satgas} aria-label={satgas}>
          <div className="pp-group">
            <Checkbox
              aria-label={satgas}
              checked={people.every((person) => checked.has(person.id))}
              indeterminate={
                people.some((person) => checked.has(person.id)) &&
                !people.every((person) => checked.has(person.id))
              }
              onChange={(e) =>
                toggle(
                  people.map((person) => person.id),
                  e.currentTarget.checked,
                )
              }
            />
            <b className="el">{satgas}</b>
            <span className="t2">{people.length}</span>
          </div>
          {people.map((assignment) => (
            <PersonLine
              key={assignment.id}
              assignment={assignment}
              checked={checked.has(assignment.id)}
              onCheck={(on) => toggle([assignment.id], on)}
              onUpdate={(change) => update.mutate({ ids: [assignment.id], ...change })}
              onReplace={() => onReplace(assignment)}
              onRemove={() => end.mutate({ ids: [assignment.id] })}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
