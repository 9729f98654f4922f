import { IconAlertTriangle, IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { satgasWithin } from '../../../../core/operation/satgas-tree.ts';
import { addDays, type CivilDate } from '../../../../core/text/civil-date.ts';
import { dayLongDate, dayMonth, monthYear } from '../../../../core/text/format.ts';
import type { ConflictView } from '../../../../shared/contract/conflict.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { addMonths, monthDays } from '../../lib/calendar.ts';
import { call } from '../../lib/call.ts';
import { setDay, useDay, useOperationId } from '../../lib/context.ts';
import { useCall, useSettled } from '../../lib/hooks.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { AssignmentPicker, type Replaced } from '../../ui/assignment-picker/assignment-picker.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { MultiSelect, Select, TextInput } from '../../ui/field.tsx';
import { ScreenHead, Toolbar } from '../../ui/layout.tsx';
import { Chip } from '../../ui/marks.tsx';
import type { Post } from './cell-code.ts';
import { Choice } from './choice.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { DayTree } from './day-tree.tsx';
import { filterRows, type GridCell, gridLines } from './grid-model.ts';
import { MonthGrid } from './month-grid.tsx';
import { PostGrid } from './post-grid.tsx';
import { postLines } from './post-model.ts';
import { useCellEdit } from './use-cell-edit.tsx';
import './plotting.css';

type View = keyof typeof plottingText.views;

const VIEWS = Object.keys(plottingText.views) as View[];
const NO_POSTS: readonly Post[] = [];
const NO_EVENTS: readonly EventView[] = [];

/** Ploting: people × days of the month, or one day as a tree; clashes at the right. `#/plotting?view=day`, `?person=<id>`. */
export default function PlottingScreen() {
  const route = useRoute();
  const day = useDay();
  const operationId = useOperationId();
  const view: View = VIEWS.find((name) => name === route.query.view) ?? 'people';
  const [search, setSearch] = useState('');
  const [satgasIds, setSatgasIds] = useState<string[]>([]);
  const [onlyAssigned, setOnlyAssigned] = useState(true);
  // Null: shown when there is something to show.
  const [panelChoice, setPanel] = useState<boolean | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [marked, setMarked] = useState<string | null>(route.query.person ?? null);
  const [picker, setPicker] = useState<{ eventId: string; replaced: Replaced | null } | null>(null);
  const [choice, setChoice] = useState<{ events: { id: string; title: string }[] } | null>(null);
  const settled = useSettled(search, 80);

  const month = day.slice(0, 7);
  const days = useMemo(() => monthDays(`${month}-01`), [month]);
  const from = days[0] ?? day;
  const to = days.at(-1) ?? day;
  const operation = useCall('operation.get', operationId === null ? null : { id: operationId }).data ?? null;
  const gridInput = useMemo(
    () =>
      view === 'posts'
        ? { operationId, from, to, onlyAssigned: false }
        : view === 'people'
          ? { operationId, from, to, onlyAssigned, ...(satgasIds.length === 0 ? {} : { satgasIds }) }
          : null,
    [view, operationId, from, to, onlyAssigned, satgasIds],
  );
  const grid = useCall('assignment.grid', gridInput);
  const events = useCall('event.list', view === 'day' ? null : { operationId, from, to });
  const posts = grid.data?.posts ?? NO_POSTS;
  const [postId, setPostId] = useState<string | null>(null);
  const post = posts.find(({ id }) => id === postId) ?? (posts.length === 1 ? posts[0] : null) ?? null;
  const { edit, error, dialogs } = useCellEdit({
    gridInput,
    posts,
    events: events.data ?? NO_EVENTS,
    post,
    onPost: setPostId,
  });
  const conflicts = useCall('conflict.list', view === 'day' ? { from: day, to: day } : { from, to });
  const rows = useMemo(() => filterRows(grid.data?.rows ?? [], settled), [grid.data, settled]);
  const lines = useMemo(() => gridLines(rows, plottingText.withoutSatgas), [rows]);
  const satgasNames = useMemo(() => {
    const nodes = operation?.satgas ?? [];
    const within = new Set(satgasIds.flatMap((id) => [...satgasWithin(nodes, id)]));
    return new Set(nodes.filter((node) => within.has(node.id)).map((node) => node.name));
  }, [operation, satgasIds]);

  const openEvent = (eventId: string, tab: 'plan' | 'people' = 'people') =>
    navigate('event', { path: [eventId], query: { view: 'week', tab } });
  const eventsOf = async (personId: string, date: CivilDate) => {
    const found = await call('personnel.get', { id: personId, day: date });
    return found.duties.flatMap((duty) =>
      duty.eventId !== null && duty.date === date
        ? [{ id: duty.eventId, title: `${duty.time} ${duty.title}`.trim() }]
        : [],
    );
  };
  const openCell = async (personId: string, date: CivilDate, cell: GridCell | null) => {
    setDay(date);
    setMarked(null);
    if (cell === null) return;
    const events = await eventsOf(personId, date);
    const [only] = events;
    if (events.length > 1) setChoice({ events });
    else if (only !== undefined) openEvent(only.id);
  };
  /** Replaces the person of a clash on the event the clash names last: the later one. */
  const replace = async (conflict: ConflictView) => {
    const eventId = conflict.eventIds.at(-1);
    if (eventId === undefined) return;
    const { assignments } = await call('event.get', { id: eventId });
    const assignment = assignments.find((a) => a.personId === conflict.personId);
    if (assignment === undefined) openEvent(eventId);
    else
      setPicker({
        eventId,
        replaced: { assignmentId: assignment.id, name: assignment.name, nature: assignment.nature },
      });
  };

  const counts = { error: conflicts.data?.errors ?? 0, warning: conflicts.data?.warnings ?? 0 };
  const found = counts.error + counts.warning + (conflicts.data?.infos ?? 0);
  // Beside posts × days stand the people to be put there.
  const panel = panelChoice ?? (view !== 'posts' && window.innerWidth >= 1200 && found > 0);
  const filtered = settled !== '' || satgasIds.length > 0;
  const body = () => {
    if (view === 'day') {
      return (
        <DayTree
          day={day}
          operationId={operationId}
          nodes={operation?.satgas ?? []}
          satgas={satgasNames}
          search={settled}
          onOpen={openEvent}
          onAdd={(eventId) => setPicker({ eventId, replaced: null })}
          onReplace={(eventId, a) =>
            setPicker({ eventId, replaced: { assignmentId: a.id, name: a.name, nature: a.nature } })
          }
          onNew={() => navigate('event', { path: ['new'] })}
        />
      );
    }
    if (grid.error) return <ErrorNote error={grid.error} />;
    if (grid.data === undefined) return <SkeletonRows rows={14} />;
    if (view === 'posts') {
      if (posts.length === 0 && events.data?.length === 0)
        return <EmptyState>{plottingText.posts.empty}</EmptyState>;
      return (
        <PostGrid
          days={days}
          day={day}
          lines={postLines(posts, grid.data.rows, events.data ?? NO_EVENTS, days, plottingText.posts.events)}
          people={rows}
          operationId={operationId}
          cover={grid.data.cover}
          stages={operation?.stages ?? []}
          onEvents={(ids, names) => {
            const [only, ...more] = ids;
            if (only !== undefined && more.length === 0) openEvent(only);
            else setChoice({ events: ids.map((id, at) => ({ id, title: names[at] ?? '' })) });
          }}
        />
      );
    }
    if (lines.length === 0) {
      return filtered ? (
        <EmptyState
          action={
            <Button
              onClick={() => {
                setSearch('');
                setSatgasIds([]);
              }}
            >
              {plottingText.clearFilter}
            </Button>
          }
        >
          {plottingText.noMatch}
        </EmptyState>
      ) : (
        <EmptyState
          action={
            <Button onClick={() => navigate('event', { query: { view: 'month' } })}>
              {plottingText.emptyButton}
            </Button>
          }
        >
          {plottingText.empty}
        </EmptyState>
      );
    }
    return (
      <MonthGrid
        days={days}
        day={day}
        lines={lines}
        cover={grid.data.cover}
        stages={operation?.stages ?? []}
        marked={marked}
        onOpen={(id, date, cell) => void openCell(id, date, cell)}
        edit={edit}
      />
    );
  };

  return (
    <>
      <ScreenHead
        title={plottingText.title}
        actions={
          panel ? null : (
            <Button icon={found > 0 ? <IconAlertTriangle /> : <IconCheck />} onClick={() => setPanel(true)}>
              {plottingText.openPanel(found)}
            </Button>
          )
        }
      >
        <Segmented<View>
          label={plottingText.title}
          value={view}
          onChange={(next) =>
            navigate('plotting', { query: { view: next === 'people' ? null : next }, replace: true })
          }
          options={VIEWS.map((name) => ({ value: name, label: plottingText.views[name] }))}
        />
        <IconButton
          label={view === 'day' ? plottingText.previousDay : plottingText.previousMonth}
          onClick={() => setDay(view === 'day' ? addDays(day, -1) : addMonths(day, -1))}
        >
          <IconChevronLeft />
        </IconButton>
        <b className="nw" aria-live="polite">
          {view === 'day' ? dayLongDate(day) : monthYear(day)}
        </b>
        <IconButton
          label={view === 'day' ? plottingText.nextDay : plottingText.nextMonth}
          onClick={() => setDay(view === 'day' ? addDays(day, 1) : addMonths(day, 1))}
        >
          <IconChevronRight />
        </IconButton>
      </ScreenHead>
      <div className="pl-wrap">
        <section className="pl-main" data-pane tabIndex={-1} aria-label={plottingText.title}>
          <Toolbar
            label={plottingText.search}
            end={
              view === 'people' && grid.data ? (
                <span className="s12 t2 nw">{plottingText.count(rows.length, grid.data.rows.length)}</span>
              ) : null
            }
          >
            <TextInput
              aria-label={plottingText.search}
              placeholder={plottingText.search}
              value={search}
              onChange={(e) => setSearch(e.currentTarget.value)}
              w={190}
              data-find
            />
            {operation === null || view === 'posts' ? null : (
              <MultiSelect
                aria-label={plottingText.satgasFilter}
                placeholder={satgasIds.length === 0 ? plottingText.allSatgas : ''}
                className="pl-satgas"
                data={operation.satgas.map((node) => ({
                  value: node.id,
                  label: `${'   '.repeat(node.depth)}${node.name}`,
                }))}
                value={satgasIds}
                onChange={setSatgasIds}
                searchable
                clearable
                w={280}
              />
            )}
            {view === 'people' && posts.length > 0 ? (
              <Select
                aria-label={plottingText.edit.post}
                placeholder={plottingText.edit.postNone}
                data={posts.map(({ id, name }) => ({ value: id, label: plottingText.edit.postOption(name) }))}
                value={post?.id ?? null}
                onChange={setPostId}
                w={190}
              />
            ) : null}
            {view === 'people' ? (
              onlyAssigned ? (
                <Chip onRemove={() => setOnlyAssigned(false)}>{plottingText.onlyAssigned}</Chip>
              ) : (
                <Button small variant="quiet" onClick={() => setOnlyAssigned(true)}>
                  {plottingText.onlyAssigned}
                </Button>
              )
            ) : null}
          </Toolbar>
          {error === null ? null : <ErrorNote error={error} />}
          {body()}
        </section>
        {panel ? (
          <ConflictPanel
            title={
              view === 'day'
                ? plottingText.conflictsDay(dayMonth(day))
                : plottingText.conflicts(monthYear(day).split(' ')[0] ?? '')
            }
            span={view === 'day' ? 'day' : 'operation'}
            data={conflicts.data}
            error={conflicts.error}
            current={current}
            onCurrent={(key, conflict) => {
              setCurrent(key);
              setMarked(key === null ? null : (conflict?.personId ?? null));
            }}
            onReplace={(conflict) => void replace(conflict)}
            onFill={(conflict) => {
              const eventId = conflict.eventIds.at(-1);
              if (eventId !== undefined) setPicker({ eventId, replaced: null });
            }}
            onOpenEvent={openEvent}
            onOpenPerson={(personId) => navigate('personnel', { query: { person: personId } })}
            onClose={() => setPanel(false)}
          />
        ) : null}
      </div>
      {picker === null ? null : (
        <AssignmentPicker
          eventId={picker.eventId}
          replaced={picker.replaced}
          onClose={() => setPicker(null)}
        />
      )}
      {dialogs}
      {choice === null ? null : (
        <Choice
          title={plottingText.cellMenu}
          options={choice.events}
          onPick={(id) => openEvent(id)}
          onClose={() => setChoice(null)}
        />
      )}
    </>
  );
}
