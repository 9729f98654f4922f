import { useState } from 'react';
import type { OperationView } from '../../../shared/contract/operation.ts';
import { operationText, SANDI_SUGGESTIONS } from '../../../shared/text/operation.ts';
import { setOperation, useDay } from '../lib/context.ts';
import { useCall, useMutate } from '../lib/hooks.ts';
import { DateField } from './date-field.tsx';
import { FormDialog } from './dialog.tsx';
import { ErrorNote } from './feedback.tsx';
import { Checkbox, Select, TextInput } from './field.tsx';
import { formOf, newForm, type OperationForm, operationKey, problemOf } from './operation-form.ts';

const text = operationText.form;
const KINDS = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));
const TEMPLATES = Object.entries(text.templates).map(([value, label]) => ({ value, label }));

interface Props {
  /** The operation to edit; null makes a new one. */
  operation: OperationView | null;
  onClose: () => void;
  /** Satgas that a new operation starts with, where the place knows better than the level of the post. */
  template?: OperationForm['template'];
  /** The new operation is there; screens follow it already. */
  onCreated?: (id: string) => void;
}

/** Makes an operation with its satgas and stages, or edits its name and dates. */
export function OperationDialog({ operation, onClose, template, onCreated }: Props) {
  const today = useDay();
  const identity = useCall('unit.identity', {}).data;
  const [typed, setTyped] = useState<OperationForm | null>(operation === null ? null : formOf(operation));
  const [tried, setTried] = useState(false);
  const form = typed ?? { ...newForm(identity?.level ?? 'polres'), ...(template ? { template } : {}) };
  const set = (change: Partial<OperationForm>) => setTyped({ ...form, ...change });

  const create = useMutate('operation.create', {
    done: (_value, input) => text.created(input.name),
    onSuccess: ({ id }) => {
      setOperation(id);
      onCreated?.(id);
      onClose();
    },
  });
  const update = useMutate('operation.update', { done: text.saved, onSuccess: onClose });
  const problem = problemOf(form);
  const error = create.error ?? update.error;

  const submit = () => {
    setTried(true);
    if (problem !== null || form.start === null || form.end === null) return;
    const fields = {
      name: form.name.trim(),
      sandi: form.sandi.trim() || null,
      kind: form.kind,
      start: form.start,
      end: form.end,
    };
    if (operation !== null) update.mutate({ id: operation.id, fields });
    else
      create.mutate({
        ...fields,
        key: operationKey(form.name, form.sandi),
        template: form.template,
        stages: form.stages,
      });
  };
  const shown = (name: ReturnType<typeof problemOf>) =>
    tried && problem === name && name !== null ? text[name] : null;

  return (
    <FormDialog
      onClose={onClose}
      title={operation === null ? text.createTitle : text.editTitle}
      width={520}
      onSubmit={submit}
      submit={operation === null ? text.createGo : text.save}
      disabled={create.isPending || update.isPending}
    >
      <div className="stack">
        <div className="cols">
          <TextInput
            label={text.name}
            placeholder={text.nameHint}
            value={form.name}
            maxLength={200}
            error={shown('nameMissing')}
            data-autofocus
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <div>
            <TextInput
              label={text.sandi}
              placeholder={text.sandiHint}
              value={form.sandi}
              maxLength={100}
              list="sandi-names"
              onChange={(event) => set({ sandi: event.currentTarget.value })}
            />
            <datalist id="sandi-names">
              {SANDI_SUGGESTIONS.map((name) => (
                <option key={name} value={`${name}-2024`} />
              ))}
            </datalist>
          </div>
        </div>
        <Select
          label={text.kind}
          data={
            KINDS.some((kind) => kind.value === form.kind)
              ? KINDS
              : [...KINDS, { value: form.kind, label: form.kind }]
          }
          value={form.kind}
          onChange={(kind) => kind !== null && set({ kind })}
        />
        <div className="cols">
          <DateField
            label={text.start}
            value={form.start}
            today={today}
            error={shown('dateBad')}
            onChange={(start) => set({ start })}
          />
          <DateField
            label={text.end}
            value={form.end}
            today={today}
            error={shown('dateOrder')}
            onChange={(end) => set({ end })}
          />
        </div>
        {operation === null ? (
          <>
            <Select
              label={text.template}
              data={TEMPLATES}
              value={form.template}
              onChange={(template) =>
                template !== null && set({ template: template as OperationForm['template'] })
              }
            />
            <Checkbox
              label={text.stages}
              checked={form.stages}
              onChange={(event) => set({ stages: event.currentTarget.checked })}
            />
          </>
        ) : null}
        {error ? <ErrorNote error={error} /> : null}
      </div>
    </FormDialog>
  );
}
