import './event.css';
import { IconChevronLeft, IconChevronRight, IconCopy, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { eventKindLabel } from '../../../../core/event/kind.ts';
import { addDays, type CivilDate } from '../../../../core/text/civil-date.ts';
import { dayLongDate, monthYear } from '../../../../core/text/format.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { addMonths, monthSpan, monthWeeks, weekDays, weekTitle } from '../../lib/calendar.ts';
import { setDay, useDay, useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { useKeys } from '../../lib/keys.ts';
import { navigate, useRoute } from '../../lib/router.ts';
import { Button, IconButton, Kbd } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState, ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { CopyDaysDialog } from './copy-days-dialog.tsx';
import { DayView } from './day-view.tsx';
import { type DrawerTab, EventDrawer } from './drawer/event-drawer.tsx';
import { NewDrawer } from './drawer/new-drawer.tsx';
import { useGuards } from './guards.tsx';
import { ListView } from './list-view.tsx';
import { MonthView } from './month-view.tsx';
import { UnscheduledTray } from './unscheduled-tray.tsx';
import { useEventMove } from './use-event-move.tsx';
import { usePeopleByDay } from './use-people.ts';
import { WeekView } from './week-view.tsx';

type View = keyof typeof eventText.views;
const VIEWS = Object.keys(eventText.views) as View[];
const TABS: readonly DrawerTab[] = ['plan', 'people', 'apel', 'result', 'prints'];

/** The days a view asks for, first and last. */
function spanOf(view: View, day: CivilDate): CivilDate[] {
  if (view === 'day') return [day];
  if (view === 'week') return weekDays(day);
  if (view === 'month') return monthWeeks(day).flat();
  const { from, to } = monthSpan(day);
  return [from, to];
}

function titleOf(view: View, day: CivilDate): string {
  if (view === 'day') return dayLongDate(day);
  return view === 'week' ? weekTitle(day) : monthYear(day);
}

/** One period earlier or later. */
function moved(view: View, day: CivilDate, by: 1 | -1): CivilDate {
  if (view === 'day') return addDays(day, by);
  return view === 'week' ? addDays(day, by * 7) : addMonths(day, by);
}

/**
 * Kegiatan. Address: `#/event/<id>?view=week&tab=people`; `new` in the place of the id opens an empty form. The
 * day is that of the context bar.
 */
export default function EventScreen() {
  const route = useRoute();
  const day = useDay();
  const operationId = useOperationId();
  const [kind, setKind] = useState('');
  const [copying, setCopying] = useState(false);
  const [draft, setDraft] = useState<{ day: CivilDate; approx: string | null }>({ day, approx: null });
  const view = VIEWS.find((name) => name === route.query.view) ?? 'week';
  const tab = TABS.find((name) => name === route.query.tab) ?? 'plan';
  const selected = route.path[0] ?? null;

  const go = (change: { id?: string | null; view?: View; tab?: DrawerTab }) => {
    const id = change.id === undefined ? selected : change.id;
    navigate('event', {
      path: id === null ? [] : [id],
      query: { view: change.view ?? view, tab: change.tab ?? (change.id === undefined ? tab : null) },
      replace: change.id === undefined || id === null,
    });
  };

  const days = useMemo(() => spanOf(view, day), [view, day]);
  const span = { from: days[0] ?? day, to: days.at(-1) ?? day };
  const found = useCall('event.list', { operationId, ...span });
  const operation = useCall('operation.get', operationId === null ? null : { id: operationId }).data ?? null;
  const guardDays = useMemo(() => (view === 'week' || view === 'day' ? days : []), [view, days]);
  const guards = useGuards(guardDays, operationId);
  const people = usePeopleByDay(
    useMemo(() => (view === 'list' || view === 'day' ? [] : days), [view, days]),
    operationId,
  );
  const events = useMemo(
    () => (found.data ?? []).filter((event) => kind === '' || event.kind === kind),
    [found.data, kind],
  );
  const kinds = useMemo(
    () => [...new Set((found.data ?? []).map((event) => event.kind))].sort(),
    [found.data],
  );

  const create = (on: CivilDate = day, approx: string | null = null) => {
    setDraft({ day: on, approx });
    go({ id: 'new' });
  };
  const show = (id: string, on: CivilDate) => {
    setDay(on);
    go({ id });
  };
  const open = (id: string) => go({ id: id === selected ? null : id });
  const move = useEventMove(events, (id) => go({ id }));
  const onNew = () => create();
  useKeys({ N: onNew });

  const body = () => {
    if (found.error) return <ErrorNote error={found.error} />;
    if (found.data === undefined) return <SkeletonRows />;
    if (view === 'list') return <ListView events={events} selected={selected} onOpen={open} />;
    if (view === 'month') {
      return (
        <MonthView
          day={day}
          events={events}
          people={people}
          selected={selected}
          onOpen={open}
          onDay={setDay}
          onNew={(on) => create(on)}
          move={move.handlers}
          onWhole={(on) => {
            setDay(on);
            go({ view: 'day' });
          }}
        />
      );
    }
    const nothing = events.length === 0 && [...guards.values()].every((posts) => posts.length === 0);
    if (view === 'day') {
      if (nothing) return <Empty filtered={kind !== ''} onClear={() => setKind('')} onNew={() => create()} />;
      return (
        <DayView day={day} events={events} posts={guards.get(day) ?? []} selected={selected} onOpen={open} />
      );
    }
    return (
      <>
        <WeekView
          days={days}
          day={day}
          events={events}
          guards={guards}
          people={people}
          operation={operation}
          selected={selected}
          onOpen={open}
          onDay={setDay}
          onNew={(on, approx) => create(on, approx)}
          move={move.handlers}
        />
        {nothing ? (
          <div className="wk-empty">
            <Empty filtered={kind !== ''} onClear={() => setKind('')} onNew={() => create()} />
          </div>
        ) : null}
      </>
    );
  };

  const [before, after] = eventText.period[view];
  return (
    <>
      <ScreenHead
        title={eventText.title}
        actions={
          <>
            {view === 'day' || view === 'week' ? (
              <Button icon={<IconCopy />} onClick={() => setCopying(true)}>
                {eventText.copyDays.button}
              </Button>
            ) : null}
            <Select
              aria-label={eventText.kindFilter}
              w={168}
              data={[
                { value: '', label: eventText.allKinds },
                ...kinds.map((k) => ({ value: k, label: eventKindLabel(k) })),
              ]}
              value={kind}
              onChange={(value) => setKind(value ?? '')}
            />
            <Button variant="primary" icon={<IconPlus />} end={<Kbd>N</Kbd>} onClick={() => create()}>
              {eventText.newEvent}
            </Button>
          </>
        }
      >
        <Segmented<View>
          label={eventText.title}
          value={view}
          onChange={(next) => go({ view: next })}
          options={VIEWS.map((name) => ({ value: name, label: eventText.views[name] }))}
        />
        <IconButton label={before} onClick={() => setDay(moved(view, day, -1))}>
          <IconChevronLeft />
        </IconButton>
        <b className="nw" aria-live="polite">
          {titleOf(view, day)}
        </b>
        <IconButton label={after} onClick={() => setDay(moved(view, day, 1))}>
          <IconChevronRight />
        </IconButton>
      </ScreenHead>
      {move.dialogs}
      {copying ? (
        <CopyDaysDialog
          operationId={operationId}
          {...span}
          title={titleOf(view, day)}
          onClose={() => setCopying(false)}
          onDone={(on) => {
            setCopying(false);
            setDay(on);
          }}
        />
      ) : null}
      <div className="ev-wrap">
        <section className="ev-main" data-pane tabIndex={-1} aria-label={eventText.title}>
          {body()}
          <UnscheduledTray operationId={operationId} selected={selected} onOpen={open} />
        </section>
        {selected === null ? null : selected === 'new' ? (
          <NewDrawer
            key={`${draft.day}${draft.approx}`}
            day={draft.day}
            approx={draft.approx}
            operation={operation}
            onClose={() => go({ id: null })}
            onCreated={show}
          />
        ) : (
          <EventDrawer
            key={selected}
            id={selected}
            tab={tab}
            onTab={(next) => go({ tab: next })}
            operation={operation}
            onClose={() => go({ id: null })}
            onShown={(on) => {
              if (on < span.from || on > span.to) setDay(on);
            }}
            onShow={show}
          />
        )}
      </div>
    </>
  );
}

function Empty({ filtered, onClear, onNew }: { filtered: boolean; onClear: () => void; onNew: () => void }) {
  if (filtered) {
    return (
      <EmptyState action={<Button onClick={onClear}>{eventText.clearFilter}</Button>}>
        {eventText.noMatch}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <Button variant="primary" icon={<IconPlus />} onClick={onNew}>
          {eventText.newEvent}
        </Button>
      }
    >
      {eventText.noEvents}
    </EmptyState>
  );
}
