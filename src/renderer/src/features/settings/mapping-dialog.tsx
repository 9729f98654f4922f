import { useState } from 'react';
import { RANKS } from '../../../../core/personnel/rank.ts';
import { memoryText } from '../../../../shared/text/import-memory.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Autocomplete, Select, TextInput } from '../../ui/field.tsx';
import type { Mapping } from './mapping-list.tsx';

const t = memoryText.mappings;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));
const RANK_OPTIONS = RANKS.map(({ short, full }) => ({
  value: short,
  label: short === full ? short : `${short} · ${full}`,
}));

interface MappingDialogProps {
  mapping: Mapping | 'new';
  /** What is known already: adding one of them again changes it. */
  all: readonly Mapping[];
  onClose: () => void;
}

/** Adds what a value means, or changes it. The value itself stays as lists write it. */
export function MappingDialog({ mapping, all, onClose }: MappingDialogProps) {
  const isNew = mapping === 'new';
  const [kind, setKind] = useState<Mapping['kind']>(isNew ? 'rank' : mapping.kind);
  const [value, setValue] = useState(isNew ? '' : mapping.value);
  const [target, setTarget] = useState(isNew ? '' : mapping.target);
  const units = useCall('unit.list', {}).data ?? [];
  const save = useMutate('import.saveMapping', {
    done: (_, input) => t.done(input.value, input.target),
    onSuccess: onClose,
  });
  const clean = { kind, value: value.trim(), target: target.trim() };
  const ready = clean.value !== '' && clean.target !== '' && !save.isPending;
  const same = (other: Mapping) =>
    other.kind === kind && other.value.toUpperCase() === clean.value.toUpperCase();
  const known = isNew ? all.find(same) : undefined;
  return (
    <FormDialog
      onClose={onClose}
      title={isNew ? t.addTitle : t.editTitle}
      onSubmit={() => {
        if (ready) save.mutate(clean);
      }}
      disabled={!ready}
    >
      <div className="stack">
        {isNew ? (
          <>
            <Select
              label={t.kind}
              data={KINDS}
              allowDeselect={false}
              value={kind}
              onChange={(next) => {
                setKind((next ?? 'rank') as Mapping['kind']);
                setTarget('');
              }}
            />
            <TextInput
              label={t.value}
              value={value}
              maxLength={300}
              onChange={(event) => setValue(event.currentTarget.value)}
              data-autofocus
            />
          </>
        ) : (
          <p>
            {t.kinds[kind]}: <b>{value}</b>
          </p>
        )}
        {kind === 'rank' ? (
          <Select
            label={t.target}
            searchable
            data={RANK_OPTIONS}
            value={target === '' ? null : target}
            onChange={(next) => setTarget(next ?? '')}
            // Opened with the dialog, the list would lie over its buttons.
            openOnFocus={isNew}
            data-autofocus={isNew ? undefined : true}
          />
        ) : (
          <Autocomplete
            label={t.target}
            data={kind === 'unit' ? [...new Set(units.map(({ name }) => name))] : []}
            value={target}
            maxLength={120}
            onChange={setTarget}
            // Opened with the dialog, the list would lie over its buttons.
            openOnFocus={isNew}
            data-autofocus={isNew ? undefined : true}
          />
        )}
        {known ? <Note level="info">{t.exists(known.target)}</Note> : null}
        {save.error ? <ErrorNote error={save.error} /> : null}
      </div>
    </FormDialog>
  );
}
