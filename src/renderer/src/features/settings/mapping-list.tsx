import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { memoryText } from '../../../../shared/text/import-memory.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { localStamp } from '../../lib/stamp.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Checkbox, TextInput } from '../../ui/field.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';
import { MappingDialog } from './mapping-dialog.tsx';

const t = memoryText.mappings;
export type Mapping = Output<'import.mappings'>[number];
const NONE: ReadonlySet<string> = new Set();

/** What values of lists mean: searched, added, changed, forgotten one by one or several at once. */
export function MappingList() {
  const mappings = useCall('import.mappings', {});
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WIB';
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(NONE);
  const [edited, setEdited] = useState<Mapping | 'new' | null>(null);
  const forget = useMutate('import.forgetMappings', {
    done: (_, { ids }) => t.forgotten(thousands(ids.length)),
    onSuccess: () => setChosen(NONE),
  });
  if (mappings.error) return <ErrorNote error={mappings.error} />;
  if (!mappings.data) return <SkeletonRows rows={3} />;
  const all = mappings.data;
  const rows = all.filter((mapping) => matches(mapping, search));
  // Only what is seen is forgotten.
  const ids = rows.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const choose = (which: readonly string[], on: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      for (const id of which) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const columns: readonly SimpleColumn<Mapping>[] = [
    {
      key: 'choose',
      width: 36,
      title: (
        <Checkbox
          size="xs"
          aria-label={t.chooseAll}
          checked={rows.length > 0 && ids.length === rows.length}
          indeterminate={ids.length > 0 && ids.length < rows.length}
          onChange={(event) =>
            choose(
              rows.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
      ),
      cell: ({ id, value }) => (
        <Checkbox
          size="xs"
          aria-label={t.choose(value)}
          checked={chosen.has(id)}
          onChange={(event) => choose([id], event.currentTarget.checked)}
        />
      ),
    },
    { key: 'kind', title: t.kind, width: 96, cell: ({ kind }) => t.kinds[kind] },
    { key: 'value', title: t.value, cell: ({ value }) => value },
    { key: 'target', title: t.target, width: 220, cell: ({ target }) => <b>{target}</b> },
    { key: 'saved', title: t.saved, width: 140, cell: ({ savedAt }) => localStamp(savedAt, zone) },
    {
      key: 'deeds',
      title: '',
      width: 84,
      cell: (mapping) => (
        <Button small variant="quiet" aria-label={t.editOf(mapping.value)} onClick={() => setEdited(mapping)}>
          {t.edit}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className="f deeds">
        {all.length > 0 ? (
          <>
            <TextInput
              w={260}
              aria-label={t.search}
              placeholder={t.search}
              leftSection={<IconSearch />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Button disabled={ids.length === 0 || forget.isPending} onClick={() => forget.mutate({ ids })}>
              {ids.length > 0 ? t.forget(thousands(ids.length)) : t.forgetNone}
            </Button>
          </>
        ) : (
          <p className="set-none t2">{t.empty}</p>
        )}
        <span className="r">
          <Button icon={<IconPlus />} onClick={() => setEdited('new')}>
            {t.add}
          </Button>
        </span>
      </div>
      {forget.error ? <ErrorNote error={forget.error} /> : null}
      {all.length > 0 && rows.length === 0 ? <EmptyState>{commonText.nothingFound}</EmptyState> : null}
      {rows.length > 0 ? (
        <div className="boxed">
          <SimpleTable label={t.label} columns={columns} rows={rows} rowKey={({ id }) => id} />
        </div>
      ) : null}
      {edited !== null ? <MappingDialog mapping={edited} all={all} onClose={() => setEdited(null)} /> : null}
    </>
  );
}

function matches({ kind, value, target }: Mapping, search: string): boolean {
  const text = `${t.kinds[kind]} ${value} ${target}`.toUpperCase();
  return search
    .toUpperCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
