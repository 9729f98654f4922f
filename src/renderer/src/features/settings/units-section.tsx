import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { UnitRow } from '../../../../shared/contract/unit.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { unitAreaText as areaText } from '../../../../shared/text/unit-area.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { UnitAreaDialog } from './unit-area-dialog.tsx';

const t = settingsText.units;

/** Parts of the post and what people are listed under; names can be mended here. */
export function UnitsSection() {
  const units = useCall('unit.list', {});
  const [filter, setFilter] = useState('');
  const [edited, setEdited] = useState<UnitRow | 'new' | null>(null);
  const [placed, setPlaced] = useState<UnitRow | null>(null);
  const postId = useCall('unit.identity', {}).data?.unitId;
  if (units.error) return <ErrorNote error={units.error} />;
  if (!units.data) return <SkeletonRows />;
  const wanted = filter.trim().toUpperCase();
  const rows = units.data.filter((unit) => unit.name.toUpperCase().includes(wanted));
  const columns: readonly SimpleColumn<UnitRow>[] = [
    { key: 'name', title: t.name, cell: (u) => u.name },
    { key: 'level', title: t.level, width: 110, cell: (u) => t.levels[u.level] },
    { key: 'people', title: t.people, width: 80, align: 'right', cell: (u) => thousands(u.people) },
    { key: 'area', title: areaText.column, width: 190, cell: (u) => u.jurisdiction.join(', ') },
    {
      key: 'rename',
      title: '',
      width: 210,
      cell: (u) => (
        <span className="f">
          <Button small variant="quiet" onClick={() => setEdited(u)}>
            {t.rename}
          </Button>
          {u.id === postId ? null : (
            <Button small variant="quiet" onClick={() => setPlaced(u)}>
              {areaText.change}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <div className="stack wide">
      <p className="t2">{t.lead}</p>
      <div className="f deeds">
        <TextInput
          w={260}
          aria-label={t.filter}
          placeholder={t.filter}
          leftSection={<IconSearch />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <span className="r">
          <Button variant="primary" icon={<IconPlus />} onClick={() => setEdited('new')}>
            {t.add}
          </Button>
        </span>
      </div>
      {rows.length === 0 ? (
        <EmptyState>{units.data.length === 0 ? t.empty : commonText.nothingFound}</EmptyState>
      ) : (
        <div className="boxed">
          <SimpleTable
            label={settingsText.sections.units}
            columns={columns}
            rows={rows}
            rowKey={(u) => u.id}
          />
        </div>
      )}
      {edited !== null && <UnitDialog unit={edited} units={units.data} onClose={() => setEdited(null)} />}
      {placed !== null && <UnitAreaDialog unit={placed} onClose={() => setPlaced(null)} />}
    </div>
  );
}

function UnitDialog({
  unit,
  units,
  onClose,
}: {
  unit: UnitRow | 'new';
  units: readonly UnitRow[];
  onClose: () => void;
}) {
  const isNew = unit === 'new';
  const [name, setName] = useState(isNew ? '' : unit.name);
  const [parentId, setParentId] = useState<string | null>(null);
  const create = useMutate('unit.create', { done: (_, input) => t.added(input.name), onSuccess: onClose });
  const rename = useMutate('unit.rename', { done: t.renamed, onSuccess: onClose });
  const error = create.error ?? rename.error;
  const submit = () => {
    const clean = name.trim();
    if (clean === '') return;
    if (isNew) create.mutate({ name: clean, parentId });
    else rename.mutate({ id: unit.id, name: clean });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={isNew ? t.addTitle : t.renameTitle}
      onSubmit={submit}
      submit={isNew ? t.addDeed : commonText.save}
      disabled={name.trim() === '' || create.isPending || rename.isPending}
    >
      <div className="stack">
        <TextInput
          label={t.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {isNew && (
          <Select
            label={t.parent}
            searchable
            clearable
            data={units.map((u) => ({ value: u.id, label: u.name }))}
            value={parentId}
            onChange={setParentId}
          />
        )}
        {error && <ErrorNote error={error} />}
      </div>
    </FormDialog>
  );
}
