import { type ReactNode, useState } from 'react';
import { useCall, useSettled } from '../lib/hooks.ts';
import { Select } from './field.tsx';

export interface NamedPerson {
  personId: string;
  name: string;
  rank: string | null;
  /** NRP or NIP, where it is known. */
  number?: string | null;
}

interface Props {
  label: ReactNode;
  value: NamedPerson | null;
  onChange: (person: NamedPerson | null) => void;
  placeholder?: string;
  nothingFound: string;
  clearLabel: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

const labelOf = (person: { name: string; rank: string | null }) =>
  [person.rank, person.name].filter(Boolean).join(' ');

/** One person, found by name or number while typing. */
export function PersonField({
  label,
  value,
  onChange,
  placeholder,
  nothingFound,
  clearLabel,
  disabled,
  autoFocus = false,
}: Props) {
  const current = value === null ? '' : labelOf(value);
  const [search, setSearch] = useState(current);
  const typed = useSettled(search, 120).trim();
  // The label of the person who is chosen is no search.
  const text = typed === current ? '' : typed;
  const found = useCall('personnel.palette', text === '' ? null : { text });
  const people = text === '' ? [] : (found.data?.people ?? []);
  const options = people.map((person) => ({ value: person.id, label: labelOf(person), person }));
  const known = new Map(people.map((person) => [person.id, person]));
  if (value !== null && !known.has(value.personId))
    options.unshift({
      value: value.personId,
      label: current,
      person: { id: value.personId, name: value.name, rank: value.rank, number: null, unit: null },
    });

  return (
    <Select
      label={label}
      data={options.map(({ value: id, label: text }) => ({ value: id, label: text }))}
      value={value?.personId ?? null}
      onChange={(id) => {
        const person = id === null ? undefined : known.get(id);
        if (id === null) onChange(null);
        else if (person)
          onChange({ personId: person.id, name: person.name, rank: person.rank, number: person.number });
      }}
      searchable
      autoFocus={autoFocus}
      clearable
      clearSectionMode="clear"
      clearButtonProps={{ 'aria-label': clearLabel }}
      searchValue={search}
      onSearchChange={setSearch}
      searching={search.trim() !== current && (typed !== search.trim() || found.isFetching)}
      filter={({ options: all }) => all}
      nothingFoundMessage={text === '' ? null : nothingFound}
      comboboxProps={{ width: 320, position: 'bottom-end' }}
      renderOption={({ option }) => {
        const person = known.get(option.value);
        return (
          <div className="el">
            <b>{option.label}</b>
            {person && (person.number ?? person.unit) !== null ? (
              <div className="s11 t2 el">{[person.number, person.unit].filter(Boolean).join(' · ')}</div>
            ) : null}
          </div>
        );
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(disabled === undefined ? {} : { disabled })}
    />
  );
}
