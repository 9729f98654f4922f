import { useState } from 'react';
import type { OperationView, SatgasView } from '../../../../shared/contract/operation.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { useMutate } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { type NamedPerson, PersonField } from '../../ui/person-field.tsx';

/** Names the head of a satgas and the deputy. */
export function HeadDialog({
  operation,
  node,
  onClose,
}: {
  operation: OperationView;
  node: SatgasView;
  onClose: () => void;
}) {
  const [person, setPerson] = useState<NamedPerson | null>(node.head);
  const [deputy, setDeputy] = useState<NamedPerson | null>(node.deputy);
  const save = useMutate('satgas.save', { onSuccess: onClose });
  const submit = () =>
    save.mutate({
      operationId: operation.id,
      id: node.id,
      name: node.name,
      kind: node.kind,
      parentId: node.parentId,
      headPersonId: person?.personId ?? null,
      deputyPersonId: deputy?.personId ?? null,
    });
  return (
    <FormDialog
      onClose={onClose}
      title={`${operationText.tree.head} · ${node.name}`}
      width={420}
      onSubmit={submit}
      disabled={save.isPending}
    >
      <div className="stack">
        <PersonField
          label={operationText.tree.head}
          value={person}
          onChange={setPerson}
          placeholder={eventText.plan.leaderHint}
          nothingFound={eventText.plan.noPeople}
          clearLabel={operationText.tree.clearHead}
        />
        <PersonField
          label={operationText.tree.deputy}
          value={deputy}
          onChange={setDeputy}
          placeholder={eventText.plan.leaderHint}
          nothingFound={eventText.plan.noPeople}
          clearLabel={operationText.tree.clearDeputy}
        />
        {save.error ? <ErrorNote error={save.error} /> : null}
      </div>
    </FormDialog>
  );
}
