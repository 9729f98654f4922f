import { useState } from 'react';
import { useCall, useSettled } from '../../lib/hooks.ts';
import { MultiSelect } from '../../ui/field.tsx';

interface Chosen {
  id: string;
  name: string;
}

interface PeopleFieldProps {
  label: string;
  placeholder: string;
  value: readonly Chosen[];
  onChange: (value: readonly Chosen[]) => void;
  error: string | null;
}

/** People found by name or number as one types. */
export function PeopleField({ label, placeholder, value, onChange, error }: PeopleFieldProps) {
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const answer = useCall('personnel.palette', text.length >= 2 ? { text } : null);
  const found = text.length >= 2 ? (answer.data?.people ?? []) : [];
  const labels = new Map<string, string>(value.map((person) => [person.id, person.name]));
  for (const person of found) {
    const more = [person.rank, person.number].filter(Boolean).join(' ');
    if (!labels.has(person.id)) labels.set(person.id, more ? `${person.name} · ${more}` : person.name);
  }
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? placeholder : ''}
      data={[...labels].map(([id, name]) => ({ value: id, label: name }))}
      value={value.map((person) => person.id)}
      onChange={(ids) =>
        onChange(
          ids.map((id) => ({ id, name: found.find((p) => p.id === id)?.name ?? labels.get(id) ?? '' })),
        )
      }
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      searching={text !== typed.trim() || answer.isFetching}
      // The backend has matched already, also by number: nothing found is left out again here.
      filter={({ options }) => options}
      error={error}
      hidePickedOptions
      openOnFocus={false}
      data-autofocus
    />
  );
}
