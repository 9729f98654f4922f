import type { CivilDate } from '../../../../core/text/civil-date.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { setDay } from '../../lib/context.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { DayTree } from './day-tree.tsx';
import { MonthGrid } from './month-grid.tsx';
import { PostGrid } from './post-grid.tsx';
import { postLines } from './post-model.ts';
import type { CellEdit } from './use-cell-edit.tsx';
import type { Filter, Plotting, View } from './use-plotting.ts';
import type { PlottingDialogs } from './use-plotting-dialogs.tsx';

interface Props {
  view: View;
  day: CivilDate;
  operationId: string | null;
  plotting: Plotting;
  filter: Filter;
  dialogs: PlottingDialogs;
  edit: CellEdit;
  marked: string | null;
  onMarked: (personId: string | null) => void;
}

/** The day as a tree, or the month as posts × days or people × days. */
export function PlottingBody(props: Props) {
  const { view, day, operationId, plotting, filter, dialogs } = props;
  if (view === 'day')
    return (
      <DayTree
        day={day}
        operationId={operationId}
        nodes={plotting.operation?.satgas ?? []}
        satgas={plotting.satgasNames}
        search={filter.settled}
        onOpen={dialogs.openEvent}
        onAdd={dialogs.addTo}
        onReplace={dialogs.replaceOn}
        onNew={() => navigate('event', { path: ['new'] })}
      />
    );
  if (plotting.grid.error) return <ErrorNote error={plotting.grid.error} />;
  if (plotting.grid.data === undefined) return <SkeletonRows rows={14} />;
  return view === 'posts' ? (
    <Posts {...props} data={plotting.grid.data} />
  ) : (
    <People {...props} data={plotting.grid.data} />
  );
}

type WithData = Props & { data: NonNullable<Plotting['grid']['data']> };

function Posts({ day, operationId, plotting, dialogs, data }: WithData) {
  const { posts, events, eventsKnown, days, rows, operation } = plotting;
  if (posts.length === 0 && eventsKnown && events.length === 0)
    return <EmptyState>{plottingText.posts.empty}</EmptyState>;
  return (
    <PostGrid
      days={days}
      day={day}
      lines={postLines(posts, data.rows, events, days, plottingText.posts.events)}
      people={rows}
      operationId={operationId}
      cover={data.cover}
      stages={operation?.stages ?? []}
      onEvents={(ids, names) => dialogs.openOneOf(ids.map((id, at) => ({ id, title: names[at] ?? '' })))}
    />
  );
}

function People({ day, plotting, filter, dialogs, edit, marked, onMarked, data }: WithData) {
  const { lines, days, operation } = plotting;
  if (lines.length === 0) return <NoPeople filter={filter} />;
  return (
    <MonthGrid
      days={days}
      day={day}
      lines={lines}
      cover={data.cover}
      stages={operation?.stages ?? []}
      marked={marked}
      onOpen={(personId, date, cell) => {
        setDay(date);
        onMarked(null);
        if (cell !== null) void dialogs.openCell(personId, date);
      }}
      edit={edit}
    />
  );
}

/** Says whether the filter or the month is why nobody stands here, and offers the next step. */
function NoPeople({ filter }: { filter: Filter }) {
  const filtered = filter.settled !== '' || filter.satgasIds.length > 0;
  return filtered ? (
    <EmptyState action={<Button onClick={filter.clear}>{plottingText.clearFilter}</Button>}>
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
