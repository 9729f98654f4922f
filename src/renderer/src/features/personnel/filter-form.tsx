import { statusLabel } from '../../../../core/personnel/person.ts';
import { RANKS } from '../../../../core/personnel/rank.ts';
import type { SatgasView } from '../../../../shared/contract/operation.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { Segmented } from '../../ui/choice.tsx';
import { Checkbox, MultiSelect, Select } from '../../ui/field.tsx';
import type { Category } from './filters.ts';
import type { Facets } from './list-head.tsx';
import { setFilters, useList } from './list-store.ts';

const below = { withinPortal: false } as const;

/** All filters of the list; each takes effect at once. */
export function FilterForm({
  facets,
  satgas,
}: {
  facets: Facets | undefined;
  satgas: readonly SatgasView[];
}) {
  const filters = useList((s) => s.filters);
  const present = new Set(facets?.ranks.map((rank) => rank.value));
  const ranks = RANKS.filter((rank) => present.size === 0 || present.has(rank.short)).map(
    (rank) => rank.short,
  );
  return (
    <div className="stack pn-filters" tabIndex={-1} data-autofocus>
      <div className="cols">
        <Select
          label={t.filters.rankFrom}
          placeholder={t.filters.anyRank}
          data={ranks}
          value={filters.rankFrom}
          onChange={(rankFrom) => setFilters({ rankFrom })}
          searchable
          clearable
          comboboxProps={below}
        />
        <Select
          label={t.filters.rankTo}
          placeholder={t.filters.anyRank}
          data={ranks}
          value={filters.rankTo}
          onChange={(rankTo) => setFilters({ rankTo })}
          searchable
          clearable
          comboboxProps={below}
        />
      </div>
      <MultiSelect
        label={t.filters.unit}
        data={(facets?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={[...filters.unitIds]}
        onChange={(unitIds) => setFilters({ unitIds })}
        searchable
        comboboxProps={below}
      />
      <MultiSelect
        label={t.filters.satgas}
        data={satgas.map((node) => ({ value: node.id, label: `${'– '.repeat(node.depth)}${node.name}` }))}
        value={[...filters.satgasIds]}
        onChange={(satgasIds) => setFilters({ satgasIds })}
        disabled={satgas.length === 0}
        searchable
        comboboxProps={below}
      />
      <MultiSelect
        label={t.filters.status}
        data={(facets?.statuses ?? []).map((status) => ({
          value: status.value,
          label: statusLabel(status.value),
        }))}
        value={[...filters.statuses]}
        onChange={(statuses) => setFilters({ statuses })}
        comboboxProps={below}
      />
      <div className="cols">
        <div>
          <span className="lab">{t.filters.gender}</span>
          <Segmented
            small
            label={t.filters.gender}
            value={filters.gender ?? ''}
            onChange={(value) => setFilters({ gender: value === '' ? null : value })}
            options={[
              { value: '', label: t.filters.any },
              { value: 'L', label: 'L' },
              { value: 'P', label: 'P' },
            ]}
          />
        </div>
        <div>
          <span className="lab">{t.filters.satgas}</span>
          <Segmented
            small
            label={t.filters.satgas}
            value={filters.hasSatgas === null ? '' : filters.hasSatgas ? 'yes' : 'no'}
            onChange={(value) => setFilters({ hasSatgas: value === '' ? null : value === 'yes' })}
            options={[
              { value: '', label: t.filters.any },
              { value: 'yes', label: t.filters.has },
              { value: 'no', label: t.filters.hasNot },
            ]}
          />
        </div>
      </div>
      <MultiSelect
        label={t.filters.category}
        data={Object.entries(t.categories).map(([value, label]) => ({ value, label }))}
        value={[...filters.categories]}
        onChange={(categories) => setFilters({ categories: categories as Category[] })}
        comboboxProps={below}
      />
      <Checkbox
        label={t.filters.incomplete}
        checked={filters.incomplete}
        onChange={(event) => setFilters({ incomplete: event.currentTarget.checked })}
      />
    </div>
  );
}
