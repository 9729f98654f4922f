import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { useOperationId } from '../../lib/context.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Select, TextInput } from '../../ui/field.tsx';

/** Puts the chosen people into a satgas of an operation. */
export function SatgasDialog({ people, onClose }: { people: readonly PersonRow[]; onClose: () => void }) {
  const current = useOperationId();
  const operations = useCall('operation.list', {}).data;
  const [chosen, setChosen] = useState(current);
  const operationId = chosen ?? operations?.[0]?.id ?? null;
  const satgas = useCall('operation.get', operationId ? { id: operationId } : null).data?.satgas ?? [];
  const [satgasId, setSatgasId] = useState<string | null>(null);
  const [opsPosition, setOpsPosition] = useState('');
  const [tried, setTried] = useState(false);
  const name = satgas.find((node) => node.id === satgasId)?.name ?? '';
  const add = useMutate('member.add', {
    done: ({ added }) => t.satgasForm.done(added, name),
    onSuccess: onClose,
  });
  const count = thousands(people.length);

  const submit = () => {
    setTried(true);
    if (!satgasId) return;
    add.mutate({ satgasId, personIds: people.map((p) => p.id), opsPosition: opsPosition.trim() || null });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t.satgasForm.title(count)}
      onSubmit={submit}
      submit={t.satgasForm.submit(count)}
      disabled={add.isPending || satgas.length === 0}
    >
      <div className="stack">
        {operations && operations.length === 0 ? <Note level="info">{t.satgasForm.noOperation}</Note> : null}
        <Select
          label={t.satgasForm.operation}
          data={(operations ?? []).map((op) => ({
            value: op.id,
            label: [op.name, op.sandi].filter(Boolean).join(' '),
          }))}
          value={operationId}
          onChange={(value) => {
            setChosen(value);
            setSatgasId(null);
          }}
        />
        <Select
          label={t.satgasForm.satgas}
          placeholder={t.satgasForm.pick}
          data={satgas.map((node) => ({
            value: node.id,
            label: `${'  '.repeat(node.depth)}${node.name} · ${node.total}`,
          }))}
          value={satgasId}
          onChange={setSatgasId}
          error={tried && !satgasId ? t.satgasForm.pickFirst : undefined}
          searchable
          openOnFocus={false}
          data-autofocus
        />
        <TextInput
          label={t.satgasForm.opsPosition}
          description={t.satgasForm.opsHint}
          maxLength={200}
          value={opsPosition}
          onChange={(event) => setOpsPosition(event.currentTarget.value)}
        />
        {add.error ? <ErrorNote error={add.error} /> : null}
      </div>
    </FormDialog>
  );
}
