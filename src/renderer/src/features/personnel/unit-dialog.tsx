import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { useMutate } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import type { Facets } from './list-head.tsx';

interface UnitDialogProps {
  people: readonly PersonRow[];
  facets: Facets | undefined;
  onClose: () => void;
}

/** Moves the chosen people to one unit. */
export function UnitDialog({ people, facets, onClose }: UnitDialogProps) {
  const [unit, setUnit] = useState('');
  const [tried, setTried] = useState(false);
  const count = thousands(people.length);
  const update = useMutate('personnel.update', {
    done: t.unitForm.done(count, unit.trim()),
    onSuccess: onClose,
  });
  const submit = () => {
    setTried(true);
    if (unit.trim() === '') return;
    update.mutate({ ids: people.map((p) => p.id), fields: { unit: unit.trim() } });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t.unitForm.title(count)}
      width={420}
      onSubmit={submit}
      submit={t.unitForm.submit(count)}
      disabled={update.isPending}
    >
      <div className="stack">
        <Autocomplete
          size="xs"
          label={t.unitForm.unit}
          description={t.unitForm.hint}
          data={(facets?.units ?? []).map((known) => known.name)}
          value={unit}
          onChange={setUnit}
          maxLength={120}
          error={tried && unit.trim() === '' ? t.unitForm.missing : undefined}
          openOnFocus={false}
          data-autofocus
        />
        {update.error ? <ErrorNote error={update.error} /> : null}
      </div>
    </FormDialog>
  );
}
