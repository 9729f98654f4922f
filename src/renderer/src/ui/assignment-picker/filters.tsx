import type { KeyboardEventHandler } from 'react';
import type { SatgasView } from '../../../../shared/contract/operation.ts';
import { pickerText } from '../../../../shared/text/event.ts';
import { useCall } from '../../lib/hooks.ts';
import { Segmented } from '../choice.tsx';
import { Checkbox, MultiSelect, TextInput } from '../field.tsx';

/** What the picker is narrowed to. */
export interface PickerFilter {
  search: string;
  satgasIds: string[];
  unitIds: string[];
  rankGroups: string[];
  gender: 'all' | 'L' | 'P';
  /** Whoever is away, busy or without rest is left out. */
  onlyFree: boolean;
}

export const NO_FILTER: PickerFilter = {
  search: '',
  satgasIds: [],
  unitIds: [],
  rankGroups: [],
  gender: 'all',
  onlyFree: true,
};

const GROUPS = ['PAMEN', 'PAMA', 'BINTARA TINGGI', 'BINTARA', 'TAMTAMA', 'PNS', 'PPPK'];

interface Props {
  filter: PickerFilter;
  onFilter: (filter: PickerFilter) => void;
  satgas: readonly SatgasView[];
  onSearchKey: KeyboardEventHandler<HTMLInputElement>;
}

/** The left column of the picker. */
export function PickerFilters({ filter, onFilter, satgas, onSearchKey }: Props) {
  const units = useCall('unit.list', {});
  const set = (change: Partial<PickerFilter>) => onFilter({ ...filter, ...change });
  return (
    <div className="pk-filters scroll">
      <TextInput
        aria-label={pickerText.search}
        placeholder={pickerText.search}
        value={filter.search}
        data-autofocus
        onChange={(event) => set({ search: event.currentTarget.value })}
        onKeyDown={onSearchKey}
      />
      <Checkbox
        label={pickerText.showUnable}
        checked={!filter.onlyFree}
        onChange={(event) => set({ onlyFree: !event.currentTarget.checked })}
      />
      {satgas.length === 0 ? null : (
        <MultiSelect
          label={pickerText.satgas}
          placeholder={filter.satgasIds.length === 0 ? pickerText.all : ''}
          data={satgas.map((node) => ({ value: node.id, label: `${'   '.repeat(node.depth)}${node.name}` }))}
          value={filter.satgasIds}
          onChange={(satgasIds) => set({ satgasIds })}
          searchable
          clearable
        />
      )}
      <MultiSelect
        label={pickerText.unit}
        placeholder={filter.unitIds.length === 0 ? pickerText.all : ''}
        data={(units.data ?? [])
          .filter((unit) => unit.people > 0)
          .map((unit) => ({ value: unit.id, label: unit.name }))}
        value={filter.unitIds}
        onChange={(unitIds) => set({ unitIds })}
        searchable
        clearable
      />
      <MultiSelect
        label={pickerText.rankGroup}
        placeholder={filter.rankGroups.length === 0 ? pickerText.all : ''}
        data={GROUPS}
        value={filter.rankGroups}
        onChange={(rankGroups) => set({ rankGroups })}
        clearable
      />
      <div>
        <span className="lab">{pickerText.gender}</span>
        <Segmented
          small
          label={pickerText.gender}
          options={[
            { value: 'all', label: pickerText.all },
            { value: 'L', label: pickerText.men },
            { value: 'P', label: pickerText.women },
          ]}
          value={filter.gender}
          onChange={(gender) => set({ gender })}
        />
      </div>
    </div>
  );
}
