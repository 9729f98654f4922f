import { type ReactNode, useState } from 'react';
import type { RegionView } from '../../../shared/contract/region.ts';
import { useCall, useSettled } from '../lib/hooks.ts';
import { Select } from './field.tsx';

interface Props {
  label: ReactNode;
  /** Ten-digit code with dots; null = none. */
  value: string | null;
  /** "Kel. Oebufu, Kec. Oebobo" of the present value, when the caller knows it. */
  valueLabel: string | null;
  onChange: (region: RegionView | null) => void;
  placeholder?: string;
  nothingFound: string;
  clearLabel: string;
}

/** A village, found by name or code; those of the post's own jurisdiction come first. */
export function RegionField({
  label,
  value,
  valueLabel,
  onChange,
  placeholder,
  nothingFound,
  clearLabel,
}: Props) {
  const current = value === null ? '' : (valueLabel ?? value);
  const [search, setSearch] = useState(current);
  const typed = useSettled(search, 120).trim();
  const text = typed === current ? '' : typed;
  const found = useCall('region.search', { text, limit: 30 });
  const regions = found.data ?? [];
  const known = new Map(regions.map((region) => [region.code, region]));
  const options = regions.map((region) => ({ value: region.code, label: region.label }));
  if (value !== null && !known.has(value)) options.unshift({ value, label: current });

  return (
    <Select
      label={label}
      data={options}
      value={value}
      onChange={(code) => {
        const region = code === null ? undefined : known.get(code);
        if (code === null) onChange(null);
        else if (region) onChange(region);
      }}
      searchable
      clearable
      clearSectionMode="clear"
      clearButtonProps={{ 'aria-label': clearLabel }}
      searchValue={search}
      onSearchChange={setSearch}
      searching={search.trim() !== current && (typed !== search.trim() || found.isFetching)}
      filter={({ options: all }) => all}
      nothingFoundMessage={nothingFound}
      maxDropdownHeight={280}
      comboboxProps={{ width: 280, position: 'bottom-end' }}
      renderOption={({ option }) => {
        const region = known.get(option.value);
        return (
          <div className="el">
            {option.label}
            {region ? (
              <div className="s11 t2 el">{[region.parent, region.code].filter(Boolean).join(' · ')}</div>
            ) : null}
          </div>
        );
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
