import { useState } from 'react';
import type { UnitRow } from '../../../../shared/contract/unit.ts';
import { unitAreaText as t } from '../../../../shared/text/unit-area.ts';
import { useCall, useMutate, useSettled } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { MultiSelect } from '../../ui/field.tsx';

/** Chooses the kecamatan or kabupaten that a unit is responsible for. */
export function UnitAreaDialog({ unit, onClose }: { unit: UnitRow; onClose: () => void }) {
  const [codes, setCodes] = useState<string[]>(unit.jurisdiction);
  const [search, setSearch] = useState('');
  const typed = useSettled(search, 120).trim();
  const found = useCall('region.areas', { text: typed, codes, limit: 30 });
  const save = useMutate('unit.setArea', { done: t.saved(unit.name), onSuccess: onClose });
  const error = save.error ?? found.error;
  const known = new Map((found.data ?? []).map((area) => [area.code, `${area.label} · ${area.code}`]));
  for (const code of codes) if (!known.has(code)) known.set(code, code);
  return (
    <FormDialog
      onClose={onClose}
      title={t.title(unit.name)}
      onSubmit={() => save.mutate({ id: unit.id, jurisdiction: codes })}
      disabled={save.isPending}
    >
      <div className="stack">
        <MultiSelect
          label={t.field}
          description={t.hint}
          data={[...known].map(([value, label]) => ({ value, label }))}
          value={codes}
          onChange={setCodes}
          searchable
          searchValue={search}
          onSearchChange={setSearch}
          searching={search.trim() !== typed || found.isFetching}
          filter={({ options }) => options}
          data-autofocus
        />
        {error && <ErrorNote error={error} />}
      </div>
    </FormDialog>
  );
}
