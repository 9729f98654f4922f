import { Autocomplete } from '@mantine/core';
import { useRef, useState } from 'react';
import { STATUSES } from '../../../../core/personnel/person.ts';
import { RANKS } from '../../../../core/personnel/rank.ts';
import type { PersonFields } from '../../../../shared/contract/personnel.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { columnOfField, doubtOf, type EditableColumn, fieldsOf, problemOf } from './edit-fields.ts';
import type { Facets } from './list-head.tsx';

type Form = Record<EditableColumn, string>;

const EMPTY: Form = {
  name: '',
  rank: '',
  number: '',
  unit: '',
  position: '',
  gender: '',
  phone: '',
  status: 'AKTIF',
  note: '',
};

const RANK_NAMES = RANKS.map((rank) => rank.short);

interface AddPersonDialogProps {
  opened: boolean;
  onClose: () => void;
  facets: Facets | undefined;
}

/** One new person. What was typed stays until it is saved or the dialog is closed. */
export function AddPersonDialog({ opened, onClose, facets }: AddPersonDialogProps) {
  const [form, setForm] = useState(EMPTY);
  const [external, setExternal] = useState(false);
  const [tried, setTried] = useState(false);
  /** Doubtful texts whose sentence has been shown: given once more, they are meant. */
  const [asked, setAsked] = useState<Partial<Form>>({});
  const again = useRef(false);
  const nameField = useRef<HTMLInputElement>(null);
  const create = useMutate('personnel.create', {
    done: (_value, input) => t.addForm.done(input.name),
    onSuccess: () => {
      setTried(false);
      setAsked({});
      // The next person of a list is mostly from the same unit.
      setForm(again.current ? { ...EMPTY, unit: form.unit } : EMPTY);
      if (again.current) nameField.current?.focus();
      else onClose();
    },
  });

  const set = (column: EditableColumn) => (value: string) => {
    setForm((before) => ({ ...before, [column]: value }));
    create.reset();
  };
  const refusedField = columnOfField(String(create.error?.details?.field ?? ''));
  const errorOf = (column: EditableColumn): string | undefined => {
    if (column === 'name' && tried && form.name.trim() === '') return t.addForm.nameMissing;
    if (refusedField === column && create.error) return create.error.message;
    return (tried && problemOf(column, form[column], external)) || undefined;
  };
  const columns = Object.keys(EMPTY) as EditableColumn[];
  // Ranks of other bodies are as they are written: Danru, Anggota.
  const doubtIn = (column: EditableColumn) =>
    external && column === 'rank' ? null : doubtOf(column, form[column], { external });
  const doubted = columns.filter((column) => asked[column] === form[column] && doubtIn(column));
  const submit = (another: boolean) => {
    setTried(true);
    again.current = another;
    if (form.name.trim() === '' || columns.some((column) => problemOf(column, form[column], external)))
      return;
    const unread = columns.filter((c) => doubtIn(c) && !doubted.includes(c));
    if (unread.length > 0) {
      setAsked((before) => ({ ...before, ...Object.fromEntries(unread.map((c) => [c, form[c]])) }));
      return;
    }
    const fields = Object.assign(
      {},
      ...columns.map((column) => fieldsOf(column, form[column], external)),
    ) as PersonFields;
    create.mutate(external ? { ...fields, category: 'external' } : fields);
  };

  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t.addForm.title}
      width={520}
      onSubmit={() => submit(false)}
      footer={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button disabled={create.isPending} onClick={() => submit(true)}>
            {t.addForm.another}
          </Button>
          <Button variant="primary" type="submit" disabled={create.isPending}>
            {doubted.length > 0 ? t.addForm.asIs : t.addForm.submit}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextInput
          ref={nameField}
          label={t.addForm.name}
          placeholder={t.addForm.namePlaceholder}
          maxLength={120}
          value={form.name}
          onChange={(event) => set('name')(event.currentTarget.value)}
          error={errorOf('name')}
          data-autofocus
        />
        <div>
          <span className="lab">{t.addForm.body}</span>
          <Segmented
            label={t.addForm.body}
            value={external ? 'external' : 'own'}
            onChange={(value) => setExternal(value === 'external')}
            options={[
              { value: 'own', label: t.addForm.own },
              { value: 'external', label: t.addForm.external },
            ]}
          />
        </div>
        <div className="cols">
          <Autocomplete
            size="xs"
            label={t.addForm.rank}
            data={RANK_NAMES}
            limit={8}
            maxLength={40}
            value={form.rank}
            onChange={set('rank')}
          />
          <TextInput
            label={external ? t.addForm.numberExternal : t.addForm.number}
            maxLength={40}
            value={form.number}
            onChange={(event) => set('number')(event.currentTarget.value)}
            error={errorOf('number')}
          />
        </div>
        {doubted.length > 0 ? (
          <div role="alert">
            <Note level="warning">{doubted.map(doubtIn).join(' ')}</Note>
          </div>
        ) : null}
        <div className="cols">
          <Autocomplete
            size="xs"
            label={external ? t.addForm.unitExternal : t.addForm.unit}
            data={[
              ...new Set([
                ...(external ? t.addForm.bodies : []),
                ...(facets?.units ?? []).map((unit) => unit.name),
              ]),
            ]}
            limit={8}
            maxLength={120}
            value={form.unit}
            onChange={set('unit')}
          />
          <TextInput
            label={t.addForm.position}
            maxLength={200}
            value={form.position}
            onChange={(event) => set('position')(event.currentTarget.value)}
          />
        </div>
        <div className="cols">
          <div>
            <span className="lab">{t.addForm.gender}</span>
            <Segmented
              label={t.addForm.gender}
              value={form.gender}
              onChange={set('gender')}
              options={[
                { value: '', label: t.drawer.none },
                { value: 'L', label: t.filters.men },
                { value: 'P', label: t.filters.women },
              ]}
            />
          </div>
          <Select
            label={t.addForm.status}
            data={STATUSES.map((status) => ({ value: status.code as string, label: status.label }))}
            value={form.status}
            onChange={(value) => set('status')(value ?? 'AKTIF')}
          />
        </div>
        <div className="cols">
          <TextInput
            label={t.addForm.phone}
            maxLength={30}
            value={form.phone}
            onChange={(event) => set('phone')(event.currentTarget.value)}
          />
          <TextInput
            label={t.addForm.note}
            maxLength={500}
            value={form.note}
            onChange={(event) => set('note')(event.currentTarget.value)}
          />
        </div>
        {create.error && refusedField === null ? <ErrorNote error={create.error} /> : null}
      </div>
    </Dialog>
  );
}
