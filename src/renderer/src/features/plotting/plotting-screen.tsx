import { IconAlertTriangle, IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays, type CivilDate } from '../../../../core/text/civil-date.ts';
import { dayLongDate, dayMonth, monthYear } from '../../../../core/text/format.ts';
import { plottingText } from '../../../../shared/text/plotting.ts';
import { addMonths } from '../../lib/calendar.ts';
import { setDay, useDay, useOperationId } from '../../lib/context.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { PlottingBody } from './plotting-body.tsx';
import { PlottingToolbar } from './plotting-toolbar.tsx';
import { useCellEdit } from './use-cell-edit.tsx';
import { type Plotting, useFilter, usePlotting, VIEWS, type View } from './use-plotting.ts';
import { type PlottingDialogs, usePlottingDialogs } from './use-plotting-dialogs.tsx';
import './plotting.css';

/** Ploting: people × days of the month, or one day as a tree; clashes at the right. `#/plotting?view=day`, `?person=<id>`. */
export default function PlottingScreen() {
  const route = useRoute();
  const day = useDay();
  const operationId = useOperationId();
  const view: View = VIEWS.find((name) => name === route.query.view) ?? 'people';
  const filter = useFilter();
  const plotting = usePlotting(view, day, operationId, filter);
  const dialogs = usePlottingDialogs();
  // Null: shown when there is something to show.
  const [panelChoice, setPanel] = useState<boolean | null>(null);
  const [marked, setMarked] = useState<string | null>(route.query.person ?? null);
  const [postId, setPostId] = useState<string | null>(null);
  const { posts, gridInput, events, found } = plotting;
  const post = posts.find(({ id }) => id === postId) ?? (posts.length === 1 ? posts[0] : null) ?? null;
  const {
    edit,
    error,
    dialogs: editDialogs,
  } = useCellEdit({ gridInput, posts, events, post, onPost: setPostId });
  // Beside posts × days stand the people to be put there.
  const panel = panelChoice ?? (view !== 'posts' && window.innerWidth >= 1200 && found > 0);

  return (
    <>
      <Head view={view} day={day} found={found} onPanel={panel ? null : () => setPanel(true)} />
      <div className="pl-wrap">
        <section className="pl-main" data-pane tabIndex={-1} aria-label={plottingText.title}>
          <PlottingToolbar view={view} filter={filter} plotting={plotting} post={post} onPost={setPostId} />
          {error === null ? null : <ErrorNote error={error} />}
          <PlottingBody
            {...{ view, day, operationId, plotting, filter, dialogs, edit, marked }}
            onMarked={setMarked}
          />
        </section>
        {panel ? (
          <Clashes
            {...{ view, day, plotting, dialogs }}
            onMarked={setMarked}
            onClose={() => setPanel(false)}
          />
        ) : null}
      </div>
      {dialogs.dialogs}
      {editDialogs}
    </>
  );
}

interface HeadProps {
  view: View;
  day: CivilDate;
  /** Findings of the span shown. */
  found: number;
  /** Opens the panel of clashes; null while it is open. */
  onPanel: (() => void) | null;
}

function Head({ view, day, found, onPanel }: HeadProps) {
  const oneDay = view === 'day';
  const step = (by: 1 | -1) => setDay(oneDay ? addDays(day, by) : addMonths(day, by));
  return (
    <ScreenHead
      title={plottingText.title}
      actions={
        onPanel === null ? null : (
          <Button icon={found > 0 ? <IconAlertTriangle /> : <IconCheck />} onClick={onPanel}>
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
        label={oneDay ? plottingText.previousDay : plottingText.previousMonth}
        onClick={() => step(-1)}
      >
        <IconChevronLeft />
      </IconButton>
      <b className="nw" aria-live="polite">
        {oneDay ? dayLongDate(day) : monthYear(day)}
      </b>
      <IconButton label={oneDay ? plottingText.nextDay : plottingText.nextMonth} onClick={() => step(1)}>
        <IconChevronRight />
      </IconButton>
    </ScreenHead>
  );
}

interface ClashesProps {
  view: View;
  day: CivilDate;
  plotting: Plotting;
  dialogs: PlottingDialogs;
  onMarked: (personId: string | null) => void;
  onClose: () => void;
}

function Clashes({ view, day, plotting, dialogs, onMarked, onClose }: ClashesProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const oneDay = view === 'day';
  return (
    <ConflictPanel
      title={
        oneDay
          ? plottingText.conflictsDay(dayMonth(day))
          : plottingText.conflicts(monthYear(day).split(' ')[0] ?? '')
      }
      span={oneDay ? 'day' : 'operation'}
      data={plotting.conflicts.data}
      error={plotting.conflicts.error}
      current={current}
      onCurrent={(key, conflict) => {
        setCurrent(key);
        onMarked(key === null ? null : (conflict?.personId ?? null));
      }}
      onReplace={(conflict) => void dialogs.replace(conflict)}
      onFill={(conflict) => {
        const eventId = conflict.eventIds.at(-1);
        if (eventId !== undefined) dialogs.addTo(eventId);
      }}
      onOpenEvent={dialogs.openEvent}
      onOpenPerson={(personId) => navigate('personnel', { query: { person: personId } })}
      onClose={onClose}
    />
  );
}
