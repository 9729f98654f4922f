import type { CSSProperties } from 'react';
import { dayMonth } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { Overview } from '../../../../shared/contract/session.ts';
import { homeText as t } from '../../../../shared/text/home.ts';
import { useOperationId } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { shortStamp } from '../../lib/stamp.ts';
import { useNow } from '../../lib/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Pane } from '../../ui/layout.tsx';
import { CandidateNumber, Severity } from '../../ui/marks.tsx';
import type { Home } from './index.tsx';
import { axisOf, clockMinute, eventName, minuteClock, share, ticksOf } from './timeline.ts';

type Row = Home['schedule'][number];
type Post = Output<'dutyPost.list'>[number];
type Axis = { from: number; to: number };

const TONE = { error: ' e', warning: ' w', info: '' } as const;
/** From this share of the axis on there is too little room at the right of a bar for its label. */
const LABEL_FLIP = 76;

const span = (from: number, to: number, axis: Axis): CSSProperties => ({
  left: `${share(from, axis)}%`,
  width: `${Math.max(0.6, share(to, axis) - share(from, axis))}%`,
});

/** Minute of the day of a local time; times of the next day count as its end. */
const minuteOn = (time: string, day: string): number => {
  if (time.slice(0, 10) > day) return 1440;
  return time.slice(0, 10) < day ? 0 : (clockMinute(time.slice(11)) ?? 0);
};

/** The watches of a guarded object, side by side. */
function GuardBars({ post, day, axis }: { post: Post | undefined; day: string; axis: Axis }) {
  return (post?.shifts ?? [{ code: '24', label: '', start: `${day}T00:00`, end: `${day}T24:00` }])
    .map((shift) => ({ ...shift, from: minuteOn(shift.start, day), to: minuteOn(shift.end, day) }))
    .filter((shift) => shift.to > axis.from)
    .map((shift) => (
      <i key={shift.code} className="tbar g" style={span(Math.max(shift.from, axis.from), shift.to, axis)}>
        {shift.label}
      </i>
    ));
}

function EventBar({ row, axis }: { row: Row; axis: Axis }) {
  if (row.from === null) return null;
  const to = row.to ?? Math.min(1440, row.from + 120);
  const flip = share(to, axis) > LABEL_FLIP;
  const label: CSSProperties = flip
    ? { right: `calc(${100 - share(row.from, axis)}% + 6px)` }
    : { left: `calc(${share(to, axis)}% + 6px)`, maxWidth: `calc(${100 - share(to, axis)}% - 8px)` };
  return (
    <>
      <i
        className={`tbar${row.worst ? TONE[row.worst] : ''}${row.to === null ? ' open' : ''}`}
        style={span(row.from, to, axis)}
      />
      {row.place && (
        <span className="tlabel el" style={label} title={row.place}>
          {row.place}
        </span>
      )}
    </>
  );
}

function ScheduleRow({
  row,
  day,
  axis,
  now,
  post,
}: {
  row: Row;
  day: string;
  axis: Axis;
  now: number | null;
  post: Post | undefined;
}) {
  const { name, kind } = eventName(row.title, row.kind);
  const short = row.need !== null && row.have < row.need;
  const open = () => {
    if (row.eventId) navigate('event', { path: [row.eventId] });
    else if (row.dutyPostId) navigate('plotting', { query: { view: 'day' } });
    else navigate('polling');
  };
  return (
    <tr onDoubleClick={open}>
      <td className="tm">{row.time}</td>
      <td className="pl">
        <button type="button" className="rowlink el" onClick={open} title={row.title}>
          <b>{name}</b> <span className="muted">{kind}</span>
        </button>
      </td>
      <td className="ps">{row.candidate !== null && <CandidateNumber number={row.candidate} />}</td>
      <td className={`st${short ? ' low' : ''}`}>
        {row.need === null ? row.have : `${row.have}/${row.need}`}
      </td>
      <td className="mk">{row.worst && <Severity level={row.worst} />}</td>
      <td className="tk">
        {row.dutyPostId ? (
          <GuardBars post={post} day={day} axis={axis} />
        ) : (
          <EventBar row={row} axis={axis} />
        )}
        {now !== null && <i className="tnow" style={{ left: `${share(now, axis)}%` }} />}
      </td>
    </tr>
  );
}

/** Everything of the day by time, with strength, worst finding and a bar on the hours. */
export function Schedule({ home, day, overview }: { home: Home; day: string; overview: Overview }) {
  const operationId = useOperationId();
  const { schedule } = home;
  const hasGuards = schedule.some((row) => row.dutyPostId);
  const posts = useCall('dutyPost.list', hasGuards ? { day, operationId } : null).data;
  const axis = axisOf(schedule);
  const ticks = ticksOf(axis);
  const clock = shortStamp(new Date(useNow()).toISOString(), overview.timeZone, day);
  // On another day the stamp carries a date and is no clock.
  const now = clockMinute(clock);
  const showNow = now !== null && now >= axis.from ? now : null;
  const guards = schedule.filter((row) => row.dutyPostId).length;
  const events = schedule.filter((row) => row.eventId).length;
  const meta = t.scheduleMeta(events, guards, home.assignments, home.assigned);
  return (
    <Pane
      title={day === overview.today ? t.schedule : t.scheduleOf(dayMonth(day))}
      meta={schedule.length > 0 ? meta : null}
      className="home-schedule"
      actions={
        <Button small variant="quiet" onClick={() => navigate('plotting')}>
          {t.openPlotting}
        </Button>
      }
    >
      {schedule.length === 0 ? (
        <EmptyState>{t.noEvents}</EmptyState>
      ) : (
        <div className="scroll g1">
          <table className="tl" style={{ '--tl-parts': ticks.length + 1 } as CSSProperties}>
            <colgroup>
              <col style={{ width: 96 }} />
              <col className="tl-name" />
              <col style={{ width: 24 }} />
              <col style={{ width: 52 }} />
              <col style={{ width: 30 }} />
              <col />
            </colgroup>
            <thead>
              <tr>
                <th scope="col" className="tm">
                  {t.time}
                </th>
                <th scope="col">{t.event}</th>
                <th scope="col" colSpan={2} className="st">
                  {t.strength}
                </th>
                <td />
                <th className="ax">
                  <span style={{ left: 0, transform: 'none' }}>{minuteClock(axis.from)}</span>
                  {ticks.map((minute) => (
                    <span key={minute} style={{ left: `${share(minute, axis)}%` }}>
                      {minuteClock(minute)}
                    </span>
                  ))}
                  {showNow !== null && (
                    <b
                      className="tnow-label"
                      style={{ left: `${share(showNow, axis)}%` }}
                      title={t.now(clock)}
                    >
                      {clock}
                    </b>
                  )}
                </th>
              </tr>
            </thead>
            <tbody>
              {schedule.map((row) => (
                <ScheduleRow
                  key={row.eventId ?? row.dutyPostId ?? 'polling'}
                  row={row}
                  day={day}
                  axis={axis}
                  now={showNow}
                  post={posts?.find((p) => p.id === row.dutyPostId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Pane>
  );
}
