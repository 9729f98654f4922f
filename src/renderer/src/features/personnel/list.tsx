import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { thousands } from '../../../../core/text/format.ts';
import type { PersonRow, PersonSort } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { announce } from '../../lib/announce.ts';
import { useAppContext, useDay, useOperationId } from '../../lib/context.ts';
import { useCall, useSettled } from '../../lib/hooks.ts';
import { useKeys } from '../../lib/keys.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { ErrorNote } from '../../ui/feedback.tsx';
import { GridController } from '../../ui/grid/controller.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import { useColumns } from '../../ui/grid/use-columns.ts';
import { AddPersonDialog } from './add-dialog.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { PersonDrawer } from './drawer.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filterOf, isFiltered } from './filters.ts';
import { ListEmpty } from './list-empty.tsx';
import { ListFoot } from './list-foot.tsx';
import { ListHead } from './list-head.tsx';
import { openDrawer, setSort, useList } from './list-store.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { personColumns, rememberedRanks } from './person-columns.tsx';
import { usePasteList } from './use-paste-list.ts';
import { usePeople } from './use-people.ts';
import { useSaveEdits } from './use-save-edits.ts';
import { ViewsBar } from './views-bar.tsx';

const ROW_HEIGHT = { padat: 26, lega: 32 } as const;

/** The grid of all people: views, filters, editing in place, and what can be done with those chosen. */
export function PersonList({ tabs }: { tabs: ReactNode }) {
  const controller = useMemo(() => new GridController<PersonRow>(), []);
  const { view, search, filters, sort, drawer } = useList();
  const [adding, setAdding] = useState(useRoute().query.new !== undefined);
  const searchField = useRef<HTMLInputElement>(null);
  const operationId = useOperationId();
  const day = useDay();
  const density = useAppContext((c) => c.density);
  const facets = useCall('personnel.facets', { operationId, day }).data;

  const settled = useSettled(search);
  const filter = useMemo(() => filterOf(view, filters, settled), [view, filters, settled]);
  const people = usePeople(controller, filter, sort.key as PersonSort, sort.descending);

  const mappings = useCall('import.mappings', {}).data;
  const wide = (facets?.pns ?? 0) > 0;
  const specs = useMemo(
    () =>
      personColumns({
        units: facets?.units ?? [],
        statuses: (facets?.statuses ?? []).map((s) => s.value),
        wide,
        ranks: rememberedRanks(mappings),
      }),
    [facets?.units, facets?.statuses, wide, mappings],
  );
  const columns = useColumns('personnel', specs);
  const paste = usePasteList(controller, facets?.all === 0);
  const { take } = paste;
  const save = useSaveEdits(controller);

  useEffect(() => {
    controller.events = {
      onEdit: save,
      onPaste: take,
      onOpen: (row) => openDrawer(row.id),
      announce,
      onResize: (column, by) => {
        const now = columns.placed.find((c) => c.spec.key === column.key)?.width;
        if (now !== undefined) columns.resize(column, now + by);
      },
    };
  }, [controller, columns, take, save]);
  useDrawerFollowsCursor(controller);
  useAskedPerson();
  useKeys({
    'Ctrl+F': () => searchField.current?.select(),
    'Ctrl+P': () => navigate('report', { query: { kind: 'personel' } }),
    N: () => setAdding(true),
  });

  const onSort = (key: string) => setSort({ key, descending: key === sort.key ? !sort.descending : false });
  const look = useMemo(
    () => ({ number: (_row: PersonRow, index: number) => thousands(index + 1), openHint: t.openDrawer }),
    [],
  );

  return (
    <>
      <ListHead tabs={tabs} facets={facets} onAdd={() => setAdding(true)} onPaste={paste.open} />
      <div className="pn-wrap">
        <section className="pn-left" data-pane tabIndex={-1} aria-label={t.gridLabel}>
          <ViewsBar facets={facets} />
          <FilterBar
            facets={facets}
            specs={specs}
            columns={columns}
            searchField={searchField}
            controller={controller}
          />
          {people.error ? <ErrorNote error={people.error} /> : null}
          <Grid<PersonRow>
            label={t.gridLabel}
            controller={controller}
            source={people.source}
            columns={columns.placed}
            rowHeight={ROW_HEIGHT[density]}
            checkable
            look={look}
            sort={sort}
            onSort={onSort}
            onResize={columns.resize}
            empty={
              people.loading ? null : (
                <ListEmpty
                  filtered={view !== 'all' || isFiltered(filters, search)}
                  onAdd={() => setAdding(true)}
                  onPaste={paste.open}
                />
              )
            }
          />
          <ListFoot
            controller={controller}
            source={people.source}
            filtered={view !== 'all' || isFiltered(filters, settled)}
          />
          <BulkBar controller={controller} source={people.source} facets={facets} />
        </section>
        {drawer ? <PersonDrawer id={drawer} onClose={() => openDrawer(null)} /> : null}
      </div>
      {paste.question ? (
        <PasteDialog
          question={paste.question}
          onClose={paste.close}
          onList={paste.asList}
          onCells={paste.asCells}
        />
      ) : null}
      <AddPersonDialog opened={adding} onClose={() => setAdding(false)} facets={facets} />
    </>
  );
}

/** While the drawer is open it shows the person under the cursor, once the cursor rests. */
function useDrawerFollowsCursor(controller: GridController<PersonRow>): void {
  const row = useStore(controller.store, (s) => s.selection.active.row);
  const resting = useSettled(row, 150);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) {
      moved.current = true;
      return;
    }
    const person = controller.source?.rowAt(resting);
    const { drawer } = useList.getState();
    if (drawer && person && person.id !== drawer) openDrawer(person.id);
  }, [controller, resting]);
}

/** `#/personnel?person=…` opens that person's drawer: from the palette, from Beranda. */
function useAskedPerson(): void {
  const asked = useRoute().query.person;
  useEffect(() => {
    if (asked) openDrawer(asked);
  }, [asked]);
}
