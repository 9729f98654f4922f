import { useState } from 'react';
import { BASIS_KINDS, BASIS_TYPES, type BasisKind, basisText } from '../../../../../core/order/basis.ts';
import type { BasisFields, BasisRow } from '../../../../../shared/contract/paper-list.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FormDialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';
import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '../../../ui/field.tsx';

const t = papersText.bases;
const NEW: BasisFields = {
  kind: 'uu',
  title: null,
  number: null,
  year: null,
  date: null,
  about: null,
  validFrom: null,
  validTo: null,
  operations: [],
  usual: true,
};

const fieldsOf = ({ key: _k, origin: _o, hidden: _h, line: _l, ...fields }: BasisRow): BasisFields => fields;
const given = (text: string): string | null => (text.trim() === '' ? null : text);

/** A legal basis, part by part, and the line that orders print. */
export function BasisDialog({ basis, onClose }: { basis: BasisRow | null; onClose: () => void }) {
  const [value, setValue] = useState<BasisFields>(basis ? fieldsOf(basis) : NEW);
  const [year, setYear] = useState(value.year === null ? '' : String(value.year));
  const save = useMutate('legalBasis.save', { done: papersText.saved(t.shortName), onSuccess: onClose });
  const remove = useMutate('legalBasis.remove', {
    done: papersText.removedDone(t.shortName),
    onSuccess: onClose,
  });
  const reset = useMutate('legalBasis.reset', {
    done: papersText.resetDone(t.shortName),
    onSuccess: onClose,
  });
  const error = save.error ?? remove.error ?? reset.error;
  const set = (patch: Partial<BasisFields>) => setValue((present) => ({ ...present, ...patch }));
  const { statute, label } = BASIS_TYPES[value.kind];
  const yearBad = statute && year !== '' && !/^(19|20|21)\d{2}$/.test(year);
  const datesBad = value.validFrom !== null && value.validTo !== null && value.validTo < value.validFrom;
  const nothing = value.kind !== 'uud' && !value.number && !value.about && !value.title;
  const whole: BasisFields = {
    ...value,
    year: statute && year !== '' && !yearBad ? Number(year) : null,
    date: statute ? null : value.date,
  };
  const kinds = BASIS_KINDS.map((kind) => ({ value: kind, label: BASIS_TYPES[kind].label }));

  return (
    <FormDialog
      title={basis ? t.dialog : t.dialogNew}
      width={620}
      onClose={onClose}
      onSubmit={() => save.mutate({ key: basis?.key ?? null, value: whole })}
      disabled={yearBad || datesBad || nothing || save.isPending}
      remove={basis ? { label: papersText.remove, onClick: () => remove.mutate({ key: basis.key }) } : null}
    >
      <div className="stack">
        <Select
          label={t.kind}
          data={kinds}
          value={value.kind}
          searchable
          onChange={(kind) => kind && set({ kind: kind as BasisKind })}
        />
        <TextInput
          label={t.title}
          placeholder={label}
          description={t.titleHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={value.title ?? ''}
          maxLength={200}
          onChange={(event) => set({ title: given(event.currentTarget.value) })}
        />
        <div className="cols">
          <TextInput
            label={t.number}
            value={value.number ?? ''}
            maxLength={80}
            data-autofocus
            onChange={(event) => set({ number: given(event.currentTarget.value) })}
          />
          {statute ? (
            <TextInput
              label={t.year}
              value={year}
              inputMode="numeric"
              maxLength={4}
              error={yearBad ? t.yearBad : undefined}
              onChange={(event) => setYear(event.currentTarget.value.trim())}
            />
          ) : (
            <DateField label={t.date} value={value.date} onChange={(date) => set({ date })} />
          )}
        </div>
        <Textarea
          label={t.about}
          value={value.about ?? ''}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={1500}
          error={nothing && basis ? t.nothing : undefined}
          onChange={(event) => set({ about: given(event.currentTarget.value) })}
        />
        <div className="cols">
          <DateField
            label={t.validFrom}
            value={value.validFrom}
            onChange={(validFrom) => set({ validFrom })}
          />
          <DateField
            label={t.validTo}
            value={value.validTo}
            error={datesBad ? t.datesBad : undefined}
            onChange={(validTo) => set({ validTo })}
          />
        </div>
        <MultiSelect
          label={t.operations}
          description={t.operationsHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={Object.entries(t.operationKinds).map(([kind, name]) => ({ value: kind, label: name }))}
          value={value.operations}
          onChange={(operations) => set({ operations })}
        />
        <Checkbox
          label={t.usualLabel}
          checked={value.usual}
          onChange={(event) => set({ usual: event.currentTarget.checked })}
        />
        <div className="printed-line">
          <span className="lab">{t.line}</span>
          <p className="selectable">{basisText(whole)};</p>
        </div>
        {basis?.origin === 'changed' && (
          <Button small variant="quiet" onClick={() => reset.mutate({ key: basis.key })}>
            {papersText.reset}
          </Button>
        )}
        {error && <ErrorNote error={error} />}
      </div>
    </FormDialog>
  );
}
