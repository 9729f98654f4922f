import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { timeOfEvent } from '../../../../../core/event/clock.ts';
import { timePart } from '../../../../../core/text/civil-date.ts';
import type { EventView } from '../../../../../shared/contract/event.ts';
import type { RoutePoint } from '../../../../../shared/contract/event-detail.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { IconButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { TimeField } from '../../../ui/date-field.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';

const text = eventDetailText.result;

interface Props {
  event: EventView;
  points: Output<'event.detail'>['points'];
  onSaved: () => void;
}

/** The points of a patrol in their order, with the time planned and the time they were passed. */
export function RouteFields({ event, points, onSaved }: Props) {
  const places = useCall('place.list', {});
  const route = useMutate('event.setRoute', { onSuccess: onSaved });
  const present: RoutePoint[] = points.map(({ village: _village, ...point }) => point);
  // The whole route is saved each time. A hasty hand changes it again before the answer to the change before is
  // there: what was sent last counts until the stored points have come.
  const sent = useRef<RoutePoint[] | null>(null);
  const { isPending } = route;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival of the stored points counts.
  useEffect(() => {
    if (!isPending) sent.current = null;
  }, [points]);
  const save = (change: (points: readonly RoutePoint[]) => RoutePoint[]) => {
    const next = change(sent.current ?? present);
    sent.current = next;
    route.mutate({ id: event.id, points: next }, { onError: () => (sent.current = null) });
  };
  const change = (at: number, fields: Partial<RoutePoint>) =>
    save((now) => now.map((point, i) => (i === at ? { ...point, ...fields } : point)));
  const move = (at: number, by: number) =>
    save((now) => {
      const next = [...now];
      const [point] = next.splice(at, 1);
      if (point) next.splice(at + by, 0, point);
      return next;
    });
  /** A known object brings its own village along. */
  const named = (name: string): Pick<RoutePoint, 'name' | 'placeId' | 'region'> => {
    const place = (places.data ?? []).find((known) => known.name.toLowerCase() === name.toLowerCase());
    return { name: place?.name ?? name, placeId: place?.id ?? null, region: place?.region ?? null };
  };
  const at = (clock: string | null) => (clock === null ? null : timeOfEvent(event, clock));
  const clockOf = (time: string | null) => (time === null ? null : timePart(time));

  return (
    <section aria-label={text.route}>
      <div className="route route-head s11 t2">
        <span className="lab">{text.route}</span>
        <span>{text.pointPlanned}</span>
        <span>{text.pointPassed}</span>
      </div>
      {present.map((point, i) => (
        <div key={point.id} className="route">
          <CommitField
            aria-label={text.pointName(i + 1)}
            value={point.name}
            maxLength={200}
            list="route-places"
            onCommit={(name) => name !== '' && change(i, named(name))}
          />
          <TimeField
            aria-label={`${text.pointPlanned} ${point.name}`}
            value={clockOf(point.planned)}
            onChange={(clock) => change(i, { planned: at(clock) })}
          />
          <TimeField
            aria-label={`${text.pointPassed} ${point.name}`}
            value={clockOf(point.passedAt)}
            onChange={(clock) => change(i, { passedAt: at(clock) })}
          />
          <IconButton
            label={text.pointUp(point.name)}
            plain
            small
            disabled={i === 0}
            onClick={() => move(i, -1)}
          >
            <IconArrowUp className="i14" />
          </IconButton>
          <IconButton
            label={text.pointDown(point.name)}
            plain
            small
            disabled={i === present.length - 1}
            onClick={() => move(i, 1)}
          >
            <IconArrowDown className="i14" />
          </IconButton>
          <IconButton
            label={text.pointRemove(point.name)}
            plain
            small
            onClick={() => save((now) => now.filter((_, other) => other !== i))}
          >
            <IconX className="i14" />
          </IconButton>
        </div>
      ))}
      <datalist id="route-places">
        {(places.data ?? []).map((place) => (
          <option key={place.id} value={place.name} />
        ))}
      </datalist>
      {/* A new field after each point, so that the next one starts empty. */}
      <CommitField
        key={present.length}
        aria-label={text.pointAdd}
        placeholder={`${text.pointAdd}: ${text.pointHint}`}
        value=""
        maxLength={200}
        list="route-places"
        onCommit={(name) =>
          name !== '' &&
          save((now) => [...now, { id: null, ...named(name), planned: null, passedAt: null, note: null }])
        }
      />
      {route.error ? <ErrorNote error={route.error} /> : null}
    </section>
  );
}
