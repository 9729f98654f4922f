import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { NumberInput, Select, TextInput } from '../../ui/field.tsx';
import { RegionField } from '../../ui/region-field.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';

const text = operationText.places;
type Place = Output<'place.list'>[number];
const KINDS = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));

/** Places that are guarded. They belong to the post and serve every operation. */
export function PlacesTab() {
  const places = useCall('place.list', {});
  const [editing, setEditing] = useState<Place | 'new' | null>(null);
  const columns: readonly SimpleColumn<Place>[] = [
    { key: 'priority', title: text.columns.priority, width: 76, cell: (place) => place.priority ?? '–' },
    { key: 'name', title: text.columns.name, cell: (place) => <b>{place.name}</b> },
    {
      key: 'kind',
      title: text.columns.kind,
      width: 190,
      cell: (place) => text.kinds[place.kind] ?? place.kind,
    },
    { key: 'region', title: text.columns.region, width: 150, cell: (place) => place.region ?? '–' },
    { key: 'address', title: text.columns.address, width: 260, cell: (place) => place.address ?? '–' },
    {
      key: 'edit',
      title: '',
      width: 44,
      cell: (place) => (
        <IconButton label={text.edit(place.name)} plain small onClick={() => setEditing(place)}>
          <IconPencil className="i14" />
        </IconButton>
      ),
    },
  ];
  const add = (
    <Button icon={<IconPlus />} onClick={() => setEditing('new')}>
      {text.add}
    </Button>
  );
  return (
    <div className="tab-body scroll">
      {places.error ? <ErrorNote error={places.error} /> : null}
      {places.data === undefined ? (
        <SkeletonRows />
      ) : places.data.length === 0 ? (
        <EmptyState action={add}>{text.none}</EmptyState>
      ) : (
        <>
          <SimpleTable columns={columns} rows={places.data} rowKey={(place) => place.id} label={text.table} />
          <div className="tab-add">{add}</div>
        </>
      )}
      {editing === null ? null : (
        <PlaceDialog place={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}

function PlaceDialog({ place, onClose }: { place: Place | null; onClose: () => void }) {
  const [name, setName] = useState(place?.name ?? '');
  const [kind, setKind] = useState(place?.kind ?? 'objek-penyelenggara');
  const [region, setRegion] = useState<string | null>(place?.region ?? null);
  const [regionLabel, setRegionLabel] = useState<string | null>(null);
  const [address, setAddress] = useState(place?.address ?? '');
  const [priority, setPriority] = useState<number | string>(place?.priority ?? '');
  const [tried, setTried] = useState(false);
  const save = useMutate('place.save', { done: text.saved, onSuccess: onClose });
  const submit = () => {
    setTried(true);
    if (name.trim() === '') return;
    save.mutate({
      id: place?.id ?? null,
      name: name.trim(),
      kind,
      region,
      address: address.trim() || null,
      priority: typeof priority === 'number' ? priority : null,
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={place === null ? text.add : text.edit(place.name)}
      onSubmit={submit}
      disabled={save.isPending}
    >
      <div className="stack">
        <TextInput
          label={text.title}
          value={name}
          maxLength={200}
          data-autofocus
          error={tried && name.trim() === '' ? text.nameMissing : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className="cols">
          <Select
            label={text.columns.kind}
            data={KINDS.some((k) => k.value === kind) ? KINDS : [...KINDS, { value: kind, label: kind }]}
            value={kind}
            onChange={(value) => value !== null && setKind(value)}
          />
          <NumberInput
            label={text.priority}
            value={priority}
            min={1}
            max={9}
            clampBehavior="strict"
            onChange={setPriority}
          />
        </div>
        <RegionField
          label={text.region}
          placeholder={text.regionHint}
          value={region}
          valueLabel={regionLabel}
          nothingFound={eventText.plan.villageUnknown}
          clearLabel={eventText.plan.clearVillage}
          onChange={(next) => {
            setRegion(next?.code ?? null);
            setRegionLabel(next?.label ?? null);
          }}
        />
        <TextInput
          label={text.address}
          value={address}
          maxLength={300}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        {save.error ? <ErrorNote error={save.error} /> : null}
      </div>
    </FormDialog>
  );
}
