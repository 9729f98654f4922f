import {
  IconBuilding,
  IconFlag,
  IconMapPin,
  IconShield,
  IconSpeakerphone,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { isCampaign } from '../../../../core/event/kind.ts';
import { clock } from '../../../../core/text/format.ts';
import type { EventView } from '../../../../shared/contract/event.ts';
import { eventText } from '../../../../shared/text/event.ts';
import { isShort, placeLabel, strengthLabel } from '../../lib/event-label.ts';
import { CandidateNumber, Severity } from '../../ui/marks.tsx';

const ICONS: Readonly<Record<string, typeof IconFlag>> = {
  apel: IconFlag,
  'cooling-system': IconUsers,
  patroli: IconMapPin,
  'kampanye.debat': IconSpeakerphone,
  pleno: IconBuilding,
};

/** The boxed number of a candidate, or a sign of the kind where there is none. */
export function EventMark({ event }: { event: EventView }): ReactNode {
  if (event.candidateNumber !== null) return <CandidateNumber number={event.candidateNumber} />;
  const Icon = ICONS[event.kind] ?? (isCampaign(event.kind) ? IconSpeakerphone : IconShield);
  return (
    <span className="t2 ev-kind" title={event.kindLabel}>
      <Icon className="i14" aria-hidden="true" />
    </span>
  );
}

/** "14.00", "siang" or a dash: what a card shows of the time. */
export function shortTime(event: EventView): string {
  if (event.start !== null) return clock(event.start);
  return event.approx ?? '–';
}

/** What a card says to those who cannot see it. */
export function eventName(event: EventView): string {
  const parts = [
    event.time === '' ? null : event.time,
    event.title,
    event.candidateNumber === null ? null : eventText.candidate(event.candidateNumber),
    eventText.strength(event.assigned, event.need),
    event.worst === null ? null : eventText.severity[event.worst],
  ];
  return parts.filter((part) => part !== null).join(', ');
}

interface Props {
  event: EventView;
  selected: boolean;
  tabIndex?: number;
  onOpen: (id: string) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** One event in a column: time, candidate, strength, place, severity. */
export function EventCard({ event, selected, tabIndex, onOpen, ref }: Props) {
  const worst = event.worst === 'error' ? ' e' : event.worst === 'warning' ? ' w' : '';
  return (
    <button
      ref={ref}
      type="button"
      data-card={event.id}
      draggable
      className={`ev${isCampaign(event.kind) ? '' : ' non'}${worst}${selected ? ' on' : ''}`}
      aria-label={eventName(event)}
      aria-pressed={selected}
      title={event.title}
      tabIndex={tabIndex}
      onClick={(e) => {
        e.stopPropagation();
        onOpen(event.id);
      }}
    >
      <span className="f">
        <b className="nw">{shortTime(event)}</b>
        <EventMark event={event} />
        <span className="g1" />
        <span className={`s11 ${isShort(event) ? 'low' : 't2'}`}>
          {strengthLabel(event.assigned, event.need)}
        </span>
      </span>
      <span className="f">
        <span className="el g1">
          {placeLabel(event)}
          <span className="ev-more t2">, {event.kindLabel.toLowerCase()}</span>
        </span>
        {event.worst === 'error' || event.worst === 'warning' ? <Severity level={event.worst} /> : null}
      </span>
    </button>
  );
}
