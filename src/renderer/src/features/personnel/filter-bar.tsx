import { Popover } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconFilter } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { statusLabel } from '../../../../core/personnel/person.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { Button, Kbd } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { ColumnMenu } from '../../ui/grid/column-menu.tsx';
import type { GridController } from '../../ui/grid/controller.ts';
import { SortMenu } from '../../ui/grid/sort-menu.tsx';
import type { GridColumn } from '../../ui/grid/types.ts';
import type { Columns } from '../../ui/grid/use-columns.ts';
import { Toolbar } from '../../ui/layout.tsx';
import { Chip } from '../../ui/marks.tsx';
import { FilterForm } from './filter-form.tsx';
import { chipsOf } from './filters.ts';
import type { Facets } from './list-head.tsx';
import { clearFilters, setFilters, setSearch, setSort, useList } from './list-store.ts';

interface FilterBarProps {
  facets: Facets | undefined;
  specs: readonly GridColumn<PersonRow>[];
  columns: Columns<PersonRow>;
  searchField: RefObject<HTMLInputElement | null>;
  controller: GridController<PersonRow>;
}

const SORTS = Object.entries(t.sorts).map(([key, label]) => ({ key, label }));

/** Search as one types, filters as chips, columns, order. */
export function FilterBar({ facets, specs, columns, searchField, controller }: FilterBarProps) {
  const { search, filters, sort } = useList();
  const [open, setOpen] = useState(false);
  const operationId = useOperationId();
  const operation = useCall('operation.get', operationId ? { id: operationId } : null).data;
  const satgas = operation?.satgas ?? [];
  const chips = chipsOf(filters, (kind, id) => {
    if (kind === 'status') return statusLabel(id);
    const list: readonly { id: string; name: string }[] = kind === 'unit' ? (facets?.units ?? []) : satgas;
    return list.find((entry) => entry.id === id)?.name ?? '…';
  });
  return (
    <Toolbar
      label={t.filters.title}
      end={
        <>
          <ColumnMenu specs={specs} columns={columns} />
          <SortMenu options={SORTS} sort={sort} onSort={setSort} />
        </>
      }
    >
      <TextInput
        ref={searchField}
        className="pn-search"
        aria-label={t.search}
        placeholder={t.search}
        leftSection={<IconFilter />}
        rightSection={search === '' ? <Kbd>Ctrl F</Kbd> : null}
        rightSectionWidth={54}
        value={search}
        maxLength={100}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && search !== '') {
            event.stopPropagation();
            setSearch('');
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            controller.focus();
          }
        }}
      />
      <Popover opened={open} onChange={setOpen} position="bottom-start" width={380} trapFocus returnFocus>
        <Popover.Target>
          <Button
            small
            icon={<IconAdjustmentsHorizontal />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t.filters.button}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <FilterForm facets={facets} satgas={satgas} />
        </Popover.Dropdown>
      </Popover>
      <div className="pn-chips">
        {chips.map((chip) => (
          <Chip key={chip.key} onRemove={() => setFilters(chip.without)}>
            {chip.label}
          </Chip>
        ))}
        {chips.length > 0 ? (
          <Button small variant="quiet" onClick={clearFilters}>
            {commonText.clearFilters}
          </Button>
        ) : null}
      </div>
    </Toolbar>
  );
}
