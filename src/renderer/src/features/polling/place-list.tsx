import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { isPollingClass, POLLING_CLASSES } from '../../../../core/polling/class.ts';
import { thousands } from '../../../../core/text/format.ts';
import type { PollingRow, PollingSummary } from '../../../../shared/contract/polling.ts';
import { pollingText } from '../../../../shared/text/polling.ts';
import { announce } from '../../lib/announce.ts';
import { useAppContext } from '../../lib/context.ts';
import { useSettled } from '../../lib/hooks.ts';
import { useKeys } from '../../lib/keys.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button, Kbd } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Checkbox, Select, TextInput } from '../../ui/field.tsx';
import { GridController } from '../../ui/grid/controller.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import type { WindowSource } from '../../ui/grid/source.ts';
import { useColumns } from '../../ui/grid/use-columns.ts';
import { StatusBar, Toolbar } from '../../ui/layout.tsx';
import { Severity } from '../../ui/marks.tsx';
import { placeColumns } from './place-columns.tsx';
import { PlaceDrawer } from './place-drawer.tsx';
import { type PlaceFilter, usePlaces } from './use-places.ts';

const t = pollingText.list;
const ROW_HEIGHT = { padat: 26, lega: 32 } as const;

/** Every polling place with the people of its group; filters, and the drawer of the one under the cursor. */
export function PlaceList({ operationId, summary }: { operationId: string; summary: PollingSummary }) {
  const { query } = useRoute();
  const controller = useMemo(() => new GridController<PollingRow>(), []);
  const density = useAppContext((c) => c.density);
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<PlaceFilter['class']>(null);
  const [unfilled, setUnfilled] = useState(false);
  const [opened, setOpened] = useState<{ row: PollingRow; index: number } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const settled = useSettled(search.trim());
  const district = summary.districts.find(({ key }) => key === query.district)?.key ?? null;
  const filter = useMemo(
    () => ({ search: settled, district, class: kind, unfilled }),
    [settled, district, kind, unfilled],
  );
  const places = usePlaces(controller, operationId, filter);
  const columns = useColumns('polling', placeColumns);
  const isFiltered = search !== '' || district !== null || kind !== null || unfilled;
  const setDistrict = (code: string | null) =>
    navigate('polling', { query: { view: 'list', district: code }, replace: true });

  useEffect(() => {
    controller.events = {
      onOpen: (row) => setOpened({ row, index: controller.state.selection.active.row }),
      announce,
      onResize: (column, by) => {
        const now = columns.placed.find((c) => c.spec.key === column.key)?.width;
        if (now !== undefined) columns.resize(column, now + by);
      },
    };
  }, [controller, columns]);
  useKeys({ 'Ctrl+F': () => field.current?.select() });
  const row = useLive(places.source, opened);
  const clear = () => {
    setSearch('');
    setKind(null);
    setUnfilled(false);
    setDistrict(null);
  };

  return (
    <div className="split pl-wrap">
      <section className="split-main" data-pane tabIndex={-1} aria-label={t.grid}>
        <Toolbar label={t.grid}>
          <TextInput
            ref={field}
            w={300}
            aria-label={t.search}
            placeholder={t.search}
            leftSection={<IconSearch />}
            rightSection={<Kbd>Ctrl F</Kbd>}
            rightSectionWidth={52}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Select
            aria-label={t.district}
            w={190}
            searchable
            data={[
              { value: '', label: t.allDistricts },
              ...summary.districts.map(({ key, label }) => ({ value: key, label })),
            ]}
            value={district ?? ''}
            onChange={(code) => setDistrict(code || null)}
          />
          <Select
            aria-label={t.class}
            w={160}
            data={[
              { value: '', label: t.allClasses },
              ...POLLING_CLASSES.map((value) => ({ value, label: pollingText.classes[value] })),
            ]}
            value={kind ?? ''}
            onChange={(value) => setKind(value !== null && isPollingClass(value) ? value : null)}
          />
          <Checkbox
            label={t.unfilled}
            checked={unfilled}
            onChange={(event) => setUnfilled(event.currentTarget.checked)}
          />
          {isFiltered ? (
            <Button variant="quiet" small onClick={clear}>
              {t.clear}
            </Button>
          ) : null}
        </Toolbar>
        {places.error ? <ErrorNote error={places.error} /> : null}
        <Grid<PollingRow>
          label={t.grid}
          controller={controller}
          source={places.source}
          columns={columns.placed}
          rowHeight={ROW_HEIGHT[density]}
          look={LOOK}
          onResize={columns.resize}
          empty={places.loading ? null : <p className="empty">{t.noMatch}</p>}
        />
        <Foot controller={controller} source={places.source} />
      </section>
      {row ? (
        <PlaceDrawer key={row.id} operationId={operationId} row={row} onClose={() => setOpened(null)} />
      ) : null}
    </div>
  );
}

const LOOK = { number: (_row: PollingRow, index: number) => thousands(index + 1), openHint: t.openHint };

/** The opened row as it is now: data may have changed since it was opened. */
function useLive(
  source: WindowSource<PollingRow>,
  opened: { row: PollingRow; index: number } | null,
): PollingRow | null {
  const now = useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => (opened === null ? undefined : source.rowAt(opened.index)),
  );
  if (opened === null) return null;
  return now?.id === opened.row.id ? now : opened.row;
}

function Foot({
  controller,
  source,
}: {
  controller: GridController<PollingRow>;
  source: WindowSource<PollingRow>;
}) {
  const row = useStore(controller.store, (s) => s.selection.active.row);
  const total = useStore(controller.store, (s) => s.size.rows);
  const failed = useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.error !== null,
  );
  return (
    <StatusBar end={<span>{t.keys}</span>}>
      {total > 0 ? <span>{t.row(thousands(row + 1), thousands(total))}</span> : null}
      {failed ? (
        <span className="f" role="alert">
          <Severity level="error" small /> {t.readFailed}
          <Button small variant="quiet" onClick={() => source.retry()}>
            {t.retry}
          </Button>
        </span>
      ) : null}
    </StatusBar>
  );
}
