import { useState } from 'react';
import { MERGE_FIELDS, type MergeField } from '../../../../core/personnel/merge-fields.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { DuplicateGroupView } from '../../../../shared/contract/personnel.ts';
import { duplicateText as t } from '../../../../shared/text/duplicate.ts';
import { useMutate } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Checkbox } from '../../ui/field.tsx';
import {
  type DuplicatePerson,
  differingFields,
  groupKey,
  includeRecord,
  keepRecord,
  type MergeChoice,
  numberUnsettled,
  startChoice,
  takeValue,
  valueFrom,
} from './merge-choice.ts';

interface DuplicateMergeProps {
  group: DuplicateGroupView;
  /** Merged or told apart: go on with the next. */
  onDecided: () => void;
}

/** The records of one group side by side; in each row the value that the merged record will hold. */
export function DuplicateMerge({ group, onDecided }: DuplicateMergeProps) {
  const [choice, setChoice] = useState<MergeChoice>(() => startChoice(group));
  const { people } = group;
  const merge = useMutate('personnel.merge', {
    done: t.merged(people.find(({ id }) => id === choice.keepId)?.name ?? ''),
    onSuccess: onDecided,
  });
  const apart = useMutate('personnel.notDuplicate', { done: t.notSameDone, onSuccess: onDecided });
  const busy = merge.isPending || apart.isPending;
  const unsettled = numberUnsettled(people, choice);
  const differs = differingFields(people, choice);
  const rows = MERGE_FIELDS.filter((field) => people.some((person) => person[field]));
  const others = [...choice.included].filter((id) => id !== choice.keepId);
  const error = merge.error ?? apart.error;

  const send = () => {
    const chosen = differs.flatMap((field) => {
      const from = valueFrom(people, choice, field);
      return from ? [[field, from] as const] : [];
    });
    merge.mutate({ keepId: choice.keepId, otherIds: others, fields: Object.fromEntries(chosen) });
  };
  return (
    <section className="pn-left pn-merge" data-pane tabIndex={-1} aria-label={people[0]?.name}>
      <div className="pn-merge-body scroll">
        <ul className="pn-reasons">
          {group.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p className="t2 s12">{t.intro}</p>
        <table className="pn-sides">
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              {people.map((person, index) => (
                <RecordHead
                  key={person.id}
                  person={person}
                  index={index}
                  choice={choice}
                  several={people.length > 2}
                  onChange={setChoice}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((field) => (
              <FieldRow
                key={field}
                field={field}
                people={people}
                choice={choice}
                differs={differs.includes(field)}
                onTake={(id) => setChoice((c) => takeValue(c, field, id))}
              />
            ))}
            <tr>
              <th scope="row">{t.hangs}</th>
              {people.map((person) => (
                <td key={person.id} className="muted">
                  {hangingOn(person)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
        {unsettled.length > 0 ? <Note level="warning">{t.chooseNumber}</Note> : null}
        {error ? <ErrorNote error={error} /> : null}
      </div>
      <footer className="pn-merge-foot">
        <Button disabled={busy} onClick={() => apart.mutate({ ids: people.map(({ id }) => id) })}>
          {t.notSame}
        </Button>
        <div className="r">
          <Button
            variant="primary"
            disabled={busy || others.length === 0 || unsettled.length > 0}
            onClick={send}
          >
            {t.merge(thousands(others.length + 1))}
          </Button>
        </div>
      </footer>
    </section>
  );
}

/** "2 satgas, 1 tugas": what goes over to the kept record. */
function hangingOn({ memberships, duties, absences }: DuplicatePerson): string {
  const parts = [
    memberships > 0 ? t.memberships(thousands(memberships)) : null,
    duties > 0 ? t.duties(thousands(duties)) : null,
    absences > 0 ? t.absences(thousands(absences)) : null,
  ].filter((part) => part !== null);
  return parts.join(', ') || t.nothing;
}

interface RecordHeadProps {
  person: DuplicatePerson;
  index: number;
  choice: MergeChoice;
  /** More than two records: each can be left out. */
  several: boolean;
  onChange: (change: (choice: MergeChoice) => MergeChoice) => void;
}

function RecordHead({ person, index, choice, several, onChange }: RecordHeadProps) {
  const kept = choice.keepId === person.id;
  const included = choice.included.has(person.id);
  return (
    <th scope="col" className={kept ? 'kept' : included ? undefined : 'out'}>
      <label title={t.keepTitle}>
        <input
          type="radio"
          name="keep"
          aria-label={t.keepThis(index + 1)}
          checked={kept}
          onChange={() => onChange((c) => keepRecord(c, person.id))}
        />
        {kept ? t.keep : t.record(index + 1)}
      </label>
      {several && !kept ? (
        <Checkbox
          size="xs"
          label={t.includeShort}
          aria-label={t.include(person.name)}
          checked={included}
          onChange={(event) => {
            const take = event.currentTarget.checked;
            onChange((c) => includeRecord(c, person.id, take));
          }}
        />
      ) : null}
      <LinkButton onClick={() => navigate('personnel', { query: { person: person.id } })}>
        {t.openPerson}
      </LinkButton>
    </th>
  );
}

interface FieldRowProps {
  field: MergeField;
  people: readonly DuplicatePerson[];
  choice: MergeChoice;
  differs: boolean;
  onTake: (id: string) => void;
}

function FieldRow({ field, people, choice, differs, onTake }: FieldRowProps) {
  const from = valueFrom(people, choice, field);
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">{t.fields[field]}</th>
      {people.map((person) => {
        const value = person[field] ?? '';
        if (!choice.included.has(person.id)) {
          return (
            <td key={person.id} className="out">
              {value || t.empty}
            </td>
          );
        }
        if (!differs) return <td key={person.id}>{value || <span className="muted">{t.empty}</span>}</td>;
        const taken = from === person.id;
        return (
          <td key={person.id} className={taken ? 'taken' : undefined}>
            <label>
              <input
                type="radio"
                name={`${groupKey({ people } as DuplicateGroupView)} ${field}`}
                aria-label={t.take(t.fields[field], value || t.empty)}
                checked={taken}
                onChange={() => onTake(person.id)}
              />
              <span className={value ? undefined : 'muted'}>{value || t.empty}</span>
            </label>
          </td>
        );
      })}
    </tr>
  );
}
